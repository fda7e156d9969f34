"""The clinician's page counts what was written down in its period, and nothing else."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.activity import Activity
from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import (
    Context,
    Lowest,
    Numbness,
    Rating,
    Scores,
    Series,
    Strength,
)
from sciatica_desktop.domain.record import (
    AfterCheck,
    ExerciseRecord,
    Feeling,
    Outcome,
    SessionRecord,
    StopReason,
)
from sciatica_desktop.domain.safety.direction_diary import Counts, QuickAnswer
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.trends.averages import average_rows
from sciatica_desktop.domain.trends.calendar import Unit, calendar_marks
from sciatica_desktop.domain.trends.change import Band
from sciatica_desktop.domain.trends.days import Day, Part, days_of
from sciatica_desktop.domain.trends.report import Report, Source, make_report
from sciatica_desktop.storage.thresholds import load_thresholds
from tests.content import read
from tests.domain.trends.making import at, on, rating, session

LIMITS = load_thresholds(read)

DAYS = st.dictionaries(st.integers(1, 900), st.integers(0, 10), max_size=60)


def logged(values: dict[int, int]) -> list[Day]:
    return [Day(on(n), Fraction(v), Fraction(v, 2)) for n, v in sorted(values.items())]


def report_of(ratings: list[Rating], first: int = 1, last: int = 30) -> Report:
    shown = [r for r in ratings if on(first) <= r.at.date() <= on(last)]
    return make_report(
        Source(days_of(ratings), [r.at.date() for r in ratings], shown, (), ()),
        on(first),
        on(last),
        LIMITS,
    )


def test_weeks_are_counted_back_from_the_last_day() -> None:
    days = logged(dict.fromkeys(range(1, 16), 4))
    rows = average_rows(days, on(1), on(15), 13)
    assert [(r.first, r.last, r.logged) for r in rows] == [(on(2), on(8), 7), (on(9), on(15), 7)]


def test_three_logged_days_of_a_week_have_a_range_and_no_average() -> None:
    (row,) = average_rows(logged({10: 2, 12: 6, 14: 5}), on(1), on(14), 13)
    assert row.leg is not None
    assert [row.leg.low, row.leg.high] == [2, 6]
    assert row.leg.average is None


def test_the_average_of_a_week_is_the_mean_of_its_days() -> None:
    (row,) = average_rows(logged({1: 2, 2: 6, 5: 5, 7: 4}), on(1), on(7), 13)
    assert row.leg is not None
    assert row.leg.average == Fraction(17, 4)
    assert row.length == 7


def test_a_year_becomes_rows_of_four_weeks_and_keeps_its_first_days() -> None:
    rows = average_rows(logged(dict.fromkeys(range(1, 121), 3)), on(1), on(120), 13)
    assert [row.length for row in rows] == [8, 28, 28, 28, 28]
    assert sum(row.logged for row in rows) == 120


@given(DAYS, st.integers(1, 900), st.integers(0, 900), st.integers(1, 20))
def test_rows_follow_each_other_and_are_never_too_many(
    values: dict[int, int], first: int, length: int, most: int
) -> None:
    last = first + length
    rows = average_rows(logged(values), on(first), on(last), most)
    inside = [n for n in values if first <= n <= last]
    assert len(rows) <= most
    assert bool(rows) == bool(inside)
    for before, after in pairwise(rows):
        assert after.first - before.last == timedelta(days=1)
    if rows:
        assert rows[-1].last == on(last)
        left_out = [n for n in inside if on(n) < rows[0].first]
        assert len(left_out) < 7
        assert sum(row.logged for row in rows) == len(inside) - len(left_out)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 20_000))
def test_an_axis_has_few_marks_in_their_order_inside_it(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    unit, marks = calendar_marks(first, last)
    assert len(marks) <= 8
    assert list(marks) == sorted(marks)
    assert all(first <= mark <= last for mark in marks)
    if unit is Unit.DAY:
        assert marks[0] == first
        assert marks[-1] == last
    elif unit is Unit.WEEK:
        assert all(mark.weekday() == 0 for mark in marks)
    else:
        assert all(mark.day == 1 for mark in marks)


def test_three_months_are_marked_by_month_and_three_years_by_year_or_half() -> None:
    assert calendar_marks(date(2026, 8, 29), date(2026, 11, 21)) == (
        Unit.MONTH,
        (date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1)),
    )
    assert calendar_marks(date(2016, 1, 1), date(2026, 1, 1), 12)[0] is Unit.YEAR


def test_an_empty_period_says_so() -> None:
    empty = report_of([])
    assert empty.empty
    assert (empty.possible, empty.rows(13), empty.lowest) == (0, (), None)
    assert not report_of([rating(at(5), 3)]).empty
    past = report_of([rating(at(5), 3, series=Series.DAY)])
    assert not past.empty, "the past 24 hours are no logged day, but they were written down"
    assert past.days == ()


def test_the_first_week_may_lie_before_the_period() -> None:
    ratings = [rating(at(n), 6) for n in range(1, 8)] + [rating(at(n), 2) for n in range(60, 71)]
    ratings += [rating(at(n), 4) for n in range(20, 59, 9)]
    page = report_of(ratings, 50, 70)
    assert page.part(Part.LEG).change.band is Band.ABOUT_HALF
    assert page.part(Part.BACK).change.band is Band.NOT_ENOUGH_DAYS
    assert page.possible == 21
    assert page.days[0].date >= on(50)


def test_the_person_may_choose_where_the_first_week_is_looked_for() -> None:
    days = logged(dict.fromkeys(range(1, 31), 7) | dict.fromkeys(range(31, 61), 3))
    rated = [day.date for day in days]
    source = Source(days, rated, (), (), (), count_from=on(31))
    page = make_report(source, on(1), on(60), LIMITS)
    assert page.count_from == on(31)
    assert page.leg.change.band is Band.ABOUT_THE_SAME
    assert make_report(Source(days, rated, (), (), ()), on(1), on(60), LIMITS).leg.change.by == 4


def test_an_activity_alone_fills_a_page() -> None:
    kept = (Activity(uuid4(), "tying my shoes"), {on(2): 3, on(9): 5})
    source = Source((), (), (), (), (), activities=[kept])
    page = make_report(source, on(1), on(30), LIMITS)
    assert [(one.name, one.scores) for one in page.activities] == [("tying my shoes", kept[1])]
    assert not page.empty
    assert make_report(source, on(10), on(30), LIMITS).empty


def test_the_usual_range_needs_fourteen_days() -> None:
    assert report_of([rating(at(n), 3) for n in range(1, 14)], last=14).leg.usual is None
    usual = report_of([rating(at(n), 3) for n in range(1, 15)], last=14).leg.usual
    assert usual is not None
    assert (usual.low, usual.high) == (3, 3)


def test_signs_of_the_nerve_are_counted_by_date() -> None:
    def sign(day: int, **scores: object) -> Rating:
        return Rating(uuid4(), at(day), Scores(**scores))  # type: ignore[arg-type]

    page = report_of(
        [
            sign(3, numbness=Numbness.MORE),
            sign(3, numbness=Numbness.MORE, leg_left=2),
            sign(4, numbness=Numbness.NEW, strength=Strength.WEAKER),
            sign(5, numbness=Numbness.USUAL, strength=Strength.USUAL),
        ]
    )
    assert page.nerve.more_numb == (on(3),)
    assert page.nerve.new_numb == page.nerve.weaker == (on(4),)


def test_stopped_exercises_come_with_their_reasons_most_often_first() -> None:
    def stopped(day: int, exercise: str, why: StopReason | None) -> SessionRecord:
        key = uuid4()
        done = ExerciseRecord(key, 0, exercise, Dose(1, 1, 1), outcome=Outcome.STOPPED, stop=why)
        return SessionRecord(key, at(day), "eight-simple", (done,))

    sessions = [
        stopped(9, "bird-dog", StopReason.LEG),
        stopped(2, "bird-dog", StopReason.LEG),
        stopped(5, "bird-dog", None),
        stopped(1, "walking", StopReason.JOINT),
        session(at(3), ("walking", Outcome.DONE), ("bird-dog", Outcome.SKIPPED), minutes=11.6),
        session(at(3), minutes=None),
    ]
    page = make_report(Source((), (), (), sessions, ()), on(1), on(30), LIMITS)
    first, second = page.stopped
    assert (first.exercise, first.times, first.last) == ("bird-dog", 3, on(9))
    assert first.reasons == ((StopReason.LEG, 2), (None, 1))
    assert (second.exercise, second.times) == ("walking", 1)
    assert (page.sessions.sessions, page.sessions.days, page.sessions.minutes) == (6, 5, 12)
    assert page.sessions.programmes == (("eight-simple", 6),)
    assert [n for _, n in page.sessions.endings] == [1]
    assert not page.empty


def test_flare_days_are_those_inside_the_period() -> None:
    flares = [Flare(uuid4(), on(1), on(4)), Flare(uuid4(), on(28))]
    page = make_report(Source((), (), (), (), flares), on(3), on(30), LIMITS)
    assert page.flare_days == 2 + 3
    assert not page.empty


def test_counts_of_sessions_and_lowest_points_are_those_of_the_trends() -> None:
    key = uuid4()
    ratings = [rating(at(n), 7, lowest=Lowest.CALF) for n in range(1, 8)]
    ratings += [
        rating(at(8), 5, context=Context.BEFORE, lowest=Lowest.CALF, session=key),
        rating(at(8, 10), 3, context=Context.AFTER, lowest=Lowest.THIGH, session=key),
    ]
    page = report_of(ratings)
    assert page.lowest == (0, 0, 0, 0, 8, 0)
    assert page.high_pain == (7, 8)
    assert (page.moves.up, page.after_sessions.lower) == (1, 1)
    assert page.longest_gap == 0


def test_sessions_with_one_touch_at_their_end_have_no_effect_to_count() -> None:
    short = replace(session(at(8), minutes=5), after=AfterCheck(Feeling.WORSE))
    ratings = [
        rating(at(8), 3, context=Context.BEFORE, session=short.id),
        rating(at(8, 10), 6, context=Context.AFTER, session=short.id),
    ]
    page = make_report(Source((), (), ratings, [short], ()), on(1), on(30), LIMITS)
    assert page.after_sessions.n == 0


def test_directions_are_counted_once_each_was_answered_in_three_sessions() -> None:
    def checked(day: int, exercise: str, answer: QuickAnswer | None) -> SessionRecord:
        key = uuid4()
        done = ExerciseRecord(key, 0, exercise, Dose(1, 1, 1), outcome=Outcome.DONE, quick=answer)
        return SessionRecord(key, at(day), "eight-simple", (done,))

    bending = [checked(n, "knee-to-chest", QuickAnswer.MOVED_DOWN) for n in (1, 2, 3)]
    arching = [checked(n, "prone-lying", QuickAnswer.MOVED_UP) for n in (4, 5)]
    others = [checked(6, "bird-dog", QuickAnswer.WORSE), checked(7, "prone-lying", None)]

    def directions(sessions: list[SessionRecord]) -> tuple[tuple[Direction, Counts], ...]:
        source = Source((), (), (), sessions, ())
        return make_report(source, on(1), on(30), LIMITS).directions

    assert directions(bending + arching + others) == ()
    arching.append(checked(8, "prone-lying", QuickAnswer.EASIER))
    assert directions(bending + arching) == (
        (Direction.BENDING, Counts(0, 0, 3)),
        (Direction.ARCHING, Counts(2, 1, 0)),
    )
