"""What is asked about a session that is over (clinical.md 6.6)."""

from datetime import datetime, timedelta, timezone

import pytest

from sciatica_desktop.domain.outcomes import Later, NextDay
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
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.scores import Scores
from tests.domain.safety.pasts import DOWN, EVENING, MORNING, SAME, WORSE, past

GONE, DOWN_STILL, SPOILT, NEXT_DAY = LaterQuestion


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


def test_pain_that_moved_down_in_a_session_without_an_after_check_is_asked_about(
    limits: Thresholds,
) -> None:
    one = past(Scores(), quick={"prone-lying": QuickAnswer.MOVED_DOWN})
    assert open_question([one], MORNING, limits) == (one, GONE, True)
