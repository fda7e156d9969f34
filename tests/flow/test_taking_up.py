"""A session that was broken off is taken up or kept, and one that lives is left alone."""

import os
import sqlite3
import subprocess
import sys
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
from sciatica_desktop.domain.exercise import Dose, DoseName
from sciatica_desktop.domain.plan import Phase, PhaseKind
from sciatica_desktop.domain.rating import Context, Lowest, Numbness, Rating, Scores
from sciatica_desktop.domain.record import Ending, ExerciseRecord, SessionRecord
from sciatica_desktop.domain.safety.red_flags import Answer, Sign, answered
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.pages.before_page import BeforePage
from sciatica_desktop.ui.pages.changes_sheet import ChangesSheet
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.ui.pages.today_page import TodayPage
from sciatica_desktop.ui.pages.warning_page import WarningPage
from tests.finding import the
from tests.flow.conftest import Open
from tests.windows import MORNING, await_full_page, page_of

pytestmark = pytest.mark.qt_log_ignore(".*")

NAMES = ("pelvic-tilt", "nerve-glide-supine", "bird-dog")
CALM = Scores(leg_right=2, back=1, lowest=Lowest.THIGH)


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


@pytest.mark.parametrize("context", [Context.BEFORE, Context.REPEATED])
def test_a_session_is_taken_up_under_the_check_it_began_with(
    start: Open, database: Database, context: Context, qtbot: QtBot
) -> None:
    record = broken_off(database, MORNING - timedelta(minutes=20), CALM, context)
    opened = start()
    go_on(opened)
    page = await_full_page(opened, SessionPage, qtbot)
    assert page.view_model.record.id == record.id
    assert page.view_model.scene().exercise.id == "nerve-glide-supine"


def test_what_its_check_did_not_allow_stays_left_out_with_the_reason(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    numb = replace(CALM, numbness=Numbness.MORE)
    broken_off(database, MORNING - timedelta(minutes=20), numb)
    opened = start()
    go_on(opened)
    told = the(ChangesSheet, opened.rooms.window)
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
    page = await_full_page(opened, BeforePage, qtbot)
    assert opened.home.journal.unfinished() is not None, "left here, it can still be taken up"
    for part in page.model.parts:
        page.model.rate(part, 0)
    page.signs.start.click()
    session = await_full_page(opened, SessionPage, qtbot)
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


def test_keeping_a_broken_session_is_told(start: Open, database: Database) -> None:
    broken_off(database, MORNING - timedelta(minutes=20), CALM)
    opened = start()
    page = page_of(opened, "today", TodayPage)
    page.keep_wanted.emit()
    told = [line.text() for line in opened.rooms.window.findChildren(Para) if line.isVisible()]
    assert "What you did is kept in the Diary." in told
    assert opened.home.journal.unfinished() is None


def test_from_the_warning_signs_one_gets_back_to_the_session(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    record = broken_off(database, MORNING - timedelta(minutes=20), CALM)
    opened = start()
    signs = page_of(opened, "warning", WarningPage)
    opened.rooms.window.show_page("warning")
    assert not signs.resume.isVisible(), "there is no session to go back to"
    go_on(opened)
    page = await_full_page(opened, SessionPage, qtbot)
    page.stage.warning_wanted.emit()
    assert opened.rooms.window.current == "warning"
    assert signs.resume.isVisible()
    signs.resume.click()
    again = await_full_page(opened, SessionPage, qtbot)
    assert again.view_model.record.id == record.id
    assert again.view_model.scene().exercise.id == "nerve-glide-supine"


def test_a_session_that_lives_is_never_offered_as_broken_off(
    start: Open, database: Database, tmp_path: Path, qtbot: QtBot
) -> None:
    record = broken_off(database, MORNING - timedelta(minutes=20), CALM)
    first = start()
    qtbot.waitUntil(lambda: "tending" in first.rooms.__dict__)  # it listens from then on
    go_on(first)
    page = await_full_page(first, SessionPage, qtbot)
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
