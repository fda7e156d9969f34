"""The programmes: a list of cards; opened, one shows what is in it and starts anywhere."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from sciatica_desktop.domain.programme import Programme
from sciatica_desktop.domain.safety.gates import Gate
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.card_grid import CardGrid
from sciatica_desktop.ui.pages.programme_card import ProgrammeCard
from sciatica_desktop.ui.pages.programme_view import ProgrammeView
from sciatica_desktop.viewmodels.programmes import ProgrammesViewModel

CARD = 440  # px at 100 %


class ProgrammesPage(ScrollPage):
    """List the programmes, or show one.

    Signals:
        start_wanted(Choice): a programme, begun with any of its exercises.
        gentle_start_wanted(Choice): the same at gentle doses.
        exercise_wanted(str): an exercise is to be shown.
    """

    start_wanted = Signal(object)
    gentle_start_wanted = Signal(object)
    exercise_wanted = Signal(str)

    def __init__(self, look: Look, view_model: ProgrammesViewModel, stills: Stills) -> None:
        super().__init__(look, self.tr("Programmes"))
        self._look, self._model, self._stills = look, view_model, stills
        self.view: ProgrammeView | None = None
        self.grid = CardGrid(look, CARD)
        self.grid.reached.connect(self.ensureWidgetVisible)
        self.cards: dict[str, ProgrammeCard] = {}
        for programme in view_model.programmes:
            card = ProgrammeCard(look, stills, view_model, programme)
            card.clicked.connect(lambda _=False, p=programme: self.show_programme(p))
            self.cards[programme.id] = card
        self.grid.show_cards(list(self.cards.values()))
        self.body.addWidget(self.grid)
        self.body.addStretch(1)
        view_model.changed.connect(self._refresh_cards)
        self.begin_at(self.grid)

    def refresh(self) -> None:
        """Look at the diary again: gates may have opened."""
        self._model.refresh()

    def show_list(self) -> None:
        """Show all programmes, with the keyboard on the one that was open."""
        if self.view is not None:
            self.view.hide()
            self.view.deleteLater()
            self.view = None
        self.title.show()
        self.grid.show()
        self.begin_at(self.grid)
        here = self.grid.current
        if here is not None:
            here.setFocus(Qt.FocusReason.TabFocusReason)
            # The grid has its height only when it was laid out again.
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(here))

    def show_programme(self, programme: Programme) -> None:
        """Show what is in one programme."""
        if self.view is not None:
            self.show_list()
        view = ProgrammeView(self._look, self._stills, self._model, programme)
        view.left.connect(self.show_list)
        view.exercise_wanted.connect(self.exercise_wanted)
        view.start_wanted.connect(lambda first: self._start(programme, first))
        view.gentle_wanted.connect(
            lambda: self.gentle_start_wanted.emit(self._model.choice(programme))
        )
        self.grid.go_to(self.cards[programme.id])
        self.title.hide()
        self.grid.hide()
        self.view = view
        self.body.insertWidget(0, view)
        view.show()
        target = view.start if view.start.isEnabled() else view.back
        self.begin_at(target)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.verticalScrollBar().setValue(0)

    def _refresh_cards(self) -> None:
        self.grid.show_cards([self.cards[p.id] for p in self._model.programmes])
        for card in self.cards.values():
            card.refresh()

    def _start(self, programme: Programme, first: int) -> None:
        choice = self._model.choice(programme, first)
        if self._model.gate(programme) is Gate.GENTLY:
            self.gentle_start_wanted.emit(choice)
        else:
            self.start_wanted.emit(choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.view is not None:
            self.show_list()
        else:
            super().keyPressEvent(event)
