"""One day of the Diary as a card of rows."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Rating
from sciatica_desktop.domain.record import SessionRecord
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.para import Heading
from sciatica_desktop.ui.kit.tag import Tag
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.diary_rows import DiaryRow
from sciatica_desktop.ui.wording.diary import Line, day_title, flare_line, rating_line, session_line
from sciatica_desktop.viewmodels.diary import DiaryViewModel
from sciatica_desktop.viewmodels.diary_books import Entry
from sciatica_desktop.viewmodels.diary_days import Day


class DayCard(Card):
    """One day and its rows.

    Signals:
        opened(Entry): a row was pressed.
        remove_wanted(Entry): Delete was pressed on a row.
    """

    opened = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, look: Look, model: DiaryViewModel, day: Day) -> None:
        super().__init__(look)
        self.day = day
        self.rows: list[DiaryRow] = []
        self._entries: list[Entry] = [*day.entries, *day.begun]
        head = QHBoxLayout()
        self.title = day_title(day.day, model.today)
        self.setAccessibleName(self.title)
        head.addWidget(Heading(look, self.title, 3), 1)
        if day.in_flare:
            head.addWidget(Tag(look, self.tr("Flare"), "accent"))
        self.body.addLayout(head)
        self.body.setSpacing(look.sp(2))
        for entry in self._entries:
            self._add(look, model, entry)

    def entry_of(self, row: DiaryRow) -> Entry:
        """Return what a row shows."""
        return self._entries[self.rows.index(row)]

    def _add(self, look: Look, model: DiaryViewModel, entry: Entry) -> None:
        row = DiaryRow(look, *_row_of(model, entry))
        row.setAccessibleDescription(f"{self.title}. {row.accessibleDescription()}")
        row.clicked.connect(partial(self.opened.emit, entry))
        row.remove_wanted.connect(partial(self.remove_wanted.emit, entry))
        self.rows.append(row)
        self.body.addWidget(row)

    def _restyle(self) -> None:
        super()._restyle()
        self.body.setSpacing(self._look.sp(2))


def _row_of(model: DiaryViewModel, entry: Entry) -> tuple[Line, str]:
    match entry:
        case Rating():
            return rating_line(entry), "note"
        case SessionRecord():
            return session_line(entry, model.programme_name(entry.programme)), "exercises"
        case Flare():
            return flare_line(entry), "hurt"
