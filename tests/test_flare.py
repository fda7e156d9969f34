"""A flare from Today and from the diary to its end, in the whole window (clinical.md 6.7)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.opening import Opened
from sciatica_desktop.app.touring import say_no_to_all
from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.profile import Country, Profile
from sciatica_desktop.domain.rating import Lowest, Rating, Scores
from sciatica_desktop.domain.record import Ending, ExerciseRecord, Outcome, SessionRecord
from sciatica_desktop.domain.safety.red_flags import Answer, ScreenState, Sign
from sciatica_desktop.storage.database import FILE_NAME, open_database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.rows import Banner
from sciatica_desktop.ui.kit.snackbar import Snackbar
from sciatica_desktop.ui.pages.diary_page import DiaryPage
from sciatica_desktop.ui.pages.flare_card import FlareCard
from sciatica_desktop.ui.pages.flare_sheet import StartFlareSheet
from sciatica_desktop.ui.pages.screen_page import ScreenPage
from sciatica_desktop.ui.pages.spell_rows import NO_LEG_PAIN
from sciatica_desktop.ui.pages.today_page import TodayPage
from sciatica_desktop.viewmodels.conditions import Spell
from tests.finding import the
from tests.windows import MORNING, full_page, open_profile, page_of

pytestmark = pytest.mark.qt_log_ignore(".*")


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    database = open_database(tmp_path / FILE_NAME)
    settings = Settings(database)
    settings.put_profile(Profile(old_enough=True, country=Country.UK))
    settings.put_screen(ScreenState(last_full=MORNING))
    for days in (4, 3, 2, 1):
        scores = Scores(leg_right=2, back=1)
        Diary(database).add(Rating(uuid4(), MORNING - timedelta(days=days), scores))
    database.close()
    with open_profile(tmp_path) as made:
        qtbot.waitUntil(lambda: "tending" in made.rooms.__dict__)
        yield made


def today(opened: Opened) -> TodayPage:
    return page_of(opened, "today", TodayPage)


def card(opened: Opened) -> FlareCard | None:
    found = today(opened).findChildren(FlareCard)
    return next((c for c in found if not c.isHidden()), None)


def words_in(widget: QWidget) -> str:
    return " ".join(p.text() for p in widget.findChildren(Para) if p.isVisibleTo(widget))


def sheet_of(opened: Opened) -> StartFlareSheet:
    found = opened.rooms.window.findChildren(StartFlareSheet)
    assert found
    return found[-1]


def test_a_flare_leads_through_every_sign_to_what_helps(opened: Opened) -> None:
    today(opened).flare.click()
    sheet = sheet_of(opened)
    sheet.since.chosen.emit(Spell.DAYS)
    sheet.since.set_value(Spell.DAYS)
    sheet.yes.click()
    questions = full_page(opened, ScreenPage)
    say_no_to_all(questions.model)
    assert opened.rooms.window.current == "today"
    shown = card(opened)
    assert shown is not None
    assert "Flares are common" in words_in(shown)
    assert "day 1" in shown.title.text()
    assert today(opened).flare.isHidden()
    assert today(opened).model.suggestion.programme == "first-days"
    assert opened.home.settings.profile().spell_began is not None


def test_since_when_shows_only_what_was_told(opened: Opened) -> None:
    today(opened).flare.click()
    assert sheet_of(opened).since.value is None
    sheet_of(opened).no.click()
    settings = opened.home.settings
    settings.put_profile(replace(settings.profile(), lowest=Lowest.BACK))
    today(opened).flare.click()
    assert sheet_of(opened).since.value == NO_LEG_PAIN


def test_no_is_no_flare(opened: Opened) -> None:
    today(opened).flare.click()
    sheet_of(opened).no.click()
    assert opened.home.flares.current() is None
    assert opened.rooms.window.current == "today"


def test_a_sign_locks_but_the_flare_is_written_down(opened: Opened) -> None:
    today(opened).flare.click()
    sheet_of(opened).yes.click()
    questions = full_page(opened, ScreenPage)
    questions.model.answer(Sign.R3, Answer.YES)
    questions.model.go_on()
    assert opened.home.settings.screen().lock is not None
    assert opened.home.flares.current() is not None


def test_the_diary_begins_a_flare_in_the_same_way(opened: Opened) -> None:
    opened.rooms.window.show_page("diary")
    diary = page_of(opened, "diary", DiaryPage)
    diary.flare.calm.answered.emit("start")
    sheet_of(opened).yes.click()
    assert isinstance(opened.rooms.window.full_page, ScreenPage)


def test_the_person_ends_it_and_can_undo_that(opened: Opened) -> None:
    home = opened.home
    flare = Flare(uuid4(), home.clock.wall().date())
    home.flares.put(flare)
    opened.rooms.window.show_page("today")
    shown = card(opened)
    assert shown is not None
    shown.end.click()
    assert home.flares.current() is None
    assert card(opened) is None
    snackbar = the(Snackbar, opened.rooms.window)
    buttons = snackbar.findChildren(Button)
    next(b for b in buttons if b.text() == "Undo").click()
    assert home.flares.current() == flare
    assert card(opened) is not None


def test_an_eased_flare_stays_on_the_way_back_and_says_where_it_is(opened: Opened) -> None:
    home, today_ = opened.home, opened.home.clock.wall()
    home.flares.put(Flare(uuid4(), today_.date() - timedelta(days=5)))
    for calm in home.diary.ratings():
        home.diary.remove(calm.id)
    for days, leg in ((5, 7), (4, 6), (3, 5), (2, 5), (1, 5), (0, 5)):
        home.diary.add(Rating(uuid4(), today_ - timedelta(days=days), Scores(leg_right=leg)))
    for days in (6, 2):
        done_on(opened, today_ - timedelta(days=days))
    opened.rooms.window.show_page("today")
    page, shown = today(opened), card(opened)
    assert shown is not None
    assert page.model.suggestion.programme == "eight-simple"
    assert "gently at first" in page.hero.reason.text()
    assert "Your last programme is on offer again" in words_in(shown)
    assert "two to four times a day" not in words_in(shown)
    done_on(opened, today_ - timedelta(days=1))
    page.refresh()
    assert "After two gentle sessions" in page.hero.reason.text()
    done_on(opened, today_)
    page.refresh()
    assert page.model.suggestion.programme == "first-days", "once a day is enough"
    assert "You have done “Eight simple exercises” today" in page.hero.reason.text()


def done_on(opened: Opened, begun: datetime) -> None:
    key = uuid4()
    item = ExerciseRecord(key, 0, "pelvic-tilt", Dose(1, 5, 3), outcome=Outcome.DONE)
    opened.home.journal.begin(SessionRecord(key, begun, "eight-simple", (item,)))
    opened.home.journal.finish(key, begun, Ending.COMPLETE, 900)


def test_a_high_entry_asks_and_no_is_remembered(opened: Opened) -> None:
    home = opened.home
    home.diary.add(Rating(uuid4(), home.clock.wall(), Scores(leg_right=6)))
    opened.rooms.window.show_page("today")
    asked = question(opened)
    assert asked is not None
    asked.answered.emit(False)
    assert question(opened) is None
    opened.rooms.window.show_page("diary")
    opened.rooms.window.show_page("today")
    assert question(opened) is None


def test_yes_to_the_question_opens_the_sheet(opened: Opened) -> None:
    home = opened.home
    home.diary.add(Rating(uuid4(), home.clock.wall(), Scores(leg_right=6)))
    opened.rooms.window.show_page("today")
    asked = question(opened)
    assert asked is not None
    asked.answered.emit(True)
    sheet = sheet_of(opened)
    assert sheet.isVisibleTo(opened.rooms.window)
    on = opened.rooms.window.focusWidget()
    assert on in sheet.since.findChildren(QWidget), "one Enter more is not a No"


def question(opened: Opened) -> Banner | None:
    banners = today(opened).findChildren(Banner)
    return next((b for b in banners if not b.isHidden() and "flare" in b.sentence.text()), None)
