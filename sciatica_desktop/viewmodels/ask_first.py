"""The "ask first" pages before a session, one item at a time (clinical.md 6.2, A1 to A3)."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.profile import Country
from sciatica_desktop.domain.safety.asking import Ask, AskReply
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.told import Told
from sciatica_desktop.viewmodels.trying import tried


class AskFirstViewModel(QObject):
    """Walks through items and keeps each choice at once.

    Signals:
        changed: another item, or its advice after its question.
        finished: every item has its choice.
        left: the person goes back; what was chosen so far is kept.
        failed(str): a choice could not be kept, so it is asked again before another session.
    """

    changed = Signal()
    finished = Signal()
    left = Signal()
    failed = Signal(str)

    def __init__(
        self,
        told: Told,
        clock: Clock,
        items: tuple[Ask, ...],
        country: Country | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._told, self._clock, self._items = told, clock, items
        self.country = country
        self._number = 0
        self._said_yes = False

    @property
    def item(self) -> Ask:
        """What is asked about now."""
        return self._items[self._number]

    @property
    def number(self) -> int:
        """Its number, from 1."""
        return self._number + 1

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    @property
    def asks(self) -> bool:
        """Whether the item begins with a question that is not answered yet."""
        return self.item is Ask.STIFF_MORNINGS and not self._said_yes

    def say_yes(self) -> None:
        """Answer the question with yes: its advice follows."""
        self._said_yes = True
        self.changed.emit()

    def reply(self, reply: AskReply) -> None:
        """Keep a choice and go on."""
        answer = partial(self._told.answer, self.item, reply, self._clock.wall())
        tried(answer, self.failed.emit)
        self._said_yes = False
        if self.number == self.count:
            self.finished.emit()
        else:
            self._number += 1
            self.changed.emit()

    def back(self) -> None:
        """Go one step back; from the first item the person leaves."""
        if self._said_yes:
            self._said_yes = False
            self.changed.emit()
        elif self._number:
            self._number -= 1
            self.changed.emit()
        else:
            self.left.emit()
