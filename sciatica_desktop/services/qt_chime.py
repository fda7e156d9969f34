"""Tones through Qt Multimedia, where there is no libpulse: Windows and macOS."""

import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QIODevice, QObject

from sciatica_desktop.ports import Chime, Tone
from sciatica_desktop.services.tone_files import Sound, read_tone

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat

STREAMS = 3  # two tones overlap at most, and one may be silenced and not over yet
BUFFER_BYTES = 512 * 1024  # more than the longest tone
STALE_S = 1.0  # a tone that comes so late would mislead


class QtChime(QObject):
    """Writes each tone when it is due into a stream that is open and silent until then.

    An open stream starts a tone within milliseconds, where opening one costs 10-17 ms, and a
    Bluetooth speaker that sleeps would swallow the first tone.

    WORKAROUND: QSoundEffect would be shorter, but in Qt 6.11 every play makes an event notifier
    that may be deleted in the sound thread; the window's event loop then spins for ever
    (QTBUG-144711, seen once in some hundred tones on a busy machine).
    """

    def __init__(self, volume: float = 0.8, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtMultimedia import QMediaDevices

        self._volume = volume
        self._sounds: Mapping[Tone, Sound] = {tone: read_tone(tone) for tone in Tone}
        self._devices: QMediaDevices = QMediaDevices(self)
        self._device: QAudioDevice = self._devices.defaultAudioOutput()
        self._streams: list[_Stream] = []
        self._open()
        self._devices.audioOutputsChanged.connect(self._follow_default_output)

    def ring(self, tone: Tone, at: float | None = None) -> None:
        overdue = at is not None and time.monotonic() > at + STALE_S
        if self._streams and not overdue:
            stream = min(self._streams, key=lambda each: each.busy_until)
            stream.play(self._sounds[tone], self._volume)

    def expect(self, tones: Sequence[tuple[Tone, float]]) -> None:
        """Do nothing: a stream of Qt does not take back what was written into it."""

    def lead_s(self) -> float:
        return 0.0

    def hush(self) -> None:
        for stream in self._streams:
            stream.hush()

    def set_volume(self, volume: float) -> None:
        """Set the loudness of all tones, 0 to 1."""
        self._volume = volume

    def answered(self) -> bool:
        """Whether it is known how the device is."""
        return True

    def trouble(self) -> str | None:
        if self._device.isNull():
            return self._sentence("No sound device was found, so tones are shown and not heard.")
        if not self._streams or any(stream.broken for stream in self._streams):
            return self._sentence(
                "The sound server does not answer, so tones are shown and not heard."
            )
        return None

    def close(self) -> None:
        """Let go of the sound device."""
        for stream in self._streams:
            stream.close()
        self.deleteLater()

    def _open(self) -> None:
        for stream in self._streams:
            stream.close()
        self._streams = []
        found = None if self._device.isNull() else self._format()
        if found is not None:
            self._streams = [_Stream(self._device, found, self) for _ in range(STREAMS)]

    def _format(self) -> "QAudioFormat | None":
        """Return the plainest form of the tones that the device takes."""
        from PySide6.QtMultimedia import QAudioFormat

        plain = QAudioFormat()
        plain.setSampleRate(next(iter(self._sounds.values())).rate)
        plain.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        for channels in (1, 2, self._device.maximumChannelCount()):
            plain.setChannelCount(channels)
            if self._device.isFormatSupported(plain):
                return plain
        return None

    def _follow_default_output(self) -> None:
        device = self._devices.defaultAudioOutput()
        if device != self._device:
            self._device = device
            self._open()

    @staticmethod
    def _sentence(text: str) -> str:
        return QCoreApplication.translate("Sound", text)


class _Stream:
    """One open stream, silent while nothing is written into it."""

    def __init__(self, device: "QAudioDevice", form: "QAudioFormat", parent: QObject) -> None:
        from PySide6.QtMultimedia import QAudioSink

        self.busy_until = 0.0
        self._channels = form.channelCount()
        self._sink: QAudioSink = QAudioSink(device, form, parent)
        self._sink.setBufferSize(BUFFER_BYTES)
        self._into: QIODevice | None = self._sink.start()

    @property
    def broken(self) -> bool:
        """Whether nothing that is written would be heard."""
        from PySide6.QtMultimedia import QtAudio

        return self._into is None or self._sink.state() is QtAudio.State.StoppedState

    def play(self, sound: Sound, volume: float) -> None:
        """Start a sound now, after what still sounds here."""
        if self._into is None:
            return
        self._sink.setVolume(volume)
        self._into.write(sound.as_channels(self._channels))
        self.busy_until = max(self.busy_until, time.monotonic()) + sound.seconds

    def hush(self) -> None:
        """Let the rest of what sounds go unheard."""
        if self.busy_until > time.monotonic():
            self._sink.setVolume(0.0)

    def close(self) -> None:
        """Let go of the stream."""
        self._into = None
        self._sink.reset()
        self._sink.deleteLater()


_fits: type[Chime] = QtChime
