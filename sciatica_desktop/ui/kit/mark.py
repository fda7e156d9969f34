"""The program's mark: five beads that curve down like a spine, the last one orange."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.ui.kit.painting import draw_line, painting, text_width
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look

# Middle and radius in px of a box of 16 x 34.
BEADS = ((6.2, 3.0, 2.6), (3.6, 9.6, 2.7), (3.8, 16.8, 2.85), (6.8, 23.6, 3.0), (11.6, 29.2, 3.3))
INDENT, WORDS = 12, 26  # px: before the beads and after the name, and from the beads to the name


def draw_mark(painter: QPainter, look: Look, corner: QPointF, scale: float) -> None:
    """Draw the five beads."""
    painter.setPen(Qt.PenStyle.NoPen)
    for number, (x, y, radius) in enumerate(BEADS):
        painter.setBrush(look.color("accent" if number == len(BEADS) - 1 else "primary"))
        painter.drawEllipse(corner + QPointF(x, y) * scale, radius * scale, radius * scale)


class Mark(QWidget):
    """The mark with the program's name beside it."""

    accessible_role = told_as(QAccessible.Role.StaticText)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = text_width(self._look.font("h3", 21), self._name)
        return QSize(2 * INDENT + self._look.px(WORDS) + round(words), self._look.px(36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        look = self._look
        with painting(self) as painter:
            draw_mark(painter, look, QPointF(INDENT, look.px(1)), look.scale)
            words = QRectF(INDENT + look.px(WORDS), 0, self.width(), self.height())
            draw_line(painter, words, self._name, look.font("h3", 21), look.color("ink"))
