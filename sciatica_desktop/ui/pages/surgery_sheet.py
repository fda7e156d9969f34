"""The lock after a back operation: sessions open when a surgeon or physio has agreed (6.1)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.look import Look

WIDTH = 680


class SurgerySheet(Sheet):
    """Say why sessions are closed, and what opens them.

    Signals:
        agreed: a surgeon or physio has said that exercises at home are all right.
        left: not yet.
    """

    agreed = Signal()
    left = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        title = self.tr("Your back operation was not long ago")
        super().__init__(look, window, title, width=WIDTH)
        words = self.tr(
            "Sessions stay closed until your surgeon or physio has said that you can do exercises "
            "at home. After that only the gentlest ones are shown, until twelve weeks are over."
        )
        self.body.addWidget(Para(look, words))
        self.back = Button(look, self.tr("Not yet"), kind="quiet")
        self.back.clicked.connect(self.reject)
        self.yes = Button(look, self.tr("My surgeon or physio has said I can do home exercises"))
        self.yes.clicked.connect(self.accept)
        self.answers.add(self.back)
        self.answers.add(self.yes)
        self.finished.connect(self._answer)

    def ask(self) -> None:
        """Show the sheet; the safe answer has the focus."""
        self.open_on(self.back)

    def _answer(self, result: int) -> None:
        if result:
            self.agreed.emit()
        else:
            self.left.emit()
        self.deleteLater()
