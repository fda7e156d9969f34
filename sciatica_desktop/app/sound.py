"""Chime and voice: made when a session or the sound check opens, let go a minute after."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from sciatica_desktop.domain.preferences import Preferences
from sciatica_desktop.ports import Chime, Tone, Voice
from sciatica_desktop.services.chime import NullChime, QtChime, open_chime
from sciatica_desktop.services.voice import Manner, NullVoice, ProcessVoice
from sciatica_desktop.storage.settings import Settings

LET_GO_AFTER_MS = 60_000
TONE_GAP_MS = 900


class SoundRoom(QObject):
    """Keeps what makes sound for as long as it is needed."""

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._chime: Chime | None = None
        self._voice: ProcessVoice | None = None
        self._let_go = QTimer(self, singleShot=True, interval=LET_GO_AFTER_MS)
        self._let_go.timeout.connect(self.close)

    def open(self) -> None:
        """Start what takes long to start, before it is needed."""
        self._let_go.stop()
        wishes = self._settings.preferences()
        if wishes.voice and self._voice is None:
            self._voice = ProcessVoice(manner_of(wishes), self)

    def chime(self) -> Chime:
        """Return the chime, silent where the person switched tones off."""
        wishes = self._settings.preferences()
        if not wishes.tones:
            return NullChime()
        if self._chime is None:
            self._chime = open_chime(wishes.tone_volume, self)
        elif isinstance(self._chime, QtChime):
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

    def play_all(self) -> str:
        """Play every tone, one after the other; return what is missing."""
        chime = self.chime()
        for number, tone in enumerate(Tone):
            QTimer.singleShot(number * TONE_GAP_MS, self, partial(chime.ring, tone))
        self.close_soon()
        return chime.trouble() or ""

    def try_voice(
        self,
        voices: Callable[[list[str]], object],
        tell: Callable[[str], object],
    ) -> None:
        """Speak as it is set; what the engine answers comes later."""
        self.open()
        if self._voice is None:
            tell(self.tr("The voice is switched off."))
            return
        voice = self._voice
        voice.set_manner(manner_of(self._settings.preferences()))
        voice.ready.connect(voices)
        voice.trouble_changed.connect(tell)
        tell(voice.trouble() or "")
        voice.say(self.tr("Hold. Halfway. Change sides. Rest."))
        self.close_soon()

    def close_soon(self) -> None:
        """Let go in a minute unless it is needed again."""
        self._let_go.start()

    def close(self) -> None:
        """Let go of sound and voice now."""
        self._let_go.stop()
        if isinstance(self._chime, QtChime):
            self._chime.deleteLater()
        self._chime = None
        if self._voice is not None:
            self._voice.close()
            self._voice.deleteLater()
            self._voice = None


def manner_of(wishes: Preferences) -> Manner:
    """Return how to speak; preferences count the rate from 0 to 1, Qt from -1 to 1."""
    return Manner(
        language=wishes.language or "en-GB",
        voice=wishes.voice_name,
        rate=wishes.voice_rate * 2 - 1,
        volume=wishes.voice_volume,
    )
