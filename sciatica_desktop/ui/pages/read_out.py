"""The line of Trends that reads a day out: leg and back in the colours of their panels."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.ui.kit.painting import draw_line, painting, text_width
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.trend_panels import Told

SPACE = 14  # px


class ReadOut(QWidget):
    """A few words, each in the colour of a role, that end at the right; more lines where narrow."""

    accessible_role = told_as(QAccessible.Role.StaticText)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._told: Sequence[Told] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)

    def tell(self, told: Sequence[Told]) -> None:
        """Show other words."""
        self._told = told
        self.setAccessibleName(", ".join(one.words for one in told))
        self._restyle()

    def lines(self) -> list[list[Told]]:
        """Return what stands in each line at the present width."""
        return self._lines(self.width())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _lines(self, width: int) -> list[list[Told]]:
        font, space = self._look.font("small_b"), self._look.px(SPACE)
        lines: list[list[Told]] = [[]]
        used = 0.0
        for one in self._told:
            wide = text_width(font, one.words)
            if lines[-1] and used + wide > width:
                lines.append([])
                used = 0.0
            lines[-1].append(one)
            used += wide + space
        return lines

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * self._look.line_px("small_b")

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.line_px("small_b"))

    def paintEvent(self, _event: object) -> None:
        look, font, line = self._look, self._look.font("small_b"), self._look.line_px("small_b")
        metrics = QFontMetricsF(font)
        with painting(self) as painter:
            for number, told in enumerate(self.lines()):
                right = float(self.width())
                for one in reversed(told):
                    words = metrics.elidedText(one.words, Qt.TextElideMode.ElideRight, right)
                    wide = metrics.horizontalAdvance(words)
                    place = QRectF(right - wide, number * line, wide + 1, line)
                    draw_line(painter, place, words, font, look.color(one.role))
                    right -= wide + look.px(SPACE)
