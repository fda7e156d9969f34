"""The tones of the program as their files have them."""

import wave
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from sciatica_desktop.ports import Tone
from sciatica_desktop.services import resources


@dataclass(frozen=True, slots=True)
class Sound:
    """The samples of a tone, 16-bit mono."""

    samples: bytes
    rate: int

    @property
    def seconds(self) -> float:
        """How long it is heard."""
        return len(self.samples) / 2 / self.rate

    def as_channels(self, channels: int) -> bytes:
        """Return the samples, each once for every channel."""
        if channels == 1:
            return self.samples
        pairs = (self.samples[i : i + 2] * channels for i in range(0, len(self.samples), 2))
        return b"".join(pairs)


def read_tone(tone: Tone, read: Callable[[str], bytes] = resources.read) -> Sound:
    """Return a tone; wave.Error or EOFError where its file is damaged."""
    with wave.open(BytesIO(read(f"sounds/{tone.value}.wav"))) as file:
        return Sound(file.readframes(file.getnframes()), file.getframerate())
