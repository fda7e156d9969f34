"""The facts of the page in words: counts with their totals, and what is not known said so."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sciatica_desktop.domain.activity import RatedActivity
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.record import Ending, StopReason
from sciatica_desktop.domain.safety.direction_diary import Counts
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.trends.calendar import Unit
from sciatica_desktop.domain.trends.counts import Moves
from sciatica_desktop.domain.trends.effects import Effect
from sciatica_desktop.domain.trends.report import NerveSigns, Report, SessionsDone, Stopped
from sciatica_desktop.ui.wording.report import (
    brief_day,
    mark_words,
    period_words,
    sore_leg_words,
    spent_words,
    stop_words,
    times_words,
    week_words,
)
from sciatica_desktop.ui.wording.report_facts import fact_lines, notes_fact
from tests.ui.paper.making import LAST, content_of

EMPTY: Report = content_of(85).report


def facts(**known: object) -> dict[str, str]:
    """The facts of a report of which this is known."""
    report = replace(EMPTY, **known)  # type: ignore[arg-type]
    return {fact.name: fact.words for fact in fact_lines(report, str.title, 3)}


def test_what_was_not_written_down_is_said() -> None:
    found = facts()
    assert found["Lowest point:"] == "answered on fewer than 7 days"
    assert found["Lowest point after sessions:"] == "not answered"
    assert found["Leg pain just after sessions:"] == "fewer than 5 sessions with both checks"
    assert found["High-pain days (leg 7 or more):"] == "0 of 0 days with a leg rating"
    assert found["Numbness and strength:"] == "no change written down"
    assert found["Sessions done:"] == found["Exercises stopped:"] == "none"
    assert found["Flares:"] == "none declared"
    assert not any("bending" in name for name in found)


def test_counts_stand_with_their_totals() -> None:
    found = facts(
        lowest=(1, 0, 3, 0, 4, 0),
        moves=Moves(2, 5, 1),
        after_sessions=Effect(4, 1, 0, at_zero=2, median=-1.5),
        directions=((Direction.BENDING, Counts(0, 3, 2)), (Direction.ARCHING, Counts(4, 2, 0))),
        high_pain=(1, 1),
    )
    assert found["Lowest point:"] == "none 1, buttock 3, calf 4 (of 8 days)"
    assert found["Lowest point after sessions:"] == "moved up 2, same place 5, moved down 1 (of 8)"
    assert found["Leg pain just after sessions:"] == (
        "lower 4, same 1, higher 0 (of 5), median −1.5; 2 more began at 0"
    )
    assert found["After arching exercises:"] == "leg pain moved up 4, same 2, moved down 0"
    assert found["After bending exercises:"] == "leg pain moved up 0, same 3, moved down 2"
    assert found["High-pain days (leg 7 or more):"] == "1 of 1 day with a leg rating"


@pytest.mark.parametrize(("median", "words"), [(2.0, "+2"), (0.0, "0"), (-1.0, "−1")])
def test_a_median_has_its_sign(median: float, words: str) -> None:
    found = facts(after_sessions=Effect(2, 2, 2, median=median))
    assert found["Leg pain just after sessions:"].endswith(f"median {words}")


def test_signs_of_the_nerve_have_dates_and_many_are_counted() -> None:
    days = tuple(LAST - timedelta(days=n) for n in range(5, 0, -1))
    found = facts(nerve=NerveSigns(days[:2], days[4:], days))
    assert found["Numbness and strength:"] == (
        "new numbness 20 Nov; more numb than usual 16 Nov, 17 Nov; "
        "leg weaker than usual on 5 days, last 20 Nov"
    )


def test_long_lists_name_some_and_count_the_rest() -> None:
    stopped = tuple(
        Stopped(f"exercise {n}", n, ((StopReason.LEG, n - 1), (None, 1)), LAST) for n in range(6, 1, -1)
    )  # fmt: skip
    programmes = tuple((f"programme {n}", 9 - n) for n in range(5))
    endings = ((Ending.COMPLETE, 20), (Ending.EARLY, 3), (Ending.STOPPED, 2), (Ending.PARTIAL, 1))
    found = facts(stopped=stopped, sessions=SessionsDone(26, 25, 300, endings, programmes))
    assert found["Exercises stopped:"] == (
        "Exercise 6 6 times (leg pain 5, no reason given 1; last 21 Nov); "
        "Exercise 5 5 times (leg pain 4, no reason given 1; last 21 Nov); "
        "Exercise 4 4 times (leg pain 3, no reason given 1; last 21 Nov); and 2 more"
    )
    assert found["Sessions done:"] == (
        "26 on 25 days, 5 h 0 min; 20 complete, 3 finished early, 2 stopped by a safety rule, "
        "1 cut off; Programme 0 9, Programme 1 8, Programme 2 7, and 2 more"
    )


def test_the_own_activities_stand_with_their_first_and_latest_score() -> None:
    week = timedelta(days=7)
    shoes = RatedActivity(
        "tying my shoes", {LAST - 9 * week: 2, LAST - week: 7, LAST - 4 * week: 3}
    )
    film = RatedActivity("sitting through a film", {LAST: 4})
    found = facts(activities=(shoes, film))
    assert found["Activities (0 cannot do, 10 as good as before):"] == (
        "tying my shoes from 2 (19 Sep) to 7 (14 Nov); sitting through a film 4 (21 Nov)"
    )
    assert not any("Activities" in name for name in facts())


def test_of_many_notes_the_newest_are_named() -> None:
    notes = {LAST - timedelta(days=n): (f"note {n}",) for n in range(4)}
    assert notes_fact(notes, LAST, 2).words == "21 Nov: note 0 · 20 Nov: note 1 · and 2 more"
    assert notes_fact(notes, LAST, 0).words == "4 in the diary"
    assert notes_fact({}, LAST, 0).words == "none"


def test_much_time_is_told_in_hours() -> None:
    words = [spent_words(n) for n in (0, 59, 60, 11_985)]
    assert words == ["0 minutes", "59 minutes", "1 h 0 min", "199 h 45 min"]


def test_every_answer_has_its_words() -> None:
    assert len({stop_words(reason) for reason in (*StopReason, None)}) == len(StopReason) + 1
    assert len({sore_leg_words(leg) for leg in SoreLeg}) == len(SoreLeg)
    assert [times_words(n) for n in (1, 2, 3)] == ["once", "twice", "3 times"]


def test_dates_bear_their_year_only_where_it_is_needed() -> None:
    assert period_words(date(2026, 3, 1), date(2026, 3, 1)) == "1 March 2026"
    assert period_words(date(2025, 12, 1), LAST) == "1 December 2025 to 21 November 2026"
    assert week_words(date(2025, 12, 29), date(2026, 1, 4)) == "29 Dec – 4 Jan"
    assert brief_day(date(2025, 12, 1), LAST) == "1 Dec"
    assert brief_day(date(2025, 11, 21), LAST) == "21 Nov 25"
    marks = [mark_words(date(2026, 3, 2), unit) for unit in Unit]
    assert marks == ["2 Mar", "2 Mar", "Mar 2026", "2026"]
