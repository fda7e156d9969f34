"""What the voice has to say, as facts; the sentences are made in ui/wording."""

from dataclasses import dataclass

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.phase import Side
from sciatica_desktop.domain.remark import Remark


@dataclass(frozen=True, slots=True)
class Announcement:
    """The exercise that comes, its dose and the side that begins; `waits` for a key or not."""

    exercise: str
    dose: Dose
    side: Side | None
    waits: bool
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """A repetition begins; the side is named where it is another than just before."""

    rep: int
    reps: int
    side: Side | None


@dataclass(frozen=True, slots=True)
class Hold:
    """Stay; `waits` where a key ends the hold."""

    waits: bool


@dataclass(frozen=True, slots=True)
class Halfway:
    """Half of a long hold is over."""


@dataclass(frozen=True, slots=True)
class Rest:
    """Rest between repetitions."""


@dataclass(frozen=True, slots=True)
class SetRest:
    """Rest before a set."""

    set: int
    sets: int


@dataclass(frozen=True, slots=True)
class ChangeSides:
    """Change to the other side."""

    to: Side | None


@dataclass(frozen=True, slots=True)
class AllDone:
    """The session is complete."""


Words = Announcement | Count | Hold | Halfway | Rest | SetRest | ChangeSides | AllDone
