"""Random plans and wishes for the laws of a session.

What is drawn from stands at the level of the module: making it for each draw costs more than the draw.
"""

from collections.abc import Callable

from hypothesis import strategies as st

from sciatica_desktop.domain import session, steering
from sciatica_desktop.domain.exercise import Dose, DoseName, Doses, Exercise, Laterality, Tempo
from sciatica_desktop.domain.legs import ANYBODY, Legs, legs_of
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import Plan, PlannedItem
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.session import Change, Session
from tests.builders import FLOOR, NO_FLOOR, make_exercise

Wish = Callable[[Session, float], Change]

WISHES: tuple[Wish, ...] = (
    session.advance,
    steering.pause,
    steering.resume,
    steering.press_key,
    steering.next_exercise,
    steering.again,
    steering.more_time,
)

# Parts of a second that a float holds exactly, so that equal means equal.
instants = st.integers(0, 64 * 300).map(lambda n: n / 64)
short_waits = st.integers(0, 64 * 20).map(lambda n: n / 64)
doses = st.builds(Dose, st.integers(1, 3), st.integers(1, 3), st.sampled_from([0, 1, 4, 5, 20, 61]))
tempos = st.builds(
    Tempo, st.integers(0, 4), st.integers(0, 4), st.sampled_from([0, 1, 9]), st.integers(0, 40)
)
timed = st.tuples(tempos, doses).filter(
    lambda both: both[1].hold_s + both[0].move_in_s + both[0].move_out_s > 0
)
names = st.sampled_from(["bird-dog", "pelvic-tilt", "walking"])
lateralities = st.sampled_from(Laterality)
equipments = st.sampled_from([FLOOR, NO_FLOOR])


@st.composite
def exercises(draw: st.DrawFn) -> Exercise:
    """Draw an exercise whose dose takes some time."""
    tempo, dose = draw(timed)
    return make_exercise(
        draw(names),
        draw(lateralities),
        equipment=draw(equipments),
        tempo=tempo,
        doses=Doses(dose, dose, dose),
    )


paces = st.builds(
    Pace,
    wait=st.sampled_from(Wait),
    take_my_time=st.booleans(),
    spoken_s=st.sampled_from([0.0, 17.5, 42.25]).map(lambda s: lambda _item: s),
)
legs: st.SearchStrategy[Legs] = st.sampled_from([*map(legs_of, SoreLeg), ANYBODY])
some_exercises = st.lists(exercises(), min_size=1, max_size=4)


@st.composite
def plans(draw: st.DrawFn, pace: st.SearchStrategy[Pace] = paces) -> Plan:
    """Draw the plan of a session."""
    drawn = draw(some_exercises)
    named = {e.id: e for e in drawn}
    items = [PlannedItem(e.id, e.doses.default, DoseName.DEFAULT) for e in named.values()]
    first = draw(st.integers(0, len(items) - 1))
    return build_session_plan("random", items, named, legs=draw(legs), pace=draw(pace), first=first)


steps = st.tuples(instants | short_waits, st.sampled_from(WISHES))


def walks() -> st.SearchStrategy[tuple[tuple[float, Wish], ...]]:
    """Draw wishes, each some time after the one before."""
    return st.lists(steps, max_size=12).map(tuple)
