"""The next step is suggested one at a time, and what was said to it is remembered (6.8)."""

from datetime import timedelta
from uuid import UUID, uuid4

from sciatica_desktop.domain.exercise import Code, DoseName
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.profile import Gear, Profile
from sciatica_desktop.domain.rating import Context, Rating, Scores
from sciatica_desktop.domain.record import (
    Ending,
    ExerciseRecord,
    Later,
    NextDay,
    Outcome,
    SessionRecord,
)
from sciatica_desktop.domain.safety.advancing import StepAnswer, StepOffer
from sciatica_desktop.domain.safety.progress import Step
from sciatica_desktop.storage.told import Told
from sciatica_desktop.viewmodels.knowing import books_of
from sciatica_desktop.viewmodels.stepping import StepsViewModel, undo_of
from tests.viewmodels.rooms import CATALOGUE, LIMITS, Rooms

GENTLE, DEFAULT, FULL, _ = DoseName
DAY_S = 86400


def model_of(rooms: Rooms) -> StepsViewModel:
    return StepsViewModel(books_of(rooms.database), CATALOGUE, rooms.clock, LIMITS)


def did(
    rooms: Rooms,
    days_ago: float,
    exercise: str = "pelvic-tilt",
    dose: DoseName = DEFAULT,
    *,
    programme: str = "eight-simple",
    leg_after: int = 2,
) -> UUID:
    """Write a session that was done as planned, with its checks."""
    key, begun = uuid4(), rooms.clock.wall() - timedelta(days=days_ago)
    doses = CATALOGUE.exercises[exercise].doses
    item = ExerciseRecord(key, 0, exercise, doses.named(dose), dose, outcome=Outcome.DONE)
    rooms.journal.begin(SessionRecord(key, begun, programme, (item,)))
    rooms.journal.finish(key, begun + timedelta(minutes=9), Ending.COMPLETE, 540)
    for context, leg in ((Context.BEFORE, 2), (Context.AFTER, leg_after)):
        at = begun + timedelta(minutes=10 if context is Context.AFTER else 0)
        rooms.diary.add(
            Rating(uuid4(), at, Scores(leg_right=leg, back=1), context=context, session=key)
        )
    return key


def three_times(rooms: Rooms, exercise: str = "pelvic-tilt", dose: DoseName = DEFAULT) -> None:
    for days in (5, 3, 1):
        did(rooms, days, exercise, dose)


UP = StepOffer(
    "eight-simple", "pelvic-tilt", Step("pelvic-tilt", DEFAULT), Step("pelvic-tilt", FULL)
)


def offered(model: StepsViewModel) -> StepOffer | None:
    return model.offer


def test_nothing_is_suggested_to_a_new_person(rooms: Rooms) -> None:
    assert model_of(rooms).offer is None


def test_three_fine_sessions_suggest_one_step(rooms: Rooms) -> None:
    for days in (5, 3):
        did(rooms, days)
    model = model_of(rooms)
    assert offered(model) is None
    did(rooms, 1)
    model.refresh()
    assert offered(model) == UP
    assert model.exercise("pelvic-tilt") is CATALOGUE.exercises["pelvic-tilt"]


def test_on_a_day_on_which_a_rule_ended_the_session_no_more_is_suggested(rooms: Rooms) -> None:
    three_times(rooms)
    ended = did(rooms, 0, "nerve-glide-supine")
    rooms.journal.finish(ended, rooms.clock.wall(), Ending.STOPPED, 60)
    assert model_of(rooms).offer is None
    rooms.clock.go(DAY_S)
    assert model_of(rooms).offer == UP


def test_a_session_that_ended_worse_does_not_count(rooms: Rooms) -> None:
    for days in (5, 3):
        did(rooms, days)
    did(rooms, 1, leg_after=4)
    assert model_of(rooms).offer is None


def test_more_sore_on_the_next_day_does_not_count(rooms: Rooms) -> None:
    for days in (5, 3):
        did(rooms, days)
    last = did(rooms, 1)
    rooms.journal.later(last, Later(next_day=NextDay.MORE_SORE))
    assert model_of(rooms).offer is None


def test_what_was_taken_is_the_dose_from_now_on_and_can_be_undone(rooms: Rooms) -> None:
    three_times(rooms)
    model, books = model_of(rooms), books_of(rooms.database)
    undo = undo_of(books, UP)
    model.answer(taken=True)
    assert [a.step for a in Told(rooms.settings).steps() if a.taken] == [UP.next]
    undo()
    assert Told(rooms.settings).steps() == ()


def test_the_undo_of_a_second_step_leads_back_to_the_first(rooms: Rooms) -> None:
    three_times(rooms)
    model_of(rooms).answer(taken=True)
    books = books_of(rooms.database)
    second = StepOffer("eight-simple", "pelvic-tilt", UP.next, Step("glute-bridge", GENTLE))
    undo = undo_of(books, second)
    rooms.clock.go(DAY_S)
    for days in (0.3, 0.2, 0.1):
        did(rooms, days, dose=FULL)
    model = model_of(rooms)
    assert model.offer == second
    model.answer(taken=True)
    undo()
    assert [a.step for a in Told(rooms.settings).steps() if a.taken] == [UP.next]


def test_not_now_is_remembered_and_asks_nothing_else_today(rooms: Rooms) -> None:
    three_times(rooms)
    three_times(rooms, "lying-knee-rolls")
    model = model_of(rooms)
    assert offered(model) == UP
    model.answer(taken=False)
    assert offered(model) is None
    model.answer(taken=True)  # nothing is asked, so nothing is taken
    assert not any(a.taken for a in Told(rooms.settings).steps())
    rooms.clock.go(DAY_S)
    model.refresh()
    other = offered(model)
    assert other is not None
    assert other.exercise == "lying-knee-rolls"


def test_a_flare_suggests_nothing(rooms: Rooms) -> None:
    three_times(rooms)
    rooms.flares.put(Flare(uuid4(), rooms.clock.wall().date()))
    assert model_of(rooms).offer is None


def test_a_sore_day_suggests_nothing(rooms: Rooms) -> None:
    three_times(rooms)
    rooms.rate(0, leg_right=6)
    assert model_of(rooms).offer is None


def test_the_way_back_from_time_off_suggests_nothing(rooms: Rooms) -> None:
    three_times(rooms)
    rooms.clock.go(8 * DAY_S)
    assert model_of(rooms).offer is None


def test_one_exercise_tried_alone_suggests_nothing(rooms: Rooms) -> None:
    three_times(rooms)
    did(rooms, 0.5, programme="pelvic-tilt")
    assert model_of(rooms).offer is None


def test_a_condition_keeps_to_gentle_until_the_person_goes_on(rooms: Rooms) -> None:
    rooms.settings.put_profile(Profile(codes=frozenset({Code.HIP}), hip_rules=False))
    three_times(rooms, "knee-to-chest", GENTLE)
    offer = model_of(rooms).offer
    assert offer is not None
    assert (offer.now, offer.next) == (
        Step("knee-to-chest", GENTLE),
        Step("knee-to-chest", DEFAULT),
    )


def test_level_three_comes_after_two_weeks_and_four_sessions(rooms: Rooms) -> None:
    rooms.settings.put_profile(Profile(gear=frozenset(Gear)))
    told, now = Told(rooms.settings), rooms.clock.wall()
    core = CATALOGUE.programmes["legs-starter"]
    easier = next(
        i.exercise
        for i in core.items
        if (harder := CATALOGUE.exercises[i.exercise].harder) is not None
        and CATALOGUE.exercises[harder].level == 3
    )
    step = Step(easier, FULL)
    told.step(StepAnswer(core.id, easier, step, taken=True, at=now - timedelta(days=30)))
    for days in (5, 3, 1):
        did(rooms, days, easier, FULL, programme=core.id)
    assert model_of(rooms).offer is None
    did(rooms, 15, easier, DEFAULT, programme=core.id)
    did(rooms, 9, easier, DEFAULT, programme=core.id)
    offer = model_of(rooms).offer
    assert offer is not None
    assert CATALOGUE.exercises[offer.next.exercise].level == 3
