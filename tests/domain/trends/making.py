"""Short ways to write ratings and sessions down in the tests of the trends."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from uuid import UUID, uuid4

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.rating import Context, Lowest, Rating, Scores, Series
from sciatica_desktop.domain.record import End, Ending, ExerciseRecord, Outcome, SessionRecord

FIRST = date(2026, 8, 1)


def on(day: int) -> date:
    """The date of a day, counted from 1."""
    return FIRST + timedelta(days=day - 1)


def at(day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2026, 8, 1, hour, minute, tzinfo=UTC) + timedelta(days=day - 1)


def rating(
    when: datetime,
    leg: int | None = None,
    back: int | None = None,
    *,
    context: Context = Context.ALONE,
    series: Series = Series.NOW,
    lowest: Lowest | None = None,
    session: UUID | None = None,
) -> Rating:
    scores = Scores(leg_right=leg, back=back, lowest=lowest)
    return Rating(uuid4(), when, scores, series, context, "a note", session)


def values(**days: float) -> dict[date, Fraction]:
    """Daily values: `values(d1=5, d2=4)`."""
    return {on(int(name[1:])): Fraction(value) for name, value in days.items()}


def steady(first: int, last: int, value: float) -> dict[date, Fraction]:
    """The same daily value on every date from one day to another."""
    return {on(day): Fraction(value) for day in range(first, last + 1)}


def session(
    begun: datetime,
    *exercises: tuple[str, Outcome],
    minutes: float | None = 10,
) -> SessionRecord:
    key = uuid4()
    records = tuple(
        ExerciseRecord(key, number, name, Dose(1, 1, 1), outcome=outcome)
        for number, (name, outcome) in enumerate(exercises)
    )
    end = (
        None
        if minutes is None
        else End(begun + timedelta(minutes=minutes), Ending.COMPLETE, minutes * 60)
    )
    return SessionRecord(key, begun, "eight-simple", records, end)
