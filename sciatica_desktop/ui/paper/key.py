"""What the marks of the panels mean, in one row or as many as the width asks."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.rating import Context, Lowest
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.ui.paper.ink import Area, Paper, Type
from sciatica_desktop.ui.paper.pain import cross_mark, rating_mark
from sciatica_desktop.ui.paper.strips import SHADES, draw_step
from sciatica_desktop.ui.wording.check import lowest_short
from sciatica_desktop.viewmodels.trend_data import TrendData

translate = QCoreApplication.translate
Mark = Callable[[Paper, float, float], None]
Entry = tuple[Mark, str]

SIGN, SPACE = 14.0, 12.0  # pt: a mark with its room, and between two entries


def entries_of(data: TrendData) -> list[Entry]:
    """Return the marks that a period has, each with its words."""
    found = {tuple(Context)[place] for place in set(data.dots.contexts)}
    given = [
        (partial(_rating, context), words)
        for context, words in _contexts()
        if context in found or context is Context.ALONE
    ]
    steps = [(partial(_shade, step), lowest_short(step).lower()) for step in SHADES]
    return [
        *(steps if data.weeks else ()),
        *given,
        *([(_cross, translate("Report", "past 24 hours"))] if data.day_dots else ()),
        *([(_bar, translate("Report", "first week"))] if _has_first_week(data) else ()),
        (_curve, translate("Report", "typical week (7-day median)")),
        (_belt, translate("Report", "usual range (28 days)")),
        *([(_flag, translate("Report", "programme begun"))] if data.starts else ()),
        *([(_note, translate("Report", "note"))] if data.notes else ()),
    ]


def key_height(paper: Paper, width: float, kind: Type, entries: Sequence[Entry]) -> float:
    """Return how high the key is in this width."""
    return (1 + _places(paper, width, kind, entries)[-1][1]) * kind.line + 2


def draw_key(paper: Paper, area: Area, kind: Type, entries: Sequence[Entry]) -> None:
    """Draw each mark with its words."""
    places = _places(paper, area.width, kind, entries)
    for (mark, words), (x, row) in zip(entries, places, strict=True):
        base = area.top + (row + 1) * kind.line
        mark(paper, area.left + x, base - kind.size * 0.33)
        paper.write(area.left + x + SIGN, base, words, kind, "ink2")


def _has_first_week(data: TrendData) -> bool:
    found = (data.part(part).change.baseline for part in Part)
    return any(week is not None and week.first >= data.first for week in found)


def _contexts() -> tuple[tuple[Context, str], ...]:
    return (
        (Context.ALONE, translate("Report", "rating")),
        (Context.AFTER, translate("Report", "after a session")),
        (Context.DURING, translate("Report", "during")),
        (Context.LATER, translate("Report", "later")),
    )


def _rating(context: Context, paper: Paper, x: float, y: float) -> None:
    rating_mark(paper, (x + 5, y), context, "ink", 1.8)


def _curve(paper: Paper, x: float, y: float) -> None:
    """Draw the line of leg and that of back, each in its colour."""
    paper.line(((x, y), (x + 4.6, y)), "leg", 1.5)
    paper.line(((x + 5.4, y), (x + 10, y)), "back", 1.5)


def _bar(paper: Paper, x: float, y: float) -> None:
    paper.line(((x, y), (x + 10, y)), "ink", 2.2)


def _cross(paper: Paper, x: float, y: float) -> None:
    paper.line(((x, y), (x + 10, y)), "ink", 0.8, dashed=True)
    cross_mark(paper, (x + 5, y), "ink", 1.8)


def _flag(paper: Paper, x: float, y: float) -> None:
    paper.shape(((x + 2, y - 3), (x + 2, y + 3), (x + 7, y)), "go")


def _note(paper: Paper, x: float, y: float) -> None:
    paper.box((x + 3.5, y - 1.5), (3, 3), "white", "ink")


def _belt(paper: Paper, x: float, y: float) -> None:
    paper.box((x, y - 2.5), (10, 5), "back_tint", "ink", 0.35)


def _shade(step: Lowest, paper: Paper, x: float, y: float) -> None:
    draw_step(paper, (x, y - 3), (10, 6), step)


def _places(
    paper: Paper, width: float, kind: Type, entries: Sequence[Entry]
) -> list[tuple[float, int]]:
    """Return where each entry begins, and in which row."""
    places, x, row = [], 0.0, 0
    for _, words in entries:
        wide = SIGN + paper.width(words, kind)
        if x and x + wide > width:
            x, row = 0.0, row + 1
        places.append((x, row))
        x += wide + SPACE
    return places
