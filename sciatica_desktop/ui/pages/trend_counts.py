"""What stands below the plots of Trends: what was counted in that time, and own activities."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.trend_facts import FactsCard, MorningCard
from sciatica_desktop.ui.pages.trend_table import TrendTable
from sciatica_desktop.ui.wording.trend_tables import facts
from sciatica_desktop.viewmodels.trend_data import TrendData
from sciatica_desktop.viewmodels.trend_tables import TrendTables

if TYPE_CHECKING:
    from sciatica_desktop.viewmodels.activities import ActivitiesViewModel


class TrendCounts(QWidget):
    """The table of exercises, the mornings beside the other counts, and the activities.

    Each is shown in a turn of its own, so that none holds the window up.

    Signals:
        grown: something stands there that did not, or says something else.
    """

    grown = Signal()

    def __init__(
        self,
        look: Look,
        name_of: Callable[[str], str],
        activities: "ActivitiesViewModel | None",
    ) -> None:
        super().__init__()
        self._look, self._activities = look, activities
        self.table = TrendTable(look, name_of)
        self.mornings, self.facts = MorningCard(look), FactsCard(look)
        self._both = Columns(look, [self.mornings, self.facts], [5, 6], least=420)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.gap())
        for widget in (self.table, self._both):
            widget.hide()
            self._column.addWidget(widget)
        look.changed.connect(lambda: self._column.setSpacing(look.gap()))

    def show_tables(self, data: TrendData, tables: TrendTables) -> None:
        """Show other counts."""
        self.table.show_rows(tables.rows)
        self.grown.emit()
        QTimer.singleShot(0, self, lambda: self._show_facts(data, tables))

    def _show_facts(self, data: TrendData, tables: TrendTables) -> None:
        self.mornings.show_mornings(tables.mornings)
        self.facts.show_facts(facts(data, tables))
        self._both.setVisible(not data.empty)
        self.grown.emit()
        QTimer.singleShot(0, self, self._show_activities)

    def _show_activities(self) -> None:
        """Build their card once; it follows the diary by itself."""
        if self._activities is not None:
            from sciatica_desktop.ui.pages.activities_card import ActivitiesCard

            self._column.addWidget(ActivitiesCard(self._look, self._activities))
            self._activities = None
