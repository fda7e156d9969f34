"""The Diary: every rating and session by day, newest first."""

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Rating
from sciatica_desktop.domain.record import SessionRecord
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.fields import TextField
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.rows import EmptyState
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.kit.tag import Tag
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.diary_rows import DiaryRow
from sciatica_desktop.ui.pages.diary_sheets import FlareSheet, SessionSheet
from sciatica_desktop.ui.pages.flare_row import FlareRow
from sciatica_desktop.ui.pages.rating_sheet import RatingSheet
from sciatica_desktop.ui.wording.diary import (
    Line,
    day_title,
    flare_line,
    rating_line,
    removed_words,
    session_line,
)
from sciatica_desktop.viewmodels.diary import Day, DiaryViewModel
from sciatica_desktop.viewmodels.diary_books import Entry

SEARCH_MS = 200  # after the last key, so that a word is looked for once


class DiaryPage(ScrollPage):
    """Days as cards, each entry a row that opens its sheet.

    Signals:
        undo_offered(str, object): say this sentence and offer to take it back by calling the object.
        flare_wanted: the person says that a flare has begun.
        failed(str): something could not be done, in one sentence.
    """

    undo_offered = Signal(str, object)
    failed = Signal(str)
    flare_wanted = Signal()

    def __init__(self, look: Look, view_model: DiaryViewModel) -> None:
        super().__init__(look, self.tr("Diary"))
        self._look, self._model = look, view_model
        self._cards: dict[Day, DayCard] = {}
        self._today: date | None = None
        self._trouble = ""
        self._make_actions()
        self.flare = FlareRow(look, view_model)
        self.flare.correct_wanted.connect(self.open_entry)
        self.flare.start_wanted.connect(self.flare_wanted)
        self.body.addWidget(self.flare)
        self.newest = Button(look, self.tr("Back to the newest days"), "quiet", icon="up")
        self.newest.clicked.connect(view_model.show_newest)
        self.body.addWidget(self.newest)
        self.nothing = EmptyState(
            look,
            self.tr("Nothing here yet"),
            self.tr("One number is enough to begin; how it goes shows after a few days."),
            self.tr("Write down how it is"),
        )
        self.nothing.pressed.connect(self.write)
        self.body.addWidget(self.nothing)
        self.not_found = Para(look, self.tr("No note holds these words."), "body", "ink2")
        self.body.addWidget(self.not_found)
        self._days = QVBoxLayout()
        self._days.setSpacing(look.gap())
        self.body.addLayout(self._days)
        self.earlier = Button(look, self.tr("Earlier days"), icon="down")
        self.earlier.clicked.connect(view_model.show_earlier)
        self.body.addWidget(self.earlier)
        self.body.addStretch(1)
        view_model.changed.connect(self._show)
        view_model.removed.connect(self._offer_undo)
        view_model.failed.connect(self._tell)
        self._show()

    @property
    def cards(self) -> tuple["DayCard", ...]:
        """The days that are shown, newest first."""
        return tuple(self._cards[day] for day in self._model.days)

    @property
    def rows(self) -> list[DiaryRow]:
        """All rows that are shown, from the top."""
        return [row for card in self.cards for row in card.rows]

    def refresh(self) -> None:
        """Read the diary again."""
        self._model.refresh()

    def write(self) -> None:
        """Open the sheet for a new entry."""
        self._open_rating(None)

    def show_day(self, day: date) -> None:
        """Show a day, or the nearest one before it with an entry."""
        self._find.stop()
        self.search.clear()
        self._find.stop()
        self._model.show_day(day)
        QTimer.singleShot(0, self, partial(self._scroll_to, day))

    def open_entry(self, entry: Entry) -> None:
        """Open the sheet of an entry."""
        sheet: SessionSheet | FlareSheet
        match entry:
            case Rating():
                self._open_rating(entry)
                return
            case SessionRecord():
                sheet = SessionSheet(self._look, self.window(), self._model, entry)
            case Flare():
                sheet = FlareSheet(self._look, self.window(), self._model, entry)
        sheet.remove_wanted.connect(partial(self._model.remove, entry))
        sheet.ask()

    def _make_actions(self) -> None:
        look = self._look
        self.search = TextField(
            look, self.tr("Search in notes"), self.tr("Search in notes"), "search"
        )
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._soon)
        self._find = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._find.timeout.connect(self._look_for)
        self.search.returnPressed.connect(self._look_for)
        self.add = Button(look, self.tr("Add an entry"), "primary", icon="plus")
        self.add.clicked.connect(self.write)
        self.add_action(self.search)
        self.add_action(self.add)

    def _open_rating(self, editing: Rating | None) -> None:
        sheet = RatingSheet(self._look, self.window(), self._model.entry(editing))
        sheet.remove_wanted.connect(self._model.remove)
        sheet.ask()

    def _soon(self) -> None:
        self._find.start()

    def _look_for(self) -> None:
        self._find.stop()
        self._model.search(self.search.text())

    def _show(self) -> None:
        model = self._model
        if model.today != self._today:  # "Today" is another day now
            self._let_go(list(self._cards))
            self._today = model.today
        self._let_go([day for day in self._cards if day not in set(model.days)])
        for place, day in enumerate(model.days):
            if day not in self._cards:
                card = DayCard(self._look, model, day)
                card.opened.connect(self.open_entry)
                card.remove_wanted.connect(self._remove)
                self._cards[day] = card
                self._days.insertWidget(place, card)
        self.nothing.setVisible(model.empty)
        self.not_found.setVisible(bool(model.words) and not model.days)
        self.newest.setVisible(model.has_later)
        self.earlier.setVisible(model.has_earlier)
        self.search.setVisible(not model.empty)
        self.add.setVisible(not model.empty)
        self.begin_at(self.nothing.button if model.empty else self.add)
        self.flare.setVisible(not model.empty and not model.words)
        self.flare.show_flare()
        for one, other in pairwise([self.newest, *self.rows, self.earlier]):
            QWidget.setTabOrder(one, other)  # days come and go in any order

    def _let_go(self, days: list[Day]) -> None:
        for day in days:
            card = self._cards.pop(day)
            self._days.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _remove(self, entry: Entry) -> None:
        place = next((n for n, row in enumerate(self.rows) if row is self.focusWidget()), 0)
        self._model.remove(entry)
        left = self.rows
        (left[min(place, len(left) - 1)] if left else self).setFocus()

    def _offer_undo(self, entry: Entry) -> None:
        undo: Callable[[], None] = partial(self._put_back, entry)
        self.undo_offered.emit(removed_words(entry), undo)

    def _put_back(self, entry: Entry) -> None:
        """Undo a removal; where that fails the way back stays open beside the reason."""
        self._trouble = ""
        if not self._model.put_back(entry):
            undo: Callable[[], None] = partial(self._put_back, entry)
            self.undo_offered.emit(self._trouble, undo)

    def _tell(self, sentence: str) -> None:
        self._trouble = sentence
        self.failed.emit(sentence)

    def _scroll_to(self, day: date) -> None:
        sheet = self.widget()
        nearest = next((c for c in self.cards if c.day.day <= day), None)
        if nearest is None or sheet is None:
            return
        layout = sheet.layout()
        if layout is not None:
            layout.activate()
        top = nearest.mapTo(sheet, nearest.rect().topLeft()).y()
        self.verticalScrollBar().setValue(top - self._look.gap())
        nearest.rows[0].setFocus()


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
        head = QHBoxLayout()
        self.title = day_title(day.day, model.today)
        self.setAccessibleName(self.title)
        head.addWidget(Heading(look, self.title, 3), 1)
        if day.in_flare:
            head.addWidget(Tag(look, self.tr("Flare"), "accent"))
        self.body.addLayout(head)
        self.body.setSpacing(look.sp(2))
        entries: list[Entry] = [*day.entries, *day.begun]
        for entry in entries:
            self._add(look, model, entry)

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
