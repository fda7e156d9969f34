"""The whole product by keys alone: choose, check, follow, skip, pause, finish, rate, and again."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.opening import Opened, open_window
from sciatica_desktop.app.preludes import WAIT_OFFERED
from sciatica_desktop.app.touring import say_no_to_all
from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Context, Lowest
from sciatica_desktop.domain.record import Ending, Outcome, StopReason
from sciatica_desktop.domain.safety.asking import Ask, AskReply
from sciatica_desktop.storage.database import FILE_NAME, open_database
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.storage.told import Told
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.pages.after_page import AfterPage
from sciatica_desktop.ui.pages.before_page import BeforePage
from sciatica_desktop.ui.pages.first_run_page import FirstRunPage
from sciatica_desktop.ui.pages.screen_page import ScreenPage
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.viewmodels.after import Stage
from tests.builders import answered_profile
from tests.fakes import FakeClock
from tests.windows import MORNING, full_page, open_profile

# The machine that tests may have no sound device, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore(".*")

PROGRAMME = "eight-simple"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(start=MORNING)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> Iterator[Opened]:
    """A person who has answered the questions of the first start, and hears no voice."""
    profile = tmp_path / "profile"
    with open_database(profile / FILE_NAME) as database:
        settings = Settings(database)
        settings.put_profile(answered_profile(SoreLeg.UNSURE))
        settings.put_preferences(replace(settings.preferences(), voice=False))
        Told(settings).answer(Ask.STIFF_MORNINGS, AskReply.NO, MORNING)
        Told(settings).say(WAIT_OFFERED, MORNING)
    with open_profile(profile, clock=clock) as made:
        yield made


def test_the_first_start_says_what_the_program_is_and_is_not(qtbot: QtBot, tmp_path: Path) -> None:
    with open_profile(tmp_path) as made:
        qtbot.waitUntil(lambda: isinstance(made.rooms.window.full_page, FirstRunPage))


def focused() -> str:
    """The accessible name of what has the focus."""
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleName()


def press_and_move_on(qtbot: QtBot, digit: Qt.Key) -> None:
    """Press a digit; the focus goes on to the next question by itself."""
    here = QApplication.focusWidget()
    press(digit)
    qtbot.waitUntil(lambda: QApplication.focusWidget() not in (None, here))


def press(*keys: Qt.Key) -> None:
    """Press keys where the focus is, as a person would."""
    for key in keys:
        target = QApplication.focusWidget() or QApplication.activeWindow()
        assert isinstance(target, QWidget)
        QTest.keyClick(target, key)


def test_a_session_by_keys_alone_is_in_the_diary_after_a_restart(
    opened: Opened, clock: FakeClock, qtbot: QtBot, tmp_path: Path
) -> None:
    window, home = opened.rooms.window, opened.home
    with qtbot.waitActive(window):
        window.activateWindow()
    opened.rooms.flow.start_programme(PROGRAMME)
    questions = full_page(opened, ScreenPage)
    say_no_to_all(questions.model)
    before = full_page(opened, BeforePage)
    qtbot.waitUntil(lambda: focused().startswith("Left leg"))
    for digit in (Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_1):  # left leg, right leg, back
        press_and_move_on(qtbot, digit)
    assert before.model.lowest_choices
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert before.model.missing == ()
    before.signs.start.setFocus()
    press(Qt.Key.Key_Return)
    page = full_page(opened, SessionPage)
    page.setFocus()
    model = page.view_model
    press(Qt.Key.Key_Right)  # skip the first exercise
    press(Qt.Key.Key_Space)
    assert model.scene().paused
    press(Qt.Key.Key_Space)
    while model.record.end is None:
        clock.go(1.5)
        model.tick()
    after = full_page(opened, AfterPage)
    after.model.skip()
    assert after.model.stage is Stage.SUMMARY
    after.model.close()
    assert window.current == "today"
    record = home.journal.latest()
    assert record is not None
    outcomes = [e.outcome for e in record.exercises]
    assert outcomes[0] is Outcome.SKIPPED
    assert outcomes[1:] == [Outcome.DONE] * 7
    assert record.end is not None
    assert record.end.ending is Ending.COMPLETE
    before_rating = home.diary.of_session(record.id)[0]
    assert before_rating.context is Context.BEFORE
    assert (before_rating.scores.leg_left, before_rating.scores.back) == (2, 1)
    window.close()
    opened.close()
    with open_profile(tmp_path / "profile") as again:
        assert again.home.journal.latest() == record
        assert again.home.diary.latest() is not None


def session_of(opened: Opened, qtbot: QtBot) -> SessionPage:
    """Start a session as a calm person would, without asking keys of the pages before it."""
    opened.rooms.flow.start_programme(PROGRAMME)
    questions = full_page(opened, ScreenPage)
    say_no_to_all(questions.model)
    before = full_page(opened, BeforePage)
    for part in before.model.parts:
        before.model.rate(part, 0)
    before.signs.start.click()
    page = full_page(opened, SessionPage)
    page.setFocus()
    return page


def test_pain_further_down_leaves_the_exercise_after_a_rest(opened: Opened, qtbot: QtBot) -> None:
    page = session_of(opened, qtbot)
    press(Qt.Key.Key_H)
    assert page.view_model.scene().paused
    press(Qt.Key.Key_4, Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_Space)
    record = page.view_model.record.exercises[0]
    assert (record.outcome, record.stop) == (Outcome.STOPPED, StopReason.FURTHER_DOWN)
    assert page.view_model.scene().exercise.id == "nerve-glide-supine"
    during = [r for r in opened.home.diary.ratings() if r.context is Context.DURING]
    assert [(r.session, r.scores.lowest) for r in during] == [(record.session, Lowest.CALF)]


def test_a_sore_joint_that_is_agreed_to_is_in_the_profile(opened: Opened, qtbot: QtBot) -> None:
    page = session_of(opened, qtbot)
    press(Qt.Key.Key_H, Qt.Key.Key_6, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Space)
    assert page.view_model.record.exercises[0].outcome is Outcome.STOPPED
    assert opened.home.settings.profile().codes == frozenset({Code.KNE})


def test_a_sore_hip_that_is_agreed_to_has_no_rules_of_an_operation(
    opened: Opened, qtbot: QtBot
) -> None:
    session_of(opened, qtbot)
    press(Qt.Key.Key_H, Qt.Key.Key_6, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Space)
    profile = opened.home.settings.profile()
    assert (profile.codes, profile.hip_rules) == (frozenset({Code.HIP}), False)
    opened.rooms.flow.back_to_today()
    opened.rooms.flow.start_programme(PROGRAMME)
    assert isinstance(opened.rooms.window.full_page, BeforePage), "there is nothing to ask first"


def test_an_easier_exercise_is_taken_in(opened: Opened, qtbot: QtBot) -> None:
    page = session_of(opened, qtbot)
    press(Qt.Key.Key_H, Qt.Key.Key_1, Qt.Key.Key_3)
    assert page.view_model.scene().exercise.id == "bed-heel-slides"


def test_hard_work_can_be_carried_on_with(opened: Opened, qtbot: QtBot) -> None:
    page = session_of(opened, qtbot)
    press(Qt.Key.Key_H, Qt.Key.Key_1)
    assert page.view_model.scene().paused
    press(Qt.Key.Key_1)
    assert not page.view_model.scene().paused


def test_dizziness_that_does_not_settle_leads_to_advice(opened: Opened, qtbot: QtBot) -> None:
    session_of(opened, qtbot)
    press(Qt.Key.Key_H, Qt.Key.Key_8, Qt.Key.Key_2)
    assert opened.rooms.window.full_page is None
    assert stopped_by_rule(opened)


def test_a_leg_that_went_weak_ends_the_session_and_asks_the_signs(
    opened: Opened, qtbot: QtBot
) -> None:
    session_of(opened, qtbot)
    press(Qt.Key.Key_H, Qt.Key.Key_7, Qt.Key.Key_1)
    signs = full_page(opened, ScreenPage)
    assert stopped_by_rule(opened)
    say_no_to_all(signs.model)
    assert isinstance(opened.rooms.window.full_page, AfterPage)


def stopped_by_rule(opened: Opened) -> bool:
    record = opened.home.journal.latest()
    assert record is not None
    assert record.end is not None
    return record.end.ending is Ending.STOPPED


def test_a_second_start_with_the_same_profile_opens_no_second_window(
    opened: Opened, tmp_path: Path
) -> None:
    options = Namespace(profile=tmp_path / "profile", sample_diary=False, speed=1.0, start=None)
    opened.instance.listen()
    assert open_window(options, lambda: tmp_path / "other") is None


def test_a_diary_that_cannot_be_opened_is_named_and_the_rest_works(
    qtbot: QtBot, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    profile.mkdir()
    (profile / "diary.db").write_bytes(b"this is a shopping list, not a diary" * 20)
    with open_profile(profile) as made:
        assert "diary.db" in made.home.trouble
        made.rooms.window.show_page("exercises")
        made.rooms.window.show_page("diary")
        words = [p.accessibleName() for p in made.rooms.window.page("diary").findChildren(Para)]
        assert made.home.trouble in "\n".join(words).splitlines()
        made.rooms.flow.start_programme(PROGRAMME)
        assert isinstance(made.rooms.window.full_page, FirstRunPage)
    assert (profile / "diary.db").read_bytes().startswith(b"this is a shopping list")
