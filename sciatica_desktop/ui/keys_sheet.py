"""The sheet that lists the keys of the window, or of the page that takes it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.keycap import KeyCap
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.window_keys import KeyRow


class KeysSheet(Sheet):
    """A list of keys; pages of the whole window show their own with it."""

    def __init__(self, look: Look, window: QWidget, rows: Sequence[KeyRow]) -> None:
        super().__init__(look, window, "", width=620)
        self.title.show_text(self.tr("Keys"))
        self.title.show()
        self.setAccessibleName(self.tr("Keys"))
        self._rows = [_row(look, keys, meaning) for keys, meaning in rows]
        for row in self._rows:
            self.body.addWidget(row)
        self._leave = Button(look, self.tr("Close"), key="Esc")
        self._leave.clicked.connect(self.reject)
        self.answers.add(self._leave)
        self.finished.connect(self.deleteLater)

    def show_keys(self) -> None:
        """Show the list."""
        self.open_on(self._leave)
        said = ". ".join(row.accessibleName() for row in self._rows)
        self.setAccessibleDescription(said)
        announce(self, said)


def _row(look: Look, keys: tuple[str, ...], meaning: str) -> QWidget:
    row = QWidget()
    caps = [KeyCap(look, key) for key in keys]
    row.setAccessibleName(f"{' '.join(cap.accessibleName() for cap in caps)}: {meaning}")
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(look.sp(6))
    line.addWidget(Para(look, meaning, "body"), 1)
    for cap in caps:
        line.addWidget(cap)
    return row
