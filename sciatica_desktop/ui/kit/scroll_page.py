"""The frame of every page: a title row and what is below it, on one grid, scrolling as a whole."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look

WIDEST = 1560  # px at 100 %: in a larger window the content stays in the middle
WISH = QSize(1280, 720)  # px; a page takes the room that it is given


class ScrollPage(QScrollArea):
    """A page: `body` takes what it shows, `add_action` what stands right of the title.

    The left and right edge of the content never move when a scroll bar comes or goes. A page that
    is narrower than the others stands in the middle, or (`aligned`) at the left edge of the others.
    """

    def __init__(
        self,
        look: Look,
        title: str = "",
        subtitle: str = "",
        *,
        widest: int = WIDEST,
        aligned: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._widest, self._aligned = look, widest, aligned
        self._first: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Our own viewport: PySide6 goes through every class of widget to know one that Qt has made.
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Window)
        ground.setAutoFillBackground(True)
        self.setViewport(ground)
        self._sheet = _Sheet()
        self._sheet.setAutoFillBackground(False)
        self._column = self._sheet.column
        self.title = Heading(look, title, 1)
        self.subtitle = Para(look, subtitle, "body", "ink2")
        for line, words in ((self.title, title), (self.subtitle, subtitle)):
            if not words:
                line.hide()
        self._head = self._make_head()
        self._column.addLayout(self._head)
        self.body = QVBoxLayout()
        self._column.addLayout(self.body, 1)
        self.setWidget(self._sheet)
        self.setAccessibleName(title)
        look.changed.connect(self._fit)

    def begin_at(self, widget: QWidget) -> None:
        """Name the control that the keyboard begins on when the page comes to the front.

        A focus proxy would do that, too, but the Tab key would jump to it past all before it.
        """
        self._first = widget

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802
        """Put the keyboard where the page begins."""
        if self._first is None:
            super().setFocus(reason)
        else:
            self._first.setFocus(reason)

    def show_title(self, title: str, subtitle: str = "") -> None:
        """Show another title, and a line below it."""
        self.title.show_text(title)
        self.title.setVisible(bool(title))
        self.setAccessibleName(title)
        self.subtitle.show_text(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def lead_with(self, widget: QWidget) -> None:
        """Put a widget above the title: the way back."""
        self._column.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignLeft)

    def add_action(self, widget: QWidget) -> None:
        """Put a widget right of the title."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def settle(self) -> None:
        """Lay out what has changed before it is painted: Qt may paint first, and once more then."""
        self._column.activate()

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.words = QVBoxLayout()
        self.words.setSpacing(2)
        self.words.addStretch(1)  # beside higher controls they stand in the middle
        self.words.addWidget(self.title)
        self.words.addWidget(self.subtitle)
        self.words.addStretch(1)
        row.addLayout(self.words, 1)
        return row

    def _fit(self) -> None:
        look, room = self._look, self.viewport().width()
        margins = look.page_margins(self.width())
        taken = self.width() - room  # by the scroll bar
        left = max(margins.left(), (self.width() - look.px(self._widest)) // 2)
        if self._aligned:
            left = max(margins.left(), (self.width() - look.px(WIDEST)) // 2)
        rest = self.width() - left - look.px(self._widest)
        right = max(6, max(margins.right(), rest) - taken)
        self._sheet.room = room
        self._column.setContentsMargins(left, margins.top(), right, margins.bottom())
        for column, space in ((self._column, look.sp(16)), (self.body, look.gap())):
            if column.spacing() != space:  # to set it is to lay out again
                column.setSpacing(space)

    def sizeHint(self) -> QSize:
        return WISH

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()  # before what is in the page is measured
        if not self.widgetResizable():  # from the first size on; nothing is measured before it
            self.setWidgetResizable(True)
        super().resizeEvent(event)


class _Sheet(QWidget):
    """What scrolls: it is measured for the one width that its page gives it.

    A scroll area asks how high it would be with a bar and without one, though a bar takes of the
    margin only, and asks all this before it has a size.
    """

    def __init__(self) -> None:
        super().__init__()
        self.room = 0  # px across; 0 until the page has a size
        # It paints nothing itself: when it grows, only what is new needs to be painted.
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.column = _Column(self)

    def heightForWidth(self, _width: int) -> int:
        least = self.minimumSizeHint().width()
        return self.column.totalHeightForWidth(max(self.room, least)) if self.room else 0

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.column.totalMinimumSize() if self.room else QSize()


class _Column(QVBoxLayout):
    """Never squeezes what is in it: a scroll area makes room only after all was laid out."""

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 (Qt's name)
        least = self.totalHeightForWidth(rect.width())
        super().setGeometry(QRect(rect.topLeft(), QSize(rect.width(), max(rect.height(), least))))
