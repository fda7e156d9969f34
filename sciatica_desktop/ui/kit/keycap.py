"""The small cap that shows which key does something."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.ui.kit.painting import draw_line, painting, pill, text_width
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look

translate = QCoreApplication.translate
CAP = 24  # px at 100 %


def key_cap_width(look: Look, key: str) -> float:
    """Return how wide the cap of a key is."""
    return max(text_width(look.font("caption"), key) + look.px(14), look.px(CAP))


def draw_key_block(painter: QPainter, look: Look, key: str, rect: QRectF, ink: str) -> None:
    """Draw a key as a filled block that is read from the mat, as the sheets of the stage do."""
    pill(painter, rect, 5, fill=look.color(ink))
    font = look.exact_font("numbers", round(0.62 * rect.height()), 700)
    paper = look.color("surface")
    draw_line(painter, rect, key, font, paper, Qt.AlignmentFlag.AlignHCenter)


def draw_key_cap(
    painter: QPainter, look: Look, key: str, x: float, middle: float, color: QColor
) -> None:
    """Draw a key cap from x on, around a middle line."""
    height = look.px(CAP)
    rect = QRectF(x, middle - height / 2, key_cap_width(look, key), height)
    faint = QColor(color)
    faint.setAlphaF(color.alphaF() * 0.55)
    pill(painter, rect, 5, edge=faint, width=1.1)
    draw_line(painter, rect, key, look.font("caption"), color, Qt.AlignmentFlag.AlignHCenter)


def key_said(key: str) -> str:
    """Return a key as it is heard: an arrow is a drawing, and a dash is not read out at all."""
    names = {
        "→": translate("Keys", "Right"),
        "←": translate("Keys", "Left"),
        "↑": translate("Keys", "Up"),
        "Page ↓": translate("Keys", "Page Down"),
        "Page ↑": translate("Keys", "Page Up"),
        "+": translate("Keys", "plus"),
        "-": translate("Keys", "minus"),
        "?": translate("Keys", "question mark"),
    }
    return names.get(key, key).replace(" – ", translate("Keys", " to "))


class KeyCap(QWidget):
    """A key cap by itself, for lists of keys."""

    accessible_role = told_as(QAccessible.Role.StaticText)

    def __init__(self, look: Look, key: str, color: str = "ink2") -> None:
        super().__init__()
        self._look, self._key, self._color = look, key, color
        self.setAccessibleName(key_said(key))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(key_cap_width(self._look, self._key)), self._look.px(CAP))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        with painting(self) as painter:
            color = self._look.color(self._color)
            draw_key_cap(painter, self._look, self._key, 0, self.height() / 2, color)
