"""Cards in even columns: one stop of the Tab key, the arrows walk from card to card."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from sciatica_desktop.ui.kit.arranged import Arranged, height_at
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look

GAP = 16  # px at 100 %, and never less than between other cards


class CardGrid(Arranged):
    """As many columns as there is room for; the cards of a row are equally high.

    `least` is the width in px at 100 % that a card needs.

    Signals:
        reached(QWidget): the keyboard came to this card.
    """

    accessible_role = told_as(QAccessible.Role.Grouping)
    reached = Signal(object)

    def __init__(self, look: Look, least: int) -> None:
        super().__init__(look)
        self._least = least
        self._cards: list[QAbstractButton] = []
        self._filling = False

    @property
    def current(self) -> QAbstractButton | None:
        """The card at which the Tab key stops."""
        return next((c for c in self._cards if c.focusPolicy() & Qt.FocusPolicy.TabFocus), None)

    def show_cards(self, cards: Sequence[QAbstractButton]) -> None:
        """Show these cards in this order; others that were here before hide."""
        self._filling = True
        for card in cards:
            if card not in self._children:
                self.add(card)
        order: dict[QWidget, int] = {card: number for number, card in enumerate(cards)}
        for child in self._children:
            child.setVisible(child in order)
        self._children.sort(key=lambda child: order.get(child, len(order)))
        self._cards = list(cards)
        words = self.tr("{n} cards, reached by the arrow keys")
        self.setAccessibleName(words.format(n=len(cards)) if len(cards) > 1 else "")
        if cards:
            self._rove(self.current or cards[0])
        self._filling = False
        self._relay()

    def columns(self, width: int) -> int:
        """Return how many cards stand side by side in a width."""
        gap, least = self._space(), self._look.px(self._least)
        return max(1, (width + gap) // (least + gap))

    def _space(self) -> int:
        return max(self._look.gap(), self._look.sp(GAP))

    def go_to(self, card: QAbstractButton) -> None:
        """Bring the keyboard to a card."""
        self._rove(card)
        card.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(card)

    def _rove(self, here: QAbstractButton) -> None:
        for child in self._children:
            stop = child is here
            child.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(here)

    def _relay(self) -> None:
        if not self._filling:
            super()._relay()

    def _arrange(self, width: int) -> list[QRect]:
        shown, gap = self.children_shown(), self._space()
        columns = self.columns(width)
        wide = (width - (columns - 1) * gap) / columns
        rects: list[QRect] = []
        y = 0
        for first in range(0, len(shown), columns):
            row = shown[first : first + columns]
            edges = [round(n * (wide + gap)) for n in range(len(row))]
            tall = max(height_at(card, round(wide)) for card in row)
            rects += [QRect(x, y, round(wide), tall) for x in edges]
            y += tall + gap
        return rects

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((n for n, card in enumerate(self._cards) if card.hasFocus()), None)
        columns, last = self.columns(self.width()), len(self._cards) - 1
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Home: -last,
            Qt.Key.Key_End: last,
        }
        step = steps.get(Qt.Key(event.key()))
        if here is None or step is None:
            super().keyPressEvent(event)
            return
        there = here + step
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            there = max(0, min(last, there))
        if 0 <= there <= last:
            self.go_to(self._cards[there])
        elif there < 0:
            event.ignore()
