"""The lowest point of pain, asked only for the places that fit: a body beside two or three rows."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.painting import painting
from sciatica_desktop.ui.kit.silhouette import HEIGHT, WIDTH, Silhouette
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.check import lowest_words

TALL, LEADER, GAP = 226, 48, 8


class LowestChoice(QWidget):
    """Offer some places; none is chosen at first. Digits choose the rows from the top.

    Signals:
        chosen: a Lowest, or None when the answer is taken back.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, name: str, *, right: bool = True) -> None:
        super().__init__()
        self._look = look
        self._body = Silhouette(right=right)
        self._offered: tuple[Lowest, ...] = ()
        options = [(place, lowest_words(place)) for place in Lowest]
        self._rows = Choice(look, name, options, columns=1, fill="accent", optional=True, left=True)
        self._rows.setParent(self)
        self._rows.hide()
        self._rows.chosen.connect(self._tell)
        self.setFocusProxy(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def offered(self) -> tuple[Lowest, ...]:
        """The places that can be chosen."""
        return self._offered

    def offer(self, places: Sequence[Lowest], value: Lowest | None) -> None:
        """Offer these places and show which one is chosen."""
        if tuple(places) != self._offered:
            self._offered = tuple(places)
            self._rows.show_only(self._offered)
            self._rows.setVisible(bool(self._offered))
            self._restyle()
        self._rows.set_value(value)
        self.update()

    def show_side(self, *, right: bool) -> None:
        """Show the leg of that side."""
        self._body = Silhouette(right=right)
        self.update()

    def _tell(self, value: object) -> None:
        self.update()
        self.chosen.emit(value)

    def _restyle(self) -> None:
        self._place()
        self.updateGeometry()
        self.update()

    def _place(self) -> None:
        """Stand the rows in the middle of the body's height."""
        if self._offered:
            left = self._body_width() + self._look.px(LEADER)
            width = max(1, self.width() - left)
            height = self._rows.heightForWidth(width)
            self._rows.setGeometry(left, (self.height() - height) // 2, width, height)

    def _tall(self) -> int:
        return self._look.px(TALL)

    def _body_width(self) -> int:
        return round(self._tall() * WIDTH / HEIGHT)

    def _into(self) -> QTransform:
        scale = self._tall() / HEIGHT
        return QTransform.fromScale(scale, scale)

    def _draw_body(self, painter: QPainter, chosen: object) -> None:
        look, into = self._look, self._into()
        painter.setPen(QPen(look.color("edge"), 1.1))
        painter.setBrush(look.color("sunken"))
        painter.drawPath(into.map(self._body.outline()))
        painter.setPen(Qt.PenStyle.NoPen)
        for place in self._offered:
            painter.setBrush(look.color("accent" if place is chosen else "track"))
            painter.drawPath(into.map(self._body.zone(int(place))))

    def _draw_leaders(self, painter: QPainter, chosen: object) -> None:
        look, rows, into = self._look, self._rows, self._into()
        step = (rows.height() + GAP) / len(self._offered)
        bend = self._body_width() + look.px(10)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, place in enumerate(self._offered):
            start = into.map(self._body.anchor(int(place)))
            end = rows.y() + number * step + (step - GAP) / 2
            path = QPainterPath(start + QPointF(3, 0))
            path.lineTo(QPointF(bend, start.y()))
            path.lineTo(QPointF(rows.x() - 6, end))
            mine = place is chosen
            painter.setPen(QPen(look.color("accent" if mine else "edge"), 1.75 if mine else 1))
            painter.drawPath(path)

    def sizeHint(self) -> QSize:
        rows = self._rows.sizeHint().width() if self._offered else 0
        return QSize(self._body_width() + self._look.px(LEADER) + rows, self._tall() + 2)

    def minimumSizeHint(self) -> QSize:
        rows = self._rows.minimumSizeHint().width() if self._offered else 0
        return QSize(self._body_width() + self._look.px(LEADER) + rows, self._tall() + 2)

    def resizeEvent(self, _event: object) -> None:
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._offered):
            self._rows.set_value(self._offered[number])
            self._tell(self._offered[number])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        into = self._into()
        for place in self._offered:
            box = into.map(self._body.zone(int(place))).boundingRect()
            if box.adjusted(-6, -6, 6, 6).contains(event.position()):
                self._rows.set_value(place)
                self._tell(place)
                return

    def paintEvent(self, _event: object) -> None:
        chosen = self._rows.value
        with painting(self) as painter:
            if self._offered:
                self._draw_leaders(painter, chosen)
            self._draw_body(painter, chosen)
