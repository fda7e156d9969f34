"""A word of care on the stage while an exercise gets ready."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage.card_ground import FAR_FOOT, FOOT, paint_card
from sciatica_desktop.ui.stage.geometry import FAR_TEXT, floor, near
from sciatica_desktop.ui.stage.lettering import face
from sciatica_desktop.ui.tokens import TEXT

SIZE = 0.84
PAD = 0.6
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RemarkCard(QWidget):
    """Show a line where the next exercise is named else; presses go through to the stage."""

    accessible_role = told_as(QAccessible.Role.StaticText)

    def __init__(self, look: Look, stage: QWidget) -> None:
        super().__init__(stage)
        self._look, self._words, self._far = look, "", False
        self._px = self._pad = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        stage.installEventFilter(self)
        look.changed.connect(self._place)
        self.hide()

    @property
    def words(self) -> str:
        """What is shown."""
        return "" if self.isHidden() else self._words

    def say(self, words: str, *, far: bool) -> None:
        """Show a line, or nothing with an empty one."""
        if (words, far) == (self._words, self._far):
            return
        new = words != self._words
        self._words, self._far = words, far
        self.setVisible(bool(words))
        if words:
            self.setAccessibleName(words)
            self._place()
            self.raise_()
            if new:
                announce(self, words)

    def _place(self) -> None:
        stage = self.parentWidget()
        assert stage is not None
        size = stage.rect().size().toSizeF()
        place = floor(size) if self._far else near(size)
        u, m = place.u, place.margin
        self._px = (FAR_TEXT if self._far else SIZE) * u
        left = m if self._far else place.left
        wide, pad = size.width() - m - left, PAD * u
        metrics = QFontMetricsF(face(TEXT, self._px, 600))
        tall = metrics.boundingRect(QRectF(0, 0, wide, size.height()), WRAP, self._words).height()
        foot = size.height() - (FAR_FOOT if self._far else FOOT) * u
        box = QRectF(left - pad, foot - tall - 2 * pad, wide + 2 * pad, tall + 2 * pad)
        self.setGeometry(box.toAlignedRect())
        self._pad = pad
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        paint_card(painter, self, self._look)
        painter.setFont(face(TEXT, self._px, 600))
        painter.setPen(self._look.color("ink"))
        pad = self._pad
        painter.drawText(QRectF(self.rect()).adjusted(pad, 0, -pad, 0), WRAP, self._words)
        painter.end()
