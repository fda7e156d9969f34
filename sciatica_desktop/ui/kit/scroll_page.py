"""The frame of every page: a title row and what is below it, on one grid, scrolling as a whole."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look

WIDEST = 1560  # px at 100 %: in a larger window the content stays in the middle


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
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Our own viewport: PySide6 goes through every class of widget to know one that Qt has made.
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Window)
        ground.setAutoFillBackground(True)
        self.setViewport(ground)
        sheet = QWidget()
        sheet.setAutoFillBackground(False)
        self._column = QVBoxLayout(sheet)
        self.title = Heading(look, title, 1)
        self.subtitle = Para(look, subtitle, "body", "ink2")
        for line, words in ((self.title, title), (self.subtitle, subtitle)):
            if not words:
                line.hide()
        self._head = self._make_head()
        self._column.addLayout(self._head)
        self.body = QVBoxLayout()
        self._column.addLayout(self.body, 1)
        self.setWidget(sheet)
        self.setAccessibleName(title)
        self.verticalScrollBar().rangeChanged.connect(self._fit)
        look.changed.connect(self._fit)
        self._fit()

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

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        row.addLayout(words, 1)
        return row

    def _fit(self) -> None:
        look, bar = self._look, self.verticalScrollBar()
        margins = look.page_margins(self.width())
        taken = bar.width() if bar.maximum() > bar.minimum() else 0
        left = max(margins.left(), (self.width() - look.px(self._widest)) // 2)
        if self._aligned:
            left = max(margins.left(), (self.width() - look.px(WIDEST)) // 2)
        rest = self.width() - left - look.px(self._widest)
        right = max(6, max(margins.right(), rest) - taken)
        self._column.setContentsMargins(left, margins.top(), right, margins.bottom())
        self._column.setSpacing(look.sp(16))
        self.body.setSpacing(look.gap())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
