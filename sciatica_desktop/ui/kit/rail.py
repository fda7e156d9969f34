"""The rail: the way to every page, at the left, or lying on top where room is short."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sciatica_desktop.ui.kit.columns import Beside
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.icons import draw_icon
from sciatica_desktop.ui.kit.mark import Mark
from sciatica_desktop.ui.kit.painting import draw_line, painting, pill, text_width
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look

WIDTH, ITEM, LYING = 216, 48, 44
LARGE_TEXT = 150  # percent; from here on, or under NARROW px, the rail lies down
NARROW = 1100
PAD, APART = 12, 12  # px: beside the words of an item that lies, and between pages and the rest


class Place(NamedTuple):
    """Where the rail leads: the page's name in code, its word, its icon."""

    page: str
    word: str
    icon: str
    warning: bool = False


class Form(NamedTuple):
    """How the rail lies on top: in one row or in two, with icons or without."""

    rows: int
    icons: bool


# The first of these that has room is taken.
FORMS = (Form(1, icons=True), Form(1, icons=False), Form(2, icons=True), Form(2, icons=False))


class Rail(QWidget):
    """The pages as words with icons, and the warning signs always in sight.

    A name that has to be seen (`named`) stands there also where the rail lies on top.

    Signals:
        went: the person wants the page of this name.
    """

    accessible_role = told_as(QAccessible.Role.ToolBar)
    went = Signal(str)

    def __init__(
        self, look: Look, name: str, places: Sequence[Place], *, named: bool = False
    ) -> None:
        super().__init__()
        self._look, self._named = look, named
        self._form: Form | None = None  # None stands at the left
        self._edge = 0  # px from the window's edge to the words of the pages below
        self._mark = Mark(look, name)
        self._items = [_Item(look, self, place) for place in places]
        for item in self._items:
            item.clicked.connect(lambda _on=False, page=item.place.page: self.went.emit(page))
        self._box = QVBoxLayout(self)
        self._top: list[QWidget] = []
        self.setAccessibleName(self.tr("Pages"))
        look.changed.connect(self._arrange)
        self._arrange()

    @property
    def lying(self) -> bool:
        """Whether the rail lies on top of the page."""
        return self._form is not None

    def fit(self, window_width: int) -> None:
        """Stand or lie, as the window and the text size ask."""
        lying = self._look.text_percent >= LARGE_TEXT or window_width < NARROW
        edge = self._look.page_margins(window_width).left()
        form = self._form_for(window_width - 2 * edge + PAD) if lying else None
        if (form, edge) != (self._form, self._edge):
            self._form, self._edge = form, edge
            self._arrange()

    def _form_for(self, room: int) -> Form:
        """Return the form whose rows are all whole in this width."""
        gap, apart = self._look.sp(4), self._look.sp(APART)
        beside = sum(i.width_with(icon=True) + apart for i in self._items if i.place.warning)
        beside += self._mark.sizeHint().width() + gap if self._named else 0
        pages = [item for item in self._items if not item.place.warning]
        for form in FORMS:
            need = sum(item.width_with(icon=form.icons) + gap for item in pages) - gap
            if need + (beside if form.rows == 1 else 0) <= room:
                return form
        return FORMS[-1]

    def show_page(self, page: str) -> None:
        """Mark the page that is shown."""
        for item in self._items:
            item.mark(shown=item.place.page == page)
        self._rove()

    def step_from(self, item: "_Item", by: int) -> None:
        """Move the keyboard to the neighbour of an item."""
        number = (self._items.index(item) + by) % len(self._items)
        self._items[number].setFocus(Qt.FocusReason.TabFocusReason)

    def current_item(self) -> QAbstractButton:
        """Return the item of the page that is shown."""
        return next((item for item in self._items if item.marked), self._items[0])

    def _rove(self) -> None:
        """One stop of the Tab key for the pages, one for the warning signs."""
        here = self.current_item()
        for item in self._items:
            stop = item is here or item.place.warning
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _arrange(self) -> None:
        self._empty()
        if self._form is None:
            self._stand_up()
        else:
            self._lie_down(self._form)
        for item in self._items:
            item.stand(upright=self._form is None, icon=self._form is None or self._form.icons)
            item.show()
        self._rove()
        self.updateGeometry()

    def _empty(self) -> None:
        for item in self._items:
            item.setParent(self)
        self._mark.setParent(self)
        while self._box.count():
            self._box.takeAt(0)
        for row in self._top:
            row.setParent(None)
            row.deleteLater()
        self._top = []

    def _stand_up(self) -> None:
        look = self._look
        self.setFixedWidth(look.px(WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._box.setContentsMargins(16, look.sp(30), 8, look.sp(24))
        self._box.setSpacing(look.sp(6))
        self._mark.show()
        self._box.addWidget(self._mark)
        self._box.addSpacing(look.sp(22))
        for item in self._items:
            if item.place.warning:
                self._box.addStretch(1)
            self._box.addWidget(item)

    def _lie_down(self, form: Form) -> None:
        """Lie in one row; where that is too short, name and warning signs stand above the pages."""
        self.setMinimumWidth(0)
        self.setMaximumWidth(16_777_215)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._box.setContentsMargins(self._edge - PAD, 8, self._edge, 4)
        self._box.setSpacing(4)
        pages, warning = Flow(self._look, 4), Flow(self._look, 4)
        marked = self._named or form.rows > 1
        if marked and form.rows == 1:
            pages.add(self._mark)
        for item in self._items:
            (warning if item.place.warning else pages).add(item)
        if form.rows == 1:
            self._top = [Beside(self._look, pages, warning, least=160, gap=APART)]
        else:
            self._top = [Beside(self._look, self._mark, warning, gap=APART), pages]
        for row in self._top:
            self._box.addWidget(row)
        self._mark.setVisible(marked)  # a widget that gets another parent is hidden

    def direction(self) -> QBoxLayout.Direction:
        """Return how the rail and the page lie to each other."""
        box = QBoxLayout.Direction
        return box.TopToBottom if self.lying else box.LeftToRight


class _Item(QAbstractButton):
    """One page in the rail."""

    def __init__(self, look: Look, rail: Rail, place: Place) -> None:
        super().__init__(rail)
        self._look, self._rail, self.place = look, rail, place
        self._upright, self._icon, self.marked = True, True, False
        self.setText(place.word)
        self.setAccessibleName(place.word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.updateGeometry)

    def mark(self, *, shown: bool) -> None:
        """Show whether its page is shown; a button that is checked would be told as a box to tick."""
        self.marked = shown and not self.place.warning
        self.setAccessibleDescription(self.tr("Shown now") if self.marked else "")
        self.update()

    def stand(self, *, upright: bool, icon: bool) -> None:
        """Be as wide as the rail, or only as wide as the word; with or without its icon."""
        self._upright, self._icon = upright, icon or self.place.warning
        across = QSizePolicy.Policy.Expanding if upright else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.updateGeometry()
        self.update()

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes."""
        return QRectF(self.rect()), self._look.radius("button")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in steps:
            self._rail.step_from(self, steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _pads(self, *, upright: bool) -> tuple[int, int]:
        """Return the space before the icon, and from the icon to the word."""
        return (16, self._look.px(12)) if upright else (PAD, self._look.px(8))

    def width_with(self, *, icon: bool) -> int:
        """Return the width it needs in a rail that lies, with or without its icon."""
        look, (edge, gap) = self._look, self._pads(upright=False)
        words = text_width(look.font("button", weight=600), self.text())
        return round(words + 0.5) + (look.px(22) + gap if icon else 0) + 2 * edge

    def sizeHint(self) -> QSize:
        height = self._look.px(ITEM if self._upright else LYING)
        return QSize(self.width_with(icon=self._icon), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _draw_ground(self, painter: QPainter, rect: QRectF) -> None:
        look, radius = self._look, self._look.radius("button")
        if self.place.warning:
            fill = look.color("alert_tint" if self.underMouse() else "surface")
            pill(painter, rect, radius, fill=fill, edge=look.color("edge"))
        elif self.marked:
            edge = look.color("primary") if look.theme == "contrast" else None
            pill(painter, rect, radius, fill=look.color("primary_tint"), edge=edge)
        elif self.underMouse():
            pill(painter, rect, radius, fill=look.color("sunken"))

    def paintEvent(self, _event: object) -> None:
        look, rect, on = self._look, QRectF(self.rect()), self.marked
        edge, gap = self._pads(upright=self._upright)
        tone = "alert" if self.place.warning else ("primary" if on else "ink2")
        ink = "ink" if self.place.warning else tone
        with painting(self) as painter:
            self._draw_ground(painter, rect)
            if self._icon:
                side = look.px(22)
                place = QRectF(edge, (rect.height() - side) / 2, side, side)
                draw_icon(painter, self.place.icon, place, look.color(tone))
                edge += side + gap
            words = rect.adjusted(edge, 0, 0, 0)
            font = look.font("button", weight=600 if on else 500)
            draw_line(painter, words, self.text(), font, look.color(ink))
