"""A disk that refuses hinders no session and no warning, and "Try again" keeps what was said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sciatica_desktop.app.opening import Opened
from sciatica_desktop.domain.check import AfterAnswers
from sciatica_desktop.domain.exercise import Code, Dose
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.domain.rating import Context, Scores
from sciatica_desktop.domain.record import (
    End,
    Ending,
    ExerciseRecord,
    Light,
    NextDay,
    Outcome,
    SessionRecord,
)
from sciatica_desktop.domain.safety.asking import Ask, AskReply
from sciatica_desktop.domain.safety.hurts import Hurt
from sciatica_desktop.domain.safety.red_flags import Answer, ScreenState, Sign
from sciatica_desktop.storage.database import FILE_NAME, open_database
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.storage.told import Told
from sciatica_desktop.ui.kit.snackbar import Snackbar
from sciatica_desktop.ui.pages.after_page import AfterPage
from sciatica_desktop.ui.pages.ask_first_page import AskFirstPage
from sciatica_desktop.ui.pages.before_page import BeforePage
from sciatica_desktop.ui.pages.first_run_page import FirstRunPage
from sciatica_desktop.ui.pages.flare_card import FlareCard
from sciatica_desktop.ui.pages.flare_sheet import StartFlareSheet
from sciatica_desktop.ui.pages.screen_page import ScreenPage
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.ui.pages.today_page import TodayPage
from sciatica_desktop.ui.pages.wait_sheet import WaitSheet
from sciatica_desktop.ui.pages.warning_page import WarningPage
from sciatica_desktop.ui.stage.coaching import Coaching
from sciatica_desktop.viewmodels.first_run import SCOPE_FACT, Step
from tests.builders import answered_profile
from tests.finding import the
from tests.windows import MORNING, await_full_page, full_page, open_profile, page_of

pytestmark = pytest.mark.qt_log_ignore(".*")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """The window of a person for whom everything is answered."""
    with open_database(tmp_path / FILE_NAME) as database:
        settings = Settings(database)
        settings.put_profile(answered_profile())
        settings.put_screen(ScreenState(last_full=MORNING))
        settings.put_preferences(
            replace(settings.preferences(), voice=False, tones=False, wait_until_ready=Wait.ALWAYS)
        )
        Told(settings).answer(Ask.STIFF_MORNINGS, AskReply.NO, MORNING)
    with open_profile(tmp_path) as made:
        yield made


def refuse(opened: Opened, *, on: bool = True) -> None:
    opened.home.database.write(f"PRAGMA query_only = {'ON' if on else 'OFF'}")


def bar(opened: Opened) -> Snackbar:
    found = opened.rooms.window.findChild(Snackbar)
    assert isinstance(found, Snackbar)
    return found


def screen(opened: Opened, sign: Sign) -> list[bool]:
    """Say yes to one warning sign while the disk refuses; tell whether anything went on."""
    went_on = list[bool]()
    opened.rooms.flow._gates.ask_signs(tuple(Sign), lambda: went_on.append(True))
    page = full_page(opened, ScreenPage)
    refuse(opened)
    page.model.answer(sign, Answer.YES)
    page.model.finish_reading()
    page.model.go_on()
    return went_on


def begun(opened: Opened, qtbot: QtBot) -> SessionPage:
    """Lead through the check of a session on a disk that refuses."""
    opened.rooms.flow.start_programme("eight-simple")
    page = full_page(opened, BeforePage)
    refuse(opened)
    for part in page.model.parts:
        page.model.rate(part, 0)
    page.signs.start.click()
    return await_full_page(opened, SessionPage, qtbot)


def test_an_emergency_is_told_and_no_session_starts(opened: Opened, qtbot: QtBot) -> None:
    went_on = screen(opened, Sign.R3)
    assert opened.rooms.window.current == "warning"
    assert went_on == []


def test_a_warning_sign_that_could_not_be_kept_closes_sessions_all_the_same(
    opened: Opened, qtbot: QtBot
) -> None:
    rooms, settings = opened.rooms, opened.home.settings
    screen(opened, Sign.R3)
    for _ in range(2):
        rooms.window.show_page("today")
        rooms.flow.start_programme("eight-simple")
        assert rooms.window.current == "warning"
    assert Settings(opened.home.database).screen().lock is not None, "for every page"
    with open_database(opened.home.database.file) as file:
        assert Settings(file).screen().lock is None, "it is not on the disk"
    refuse(opened, on=False)
    bar(opened)._button.click()
    with open_database(opened.home.database.file) as file:
        lock = Settings(file).screen().lock
    assert lock is not None
    assert lock.signs == (Sign.R3,)
    settings.keep_screen()
    assert settings.screen().lock == lock, "nothing is left to keep"


def test_a_wrong_answer_can_be_taken_back_while_the_disk_refuses(
    opened: Opened, qtbot: QtBot
) -> None:
    screen(opened, Sign.R3)
    page = page_of(opened, "warning", WarningPage)
    page.wrong_answer.emit(Sign.R3, Answer.NO)
    assert opened.home.settings.screen().lock is None
    opened.rooms.flow.start_programme("eight-simple")
    assert isinstance(opened.rooms.window.full_page, ScreenPage | BeforePage)


def test_all_signs_are_asked_again_though_that_could_not_be_noted(
    opened: Opened, qtbot: QtBot
) -> None:
    refuse(opened)
    opened.rooms.flow._gates.require_signs()
    opened.rooms.flow.start_programme("eight-simple")
    assert isinstance(opened.rooms.window.full_page, ScreenPage)


def test_what_was_done_of_a_session_can_be_kept_later(opened: Opened, qtbot: QtBot) -> None:
    page = begun(opened, qtbot)
    refuse(opened, on=False)
    page.view_model.next()  # the disk works again: now all of it is written
    opened.rooms.window.show_page("today")
    today = page_of(opened, "today", TodayPage)
    refuse(opened)
    today.keep_wanted.emit()
    assert "read-only" in bar(opened).sentence
    assert opened.home.journal.unfinished() is not None
    refuse(opened, on=False)
    bar(opened)._button.click()
    assert opened.home.journal.unfinished() is None
    kept = opened.home.journal.session(page.view_model.record.id)
    assert kept is not None
    assert kept.end is not None
    assert kept.end.ending is Ending.PARTIAL
    assert bar(opened).sentence == "What you did is kept in the Diary."


def test_a_sign_that_is_ticked_before_a_session_is_told(opened: Opened, qtbot: QtBot) -> None:
    opened.rooms.flow.start_programme("eight-simple")
    page = full_page(opened, BeforePage)
    refuse(opened)
    page.model.one_or_more()
    page.model.tick(Sign.R4, on=True)
    page.model.done_ticking()
    assert opened.rooms.window.current == "warning"
    refuse(opened, on=False)
    bar(opened)._button.click()
    lock = opened.home.settings.screen().lock
    assert lock is not None
    assert lock.signs == (Sign.R4,)


def test_a_session_starts_and_its_check_can_be_kept_later(opened: Opened, qtbot: QtBot) -> None:
    session = begun(opened, qtbot).view_model.record.id
    assert "read-only" in bar(opened).sentence
    refuse(opened, on=False)
    bar(opened)._button.click()
    (kept,) = opened.home.diary.of_session(session)
    assert (kept.context, kept.scores.leg) == (Context.BEFORE, 0)


def test_what_is_asked_before_a_session_leads_on(opened: Opened, qtbot: QtBot) -> None:
    settings, window = opened.home.settings, opened.rooms.window
    settings.put_preferences(replace(settings.preferences(), wait_until_ready=Wait.OFF))
    settings.forget_fact(f"asked.{Ask.STIFF_MORNINGS}")
    refuse(opened)
    opened.rooms.flow.start_programme("eight-simple")
    asked = full_page(opened, AskFirstPage)
    asked._model.reply(AskReply.NO)
    before = full_page(opened, BeforePage)
    for part in before.model.parts:
        before.model.rate(part, 0)
    before.signs.start.click()
    sheet = window.findChild(WaitSheet)
    assert isinstance(sheet, WaitSheet)
    sheet.chosen.emit(Wait.FLOOR)
    qtbot.waitUntil(lambda: isinstance(window.full_page, SessionPage))


def test_pain_in_a_session_leads_on(opened: Opened, qtbot: QtBot) -> None:
    page = begun(opened, qtbot)
    page.view_model.tick()
    coaching = page.findChild(Coaching)
    assert isinstance(coaching, Coaching)
    coach = coaching._coach
    hurting = coach.tell(Hurt.BACK)
    coach.settle(coach.answer(hurting, 6))
    coach.agree(Code.KNE)
    assert page.view_model.record.exercises[0].light is Light.RED
    coach.end_for_signs(emergency=False)
    assert isinstance(opened.rooms.window.full_page, ScreenPage)


def test_what_is_answered_after_a_session_can_be_kept_later(opened: Opened, qtbot: QtBot) -> None:
    page = begun(opened, qtbot)
    page.view_model.finish(Ending.EARLY)
    after = full_page(opened, AfterPage)
    after.model.answered.emit(AfterAnswers(Scores(leg_right=3)))
    refuse(opened, on=False)
    bar(opened)._button.click()
    found = opened.home.diary.of_session(page.view_model.record.id)
    assert [r.scores.leg for r in found if r.context is Context.AFTER] == [3]


def test_an_answer_of_the_first_start_is_kept_by_the_bar(opened: Opened, qtbot: QtBot) -> None:
    settings = opened.home.settings
    settings.put_profile(replace(settings.profile(), floor=None))
    settings.note_fact(SCOPE_FACT, "read", MORNING)
    opened.rooms.flow.start_programme("eight-simple")
    refuse(opened)
    page = full_page(opened, FirstRunPage)
    page.buttons[0].click()
    model = page.model
    assert model.step is Step.FLOOR, "it was not kept, so it stays"
    assert "read-only" in bar(opened).sentence
    model.leave()
    qtbot.waitUntil(lambda: not isValid(model))
    bar(opened)._button.click()  # too late for the answer: the question comes back
    page = full_page(opened, FirstRunPage)
    page.buttons[0].click()
    refuse(opened, on=False)
    bar(opened)._button.click()
    assert settings.profile().floor is True
    assert page.model.step is Step.SOUND


def test_a_flare_leads_to_the_signs_and_is_kept_by_the_bar(opened: Opened, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "tending" in opened.rooms.__dict__)
    today = opened.rooms.window.page("today")
    assert isinstance(today, TodayPage)
    today.flare.click()
    refuse(opened)
    the(StartFlareSheet, opened.rooms.window).yes.click()
    assert isinstance(opened.rooms.window.full_page, ScreenPage)
    assert opened.home.flares.current() is None
    refuse(opened, on=False)
    bar(opened)._button.click()
    assert opened.home.flares.current() is not None


def test_what_today_asks_waits_for_the_disk(opened: Opened) -> None:
    key, begun = uuid4(), MORNING - timedelta(days=1)
    walk = ExerciseRecord(key, 0, "walking", Dose(1, 1, 60), outcome=Outcome.DONE)
    end = End(begun + timedelta(minutes=20), Ending.COMPLETE, 1200)
    opened.home.journal.begin(SessionRecord(key, begun, "first-days", (walk,), end))
    today = page_of(opened, "today", TodayPage)
    today.refresh()
    refuse(opened)
    today.later_answered.emit(NextDay.MORE_SORE)
    assert "read-only" in bar(opened).sentence
    assert today.question is not None, "it was not kept, so it stays"
    refuse(opened, on=False)
    bar(opened)._button.click()
    kept = opened.home.journal.session(key)
    assert kept is not None
    assert kept.later.next_day is NextDay.MORE_SORE
    assert today.question is None


def test_a_session_is_dropped_when_the_disk_lets_it(opened: Opened) -> None:
    key = uuid4()
    walk = ExerciseRecord(key, 0, "walking", Dose(1, 1, 60))
    opened.home.journal.begin(SessionRecord(key, MORNING, "first-days", (walk,)))
    today = page_of(opened, "today", TodayPage)
    today.refresh()
    refuse(opened)
    today.drop_wanted.emit()
    assert "read-only" in bar(opened).sentence
    refuse(opened, on=False)
    bar(opened)._button.click()
    assert opened.home.journal.unfinished() is None
    assert "dropped" in bar(opened).sentence
    bar(opened)._button.click()
    assert opened.home.journal.unfinished() is not None


def test_the_end_of_a_flare_waits_for_the_disk(opened: Opened, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "tending" in opened.rooms.__dict__)
    opened.home.flares.put(Flare(uuid4(), MORNING.date()))
    opened.rooms.window.show_page("today")
    refuse(opened)
    the(FlareCard, opened.rooms.window).end.click()
    assert "read-only" in bar(opened).sentence
    refuse(opened, on=False)
    bar(opened)._button.click()
    assert opened.home.flares.current() is None
    assert "written down as over" in bar(opened).sentence
