"""What the program asks of the machine: small Protocols that services fit and tests fake."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from sciatica_desktop.domain.tone import Tone as Tone


class Clock(Protocol):
    """Tells time. No two of the three may be compared with each other."""

    def now(self) -> float:
        """Seconds of session time from an arbitrary start, monotonic; `--speed` scales it."""

    def instant(self, at: float) -> float:
        """Return the instant of the machine's monotonic clock at a second of session time."""

    def machine(self) -> float:
        """Seconds of machine time that go on while the machine sleeps; never scaled."""

    def wall(self) -> datetime:
        """Return the local date and time with its offset."""


class Chime(Protocol):
    """Plays tones. Never raises, and never blocks, also without a sound device."""

    def ring(self, tone: Tone, at: float | None = None) -> None:
        """Start this tone at an instant of the machine's monotonic clock, now where it is over.

        One that was expected at this very instant is not started twice.
        """

    def expect(self, tones: Sequence[tuple[Tone, float]]) -> None:
        """Prepare to start these tones at their instants, and forget all others to come."""

    def hush(self) -> None:
        """Be silent within 200 ms and forget the tones to come."""

    def lead_s(self) -> float:
        """Return how long before its instant a tone has to be asked for, to be in time."""

    def trouble(self) -> str | None:
        """Say in one sentence what is missing, or None where sound works."""


class Voice(Protocol):
    """Speaks sentences. Never raises, and never blocks, also without a speech engine."""

    def say(self, sentence: str) -> None:
        """Speak after what is being said."""

    def hush(self) -> None:
        """Be silent within 200 ms and forget what was waiting."""

    def speaking(self) -> bool:
        """Tell whether something is being said or waits to be said."""

    def trouble(self) -> str | None:
        """Say in one sentence what is missing, or None where speech works."""


class Wakefulness(Protocol):
    """Keeps the screen lit and the machine awake."""

    def keep(self) -> None:
        """Stay awake until `let_go` or the end of the process."""

    def let_go(self) -> None:
        """Let the machine sleep again."""

    def trouble(self) -> str | None:
        """Say in one sentence why the machine may sleep, or None where it stays awake."""
