"""The Diary: every rating and session by day, newest first."""

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Rating
from sciatica_desktop.domain.record import SessionRecord
from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.kit.search_field import SearchField
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.day_card import DayCard
from sciatica_desktop.ui.pages.diary_empty import nothing_found, nothing_yet
from sciatica_desktop.ui.pages.diary_rows import DiaryRow
from sciatica_desktop.ui.pages.diary_sheets import FlareSheet
from sciatica_desktop.ui.pages.flare_row import FlareRow
from sciatica_desktop.ui.pages.rating_sheet import RatingSheet
from sciatica_desktop.ui.pages.session_sheet import SessionSheet
from sciatica_desktop.ui.window_keys import KeyRow
from sciatica_desktop.ui.wording.diary import moved_words, put_back_words, removed_words
from sciatica_desktop.viewmodels.diary import DiaryViewModel
from sciatica_desktop.viewmodels.diary_books import Entry
from sciatica_desktop.viewmodels.diary_days import Day
from sciatica_desktop.viewmodels.rating_entry import RatingEntryViewModel

SEARCH_MS = 200  # after the last key, so that a word is looked for once


class DiaryPage(ScrollPage):
    """Days as cards, each entry a row that opens its sheet.

    Signals:
        undo_offered(str, object): say this sentence and offer to undo it by calling the object.
        flare_wanted: the person says that a flare has begun.
        failed(str): something could not be done, in one sentence.
    """

    undo_offered = Signal(str, object)
    failed = Signal(str)
    flare_wanted = Signal()

    def __init__(
        self, look: Look, view_model: DiaryViewModel, welcome: Callable[[], QWidget] | None = None
    ) -> None:
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
        self._make_ways()
        self._make_empty_states(welcome)
        self._days = QVBoxLayout()
        self.body.addWidget(self.newest)
        self.body.addWidget(self.back)
        self.body.addWidget(self.nothing, 3)
        self.body.addWidget(self.not_found, 1)
        self.body.addLayout(self._days)
        self.body.addWidget(self.earlier)
        self.body.addStretch(1)
        view_model.changed.connect(self._show)
        view_model.removed.connect(self._offer_undo)
        view_model.moved.connect(self._offer_to_move_back)
        view_model.failed.connect(self._tell)
        self._show()

    @property
    def cards(self) -> tuple[DayCard, ...]:
        """The days that are shown, newest first."""
        return tuple(self._cards[day] for day in self._model.days)

    @property
    def rows(self) -> list[DiaryRow]:
        """All rows that are shown, from the top."""
        return [row for card in self.cards for row in card.rows]

    def _fit(self) -> None:
        super()._fit()
        self._days.setSpacing(self._look.gap())

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

    def put_back(self) -> None:
        """Put back what was deleted last; again and again until nothing is missing."""
        if self._model.gone:
            self._put_back(self._model.gone[-1])

    def own_keys(self) -> list[KeyRow]:
        """Return the keys of this page."""
        return [
            (("Enter",), self.tr("Open an entry")),
            (("Delete",), self.tr("Delete an entry")),
            (("Ctrl", "F"), self.tr("Search in notes")),
        ]

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
        self.search = SearchField(look, self.tr("Search in notes"), self.tr("Search in notes"))
        self.search.textChanged.connect(self._soon)
        self._find = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._find.timeout.connect(self._look_for)
        self.search.returnPressed.connect(self._look_for)
        self.add = Button(look, self.tr("Add an entry"), "primary", icon="plus")
        self.add.clicked.connect(self.write)
        self.add_action(self.search)
        self.add_action(self.add)

    def _make_ways(self) -> None:
        """Make the ways to other days, and back to what was deleted."""
        look, model = self._look, self._model
        self.newest = Button(look, self.tr("Back to the newest days"), "quiet", icon="up")
        self.newest.clicked.connect(model.show_newest)
        self.earlier = Button(look, self.tr("Earlier days"), icon="down")
        self.earlier.clicked.connect(model.show_earlier)
        self.back = Button(look, "", "quiet", icon="undo", key="Ctrl+Z")
        self.back.clicked.connect(self.put_back)

    def _make_empty_states(self, welcome: Callable[[], QWidget] | None) -> None:
        """Make what stands there before the first entry, and where a search finds nothing."""
        self.nothing = nothing_yet(self._look)
        self.nothing.pressed.connect(self.write)
        if welcome is not None and self._model.empty:
            self.nothing.show_picture(welcome())
        self.not_found = nothing_found(self._look)
        self.not_found.pressed.connect(self._leave_search)

    def _leave_search(self) -> None:
        self.search.clear()
        self._look_for()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_rating(self, editing: Rating | None) -> None:
        self._show_rating(self._model.entry(editing))

    def _show_rating(self, model: RatingEntryViewModel) -> None:
        """Open the sheet; once it was closed without saving, offer to open it again."""
        sheet = RatingSheet(self._look, self.window(), model)
        sheet.remove_wanted.connect(self._model.remove)
        again: Callable[[], None] = partial(self._show_rating, model)
        sheet.left.connect(lambda sentence: self.undo_offered.emit(sentence, again))
        sheet.ask()

    def _soon(self) -> None:
        self._find.start()

    def _look_for(self) -> None:
        self._find.stop()
        self._model.search(self.search.text())
        if self._model.words:
            none = self.not_found.accessibleName()
            found = self.tr("Newest day found: {day}")
            announce(self, found.format(day=self.cards[0].title) if self.cards else none)

    def _show(self) -> None:
        model = self._model
        if model.today != self._today:  # "Today" is another day now
            self._let_go(list(self._cards))
            self._today = model.today
        self._let_go([day for day in self._cards if day not in set(model.days)])
        added = False
        for place, day in enumerate(model.days):
            if day not in self._cards:
                card = DayCard(self._look, model, day)
                card.opened.connect(self.open_entry)
                card.remove_wanted.connect(self._remove)
                self._cards[day] = card
                self._days.insertWidget(place, card)
                added = True
        for part in (*self.cards, self.earlier) if added else ():
            part.raise_()  # a screen reader goes through them as they lie on each other
        self.nothing.setVisible(model.empty)
        self.not_found.setVisible(bool(model.words) and not model.days)
        self.newest.setVisible(model.has_later)
        self.back.show_text(put_back_words(len(model.gone)))
        self.back.setVisible(bool(model.gone))
        self.earlier.setVisible(model.has_earlier)
        self.search.setVisible(not model.empty)
        self.add.setVisible(not model.empty)
        self.begin_at(self.nothing.button if model.empty else self.add)
        self.flare.setVisible(not model.empty and not model.words)
        self.flare.show_flare()
        for one, other in pairwise([self.newest, self.back, *self.rows, self.earlier]):
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

    def _offer_to_move_back(self, session: SessionRecord, ratings: int) -> None:
        self.undo_offered.emit(moved_words(ratings), partial(self._model.put_session, session))

    def _put_back(self, entry: Entry) -> None:
        """Undo a removal; where that fails the way back stays open beside the reason."""
        self._trouble = ""
        if self._model.put_back(entry):
            self._find_again(entry)
        else:
            undo: Callable[[], None] = partial(self._put_back, entry)
            self.undo_offered.emit(self._trouble, undo)

    def _find_again(self, entry: Entry) -> None:
        """Put the keyboard on the row of an entry, where it is shown."""
        row = next((r for c in self.cards for r in c.rows if c.entry_of(r) == entry), None)
        if row is not None:
            self._laid_out()
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.put_back()
        elif event.matches(QKeySequence.StandardKey.Find) and self.search.isVisible():
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _tell(self, sentence: str) -> None:
        self._trouble = sentence
        self.failed.emit(sentence)

    def _laid_out(self) -> QWidget:
        """Return what is scrolled, with new cards in their places; by itself it is a turn late."""
        sheet = self.widget()
        assert sheet is not None
        layout = sheet.layout()
        assert layout is not None
        room = self.viewport().size()
        tall = layout.totalHeightForWidth(room.width())
        sheet.resize(room.width(), max(tall, room.height()))
        layout.activate()
        return sheet

    def _scroll_to(self, day: date) -> None:
        nearest = next((c for c in self.cards if c.day.day <= day), None)
        if nearest is None:
            return
        sheet = self._laid_out()
        top = nearest.mapTo(sheet, nearest.rect().topLeft()).y()
        self.verticalScrollBar().setValue(top - self._look.gap())
        nearest.rows[0].setFocus()
