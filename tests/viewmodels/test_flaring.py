"""A flare is what the person says it is (clinical.md 6.7)."""

from datetime import timedelta
from uuid import uuid4

import pytest

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.safety.flares import HelpReason
from sciatica_desktop.viewmodels.conditions import Spell
from sciatica_desktop.viewmodels.flaring import FlareQuestion, FlareViewModel
from sciatica_desktop.viewmodels.knowing import books_of
from tests.viewmodels.rooms import LIMITS, Rooms

DAY_S = 86400


@pytest.fixture
def model(rooms: Rooms) -> FlareViewModel:
    return FlareViewModel(books_of(rooms.database), rooms.clock, LIMITS)


def asked(model: FlareViewModel) -> FlareQuestion | None:
    return model.question


def flare_since(rooms: Rooms, days: int) -> Flare:
    flare = Flare(uuid4(), rooms.clock.wall().date() - timedelta(days=days))
    rooms.flares.put(flare)
    return flare


def test_a_flare_begins_today_and_only_once(rooms: Rooms, model: FlareViewModel) -> None:
    assert (model.flare, model.day) == (None, 0)
    model.start()
    model.start()
    assert len(rooms.flares.flares()) == 1
    assert model.flare is not None
    assert model.day == 1
    rooms.clock.go(2 * DAY_S)
    model.refresh()
    assert model.day == 3


def test_the_end_is_today_and_can_be_undone(rooms: Rooms, model: FlareViewModel) -> None:
    flare = flare_since(rooms, 3)
    model.refresh()
    model.end()
    assert rooms.flares.flares()[0].last == rooms.clock.wall().date()
    assert flare.last is None
    model.put_back(flare)
    assert model.flare == flare


def test_without_a_flare_there_is_nothing_to_end(rooms: Rooms, model: FlareViewModel) -> None:
    model.end()
    assert rooms.flares.flares() == ()
    assert model.help_reason is None


@pytest.mark.parametrize(
    ("leg", "expected"),
    [
        (5, True),  # 2 above 3 and at least 4
        (4, False),  # only 1 above
    ],
)
def test_a_day_above_the_usual_is_asked_about(
    leg: int, expected: bool, rooms: Rooms, model: FlareViewModel
) -> None:
    for days in (1, 2, 3, 4):
        rooms.rate(days, leg_right=3)
    rooms.rate(0, leg_right=leg)
    model.refresh()
    assert (asked(model) is FlareQuestion.BEGUN) is expected


def test_without_a_usual_value_nothing_is_asked(rooms: Rooms, model: FlareViewModel) -> None:
    for days in (1, 2, 3):
        rooms.rate(days, leg_right=1)
    rooms.rate(0, leg_right=9)
    model.refresh()
    assert asked(model) is None


def test_it_asks_at_most_once_a_day(rooms: Rooms, model: FlareViewModel) -> None:
    for days in (1, 2, 3, 4):
        rooms.rate(days, leg_right=2)
    rooms.rate(0, leg_right=6)
    model.refresh()
    model.answered()
    assert asked(model) is None
    rooms.clock.go(DAY_S)
    rooms.rate(0, leg_right=6)
    model.refresh()
    assert asked(model) is FlareQuestion.BEGUN


def test_answering_nothing_changes_nothing(model: FlareViewModel) -> None:
    model.answered()
    assert asked(model) is None


def test_two_days_near_the_old_values_ask_whether_it_is_over(
    rooms: Rooms, model: FlareViewModel
) -> None:
    for days in (8, 7, 6, 5):
        rooms.rate(days, leg_right=4, back=2)
    flare_since(rooms, 4)
    rooms.rate(3, leg_right=8, back=3)
    rooms.rate(1, leg_right=5, back=3)
    model.refresh()
    assert asked(model) is None
    rooms.rate(0, leg_right=4, back=3)
    model.refresh()
    assert asked(model) is FlareQuestion.OVER
    model.answered()
    assert asked(model) is None
    rooms.clock.go(DAY_S)
    rooms.rate(0, leg_right=4)
    model.refresh()
    assert asked(model) is FlareQuestion.OVER


def test_a_silent_flare_is_asked_about_once_and_ends_with_its_last_entry(
    rooms: Rooms, model: FlareViewModel
) -> None:
    flare = flare_since(rooms, 20)
    last = rooms.rate(15, leg_right=6)
    model.refresh()
    assert asked(model) is FlareQuestion.SILENT
    model.answered()
    rooms.clock.go(DAY_S)
    model.refresh()
    assert asked(model) is None
    rooms.flares.remove(flare.id)
    flare_since(rooms, 20)
    model.refresh()
    model.end()
    assert rooms.flares.flares()[0].last == last.at.date()


def test_a_flare_without_any_entry_ends_today(rooms: Rooms, model: FlareViewModel) -> None:
    flare_since(rooms, 20)
    model.refresh()
    assert asked(model) is FlareQuestion.SILENT
    model.end()
    assert rooms.flares.flares()[0].last == rooms.clock.wall().date()


def test_a_week_asks_for_help_and_first_days_are_counted(
    rooms: Rooms, model: FlareViewModel
) -> None:
    flare_since(rooms, 7)
    rooms.session(0, "first-days")
    rooms.session(0.1, "first-days")
    rooms.session(0, "desk-break-5")
    rooms.session(1, "first-days")
    model.refresh()
    assert (model.help_reason, model.first_days_done) == (HelpReason.A_WEEK, 2)


def test_near_the_usual_values_a_week_asks_for_no_help(rooms: Rooms, model: FlareViewModel) -> None:
    flare_since(rooms, 8)
    rooms.rate(1, leg_right=3, back=2)
    rooms.rate(0, leg_right=4, back=2)
    model.refresh()
    assert (model.help_reason, asked(model)) == (HelpReason.A_WEEK, None)
    rooms.rate(0, leg_right=2, back=2)
    model.refresh()
    assert [model.help_reason, asked(model)] == [None, FlareQuestion.OVER]


def test_a_new_spell_is_kept_and_the_old_one_left_alone(
    rooms: Rooms, model: FlareViewModel
) -> None:
    model.tell_spell(Spell.DAYS)
    began = rooms.settings.profile().spell_began
    assert model.spell is Spell.DAYS
    rooms.clock.go(DAY_S)
    model.refresh()
    model.tell_spell(Spell.DAYS)
    assert rooms.settings.profile().spell_began == began
    model.tell_spell(None)
    assert rooms.settings.profile().spell_began is None
