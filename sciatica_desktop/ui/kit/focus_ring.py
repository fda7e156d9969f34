"""Show where the keyboard is: one ring a window, outside the control that has the focus."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPen, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from sciatica_desktop.ui.kit.life import emptied
from sciatica_desktop.ui.kit.painting import OUTLINE_MOVED, painting
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.tokens import FOCUS_GAP, FOCUS_WIDTH

REACH = FOCUS_GAP + FOCUS_WIDTH + 1  # px the ring stands out of a control
MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    OUTLINE_MOVED,
)


class FocusRing(QWidget):
    """Follow the focus within a window; the ring shows only while the keyboard is used.

    A control may answer `focus_outline() -> (rectangle, radius)` and call `outline_moved` when
    the answer changes; any other gets the ring around its whole rectangle. A control whose
    dynamic property `own_focus` is true draws its focus itself.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._radius = 0.0
        self._keyboard = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        look.changed.connect(self.place)

    @property
    def keyboard(self) -> bool:
        """Whether the last thing a person used was the keyboard."""
        return self._keyboard

    def use_keyboard(self, *, used: bool = True) -> None:
        """Show the ring from now on, or hide it until a key is pressed."""
        if used is not self._keyboard:
            self._keyboard = used
            self.place()

    def place(self) -> None:
        """Put the ring around the control that has the focus, or hide it."""
        target = self._target
        if target is None or not self._keyboard or not isValid(target) or not target.isVisible():
            self.hide()
            return
        outline, self._radius = outline_of(target, self._look)
        corner = target.mapTo(self._window, QPoint(0, 0))
        around = outline.toAlignedRect().translated(corner)
        visible = around.adjusted(-REACH, -REACH, REACH, REACH)
        self.setGeometry(visible)
        self._clip(visible, target)
        self.show()
        self.raise_()
        self.update()

    def _clip(self, around: QRect, target: QWidget) -> None:
        """Let no ring stand over what lies above or below the scroll area of its control.

        Beside it the ring may reach into the margin: pages and sheets scroll up and down only.
        """
        allowed = QRect(QPoint(0, 0), self._window.size())
        for area in _scroll_areas(target):
            viewport = area.viewport()
            seen = QRect(viewport.mapTo(self._window, QPoint(0, 0)), viewport.size())
            allowed &= seen.adjusted(-REACH, 0, REACH, 0)
        inner = (allowed & around).translated(-around.topLeft())
        if inner.isEmpty():
            inner = QRect(QPoint(-1, -1), QSize(1, 1))
        self.setMask(inner)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if emptied(self):
            return
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = None
        if now is not None and now is not self._window and now.window() is self._window:
            self._watch(now)
            self._target = None if now.property("own_focus") else now
        self.place()

    def _watch(self, target: QWidget) -> None:
        widget: QWidget | None = target
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()

    def _note_input(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.MouseButtonPress:
            self.use_keyboard(used=False)
        elif isinstance(event, QKeyEvent) and not _is_modifier(event):
            self.use_keyboard()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if emptied(self):
            return False
        if isinstance(watched, QWindow):
            self._note_input(event)
        elif watched is self._window:
            handle = self._window.windowHandle()
            if event.type() is QEvent.Type.Show and handle is not None:
                handle.installEventFilter(self)
        elif event.type() in MOVES:
            self.place()
        return False

    def paintEvent(self, _event: object) -> None:
        inset = REACH - FOCUS_GAP - FOCUS_WIDTH / 2
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = self._radius + FOCUS_GAP + FOCUS_WIDTH / 2
        with painting(self) as painter:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.color("focus"), FOCUS_WIDTH))
            painter.drawRoundedRect(rect, radius, radius)


def outline_of(target: QWidget, look: Look) -> tuple[QRectF, float]:
    """Return the rectangle and radius a control's ring goes around, in its own coordinates."""
    own = getattr(target, "focus_outline", None)
    if own is not None:
        rect, radius = own()
        return QRectF(rect), float(radius)
    return QRectF(target.rect()), float(look.radius("input"))


def _is_modifier(event: QKeyEvent) -> bool:
    keys = Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta
    return event.key() in keys


def _scroll_areas(widget: QWidget) -> list[QAbstractScrollArea]:
    found: list[QAbstractScrollArea] = []
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            found.append(parent)
        parent = parent.parentWidget()
    return found
