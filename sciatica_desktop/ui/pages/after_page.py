"""The page after a session: how it is now, and then what was done."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.record import Ending
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.after_questions import AfterQuestions
from sciatica_desktop.ui.pages.after_touch import AfterTouch
from sciatica_desktop.ui.pages.summary import Summary
from sciatica_desktop.viewmodels.after import AfterViewModel, Stage

WIDEST = 1200

Block = AfterQuestions | AfterTouch | Summary


class AfterPage(ScrollPage):
    """Ask in one touch or in numbers, then show a calm summary.

    `about` names the programme; `beside` makes a card that the summary shows, if there is one.
    """

    def __init__(
        self,
        look: Look,
        view_model: AfterViewModel,
        *,
        about: str = "",
        beside: Callable[[], QWidget | None] = lambda: None,
    ) -> None:
        super().__init__(look, self.tr("How is it now?"), about, widest=WIDEST)
        self._look, self._model, self._about = look, view_model, about
        self._beside = beside
        self._block: Block | None = None
        self._shown: Stage | None = None
        self.back = Button(look, self.tr("Back"), icon="left")
        self.back.clicked.connect(view_model.back)
        self.add_action(self.back)
        self.body.addStretch(1)
        view_model.changed.connect(self._refresh)
        self._refresh()

    @property
    def model(self) -> AfterViewModel:
        """The answers so far."""
        return self._model

    @property
    def block(self) -> Block | None:
        """What is asked or shown now."""
        return self._block

    def _refresh(self) -> None:
        stage = self._model.stage
        if stage is self._shown:
            return
        if self._block is not None:
            self._block.hide()
            self._block.deleteLater()
        self._shown = stage
        self.back.setVisible(self._model.can_go_back)
        done = stage is Stage.SUMMARY
        self.back.show_text(self.tr("Change my answers") if done else self.tr("Back"))
        self._block = self._make(stage)
        self.body.insertWidget(0, self._block)
        self._block.show()  # at once: left to the layout, the page would stand empty for a frame
        title = self._title() if done else self.tr("How is it now?")
        self.show_title(title, self._about)
        self._focus()

    def _make(self, stage: Stage) -> Block:
        match stage:
            case Stage.TOUCH:
                return AfterTouch(self._look, self._model)
            case Stage.NUMBERS:
                questions = AfterQuestions(self._look, self._model)
                questions.reached.connect(lambda at: self.ensureWidgetVisible(at, 0, 40))
                return questions
            case Stage.SUMMARY:
                return Summary(self._look, self._model, self._beside())

    def _title(self) -> str:
        end = self._model.record.end
        if end is not None and end.ending is Ending.COMPLETE:
            return self.tr("All done")
        return self.tr("Finished for today")

    def _focus(self) -> None:
        block = self._block
        if block is not None and self.isVisible():
            QTimer.singleShot(0, block, block.take_keyboard)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._model.can_go_back:
            self._model.back()
        else:
            super().keyPressEvent(event)
