"""Pictures that are there at once, for pages that show many."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPixmap

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.look import Look
from tests.content import read


class PlainStills(Stills):
    """Remembers which pictures were wanted; each is one plain colour."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, read)
        self.asked: list[str] = []

    def wanted(
        self, exercise: Exercise, size: QSize, u: float = 1.0, ratio: float = 1.0
    ) -> QPixmap | None:
        self.asked.append(exercise.id)
        picture = QPixmap(size)
        picture.fill(QColor("#0B5D5B"))
        return picture
