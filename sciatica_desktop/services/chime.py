"""What rings the tones: built when a session or the sound check opens."""

import platform
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject

from sciatica_desktop.ports import Chime, Tone
from sciatica_desktop.services.pulse_chime import PulseChime

WITHOUT_PULSE = ("Windows", "Darwin")


class OpenChime(Chime, Protocol):
    """A chime that holds on to the sound server."""

    def answered(self) -> bool:
        """Whether it is known how the server is."""

    def set_volume(self, volume: float) -> None:
        """Set the loudness of the tones that are asked for from now on, 0 to 1."""

    def close(self) -> None:
        """Let go of the sound server."""


class NullChime:
    """Plays nothing; the screen still flashes."""

    def __init__(self, trouble: str | None = None) -> None:
        self._trouble = trouble

    def ring(self, tone: Tone, at: float | None = None) -> None:
        """Do nothing."""

    def expect(self, tones: Sequence[tuple[Tone, float]]) -> None:
        """Do nothing."""

    def hush(self) -> None:
        """Do nothing."""

    def lead_s(self) -> float:
        return 0.0

    def trouble(self) -> str | None:
        return self._trouble

    def answered(self) -> bool:
        """There is nobody to answer."""
        return True

    def set_volume(self, volume: float) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


def open_chime(volume: float, parent: QObject | None = None) -> "OpenChime":
    """Return a chime that works, or a silent one that says what is missing."""
    try:
        if platform.system() not in WITHOUT_PULSE:
            return PulseChime(volume, parent)
        from sciatica_desktop.services.qt_chime import QtChime

        return QtChime(volume, parent)
    except (ImportError, OSError) as missing:
        return NullChime(
            QCoreApplication.translate(
                "Sound", "Tones need a sound library that is not installed ({missing})."
            ).format(missing=_library_in(str(missing)))
        )


def _library_in(message: str) -> str:
    """Return the library that a loader's message names: "libpulse.so.0: cannot open …"."""
    return message.split(":", 1)[0].rsplit("/", 1)[-1]


_pulse_fits: type[OpenChime] = PulseChime
_null_fits: type[OpenChime] = NullChime
