"""Which programme is offered first, and why."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.safety.directions import BIAS_PROGRAMMES, Direction
from sciatica_desktop.domain.safety.gates import Gate
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.suggestion import Done, Reason, Situation, Suggestion, suggest
from sciatica_desktop.storage.thresholds import load_thresholds
from tests.content import read, real_catalogue

LIMITS: Thresholds = load_thresholds(read)
TODAY = date(2026, 11, 21)
PROGRAMMES = sorted(real_catalogue().programmes)


def done(*days_and_programmes: tuple[int, str]) -> tuple[Done, ...]:
    return tuple(Done(p, TODAY - timedelta(days=d)) for d, p in days_and_programmes)


EIGHT = done((6, "eight-simple"), (4, "eight-simple"), (2, "eight-simple"))
CALM = Situation(TODAY, worst_now=3, leg_before=3, typical_leg=3, mean_leg=3, calm_days=6)
READY = CALM._replace(done=EIGHT)
CORE = done((9, "core-strength"), (7, "core-strength"), (4, "core-strength"))
STARTER = done((16, "legs-starter"), (12, "legs-starter"), (8, "legs-starter"), (3, "legs-starter"))


@pytest.mark.parametrize(
    ("situation", "programme", "reason"),
    [
        (Situation(TODAY), "first-days", Reason.START),
        (Situation(TODAY, late_pregnancy=True, flare_day=1), "desk-break-5", Reason.PREGNANCY),
        (Situation(TODAY, flare_day=1, easing=True, done=EIGHT), "first-days", Reason.FLARE),
        (Situation(TODAY, flare_day=2, easing=True, done=EIGHT), "first-days", Reason.FLARE),
        (Situation(TODAY, flare_day=4, done=EIGHT), "first-days", Reason.FLARE),
        (Situation(TODAY, flare_day=4, easing=True, worst_now=7), "first-days", Reason.FLARE),
        (Situation(TODAY, flare_day=4, easing=True, done=EIGHT), "eight-simple", Reason.EASING),
        (Situation(TODAY, flare_day=4, easing=True, done=CORE), "eight-simple", Reason.EASING),
        (
            Situation(TODAY, flare_day=4, easing=True, done=done((0, "eight-simple"))),
            "first-days",
            Reason.DONE_TODAY,
        ),
        (READY._replace(worst_now=6), "first-days", Reason.SORE),
        (READY._replace(new_spell=True), "first-days", Reason.NEW),
        (Situation(TODAY, worst_now=3), "eight-simple", Reason.SETTLING),
        (
            Situation(TODAY, worst_now=4, done=done((1, "first-days"))),
            "eight-simple",
            Reason.SETTLING,
        ),
        (CALM, "eight-simple", Reason.CALM),
        (CALM._replace(no_arching=True), "flexion-bias", Reason.CAREFUL),
        (
            Situation(TODAY, worst_now=5, done=done((2, "hips-and-glutes"))),
            "hips-and-glutes",
            Reason.AGAIN,
        ),
        (CALM._replace(done=done((2, "extension-bias"))), "extension-bias", Reason.AGAIN),
        (
            CALM._replace(no_arching=True, done=done((2, "extension-bias"))),
            "flexion-bias",
            Reason.CAREFUL,
        ),
        (CALM._replace(calm_days=3), "eight-simple", Reason.CALM),
        (READY._replace(calm_days=3), "core-strength", Reason.STRENGTH),
        (READY._replace(calm_days=2), "eight-simple", Reason.AGAIN),
        (READY, "core-strength", Reason.STRENGTH),
        (READY._replace(typical_leg=None), "eight-simple", Reason.CALM),
        (
            READY._replace(done=(*EIGHT, *done((1, "core-strength")))),
            "hips-and-glutes",
            Reason.BETWEEN,
        ),
        (READY._replace(done=(*EIGHT, *done((3, "core-strength")))), "core-strength", Reason.AGAIN),
        (READY._replace(done=CORE), "legs-starter", Reason.STRONGER),
        (READY._replace(done=STARTER), "legs-strong", Reason.STRONGER),
        (READY._replace(done=STARTER, mean_leg=4), "legs-starter", Reason.AGAIN),
        (
            CALM._replace(typical_leg=5, leg_before=5, worst_now=5, done=CORE),
            "eight-simple",
            Reason.GATED,
        ),
        (CALM._replace(done=done((1, "desk-break-5"))), "eight-simple", Reason.CALM),
    ],
)
def test_what_is_offered(situation: Situation, programme: str, reason: Reason) -> None:
    found = suggest(situation, LIMITS)
    assert (found.programme, found.reason) == (programme, reason)
    assert found.gentle is (reason is Reason.EASING)


@pytest.mark.parametrize(
    ("last", "days", "programme"),
    [
        ("eight-simple", 7, "eight-simple"),
        ("legs-strong", 27, "legs-strong"),
        ("legs-strong", 28, "eight-simple"),
        ("extension-bias", 30, "extension-bias"),
    ],
)
def test_after_days_off_it_begins_gently(last: str, days: int, programme: str) -> None:
    situation = CALM._replace(done=done((days, last)))
    assert suggest(situation, LIMITS) == Suggestion(
        programme, Reason.TIME_OFF, gentle=True, days=days
    )


@pytest.mark.parametrize(
    ("sessions", "gentle"), [((5, 4), True), ((4, 3, 2), True), ((4, 3, 2, 1), False)]
)
def test_an_easing_flare_is_gentle_for_two_sessions_after_its_first_day(
    sessions: tuple[int, ...], gentle: bool
) -> None:
    since = done(*((days, "eight-simple") for days in sessions))
    found = suggest(Situation(TODAY, flare_day=4, easing=True, done=since), LIMITS)
    assert (found.reason, found.gentle) == (Reason.EASING, gentle)


def test_days_off_open_nothing_that_is_shut() -> None:
    arching = CALM._replace(no_arching=True, done=done((9, "extension-bias")))
    assert suggest(arching, LIMITS).programme == "flexion-bias"
    sore = CALM._replace(typical_leg=5, done=done((9, "core-strength")))
    assert suggest(sore, LIMITS).programme == "eight-simple"
    beside = CALM._replace(done=done((9, "desk-break-5")))
    assert suggest(beside, LIMITS).programme == "eight-simple"


@pytest.mark.parametrize("rest_day", [True, False])
def test_after_too_much_a_day_of_rest_suits_and_then_the_same_gently(rest_day: bool) -> None:
    ready = READY._replace(too_much=True, rest_day=rest_day, done=done((1, "eight-simple")))
    found = suggest(ready, LIMITS)
    reason = Reason.REST_DAY if rest_day else Reason.GENTLY
    assert found == Suggestion("eight-simple", reason, gentle=True)
    shut = ready._replace(typical_leg=5, done=done((1, "core-strength")))
    assert suggest(shut, LIMITS).programme == "eight-simple"


def test_too_much_twice_suggests_the_first_days() -> None:
    found = suggest(READY._replace(twice_too_much=True), LIMITS)
    assert found == Suggestion("first-days", Reason.TOO_MUCH)


def test_a_direction_that_sent_pain_down_is_not_suggested_with_the_reason() -> None:
    arching = frozenset({Direction.ARCHING})
    last = CALM._replace(done=done((1, "extension-bias")), resting=arching)
    found = suggest(last, LIMITS)
    assert found == Suggestion("eight-simple", Reason.RESTING, other="extension-bias")
    away = CALM._replace(done=done((9, "extension-bias")), resting=arching)
    assert suggest(away, LIMITS).programme == "eight-simple"


def test_when_the_work_is_done_something_short_fits_beside_it() -> None:
    situation = READY._replace(done=done((0, "eight-simple")))
    found = suggest(situation, LIMITS)
    assert found == Suggestion("desk-break-5", Reason.DONE_TODAY, other="eight-simple")
    again = CALM._replace(done=done((0, "first-days")))
    assert suggest(again, LIMITS).programme != "desk-break-5"


def test_the_reason_names_the_score_and_at_most_a_week() -> None:
    assert suggest(READY._replace(worst_now=7), LIMITS).score == 7
    assert suggest(CALM._replace(calm_days=43), LIMITS).days == 7


situations = st.builds(
    Situation,
    st.just(TODAY),
    flare_day=st.none() | st.integers(1, 20),
    easing=st.booleans(),
    worst_now=st.none() | st.integers(0, 10),
    leg_before=st.none() | st.integers(0, 10),
    typical_leg=st.none() | st.floats(0, 10),
    mean_leg=st.none() | st.floats(0, 10),
    calm_days=st.integers(0, 40),
    done=st.lists(
        st.builds(
            lambda p, d: Done(p, TODAY - timedelta(days=d)),
            st.sampled_from(PROGRAMMES),
            st.integers(0, 60),
        ),
        max_size=12,
    ).map(lambda found: tuple(sorted(found, key=lambda d: d.day))),
    new_spell=st.booleans(),
    late_pregnancy=st.booleans(),
    no_arching=st.booleans(),
    twice_too_much=st.booleans(),
    resting=st.frozensets(st.sampled_from(Direction)),
)


@given(situations)
def test_nothing_is_offered_that_cannot_be_started(situation: Situation) -> None:
    found = suggest(situation, LIMITS)
    assert found.programme in PROGRAMMES
    assert situation.gate(found.programme, LIMITS) is Gate.OPEN
    assert not (situation.no_arching and found.programme == "extension-bias")
    assert BIAS_PROGRAMMES.get(found.programme) not in situation.resting


@given(situations, st.integers(6, 10))
def test_on_a_sore_day_nothing_but_ease_is_offered(situation: Situation, now: int) -> None:
    sore = situation._replace(worst_now=now, late_pregnancy=False)
    assert suggest(sore, LIMITS).programme == "first-days"
