"""What stands in front of every session, also of one that is taken up again or named by --start."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.noting import note_after
from sciatica_desktop.app.opening import Opened
from sciatica_desktop.domain.check import AfterAnswers
from sciatica_desktop.domain.exercise import Code, Dose, DoseName
from sciatica_desktop.domain.plan import Phase, PhaseKind
from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.domain.rating import Context, Lowest, Numbness, Rating, Scores, Strength
from sciatica_desktop.domain.record import Ending, ExerciseRecord, SessionRecord
from sciatica_desktop.domain.safety.asking import Ask, AskReply
from sciatica_desktop.domain.safety.red_flags import Answer, ScreenState, Sign, answered
from sciatica_desktop.storage.database import FILE_NAME, Database, open_database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.storage.told import Told
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.pages.before_page import BeforePage
from sciatica_desktop.ui.pages.changes_sheet import ChangesSheet
from sciatica_desktop.ui.pages.first_run_page import FirstRunPage
from sciatica_desktop.ui.pages.programmes_page import ProgrammesPage
from sciatica_desktop.ui.pages.screen_page import ScreenPage
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.ui.pages.surgery_sheet import SurgerySheet
from sciatica_desktop.ui.pages.today_page import TodayPage
from sciatica_desktop.ui.pages.warning_page import WarningPage
from sciatica_desktop.viewmodels.first_run import SCOPE_FACT, Step
from tests.builders import answered_profile
from tests.windows import MORNING, open_profile

pytestmark = pytest.mark.qt_log_ignore(".*")

Open = Callable[..., Opened]
PERSON = answered_profile()
NAMES = ("pelvic-tilt", "nerve-glide-supine", "bird-dog")


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """The diary of a person for whom everything is answered and nothing is locked."""
    made = open_database(tmp_path / FILE_NAME)
    settings = Settings(made)
    settings.put_profile(PERSON)
    settings.put_screen(ScreenState(last_full=MORNING))
    settings.put_preferences(
        replace(settings.preferences(), voice=False, tones=False, wait_until_ready=Wait.ALWAYS)
    )
    Told(settings).answer(Ask.STIFF_MORNINGS, AskReply.NO, MORNING)
    return made


@pytest.fixture
def start(database: Database, tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    with ExitStack() as kept:

        def open_now(programme: str | None = None) -> Opened:
            database.close()
            made = kept.enter_context(open_profile(tmp_path, start=programme))
            qtbot.waitUntil(lambda: made.rooms.window.isVisible())
            return made

        yield open_now


def full(opened: Opened, kind: type[QWidget], qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: isinstance(opened.rooms.window.full_page, kind))


def sheet(opened: Opened, kind: type[QWidget]) -> QWidget | None:
    found = opened.rooms.window.findChildren(kind)
    return next((one for one in found if one.isVisible()), None)


# --start


def test_a_programme_that_is_named_comes_to_its_check(start: Open, qtbot: QtBot) -> None:
    full(start("eight-simple"), BeforePage, qtbot)


def test_a_new_person_is_welcomed_first_and_then_comes_to_the_check(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    settings = Settings(database)
    settings.put_profile(replace(PERSON, old_enough=None, lowest=None, floor=None))
    opened = start("eight-simple")
    full(opened, FirstRunPage, qtbot)
    page = opened.rooms.window.full_page
    assert isinstance(page, FirstRunPage)
    page.model.read_scope()
    page.model.say_age(old_enough=True)
    page.model.choose_spell(Lowest.THIGH, None)
    page.model.say_floor(can=True)
    assert page.sound is not None
    page.sound.voice.click()
    assert page.sound.trouble.text() == "The voice is switched off."
    page.sound.tones.click()
    page.model.end_sound_check()
    full(opened, BeforePage, qtbot)


def test_what_was_left_open_is_asked_before_a_session_and_leads_on_to_it(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    settings = Settings(database)
    settings.put_profile(Profile(old_enough=True))
    opened = start()
    assert opened.rooms.window.current == "today", "it may be looked around in"
    opened.rooms.flow.start_programme("eight-simple")
    page = opened.rooms.window.full_page
    assert isinstance(page, FirstRunPage)
    page.model.read_scope()
    page.model.choose_leg(SoreLeg.LEFT)
    page.model.leave()
    assert opened.rooms.window.current == "today"
    opened.rooms.flow.start_programme("eight-simple")
    again = opened.rooms.window.full_page
    assert isinstance(again, FirstRunPage)
    again.model.choose_spell(Lowest.THIGH, None)
    again.model.say_conditions(replace(again.model.profile, codes=frozenset({Code.KNE})))
    again.model.say_floor(can=True)
    again.model.say_kneel(can=True)
    again.model.end_sound_check()
    full(opened, BeforePage, qtbot)


def test_a_knee_that_was_agreed_to_hurt_asks_about_kneeling_next_time(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    settings = Settings(database)
    settings.put_profile(replace(PERSON, codes=frozenset({Code.KNE})))
    settings.note_fact(SCOPE_FACT, "read", MORNING)
    opened = start("eight-simple")
    full(opened, FirstRunPage, qtbot)
    page = opened.rooms.window.full_page
    assert isinstance(page, FirstRunPage)
    assert page.model.step is Step.KNEEL


def test_a_lock_comes_before_a_named_programme(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    settings = Settings(database)
    locked = answered(settings.screen(), {Sign.R3: Answer.NOT_SURE}, MORNING, full=True)
    settings.put_screen(locked)
    opened = start("eight-simple")
    qtbot.waitUntil(lambda: opened.rooms.window.current == "warning")


def test_the_weekly_screen_comes_before_a_named_programme(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    Settings(database).put_screen(ScreenState(last_full=MORNING - timedelta(days=8)))
    full(start("eight-simple"), ScreenPage, qtbot)


def test_strength_that_has_to_wait_can_be_read_but_is_not_started(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    for days_ago in range(4):
        at = MORNING - timedelta(days=days_ago)
        Diary(database).add(Rating(uuid4(), at, Scores(leg_right=6, lowest=Lowest.THIGH)))
    opened = start("legs-strong")
    qtbot.waitUntil(lambda: opened.rooms.window.current == "programmes")
    page = opened.rooms.window.page("programmes")
    assert isinstance(page, ProgrammesPage)
    assert page.view is not None
    assert not page.view.start.isEnabled()


def test_after_an_operation_a_surgeon_opens_sessions(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    settings = Settings(database)
    settings.put_profile(
        replace(
            PERSON, codes=frozenset({Code.SUR}), operated_on=MORNING.date() - timedelta(weeks=3)
        )
    )
    opened = start("eight-simple")
    qtbot.waitUntil(lambda: sheet(opened, SurgerySheet) is not None)
    asked = sheet(opened, SurgerySheet)
    assert isinstance(asked, SurgerySheet)
    asked.back.click()
    assert opened.rooms.window.current == "today"
    assert opened.home.settings.profile().surgeon_agreed is None
    opened.rooms.flow.start_programme("eight-simple")
    again = sheet(opened, SurgerySheet)
    assert isinstance(again, SurgerySheet)
    again.yes.click()
    full(opened, BeforePage, qtbot)
    assert opened.home.settings.profile().surgeon_agreed == MORNING.date()


# taking up


def broken_off(
    database: Database, begun: datetime, scores: Scores, context: Context = Context.BEFORE
) -> SessionRecord:
    key = uuid4()
    exercises = tuple(
        ExerciseRecord(key, number, name, Dose(1, 5, 3), DoseName.GENTLE)
        for number, name in enumerate(NAMES)
    )
    record = SessionRecord(key, begun, "eight-simple", exercises)
    Journal(database).begin(record)
    Diary(database).add(Rating(uuid4(), begun, scores, context=context, session=key))
    return record


def go_on(opened: Opened) -> None:
    found = opened.home.journal.unfinished()
    assert found is not None
    opened.rooms.flow.resume(found.session, 1)


CALM = Scores(leg_right=2, back=1, lowest=Lowest.THIGH)


@pytest.mark.parametrize("context", [Context.BEFORE, Context.REPEATED])
def test_a_session_is_taken_up_under_the_check_it_began_with(
    start: Open, database: Database, context: Context, qtbot: QtBot
) -> None:
    record = broken_off(database, MORNING - timedelta(minutes=20), CALM, context)
    opened = start()
    go_on(opened)
    full(opened, SessionPage, qtbot)
    page = opened.rooms.window.full_page
    assert isinstance(page, SessionPage)
    assert page.view_model.record.id == record.id
    assert page.view_model.scene().exercise.id == "nerve-glide-supine"


def test_what_its_check_did_not_allow_stays_left_out_with_the_reason(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    numb = replace(CALM, numbness=Numbness.MORE)
    broken_off(database, MORNING - timedelta(minutes=20), numb)
    opened = start()
    go_on(opened)
    told = sheet(opened, ChangesSheet)
    assert isinstance(told, ChangesSheet)
    told_lines = told.findChildren(QWidget)
    words = " ".join(w.accessibleName() for w in told_lines)
    assert "no nerve glides with more numbness than usual" in words
    assert "a gentler one suits today" in words
    assert not hasattr(told, "start"), "nothing of the rest is allowed"


def test_a_lock_comes_before_taking_up(start: Open, database: Database, qtbot: QtBot) -> None:
    broken_off(database, MORNING - timedelta(minutes=20), CALM)
    settings = Settings(database)
    settings.put_screen(answered(settings.screen(), {Sign.R1: Answer.YES}, MORNING, full=False))
    opened = start()
    go_on(opened)
    assert opened.rooms.window.current == "warning"
    assert opened.home.journal.unfinished() is not None


def test_a_check_that_is_hours_old_is_asked_again_for_the_rest(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    record = broken_off(database, MORNING - timedelta(hours=5), CALM)
    opened = start()
    go_on(opened)
    full(opened, BeforePage, qtbot)
    page = opened.rooms.window.full_page
    assert isinstance(page, BeforePage)
    assert opened.home.journal.unfinished() is not None, "left here, it can still be taken up"
    for part in page.model.parts:
        page.model.rate(part, 0)
    page.signs.start.click()
    told = sheet(opened, ChangesSheet)
    if isinstance(told, ChangesSheet):
        told.start.click()
    full(opened, SessionPage, qtbot)
    session = opened.rooms.window.full_page
    assert isinstance(session, SessionPage)
    assert [e.exercise for e in session.view_model.record.exercises] == list(NAMES[1:])
    kept = opened.home.journal.session(record.id)
    assert kept is not None
    assert kept.end is not None
    assert kept.end.ending is Ending.PARTIAL


def test_a_broken_session_that_is_kept_ended_when_it_broke_off(
    start: Open, database: Database
) -> None:
    begun = MORNING - timedelta(hours=20)
    record = broken_off(database, begun, CALM)
    phase = Phase(PhaseKind.HOLD, 1, NAMES[1], 60, 3)
    Journal(database).expect(record.id, 7, phase, begun + timedelta(minutes=2))
    opened = start()
    opened.rooms.flow.keep_partial(record)
    kept = opened.home.journal.session(record.id)
    assert kept is not None
    assert kept.end is not None
    assert kept.end.at == begun + timedelta(minutes=2)


def test_a_second_answer_after_a_session_replaces_the_first_whole_or_not_at_all(
    start: Open, database: Database
) -> None:
    record = broken_off(database, MORNING - timedelta(minutes=20), CALM)
    home = start().home

    def leg_after() -> list[int | None]:
        found = home.diary.of_session(record.id)
        return [r.scores.leg for r in found if r.context is Context.AFTER]

    note_after(home, record, AfterAnswers(Scores(leg_right=3)))
    note_after(home, record, AfterAnswers(Scores(leg_right=4)))
    assert leg_after() == [4]
    home.database.write(
        "CREATE TRIGGER broken BEFORE INSERT ON session BEGIN SELECT RAISE(ABORT, 'broken'); END"
    )
    with pytest.raises(sqlite3.IntegrityError):
        note_after(home, record, AfterAnswers(Scores(leg_right=5)))
    assert leg_after() == [4]


def test_warning_signs_that_were_left_open_are_asked_before_the_next_session(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    opened = start("eight-simple")
    full(opened, BeforePage, qtbot)
    before = opened.rooms.window.full_page
    assert isinstance(before, BeforePage)
    for part in before.model.parts:
        before.model.rate(part, 0)
    before.model.one_or_more()
    before.model.choose_strength(Strength.WEAKER)
    before.model.done_ticking()
    full(opened, ScreenPage, qtbot)
    signs = opened.rooms.window.full_page
    assert isinstance(signs, ScreenPage)
    signs.model.back()
    assert opened.rooms.window.current == "today"
    opened.rooms.flow.start_programme("eight-simple")
    full(opened, ScreenPage, qtbot)


def test_keeping_a_broken_session_is_told(start: Open, database: Database) -> None:
    broken_off(database, MORNING - timedelta(minutes=20), CALM)
    opened = start()
    page = opened.rooms.window.page("today")
    assert isinstance(page, TodayPage)
    page.keep_wanted.emit()
    told = [line.text() for line in opened.rooms.window.findChildren(Para) if line.isVisible()]
    assert "What you did is kept in the Diary." in told
    assert opened.home.journal.unfinished() is None


def test_from_the_warning_signs_one_gets_back_to_the_session(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    record = broken_off(database, MORNING - timedelta(minutes=20), CALM)
    opened = start()
    signs = opened.rooms.window.page("warning")
    assert isinstance(signs, WarningPage)
    opened.rooms.window.show_page("warning")
    assert not signs.resume.isVisible(), "there is no session to go back to"
    go_on(opened)
    full(opened, SessionPage, qtbot)
    page = opened.rooms.window.full_page
    assert isinstance(page, SessionPage)
    page.stage.warning_wanted.emit()
    assert opened.rooms.window.current == "warning"
    assert signs.resume.isVisible()
    signs.resume.click()
    full(opened, SessionPage, qtbot)
    again = opened.rooms.window.full_page
    assert isinstance(again, SessionPage)
    assert again.view_model.record.id == record.id
    assert again.view_model.scene().exercise.id == "nerve-glide-supine"


# a session that lives


def test_a_session_that_lives_is_never_offered_as_broken_off(
    start: Open, database: Database, tmp_path: Path, qtbot: QtBot
) -> None:
    record = broken_off(database, MORNING - timedelta(minutes=20), CALM)
    first = start()
    qtbot.waitUntil(lambda: "tending" in first.rooms.__dict__)  # it listens from then on
    go_on(first)
    full(first, SessionPage, qtbot)
    page = first.rooms.window.full_page
    assert isinstance(page, SessionPage)
    raised: list[bool] = []
    first.instance.raise_wanted.connect(lambda: raised.append(True))
    with second_start(tmp_path) as second:
        qtbot.waitUntil(lambda: second.poll() is not None)
        assert second.communicate() == ("", "")
    assert second.returncode == 0
    qtbot.waitUntil(lambda: raised == [True])  # the window of the session comes forward
    assert first.rooms.window.full_page is page
    page.view_model.tick()
    found = first.home.journal.unfinished()
    assert found is not None
    assert found.session.id == record.id, "nobody kept, dropped or ended it"
    assert found.session.end is None


def second_start(profile: Path) -> "subprocess.Popen[str]":
    """Start the program once more, as a person would who has forgotten the window."""
    return subprocess.Popen(
        [sys.executable, "-m", "sciatica_desktop", "--profile", str(profile)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
