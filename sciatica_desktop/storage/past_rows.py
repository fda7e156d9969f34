"""How what became of a session stands in its tables, as far as the rules look back at it."""

import sqlite3
from collections.abc import Iterable

from sciatica_desktop.domain.exercise import DoseName
from sciatica_desktop.domain.outcomes import Feeling, Later, Light, NextDay, Outcome, StopReason
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.past import Did, Past
from sciatica_desktop.domain.scores import Context, Scores
from sciatica_desktop.storage.moments import from_columns
from sciatica_desktop.storage.score_rows import scores_of

FLAGS = ("gone_at_45", "gone_next_day", "spoilt", "still_down")
"""The columns of what was answered later with yes or no."""


def past_of(row: sqlite3.Row, did: Iterable[sqlite3.Row], checks: Iterable[sqlite3.Row]) -> Past:
    """Return an ended session of its row, those of its exercises and those of its checks.

    `checks` come in the order of instants: the last of each kind counts.
    """
    start = end = Scores()
    for _, context, *scores in checks:
        if context == Context.AFTER:
            end = scores_of(*scores)
        else:
            start = scores_of(*scores)
    feeling = row["feeling"]
    return Past(
        session=row["id"],
        programme=row["programme"],
        begun=from_columns(row["begun"], row["begun_offset_min"]),
        until=from_columns(row["ended"], row["ended_offset_min"]),
        did=tuple(map(_did, did)),
        start=start,
        end=end,
        feeling=None if feeling is None else Feeling(feeling),
        effort=row["effort"],
        later=later_of(row),
    )


def later_of(row: sqlite3.Row) -> Later:
    """Return what was answered after a session was over."""
    flags = {name: None if row[name] is None else bool(row[name]) for name in FLAGS}
    next_day = row["next_day"]
    return Later(**flags, next_day=None if next_day is None else NextDay(next_day))


def _did(row: sqlite3.Row) -> Did:
    _, exercise, outcome, light, stop, quick, dose = row
    return Did(
        exercise,
        Outcome(outcome),
        None if light is None else Light(light),
        None if stop is None else StopReason(stop),
        None if quick is None else QuickAnswer(quick),
        DoseName(dose),
    )
