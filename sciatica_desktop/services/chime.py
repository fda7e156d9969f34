"""Tones through QSoundEffect; built when a session or the sound check opens, let go afterwards."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl

from sciatica_desktop.ports import Chime, Tone

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect


class NullChime:
    """Plays nothing; the screen still flashes."""

    def __init__(self, trouble: str | None = None) -> None:
        self._trouble = trouble

    def ring(self, tone: Tone) -> None:
        """Do nothing."""

    def hush(self) -> None:
        """Do nothing."""

    def trouble(self) -> str | None:
        return self._trouble


class QtChime(QObject):
    """Plays each tone from its own loaded effect, so that ringing starts within milliseconds.

    A silent stream stays open meanwhile: a Bluetooth speaker that sleeps swallows the first tone,
    and opening the stream costs 10-17 ms.
    """

    def __init__(self, volume: float = 0.8, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtMultimedia import QMediaDevices

        self._devices: QMediaDevices = QMediaDevices(self)
        self._effects: Mapping[Tone, QSoundEffect] = {
            tone: self._effect(tone.value, volume) for tone in Tone
        }
        self._silence = self._effect("silence", 0.0)
        self._silence.setLoopCount(-2)  # QSoundEffect.Infinite
        self._silence.play()
        self._devices.audioOutputsChanged.connect(self._follow_default_output)

    def ring(self, tone: Tone) -> None:
        self._effects[tone].play()

    def hush(self) -> None:
        for effect in self._effects.values():
            effect.stop()

    def set_volume(self, volume: float) -> None:
        """Set the loudness of all tones, 0 to 1."""
        for effect in self._effects.values():
            effect.setVolume(volume)

    def trouble(self) -> str | None:
        from PySide6.QtMultimedia import QSoundEffect

        if self._devices.defaultAudioOutput().isNull():
            return self._sentence("No sound device was found, so tones are shown and not heard.")
        if self._silence.status() is QSoundEffect.Status.Error:
            return self._sentence("The sound server does not answer, so tones are not heard.")
        return None

    def _effect(self, name: str, volume: float) -> "QSoundEffect":
        from PySide6.QtMultimedia import QSoundEffect

        effect = QSoundEffect(self)
        effect.setSource(QUrl(f"qrc:/sounds/{name}.wav"))
        effect.setVolume(volume)
        return effect

    def _follow_default_output(self) -> None:
        device = self._devices.defaultAudioOutput()
        for effect in (*self._effects.values(), self._silence):
            effect.setAudioDevice(device)
        self._silence.play()

    @staticmethod
    def _sentence(text: str) -> str:
        return QCoreApplication.translate("Sound", text)


def open_chime(volume: float, parent: QObject | None = None) -> Chime:
    """Return a chime that works, or a silent one that says what is missing."""
    try:
        return QtChime(volume, parent)
    except ImportError as missing:
        return NullChime(
            QCoreApplication.translate(
                "Sound", "Tones need a sound library that is not installed ({missing})."
            ).format(missing=_library_in(str(missing)))
        )


def _library_in(message: str) -> str:
    """Return the library that a loader's message names: "libpulse.so.0: cannot open …"."""
    return message.split(":", 1)[0]


_fits: type[Chime] = QtChime
_null_fits: type[Chime] = NullChime
