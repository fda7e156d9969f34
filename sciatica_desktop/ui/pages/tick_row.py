"""A sentence with a box to tick; the whole row can be pressed."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from sciatica_desktop.ui.kit.painted_box import PaintedBox
from sciatica_desktop.ui.kit.painting import painting, pill
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look

BOX, PAD = 26, 8


class TickRow(PaintedBox):
    """A row to tick, painted; Space and Enter tick it.

    One that is tinted when ticked has its box within the tint; any other has it on the edge of the
    text above.

    Signals:
        toggled: the tick came or went.
    """

    def __init__(self, look: Look, sentence: str, *, tint: str = "") -> None:
        super().__init__()
        self._look, self._tint = look, tint
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._words = Para(look, sentence, "body", align=middle)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self._words.text())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)
        self._restyle()

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes."""
        beyond = 0 if self._tint else PAD
        return QRectF(self.rect()).adjusted(-beyond, 0, beyond, 0), self._look.radius("input")

    def _inset(self) -> int:
        return self._look.sp(PAD) if self._tint else 0

    def _restyle(self) -> None:
        pad = self._look.sp(PAD)
        left = self._inset() + self._look.px(BOX) + 2 * pad
        self._line.setContentsMargins(left, pad, self._inset(), pad)
        self._words.setMinimumHeight(self._least() - 2 * pad)
        self.updateGeometry()
        self.update()

    def _draw_tick(self, painter: QPainter, box: QRectF) -> None:
        side = box.width()
        pen = QPen(self._look.color("on_primary"), 0.11 * side)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = [(0.24, 0.52), (0.43, 0.71), (0.77, 0.30)]
        points = [QPointF(box.x() + x * side, box.y() + y * side) for x, y in corners]
        painter.drawPolyline(QPolygonF(points))

    def _least(self) -> int:
        return self._look.px(44)

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._line.minimumSize().width(), self._least())

    def paintEvent(self, _event: object) -> None:
        look, pad = self._look, self._look.sp(PAD)
        side = look.px(BOX)
        first_line = pad + look.line_px("body") / 2
        middle = self.height() / 2 if self.height() <= self._least() else first_line
        box = QRectF(self._inset(), middle - side / 2, side, side)
        with painting(self) as painter:
            if self._tint and (self.isChecked() or self.underMouse()):
                tint = look.color(self._tint if self.isChecked() else "primary_tint")
                pill(painter, QRectF(self.rect()), look.radius("input"), fill=tint)
            bare = "primary_tint" if self.underMouse() and not self._tint else "surface"
            fill = look.color("primary" if self.isChecked() else bare)
            edge = None if self.isChecked() else look.color("edge")
            pill(painter, box, 6, fill=fill, edge=edge, width=1.5)
            if self.isChecked():
                self._draw_tick(painter, box)
