"""The table of weekly averages with their ranges, and the few numbers that stand above it."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.trends.averages import Row, Spread
from sciatica_desktop.domain.trends.change import WEEK, Week
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.report import PartSummary, Report
from sciatica_desktop.domain.trends.rounding import one_decimal
from sciatica_desktop.ui.paper.ink import Area, Paper, Type
from sciatica_desktop.ui.wording.report import brief_day, score_words, week_words
from sciatica_desktop.ui.wording.trends import number

translate = QCoreApplication.translate

# Right edges of the columns as shares of the width; the dates stand at the left.
EDGES: Final = (0.42, 0.54, 0.72, 0.83, 1.0)
ROW: Final = 1.32  # height against the size of the type
HEAD_ROWS: Final = 2.3


def table_height(rows: Sequence[Row], kind: Type) -> float:
    """Return how high the table is."""
    return (HEAD_ROWS + len(rows)) * kind.size * ROW + 3


def draw_table(paper: Paper, area: Area, rows: Sequence[Row], kind: Type) -> None:
    """Draw the table; its rows have a hair line below each."""
    step, y = kind.size * ROW, area.top + kind.size
    weekly, last = rows[-1].length <= WEEK, rows[-1].last
    edges = [area.left + area.width * share for share in EDGES]
    paper.write(edges[2], y, translate("Report", "Leg"), kind.strong(), "leg", "right")
    paper.write(edges[4], y, translate("Report", "Back"), kind.strong(), "back", "right")
    y += step
    small = Type(kind.size * 0.9)
    paper.write(area.left, y, _length_words(rows), small, "ink2")
    for edge, words in zip(edges, _heads(), strict=True):
        paper.write(edge, y, words, small, "ink2", "right")
    y += step * 0.3
    paper.line(((area.left, y), (area.left + area.width, y)), "ink", 0.6)
    for row in rows:
        y += step
        begin = week_words(row.first, row.last) if weekly else brief_day(row.first, last)
        paper.write(area.left, y - step * 0.26, begin, kind)
        for edge, words in zip(edges, _cells(row), strict=True):
            paper.write(edge, y - step * 0.26, words, kind, "ink", "right")
        paper.line(((area.left, y), (area.left + area.width, y)), "grid", 0.35)


def numbers_height(kind: Type) -> float:
    """Return how high the numbers of leg and back are."""
    return kind.size * 5.5


def draw_numbers(paper: Paper, area: Area, report: Report, part: Part, kind: Type) -> None:
    """Draw first week, last week and usual range of one part in a box."""
    name, ink = _titles()[part], part.value
    paper.box((area.left, area.top), (area.width, area.height), "", ink, 0.8)
    paper.fill(area.left, area.top, 4, area.height, ink)
    paper.write(area.left + 12, area.top + kind.size * 1.5, name, Type(kind.size * 1.15, 600), ink)
    small, large = Type(kind.size * 0.86), Type(kind.size * 1.75, 600)
    left = area.left + 12
    for words, value in _three(report.part(part), report.last):
        paper.write(left, area.top + kind.size * 2.9, words, small, "ink2")
        paper.write(left, area.top + kind.size * 4.85, value, large)
        left += paper.width(words, small) + kind.size * 1.9


def _titles() -> dict[Part, str]:
    return {
        Part.LEG: translate("Report", "Leg pain, 0 to 10"),
        Part.BACK: translate("Report", "Back pain, 0 to 10"),
    }


def _three(summary: PartSummary, last: date) -> tuple[tuple[str, str], ...]:
    baseline, usual = summary.change.baseline, summary.usual
    first = translate("Report", "First week")
    if baseline is not None:
        begun = brief_day(baseline.first, last)
        first = translate("Report", "First week ({date})").format(date=begun)
    span = "–" if usual is None else _ends(Fraction(usual.low), Fraction(usual.high))
    return (
        (first, _average(baseline)),
        (translate("Report", "Last 7 days"), _average(summary.change.latest)),
        (translate("Report", "Usual range, 28 days"), span),
    )


def _average(week: Week | None) -> str:
    return score_words(None if week is None else one_decimal(week.average))


def _heads() -> tuple[str, ...]:
    average, span = translate("Report", "mean"), translate("Report", "range")
    return (translate("Report", "days"), average, span, average, span)


def _cells(row: Row) -> tuple[str, ...]:
    days = translate("Report", "{n} of {all}").format(n=row.logged, all=row.length)
    leg, back = row.leg, row.back
    return (days, _mean(leg), _range(leg), _mean(back), _range(back))


def _mean(spread: Spread | None) -> str:
    average = None if spread is None else spread.average
    return score_words(None if average is None else one_decimal(average))


def _range(spread: Spread | None) -> str:
    if spread is None:
        return "–"
    return _ends(spread.low, spread.high)


def _ends(lowest: Fraction, highest: Fraction) -> str:
    low, high = (number(one_decimal(value)) for value in (lowest, highest))
    return low if low == high else f"{low} – {high}"


def _length_words(rows: Sequence[Row]) -> str:
    weeks = rows[-1].length // 7
    if weeks <= 1:
        return translate("Report", "Weekly averages")
    return translate("Report", "{n}-week means from").format(n=weeks)
