"""Choose the day from which changes are counted, in place of the first entry."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.moment_fields import DayField


class CountFromSheet(Sheet):
    """A day, or back to the first entry.

    Signals:
        chosen: a date, or None for the first entry.
    """

    chosen = Signal(object)

    def __init__(
        self, look: Look, window: QWidget, day: date, last: date, *, counted: bool
    ) -> None:
        super().__init__(look, window, self.tr("Count from another day"))
        words = self.tr(
            "The first week is then the first seven days from this one on with four days logged. "
            "Nothing in the diary changes."
        )
        self.body.addWidget(Para(look, words, "body", "ink2"))
        self.day = DayField(look, self.tr("Count from"), day)
        self.day.keep_within(None, last)
        self.body.addWidget(self.day, 0, Qt.AlignmentFlag.AlignLeft)
        self.back = Button(look, self.tr("From the first entry again"), "quiet")
        self.back.clicked.connect(lambda: self._close(None))
        self.back.setVisible(counted)
        cancel = Button(look, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = Button(look, self.tr("Count from here"), "primary")
        self.save.clicked.connect(lambda: self._close(self.day.day))
        for button in (self.back, cancel, self.save):
            self.answers.add(button)
        self.finished.connect(self.deleteLater)

    def ask(self) -> None:
        """Show the sheet with the keyboard on the day."""
        self.open_on(self.day)

    def _close(self, day: date | None) -> None:
        self.accept()
        self.chosen.emit(day)
