"""Tones that are handed to the sound server before their instant, each to its very sample."""

import time
from array import array
from collections.abc import Callable, Sequence
from ctypes import CDLL
from functools import lru_cache, partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from sciatica_desktop.ports import Chime, Tone
from sciatica_desktop.services.pulse import PulseStream, State, load_library
from sciatica_desktop.services.tape import Strip, Tape, louder
from sciatica_desktop.services.tone_files import read_tone

RATE = 48_000  # of every tone
POLL_MS, WATCH_MS = 20, 500  # until the server has answered, and then
MARGIN_S = 0.015  # what is written reaches the server well within
START_S = 0.15  # a first tone is also written down and shown before it is asked for
RETRY_S = 2.0
STALE_S = 1.0  # a tone that could not be sounded for so long would mislead
Due = tuple[Tone, float]


class Stream(Protocol):
    """What is heard, sample by sample, counted from the stream's start."""

    def state(self) -> State:
        """Look how far the stream is."""

    def sample_at(self, instant: float) -> int:
        """Return the sample that is heard at an instant of the monotonic clock."""

    @property
    def lead_s(self) -> float:
        """How long before it is heard the server hands a sample on to its device."""

    def write(self, first: int, samples: bytes) -> None:
        """Let these samples be heard from a sample on, in place of what was written there."""

    def close(self) -> None:
        """Let go of the server."""


def open_stream(library: CDLL, spawn: bool) -> Stream:
    """Open a stream of the sound server."""
    name = QCoreApplication.applicationName() or "sciatica-desktop"
    return PulseStream(library, name, RATE, spawn=spawn)


class PulseChime(QObject):
    """Writes each tone to its very sample of a stream that stays open.

    Neither a busy window nor a busy machine can make a tone late that was expected: the server has
    it by then. The server also moves the stream to another default output.
    """

    def __init__(
        self,
        volume: float = 0.8,
        parent: QObject | None = None,
        *,
        connect: Callable[[bool], Stream] | None = None,
    ) -> None:
        """Connect to the server; `connect` opens a stream, and may start a server or not."""
        super().__init__(parent)
        self._open = connect or partial(open_stream, load_library())
        self._volume = volume
        self._state = self._known = State.CONNECTING
        self._written = 0  # up to this sample the stream holds what the tape says
        self._tape = Tape()
        self._placed: dict[Due, Strip] = {}
        self._expected: frozenset[Due] = frozenset()
        self._waiting: list[Due] = []  # for the server's answer
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look)
        self._stream: Stream | None = None
        self._connect(spawn=True)

    def ring(self, tone: Tone, at: float | None = None) -> None:
        self._look()
        due = (tone, time.monotonic() if at is None else at)
        self._expected -= {due}
        if due not in self._placed:
            self._take(due)

    def expect(self, tones: Sequence[Due]) -> None:
        self._look()
        self._waiting = [due for due in self._waiting if due not in self._expected]
        for due in self._expected.difference(tones):
            self._forget(due)
        self._expected = frozenset(tones)
        for due in tones:
            if due not in self._placed:
                self._take(due)

    def hush(self) -> None:
        self._waiting.clear()
        self._placed.clear()
        self._expected = frozenset()
        if self._stream is not None and self._look() is State.READY:
            soonest = self._soonest(self._stream)
            end = self._tape.cut(soonest)
            self._write(self._stream, soonest, end)

    def lead_s(self) -> float:
        if self._stream is None or self._look() is not State.READY:
            return 0.0
        return self._stream.lead_s + MARGIN_S + START_S

    def set_volume(self, volume: float) -> None:
        """Set the loudness of the tones that are asked for from now on, 0 to 1."""
        self._volume = volume

    def answered(self) -> bool:
        """Whether it is known how the server is."""
        return self._look() is not State.CONNECTING

    def trouble(self) -> str | None:
        match self._look():
            case State.NO_SERVER:
                return self._sentence(
                    "The sound server does not answer, so tones are shown and not heard."
                )
            case State.NO_DEVICE:
                return self._sentence(
                    "No sound device was found, so tones are shown and not heard."
                )
            case State.CONNECTING | State.READY:
                return None

    def close(self) -> None:
        self._disconnect()
        self.deleteLater()

    def _disconnect(self) -> None:
        self._poll.stop()
        if self._stream is not None:
            self._stream.close()
        self._stream = None

    def _connect(self, *, spawn: bool) -> None:
        self._disconnect()
        self._tape, self._written = Tape(), 0
        self._placed.clear()
        self._stream = self._open(spawn)
        self._tried = time.monotonic()
        self._poll.start(POLL_MS)

    def _look(self) -> State:
        """See how the server is; try again where it went away."""
        if self._stream is None:
            return self._state
        self._state = self._stream.state()
        late = time.monotonic() > self._tried + RETRY_S
        if self._state is State.CONNECTING:
            # While it is tried again, what was found before holds.
            self._known = State.NO_SERVER if late else self._known
            return self._known
        self._known = self._state
        self._poll.setInterval(WATCH_MS)
        if self._state is State.READY:
            waiting, self._waiting = self._waiting, []
            for due in waiting:
                self._take(due)
        elif late:
            self._connect(spawn=False)
        return self._state

    def _take(self, due: Due) -> None:
        """Write a tone to its sample, or to the soonest that can still be had."""
        stream, (tone, at) = self._stream, due
        if stream is None or time.monotonic() > at + STALE_S:
            return
        if self._state is not State.READY:
            if self._state is State.CONNECTING:
                self._waiting.append(due)
            return
        first = max(stream.sample_at(at), self._soonest(stream))
        strip = Strip(first, _loud(tone, self._volume))
        self._placed[due] = strip
        self._tape.put(strip)
        self._write(stream, first, strip.end)
        self._drop_what_is_over(stream)

    def _forget(self, due: Due) -> None:
        """Write silence over a tone that has not begun."""
        strip, stream = self._placed.pop(due, None), self._stream
        if strip is None or stream is None:
            return
        if strip.first >= self._soonest(stream):
            self._tape.take(strip)
            self._write(stream, strip.first, strip.end)

    def _write(self, stream: Stream, first: int, end: int) -> None:
        """Write a piece of the tape, and the silence that leads up to it.

        A server may play what it held long ago where nothing new was written.
        """
        heard = stream.sample_at(time.monotonic())
        first = min(first, max(self._written, heard))
        if end > first:
            stream.write(first, self._tape.samples(first, end))
            self._written = max(self._written, end)

    def _drop_what_is_over(self, stream: Stream) -> None:
        now = time.monotonic()
        self._tape.drop(stream.sample_at(now - 1))
        self._placed = {due: s for due, s in self._placed.items() if due[1] > now - STALE_S}

    @staticmethod
    def _soonest(stream: Stream) -> int:
        """Return the first sample that can still be changed."""
        return stream.sample_at(time.monotonic() + stream.lead_s + MARGIN_S)

    @staticmethod
    def _sentence(text: str) -> str:
        return QCoreApplication.translate("Sound", text)


@lru_cache(maxsize=2 * len(Tone))
def _loud(tone: Tone, volume: float) -> "array[int]":
    return louder(array("h", read_tone(tone).samples), volume)


_fits: type[Chime] = PulseChime
