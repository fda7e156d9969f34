"""Tells what the shapes of the dots mean, those that are there and no others."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.domain.rating import Context
from sciatica_desktop.ui.kit.painting import draw_line, painting, text_width
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.time_axis import AXIS
from sciatica_desktop.viewmodels.trend_data import TrendData

SIGN, SPACE, RADIUS = 14, 18, 3.4  # px
CORNERS = {
    "triangle": ((0, -1), (1.15, 0.86), (-1.15, 0.86)),
    "diamond": ((0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)),
    "square": ((-0.86, -0.86), (0.86, -0.86), (0.86, 0.86), (-0.86, 0.86)),
}


class DotKey(QWidget):
    """One line, or as many as the width asks; hidden where all dots are alike."""

    accessible_role = told_as(QAccessible.Role.StaticText)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._entries: list[tuple[str, str]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> list[str]:
        """What is said, in its order."""
        return [words for _, words in self._entries]

    def show_key(self, data: TrendData) -> None:
        """Tell the shapes of these dots."""
        contexts = {tuple(Context)[place] for place in set(data.dots.contexts)}
        tr = QCoreApplication.translate
        known = (
            ("round", tr("DotKey", "each dot is one entry"), True),
            ("triangle", tr("DotKey", "after a session"), Context.AFTER in contexts),
            ("diamond", tr("DotKey", "during one"), Context.DURING in contexts),
            ("square", tr("DotKey", "later that day or the next"), Context.LATER in contexts),
            ("ring", tr("DotKey", "past 24 hours"), bool(data.day_dots)),
        )
        self._entries = [(shape, words) for shape, words, there in known if there]
        self.setAccessibleName(", ".join(self.words))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return round((1 + max((row for _, _, row in self._places(width)), default=0)) * self._line)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(self.width()))

    @property
    def _line(self) -> float:
        return float(self._look.line_px("caption"))

    @property
    def _radius(self) -> float:
        return RADIUS * self._look.sp(100) / 100  # as the dots themselves

    def _places(self, width: float) -> Iterator[tuple[tuple[str, str], float, int]]:
        """Return each entry with its left edge and its row."""
        font, start = self._look.font("caption"), float(self._look.px(AXIS))
        sign, space = self._look.px(SIGN), self._look.px(SPACE)
        x, row = start, 0
        for entry in self._entries:
            wide = sign + text_width(font, entry[1])
            if x > start and x + wide > width:
                x, row = start, row + 1
            yield entry, x, row
            x += wide + space

    def paintEvent(self, _event: object) -> None:
        ink, font = self._look.color("ink3"), self._look.font("caption")
        sign = self._look.px(SIGN)
        with painting(self) as painter:
            for (shape, words), x, row in self._places(self.width()):
                top = row * self._line
                self._draw_sign(painter, shape, QPointF(x + self._radius, top + self._line / 2))
                place = QRectF(x + sign, top, self.width() - x, self._line)
                draw_line(painter, place, words, font, ink)

    def _draw_sign(self, painter: QPainter, shape: str, middle: QPointF) -> None:
        ink = self._look.color("ink3")
        painter.setPen(ink)
        painter.setBrush(ink)
        if shape in CORNERS:
            corners = [middle + QPointF(x, y) * self._radius for x, y in CORNERS[shape]]
            painter.drawPolygon(QPolygonF(corners))
            return
        if shape == "ring":
            painter.setBrush(self._look.color("surface"))
        painter.drawEllipse(middle, self._radius, self._radius)
