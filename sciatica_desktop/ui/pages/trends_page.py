"""Trends: what the diary can and cannot say, in five seconds and then at leisure."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.spans import Span
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.columns import Beside
from sciatica_desktop.ui.kit.para import NO_BREAK, Para
from sciatica_desktop.ui.kit.rows import EmptyState
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.trend_chart import TrendChart
from sciatica_desktop.ui.window_keys import KeyRow
from sciatica_desktop.ui.wording.trends import (
    caption,
    counted_from,
    headline,
    in_view_words,
    span_words,
)
from sciatica_desktop.viewmodels.trends import TrendsViewModel

if TYPE_CHECKING:
    from sciatica_desktop.ui.pages.trend_counts import TrendCounts
    from sciatica_desktop.viewmodels.activities import ActivitiesViewModel
    from sciatica_desktop.viewmodels.trend_data import TrendData
    from sciatica_desktop.viewmodels.trend_tables import TrendTables

ROOM_FOR_SHARE = 800  # px at 100 %
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
SETTLED_MS = 120  # after the last step of a drag
PAINTED_MS = 30  # until what was shown is seen; what reads the tables would slow its painting
MOST_HEIGHT = 820  # px; taller panels say no more
LOW = 500  # px at 100 %: a page of less height shows little but the plots on its first screen
TWO_LINES = "<br>"  # room for the sentences, so that nothing moves when they come


class TrendsPage(ScrollPage):
    """Show the sentence of clinical.md 7.3, the panels with their caption, and the tables.

    Signals:
        day_picked: the person wants to see this date in the diary.
        log_wanted: the person wants to write down the first entry.
        share_wanted(date, date): the person wants to hand on the period that is in view.
    """

    day_picked = Signal(object)
    log_wanted = Signal()
    share_wanted = Signal(object, object)

    def __init__(
        self,
        look: Look,
        view_model: TrendsViewModel,
        name_of: Callable[[str], str],
        activities: "ActivitiesViewModel | None" = None,
        welcome: Callable[[], QWidget] | None = None,
    ) -> None:
        super().__init__(look, self.tr("Trends"), NO_BREAK)
        self._look, self._model, self._welcome = look, view_model, welcome
        self._name_of, self._activities = name_of, activities
        self.spans = Choice(look, self.tr("Time shown"), [(s, span_words(s)) for s in Span])
        self.spans.set_value(view_model.span)
        self.spans.chosen.connect(lambda s: view_model.choose(s) if s is not None else None)
        self.add_action(self.spans)
        self.share = Button(look, self.tr("Share"), icon="share")
        self.share.clicked.connect(self._share)
        self.add_action(self.share)
        self.sentence = Para(look, TWO_LINES, "lead")
        self.chart = TrendChart(look, name_of)
        self.chart.day_picked.connect(self.day_picked)
        self.chart.built.connect(self._show)
        self.chart.moved.connect(self._fill_screen)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._show_subtitle)
        self._settled.timeout.connect(self.chart.name_lines)
        self.chart.ranged.connect(self._settled.start)
        self.caption = Para(look, caption(), "small", "ink3")
        self.empty = EmptyState(
            look,
            self.tr("Nothing written down yet"),
            self.tr("A few seconds a day are enough for a picture after two weeks."),
            self.tr("Write down pain now"),
        )
        self.empty.pressed.connect(self.log_wanted)
        self.empty.hide()
        self.count = Button(look, self.tr("Count from another day"), "quiet", "small")
        self.count.clicked.connect(self._ask_count_from)
        self.count.hide()  # until there is a sentence to be counted anew
        self._told = Beside(look, self.sentence, self.count, least=520)
        self.body.addWidget(self._told)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.chart, 1)
        self.body.addWidget(self.caption)
        self._counted: TrendTables | None = None
        self._low = False
        self.begin_at(self.chart)
        look.changed.connect(self._arrange)
        view_model.changed.connect(self._show)
        view_model.counted.connect(self._show_tables)
        view_model.failed.connect(self.sentence.show_text)

    @property
    def plotted(self) -> bool:
        """Whether the panels are there."""
        return self.chart.plotted

    @cached_property
    def counts(self) -> "TrendCounts":
        """What stands below the plots; it is built when these stand."""
        from sciatica_desktop.ui.pages.trend_counts import TrendCounts

        counts = TrendCounts(self._look, self._name_of, self._activities)
        counts.grown.connect(self.settle)
        self.body.insertWidget(self.body.indexOf(self.caption) + 1 + self._low, counts)
        return counts

    def own_keys(self) -> list[KeyRow]:
        """Return the keys that steer the plots."""
        return [
            (("←", "→"), self.tr("Read out another day")),
            (("Home", "End"), self.tr("The first or the last day")),
            (("+", "-"), self.tr("Show less time, or more")),
            (("Enter",), self.tr("Open the day in the diary")),
        ]

    def refresh(self) -> None:
        """Show what the diary holds now."""
        self._model.refresh()
        if self._activities is not None:
            self._activities.refresh()

    @property
    def _cramped(self) -> bool:
        """Whether the words of the time shown need all room right of the title."""
        return self.width() < self._look.px(ROOM_FOR_SHARE)

    def _fit_share(self) -> None:
        """Show Share as its picture alone where the words of the time shown need the room."""
        words = "" if self._cramped else self.tr("Share")
        if self.share.text() != words:
            self.share.show_text(words)
            self.share.setAccessibleName(self.tr("Share"))
            self._settled.start()

    def _share(self) -> None:
        if self.chart.visible is not None:
            self.share_wanted.emit(*self.chart.visible)

    def _show(self) -> None:
        data = self._model.data
        if data is None or not self.chart.plotted:
            return
        if data is not self.chart.data:
            self._show_data(data)
        QTimer.singleShot(PAINTED_MS, self._model, self._model.count)

    def _show_data(self, data: "TrendData") -> None:
        if data.empty and self._welcome is not None:
            self.empty.show_picture(self._welcome())
            self._welcome = None
        for widget in (self.chart, self._told, self.count, self.caption, self.spans, self.share):
            widget.setVisible(not data.empty)
        self.begin_at(self.empty.button if data.empty else self.chart)
        lines = [headline(part, data.part(part).change) for part in Part]
        if data.count_from is not None:
            lines.append(counted_from(data.count_from))
        self.sentence.show_text("<br>".join(lines))
        if not data.empty:
            self.chart.show_data(data)
        self._show_subtitle()
        self._settled.stop()  # all words are of these days already
        self.settle()
        self.empty.setVisible(data.empty)  # last, for to show a widget is to lay out the page

    def _ask_count_from(self) -> None:
        data = self._model.data
        if data is not None:
            from sciatica_desktop.ui.pages.count_from_sheet import CountFromSheet

            day = data.count_from or self.chart.marked or data.last
            counted = data.count_from is not None
            sheet = CountFromSheet(self._look, self.window(), day, data.last, counted=counted)
            sheet.chosen.connect(self._model.count_from)
            sheet.ask()

    def _show_subtitle(self) -> None:
        """Name the days in view, from the first entry on, and how many of them were logged."""
        data, visible = self._model.data, self.chart.visible
        if data is None or data.empty or visible is None:
            self.show_title(self.tr("Trends"))
            return
        begun = min(data.leg.values | data.back.values, default=data.first)
        first, last = visible
        logged, possible = data.logged_in(first, last)
        words = self.tr("{n} of {all} days logged").format(n=logged, all=possible)
        if self._low or not self._cramped:
            words = f"{in_view_words(min(max(first, begun), last), last)}, {words}"
        self.show_title(self.tr("Trends"), words)

    def _show_tables(self) -> None:
        data, tables = self._model.data, self._model.tables
        if data is None or tables is None or tables is self._counted or not self.chart.plotted:
            return
        self._counted = tables
        self.counts.show_tables(data, tables)

    def _arrange(self) -> None:
        """Give the plots of a low page its first screen: the sentences alone stand above them."""
        low = self.viewport().height() < self._look.px(LOW)
        self.chart.arrange(low=low)
        if low == self._low:
            return
        self._low = low
        self._settled.start()
        self.sentence.set_role("body" if low else "lead")
        if low:
            below = self.body.indexOf(self.chart) + 1
            self.body.insertWidget(below, self.subtitle)
            self.body.insertWidget(below + 2, self.count, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self.words.insertWidget(self.words.indexOf(self.title) + 1, self.subtitle)
            self._told.add(self.count)

    def _fill_screen(self) -> None:
        """Let the chart with its caption fill what the first screen leaves below the sentence."""
        below = self.caption.height() + 2 * self.body.spacing() + self._look.sp(8)
        top = self.chart.mapTo(self, QPoint(0, 0)).y() + self.verticalScrollBar().value()
        room = self.viewport().height() - top - below
        self.chart.fill(min(room, self._look.px(MOST_HEIGHT)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._fill_screen()
        self._fit_share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter or event.modifiers() & COMMANDS or not self.chart.steer(event.key()):
            super().keyPressEvent(event)
