"""The sheets of the Diary on which an entry is corrected, and that of a flare."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.kit.toggle import Toggle
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.moment_fields import DayField
from sciatica_desktop.ui.wording.diary import flare_span
from sciatica_desktop.viewmodels.diary import DiaryViewModel


class EntrySheet(Sheet):
    """A sheet with Delete, Cancel and Save.

    Signals:
        remove_wanted: what it shows shall go.
    """

    remove_wanted = Signal()

    def __init__(self, look: Look, window: QWidget, title: str, *, width: int = 560) -> None:
        super().__init__(look, window, title, width=width)
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

    def _add_said(self, failed: SignalInstance) -> None:
        """Leave room for what goes wrong."""
        self.said = Para(self._look, "", "small", "alert")
        self.body.addWidget(self.said)
        failed.connect(self.said.show_text)

    def _remove(self) -> None:
        self.accept()
        self.remove_wanted.emit()

    def _save(self) -> None:
        raise NotImplementedError


class FlareSheet(EntrySheet):
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
        self._add_said(model.failed)
        self.over.toggled.connect(self._refresh)
        self.first.dateChanged.connect(self._refresh)
        self.last.dateChanged.connect(self._refresh)
        self._refresh()

    @property
    def flare(self) -> Flare | None:
        """The flare as it stands here; None where its last day lies before its first."""
        last = self.last.day if self.over.isChecked() else None
        if last is not None and last < self.first.day:
            return None
        return Flare(self._flare.id, self.first.day, last)

    def _refresh(self) -> None:
        self.last.setEnabled(self.over.isChecked())
        words = self._obstacle()
        self.said.show_text(words)
        self.save.setEnabled(not words)

    def _obstacle(self) -> str:
        """Say why the flare cannot be kept like this; nothing where it can."""
        flare, today = self.flare, self._model.today
        if flare is None:
            return self.tr("The last day cannot be before the first.")
        if flare.first > today:
            return self.tr("The first day cannot be in the future.")
        if flare.last is not None and flare.last > today:
            return self.tr("The last day cannot be in the future.")
        other = self._model.crossed(flare)
        if other is not None:
            words = self.tr("These days touch another flare: {span}.")
            return words.format(span=flare_span(other))
        return ""

    def _save(self) -> None:
        if self.flare is not None and self._model.put_flare(self.flare):
            self.accept()
