"""What goes on the page for the clinician, and on what paper."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sciatica_desktop.domain.preferences import Paper
from sciatica_desktop.domain.trends.report import Report
from sciatica_desktop.domain.trends.wishes import Wishes
from sciatica_desktop.ui.wording.report_facts import NameOf
from sciatica_desktop.viewmodels.trend_data import TrendData

POINTS: Final = {Paper.A4: (595.28, 841.89), Paper.LETTER: (612.0, 792.0)}
"""Width and height of a sheet."""


@dataclass(frozen=True, slots=True)
class Content:
    """Everything the page shows."""

    report: Report
    data: TrendData
    name_of: NameOf
    wishes: Wishes
    printed: date
    version: str
    sample: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheet in points."""
        return POINTS[self.wishes.paper]
