"""A tag: a small word on a tint that only says something."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.ui.kit.painting import draw_line, painting, pill, text_width
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look

TONES = {
    "plain": ("primary_tint", "primary"),
    "accent": ("accent_tint", "accent"),
    "alert": ("alert_tint", "alert"),
    "grey": ("sunken", "ink2"),
}


class Tag(QWidget):
    """A small word on a tint; it cannot be pressed."""

    accessible_role = told_as(QAccessible.Role.StaticText)

    def __init__(self, look: Look, text: str, tone: str = "plain") -> None:
        super().__init__()
        self._look, self._text, self._tone = look, text, tone
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def show_text(self, text: str, tone: str | None = None) -> None:
        """Say something else."""
        self._text, self._tone = text, tone or self._tone
        self.setAccessibleName(text)
        self._restyle()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = text_width(self._look.font("small_b"), self._text)
        return QSize(round(width) + 2 * self._look.px(14), self._look.px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        look, rect = self._look, QRectF(self.rect())
        fill, ink = TONES[self._tone]
        edge = look.color(ink) if look.theme == "contrast" else None
        with painting(self) as painter:
            pill(painter, rect, rect.height() / 2, fill=look.color(fill), edge=edge)
            font, color = look.font("small_b"), look.color(ink)
            draw_line(painter, rect, self._text, font, color, Qt.AlignmentFlag.AlignHCenter)
