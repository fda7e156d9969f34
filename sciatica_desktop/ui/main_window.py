"""The window: the rail, the pages it leads to, and what lies over them."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMainWindow, QStackedWidget, QWidget

from sciatica_desktop.ui.kit.focus_ring import FocusRing
from sciatica_desktop.ui.kit.rail import Place, Rail
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.window_keys import KeyRow, WindowKeys

if TYPE_CHECKING:
    from sciatica_desktop.ui.kit.snackbar import Snackbar

LEAST_WIDTH, LEAST_HEIGHT = 640, 480  # works from 1024 x 600 on; smaller only squeezes
USUAL_WIDTH, USUAL_HEIGHT = 1366, 768
TITLE_BAR = 40  # px that the desktop puts around the window, which must not hide its foot


class MainWindow(QMainWindow):
    """The main window. `pages` says how to build each page; it is built when it is first shown.

    `name` takes the place of the program's name in rail and title: a sample diary says what it is.

    A page may name its own keys (`own_keys() -> list[KeyRow]`); they stand first in the list of
    keys. A page that takes the whole window (`show_full`) may answer `may_close() -> bool` and
    `show_keys()`.

    Signals:
        quick_log: the person wants to write down pain now (Ctrl+L).
        page_shown: the page of this name is in front now.
        page_returned: it was built some time ago, and may not show what is written by now.
        text_size_chosen: the text size in percent, changed by keys.
    """

    quick_log = Signal()
    page_shown = Signal(str)
    page_returned = Signal(str)
    text_size_chosen = Signal(int)

    def __init__(
        self,
        look: Look,
        pages: Mapping[str, Callable[[], QWidget]],
        *,
        saved_geometry: bytes = b"",
        save_geometry: Callable[[bytes], object] | None = None,
        name: str = "",
    ) -> None:
        super().__init__()
        self._name = name or "Sciatica Desktop"
        self._look, self._makers = look, dict(pages)
        self._save_geometry = save_geometry
        self._pages: dict[str, QWidget] = {}
        self._current, self._full = "", False
        self._passing: QWidget | None = None
        self.setWindowTitle(self._name)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._rail = Rail(look, name or "Sciatica", self._places(), named=bool(name))
        self._rail.went.connect(self.show_page)
        self._stack = QStackedWidget()
        self._lay_out()
        self._ring = FocusRing(look, self)
        self._snackbar: Snackbar | None = None
        self._keys = WindowKeys(self, [p for p in self._makers if p != "warning"])
        look.changed.connect(self._fit)
        self._restore(saved_geometry)

    @property
    def current(self) -> str:
        """The name of the page in front, empty while a page takes the whole window."""
        return "" if self._full else self._current

    @property
    def full_page(self) -> QWidget | None:
        """The page that takes the whole window."""
        return self._stack.currentWidget() if self._full else None

    def page(self, name: str) -> QWidget:
        """Return a page, built now if it never was."""
        if name not in self._pages:
            self._pages[name] = self._makers[name]()
            self._stack.addWidget(self._pages[name])
        return self._pages[name]

    def show_page(self, name: str) -> None:
        """Bring a page to the front; what took the whole window goes."""
        returns, page = name in self._pages, self.page(name)
        self._drop_full()
        self._current = name
        self._rail.show()
        self._rail.show_page(name)
        self._bring(page)
        self.setWindowTitle(f"{page.accessibleName()} – {self._name}")
        self.page_shown.emit(name)
        if returns:
            self.page_returned.emit(name)

    def show_beside(self, page: QWidget, place: str) -> None:
        """Show a page that has no place of its own on the rail; it goes with the next one."""
        self._drop_full(keep=page)
        self._passing, self._current = page, place
        self._rail.show()
        self._rail.show_page(place)
        self._stack.addWidget(page)
        self._bring(page)
        self.setWindowTitle(f"{page.accessibleName()} – {self._name}")

    def show_full(self, page: QWidget) -> None:
        """Give the whole window to a page: no rail, and only its own keys."""
        self._drop_full(keep=page)
        self._full = True
        self._rail.hide()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._keys.let_pages(go=False)
        self._bring(page)
        self.setWindowTitle(f"{page.accessibleName()} – {self._name}")

    def tell(self, sentence: str) -> None:
        """Say one sentence at the foot of the window."""
        self._foot().tell(sentence)

    def offer(self, sentence: str, word: str, action: Callable[[], object]) -> None:
        """Say one sentence, with a button that takes something back."""
        self._foot().offer(sentence, word, action)

    def insist(self, sentence: str, again: Callable[[], object]) -> None:
        """Say that something could not be kept, with a button that tries it again."""
        self._foot().insist(sentence, self.tr("Try again"), again)

    def show_keys(self) -> None:
        """Show which keys do what here."""
        own = getattr(self.full_page, "show_keys", None)
        if own is not None:
            own()
        else:
            from sciatica_desktop.ui.keys_sheet import KeysSheet

            rows: list[KeyRow] = getattr(self._stack.currentWidget(), "own_keys", list)()
            KeysSheet(self._look, self, [*rows, *self._keys.rows()]).show_keys()

    def change_text(self, direction: int) -> None:
        """Make the text a step larger or smaller; 0 makes it the usual size."""
        if direction:
            self._look.step_text(direction)
        else:
            self._look.choose(text_percent=100)
        self.text_size_chosen.emit(self._look.text_percent)

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or give it back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _places(self) -> list[Place]:
        words = {
            "today": self.tr("Today"),
            "exercises": self.tr("Exercises"),
            "programmes": self.tr("Programmes"),
            "diary": self.tr("Diary"),
            "trends": self.tr("Trends"),
            "settings": self.tr("Settings"),
            "warning": self.tr("Warning signs"),
        }
        return [
            Place(page, words[page], page, warning=page == "warning")
            for page in self._makers
            if page in words
        ]

    def _foot(self) -> "Snackbar":
        """Return the bar at the foot; it is made when something is said, not at the start."""
        if self._snackbar is None:
            from sciatica_desktop.ui.kit.snackbar import Snackbar

            self._snackbar = Snackbar(self._look, self)
        return self._snackbar

    def _lay_out(self) -> None:
        centre = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, centre)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self._rail)
        self._box.addWidget(self._stack, 1)
        self.setCentralWidget(centre)

    def _bring(self, page: QWidget) -> None:
        page.setProperty("own_focus", page.property("own_focus") or page.focusProxy() is None)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def _drop_full(self, keep: QWidget | None = None) -> None:
        passing = {self.full_page, self._passing} - {None, keep, *self._pages.values()}
        self._full, self._passing = False, None
        self._keys.let_pages(go=True)
        for gone in passing:
            if gone is not None:
                self._stack.removeWidget(gone)
                gone.deleteLater()

    def _fit(self) -> None:
        self._look.fit_window(self.width(), self.height())
        self._rail.fit(self.width())
        self._box.setDirection(self._rail.direction())

    def _restore(self, saved: bytes) -> None:
        if not (saved and self.restoreGeometry(QByteArray(saved))):
            room = self.screen().availableSize()
            tall = room.height() - TITLE_BAR
            self.resize(min(USUAL_WIDTH, room.width()), min(USUAL_HEIGHT, tall))
        self._fit()  # what is built from here on is measured for the width it is shown in

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        may_close = getattr(self.full_page, "may_close", None)
        if may_close is not None and not may_close():
            event.ignore()
            return
        if self._save_geometry is not None:
            self._save_geometry(bytes(self.saveGeometry().data()))
        super().closeEvent(event)
