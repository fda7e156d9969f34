"""The keys that work in the whole window."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from sciatica_desktop.ui.main_window import MainWindow

KeyRow = tuple[tuple[str, ...], str]


class WindowKeys(QObject):
    """Ctrl+1 to 6 for the pages, Ctrl+L to log, Ctrl+plus and minus for the text, F1 for help."""

    def __init__(self, window: "MainWindow", pages: Sequence[str]) -> None:
        super().__init__(window)
        self._window = window
        self._page_keys = [
            self._key(f"Ctrl+{number}", partial(window.show_page, page))
            for number, page in enumerate(pages, 1)
        ]
        self._page_keys.append(self._key("Ctrl+L", window.quick_log.emit))
        for sequence in ("F1", "?"):
            self._key(sequence, window.show_keys)
        for sequence in ("Ctrl++", "Ctrl+="):
            self._key(sequence, lambda: window.change_text(1))
        self._key("Ctrl+-", lambda: window.change_text(-1))
        self._key("Ctrl+0", lambda: window.change_text(0))
        self._key("F11", window.toggle_full_screen)

    def let_pages(self, *, go: bool) -> None:
        """Let the keys of pages and of the diary work, or not while a session runs."""
        for key in self._page_keys:
            key.setEnabled(go)

    def rows(self) -> list[KeyRow]:
        """Return every key with what it does."""
        count = len(self._page_keys) - 1
        return [
            (("Ctrl", f"1 – {count}"), self.tr("Go to a page")),
            (("Ctrl", "L"), self.tr("Write down pain now")),
            (("Ctrl", "+"), self.tr("Larger text")),
            (("Ctrl", "-"), self.tr("Smaller text")),
            (("Ctrl", "0"), self.tr("Usual text size")),
            (("Ctrl", "Z"), self.tr("Take back what was deleted")),
            (("0 – 9", "-"), self.tr("Choose on a scale; minus is 10")),
            (("Backspace",), self.tr("Clear an answer")),
            (("F11",), self.tr("Full screen")),
            (("F1", "?"), self.tr("This list")),
        ]

    def _key(self, sequence: str, action: Callable[[], object]) -> QShortcut:
        key = QShortcut(QKeySequence(sequence), self._window)
        key.activated.connect(action)
        return key
