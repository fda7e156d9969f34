"""One row of the diary: a button that paints its words itself, so that hundreds open at once."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from sciatica_desktop.ui.kit.icons import draw_icon
from sciatica_desktop.ui.kit.painting import draw_line, draw_number, painting, pill, text_width
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.diary import Line, Piece

TIME, GAP, MARK, LINE, PAD, END = 76, 24, 30, 34, 8, 38
SCORED, PLACED = 132, 144  # px at 100 %: columns of the scores and of the lowest point
WRAP = int(Qt.TextFlag.TextWordWrap)


class DiaryRow(QAbstractButton):
    """A row that opens what it shows.

    Signals:
        clicked: pressed with the pointer, Space or Enter.
        remove_wanted: the Delete key was pressed on it.
    """

    remove_wanted = Signal()

    def __init__(self, look: Look, line: Line, icon: str) -> None:
        super().__init__()
        self._look, self._line, self._icon = look, line, icon
        self.setAccessibleName(line.spoken)
        self.setAccessibleDescription(self.tr("Enter opens it, Delete removes it"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes."""
        return QRectF(self.rect()), self._look.radius("input")

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def show_line(self, line: Line) -> None:
        """Show another line."""
        self._line = line
        self.setAccessibleName(line.spoken)
        self._restyle()

    @property
    def _touched(self) -> bool:
        return self.underMouse() or self.isDown()

    def _left(self) -> int:
        return self._look.px(TIME) if self._line.time or self._icon else 0

    def _room(self, width: int) -> int:
        return width - self._left() - self._look.px(END)

    def _piece_width(self, piece: Piece) -> float:
        font = self._look.font("body_b" if piece.strong else "body", 16)
        words = text_width(font, piece.words)
        if piece.score is None:
            return max(words, self._look.px(PLACED)) if piece.place else words
        return max(words + self._look.px(MARK + 8), self._look.px(SCORED))

    def _places(self, width: int) -> tuple[list[QPointF], int]:
        """Return where the pieces begin and the height of their lines."""
        room, line = self._room(width), self._look.px(LINE)
        places, x, y = [], 0.0, 0
        for piece in self._line.pieces:
            wide = self._piece_width(piece)
            if x and x + wide > room:
                x, y = 0.0, y + line
            places.append(QPointF(x, y))
            x += wide + self._look.px(GAP)
        return places, y + line if self._line.pieces else 0

    def _note_height(self, width: int) -> int:
        if not self._line.note:
            return 0
        metrics = QFontMetrics(self._look.font("body", 16))
        box = metrics.boundingRect(
            QRect(0, 0, max(1, self._room(width)), 100000), WRAP, self._line.note
        )
        return box.height() + self._look.px(6)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        pieces = self._places(width)[1]
        words = max(pieces + self._note_height(width), self._look.px(LINE))
        return words + 2 * self._look.px(PAD - 2)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(480), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        widest = max((self._piece_width(p) for p in self._line.pieces), default=100.0)
        return QSize(round(min(widest, self._look.px(220))) + self._left() + self._look.px(40), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: object) -> None:
        look, rect = self._look, self.rect()
        top, line = look.px(PAD - 2), look.px(LINE)
        with painting(self) as painter:
            self._draw_margin(painter, top, line)
            places, height = self._places(self.width())
            for piece, place in zip(self._line.pieces, places, strict=True):
                self._draw_piece(painter, piece, place + QPointF(self._left(), top))
            if self._line.note:
                box = QRectF(
                    self._left(), top + height + look.px(2), self._room(self.width()), rect.height()
                )
                painter.setFont(look.font("body", 16))
                painter.setPen(look.color("ink"))
                painter.drawText(box, WRAP, self._line.note)

    def _draw_margin(self, painter: QPainter, top: int, line: int) -> None:
        look = self._look
        place = QRectF(0, top, self._left(), line)
        if self._line.time:
            draw_line(
                painter, place, self._line.time, look.font("number", 15, 500), look.color("ink2")
            )
        elif self._icon:
            side = look.px(20)
            mark = QRectF(0, top + (line - side) / 2, side, side)
            draw_icon(painter, self._icon, mark, look.color("accent"))
        side = look.px(18)
        end = QRectF(self.width() - side, top + (line - side) / 2, side, side)
        draw_icon(painter, "right", end, look.color("primary" if self._touched else "ink3"))

    def _draw_piece(self, painter: QPainter, piece: Piece, place: QPointF) -> None:
        look, line = self._look, self._look.px(LINE)
        room = self._room(self.width())
        font = look.font("body_b" if piece.strong else "body", 16)
        ink = look.color("ink" if piece.strong or self._touched else "ink2")
        words = QRectF(place.x(), place.y(), min(self._piece_width(piece), room), line)
        if piece.score is not None:
            side = look.px(MARK)
            mark = QRectF(place.x(), place.y() + (line - side) / 2, side, side)
            fill = "accent_tint" if piece.score else "sunken"
            pill(painter, mark, look.radius("segment"), fill=look.color(fill))
            color = look.color("accent" if piece.score else "ink2")
            draw_number(painter, mark, str(piece.score), look.font("number", 16, 700), color)
            words.setLeft(mark.right() + look.px(8))
        text = QFontMetrics(font).elidedText(
            piece.words, Qt.TextElideMode.ElideRight, int(words.width()) + 2
        )
        draw_line(painter, words, text, font, ink)
