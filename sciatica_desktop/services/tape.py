"""The tones of a session as one long tape of samples, most of it silence."""

from array import array
from dataclasses import dataclass
from operator import add

FADE = 240  # samples, 5 ms: a tone that is broken off ends without a click
LOUDEST = 32_767


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """A tone that stands on the tape from a sample on, 16-bit mono."""

    first: int
    samples: "array[int]"

    @property
    def end(self) -> int:
        """The first sample after it."""
        return self.first + len(self.samples)


class Tape:
    """What is to be heard at every sample: tones that meet are added up."""

    def __init__(self) -> None:
        self._strips: list[Strip] = []

    def put(self, strip: Strip) -> None:
        """Let a tone stand on the tape."""
        self._strips.append(strip)
        self._strips.sort(key=lambda one: one.first)

    def take(self, strip: Strip) -> None:
        """Take a tone off the tape."""
        self._strips.remove(strip)

    def cut(self, at: int) -> int:
        """Let all fade out from a sample on; return the first sample that was silence before."""
        end = max((strip.end for strip in self._strips), default=at)
        self._strips = [_faded(strip, at) for strip in self._strips if strip.first < at]
        return max(end, at)

    def drop(self, before: int) -> None:
        """Forget what is over."""
        self._strips = [strip for strip in self._strips if strip.end > before]

    def samples(self, first: int, end: int) -> bytes:
        """Return what is heard from a sample up to another, without it."""
        found = array("h", bytes(2 * max(0, end - first)))
        done = first  # up to here a tone stands already
        for strip in self._strips:
            low, high = max(first, strip.first), min(end, strip.end)
            if low >= high:
                continue
            piece = strip.samples[low - strip.first : high - strip.first]
            meet = min(max(low, done), high) - low
            under = found[low - first : low - first + meet]
            found[low - first : high - first] = _sum(under, piece[:meet]) + piece[meet:]
            done = max(done, high)
        return found.tobytes()


def louder(samples: "array[int]", volume: float) -> "array[int]":
    """Return samples at a volume, 0 to 1."""
    if volume >= 1:
        return samples
    return array("h", [round(sample * volume) for sample in samples])


def _faded(strip: Strip, at: int) -> Strip:
    """Return a strip that fades out from a sample on."""
    whole = min(at - strip.first, len(strip.samples))
    rest = strip.samples[whole : whole + FADE]
    fading = [round(sample * (FADE - i) / FADE) for i, sample in enumerate(rest)]
    return Strip(strip.first, strip.samples[:whole] + array("h", fading))


def _sum(some: "array[int]", others: "array[int]") -> "array[int]":
    try:
        return array("h", map(add, some, others))
    except OverflowError:
        sums = map(add, some, others)
        return array("h", [max(-LOUDEST - 1, min(LOUDEST, one)) for one in sums])
