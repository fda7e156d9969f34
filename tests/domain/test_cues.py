"""What is heard when."""

from sciatica_desktop.domain import words
from sciatica_desktop.domain.cues import Cue, cue_for, working_side
from sciatica_desktop.domain.events import (
    CountInTick,
    ExerciseEnded,
    Halfway,
    LastSeconds,
    PhaseEnded,
    PhaseStarted,
    SessionFinished,
)
from sciatica_desktop.domain.exercise import Dose, Doses, Laterality, Tempo
from sciatica_desktop.domain.legs import Legs
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import Plan, Side
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.domain.record import Ending, Outcome
from sciatica_desktop.domain.tone import Tone
from tests.builders import make_exercise, single_item

TWO_SETS = Dose(2, 2, 20)


def plan_of(
    laterality: Laterality = Laterality.BOTH,
    dose: Dose = TWO_SETS,
    rest_s: int = 5,
    pace: Pace | None = None,
) -> Plan:
    exercise = make_exercise(
        "a", laterality, doses=Doses(dose, dose, dose), tempo=Tempo(3, 2, rest_s, 30)
    )
    return build_session_plan("small", single_item(exercise), {"a": exercise}, pace=pace)


def heard(plan: Plan) -> list[Cue | None]:
    return [cue_for(PhaseStarted(0, n, phase), plan) for n, phase in enumerate(plan.phases)]


def test_a_repetition_is_counted_held_and_released() -> None:
    assert heard(plan_of())[:5] == [
        Cue(Tone.GET_READY, words.Announcement("a", TWO_SETS, None, waits=False)),
        Cue(Tone.MOVE_IN, words.Count(1, 2, None)),
        Cue(Tone.HOLD, words.Hold(waits=False)),
        Cue(Tone.MOVE_OUT),
        Cue(Tone.REST, words.Rest()),
    ]


def test_the_rest_before_a_set_names_the_set() -> None:
    assert Cue(Tone.REST, words.SetRest(2, 2)) in heard(plan_of())


def test_a_short_rest_is_not_spoken_of() -> None:
    assert Cue(Tone.REST) in heard(plan_of(rest_s=2))


def test_a_side_is_named_when_it_is_new() -> None:
    cues = heard(plan_of(Laterality.ONE_SIDE, Dose(1, 2, 0)))
    counts = [cue.words for cue in cues if cue and isinstance(cue.words, words.Count)]
    assert counts == [
        words.Count(1, 2, Side.LEFT),
        words.Count(2, 2, None),
        words.Count(1, 2, Side.RIGHT),
        words.Count(2, 2, None),
    ]
    assert Cue(Tone.CHANGE_SIDES, words.ChangeSides(Side.RIGHT)) in cues


def test_alternating_sides_are_named_each_time() -> None:
    cues = heard(plan_of(Laterality.ALTERNATING, Dose(1, 2, 0)))
    sides = [cue.words.side for cue in cues if cue and isinstance(cue.words, words.Count)]
    assert sides == [Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT]


def test_a_hold_of_no_time_has_no_cue() -> None:
    assert not any(cue and cue.tone is Tone.HOLD for cue in heard(plan_of(dose=Dose(1, 2, 0))))


def test_an_exercise_is_announced_once_where_the_guide_waits() -> None:
    cues = heard(plan_of(pace=Pace(Wait.ALWAYS, take_my_time=True)))
    assert cues[:2] == [
        Cue(Tone.GET_READY, words.Announcement("a", TWO_SETS, None, waits=True)),
        Cue(Tone.GET_READY),
    ]
    assert cues[3] == Cue(Tone.HOLD, words.Hold(waits=True))


def test_an_announcement_names_the_side_that_begins() -> None:
    cue = heard(plan_of(Laterality.ONE_SIDE))[0]
    assert cue
    assert isinstance(cue.words, words.Announcement)
    assert cue.words.side is Side.LEFT


def test_time_within_a_phase_ticks() -> None:
    plan = plan_of()
    assert cue_for(Halfway(0), plan) == Cue(words=words.Halfway())
    assert cue_for(LastSeconds(0, 3), plan) == Cue(Tone.TICK)
    assert cue_for(CountInTick(0, 3), plan) == Cue(Tone.TICK)


def test_only_a_whole_session_ends_with_its_tone() -> None:
    plan = plan_of()
    assert cue_for(SessionFinished(0, Ending.COMPLETE), plan) == Cue(Tone.DONE, words.AllDone())
    assert cue_for(SessionFinished(0, Ending.EARLY), plan) is None
    assert cue_for(ExerciseEnded(0, 0, Outcome.DONE), plan) is None
    assert cue_for(PhaseEnded(0, 0, plan.phases[0], 1, whole=True), plan) is None


def test_between_moves_the_coming_side_counts() -> None:
    exercise = make_exercise("a", Laterality.ONE_SIDE)
    legs = Legs(Side.LEFT, (Side.RIGHT, Side.LEFT))
    plan = build_session_plan("small", single_item(exercise), {"a": exercise}, legs=legs)
    sides = [working_side(plan, n) for n in range(len(plan.phases))]
    assert sides == [Side.RIGHT] * 8 + [Side.LEFT] * 8
