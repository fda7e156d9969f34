"""The next step on Today: suggested, taken or put off, and the plan that follows (6.8)."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.exercise_pages import show_exercise
from sciatica_desktop.app.knowing import known_of
from sciatica_desktop.app.opening import Opened
from sciatica_desktop.domain.exercise import DoseName
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.domain.rating import Context, Rating, Scores
from sciatica_desktop.domain.record import Ending, ExerciseRecord, Outcome, SessionRecord
from sciatica_desktop.domain.safety.red_flags import ScreenState
from sciatica_desktop.storage.database import FILE_NAME, open_database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.rows import Banner
from sciatica_desktop.ui.kit.snackbar import Snackbar
from sciatica_desktop.ui.pages.exercise_page import ExercisePage
from sciatica_desktop.ui.pages.exercises_page import ExercisesPage
from sciatica_desktop.ui.pages.own_list_page import OwnListPage
from sciatica_desktop.ui.pages.own_switches import OwnSwitches
from sciatica_desktop.ui.pages.programmes_page import ProgrammesPage
from sciatica_desktop.ui.pages.today_page import TodayPage
from sciatica_desktop.viewmodels.preparing import choice_of
from tests.content import real_catalogue
from tests.finding import the
from tests.windows import MORNING, open_profile, page_of

pytestmark = pytest.mark.qt_log_ignore(".*")

CATALOGUE = real_catalogue()


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """A person who did the pelvic tilt well three times."""
    database = open_database(tmp_path / FILE_NAME)
    settings = Settings(database)
    settings.put_profile(Profile(old_enough=True))
    settings.put_screen(ScreenState(last_full=MORNING))
    dose = CATALOGUE.exercises["pelvic-tilt"].doses.default
    for days in (5, 3, 1):
        key, begun = uuid4(), MORNING - timedelta(days=days)
        item = ExerciseRecord(key, 0, "pelvic-tilt", dose, outcome=Outcome.DONE)
        Journal(database).begin(SessionRecord(key, begun, "eight-simple", (item,)))
        Journal(database).finish(key, begun, Ending.COMPLETE, 900)
        rating = Rating(uuid4(), begun, Scores(back=1), context=Context.AFTER, session=key)
        Diary(database).add(rating)
    database.close()
    with open_profile(tmp_path) as made:
        qtbot.waitUntil(lambda: "tending" in made.rooms.__dict__)
        yield made


def card(opened: Opened) -> Banner | None:
    page = page_of(opened, "today", TodayPage)
    banners = page.findChildren(Banner)
    return next((b for b in banners if not b.isHidden() and "three" in b.sentence.text()), None)


def say_as_usual(opened: Opened) -> None:
    """Answer what is asked first: how it is after yesterday's session."""
    page = page_of(opened, "today", TodayPage)
    assert page.question is not None
    page.question.findChildren(Button)[0].click()


def tilt(opened: Opened) -> DoseName:
    """Return the dose at which the tilt would be done now."""
    choice = choice_of(CATALOGUE, "eight-simple").with_steps(known_of(opened.home).steps)
    return next(i.dose for i in choice.items if i.exercise == "pelvic-tilt")


def test_the_next_step_waits_for_what_is_asked_first(opened: Opened) -> None:
    assert card(opened) is None
    say_as_usual(opened)
    assert card(opened) is not None


def test_yes_raises_the_dose_and_undo_lowers_it_again(opened: Opened) -> None:
    say_as_usual(opened)
    shown = card(opened)
    assert shown is not None
    assert "Pelvic tilt" in shown.sentence.text()
    shown.answered.emit(True)
    assert card(opened) is None
    assert tilt(opened) is DoseName.FULL
    snackbar = the(Snackbar, opened.rooms.window)
    assert snackbar.sentence.startswith("Next time: Pelvic tilt")
    next(b for b in snackbar.findChildren(Button) if b.text() == "Undo").click()
    assert tilt(opened) is DoseName.DEFAULT


def test_not_now_changes_nothing_and_stays_away(opened: Opened) -> None:
    say_as_usual(opened)
    shown = card(opened)
    assert shown is not None
    shown.answered.emit(False)
    opened.rooms.window.show_page("diary")
    opened.rooms.window.show_page("today")
    assert card(opened) is None
    assert tilt(opened) is DoseName.DEFAULT


def test_the_list_is_opened_from_the_gallery_and_every_plan_follows_it(opened: Opened) -> None:
    window = opened.rooms.window
    window.show_page("exercises")
    gallery = page_of(opened, "exercises", ExercisesPage)
    gallery.own.click()
    page = the(OwnListPage, window)
    page.pick.setCurrentIndex(page.pick.findData("pelvic-tilt"))
    page.add.click()
    assert known_of(opened.home).not_now == frozenset({"pelvic-tilt"})
    page.back.click()
    assert window.current == "exercises"
    window.show_page("programmes")
    programmes = page_of(opened, "programmes", ProgrammesPage)
    programmes.show_programme(CATALOGUE.programmes["eight-simple"])
    assert programmes.view is not None
    words = [p.text() for p in programmes.view.findChildren(Para)]
    assert any(w.endswith("not for now") for w in words)


def test_back_from_an_exercise_the_keyboard_is_on_its_card(opened: Opened, qtbot: QtBot) -> None:
    window = opened.rooms.window
    window.show_page("exercises")
    gallery = page_of(opened, "exercises", ExercisesPage)
    qtbot.waitUntil(gallery.cards["bird-dog"].isVisible)
    gallery.cards["bird-dog"].click()
    the(ExercisePage, window).back.click()
    assert window.focusWidget() is gallery.cards["bird-dog"]
    gallery.cards["bird-dog"].click()
    gallery.search.setText("knee to chest")
    the(ExercisePage, window).back.click()
    assert window.focusWidget() is gallery.search, "its card is not among the found"


def test_a_switch_of_an_exercise_counts_at_once(opened: Opened) -> None:
    show_exercise(opened.rooms, "knee-to-chest")
    switches = the(OwnSwitches, opened.rooms.window)
    switches.pace.click()
    assert known_of(opened.home).own_pace == frozenset({"knee-to-chest"})
