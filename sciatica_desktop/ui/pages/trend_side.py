"""What stands beside the panels of Trends: left the number that matters, right the lines' names."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.end_labels import ROLES, EndLabel
from sciatica_desktop.ui.wording.check import lowest_short
from sciatica_desktop.ui.wording.report import brief_day
from sciatica_desktop.ui.wording.trend_panels import recent_sessions, shown, was_words
from sciatica_desktop.viewmodels.trend_data import TrendData

translate = QCoreApplication.translate
SIDE = 164  # px, the column of numbers
UNBOUND = (1 << 24) - 1  # px, the most that Qt knows


class Side(QWidget):
    """A name, the number that matters, and what it was; left of its panel, or above it."""

    def __init__(self, look: Look, name: str, *, small: bool) -> None:
        super().__init__()
        self._look, self._name = look, name
        self._title = Para(look, name, "caption" if small else "small_b", "ink2")
        self.number = Para(look, "", "metric")
        self.words = Para(look, "", "caption", "ink3")
        if small:
            for part in (self.number, self.words):
                part.hide()  # and never shown here: what has no parent would be a window
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(look.sp(12))

    def lie(self, *, flat: bool) -> None:
        """Put the words right of the number, or all one below the other in a narrow column."""
        grid = self._grid
        if flat:
            grid.addWidget(self.number, 0, 0, 2, 1)
            grid.addWidget(self._title, 0, 1)
            grid.addWidget(self.words, 1, 1)
        else:
            for row, part in enumerate((self._title, self.number, self.words)):
                grid.addWidget(part, row, 0)
        grid.setColumnStretch(1, flat)
        wide = self._look.px(SIDE)
        self.setMinimumWidth(0 if flat else wide)
        self.setMaximumWidth(UNBOUND if flat else wide)

    def show_number(self, number: str, words: str, role: str) -> None:
        """Show a number and its words."""
        self.number.set_role("metric" if number[-1:].isdigit() else "h1")
        self.number.set_color(role)
        self.number.show_text(number)
        self.words.show_text(words)

    def describe(self, text: str) -> None:
        """Say the whole panel to those who do not see it."""
        number = f" {self.number.text()}," if self.number.text() else ""
        self.setAccessibleName(f"{self._name}:{number} {text}")


def show_numbers(sides: Sequence[Side], data: TrendData) -> None:
    """Show the numbers of all panels; the first panel has none."""
    _, leg, back, lowest, sessions = sides
    for side, (part, role) in zip((leg, back), ROLES.items(), strict=True):
        trend = data.part(part)
        side.show_number(shown(trend.now), was_words(trend), role)
    last = max(data.lowest, default=None)
    place, words = "–", translate("Trends", "nothing written down")
    if last is not None:
        template = translate("Trends", "last entry, {day}")
        place, words = (
            lowest_short(data.lowest[last]),
            template.format(day=brief_day(last, data.last)),
        )
    lowest.show_number(place, words, "accent")
    words = translate("Trends", "days of the last 28")
    sessions.show_number(str(recent_sessions(data)), words, "primary")


def end_labels(data: TrendData, last: date) -> list[list[EndLabel]]:
    """Return the names of what is drawn in leg, back, lowest point and sessions.

    A name stands at the level that its line has at the last date in view.
    """
    return [
        _line_labels(data, Part.LEG, last),
        _line_labels(data, Part.BACK, last),
        _lowest_labels(data),
        [EndLabel(0.5, translate("Trends", "minutes a day"), "ink3")] if data.minutes else [],
    ]


def _line_labels(data: TrendData, part: Part, last: date) -> list[EndLabel]:
    trend, role = data.part(part), ROLES[part]
    lines = (
        ([(p.date, p.value) for p in trend.typical], translate("Trends", "typical week"), role),
        (
            [(p.date, p.value) for p in trend.day_typical],
            translate("Trends", "past 24 hours"),
            role,
        ),
        ([(b.date, b.high) for b in trend.usual], translate("Trends", "usual range"), "ink3"),
    )
    return [
        EndLabel(next((level for day, level in reversed(line) if day <= last), line[0][1]), *named)
        for line, *named in lines
        if line
    ]


def _lowest_labels(data: TrendData) -> list[EndLabel]:
    if not data.lowest:
        return []
    if not data.weeks:
        return [EndLabel(0.5, translate("Trends", "shorter is better"), "ink3")]
    return [
        EndLabel(1, translate("Trends", "pale: the back"), "ink3"),
        EndLabel(0.5, translate("Trends", "share of each week"), "ink3"),
        EndLabel(0, translate("Trends", "strong: the foot"), "ink3"),
    ]
