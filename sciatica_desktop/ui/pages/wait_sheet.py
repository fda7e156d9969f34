"""The offer of the first session: the guide waits until the person is ready."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.look import Look

WIDTH = 720


class WaitSheet(Sheet):
    """Offer to wait; whatever is chosen, the session follows.

    Signals:
        chosen(Wait): where the guide shall wait; the way it is where nothing was chosen.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, window: QWidget, now: Wait) -> None:
        super().__init__(look, window, self.tr("Shall the guide wait for you?"), width=WIDTH)
        self._wait = now
        words = self.tr(
            "Getting down to the floor and up again takes its time. The guide can stop in front of "
            "an exercise until you press any key, or click anywhere."
        )
        self.body.addWidget(Para(look, words))
        later = self.tr("You can change this in Settings at any time.")
        self.body.addWidget(Para(look, later, "small", "ink3"))
        self.buttons: dict[Wait, Button] = {}
        for wait, word in (
            (Wait.OFF, self.tr("No, go by the clock")),
            (Wait.ALWAYS, self.tr("Before every exercise")),
            (Wait.FLOOR, self.tr("When I get down or up")),
        ):
            kind = "primary" if wait is Wait.FLOOR else "secondary"
            self.buttons[wait] = Button(look, word, kind)
            self.buttons[wait].clicked.connect(lambda _=False, w=wait: self._choose(w))
            self.answers.add(self.buttons[wait])
        self.finished.connect(self._answer)

    def ask(self) -> None:
        """Show the sheet."""
        self.open_on(self.buttons[Wait.FLOOR])

    def _choose(self, wait: Wait) -> None:
        self._wait = wait
        self.accept()

    def _answer(self) -> None:
        self.chosen.emit(self._wait)
        self.deleteLater()
