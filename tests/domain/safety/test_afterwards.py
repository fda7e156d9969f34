"""The tables of clinical.md 6.6, 6.7, 6.8, 6.9 and the gates of 5.11."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from sciatica_desktop.domain.exercise import DoseName, Kind
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.record import Feeling, Later, Light, NextDay, Outcome
from sciatica_desktop.domain.safety.afterwards import (
    Label,
    asks_in_short,
    ended_worse,
    felt_worse,
    label_of,
    twice_too_much,
)
from sciatica_desktop.domain.safety.direction_diary import (
    Counts,
    DirectionEntry,
    QuickAnswer,
    counts,
    may_show,
    rests_until,
)
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.flares import (
    HelpReason,
    easing,
    gone_silent,
    help_reason,
    may_ask_about_flare,
    may_be_over,
)
from sciatica_desktop.domain.safety.gates import Gate, gate, level_three_open
from sciatica_desktop.domain.safety.progress import Step, Turn, eligible, next_step
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.safety.traffic_light import Reading
from sciatica_desktop.domain.trends.days import Day
from sciatica_desktop.storage.catalogue import load_catalogue

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
ASSETS = Path(__file__).parents[3] / "assets"
EXERCISES = load_catalogue(lambda name: (ASSETS / name).read_bytes()).exercises
GENTLE, DEFAULT, FULL, CUSTOM = DoseName


# 6.6 after the session


@pytest.mark.parametrize(
    ("start", "end", "worse"),
    [
        (Reading(3, 3), Reading(4, 4), False),
        (Reading(3, 3), Reading(5, 3), True),
        (Reading(3, 3), Reading(3, 5), True),
        (Reading(3, lowest=Lowest.THIGH), Reading(2, lowest=Lowest.CALF), True),
        (Reading(3), Reading(), False),
    ],
)
def test_a_session_ends_worse_by_two_or_further_down(
    start: Reading, end: Reading, worse: bool, limits: Thresholds
) -> None:
    assert ended_worse(start, end, limits) is worse


@pytest.mark.parametrize(
    ("worse", "moved", "later", "label"),
    [
        (False, False, Later(), Label.FINE),
        (False, False, Later(next_day=NextDay.AS_USUAL), Label.FINE),
        (False, False, Later(next_day=NextDay.MORE_SORE), Label.A_BIT_MUCH),
        (True, False, Later(gone_at_45=True), Label.FINE),
        (True, False, Later(gone_next_day=True, spoilt=False), Label.A_BIT_MUCH),
        (True, False, Later(gone_next_day=False), Label.TOO_MUCH),
        (True, False, Later(gone_next_day=True, spoilt=True), Label.TOO_MUCH),
        (True, False, Later(), Label.UNKNOWN),
        (True, True, Later(still_down=True), Label.MOVED_DOWN),
        (False, True, Later(still_down=False, gone_next_day=True), Label.A_BIT_MUCH),
    ],
)
def test_the_label_of_a_session(worse: bool, moved: bool, later: Later, label: Label) -> None:
    assert label_of(worse=worse, moved=moved, later=later) is label


def test_too_much_twice_in_a_row() -> None:
    much, fine = Label.TOO_MUCH, Label.FINE
    assert twice_too_much((fine, much, much))
    assert not twice_too_much((much, fine, much))
    assert not twice_too_much((much,))


def test_only_worse_and_moved_down_ask_for_numbers() -> None:
    assert [f for f in Feeling if felt_worse(f)] == [Feeling.WORSE, Feeling.MOVED_DOWN]
    assert not felt_worse(None)


@pytest.mark.parametrize(
    ("seconds", "repeated", "short"), [(359, False, True), (360, False, False), (900, True, True)]
)
def test_a_short_session_or_a_repeated_check_asks_one_touch(
    seconds: int, repeated: bool, short: bool, limits: Thresholds
) -> None:
    assert asks_in_short(seconds, limits, repeated=repeated) is short


# 6.7 flares


@pytest.mark.parametrize(
    ("today", "usual", "asks"),
    [
        ((5, 2), (3, 2), True),
        ((3, 2), (1, 2), False),
        ((4, 2), (2.5, 2), False),
        ((2, 6), (2, 4), True),
        ((9, 9), (None, None), False),
        ((None, 4), (1, 2), True),
    ],
)
def test_a_flare_is_asked_about_two_above_usual_and_from_four(
    today: tuple[float | None, float | None],
    usual: tuple[float | None, float | None],
    asks: bool,
    limits: Thresholds,
) -> None:
    assert may_ask_about_flare(today, usual, limits) is asks


@pytest.mark.parametrize(
    ("days", "usual", "over"),
    [
        ([(3, 3), (3, 2)], (2, 2), True),
        ([(4, 3), (3, 2)], (2, 2), False),
        ([(3, 3)], (2, 2), False),
        ([(3, 3), (3, 3)], (None, None), True),
        ([(3, 4), (3, 3)], (None, None), False),
        ([(3, None), (3, None)], (2, 2), True),
    ],
)
def test_a_flare_may_be_over_after_two_days_near_the_old_values(
    days: list[tuple[float | None, float | None]],
    usual: tuple[float | None, float | None],
    over: bool,
    limits: Thresholds,
) -> None:
    assert may_be_over(days, usual, limits) is over


def flare(first: int, last: int | None = None) -> Flare:
    """A flare that began, and ended, so many days ago."""
    ended = None if last is None else TODAY - timedelta(days=last)
    return Flare(uuid4(), TODAY - timedelta(days=first), ended)


@pytest.mark.parametrize(
    ("legs", "backs", "eases"),
    [
        ((7, 6, 5), (4, 4, 4), True),
        ((4, 4, 4), (7, 6, 5), True),
        ((7, 6, 5.5), (4, 3, 3), False),
        ((7, 6), (4, 3), False),
        ((8, 6, 7, 5), (None, 3, None, 2), False),
        ((None, None, 9, 7, 5), (3, 3, 3, 3, 3), True),
        ((6, 5, 4, 4, 4), (4, 4, 4, 4, 4), True),
        ((6, 5, 4, 4, 5), (4, 4, 4, 4, 4), True),
        ((6, 5, 4, 4, 5.5), (4, 4, 4, 4, 4), False),
        ((8, 7, 6, 8, 7, 6, 7), (4, 4, 4, 4, 4, 4, 4), True),
    ],
)
def test_easing_is_two_days_down_in_a_row_until_it_rises_again(
    legs: tuple[float | None, ...], backs: tuple[float | None, ...], eases: bool, limits: Thresholds
) -> None:
    def exact(score: float | None) -> Fraction | None:
        return None if score is None else Fraction(score)

    days = [
        Day(TODAY + timedelta(days=n), exact(leg), exact(back))
        for n, (leg, back) in enumerate(zip(legs, backs, strict=True))
    ]
    assert easing(days, flare(0), limits) is eases


def test_what_fell_before_a_flare_does_not_ease_it(limits: Thresholds) -> None:
    days = [Day(TODAY - timedelta(days=n), Fraction(3 + n)) for n in (4, 3, 2)]
    assert easing(days, flare(4), limits)
    assert not easing(days, flare(3), limits)


@pytest.mark.parametrize(
    ("flares", "reason"),
    [
        ([flare(6)], None),
        ([flare(7)], HelpReason.A_WEEK),
        ([flare(9, last=1)], None),
        ([flare(27, 25), flare(15, 14), flare(2)], HelpReason.THREE),
        ([flare(27, 25), flare(15, 14), flare(0)], HelpReason.THREE),
        ([flare(28, 25), flare(15, 14), flare(2)], None),
    ],
)
def test_help_is_advised_after_a_week_or_three_flares_in_four_weeks(
    flares: list[Flare], reason: HelpReason | None, limits: Thresholds
) -> None:
    assert help_reason(flares, TODAY, limits) is reason


def test_a_flare_without_entries_for_two_weeks_is_asked_about(limits: Thresholds) -> None:
    assert gone_silent(flare(20), TODAY - timedelta(days=14), TODAY, limits)
    assert not gone_silent(flare(20), TODAY - timedelta(days=13), TODAY, limits)
    assert not gone_silent(flare(20, last=16), None, TODAY, limits)


# 6.8 progress


def turn(
    dose: DoseName = DEFAULT,
    outcome: Outcome = Outcome.DONE,
    light: Light | None = None,
    label: Label = Label.FINE,
    effort: int | None = None,
) -> Turn:
    return Turn(TODAY, dose, outcome, light, label, effort)


@pytest.mark.parametrize(
    ("last", "may"),
    [
        (turn(), True),
        (turn(effort=6), True),
        (turn(effort=7), False),
        (turn(light=Light.GREEN), True),
        (turn(light=Light.AMBER), False),
        (turn(outcome=Outcome.PARTLY), False),
        (turn(label=Label.UNKNOWN), False),
    ],
)
def test_three_good_sessions_make_progress_possible(
    last: Turn, may: bool, limits: Thresholds
) -> None:
    assert eligible([turn(), turn(), last], limits) is may
    assert not eligible([turn(), last], limits)


@pytest.mark.parametrize(
    ("exercise", "dose", "step"),
    [
        ("glute-bridge", GENTLE, Step("glute-bridge", DEFAULT)),
        ("glute-bridge", DEFAULT, Step("glute-bridge", FULL)),
        ("glute-bridge", FULL, Step("bodyweight-squat", GENTLE)),
        ("bird-dog", FULL, None),
        ("walking", CUSTOM, None),
    ],
)
def test_one_thing_changes_at_a_time(
    exercise: str, dose: DoseName, step: Step | None, limits: Thresholds
) -> None:
    assert next_step(EXERCISES[exercise], [turn(dose)] * 3, limits) == step


def test_no_strength_exercise_is_ever_suggested_with_more_than_three_sets() -> None:
    strength = [e for e in EXERCISES.values() if e.kind is Kind.STRENGTH]
    assert strength
    for exercise in strength:
        assert max(exercise.doses.named(d).sets for d in (GENTLE, DEFAULT, FULL)) <= 3


def test_nothing_is_suggested_after_a_hard_session(limits: Thresholds) -> None:
    turns = [turn(), turn(), turn(effort=9)]
    assert next_step(EXERCISES["glute-bridge"], turns, limits) is None


@pytest.mark.parametrize(
    ("days", "sessions", "leg", "is_open"),
    [
        (14, 4, 3.0, True),
        (13, 4, 3.0, False),
        (14, 3, 3.0, False),
        (14, 4, 3.1, False),
        (14, 4, None, False),
        (None, 4, 3.0, False),
    ],
)
def test_level_three_wants_two_weeks_four_sessions_and_a_calm_leg(
    days: int | None, sessions: int, leg: float | None, is_open: bool, limits: Thresholds
) -> None:
    first = None if days is None else TODAY - timedelta(days=days)
    assert level_three_open(first, sessions, leg, TODAY, limits) is is_open


@pytest.mark.parametrize(
    ("programme", "flare_open", "typical", "before", "expected"),
    [
        ("eight-simple", True, 9, 9, Gate.OPEN),
        ("core-strength", False, 4, 9, Gate.OPEN),
        ("core-strength", False, None, None, Gate.OPEN),
        ("core-strength", False, 5, 5, Gate.GENTLY),
        ("core-strength", False, 5, None, Gate.GENTLY),
        ("core-strength", False, 5, 6, Gate.READ_ONLY),
        ("core-strength", True, 2, 2, Gate.READ_ONLY),
        ("legs-starter", False, None, 5, Gate.GENTLY),
        ("legs-strong", False, 5, 2, Gate.READ_ONLY),
        ("legs-strong", False, 3, 3, Gate.OPEN),
    ],
)
def test_the_gates_of_the_strength_programmes(
    programme: str,
    flare_open: bool,
    typical: float | None,
    before: int | None,
    expected: Gate,
    limits: Thresholds,
) -> None:
    found = gate(
        programme, flare_open=flare_open, typical_leg=typical, leg_before=before, limits=limits
    )
    assert found is expected


# 6.9 the direction diary

UP, SAME, DOWN = QuickAnswer.MOVED_UP, QuickAnswer.SAME, QuickAnswer.MOVED_DOWN
ARCHING, BENDING = Direction.ARCHING, Direction.BENDING
SESSIONS = [UUID(int=n) for n in range(4)]


def entry(session: int, answer: QuickAnswer, direction: Direction = ARCHING) -> DirectionEntry:
    at = NOW + timedelta(days=session)
    return DirectionEntry(at, SESSIONS[session], "prone-lying", direction, answer)


def test_easier_same_and_worse_count_as_the_same_place() -> None:
    answers = [UP, QuickAnswer.EASIER, SAME, QuickAnswer.WORSE, DOWN]
    assert counts([entry(0, a) for a in answers], ARCHING) == Counts(1, 3, 1)
    assert counts([entry(0, UP)], BENDING) == Counts(0, 0, 0)


def test_counts_are_shown_once_each_direction_has_three_sessions(limits: Thresholds) -> None:
    three = [entry(n, SAME, d) for n in range(3) for d in Direction]
    assert may_show(three, limits)
    assert not may_show([*three[:-1], entry(1, SAME, BENDING)], limits)


def test_two_sessions_running_with_moved_down_rest_the_direction_for_a_week(
    limits: Thresholds,
) -> None:
    twice = [entry(0, UP), entry(1, DOWN), entry(1, UP), entry(2, DOWN)]
    assert rests_until(twice, ARCHING, limits) == NOW + timedelta(days=9)
    assert rests_until(twice[:3], ARCHING, limits) is None
    assert rests_until([*twice, entry(3, SAME)], ARCHING, limits) is None
    assert rests_until(twice, BENDING, limits) is None
