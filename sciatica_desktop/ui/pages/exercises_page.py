"""The gallery: all pictures stand on one line, filters narrow it, Enter opens."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from sciatica_desktop.domain.exercise import Exercise, Kind
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import CardButton
from sciatica_desktop.ui.kit.chip import Chip, MenuChip
from sciatica_desktop.ui.kit.columns import Beside
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.rows import EmptyState
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.kit.search_field import SearchField
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import column_of
from sciatica_desktop.ui.pages.card_grid import CardGrid
from sciatica_desktop.ui.pages.pictured import Pictured
from sciatica_desktop.ui.wording.exercises import (
    bend_words,
    card_line,
    kind_words,
    level_words,
    need_words,
    posture_words,
)
from sciatica_desktop.ui.wording.today import count_words
from sciatica_desktop.viewmodels.exercises import Bend, ExercisesViewModel, Filters, Need, Posture

CARD, PICTURE, SEARCH = 240, 168, 340  # px at 100 %
SEARCH_SHARE = 0.4  # of the page's width, at most


class ExercisesPage(ScrollPage):
    """Show the exercises that are found.

    Signals:
        opened(str): the person wants to see this exercise.
        own_wanted: the person's own list.
    """

    opened = Signal(str)
    own_wanted = Signal()

    def __init__(self, look: Look, view_model: ExercisesViewModel, stills: Stills) -> None:
        super().__init__(look, self.tr("Exercises"))
        self._look, self._model, self._stills = look, view_model, stills
        self.search = SearchField(look, self.tr("Search"), self.tr("Search, for example knee"))
        self.search.textChanged.connect(view_model.search)
        self.own = Button(look, self.tr("My list"), size="small")
        self.own.clicked.connect(self.own_wanted)
        self.add_action(self.own)
        self.add_action(self.search)
        self.count = Para(look, "", "small", "ink3", align=Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(Beside(look, self._filters(), self.count))
        self.grid = CardGrid(look, CARD)
        self.grid.reached.connect(self.ensureWidgetVisible)
        self.body.addWidget(self.grid)
        self.empty = EmptyState(
            look,
            self.tr("Nothing fits all of that"),
            self.tr("Take a filter away, or look for another word."),
            self.tr("Show all exercises"),
        )
        self.empty.pressed.connect(self._clear)
        self.body.addWidget(self.empty)
        self.body.addStretch(1)
        self.cards: dict[str, ExerciseCard] = {}
        view_model.changed.connect(self._show)
        view_model.changed.connect(self._tell)
        self.begin_at(self.search)
        look.changed.connect(self._fit_search)
        self._show()

    def _fit_search(self) -> None:
        """Leave title and list their room beside the search, however large the text is."""
        most = round(self.width() * SEARCH_SHARE)
        self.search.setMinimumWidth(min(self._look.px(SEARCH), most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_search()

    def _filters(self) -> Flow:
        look, flow = self._look, Flow(self._look, 9)
        self.chips: dict[Posture | None, Chip] = {}
        for posture in (None, *Posture):
            words = self.tr("All") if posture is None else posture_words(posture)
            chip = Chip(look, words)
            chip.clicked.connect(lambda _=False, p=posture: self._model.narrow(posture=p))
            self.chips[posture] = chip
            flow.add(chip)
        self._menus = {
            "bend": self._menu("bend", self.tr("Direction"), ((b, bend_words(b)) for b in Bend)),
            "kind": self._menu("kind", self.tr("Kind"), ((k, kind_words(k)) for k in Kind)),
            "level": self._menu(
                "level", self.tr("Level"), ((n, level_words(n)) for n in (1, 2, 3))
            ),
            "need": self._menu("need", self.tr("Equipment"), ((n, need_words(n)) for n in Need)),
        }
        for menu in self._menus.values():
            flow.add(menu)
        return flow

    def _menu(self, field: str, name: str, options: Iterable[tuple[object, str]]) -> MenuChip:
        chip = MenuChip(self._look, name, options)
        chip.chosen.connect(lambda value: self._model.narrow(**{field: value}))
        return chip

    def _clear(self) -> None:
        self.search.clear()
        for chip in self._menus.values():
            chip.clear()
        self._model.clear()

    def _show(self) -> None:
        found = self._model.found
        for posture, chip in self.chips.items():
            chip.setChecked(self._model.filters.posture is posture)
        self.count.show_text(count_words(len(found)))
        self.empty.setVisible(not found)
        self.grid.setVisible(bool(found))
        for exercise in found:
            if exercise.id not in self.cards:
                card = ExerciseCard(self._look, self._stills, exercise)
                card.clicked.connect(lambda _=False, e=exercise.id: self.opened.emit(e))
                self.cards[exercise.id] = card
        self.grid.show_cards([self.cards[exercise.id] for exercise in found])

    def come_back(self, name: str) -> None:
        """Put the keyboard on the card of an exercise that was shown, if it is among the found."""
        card = self.cards.get(name)
        if card is not None and card.isVisible():
            self.grid.go_to(card)

    def _tell(self) -> None:
        if self.isVisible():
            announce(self, self.count.text() if self._model.found else self.empty.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        first = self.grid.current
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus() and first is not None:
            self.grid.go_to(first)
        elif event.key() == Qt.Key.Key_Up and not self.search.hasFocus():
            self.search.setFocus(Qt.FocusReason.TabFocusReason)
            self.verticalScrollBar().setValue(0)
        elif event.key() == Qt.Key.Key_Escape and self._model.filters != Filters():
            self._clear()
        else:
            super().keyPressEvent(event)


class ExerciseCard(CardButton):
    """A picture, a name, position and length, and the level in words."""

    def __init__(self, look: Look, stills: Stills, exercise: Exercise) -> None:
        line, level = card_line(exercise), level_words(exercise.level)
        super().__init__(look, f"{exercise.name}, {line}, {level}")
        self.add(Pictured(look, stills, exercise, PICTURE, top_only=True))
        told = Para(look, line, "small", "ink2"), Para(look, level, "small", "ink3")
        facts = Beside(look, *told, gap=6)
        words = column_of(look, 2, Para(look, exercise.name, "body_b"), facts)
        self._column = words.column
        self._column.insertStretch(1, 1)  # the facts of a row of cards stand on one line
        self.add(words)
        self.body.setStretch(1, 1)
        look.changed.connect(self._pad)
        self._pad()

    def _pad(self) -> None:
        across, top, bottom = (self._look.sp(space) for space in (12, 11, 14))
        self._column.setContentsMargins(across, top, across, bottom)
