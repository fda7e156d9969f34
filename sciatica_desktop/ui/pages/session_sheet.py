"""The sheet of the Diary that shows what was done in a session, to be corrected."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.record import ExerciseRecord, SessionRecord
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.diary_rows import DiaryRow
from sciatica_desktop.ui.pages.diary_sheets import EntrySheet
from sciatica_desktop.ui.pages.exercise_sheet import ExerciseSheet
from sciatica_desktop.ui.pages.moment_fields import MomentFields, NumberField
from sciatica_desktop.ui.pages.session_answers import SessionAnswers
from sciatica_desktop.ui.wording.diary import ending_words, exercise_line
from sciatica_desktop.viewmodels.diary import DiaryViewModel

MOST_MINUTES = 600
WIDTH = 640


class SessionSheet(EntrySheet):
    """When it began, its minutes, its exercises, and what was said after it."""

    def __init__(
        self, look: Look, window: QWidget, model: DiaryViewModel, session: SessionRecord
    ) -> None:
        super().__init__(look, window, model.programme_name(session.programme), width=WIDTH)
        self._model, self._session = model, session
        self._records = list(session.exercises)
        if session.end is not None:
            self.body.addWidget(Para(look, ending_words(session.end.ending), "body", "ink2"))
        self._add_moment()
        self._label(self.tr("Exercises"))
        self.rows: list[DiaryRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.sp(2))
        self.body.addLayout(self._lines)
        self._show_rows()
        self.said_after = SessionAnswers(look, session.after, session.later)
        self.body.addWidget(self.said_after)
        self._add_said(model.failed)
        self.when.moved.connect(self._refresh)

    def _refresh(self) -> None:
        future = self.when.day.day > self._model.today
        self.said.show_text(self.tr("A session cannot begin in the future.") if future else "")
        self.save.setEnabled(not future)

    def _add_moment(self) -> None:
        look, session = self._look, self._session
        self._label(self.tr("Began, and minutes spent"))
        self.when = MomentFields(look, self.tr("Began"), session.begun)
        seconds = 0.0 if session.end is None else session.end.seconds
        self._shown = round(seconds / 60)
        unit = self.tr(" min")
        self.minutes = NumberField(look, self.tr("Minutes"), self._shown, MOST_MINUTES, unit)
        self.when.add(self.minutes)
        self.body.addWidget(self.when)

    def _show_rows(self) -> None:
        for number, record in enumerate(self._records):
            row = DiaryRow(self._look, exercise_line(record, self._name(record)), "")
            row.setAccessibleDescription(self.tr("Enter corrects it"))
            row.clicked.connect(partial(self._correct, number))
            self._lines.addWidget(row)
            self.rows.append(row)

    def _name(self, record: ExerciseRecord) -> str:
        return self._model.exercise_name(record.exercise)

    def _correct(self, number: int) -> None:
        record = self._records[number]
        asked = self._model.asks_after(record.exercise) or record.quick is not None
        sheet = ExerciseSheet(self._look, self._window, self._name(record), record, asked=asked)
        sheet.corrected.connect(partial(self._take, number))
        sheet.ask()

    def _take(self, number: int, record: ExerciseRecord) -> None:
        self._records[number] = record
        self.rows[number].show_line(exercise_line(record, self._name(record)))

    def _save(self) -> None:
        session = replace(
            self._session,
            exercises=tuple(self._records),
            after=self.said_after.check,
            later=self.said_after.later,
        )
        if self._keep(session):
            self.accept()

    def _keep(self, session: SessionRecord) -> bool:
        """Write what is another than before; tell whether all of it is on disk."""
        began = session.begun.replace(tzinfo=None, second=0, microsecond=0)
        if (self.when.moment, self.minutes.value()) != (began, self._shown):
            return self._model.correct_session(session, self.when.moment, self.minutes.value())
        return session == self._session or self._model.put_session(session)
