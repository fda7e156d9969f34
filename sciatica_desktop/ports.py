"""What the program asks of the machine: small Protocols that services fit and tests fake."""

from datetime import datetime
from typing import Protocol

from sciatica_desktop.domain.tone import Tone as Tone


class Clock(Protocol):
    """Tells time. No two of the three may be compared with each other."""

    def now(self) -> float:
        """Seconds of session time from an arbitrary start, monotonic; `--speed` scales it."""

    def machine(self) -> float:
        """Seconds of machine time that go on while the machine sleeps; never scaled."""

    def wall(self) -> datetime:
        """Return the local date and time with its offset."""


class Chime(Protocol):
    """Plays tones. Never raises, and never blocks, also without a sound device."""

    def ring(self, tone: Tone) -> None:
        """Start this tone now."""

    def hush(self) -> None:
        """Be silent within 200 ms."""

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
