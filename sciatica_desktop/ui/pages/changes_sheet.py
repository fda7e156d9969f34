"""What was changed for today and why, before the session starts."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.changes import (
    change_lines,
    rest_day_words,
    rule_words,
    strength_words,
)
from sciatica_desktop.viewmodels.preparing import Prepared

WIDTH = 640


class ChangesSheet(Sheet):
    """Show each change with its reason; the person starts, takes another programme, or leaves.

    `notes` are lines of the diary that belong to the rule of the day.

    Signals:
        started: the session as it is now.
        instead(str): the programme that was offered.
        left: no session.
    """

    started = Signal()
    instead = Signal(str)
    left = Signal()

    def __init__(
        self,
        look: Look,
        window: QWidget,
        prepared: Prepared,
        catalogue: Catalogue,
        notes: Sequence[str] = (),
    ) -> None:
        super().__init__(look, window, self._title(prepared), width=WIDTH)
        self._prepared = prepared
        rule = rule_words(prepared.ruling.rule)
        if rule:
            self.body.addWidget(Para(look, rule, "lead"))
        if prepared.ruling.rest_day:
            self.body.addWidget(Para(look, rest_day_words()))
        if prepared.strength_lately:
            self.body.addWidget(Para(look, strength_words(), "lead"))
        for note in notes:
            self.body.addWidget(Para(look, note, "body", "ink2"))
        for line in change_lines(prepared.changes, catalogue):
            self.body.addWidget(Para(look, line))
        self._safe = self._add_answers(look, catalogue)
        self.finished.connect(self._answer)
        self._wish: object = None

    def ask(self) -> None:
        """Show the sheet; the safe answer has the focus."""
        self.open_on(self._safe)

    def _title(self, prepared: Prepared) -> str:
        if prepared.plan is None:
            return self.tr("Nothing of this suits today")
        return self.tr("Fitted to today")

    def _add_answers(self, look: Look, catalogue: Catalogue) -> Button:
        prepared, buttons = self._prepared, []
        back = Button(look, self.tr("Back to Today"), kind="quiet")
        back.clicked.connect(self.reject)
        self.answers.add(back)
        buttons.append(back)
        offer = prepared.offer
        if offer is not None:
            name = catalogue.programmes[offer].name
            instead = Button(look, self.tr("{name} instead").format(name=name))
            instead.clicked.connect(lambda: self._choose(offer))
            self.answers.add(instead)
            buttons.append(instead)
        if prepared.plan is not None:
            self.start = Button(look, self.tr("Start"), kind="primary", icon="play")
            self.start.clicked.connect(lambda: self._choose(self.started))
            self.answers.add(self.start)
            buttons.append(self.start)
        return buttons[-1]

    def _choose(self, wish: object) -> None:
        self._wish = wish
        self.accept()

    def _answer(self) -> None:
        if isinstance(self._wish, str):
            self.instead.emit(self._wish)
        elif self._wish is not None:
            self.started.emit()
        else:
            self.left.emit()
        self.deleteLater()
