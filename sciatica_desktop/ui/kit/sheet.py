"""A sheet over the page: a question that has to be answered before going on."""

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.focus_ring import REACH
from sciatica_desktop.ui.kit.life import emptied
from sciatica_desktop.ui.kit.painting import painting, pill
from sciatica_desktop.ui.kit.para import Heading, sentences
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look

SPREAD, DROP, RISE = 28, 8, 32


class Sheet(QWidget):
    """A modal sheet inside the window; Esc closes it, Tab stays in it.

    Put the content into `body` and the answers into `answers` (the safe one is passed to `open_on`
    and gets the focus).

    Signals:
        finished: it was closed, 1 for accept() and 0 for Esc or reject().
    """

    accessible_role = told_as(QAccessible.Role.Dialog)
    finished = Signal(int)

    def __init__(
        self, look: Look, window: QWidget, title: str, *, width: int = 560, accent: str = ""
    ) -> None:
        super().__init__(window)
        self._look, self._window, self._width = look, window, width
        self._back_to: QWidget | None = None
        self.setAccessibleName(title)
        self._panel = _Panel(look, self, accent)
        self._column = QVBoxLayout(self._panel)
        self.title = Heading(look, title, 3)
        if not title:
            self.title.hide()
        content = QWidget()
        self.body = QVBoxLayout(content)
        # Room for focus rings: the area cuts what stands out of it.
        self.body.setContentsMargins(REACH, REACH, REACH, REACH)
        self._area = _clear_area(content)
        self.answers = Flow(look, 10, right=True)
        self._column.addWidget(self.title)
        self._column.addWidget(self._area, 1)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.answers)
        self._column.addLayout(self._foot)
        window.installEventFilter(self)
        look.changed.connect(self.place)
        self.hide()

    def open_on(self, safe: QWidget) -> None:
        """Show the sheet with the focus on its safe answer."""
        self._back_to = self._window.focusWidget()  # also while another program is in front
        self.answers.setVisible(bool(self.answers.children_shown()))
        self.place()
        self.show()
        self.raise_()
        safe.setFocus(Qt.FocusReason.OtherFocusReason)
        said = sentences(self.body)
        self.setAccessibleDescription(said)
        name = self.accessibleName()
        stop = "." if name[-1:].isalnum() else ""
        announce(self, f"{name}{stop} {said}".strip())
        self._rise()

    def accept(self) -> None:
        """Close with a yes."""
        self._close_with(1)

    def reject(self) -> None:
        """Close and change nothing."""
        self._close_with(0)

    def place(self) -> None:
        """Cover the window, and put the panel into its middle."""
        look = self._look
        across, down = look.sp(32), look.sp(28)
        self._column.setSpacing(look.sp(16) - REACH)
        self.body.setSpacing(look.sp(12))
        self.setGeometry(self._window.rect())
        width = min(look.px(self._width), self.width() - 48)
        wanted = self._wanted_height(width - 2 * across) + 2 * down
        height = min(wanted, self.height() - 48)
        # A scroll bar lies in the margin: what scrolls keeps its edge above the answers.
        bar = self._area.verticalScrollBar().sizeHint().width() if wanted > height else 0
        self._column.setContentsMargins(across - REACH, down, across - REACH - bar, down)
        for fixed in (self.title, self._foot):
            fixed.setContentsMargins(REACH, 0, REACH + bar, 0)
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._panel.setGeometry(QRect(left, top, width, height))

    def _wanted_height(self, width: int) -> int:
        flexible = self.body.hasHeightForWidth()
        parts = (
            [self.body.totalHeightForWidth(width + 2 * REACH)]
            if flexible
            else [self.body.sizeHint().height()]
        )
        if not self.title.isHidden():
            parts.append(self.title.heightForWidth(width + 2 * REACH))
        if not self.answers.isHidden():
            parts.append(self.answers.heightForWidth(width))
        return sum(parts) + self._column.spacing() * (len(parts) - 1)

    def _close_with(self, result: int) -> None:
        self.hide()
        back = self._back_to
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.finished.emit(result)

    def _rise(self) -> None:
        duration = self._look.ms("sheet")
        if not duration:
            return
        end = self._panel.pos()
        motion = QPropertyAnimation(self._panel, b"pos", self)
        motion.setStartValue(end + QPoint(0, RISE))
        motion.setEndValue(end)
        motion.setDuration(duration)
        motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        motion.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)

    def _stops(self) -> list[QWidget]:
        """Return the controls of the sheet in the order of the Tab key."""
        stops: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            # The line inside a field for dates hands the focus back to its field: no stop.
            if (
                tab
                and widget.focusProxy() is None
                and self.isAncestorOf(widget)
                and widget.isVisible()
                and widget.isEnabled()
            ):
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and _leads_away(event):
            event.accept()  # so it comes as a key, which goes no further
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._area.verticalScrollBar()
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif event.key() in pages:
            bar.setValue(bar.value() + pages[Qt.Key(event.key())] * bar.pageStep())
        event.accept()  # no key reaches the page below

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 (Qt's name)
        stops = self._stops()
        if not stops:
            return True
        now = self.focusWidget()
        here = stops.index(now) if now in stops else (-1 if forward else 0)
        target = stops[(here + (1 if forward else -1)) % len(stops)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        self._area.ensureWidgetVisible(target)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if emptied(self):
            return False
        if watched is self._window and event.type() is QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def paintEvent(self, _event: object) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._look.scrim())
            if self._look.theme == "light":
                _draw_shadow(painter, QRectF(self._panel.geometry()), self._look.radius("sheet"))


class _Panel(QWidget):
    """The paper of a sheet, with a bar of colour along its top where one is named."""

    def __init__(self, look: Look, parent: QWidget, accent: str) -> None:
        super().__init__(parent)
        self._look, self._accent, self.sheet = look, accent, parent

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.sheet.update()  # the shadow lies on it

    def paintEvent(self, _event: object) -> None:
        look, rect, radius = self._look, QRectF(self.rect()), self._look.radius("sheet")
        edge = None if look.theme == "light" else look.color("edge")
        with painting(self) as painter:
            if self._accent:
                pill(painter, rect, radius, fill=look.color(self._accent))
                painter.setClipRect(rect.adjusted(0, 8, 0, 0))
            pill(painter, rect, radius, fill=look.color("raised"), edge=edge)


def _leads_away(event: QEvent) -> bool:
    """Tell whether a key of the window would open a page or change something below the sheet."""
    control = Qt.KeyboardModifier.ControlModifier
    if not isinstance(event, QKeyEvent) or event.modifiers() != control:
        return False
    digit = Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9
    return digit or event.key() in (Qt.Key.Key_L, Qt.Key.Key_Z)


def _clear_area(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setMinimumHeight(1)  # its own hint is taller than one line of words
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    area.setBackgroundRole(QPalette.ColorRole.NoRole)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    return area


def _draw_shadow(painter: QPainter, panel: QRectF, radius: float) -> None:
    """Draw a soft shadow of many faint steps."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 4))
    for step in range(14):
        spread = SPREAD * (step + 1) / 14
        grown = panel.adjusted(-spread, -spread + DROP, spread, spread + DROP)
        painter.drawRoundedRect(grown, radius + spread, radius + spread)
