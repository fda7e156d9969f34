"""A session that is taken up again keeps the rules of its check, and follows what changed since."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from sciatica_desktop.domain.check import BeforeCheck, Part
from sciatica_desktop.domain.exercise import Code, DoseName
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.domain.programme import Item
from sciatica_desktop.domain.rating import Context, Numbness, Rating, Scores
from sciatica_desktop.domain.record import Outcome, SessionRecord, StopReason
from sciatica_desktop.domain.recording import new_record
from sciatica_desktop.domain.remark import Remark
from sciatica_desktop.domain.safety.red_flags import Answer, ScreenState, Sign, answered
from sciatica_desktop.domain.safety.tailoring import Change, Why
from sciatica_desktop.viewmodels.preparing import Known, Prepared, choice_of, prepare
from sciatica_desktop.viewmodels.resuming import check_of, parts_of, rest_of, take_up
from tests.viewmodels.rooms import CATALOGUE, LIMITS

NOW = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)
CALM = BeforeCheck(Scores(leg_right=2, back=1))


def broken_off(programme: str = "eight-simple") -> SessionRecord:
    choice = choice_of(CATALOGUE, programme)
    result = prepare(choice, CALM, CATALOGUE, Known(), NOW.date(), LIMITS, Pace())
    assert result.plan is not None
    return new_record(uuid4(), NOW, result.plan, CATALOGUE.exercises)


def taken(
    record: SessionRecord, first: int, check: BeforeCheck = CALM, known: Known | None = None
) -> Prepared:
    known = known or Known()
    return take_up(record, "Eight", first, check, CATALOGUE, known, NOW, LIMITS, Pace())


def led(result: Prepared) -> list[str]:
    """Return the exercises that will be led through."""
    assert result.plan is not None
    return list(
        dict.fromkeys(
            p.exercise for p in result.plan.phases[result.plan.beginning(result.plan.first) :]
        )
    )


def test_it_goes_on_at_the_exercise_where_it_stopped_with_every_dose() -> None:
    record = broken_off()
    result = taken(record, 4)
    assert result.plan is not None
    assert result.plan.first == 4
    assert led(result) == [e.exercise for e in record.exercises[4:]]
    assert [i.dose for i in result.plan.items] == [e.dose for e in record.exercises]
    assert (result.changes, result.to_tell) == ((), False)


def test_what_the_check_left_out_is_not_offered_by_the_coach_either() -> None:
    numb = BeforeCheck(Scores(leg_right=2, back=1, numbness=Numbness.MORE))
    today = taken(broken_off("first-days"), 1, numb).today
    assert (today.level, today.gentle, today.glides) == (1, True, False)


def test_a_condition_that_was_told_since_leaves_exercises_out_with_its_reason() -> None:
    known = Known(Profile(codes=frozenset({Code.KNE}), kneel=False), asked=frozenset(Code))
    result = taken(broken_off("core-strength"), 2, known=known)
    assert led(result) == ["hip-hinge"]
    assert set(result.changes) == {
        Change(name, None, Why.KNEEL, Code.KNE) for name in ("bird-dog-leg-slide", "bird-dog")
    }


def test_a_soon_lock_leaves_resting_and_walking_open() -> None:
    soon = answered(ScreenState(), {Sign.U4: Answer.YES}, NOW, full=True)
    result = taken(broken_off("first-days"), 1, known=Known(screen=soon))
    assert led(result) == ["bed-heel-slides", "walking"]


def test_what_was_dropped_in_the_session_stays_dropped_and_is_not_told_again() -> None:
    record = broken_off()
    gone = replace(record.exercises[6], outcome=Outcome.SKIPPED, stop=StopReason.FURTHER_DOWN)
    record = replace(record, exercises=(*record.exercises[:6], gone, record.exercises[7]))
    assert led(taken(record, 5)) == ["seated-hamstring-stretch", "standing-back-extension"]
    assert led(taken(record, 6)) == ["standing-back-extension"]
    assert taken(record, 6).changes == ()


def test_a_caution_is_said_again_where_the_session_goes_on() -> None:
    known = Known(Profile(codes=frozenset({Code.STN})), asked=frozenset(Code))
    result = taken(broken_off(), 7, known=known)
    assert result.plan is not None
    assert result.plan.items[7].remarks == (Remark.SPINE,)


@pytest.mark.parametrize(
    ("hours", "context", "counts"),
    [
        (1, Context.BEFORE, True),
        (1, Context.REPEATED, True),
        (5, Context.BEFORE, False),
        (1, Context.DURING, False),
    ],
)
def test_the_check_counts_for_four_hours(hours: int, context: Context, counts: bool) -> None:
    rating = Rating(uuid4(), NOW - timedelta(hours=hours), CALM.scores, context=context)
    found = check_of([rating], NOW, LIMITS)
    expected = BeforeCheck(CALM.scores, repeated=context is Context.REPEATED)
    assert found == (expected if counts else None)


def test_what_was_rated_before_is_rated_after() -> None:
    both = BeforeCheck(Scores(leg_left=1, leg_right=2, back=1))
    assert parts_of(both, SoreLeg.RIGHT) == (Part.LEG_LEFT, Part.LEG_RIGHT, Part.BACK)
    assert parts_of(BeforeCheck(Scores(back=1)), SoreLeg.NEITHER) == (Part.BACK,)
    assert parts_of(CALM, SoreLeg.RIGHT) == (Part.LEG_RIGHT, Part.BACK)


def test_the_rest_of_an_old_session_is_a_wish_of_its_own() -> None:
    record = broken_off("flexion-bias")
    gone = replace(record.exercises[4], outcome=Outcome.SKIPPED, stop=StopReason.FURTHER_DOWN)
    record = replace(record, exercises=(*record.exercises[:4], gone, record.exercises[5]))
    rest = rest_of(record, "Better bending forward", 3)
    assert rest.continues is record
    assert rest.items == (
        Item("lying-knee-rolls", DoseName.DEFAULT),
        Item("walking", DoseName.CUSTOM, record.exercises[5].dose),
    )
