"""Diaries of every length for the tests of pictures and of the page."""

from array import array
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from uuid import UUID, uuid4

from sciatica_desktop.domain.activity import Activity
from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Context, Lowest, Rating, Scores, Strength
from sciatica_desktop.domain.record import (
    End,
    Ending,
    ExerciseRecord,
    Outcome,
    SessionRecord,
    StopReason,
)
from sciatica_desktop.domain.trends.change import change
from sciatica_desktop.domain.trends.days import Day, Part, days_of, values_of
from sciatica_desktop.domain.trends.lines import typical, usual_range
from sciatica_desktop.domain.trends.report import Source, make_report
from sciatica_desktop.domain.trends.wishes import Wishes
from sciatica_desktop.storage.trend_days import Dots
from sciatica_desktop.ui.paper.content import Content
from sciatica_desktop.viewmodels.trend_data import PartTrend, TrendData
from tests.viewmodels.rooms import LIMITS

LAST = date(2026, 11, 21)
PLAIN = Wishes()


def a_session(day: date, *stopped: tuple[str, StopReason]) -> SessionRecord:
    """A session of ten minutes in which some exercises were stopped."""
    key = uuid4()
    begun = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
    records = tuple(
        ExerciseRecord(key, n, name, Dose(1, 1, 1), outcome=Outcome.STOPPED, stop=why)
        for n, (name, why) in enumerate(stopped)
    )
    end = End(begun + timedelta(minutes=12), Ending.COMPLETE, 600)
    return SessionRecord(key, begun, "eight-simple", records, end)


def ratings_of(days: int, session: UUID | None = None) -> list[Rating]:
    """Three ratings a day in many shapes, with a gap now and then."""
    found = []
    for back in range(days):
        if back % 9 == 4:
            continue
        at = datetime(LAST.year, LAST.month, LAST.day, 8, tzinfo=UTC) - timedelta(days=back)
        leg, lowest = min(10, back // 30), Lowest(back % 6)
        weaker = Strength.WEAKER if back % 20 == 3 else None
        scores = Scores(leg_right=leg, back=(back * 7) % 11, lowest=lowest, strength=weaker)
        found.append(Rating(uuid4(), at, scores))
        for hours, context in enumerate((Context.AFTER, Context.DURING, Context.LATER), start=1):
            late = at + timedelta(hours=hours)
            found.append(Rating(uuid4(), late, Scores(leg_right=leg, back=3), context=context))
    return found


def content_of(
    period: int,
    ratings: list[Rating] = [],  # noqa: B006 - it is only read
    sessions: list[SessionRecord] = [],  # noqa: B006
    flares: list[Flare] = [],  # noqa: B006
    wishes: Wishes = PLAIN,
    activities: Sequence[tuple[Activity, dict[date, int]]] = (),
    count_from: date | None = None,
) -> Content:
    """The page of the last `period` days."""
    first = LAST - timedelta(days=period - 1)
    days = days_of(ratings)
    rated = [rating.at.date() for rating in ratings]
    shown = [r for r in ratings if r.at.date() >= first]
    source = Source(days, rated, shown, sessions, flares, SoreLeg.RIGHT, activities, count_from)
    report = make_report(source, first, LAST, LIMITS)
    data = TrendData(
        first,
        LAST,
        len(report.days),
        report.possible,
        _dots(shown),
        _dots([]),
        _part(days, Part.LEG, first),
        _part(days, Part.BACK, first),
        {day.date: day.lowest for day in report.days if day.lowest is not None},
        {s.begun.date(): 12.0 for s in sessions},
        tuple(flares),
        {r.at.date(): (r.note,) for r in shown if r.note},
        (),
    )
    return Content(report, data, lambda key: key.replace("-", " "), wishes, LAST, "1.2.3")


def _dots(ratings: list[Rating]) -> Dots:
    places = {context: place for place, context in enumerate(Context)}
    return Dots(
        array("d", [r.at.toordinal() + r.at.hour / 24 for r in ratings]),
        array("b", [-1 if r.scores.leg is None else r.scores.leg for r in ratings]),
        array("b", [-1 if r.scores.back is None else r.scores.back for r in ratings]),
        array("b", [places[r.context] for r in ratings]),
    )


def _part(days: tuple[Day, ...], part: Part, first: date) -> PartTrend:
    exact: dict[date, Fraction] = values_of(days, part)
    values = {day: float(value) for day, value in exact.items()}
    return PartTrend(
        exact,
        typical(values, first, LAST),
        usual_range(values, first, LAST),
        change(exact, list(exact), LAST),
        None,
        {},
        (),
    )
