"""The red-flag screen as it is asked: what leads on, what closes, and what is kept."""

from datetime import date

import pytest

from sciatica_desktop.domain.safety.red_flags import (
    AFTER_NEW_WEAKNESS,
    EMERGENCY_SIGNS,
    URGENT_SIGNS,
    Answer,
    ScreenState,
    Sign,
    Urgency,
    been_checked,
    full_screen_due,
    wrong_answer,
)
from sciatica_desktop.viewmodels.screening import ScreeningViewModel
from tests.viewmodels.rooms import LIMITS, Rooms

pytestmark = pytest.mark.usefixtures("qapp")


class Desk:
    """A screen and what it said."""

    def __init__(self, rooms: Rooms, signs: tuple[Sign, ...] = tuple(Sign)) -> None:
        self.model = ScreeningViewModel(rooms.settings, rooms.clock, LIMITS, signs)
        self.ends: list[Urgency] = []
        self.left: list[bool] = []
        self.model.finished.connect(self.ends.append)
        self.model.left.connect(lambda: self.left.append(True))

    def no_to_page(self) -> None:
        if self.model.single:
            self.model.answer(self.model.signs[0], Answer.NO)
        else:
            self.model.finish_reading()
            self.model.go_on()


@pytest.fixture
def first(rooms: Rooms) -> Desk:
    """The very first screen."""
    return Desk(rooms)


@pytest.fixture
def weekly(rooms: Rooms) -> Desk:
    """A screen a week after the last one."""
    rooms.settings.put_screen(ScreenState(last_full=rooms.clock.wall()))
    rooms.clock.go(8 * 86400)
    return Desk(rooms)


def test_the_first_run_asks_the_emergency_signs_one_at_a_time(first: Desk) -> None:
    asked: list[Sign] = []
    while first.model.single:
        asked += first.model.signs
        first.no_to_page()
    assert asked == list(EMERGENCY_SIGNS)
    assert first.model.signs == URGENT_SIGNS
    assert (first.model.number, first.model.count) == (8, 8)


def test_the_weekly_screen_has_two_pages(weekly: Desk) -> None:
    assert weekly.model.count == 2
    weekly.no_to_page()
    weekly.no_to_page()
    assert weekly.model.outcome is Urgency.NOTHING
    assert weekly.ends == []
    weekly.model.close()
    assert weekly.ends == [Urgency.NOTHING]


def test_an_answered_screen_is_not_due_again(weekly: Desk, rooms: Rooms) -> None:
    weekly.no_to_page()
    weekly.no_to_page()
    assert not full_screen_due(rooms.settings.screen(), rooms.clock.wall(), LIMITS)


def test_closing_before_the_end_says_nothing(first: Desk) -> None:
    first.model.close()
    assert first.ends == []


def test_no_to_all_waits_until_the_list_was_shown(weekly: Desk) -> None:
    assert not weekly.model.can_go_on
    weekly.model.go_on()
    assert weekly.model.number == 1
    weekly.model.finish_reading()
    assert weekly.model.can_go_on


def test_a_row_that_was_answered_leads_on_at_once(weekly: Desk) -> None:
    weekly.model.answer(Sign.R3, Answer.YES)
    assert weekly.model.can_go_on
    weekly.model.answer(Sign.R3, None)
    assert weekly.model.answer_of(Sign.R3) is None
    assert not weekly.model.can_go_on


def test_a_yes_to_an_emergency_sign_ends_the_screen_at_once(first: Desk, rooms: Rooms) -> None:
    first.no_to_page()
    first.model.answer(Sign.R2, Answer.YES)
    assert first.ends == [Urgency.EMERGENCY]
    lock = rooms.settings.screen().lock
    assert lock is not None
    assert lock.signs == (Sign.R2,)


def test_not_sure_of_an_emergency_sign_is_a_yes(weekly: Desk) -> None:
    weekly.model.answer(Sign.R6, Answer.NOT_SURE)
    weekly.model.go_on()
    assert weekly.ends == [Urgency.EMERGENCY]


def test_what_was_never_asked_is_asked_after_a_wrong_answer(weekly: Desk, rooms: Rooms) -> None:
    weekly.model.answer(Sign.R1, Answer.YES)
    weekly.model.go_on()
    rooms.settings.put_screen(wrong_answer(rooms.settings.screen(), Sign.R1))
    assert full_screen_due(rooms.settings.screen(), rooms.clock.wall(), LIMITS)


def test_after_a_check_the_signs_are_asked_singly_and_name_the_day(
    weekly: Desk, rooms: Rooms
) -> None:
    weekly.model.answer(Sign.R1, Answer.YES)
    weekly.model.go_on()
    day = date(2026, 11, 28)
    rooms.settings.put_screen(been_checked(rooms.settings.screen(), day))
    again = Desk(rooms)
    assert again.model.single
    assert again.model.checked_on(Sign.R1) == day
    assert again.model.checked_on(Sign.R2) is None


def test_checked_closes_nothing(weekly: Desk, rooms: Rooms) -> None:
    weekly.no_to_page()
    weekly.model.answer(Sign.U3, Answer.CHECKED)
    weekly.model.go_on()
    assert weekly.model.outcome is Urgency.NOTHING
    assert Sign.U3 in rooms.settings.screen().checked_on


def test_a_sign_to_ask_about_soon_ends_with_its_lock(weekly: Desk) -> None:
    weekly.no_to_page()
    weekly.model.answer(Sign.U4, Answer.YES)
    weekly.model.go_on()
    assert weekly.ends == [Urgency.SOON]


def test_not_sure_of_a_slow_sign_shows_advice_and_closes_nothing(
    weekly: Desk, rooms: Rooms
) -> None:
    weekly.no_to_page()
    assert not weekly.model.advised
    weekly.model.answer(Sign.U7, Answer.NOT_SURE)
    weekly.model.go_on()
    assert weekly.model.advised == (Sign.U7,)
    assert rooms.settings.screen().lock is None


@pytest.fixture(params=["one by one", "on pages"])
def at_r5(request: pytest.FixtureRequest, rooms: Rooms) -> Desk:
    """A screen that has come to the sign nobody likes to speak of."""
    if request.param == "on pages":
        rooms.settings.put_screen(ScreenState(last_full=rooms.clock.wall()))
    desk = Desk(rooms)
    while Sign.R5 not in desk.model.signs:
        desk.no_to_page()
    return desk


def test_rather_not_say_leads_on_only_after_the_advice(at_r5: Desk) -> None:
    model = at_r5.model
    model.finish_reading()
    model.rather_not_say()
    assert bool(model.withheld)
    assert not model.can_go_on
    model.back()
    assert not bool(model.withheld)
    model.rather_not_say()
    model.does_not_apply()
    assert model.answer_of(Sign.R5) is Answer.NO
    assert at_r5.ends == []


def test_what_may_apply_is_an_emergency(at_r5: Desk) -> None:
    at_r5.model.rather_not_say()
    at_r5.model.may_apply()
    assert at_r5.ends == [Urgency.EMERGENCY]


def test_back_goes_a_page_back_and_then_leaves(first: Desk) -> None:
    first.no_to_page()
    first.model.back()
    assert first.model.signs == (Sign.R1,)
    assert first.left == []
    first.model.back()
    assert first.left == [True]


def test_some_signs_are_asked_without_counting_as_the_whole_screen(rooms: Rooms) -> None:
    asked = rooms.clock.wall()
    rooms.settings.put_screen(ScreenState(last_full=asked))
    rooms.clock.go(3600)
    desk = Desk(rooms, AFTER_NEW_WEAKNESS)
    desk.no_to_page()
    assert desk.model.signs == (Sign.U1,)
    desk.no_to_page()
    state = rooms.settings.screen()
    assert (state.last_full, state.last_short) == (asked, rooms.clock.wall())


def test_from_the_last_word_an_answer_can_be_given_again(weekly: Desk, rooms: Rooms) -> None:
    before = rooms.settings.screen()
    weekly.model.finish_reading()
    weekly.model.go_on()
    weekly.model.finish_reading()
    weekly.model.go_on()
    outcomes = [weekly.model.outcome]
    weekly.model.back()
    outcomes.append(weekly.model.outcome)
    assert outcomes == [Urgency.NOTHING, None]
    assert rooms.settings.screen() == before, "nothing counts until it is answered again"
    weekly.model.answer(Sign.U1, Answer.YES)
    weekly.model.finish_reading()
    weekly.model.go_on()
    lock = rooms.settings.screen().lock
    assert lock is not None
    assert lock.signs == (Sign.U1,)
