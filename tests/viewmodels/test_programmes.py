"""Programmes with their lengths, optional items, gates and places to begin."""

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.exercise import DoseName
from sciatica_desktop.domain.profile import Eases
from sciatica_desktop.domain.rating import Scores
from sciatica_desktop.domain.safety.advancing import StepAnswer
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.gates import Gate
from sciatica_desktop.domain.safety.progress import Step
from sciatica_desktop.storage.told import Told
from sciatica_desktop.viewmodels.programmes import ProgrammesViewModel
from tests.viewmodels.rooms import CATALOGUE, LIMITS, Rooms

HIPS = CATALOGUE.programmes["hips-and-glutes"]


@pytest.fixture
def model(rooms: Rooms) -> ProgrammesViewModel:
    return ProgrammesViewModel(CATALOGUE, rooms.database, rooms.clock, LIMITS)


def test_all_ten_with_the_lengths_of_the_catalogue(model: ProgrammesViewModel) -> None:
    assert len(model.programmes) == 10
    assert model.seconds(HIPS) == 692
    assert [line.exercise.id for line in model.lines(HIPS)][-2:] == ["pigeon-pose", "chest-to-bed"]


def test_optional_items_are_off_until_wanted(model: ProgrammesViewModel, qtbot: QtBot) -> None:
    assert not model.wants(HIPS, 6)
    assert len(model.choice(HIPS).items) == 6
    with qtbot.waitSignal(model.changed):
        model.want(HIPS, 6, on=True)
    assert [i.exercise for i in model.choice(HIPS).items][-1] == "pigeon-pose"
    model.want(HIPS, 6, on=False)
    assert len(model.choice(HIPS).items) == 6


def test_wanted_items_count_in_the_length(model: ProgrammesViewModel) -> None:
    assert model.wanted_seconds(HIPS) == model.seconds(HIPS)
    model.want(HIPS, 6, on=True)
    assert model.wanted_seconds(HIPS) > model.seconds(HIPS)
    assert [e.id for e in model.exercises(HIPS)][-1] == "pigeon-pose"
    assert model.limit == 4
    assert not model.flare


def test_a_programme_can_begin_with_any_of_its_exercises(model: ProgrammesViewModel) -> None:
    choice = model.choice(HIPS, 3)
    assert choice.items[choice.first].exercise == "crossed-knee-glute-stretch"
    optional = model.choice(HIPS, 7)
    assert optional.items[optional.first].exercise == "chest-to-bed"


def test_strength_waits_for_a_calmer_leg(rooms: Rooms, model: ProgrammesViewModel) -> None:
    core = CATALOGUE.programmes["core-strength"]
    assert model.gate(core) is Gate.OPEN
    for days in range(4):
        rooms.rate(days, leg_right=5)
    model.refresh()
    assert model.gate(core) is Gate.GENTLY
    assert model.gate(HIPS) is Gate.OPEN


def test_the_last_leg_before_a_session_stands_until_another_is_rated(
    rooms: Rooms, model: ProgrammesViewModel
) -> None:
    core = CATALOGUE.programmes["core-strength"]
    rooms.rate(1, leg_right=5)
    rooms.rate(0, Scores(back=1))
    model.refresh()
    assert model.gate(core) is Gate.GENTLY
    rooms.session(0, checks=(Scores(leg_right=6), Scores(leg_right=2)))
    model.refresh()
    assert model.gate(core) is Gate.READ_ONLY


def test_refreshing_shows_the_gates_again(model: ProgrammesViewModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.changed):
        model.refresh()


@pytest.mark.parametrize(
    ("eases", "first"),
    [
        (None, "flexion-bias"),
        (Eases.NOTHING, "flexion-bias"),
        (Eases.BENDING, "flexion-bias"),
        (Eases.ARCHING, "extension-bias"),
    ],
)
def test_what_eases_it_only_orders_the_two_programmes_that_lean_one_way(
    rooms: Rooms, eases: Eases | None, first: str
) -> None:
    model = ProgrammesViewModel(CATALOGUE, rooms.database, rooms.clock, LIMITS, eases=lambda: eases)
    names = [p.id for p in model.programmes]
    both = [name for name in names if name.endswith("-bias")]
    assert both[0] == first
    others = [n for n in CATALOGUE.programmes if not n.endswith("-bias")]
    assert [name for name in names if not name.endswith("-bias")] == others


def test_a_programme_shows_the_steps_that_were_taken(rooms: Rooms) -> None:
    told = Told(rooms.settings)
    model = ProgrammesViewModel(CATALOGUE, rooms.database, rooms.clock, LIMITS, steps=told.steps)
    programme = CATALOGUE.programmes["eight-simple"]
    before = model.wanted_seconds(programme)
    step = Step("glute-bridge", DoseName.GENTLE)
    now = rooms.clock.wall()
    told.step(StepAnswer("eight-simple", "pelvic-tilt", step, taken=True, at=now))
    model.refresh()
    line = model.lines(programme)[2]
    assert (line.exercise.id, line.item.dose) == ("glute-bridge", DoseName.GENTLE)
    assert "glute-bridge" in [e.id for e in model.exercises(programme)]
    assert model.wanted_seconds(programme) < before


def test_what_is_not_for_now_is_marked(rooms: Rooms, qtbot: QtBot) -> None:
    listed = ["knee-to-chest"]
    model = ProgrammesViewModel(
        CATALOGUE, rooms.database, rooms.clock, LIMITS, rests=lambda: tuple(listed)
    )
    programme = CATALOGUE.programmes["eight-simple"]
    assert [x.exercise.id for x in model.lines(programme) if x.rests] == ["knee-to-chest"]
    listed.clear()
    with qtbot.waitSignal(model.changed):
        model.refresh()
    assert not any(line.rests for line in model.lines(programme))


def test_a_programme_whose_direction_rests_says_so_and_stays_open(
    rooms: Rooms, qtbot: QtBot
) -> None:
    resting = frozenset({Direction.ARCHING})
    model = ProgrammesViewModel(
        CATALOGUE, rooms.database, rooms.clock, LIMITS, resting=lambda: resting
    )
    found = {p.id: model.resting(p) for p in model.programmes if model.resting(p)}
    assert found == {"extension-bias": Direction.ARCHING}
    assert model.gate(CATALOGUE.programmes["extension-bias"]) is Gate.OPEN
