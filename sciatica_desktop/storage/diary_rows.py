"""How ratings stand in their table."""

import sqlite3
from uuid import UUID

from sciatica_desktop.domain.rating import Context, Rating, Series
from sciatica_desktop.storage.moments import day_of, from_columns, to_columns
from sciatica_desktop.storage.score_rows import scores_of

_SERIES = {str(word): word for word in Series}
_CONTEXTS = {str(word): word for word in Context}


def rating_row(rating: Rating) -> list[object]:
    """Return the columns of an entry."""
    scores = rating.scores
    return [
        str(rating.id),
        *to_columns(rating.at),
        day_of(rating.at),
        rating.series,
        rating.context,
        scores.leg_left,
        scores.leg_right,
        scores.back,
        scores.lowest,
        scores.numbness,
        scores.strength,
        rating.note,
        None if rating.session is None else str(rating.session),
    ]


def rating_of(row: sqlite3.Row) -> Rating:
    """Return the entry of a row; ten years of them are read at once, so look up, do not call."""
    id_, at, offset, _, series, context, *scores, note, session = row
    return Rating(
        UUID(id_),
        from_columns(at, offset),
        scores_of(*scores),
        _SERIES[series],
        _CONTEXTS[context],
        note,
        None if session is None else UUID(session),
    )
