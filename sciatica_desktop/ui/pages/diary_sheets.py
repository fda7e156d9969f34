"""The sheets of the Diary that show and correct a session or a flare."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.record import SessionRecord
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.kit.toggle import Toggle
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.moment_fields import DayField, MomentFields, NumberField
from sciatica_desktop.ui.wording.diary import ending_words, exercise_line
from sciatica_desktop.viewmodels.diary import DiaryViewModel

MOST_MINUTES = 600


class _EntrySheet(Sheet):
    """A sheet with Delete, Cancel and Save.

    Signals:
        remove_wanted: what it shows shall go.
    """

    remove_wanted = Signal()

    def __init__(self, look: Look, window: QWidget, title: str) -> None:
        super().__init__(look, window, title)
        self.remove = Button(look, self.tr("Delete"), "quiet", icon="delete")
        self.remove.clicked.connect(self._remove)
        cancel = Button(look, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = Button(look, self.tr("Save"), "primary")
        self.save.clicked.connect(self._save)
        for button in (self.remove, cancel, self.save):
            self.answers.add(button)
        self.finished.connect(self.deleteLater)

    def ask(self) -> None:
        """Show the sheet."""
        self.open_on(self.save)

    def _label(self, words: str) -> None:
        self.body.addWidget(Para(self._look, words, "small_b", "ink2"))

    def _remove(self) -> None:
        self.accept()
        self.remove_wanted.emit()

    def _save(self) -> None:
        raise NotImplementedError


class SessionSheet(_EntrySheet):
    """What was done in a session; its beginning and its minutes can be corrected."""

    def __init__(
        self, look: Look, window: QWidget, model: DiaryViewModel, session: SessionRecord
    ) -> None:
        super().__init__(look, window, model.programme_name(session.programme))
        self._model, self._session = model, session
        if session.end is not None:
            self.body.addWidget(Para(look, ending_words(session.end.ending), "body", "ink2"))
        for record in session.exercises:
            name = escape(model.exercise_name(record.exercise))
            self.body.addWidget(Para(look, exercise_line(record, name)))
        self._label(self.tr("Began, and minutes spent"))
        self.when = MomentFields(look, self.tr("Began"), session.begun)
        seconds = 0.0 if session.end is None else session.end.seconds
        self._shown = round(seconds / 60)
        unit = self.tr(" min")
        self.minutes = NumberField(look, self.tr("Minutes"), self._shown, MOST_MINUTES, unit)
        self.when.add(self.minutes)
        self.body.addWidget(self.when)
        self.said = Para(look, "", "small", "alert")
        self.body.addWidget(self.said)
        model.failed.connect(self.said.show_text)

    def _save(self) -> None:
        began = self._session.begun.replace(tzinfo=None, second=0, microsecond=0)
        same = (self.when.moment, self.minutes.value()) == (began, self._shown)
        if same or self._model.correct_session(
            self._session, self.when.moment, self.minutes.value()
        ):
            self.accept()


class FlareSheet(_EntrySheet):
    """The first and the last day of a flare."""

    def __init__(self, look: Look, window: QWidget, model: DiaryViewModel, flare: Flare) -> None:
        super().__init__(look, window, self.tr("A flare"))
        self._model, self._flare = model, flare
        self._label(self.tr("First day"))
        self.first = DayField(look, self.tr("First day"), flare.first)
        self.body.addWidget(self.first, 0, Qt.AlignmentFlag.AlignLeft)
        row = Flow(look)
        self.over = Toggle(look, self.tr("It is over"), on=flare.last is not None)
        row.add(self.over)
        row.add(Para(look, self.tr("It is over; last day:")))
        self.last = DayField(look, self.tr("Last day"), flare.last or model.today)
        row.add(self.last)
        self.body.addWidget(row)
        self.said = Para(look, "", "small", "alert")
        self.body.addWidget(self.said)
        model.failed.connect(self.said.show_text)
        self.over.toggled.connect(self._refresh)
        self.first.dateChanged.connect(self._refresh)
        self.last.dateChanged.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        over = self.over.isChecked()
        wrong = over and self.last.day < self.first.day
        ahead = self.first.day > self._model.today
        self.last.setEnabled(over)
        words = self.tr("The last day cannot be before the first.") if wrong else ""
        if ahead:
            words = self.tr("The first day cannot be in the future.")
        self.said.show_text(words)
        self.save.setEnabled(not words)

    def _save(self) -> None:
        last = self.last.day if self.over.isChecked() else None
        if self._model.put_flare(Flare(self._flare.id, self.first.day, last)):
            self.accept()
