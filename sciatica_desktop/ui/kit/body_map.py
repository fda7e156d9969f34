"""Choose how far down the leg the pain reaches: a body and six rows, either can be pressed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.painting import painting
from sciatica_desktop.ui.kit.silhouette import HEIGHT, WIDTH, Silhouette
from sciatica_desktop.ui.look import Look

ROW, GAP, LEADER = 44, 8, 40


class BodyMap(QWidget):
    """The lowest point of pain: six rows from none to the foot, none chosen at first.

    Signals:
        chosen: the person chose the value of a row, or None by taking the answer back.
    """

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        name: str,
        options: Sequence[tuple[object, str]],
        *,
        right: bool = True,
        optional: bool = True,
    ) -> None:
        super().__init__()
        self._look = look
        self._body = Silhouette(right=right)
        self._values = [value for value, _ in options]
        self._rows = Choice(
            look, name, options, columns=1, fill="accent", height=ROW, optional=optional, left=True
        )
        self._rows.chosen.connect(self._tell)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self._rows)
        self.setFocusProxy(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def value(self) -> object:
        """The chosen value, None where none was chosen."""
        return self._rows.value

    def set_value(self, value: object) -> None:
        """Show a value that is known already, without saying that it was chosen."""
        self._rows.set_value(value)
        self.update()

    def show_side(self, *, right: bool) -> None:
        """Show the zones on the right or the left leg."""
        self._body = Silhouette(right=right)
        self.update()

    def _tell(self, value: object) -> None:
        self.update()
        self.chosen.emit(value)

    def _restyle(self) -> None:
        self._row.setContentsMargins(self._body_width() + self._look.px(LEADER), 0, 0, 0)
        self.updateGeometry()
        self.update()

    def _tall(self) -> int:
        count = len(self._values)
        return self._look.px(ROW) * count + GAP * (count - 1)

    def _body_width(self) -> int:
        return round(self._tall() * WIDTH / HEIGHT)

    def _scaled(self) -> QTransform:
        scale = self._tall() / HEIGHT
        return QTransform.fromScale(scale, scale)

    def _step(self) -> int | None:
        value = self._rows.value
        return None if value is None else self._values.index(value)

    def _draw_body(self, painter: QPainter, chosen: int | None) -> None:
        look, into = self._look, self._scaled()
        painter.setPen(QPen(look.color("edge"), 1.1))
        painter.setBrush(look.color("stage"))
        painter.drawPath(into.map(self._body.outline()))
        for step in range(1, len(self._values)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent") if step == chosen else look.color("track"))
            painter.drawPath(into.map(self._body.zone(step)))

    def _draw_leaders(self, painter: QPainter, chosen: int | None) -> None:
        look, into = self._look, self._scaled()
        row = look.px(ROW) + GAP
        bend = self._body_width() + look.px(12)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for step in range(1, len(self._values)):
            start = into.map(self._body.anchor(step))
            path = QPainterPath(start + QPointF(3, 0))
            path.lineTo(QPointF(bend, start.y()))
            path.lineTo(QPointF(self._rows.x() - 6, step * row + look.px(ROW) / 2))
            mine = step == chosen
            painter.setPen(QPen(look.color("accent" if mine else "edge"), 1.75 if mine else 1))
            painter.drawPath(path)

    def sizeHint(self) -> QSize:
        rows = self._rows.sizeHint().width()
        return QSize(self._body_width() + self._look.px(LEADER) + rows, self._tall())

    def minimumSizeHint(self) -> QSize:
        rows = self._rows.minimumSizeHint().width()
        return QSize(self._body_width() + self._look.px(LEADER) + rows, self._tall())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        into = self._scaled()
        for step in range(1, len(self._values)):
            reach = into.map(self._body.zone(step)).boundingRect().adjusted(-6, -6, 6, 6)
            if QRectF(reach).contains(event.position()):
                self.set_value(self._values[step])
                self.chosen.emit(self._values[step])
                return

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # it ends the press above, and is nothing to what lies below

    def paintEvent(self, _event: object) -> None:
        chosen = self._step()
        with painting(self) as painter:
            self._draw_leaders(painter, chosen)
            self._draw_body(painter, chosen)
