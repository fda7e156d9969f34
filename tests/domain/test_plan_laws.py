"""What holds for every plan."""

from itertools import groupby, pairwise

from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.dose import dose_seconds
from sciatica_desktop.domain.exercise import Dose, DoseName, Exercise, Laterality
from sciatica_desktop.domain.legs import ANYBODY
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import PhaseKind, Plan, Side
from sciatica_desktop.domain.planning import plan_programme
from sciatica_desktop.domain.programme import Item
from sciatica_desktop.domain.unroll import unroll
from tests.builders import make_catalogue, make_programme
from tests.content import real_catalogue
from tests.strategies import exercises, plans

REAL = real_catalogue()
IDS = st.sampled_from(list(REAL.exercises))
NAMED = st.tuples(IDS, st.sampled_from(list(DoseName)[:3])).map(lambda drawn: Item(*drawn))
DOSES = st.builds(Dose, *[st.integers(1, 4)] * 2, st.integers(0, 60))
OWN = st.tuples(IDS, st.just(DoseName.CUSTOM), DOSES).map(lambda drawn: Item(*drawn))

timed = plans(st.just(Pace()))


@given(exercises())
def test_unrolled_beats_take_the_time_of_the_formula(exercise: Exercise) -> None:
    beats = list(unroll(exercise, exercise.doses.full, ANYBODY.working(exercise.laterality)))
    assert sum(b.duration_s or 0 for b in beats) == dose_seconds(exercise, exercise.doses.full)


@given(st.lists(exercises(), min_size=1, max_size=5, unique_by=lambda e: e.id))
def test_a_catalogue_plan_is_as_long_as_its_doses_and_get_readies(drawn: list[Exercise]) -> None:
    programme = make_programme(*(Item(e.id, DoseName.DEFAULT) for e in drawn))
    plan = plan_programme(make_catalogue(*drawn), programme)
    work = sum(dose_seconds(e, e.doses.default) for e in drawn)
    assert plan.total_s == work + 10 * len(drawn)


@given(st.lists(NAMED | OWN, max_size=8))
def test_a_length_by_the_formula_is_that_of_the_plan(items: list[Item]) -> None:
    assert REAL.seconds(items) == plan_programme(REAL, make_programme(*items)).total_s


@given(plans())
def test_phases_follow_one_another_without_a_gap(plan: Plan) -> None:
    assert plan.phases[0].start_s == 0
    assert all(after.start_s == before.end_s for before, after in pairwise(plan.phases))
    assert plan.total_s == plan.phases[-1].end_s


@given(plans())
def test_no_phase_takes_no_time(plan: Plan) -> None:
    assert all(phase.duration_s is None or phase.duration_s > 0 for phase in plan.phases)


@given(plans())
def test_no_rest_stands_at_the_end_of_an_item(plan: Plan) -> None:
    for _, phases in groupby(plan.phases, key=lambda phase: phase.item):
        assert list(phases)[-1].kind.is_move


@given(plans())
def test_sides_are_named_in_moves_and_nowhere_else(plan: Plan) -> None:
    for phase in plan.phases:
        assert (phase.rep is not None) == phase.kind.is_move
        assert (phase.set is None) == (phase.kind is PhaseKind.GET_READY)
        assert phase.side is None or phase.kind.is_move


@given(exercises())
def test_every_side_gets_every_repetition_of_every_set(exercise: Exercise) -> None:
    dose = exercise.doses.default
    sides = ANYBODY.working(exercise.laterality)
    beats = unroll(exercise, dose, sides)
    worked = {(b.set, b.side, b.rep) for b in beats if b.kind.is_move}
    assert worked == {
        (s, side, r)
        for s in range(1, dose.sets + 1)
        for side in sides
        for r in range(1, dose.reps + 1)
    }


@given(exercises().filter(lambda e: e.laterality is Laterality.ONE_SIDE))
def test_one_sided_work_changes_sides_once_a_set(exercise: Exercise) -> None:
    beats = list(unroll(exercise, exercise.doses.default, (Side.RIGHT, Side.LEFT)))
    changes = [b for b in beats if b.kind is PhaseKind.CHANGE_SIDES]
    assert [b.set for b in changes] == list(range(1, exercise.doses.default.sets + 1))
    order = [side for side, _ in groupby(b.side for b in beats if b.kind.is_move)]
    assert order == [Side.RIGHT, Side.LEFT] * exercise.doses.default.sets


@given(timed, st.data())
def test_a_longer_phase_shifts_what_comes_and_nothing_else(plan: Plan, data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(plan.phases) - 1))
    longer = plan.lengthened(number, 15, running=False)
    assert longer.total_s == plan.total_s + 15
    assert longer.phases[:number] == plan.phases[:number]
    assert all(after.start_s == before.end_s for before, after in pairwise(longer.phases))
    assert sum(phase.duration_s or 0 for phase in longer.phases) == longer.total_s
