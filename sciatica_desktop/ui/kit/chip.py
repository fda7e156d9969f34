"""Chips: filters that are on or off, or that open a menu."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from sciatica_desktop.ui.kit.icons import draw_icon
from sciatica_desktop.ui.kit.painted_box import PaintedBox
from sciatica_desktop.ui.kit.painting import draw_line, painting, pill, text_width
from sciatica_desktop.ui.look import Look

HEIGHT, PADDING = 44, 16


class Chip(PaintedBox):
    """A filter that is on or off.

    Signals:
        toggled: it was switched, True for on.
    """

    def __init__(self, look: Look, text: str, icon: str | None = None) -> None:
        super().__init__(text)
        self._look, self._icon = look, icon
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes."""
        return QRectF(self.rect()), self.height() / 2

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        weight = self._look.on_fill_weight("primary") if self.isChecked() else 500
        return self._look.font("small", weight=weight)

    def sizeHint(self) -> QSize:
        look = self._look
        width = text_width(look.font("small", weight=700), self.text()) + 2 * look.px(PADDING)
        icon = look.px(24) if self._icon else 0
        return QSize(round(width) + icon + 1, look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        look, rect, on = self._look, QRectF(self.rect()), self.isChecked()
        fill = "primary" if on else ("primary_tint" if self.underMouse() else "surface")
        ink = look.color("on_primary" if on else "ink2")
        with painting(self) as painter:
            edge = look.color("primary" if on else "edge")
            pill(painter, rect, rect.height() / 2, fill=look.color(fill), edge=edge)
            if self._icon:
                side = look.px(18)
                place = QRectF(look.px(PADDING), (rect.height() - side) / 2, side, side)
                draw_icon(painter, self._icon, place, ink)
                rect.setLeft(look.px(24))
            draw_line(painter, rect, self.text(), self._font(), ink, Qt.AlignmentFlag.AlignHCenter)


class MenuChip(QPushButton):
    """A filter with several values behind a menu; filled while one of them is chosen.

    Signals:
        chosen(object): the value of an option, None for any.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, name: str, options: Iterable[tuple[object, str]]) -> None:
        super().__init__(name)
        self._look, self._name = look, name
        menu = QMenu(self)
        self._options = QActionGroup(menu)  # one of them, and the menu marks which
        for value, words in ((None, self.tr("Any")), *options):
            action = QAction(words, self._options, checkable=True)
            action.setData(value)
            menu.addAction(action)
        self._options.triggered.connect(self._take)
        self.setMenu(menu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)
        self.clear()

    def clear(self) -> None:
        """Go back to any value, without saying so."""
        everything = self._options.actions()[0]
        everything.setChecked(True)
        self._show(everything)

    @property
    def _on(self) -> bool:
        return not self._options.actions()[0].isChecked()

    def _take(self, action: QAction) -> None:
        self._show(action)
        self.chosen.emit(action.data())

    def _show(self, action: QAction) -> None:
        """Say what is chosen, or the name of the filter; in the menu it is ticked and bold."""
        for option in self._options.actions():
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold if option is action else QFont.Weight.Normal)
            option.setFont(font)
        self.setText(action.text() if self._on else self._name)
        told = f"{self._name}: {action.text()}" if self._on else self._name
        self.setAccessibleName(told)
        self._restyle()

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes."""
        return QRectF(self.rect()), self.height() / 2

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        look = self._look
        width = text_width(look.font("small", weight=700), self.text())
        return QSize(round(width) + look.px(2 * PADDING + 22), look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        look, rect = self._look, QRectF(self.rect())
        fill = "primary" if self._on else ("primary_tint" if self.underMouse() else "surface")
        ink = look.color("on_primary" if self._on else "ink2")
        weight = look.on_fill_weight("primary") if self._on else 500
        with painting(self) as painter:
            edge = look.color("primary" if self._on else "edge")
            pill(painter, rect, rect.height() / 2, fill=look.color(fill), edge=edge)
            words = rect.adjusted(look.px(PADDING), 0, 0, 0)
            draw_line(painter, words, self.text(), look.font("small", weight=weight), ink)
            side = look.px(16)
            left = rect.right() - side - look.px(11)
            draw_icon(painter, "down", QRectF(left, (rect.height() - side) / 2, side, side), ink)
