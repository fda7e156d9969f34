"""One sentence at the foot of the window, with a way to take something back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.life import emptied
from sciatica_desktop.ui.kit.painting import painting, pill
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look

NOTICE_MS = 8_000
UNDO_MS = 15_000  # long enough to be read twice and reached by keyboard


class Snackbar(QWidget):
    """A bar over the foot of a window; it waits while the pointer or the keyboard is on it."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._action: Callable[[], object] | None = None
        self._words = Para(look, align=Qt.AlignmentFlag.AlignVCenter)
        self._button = Button(look, "", "quiet", "small")
        self._button.clicked.connect(self._act)
        self._close = Button(look, "", "quiet", "small", icon="close")
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_out)
        self._undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window)
        self._undo.setEnabled(False)
        self._undo.activated.connect(self._act)
        window.installEventFilter(self)
        look.changed.connect(self._place)
        self.hide()

    @property
    def sentence(self) -> str:
        """What the bar says while it is shown."""
        return self._words.text() if not self.isHidden() else ""

    def tell(self, sentence: str) -> None:
        """Say something."""
        self._say(sentence, None, "")

    def offer(self, sentence: str, word: str, action: Callable[[], object]) -> None:
        """Say something that can be taken back; Ctrl+Z does it too."""
        self._say(sentence, action, word, key="Ctrl+Z")
        self._undo.setEnabled(True)
        self._timer.start(UNDO_MS)

    def insist(self, sentence: str, word: str, action: Callable[[], object]) -> None:
        """Say what went wrong and offer to try it again; the bar stays until it is answered."""
        self._say(sentence, action, word)
        self._timer.stop()

    def _say(
        self, sentence: str, action: Callable[[], object] | None, word: str, key: str | None = None
    ) -> None:
        self._action = action
        self._words.show_text(sentence)
        self._button.show_text(word)
        self._button.show_key(key)
        self._button.setVisible(action is not None)
        self._undo.setEnabled(False)
        self.show()
        self._place()
        self.raise_()
        act = "" if action is None else f" {word}: {key}." if key else f" {word}?"
        announce(self, f"{sentence}{act}")
        self._timer.start(NOTICE_MS)

    def _act(self) -> None:
        action = self._action
        self.hide()
        if action is not None:
            action()

    def _time_out(self) -> None:
        if self.underMouse() or self._close.hasFocus() or self._button.hasFocus():
            self._timer.start(NOTICE_MS)
        else:
            self.hide()

    def _place(self) -> None:
        look = self._look
        self._place_row()
        width = min(look.px(760), self._window.width() - 2 * look.sp(24))
        height = max(look.px(56), self.heightForWidth(width))
        left = (self._window.width() - width) // 2
        self.setGeometry(left, self._window.height() - height - look.sp(20), width, height)

    def _place_row(self) -> None:
        row = self.layout()
        assert row is not None
        row.setContentsMargins(
            self._look.sp(20), self._look.sp(8), self._look.sp(10), self._look.sp(8)
        )
        row.setSpacing(self._look.sp(16))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._action = None
        self._undo.setEnabled(False)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if emptied(self):
            return False
        if watched is self._window and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._look.px(56))

    def paintEvent(self, _event: object) -> None:
        look = self._look
        with painting(self) as painter:
            fill, edge = look.color("raised"), look.color("edge")
            rect, radius = QRectF(self.rect()), look.radius("button_large")
            pill(painter, rect, radius, fill=fill, edge=edge)
