"""What goes on the page for the clinician, and on what paper."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sciatica_desktop.domain.preferences import Paper
from sciatica_desktop.domain.trends.report import Report
from sciatica_desktop.ui.wording.report_facts import NameOf
from sciatica_desktop.viewmodels.trend_data import TrendData

POINTS: Final = {Paper.A4: (595.28, 841.89), Paper.LETTER: (612.0, 792.0)}
"""Width and height of a sheet."""

QUESTIONS: Final = 3
NAME_MOST, QUESTION_MOST = 60, 300  # letters; with them the page always fits on one side


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person adds; a name and questions may be left to write by hand."""

    paper: Paper = Paper.A4
    name: str = ""
    questions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what would not fit on the page with ValueError."""
        if len(self.name) > NAME_MOST or len(self.questions) > QUESTIONS:
            raise ValueError("a name of at most 60 letters and three questions fit on the page")
        if any(len(question) > QUESTION_MOST for question in self.questions):
            raise ValueError("a question has at most 300 letters")


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
