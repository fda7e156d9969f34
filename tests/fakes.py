"""Services that record what was asked of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sciatica_desktop.ports import Chime, Clock, Tone, Voice, Wakefulness


@dataclass
class FakeClock:
    """A clock that goes only when told to."""

    seconds: float = 0.0
    machine_seconds: float = 0.0
    start: datetime = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def now(self) -> float:
        return self.seconds

    def instant(self, at: float) -> float:
        return at

    def machine(self) -> float:
        return self.machine_seconds

    def wall(self) -> datetime:
        return self.start + timedelta(seconds=self.machine_seconds)

    def go(self, seconds: float) -> None:
        """Let session and machine time pass together."""
        self.seconds += seconds
        self.machine_seconds += seconds


@dataclass
class RecordingChime:
    """Remembers the tones."""

    rung: list[Tone] = field(default_factory=list)
    instants: list[float | None] = field(default_factory=list)
    expected: tuple[tuple[Tone, float], ...] = ()
    lead: float = 0.0
    hushed: int = 0
    missing: str | None = None

    def ring(self, tone: Tone, at: float | None = None) -> None:
        self.rung.append(tone)
        self.instants.append(at)

    def expect(self, tones: Sequence[tuple[Tone, float]]) -> None:
        self.expected = tuple(tones)

    def lead_s(self) -> float:
        return self.lead

    def hush(self) -> None:
        self.hushed += 1
        self.expected = ()

    def trouble(self) -> str | None:
        return self.missing


@dataclass
class RecordingVoice:
    """Remembers the sentences; it speaks as long as it is told to, or until it is hushed."""

    said: list[str] = field(default_factory=list)
    hushed: int = 0
    missing: str | None = None
    talks: bool = False

    def speaking(self) -> bool:
        return self.talks

    def say(self, sentence: str) -> None:
        self.said.append(sentence)

    def hush(self) -> None:
        self.hushed += 1
        self.talks = False

    def trouble(self) -> str | None:
        return self.missing


@dataclass
class RecordingWakefulness:
    """Remembers whether the machine is kept awake."""

    awake: bool = False
    missing: str | None = None

    def keep(self) -> None:
        self.awake = True

    def let_go(self) -> None:
        self.awake = False

    def trouble(self) -> str | None:
        return self.missing


_clock: type[Clock] = FakeClock
_chime: type[Chime] = RecordingChime
_voice: type[Voice] = RecordingVoice
_wakefulness: type[Wakefulness] = RecordingWakefulness
