"""The sound check of the first start: every tone once, and the voice."""

from PySide6.QtCore import Signal

from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look


class SoundCard(Card):
    """Let tones and voice be heard, and say what is missing.

    Signals:
        hear_tones, hear_voice: play them as they are set.
    """

    hear_tones = Signal()
    hear_voice = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.tones = Button(look, self.tr("Hear the tones"), icon="sound")
        self.tones.clicked.connect(self.hear_tones)
        self.voice = Button(look, self.tr("Hear the voice"), icon="sound")
        self.voice.clicked.connect(self.hear_voice)
        row = Flow(look, 12)
        row.add(self.tones)
        row.add(self.voice)
        self.body.addWidget(row)
        words = self.tr(
            "Nothing to hear? Turn up the sound of the computer. Without sound a session runs all "
            "the same: all that is said also stands on the screen, and the ring flashes."
        )
        self.body.addWidget(Para(look, words, "body", "ink2"))
        self.trouble = Para(look, "", "body_b")
        self.trouble.hide()
        self.body.addWidget(self.trouble)

    def show_trouble(self, sentence: str) -> None:
        """Say what is missing; an empty sentence says that nothing is."""
        if sentence == self.trouble.text():
            return
        self.trouble.show_text(sentence)
        self.trouble.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)
