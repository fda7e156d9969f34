"""Rows that ask for or offer something: a setting, a question, an empty page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card, Rule
from sciatica_desktop.ui.kit.columns import Beside
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look


class Row(QWidget):
    """A setting: its name and a line of help at the left, its control at the right."""

    def __init__(self, look: Look, name: str, help_line: str, control: QWidget) -> None:
        super().__init__()
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.name = Para(look, name, "body", weight=500)
        self.help = Para(look, help_line, "small", "ink3")
        if not help_line:
            self.help.hide()
        column.addWidget(self.name)
        column.addWidget(self.help)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Beside(look, words, control))
        said = control.accessibleDescription()
        if help_line and said in ("", control.accessibleName()):
            control.setAccessibleDescription(help_line)


class RowsCard(Card):
    """A card of rows with a rule between any two."""

    def add_row(self, row: Row) -> None:
        """Add a row at the end."""
        if self.body.count():
            self.body.addWidget(Rule(self._look))
        self.body.addWidget(row)


class Banner(Card):
    """A question or a notice in one row: the sentence left, its answers right.

    Signals:
        answered: the person chose the value of an answer.
    """

    answered = Signal(object)

    def __init__(
        self,
        look: Look,
        sentence: str,
        answers: Sequence[tuple[object, str]] = (),
        *,
        fill: str = "surface",
    ) -> None:
        super().__init__(look, fill=fill)
        self.sentence = Para(look, sentence, "body")
        self._buttons = Flow(look)
        for value, word in answers:
            self._add(look, value, word)
        if not answers:
            self._buttons.hide()
        self.body.addWidget(Beside(look, self.sentence, self._buttons))

    def ask(self, sentence: str) -> None:
        """Show another sentence; its answers tell it to who comes by the Tab key."""
        self.sentence.show_text(sentence)
        for button in self._buttons.findChildren(Button):
            button.setAccessibleDescription(self.sentence.text())

    def _add(self, look: Look, value: object, word: str) -> None:
        button = Button(look, word, size="small")
        button.setAccessibleDescription(self.sentence.text())
        button.clicked.connect(lambda: self.answered.emit(value))
        self._buttons.add(button)

    def _restyle(self) -> None:
        super()._restyle()
        padding = self._look.card_padding()
        margin = self._look.sp(10)
        self.body.setContentsMargins(padding.left(), margin, padding.right(), margin)


class EmptyState(Card):
    """What a page says before there is anything to show: a picture, a sentence, one button.

    Signals:
        pressed: the button was pressed.
    """

    pressed = Signal()

    def __init__(
        self,
        look: Look,
        title: str,
        sentence: str,
        word: str = "",
    ) -> None:
        super().__init__(look, fill="stage")
        self.setAccessibleName(title)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.body.addStretch()
        if title:
            heading = Heading(look, title, 3)
            heading.setAlignment(middle)
            self.body.addWidget(heading)
        self.body.addWidget(Para(look, sentence, "body", "ink2", align=middle))
        self.button = Button(look, word, "primary")
        if not word:
            self.button.hide()
        self.button.clicked.connect(self.pressed)
        self.body.addWidget(self.button, 0, middle)
        self.body.addStretch()

    def show_picture(self, picture: QWidget) -> None:
        """Put a picture above the words."""
        self.body.insertWidget(1, picture, 0, Qt.AlignmentFlag.AlignHCenter)
