"""Write down how it is, from anywhere; the same sheet corrects an entry."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.rating import Lowest, Numbness, Series, Strength
from sciatica_desktop.ui.kit.body_map import BodyMap
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.fields import NoteField
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import Column, column_of
from sciatica_desktop.ui.pages.moment_fields import MomentFields
from sciatica_desktop.ui.pages.rating_rows import RatingRows
from sciatica_desktop.ui.wording.check import lowest_short, part_names
from sciatica_desktop.ui.wording.diary import numbness_words, obstacle_words, series_words
from sciatica_desktop.viewmodels.rating_entry import Obstacle, RatingEntryViewModel

WIDTH = 1040


class RatingSheet(Sheet):
    """Numbers left, words right; nothing is preset, and one answer is enough.

    Signals:
        saved(Rating): the entry is on disk.
        remove_wanted(Rating): the entry that was opened shall go.
        left(str): it was closed with answers in it that are not saved, in one sentence.
    """

    saved = Signal(object)
    remove_wanted = Signal(object)
    left = Signal(str)

    def __init__(self, look: Look, window: QWidget, view_model: RatingEntryViewModel) -> None:
        self._model = view_model
        super().__init__(look, window, _title(view_model), width=WIDTH)
        self._make_numbers()
        self._make_words()
        for pair in ((self._numbers(), self._place()), (self._signs(), self._rest())):
            self.body.addWidget(Columns(look, pair, [10, 9], least=330, gap=32))
        self._add_answers()
        view_model.changed.connect(self._refresh)
        view_model.failed.connect(self._say)
        view_model.saved.connect(self._leave_saved)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            below = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(keys), self, view_model.save, context=below)
        self.finished.connect(self.deleteLater)
        self._refresh()

    def ask(self) -> None:
        """Show the sheet with the keyboard on the first open scale."""
        first = self.rows.first_open()
        self.open_on(self.note if first is None else first)

    def reject(self) -> None:
        """Close it; what was answered stays in the view model, for another sheet."""
        super().reject()
        if self._model.unsaved:
            self.left.emit(self.tr("Closed without saving."))

    def _make_numbers(self) -> None:
        look, model = self._look, self._model
        series = [(s, series_words(s)) for s in Series]
        self.series = Choice(look, self.tr("Which pain"), series)
        self.series.chosen.connect(model.choose_series)
        self.rows = RatingRows(look, self._go_on, part_names, small=True)
        self.rows.rated.connect(model.rate)
        self.other = Button(look, self.tr("My other leg hurts too"), "quiet", "small")
        self.other.clicked.connect(self._open_legs)
        places = [(low, lowest_short(low)) for low in Lowest]
        name = self.tr("Lowest point of pain")
        right = Part.LEG_LEFT not in model.parts
        self.lowest = BodyMap(look, name, places, right=right)
        self.lowest.chosen.connect(model.choose_lowest)

    def _make_words(self) -> None:
        look, model = self._look, self._model
        numbness = [(n, numbness_words(n)) for n in Numbness]
        self.numbness = Choice(look, self.tr("Numbness or tingling"), numbness, optional=True)
        self.numbness.chosen.connect(model.choose_numbness)
        strength = [
            (Strength.USUAL, self.tr("As usual")),
            (Strength.WEAKER, self.tr("Weaker than usual")),
        ]
        self.strength = Choice(look, self.tr("Strength of the leg"), strength, optional=True)
        self.strength.chosen.connect(model.choose_strength)
        self.note = NoteField(look, self.tr("Note"), self.tr("What you want to remember"), lines=2)
        self.note.setPlainText(model.note)
        self.note.edited.connect(model.write_note)
        self.when = MomentFields(look, self.tr("When"), model.at)
        self.when.moved.connect(model.move_to)

    def _numbers(self) -> QWidget:
        side = self._side(self.series, self.rows)
        side.column.insertWidget(2, self.other, 0, Qt.AlignmentFlag.AlignLeft)
        return side

    def _place(self) -> QWidget:
        return self._side(self._asked(self.tr("Lowest point of pain"), self.lowest))

    def _signs(self) -> QWidget:
        return self._side(
            self._asked(self.tr("Numbness or tingling"), self.numbness),
            self._asked(self.tr("Strength of the leg"), self.strength),
        )

    def _rest(self) -> QWidget:
        return self._side(
            self._asked(self.tr("Note"), self.note), self._asked(self.tr("When"), self.when)
        )

    def _side(self, *blocks: QWidget) -> Column:
        side = column_of(self._look, 16, *blocks)
        side.column.addStretch(1)
        return side

    def _asked(self, words: str, control: QWidget) -> QWidget:
        return column_of(self._look, 6, Para(self._look, words, "small_b", "ink2"), control)

    def _add_answers(self) -> None:
        look, editing = self._look, self._model.editing
        self.said = Para(look, "", "small", "ink2")  # here it is seen wherever the rest stands
        self.answers.add(self.said)
        if editing is not None:
            self.remove = Button(look, self.tr("Delete"), "quiet", icon="delete")
            self.remove.clicked.connect(self._remove)
            self.answers.add(self.remove)
        cancel = Button(look, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = Button(look, self.tr("Save"), "primary")
        self.save.clicked.connect(self._model.save)
        self.answers.add(cancel)
        self.answers.add(self.save)

    def _refresh(self) -> None:
        model = self._model
        self.series.set_value(model.series)
        self.rows.ask(model.parts, model.scores)
        self.other.setVisible(model.can_open_legs)
        self.lowest.set_value(model.scores.lowest)
        self.numbness.set_value(model.scores.numbness)
        self.strength.set_value(model.scores.strength)
        alert = model.obstacle is Obstacle.FUTURE
        self._say(obstacle_words(model.obstacle), "alert" if alert else "ink2")
        self.save.setEnabled(model.obstacle is None)

    def _say(self, words: str, color: str = "alert") -> None:
        """Say beside the buttons what is missing or went wrong."""
        self.said.set_color(color)
        if words != self.said.text():
            self.said.show_text(words)
            self.said.setVisible(bool(words))
            self.save.setAccessibleDescription(words)
            if self.isVisible():
                self.place()

    def _open_legs(self) -> None:
        self._model.open_legs()
        QTimer.singleShot(0, self, self.place)  # when the other scale has its place

    def _go_on(self) -> None:
        QTimer.singleShot(0, self, self._focus_next)

    def _focus_next(self) -> None:
        first = self.rows.first_open()
        target = self.lowest if first is None else first
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(target)

    def _leave_saved(self, rating: object) -> None:
        self.accept()
        self.saved.emit(rating)

    def _remove(self) -> None:
        self.accept()
        self.remove_wanted.emit(self._model.editing)


def _title(model: RatingEntryViewModel) -> str:
    if model.editing is None:
        return QCoreApplication.translate("RatingSheet", "How is it?")
    return QCoreApplication.translate("RatingSheet", "Correct this entry")
