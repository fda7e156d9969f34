"""A slider that says in words where it stands."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from sciatica_desktop.ui.kit.slider import Slider
from sciatica_desktop.ui.look import Look

WIDE, WORDS = 220, 88  # px at 100 %


class ValueSlider(QWidget):
    """A slider with its value beside it; `words` says what a value means.

    Signals:
        changed(int): the value is another.
    """

    changed = Signal(int)

    def __init__(self, look: Look, name: str, value: int, words: Callable[[int], str]) -> None:
        super().__init__()
        self._look, self._words = look, words
        self.slider = Slider(look, name, least=0, most=100, value=value)
        self.label = QLabel()
        self.label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider)
        row.addWidget(self.label)
        self.setFocusProxy(self.slider)
        self.setAccessibleName(name)
        self.slider.valueChanged.connect(self._change)
        look.changed.connect(self._restyle)
        self._restyle()
        self._say(value)

    def _change(self, value: int) -> None:
        self._say(value)
        self.changed.emit(value)

    def _say(self, value: int) -> None:
        words = self._words(value)
        self.label.setText(words)
        self.slider.setAccessibleDescription(words)

    def _restyle(self) -> None:
        self.slider.setFixedWidth(self._look.px(WIDE))
        self.label.setFixedWidth(self._look.px(WORDS))
        self.label.setFont(self._look.font("body"))
