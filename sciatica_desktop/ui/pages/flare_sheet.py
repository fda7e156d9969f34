"""The sheet on which a person says that a flare has begun."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.spell_rows import spell_options
from sciatica_desktop.ui.wording.flares import meaning
from sciatica_desktop.viewmodels.conditions import Spell

WIDTH = 680


class StartFlareSheet(Sheet):
    """Say what a flare is, ask since when the leg hurts, and begin one.

    `known` is the answer that was given before: a Spell, NO_LEG_PAIN, or None before any.

    Signals:
        declared(Spell | None): it is a flare; this spell began so long ago, None for no leg pain.
        put_off: it is not one.
    """

    declared = Signal(object)
    put_off = Signal()

    def __init__(self, look: Look, window: QWidget, known: object) -> None:
        super().__init__(look, window, self.tr("Is this a flare?"), width=WIDTH)
        self.body.addWidget(Para(look, meaning()))
        when = self.tr("When did your leg pain start this time?")
        self.body.addWidget(Para(look, when, "body_b"))
        self.since = Choice(look, when, spell_options(), columns=3)
        self.since.set_value(known)
        self.body.addWidget(self.since)
        then = self.tr("Next come the warning signs; then what helps in a flare.")
        self.body.addWidget(Para(look, then, "small", "ink3"))
        self.no = Button(look, self.tr("No"))
        self.no.clicked.connect(self.reject)
        self.yes = Button(look, self.tr("Yes, a flare"), "primary")
        self.yes.clicked.connect(self.accept)
        self.answers.add(self.no)
        self.answers.add(self.yes)
        self.finished.connect(self._answer)

    def ask(self) -> None:
        """Show the sheet; the keyboard is on neither answer, for a flare was just told of."""
        self.open_on(self.since)

    def _answer(self, result: int) -> None:
        if result:
            since = self.since.value
            self.declared.emit(since if isinstance(since, Spell) else None)
        else:
            self.put_off.emit()
        self.deleteLater()
