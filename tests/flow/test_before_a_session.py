"""What comes once before a session: "ask first", the offer to wait, and what follows from them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.opening import Opened
from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.domain.safety.asking import AskReply
from sciatica_desktop.domain.safety.red_flags import ScreenState
from sciatica_desktop.storage.database import FILE_NAME, open_database
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.ui.pages.ask_first_page import AskFirstPage
from sciatica_desktop.ui.pages.before_page import BeforePage
from sciatica_desktop.ui.pages.changes_sheet import ChangesSheet
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.ui.pages.wait_sheet import WaitSheet
from tests.builders import answered_profile
from tests.finding import shown, the
from tests.windows import MORNING, full_page, open_profile

pytestmark = pytest.mark.qt_log_ignore(".*")

BONES = answered_profile(codes=frozenset({Code.OST}))


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """A person with thin bones who was screened today and asked nothing yet."""
    database = open_database(tmp_path / FILE_NAME)
    settings = Settings(database)
    settings.put_profile(BONES)
    settings.put_screen(ScreenState(last_full=MORNING))
    settings.put_preferences(replace(settings.preferences(), voice=False, tones=False))
    database.close()
    with open_profile(tmp_path) as made:
        yield made


def answer_pages(opened: Opened, reply: AskReply) -> BeforePage:
    """Answer "ask first" for the bones, and No for the mornings."""
    opened.rooms.flow.start_programme("eight-simple")
    page = full_page(opened, AskFirstPage)
    page.answers[reply].click()
    page.answers[AskReply.NO].click()
    return full_page(opened, BeforePage)


def confirm(before: BeforePage) -> None:
    for part in before.model.parts:
        before.model.rate(part, 0)
    before.signs.start.click()


def planned(opened: Opened) -> list[str]:
    page = full_page(opened, SessionPage)
    return [item.exercise for item in page.view_model.plan.items]


def test_gentle_only_keeps_level_one_and_the_pages_do_not_come_again(opened: Opened) -> None:
    confirm(answer_pages(opened, AskReply.GENTLE))
    offer = the(WaitSheet, opened.rooms.window)
    offer.buttons[Wait.FLOOR].click()
    changes = the(ChangesSheet, opened.rooms.window)
    changes.start.click()
    exercises = opened.home.catalogue.exercises
    assert {exercises[e].level for e in planned(opened)} == {1}
    page = full_page(opened, SessionPage)
    assert page.view_model.scene().waiting  # down to the floor, when ready
    opened.rooms.flow.back_to_today()
    opened.rooms.flow.start_programme("eight-simple")
    assert isinstance(opened.rooms.window.full_page, BeforePage)


def test_having_asked_opens_more_than_level_one(opened: Opened) -> None:
    confirm(answer_pages(opened, AskReply.ASKED))
    offer = the(WaitSheet, opened.rooms.window)
    offer.reject()
    changes = the(ChangesSheet, opened.rooms.window)
    changes.start.click()
    exercises = opened.home.catalogue.exercises
    assert max(exercises[e].level for e in planned(opened)) == 2
    assert opened.home.settings.preferences().wait_until_ready is Wait.OFF


def test_waiting_is_offered_once(opened: Opened) -> None:
    confirm(answer_pages(opened, AskReply.ASKED))
    offer = the(WaitSheet, opened.rooms.window)
    offer.buttons[Wait.OFF].click()
    opened.rooms.flow.back_to_today()
    opened.rooms.flow.start_programme("eight-simple")
    before = full_page(opened, BeforePage)
    before.signs.start.click()
    the(ChangesSheet, opened.rooms.window)
    assert shown(WaitSheet, opened.rooms.window) == []


def test_back_from_the_first_page_is_back_to_today(opened: Opened) -> None:
    opened.rooms.flow.start_programme("eight-simple")
    page = full_page(opened, AskFirstPage)
    page.back.click()
    assert opened.rooms.window.current == "today"
