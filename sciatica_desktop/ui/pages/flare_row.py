"""The row of the Diary that says whether there is a flare now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.ui.kit.rows import Banner
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.diary import flare_span
from sciatica_desktop.viewmodels.diary import DiaryViewModel


class FlareRow(QWidget):
    """Whether there is a flare now, with what can be said about it.

    Signals:
        correct_wanted(Flare): its days shall be corrected.
        start_wanted: one has begun.
    """

    correct_wanted = Signal(object)
    start_wanted = Signal()

    def __init__(self, look: Look, model: DiaryViewModel) -> None:
        super().__init__()
        self._model = model
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        start = (("start", self.tr("A flare has begun")),)
        self.calm = Banner(look, self.tr("Much worse than usual for a day or more?"), start)
        answers = (("end", self.tr("It is over")), ("correct", self.tr("Correct")))
        self.now = Banner(look, "", answers, fill="accent_tint")
        for banner in (self.calm, self.now):
            banner.answered.connect(self._answer)
            column.addWidget(banner)

    def show_flare(self) -> None:
        """Show whether there is one."""
        flare = self._model.current_flare
        self.calm.setVisible(flare is None)
        self.now.setVisible(flare is not None)
        if flare is not None:
            words = self.tr("A flare, {span}.").format(span=flare_span(flare))
            self.now.ask(words)

    def _answer(self, answer: object) -> None:
        flare = self._model.current_flare
        if answer == "start":
            self.start_wanted.emit()
        elif answer == "end":
            self._model.end_flare()
        elif flare is not None:
            self.correct_wanted.emit(flare)
