"""Chime and voice: made when a session or the sound check opens, let go a minute after."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from sciatica_desktop.domain.preferences import Preferences
from sciatica_desktop.ports import Chime, Tone, Voice
from sciatica_desktop.services.chime import NullChime, OpenChime, open_chime
from sciatica_desktop.services.voice import Manner, NullVoice, ProcessVoice
from sciatica_desktop.storage.settings import Settings

LET_GO_AFTER_MS = 60_000
TONE_GAP_MS = 900


class SoundRoom(QObject):
    """Keeps what makes sound for as long as it is needed.

    Signals:
        voices_known(list): the names of the voices for the language.
        trouble_told(str): what is missing of tones or voice, "" when all is well.
    """

    voices_known = Signal(list)
    trouble_told = Signal(str)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._chime: OpenChime | None = None
        self._voice: ProcessVoice | None = None
        self._let_go = QTimer(self, singleShot=True, interval=LET_GO_AFTER_MS)
        self._let_go.timeout.connect(self.close)

    def open(self) -> None:
        """Start what takes long to start, before it is needed."""
        self._let_go.stop()
        wishes = self._settings.preferences()
        if wishes.voice and self._voice is None:
            self._voice = ProcessVoice(manner_of(wishes), self)
            self._voice.ready.connect(self.voices_known)
            self._voice.trouble_changed.connect(self.trouble_told)
        # After what is asked for now was painted: the first tone of a session must not wait.
        QTimer.singleShot(0, self, self.chime)

    def chime(self) -> Chime:
        """Return the chime, silent where the person switched tones off."""
        wishes = self._settings.preferences()
        if not wishes.tones:
            return NullChime()
        if self._chime is None:
            self._chime = open_chime(wishes.tone_volume, self)
        else:
            self._chime.set_volume(wishes.tone_volume)
        return self._chime

    def voice(self, *, silent: bool = False) -> Voice:
        """Return the voice, silent where the person switched it off or session time runs fast."""
        wishes = self._settings.preferences()
        if silent or not wishes.voice:
            return NullVoice()
        self.open()
        voice = self._voice
        assert voice is not None
        voice.set_manner(manner_of(wishes))
        return voice

    def play_all(self) -> None:
        """Play every tone, one after the other, and tell what is missing."""
        chime = self.chime()
        for number, tone in enumerate(Tone):
            QTimer.singleShot(number * TONE_GAP_MS, self, partial(chime.ring, tone))
        # A sound server that does not answer is known only after a while.
        QTimer.singleShot(TONE_GAP_MS, self, lambda: self._tell_of(chime))
        self.close_soon()

    def try_voice(self) -> None:
        """Speak as it is set; what the engine answers comes later."""
        self.open()
        if self._voice is None:
            self.trouble_told.emit(self.tr("The voice is switched off."))
            return
        self._voice.set_manner(manner_of(self._settings.preferences()))
        self._tell_of(self._voice)
        self._voice.say(self.tr("Hold. Halfway. Change sides. Rest."))
        self.close_soon()

    def close_soon(self) -> None:
        """Let go in a minute unless it is needed again."""
        self._let_go.start()

    def close(self) -> None:
        """Let go of sound and voice now."""
        self._let_go.stop()
        if self._chime is not None:
            self._chime.close()
            self._chime = None
        if self._voice is not None:
            self._voice.close()
            self._voice.deleteLater()
            self._voice = None

    def _tell_of(self, maker: Chime | Voice) -> None:
        self.trouble_told.emit(maker.trouble() or "")


def manner_of(wishes: Preferences) -> Manner:
    """Return how to speak; preferences count the rate from 0 to 1, Qt from -1 to 1."""
    return Manner(
        language=wishes.language or "en-GB",
        voice=wishes.voice_name,
        rate=wishes.voice_rate * 2 - 1,
        volume=wishes.voice_volume,
    )
