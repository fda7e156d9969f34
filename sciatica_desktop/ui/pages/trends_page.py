"""Trends: what the diary can and cannot say, in five seconds and then at leisure."""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.numbers import one_decimal
from sciatica_desktop.domain.trends.spans import Span
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.rows import EmptyState
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.trend_table import TrendTable
from sciatica_desktop.ui.wording.trends import (
    caption,
    day_words,
    headline,
    lowest_short,
    number,
    short_day,
    span_words,
)
from sciatica_desktop.viewmodels.beside import run_beside
from sciatica_desktop.viewmodels.trend_data import PartTrend, TrendData
from sciatica_desktop.viewmodels.trends import TrendsViewModel

SIDE = 164  # px, the column of numbers
SHARES = (40, 30, 24, 22)
LEAST = (120, 90, 74, 74)


class TrendsPage(ScrollPage):
    """Show the panels with their numbers, the sentence of clinical.md 7.3 and its caption.

    Signals:
        day_picked: the person wants to see this date in the diary.
        log_wanted: the person wants to write down the first entry.
    """

    day_picked = Signal(object)
    log_wanted = Signal()

    def __init__(
        self, look: Look, view_model: TrendsViewModel, name_of: Callable[[str], str]
    ) -> None:
        super().__init__(look, self.tr("Trends"))
        self._look, self._model, self._name_of = look, view_model, name_of
        self._panels: QWidget | None = None
        self._marked: date | None = None
        self.spans = Choice(look, self.tr("Time shown"), [(s, span_words(s)) for s in Span])
        self.spans.set_value(view_model.span)
        self.spans.chosen.connect(lambda s: view_model.choose(s) if s is not None else None)
        self.add_action(self.spans)
        self._card = Card(look)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.sp(14))
        self._grid.setVerticalSpacing(look.sp(6))
        self._card.body.addLayout(self._grid, 1)
        self.read_out = Para(look, "", "small_b", align=Qt.AlignmentFlag.AlignRight)
        self._numbers = [_Number(look, name) for name in self._names()]
        self.sentence = Para(look, "", "body")
        self.body.addWidget(self._card, 1)
        self.body.addWidget(self.sentence)
        self.caption = Para(look, caption(), "small", "ink3")
        self.body.addWidget(self.caption)
        self._table = TrendTable(look, name_of)
        self.body.addWidget(self._table)
        self.empty = EmptyState(
            look,
            self.tr("Nothing written down yet"),
            self.tr("A few seconds a day are enough for a picture after two weeks."),
            self.tr("Write down pain now"),
        )
        self.empty.pressed.connect(self.log_wanted)
        self._card.body.addWidget(self.empty)
        self.empty.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_focus", 1)
        view_model.changed.connect(self._show)
        view_model.counted.connect(self._show_tables)
        view_model.failed.connect(self.sentence.show_text)
        look.changed.connect(self._redress)
        # On the window's own thread the import of numpy and pyqtgraph holds it for 180 ms.
        run_beside(self, _import_plots, lambda _none: self._build())

    def refresh(self) -> None:
        """Show what the diary holds now."""
        self._model.refresh()

    @property
    def plotted(self) -> bool:
        """Whether the panels are there."""
        return self._panels is not None

    @property
    def spoken(self) -> tuple[str, ...]:
        """Every panel in words."""
        return tuple(side.accessibleName() for side in self._numbers)

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Leg, typical week"),
            self.tr("Back, typical week"),
            self.tr("Lowest point"),
            self.tr("Minutes a day"),
        )

    def _build(self) -> None:
        from sciatica_desktop.ui.trends.panels import TrendPanels

        panels = TrendPanels(self._look, self._names())
        panels.day_picked.connect(self.day_picked)
        panels.day_marked.connect(self._read)
        self._panels = panels
        self._grid.addWidget(self.read_out, 0, 1)
        for row, (side, panel) in enumerate(zip(self._numbers, panels.all, strict=True), 1):
            side.setFixedWidth(self._look.px(SIDE))
            panel.setMinimumHeight(self._look.sp(LEAST[row - 1]))
            self._grid.addWidget(side, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(panel, row, 1)
            self._grid.setRowStretch(row, SHARES[row - 1])
        self._show()

    def _redress(self) -> None:
        if self._panels is not None:
            for panel in self._panels.all:  # type: ignore[attr-defined]
                panel.deleteLater()
            self._panels.deleteLater()
            self._build()

    def _show(self) -> None:
        data, panels = self._model.data, self._panels
        if data is None or panels is None:
            return
        first = max(data.first, min(data.leg.values | data.back.values, default=data.first))
        self.show_title(
            self.tr("Trends"),
            self.tr("{first} to {last}, {n} of {all} days logged").format(
                first=day_words(first), last=day_words(data.last), n=data.logged, all=data.possible
            ),
        )
        self.empty.setVisible(data.empty)
        for widget in (*panels.all, *self._numbers):  # type: ignore[attr-defined]
            widget.setVisible(not data.empty)
        self.sentence.setVisible(not data.empty)
        panels.draw(data, _marks(data), self.tr("Flare"), self._threshold_words)  # type: ignore[attr-defined]
        self._show_numbers(data)
        sentences = [headline(p, data.part(p).change) for p in Part]
        self.sentence.show_text("<br>".join(sentences))
        self._describe()
        self._read(self._marked or data.last)

    def _show_tables(self) -> None:
        if self._model.tables is not None:
            self._table.show_rows(self._model.tables.rows)

    def _show_numbers(self, data: TrendData) -> None:
        leg, back, lowest, minutes = self._numbers
        leg.show(*self._part_words(data.leg), "accent")
        back.show(*self._part_words(data.back), "back")
        last = max(data.lowest, default=None)
        lowest.show(
            "–" if last is None else lowest_short(data.lowest[last]),
            self.tr("last entry; shorter is better"),
            "accent",
        )
        recent = [d for d in data.minutes if d > data.last - timedelta(days=28)]
        minutes.show(str(len(recent)), self.tr("days with a session in four weeks"), "primary")

    def _part_words(self, trend: PartTrend) -> tuple[str, str]:
        now = "–" if trend.now is None else number(one_decimal(trend.now))
        baseline = trend.change.baseline
        if baseline is None:
            return now, self.tr("median of the last 7 days")
        was = number(one_decimal(baseline.average))
        return now, self.tr("was {n} in the first week").format(n=was)

    def _threshold_words(self, score: int) -> str:
        return self.tr("{n} or lower: a real change from your first week").format(n=score)

    def _describe(self) -> None:
        """Give screen readers the panels in words."""
        for panel, side in zip(self._panels.all, self._numbers, strict=True):  # type: ignore[union-attr]
            panel.setAccessibleDescription(side.accessibleName())
        self._card.setAccessibleName(self.subtitle.accessibleName())

    def _read(self, day: date) -> None:
        data = self._model.data
        if data is None:
            return
        self._marked = min(max(day, data.first), data.last)
        parts = [short_day(self._marked)]
        for name, value in (
            (self.tr("Leg {n}"), data.leg.values.get(self._marked)),
            (self.tr("Back {n}"), data.back.values.get(self._marked)),
        ):
            parts.append(name.format(n=_or_dash(value)))
        lowest = data.lowest.get(self._marked)
        if lowest not in (None, Lowest.NONE):
            parts.append(self.tr("to the {place}").format(place=lowest_short(lowest).lower()))
        self.read_out.show_text("   ".join(parts))
        self.read_out.setAccessibleName(", ".join(parts))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        data, panels = self._model.data, self._panels
        if data is None or panels is None or not self._steer(event.key(), data):
            super().keyPressEvent(event)

    def _steer(self, key: int, data: TrendData) -> bool:
        marked = self._marked or data.last
        days = {
            Qt.Key.Key_Left: marked - timedelta(days=1),
            Qt.Key.Key_Right: marked + timedelta(days=1),
            Qt.Key.Key_Home: data.first,
            Qt.Key.Key_End: data.last,
        }
        if key in days:
            self._read(days[Qt.Key(key)])
            self._panels.mark(self._marked)  # type: ignore[union-attr]
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self._panels.zoom(0.7 if key == Qt.Key.Key_Plus else 1 / 0.7)  # type: ignore[union-attr]
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_picked.emit(marked)
        else:
            return False
        return True


class _Number(QWidget):
    """A name, the number that matters, and what it was."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._name = name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.number = Para(look, "", "metric")
        self.words = Para(look, "", "caption", "ink3")
        column.addWidget(Para(look, name, "small_b", "ink2"))
        column.addWidget(self.number)
        column.addWidget(self.words)

    def show(self, number: str, words: str, role: str) -> None:  # type: ignore[override]
        """Show a number and its words."""
        self.number.set_role("metric" if number[-1:].isdigit() else "h1")
        self.number.set_color(role)
        self.number.show_text(number)
        self.words.show_text(words)
        self.setAccessibleName(f"{self._name}: {number}, {words}")


def _import_plots() -> None:
    from sciatica_desktop.ui.trends import panels  # noqa: F401 - to be there already


def _or_dash(value: Fraction | None) -> str:
    return "–" if value is None else number(one_decimal(value))


def _marks(data: TrendData) -> list[tuple[float, str]]:
    """Return where months begin, thinned to at most eight; weeks in short stretches."""
    length = (data.last - data.first).days
    if length <= 45:
        first = data.first + timedelta(days=-data.first.weekday() % 7)
        days = [first + timedelta(days=n) for n in range(0, length + 1, 7)]
    else:
        months = range(
            data.first.year * 12 + data.first.month, data.last.year * 12 + data.last.month
        )
        every = max(1, len(months) // 8 + 1) if len(months) > 8 else 1
        days = [date(m // 12, m % 12 + 1, 1) for m in months if (m + 1) % every == 0]
    return [(float(d.toordinal()), day_words(d) if length < 400 else f"{d:%m/%y}") for d in days]
