"""The gallery: all pictures stand on one line, filters narrow it, Enter opens."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from sciatica_desktop.domain.exercise import Exercise, Kind
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.card import CardButton
from sciatica_desktop.ui.kit.chip import Chip, MenuChip
from sciatica_desktop.ui.kit.columns import Beside
from sciatica_desktop.ui.kit.fields import TextField
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.rows import EmptyState
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.pictured import Pictured
from sciatica_desktop.ui.wording.exercises import (
    bend_words,
    card_line,
    kind_words,
    level_words,
    need_words,
    posture_words,
)
from sciatica_desktop.viewmodels.exercises import Bend, ExercisesViewModel, Need, Posture

CARD, PICTURE, GAP, SEARCH = 250, 168, 16, 340


class ExercisesPage(ScrollPage):
    """Show the exercises that are found.

    Signals:
        opened(str): the person wants to see this exercise.
    """

    opened = Signal(str)

    def __init__(self, look: Look, view_model: ExercisesViewModel, stills: Stills) -> None:
        super().__init__(look, self.tr("Exercises"))
        self._look, self._model, self._stills = look, view_model, stills
        self.search = TextField(
            look, self.tr("Search"), self.tr("Search, for example piriformis"), icon="search"
        )
        self.search.setMinimumWidth(look.px(SEARCH))
        self.search.textChanged.connect(view_model.search)
        self.add_action(self.search)
        self.count = Para(look, "", "small", "ink3", align=Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(Beside(look, self._filters(), self.count))
        self._room = QWidget()
        self._grid = QGridLayout(self._room)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.sp(GAP))
        self.body.addWidget(self._room)
        self._empty = EmptyState(
            look,
            self.tr("Nothing fits all of that"),
            self.tr("Take a filter away, or look for another word."),
            self.tr("Show all exercises"),
        )
        self._empty.pressed.connect(self._clear)
        self.body.addWidget(self._empty)
        self.body.addStretch(1)
        self.cards: dict[str, ExerciseCard] = {}
        self._columns = 0
        view_model.changed.connect(self._show)
        look.changed.connect(self._lay_out)
        self.setFocusProxy(self.search)
        self._show()

    def _filters(self) -> Flow:
        look, flow = self._look, Flow(self._look, 9)
        self._chips: dict[Posture | None, Chip] = {}
        for posture in (None, *Posture):
            words = self.tr("All") if posture is None else posture_words(posture)
            chip = Chip(look, words)
            chip.clicked.connect(lambda _=False, p=posture: self._model.narrow(posture=p))
            self._chips[posture] = chip
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
        menu = QMenu(self)
        chip = MenuChip(self._look, name, menu)

        def choose(value: object, words: str) -> Callable[[], None]:
            def take() -> None:
                self._model.narrow(**{field: value})
                chip.show_choice(words, on=value is not None)

            return take

        everything = QAction(self.tr("Any"), menu)
        everything.triggered.connect(choose(None, name))
        menu.addAction(everything)
        for value, words in options:
            action = QAction(words, menu)
            action.triggered.connect(choose(value, words))
            menu.addAction(action)
        chip.setProperty("plain_name", name)
        return chip

    def _clear(self) -> None:
        self.search.clear()
        for chip in self._menus.values():
            chip.show_choice(str(chip.property("plain_name")), on=False)
        self._model.clear()

    def _show(self) -> None:
        found = self._model.found
        for posture, chip in self._chips.items():
            chip.setChecked(self._model.filters.posture is posture)
        self.count.show_text(self.tr("{n} exercises").format(n=len(found)))
        self._empty.setVisible(not found)
        self._room.setVisible(bool(found))
        for exercise in found:
            if exercise.id not in self.cards:
                card = ExerciseCard(self._look, self._stills, exercise)
                card.clicked.connect(lambda _=False, e=exercise.id: self.opened.emit(e))
                self.cards[exercise.id] = card
        self._columns = 0
        self._lay_out()

    def _lay_out(self) -> None:
        columns = max(1, self.viewport().width() // self._look.px(CARD + GAP))
        if columns == self._columns:
            return
        self._columns = columns
        found = [e.id for e in self._model.found]
        for name, card in self.cards.items():
            self._grid.removeWidget(card)
            card.setVisible(name in found)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, name in enumerate(found):
            self._grid.addWidget(self.cards[name], number // columns, number % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        shown = [self.cards[e.id] for e in self._model.found]
        here = next((n for n, card in enumerate(shown) if card.hasFocus()), None)
        key = Qt.Key(event.key())
        if key not in steps or (here is None and key is not Qt.Key.Key_Down) or not shown:
            super().keyPressEvent(event)
            return
        there = 0 if here is None else here + steps[key]
        if 0 <= there < len(shown):
            shown[there].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(shown[there])


class ExerciseCard(CardButton):
    """A picture, a name, position and length, and the level in words."""

    def __init__(self, look: Look, stills: Stills, exercise: Exercise) -> None:
        line, level = card_line(exercise), level_words(exercise.level)
        super().__init__(look, f"{exercise.name}, {line}, {level}")
        self.add(Pictured(look, stills, exercise, PICTURE, top_only=True))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(look.sp(16), look.sp(10), look.sp(16), look.sp(14))
        column.setSpacing(look.sp(2))
        column.addWidget(Para(look, exercise.name, "body_b"))
        column.addWidget(
            Beside(look, Para(look, line, "small", "ink2"), Para(look, level, "small", "ink2"))
        )
        self.add(words)
