"""What stands in words and tables below the plots of one stretch of time; read after them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sciatica_desktop.domain.trends.counts import Moves
from sciatica_desktop.domain.trends.days import Part, longest_gap
from sciatica_desktop.domain.trends.effects import (
    ExerciseRow,
    Mornings,
    compare_mornings,
    exercise_rows,
    morning_changes,
)
from sciatica_desktop.domain.trends.slope import slope_a_week
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.trend_counts import (
    read_exercise_dates,
    read_high_pain,
    read_mornings,
    read_moves,
    read_rated_dates,
    read_session_dates,
)
from sciatica_desktop.storage.trend_days import read_differences, read_turns
from sciatica_desktop.viewmodels.trend_data import TrendData


@dataclass(frozen=True, slots=True)
class TrendTables:
    """Counts over one stretch of time. `high_pain` is x and y of "x of y days with a rating".

    `longest_gap` is the most days in a row without any rating, between the first and the last;
    `slopes` are points a week, None where there is no clear direction.
    """

    rows: tuple[ExerciseRow, ...]
    mornings: Mornings
    moves: Moves
    high_pain: tuple[int, int]
    longest_gap: int
    slopes: Mapping[Part, float | None]


def read_tables(database: Database, data: TrendData) -> TrendTables:
    """Read and count the stretch of time of these panels."""
    first, last = data.first, data.last
    span = database, first, last
    changes = morning_changes(read_mornings(*span))
    with_exercise = read_exercise_dates(*span)
    rows = (
        replace(row, mornings=compare_mornings(changes, with_exercise.get(row.exercise, set())))
        for row in exercise_rows(read_turns(*span), read_differences(*span))
    )
    rated = (day for day in read_rated_dates(database, last) if day >= first)
    return TrendTables(
        tuple(rows),
        compare_mornings(changes, read_session_dates(*span)),
        read_moves(*span),
        read_high_pain(*span),
        longest_gap(rated),
        {part: _slope(data, part) for part in Part},
    )


def _slope(data: TrendData, part: Part) -> float | None:
    values = {day: float(value) for day, value in data.part(part).values.items()}
    return slope_a_week(values, data.first, data.last)


def read_tables_of(file: Path, data: TrendData) -> TrendTables:
    """Read through a connection of this thread's own."""
    with open_database(file) as database:
        return read_tables(database, data)
