"""The questions about a session that is over, and what its label means for the next (6.6, 6.9)."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from uuid import uuid4

import pytest

from sciatica_desktop.domain.outcomes import Feeling, Later, NextDay, Outcome, StopReason
from sciatica_desktop.domain.safety.afterwards import Label
from sciatica_desktop.domain.safety.asking_later import (
    Gone,
    LaterAnswer,
    LaterQuestion,
    answered,
    next_question_at,
    open_question,
)
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.memory import Memory, remember
from sciatica_desktop.domain.safety.past import Did, Past
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.scores import Lowest, Scores

EVENING = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
START = Scores(leg_right=3, back=2, lowest=Lowest.THIGH)
SAME = Scores(leg_right=3, back=2, lowest=Lowest.THIGH)
WORSE = Scores(leg_right=5, back=2, lowest=Lowest.THIGH)
DOWN = Scores(leg_right=3, back=2, lowest=Lowest.CALF)
GONE, DOWN_STILL, SPOILT, NEXT_DAY = LaterQuestion


def past(
    end: Scores = SAME,
    later: Later | None = None,
    *,
    ended: datetime = EVENING,
    feeling: Feeling | None = None,
    quick: Mapping[str, QuickAnswer | None] | None = None,
    stopped: str = "",
) -> Past:
    names: Mapping[str, QuickAnswer | None] = quick or {"walking": None}
    did = tuple(
        Did(
            name,
            Outcome.STOPPED if name == stopped else Outcome.DONE,
            stop=StopReason.FURTHER_DOWN if name == stopped else None,
            quick=answer,
        )
        for name, answer in names.items()
    )
    begun = ended - timedelta(minutes=15)
    return Past(
        str(uuid4()), "eight-simple", begun, ended, did, START, end, feeling, None, later or Later()
    )


# what is asked


@pytest.mark.parametrize(("minutes", "asks"), [(44, None), (45, GONE), (180, GONE)])
def test_after_a_bad_end_the_question_comes_at_45_minutes(
    minutes: int, asks: LaterQuestion | None, limits: Thresholds
) -> None:
    found = open_question([past(WORSE)], EVENING + timedelta(minutes=minutes), limits)
    assert (found.question if found else None) is asks


@pytest.mark.parametrize(
    ("end", "later", "asks"),
    [
        (WORSE, Later(), GONE),
        (WORSE, Later(gone_at_45=False), GONE),
        (WORSE, Later(gone_at_45=True), None),
        (WORSE, Later(gone_at_45=False, gone_next_day=True), SPOILT),
        (WORSE, Later(gone_next_day=True, spoilt=False), None),
        (WORSE, Later(gone_next_day=False), None),
        (DOWN, Later(gone_next_day=False), DOWN_STILL),
        (DOWN, Later(gone_next_day=False, still_down=True), None),
        (SAME, Later(), NEXT_DAY),
        (SAME, Later(next_day=NextDay.AS_USUAL), None),
        (Scores(), Later(), NEXT_DAY),
    ],
)
def test_what_is_asked_the_next_morning(
    end: Scores, later: Later, asks: LaterQuestion | None, limits: Thresholds
) -> None:
    found = open_question([past(end, later)], MORNING, limits)
    assert (found.question if found else None) is asks


def test_the_same_evening_nobody_is_asked_about_the_night(limits: Thresholds) -> None:
    later = EVENING + timedelta(hours=2)
    for answer in (Later(gone_at_45=False), Later(gone_at_45=False, gone_next_day=True)):
        assert open_question([past(WORSE, answer)], later, limits) is None


def test_a_bad_end_is_asked_about_for_three_days_and_the_usual_touch_for_one(
    limits: Thresholds,
) -> None:
    for days, bad, usual in ((1, GONE, NEXT_DAY), (3, GONE, None), (4, None, None)):
        at = EVENING + timedelta(days=days)
        for ended, expected in ((WORSE, bad), (SAME, usual)):
            found = open_question([past(ended)], at, limits)
            assert (found.question if found else None) is expected


def test_an_evening_stays_yesterday_after_a_flight_east(limits: Thresholds) -> None:
    new_york = timezone(timedelta(hours=-5))
    evening = past(SAME, ended=datetime(2026, 11, 20, 22, 0, tzinfo=new_york))
    assert open_question([evening], MORNING, limits) == (evening, NEXT_DAY, True)


def test_of_two_sessions_the_one_that_ended_worse_is_meant(limits: Thresholds) -> None:
    bad, good = past(WORSE, ended=EVENING - timedelta(hours=6)), past(SAME)
    found = open_question([bad, good], MORNING, limits)
    assert found is not None
    assert found.past is bad
    done = bad._replace(later=Later(gone_at_45=True))
    after = open_question([done, good], MORNING, limits)
    assert after is not None
    assert (after.past, after.question) == (good, NEXT_DAY)


@pytest.mark.parametrize(
    ("end", "later", "minutes", "comes"),
    [
        (WORSE, Later(), 0, True),
        (DOWN, Later(), 44, True),
        (WORSE, Later(), 45, False),
        (WORSE, Later(gone_at_45=True), 10, False),
        (SAME, Later(), 0, False),
    ],
)
def test_the_question_after_45_minutes_is_known_before_it_comes(
    end: Scores, later: Later, minutes: int, comes: bool, limits: Thresholds
) -> None:
    now = EVENING + timedelta(minutes=minutes)
    at = next_question_at([past(end, later)], now, limits)
    assert at == (EVENING + timedelta(minutes=45) if comes else None)


def test_of_two_sessions_the_sooner_question_comes_next(limits: Thresholds) -> None:
    earlier, later = past(WORSE, ended=EVENING - timedelta(minutes=30)), past(WORSE)
    at = next_question_at([earlier, later], EVENING, limits)
    assert at == EVENING + timedelta(minutes=15)


def test_without_a_session_nothing_is_asked(limits: Thresholds) -> None:
    assert open_question([], MORNING, limits) is None
    assert next_question_at([], MORNING, limits) is None


@pytest.mark.parametrize(
    ("end", "at", "answers", "label"),
    [
        (WORSE, EVENING + timedelta(hours=1), [Gone.SOON], Label.FINE),
        (WORSE, EVENING + timedelta(hours=1), [Gone.BY_NOW], Label.A_BIT_MUCH),
        (WORSE, EVENING + timedelta(hours=1), [Gone.NOT_YET], Label.UNKNOWN),
        (WORSE, MORNING, [Gone.SOON], Label.FINE),
        (WORSE, MORNING, [Gone.BY_NOW, False], Label.A_BIT_MUCH),
        (WORSE, MORNING, [Gone.BY_NOW, True], Label.TOO_MUCH),
        (WORSE, MORNING, [Gone.NOT_YET], Label.TOO_MUCH),
        (DOWN, MORNING, [Gone.NOT_YET, True], Label.MOVED_DOWN),
        (DOWN, MORNING, [Gone.NOT_YET, False], Label.TOO_MUCH),
        (SAME, MORNING, [NextDay.AS_USUAL], Label.FINE),
        (SAME, MORNING, [NextDay.MORE_SORE], Label.A_BIT_MUCH),
    ],
)
def test_the_answers_lead_to_the_labels_of_the_table(
    end: Scores, at: datetime, answers: list[LaterAnswer], label: Label, limits: Thresholds
) -> None:
    one = past(end)
    for answer in answers:
        asked = open_question([one], at, limits)
        assert asked is not None
        one = one._replace(later=answered(asked, answer))
    assert open_question([one], at, limits) is None
    assert one.label(limits) is label


# how a session ended


@pytest.mark.parametrize(
    ("end", "feeling", "worse", "moved"),
    [
        (SAME, Feeling.WORSE, False, False),
        (Scores(), Feeling.WORSE, True, False),
        (Scores(), Feeling.MOVED_DOWN, True, True),
        (Scores(), None, False, False),
        (DOWN, None, True, True),
        (Scores(leg_right=3), None, False, False),
    ],
)
def test_numbers_tell_how_it_ended_and_the_one_touch_where_there_are_none(
    end: Scores, feeling: Feeling | None, worse: bool, moved: bool, limits: Thresholds
) -> None:
    one = past(end, feeling=feeling)
    assert (one.worse(limits), one.moved) == (worse, moved)


def test_without_an_after_check_a_move_down_in_the_session_counts() -> None:
    down = {"prone-lying": QuickAnswer.MOVED_DOWN}
    assert past(Scores(), quick=down).moved
    assert past(Scores(), quick={"prone-lying": QuickAnswer.SAME}, stopped="prone-lying").moved
    assert not past(SAME, quick=down).moved


# what it means for the next session


def still_down(**options: object) -> Past:
    return past(DOWN, Later(gone_next_day=False, still_down=True), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("quick", "without", "lightly"),
    [
        ({"walking": None}, "", ""),
        ({"prone-lying": QuickAnswer.SAME}, "arching", ""),
        ({"prone-lying": QuickAnswer.MOVED_DOWN, "knee-to-chest": None}, "arching", ""),
        ({"prone-lying": None, "knee-to-chest": None}, "", "arching bending"),
    ],
)
def test_still_down_the_next_day_rests_the_direction_for_seven_days(
    quick: dict[str, QuickAnswer | None], without: str, lightly: str, limits: Thresholds
) -> None:
    one = still_down(quick=quick)
    for days, counts in ((1, True), (7, True), (8, False)):
        memory = remember([one], (EVENING + timedelta(days=days)).date(), limits)
        assert sorted(memory.without) == (without.split() if counts else [])
        assert sorted(memory.lightly) == (lightly.split() if counts else [])


def test_a_direction_that_is_left_out_is_not_kept_gentle_as_well(limits: Thresholds) -> None:
    both = still_down(quick={"prone-lying": None, "knee-to-chest": None})
    arching = still_down(quick={"prone-lying": QuickAnswer.MOVED_DOWN})
    memory = remember([both, arching], MORNING.date(), limits)
    assert memory.without == {Direction.ARCHING}
    assert memory.lightly == {Direction.BENDING}


def test_a_direction_that_sent_pain_down_is_left_out_for_the_rest_of_the_day(
    limits: Thresholds,
) -> None:
    one = still_down(quick={"prone-lying": QuickAnswer.MOVED_DOWN, "knee-to-chest": None})
    assert remember([one], EVENING.date(), limits).today_without == {Direction.ARCHING}
    assert remember([one], MORNING.date(), limits).today_without == frozenset()


def test_the_label_of_the_last_session_is_remembered_with_its_day(limits: Thresholds) -> None:
    much = past(WORSE, Later(gone_next_day=False))
    assert remember([past(), much], MORNING.date(), limits) == Memory(
        Label.TOO_MUCH, was_yesterday=True
    )
    later = (EVENING + timedelta(days=2)).date()
    assert not remember([much], later, limits).was_yesterday
    assert remember([], MORNING.date(), limits) == Memory()


@pytest.mark.parametrize(("days", "counts"), [(1, True), (2, True), (3, False)])
def test_too_much_twice_means_two_days_of_the_first_days(
    days: int, counts: bool, limits: Thresholds
) -> None:
    much = past(WORSE, Later(gone_next_day=False))
    today = (EVENING + timedelta(days=days)).date()
    assert remember([much, much], today, limits).twice_too_much is counts


def test_a_session_of_which_nothing_was_said_is_unknown(limits: Thresholds) -> None:
    assert past(Scores()).label(limits) is Label.UNKNOWN
    assert past(Scores(), feeling=Feeling.SAME).label(limits) is Label.FINE
    usual = Later(next_day=NextDay.AS_USUAL)
    assert past(Scores(), usual).label(limits) is Label.FINE
