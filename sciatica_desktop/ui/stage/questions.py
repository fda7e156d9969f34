"""The question that lies over the stage: one at a time, and the session stands still below it."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from sciatica_desktop.ui.stage.help_sheet import HelpSheet
from sciatica_desktop.ui.stage.sheet import Sheet
from sciatica_desktop.viewmodels.session import SessionViewModel


class Questions(QObject):
    """Open and close sheets over a stage; a dismissed one lets the session go on."""

    def __init__(self, model: SessionViewModel, stage: QWidget) -> None:
        super().__init__(stage)
        self._model, self._stage = model, stage
        self._sheet: Sheet | HelpSheet | None = None
        self._goes_on = False

    @property
    def sheet(self) -> Sheet | HelpSheet | None:
        """The sheet that is open."""
        return self._sheet

    def open(self, sheet: Sheet | HelpSheet, *, goes_on: bool = False) -> None:
        """Pause and lay a sheet over the stage.

        Dismissed, it lets the session go on if it ran before, or in any case with `goes_on`.
        """
        if self._sheet is None:
            self._goes_on = self.pause()
        self._goes_on = self._goes_on or goes_on
        self._drop()
        self._sheet = sheet
        sheet.dismissed.connect(self._dismiss)
        sheet.open()

    def close(self) -> None:
        """Take the sheet away; the session stays paused."""
        self._drop()
        self._stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def pause(self) -> bool:
        """Be silent and pause what runs; return whether it ran."""
        self._model.hush()
        scene = self._model.scene()
        runs = not (scene.paused or scene.waiting)
        if runs:
            self._model.pause()
        return runs

    def _drop(self) -> None:
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None

    def _dismiss(self) -> None:
        self.close()
        if self._goes_on and self._model.scene().paused:
            self._model.toggle_pause()
