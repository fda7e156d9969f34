"""The list of keys, over the stage."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.keycap import key_said
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage.cap import draw_cap
from sciatica_desktop.ui.stage.geometry import MARGIN, Line, unit
from sciatica_desktop.ui.stage.keys import SILENT
from sciatica_desktop.ui.stage.lettering import NO_PEN, advance, draw_line, face
from sciatica_desktop.ui.tokens import DISPLAY, TEXT

translate = QCoreApplication.translate
TOP, HEAD, ROW, CAP = 3.4, 4.3, 2.35, 1.3


def entries() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return the keys and what they do, in the order of their importance."""
    return (
        ((translate("Stage", "Space"),), translate("Stage", "Pause or go on, like a click")),
        (("→", "Page ↓"), translate("Stage", "Next exercise")),
        (("←", "Page ↑"), translate("Stage", "Again, or the one before")),
        (("↑",), translate("Stage", "15 seconds more")),
        (("T",), translate("Stage", "In my own time, or by the clock")),
        (("H",), translate("Stage", "This hurts")),
        (("?",), translate("Stage", "These keys")),
        (("B",), translate("Stage", "Big: to be read from the floor")),
        (("F",), translate("Stage", "Full screen")),
        (("M",), translate("Stage", "All sound on or off")),
        (("V",), translate("Stage", "Voice on or off")),
        (("Esc",), translate("Stage", "Leave full screen, then finish")),
    )


def _heard(caps: tuple[str, ...]) -> str:
    return translate("Stage", " or ").join(map(key_said, caps))


class HelpSheet(QWidget):
    """Show all keys; any key or click puts the list away.

    Signals:
        dismissed: the person has seen enough.
    """

    accessible_role = told_as(QAccessible.Role.Dialog)
    dismissed = Signal()

    def __init__(self, look: Look, stage: QWidget) -> None:
        super().__init__(stage)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_focus", 1)
        self.setCursor(Qt.CursorShape.ArrowCursor)  # the stage may have hidden it
        self.setAccessibleName(translate("Stage", "Keys"))
        said = " ".join(f"{_heard(caps)}: {words}." for caps, words in entries())
        self.setAccessibleDescription(said)
        stage.installEventFilter(self)

    def open(self) -> None:
        """Cover the stage and take the keyboard."""
        stage = self.parentWidget()
        assert stage is not None
        self.setGeometry(stage.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.accessibleDescription())

    def _draw_entries(self, painter: QPainter, u: float, top: float) -> None:
        look, margin = self._look, MARGIN * u
        wide = (self.width() - 2 * margin - u) / 2
        list_of = entries()
        half = -(-len(list_of) // 2)
        for number, (caps, words) in enumerate(list_of):
            column, row = divmod(number, half)
            x = margin + column * (wide + u)
            middle = top + (HEAD + ROW * row) * u
            for cap in caps:
                width = max(CAP * u, advance(face(TEXT, 0.78 * u, 700), cap) + 0.7 * u)
                box = QRectF(x, middle - CAP * u / 2, width, CAP * u)
                draw_cap(painter, box, cap, look.color("ink"))
                x += width + 0.3 * u
            start = margin + column * (wide + u) + (3.4 if column else 6.0) * u
            edge = margin + column * (wide + u) + wide
            line = Line(start, middle + 0.31 * u, 0.86 * u, edge - start)
            draw_line(painter, line, words, TEXT, 500, look.color("ink"))

    def focusNextPrevChild(self, _next_one: bool) -> bool:  # noqa: N802 (Qt's name)
        """Put the list away with the Tab key too: it must not lead to what lies below."""
        if not self.isHidden():  # what hides hands the keyboard on by this way
            self.dismissed.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        stage = self.parentWidget()
        if event.type() is QEvent.Type.Resize and stage is not None:
            self.setGeometry(stage.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_H:
            event.ignore()
        elif event.key() not in SILENT:
            self.dismissed.emit()

    def mousePressEvent(self, _event: object) -> None:
        self.dismissed.emit()

    def paintEvent(self, _event: object) -> None:
        look, u = self._look, unit(QSizeF(self.size()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.color("ground", 0.5))
        top = max(0.6 * u, self.height() - 20.6 * u)
        painter.setPen(NO_PEN)
        painter.setBrush(look.color("raised"))
        painter.drawRoundedRect(QRectF(0, top, self.width(), self.height()), 20, 20)
        title = Line(MARGIN * u, top + 2.4 * u, 1.55 * u, self.width() / 2)
        draw_line(painter, title, translate("Stage", "Keys"), DISPLAY, 700, look.color("ink"))
        self._draw_entries(painter, u, top)
        hint = translate("Stage", "Paused. Any key or a click goes back.")
        line = Line(MARGIN * u, self.height() - 1.28 * u, 0.8 * u, self.width() * 0.7)
        draw_line(painter, line, hint, TEXT, 400, look.color("ink2"))
        painter.end()
