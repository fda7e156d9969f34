"""The answers that closed the sessions, on one page for a doctor."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter

from sciatica_desktop.domain.preferences import Paper as PaperSize
from sciatica_desktop.ui.paper.content import POINTS
from sciatica_desktop.ui.paper.ink import Paper, Type, heading
from sciatica_desktop.ui.paper.pdf import pdf_of
from sciatica_desktop.ui.wording.questions import plain

translate = QCoreApplication.translate

MARGIN: Final = 56.0  # pt
SIZES: Final = (13, 11, 9.5, 8, 7)  # of the type, in pt; the last fits every sign


def answers_pdf(lines: Sequence[str], size: PaperSize, version: str) -> bytes:
    """Return the page as PDF: when it was answered, what to say, each question with its answer."""
    title = translate("Answers", "My answers about warning signs")

    def draw(painter: QPainter) -> None:
        paper, room = Paper(painter), POINTS[size][1] - MARGIN
        fits = (k for k in SIZES if _draw(paper, title, lines, size, k, draw=False) <= room)
        _draw(paper, title, lines, size, next(fits, SIZES[-1]), draw=True)

    return pdf_of(title, version, size, draw)


def _draw(
    paper: Paper, title: str, lines: Sequence[str], sheet: PaperSize, size: float, *, draw: bool
) -> float:
    """Draw everything below one another, or only measure it; return where it ends."""
    body, width, y = Type(size), POINTS[sheet][0] - 2 * MARGIN, MARGIN

    def say(words: str, kind: Type, ink: str = "ink") -> float:
        if draw:
            return paper.paragraph((MARGIN, y), width, words, kind, ink)
        return paper.height_of(words, kind, width)

    y += say(title, heading(24)) + 4
    y += say(lines[0], body, "ink2") + 16
    y += say(lines[1], Type(size * 1.3, 600)) + 18
    for line in lines[2:]:
        if draw:
            paper.line(((MARGIN, y), (MARGIN + width, y)), "grid", 0.8)
        question, _, answer = line.rpartition("<br>")
        y += 0.6 * size
        y += say(plain(question), body) + 2
        y += say(plain(answer), body.strong()) + 0.6 * size
    return y
