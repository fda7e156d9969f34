"""What the marks of the panels mean, in one row or as many as the width asks."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.rating import Context, Lowest
from sciatica_desktop.ui.paper.ink import Area, Paper, Type
from sciatica_desktop.ui.paper.pain import rating_mark
from sciatica_desktop.ui.paper.strips import SHADES
from sciatica_desktop.ui.wording.trends import lowest_short

translate = QCoreApplication.translate
Mark = Callable[[Paper, float, float], None]

SIGN, SPACE = 14.0, 12.0  # pt: a mark with its room, and between two entries


def key_height(paper: Paper, width: float, kind: Type, *, shares: bool) -> float:
    """Return how high the key is in this width; `shares` explains those of the lowest point."""
    return (1 + _places(paper, width, kind, _entries(shares=shares))[-1][1]) * kind.line + 2


def draw_key(paper: Paper, area: Area, kind: Type, *, shares: bool) -> None:
    """Draw each mark with its words."""
    entries = _entries(shares=shares)
    places = _places(paper, area.width, kind, entries)
    for (mark, words), (x, row) in zip(entries, places, strict=True):
        base = area.top + (row + 1) * kind.line
        mark(paper, area.left + x, base - kind.size * 0.33)
        paper.write(area.left + x + SIGN, base, words, kind, "ink2")


def _entries(*, shares: bool) -> list[tuple[Mark, str]]:
    steps = [(partial(_shade, step), lowest_short(step).lower()) for step in SHADES]
    return [
        *(steps if shares else ()),
        (partial(_rating, Context.ALONE), translate("Report", "rating")),
        (partial(_rating, Context.AFTER), translate("Report", "after a session")),
        (partial(_rating, Context.DURING), translate("Report", "during")),
        (partial(_rating, Context.LATER), translate("Report", "later")),
        (_bar, translate("Report", "first week")),
        (_curve, translate("Report", "typical week (7-day median)")),
        (_belt, translate("Report", "usual range (28 days)")),
    ]


def _rating(context: Context, paper: Paper, x: float, y: float) -> None:
    rating_mark(paper, (x + 5, y), context, "ink", 1.8)


def _curve(paper: Paper, x: float, y: float) -> None:
    paper.line(((x, y), (x + 10, y)), "ink", 1.5)


def _bar(paper: Paper, x: float, y: float) -> None:
    paper.line(((x, y), (x + 10, y)), "ink", 2.2)


def _belt(paper: Paper, x: float, y: float) -> None:
    paper.box((x, y - 2.5), (10, 5), "back_tint", "ink", 0.35)


def _shade(step: Lowest, paper: Paper, x: float, y: float) -> None:
    paper.box((x, y - 3), (10, 6), SHADES[step], "leg", 0.35)


def _places(
    paper: Paper, width: float, kind: Type, entries: list[tuple[Mark, str]]
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
