"""What stands in front of a session that --start names."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.domain.rating import Lowest, Rating, Scores, Strength
from sciatica_desktop.domain.safety.red_flags import Answer, ScreenState, Sign, answered
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.ui.pages.before_page import BeforePage
from sciatica_desktop.ui.pages.first_run_page import FirstRunPage
from sciatica_desktop.ui.pages.programmes_page import ProgrammesPage
from sciatica_desktop.ui.pages.screen_page import ScreenPage
from sciatica_desktop.ui.pages.surgery_sheet import SurgerySheet
from sciatica_desktop.viewmodels.first_run import SCOPE_FACT, Step
from tests.finding import shown, the
from tests.flow.conftest import PERSON, Open
from tests.windows import MORNING, await_full_page, full_page, page_of

pytestmark = pytest.mark.qt_log_ignore(".*")


def test_a_programme_that_is_named_comes_to_its_check(start: Open, qtbot: QtBot) -> None:
    await_full_page(start("eight-simple"), BeforePage, qtbot)


def test_a_new_person_is_welcomed_first_and_then_comes_to_the_check(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    settings = Settings(database)
    settings.put_profile(replace(PERSON, old_enough=None, lowest=None, floor=None))
    opened = start("eight-simple")
    page = await_full_page(opened, FirstRunPage, qtbot)
    page.model.read_scope()
    page.model.say_age(old_enough=True)
    page.model.choose_spell(Lowest.THIGH, None)
    page.model.say_floor(can=True)
    assert page.sound is not None
    page.sound.voice.click()
    assert page.sound.trouble.text() == "The voice is switched off."
    page.sound.tones.click()
    page.model.end_sound_check()
    await_full_page(opened, BeforePage, qtbot)


def test_what_was_left_open_is_asked_before_a_session_and_leads_on_to_it(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    settings = Settings(database)
    settings.put_profile(Profile(old_enough=True))
    opened = start()
    assert opened.rooms.window.current == "today", "it may be looked around in"
    opened.rooms.flow.start_programme("eight-simple")
    page = full_page(opened, FirstRunPage)
    page.model.read_scope()
    page.model.choose_leg(SoreLeg.LEFT)
    page.model.leave()
    assert opened.rooms.window.current == "today"
    opened.rooms.flow.start_programme("eight-simple")
    again = full_page(opened, FirstRunPage)
    again.model.choose_spell(Lowest.THIGH, None)
    again.model.say_conditions(replace(again.model.profile, codes=frozenset({Code.KNE})))
    again.model.say_floor(can=True)
    again.model.say_kneel(can=True)
    again.model.end_sound_check()
    await_full_page(opened, BeforePage, qtbot)


def test_a_knee_that_was_agreed_to_hurt_asks_about_kneeling_next_time(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    settings = Settings(database)
    settings.put_profile(replace(PERSON, codes=frozenset({Code.KNE})))
    settings.note_fact(SCOPE_FACT, "read", MORNING)
    opened = start("eight-simple")
    page = await_full_page(opened, FirstRunPage, qtbot)
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
    await_full_page(start("eight-simple"), ScreenPage, qtbot)


def test_strength_that_has_to_wait_can_be_read_but_is_not_started(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    for days_ago in range(4):
        at = MORNING - timedelta(days=days_ago)
        Diary(database).add(Rating(uuid4(), at, Scores(leg_right=6, lowest=Lowest.THIGH)))
    opened = start("legs-strong")
    qtbot.waitUntil(lambda: opened.rooms.window.current == "programmes")
    page = page_of(opened, "programmes", ProgrammesPage)
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
    qtbot.waitUntil(lambda: shown(SurgerySheet, opened.rooms.window) != [])
    asked = the(SurgerySheet, opened.rooms.window)
    asked.back.click()
    assert opened.rooms.window.current == "today"
    assert opened.home.settings.profile().surgeon_agreed is None
    opened.rooms.flow.start_programme("eight-simple")
    again = the(SurgerySheet, opened.rooms.window)
    again.yes.click()
    await_full_page(opened, BeforePage, qtbot)
    assert opened.home.settings.profile().surgeon_agreed == MORNING.date()


def test_warning_signs_that_were_left_open_are_asked_before_the_next_session(
    start: Open, database: Database, qtbot: QtBot
) -> None:
    opened = start("eight-simple")
    before = await_full_page(opened, BeforePage, qtbot)
    for part in before.model.parts:
        before.model.rate(part, 0)
    before.model.one_or_more()
    before.model.choose_strength(Strength.WEAKER)
    before.model.done_ticking()
    signs = await_full_page(opened, ScreenPage, qtbot)
    signs.model.back()
    assert opened.rooms.window.current == "today"
    opened.rooms.flow.start_programme("eight-simple")
    await_full_page(opened, ScreenPage, qtbot)
