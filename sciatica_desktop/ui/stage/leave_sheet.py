"""The one question before a session is left early: a choice, never a failure."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage.answer_row import Answer
from sciatica_desktop.ui.stage.sheet import Sheet

translate = QCoreApplication.translate


class LeaveSheet(Sheet):
    """Ask whether to finish here; `answered` means yes, `dismissed` goes on."""

    def __init__(self, look: Look, stage: QWidget, *, far: bool = False) -> None:
        super().__init__(
            look,
            stage,
            translate("Stage", "Finish here?"),
            [Answer(translate("Stage", "Finish here"), "Esc")],
            hint=translate("Stage", "What you did is kept. Stopping here is fine."),
            far=far,
        )
