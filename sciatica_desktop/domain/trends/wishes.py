"""What a person adds to the page for the clinician."""

from dataclasses import dataclass
from typing import Final

from sciatica_desktop.domain.preferences import Paper

QUESTIONS: Final = 3
NAME_MOST, QUESTION_MOST = 60, 300  # letters; with them the page always fits on one side


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person adds; a name and questions may be left to write by hand."""

    paper: Paper = Paper.A4
    name: str = ""
    questions: tuple[str, ...] = ()
    notes: bool = False

    def __post_init__(self) -> None:
        """Refuse what would not fit on the page with ValueError."""
        if len(self.name) > NAME_MOST or len(self.questions) > QUESTIONS:
            raise ValueError("a name of at most 60 letters and three questions fit on the page")
        if any(len(question) > QUESTION_MOST for question in self.questions):
            raise ValueError("a question has at most 300 letters")
