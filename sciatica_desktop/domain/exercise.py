"""What an exercise is: its words, its dose and what it asks of a body."""

from enum import StrEnum
from typing import NamedTuple


class Position(StrEnum):
    """How the body is placed."""

    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side-lying"
    QUADRUPED = "quadruped"
    KNEELING = "kneeling"
    SEATED = "seated"
    STANDING = "standing"


class Laterality(StrEnum):
    """Which sides work, and in what order."""

    BOTH = "both"
    ALTERNATING = "alternating"
    ONE_SIDE = "one_side"
    AFFECTED_SIDE = "affected_side"


class Kind(StrEnum):
    """What an exercise is for."""

    STRETCH = "stretch"
    STRENGTH = "strength"
    MOBILITY = "mobility"
    NEURAL_GLIDE = "neural glide"
    POSTURE = "posture"
    HEAT = "heat"
    ACTIVITY = "activity"


class Place(StrEnum):
    """Where a person has to be (clinical.md 0); a change to or from the floor takes longer."""

    FLOOR = "floor or bed"
    CHAIR = "chair"
    STANDING = "standing"


class Code(StrEnum):
    """A condition that leaves exercises out or asks for care (clinical.md 0)."""

    OST = "OST"
    PRG = "PRG"
    HIP = "HIP"
    SUR = "SUR"
    SPL = "SPL"
    STN = "STN"
    KNE = "KNE"
    WRI = "WRI"
    BAL = "BAL"
    ACU = "ACU"
    NUM = "NUM"


class DoseName(StrEnum):
    """The three doses of every exercise, and one that a programme or person sets."""

    GENTLE = "gentle"
    DEFAULT = "default"
    FULL = "full"
    CUSTOM = "custom"


class Dose(NamedTuple):
    """Sets, repetitions (per side) and the hold of each repetition in seconds."""

    sets: int
    reps: int
    hold_s: int


class Doses(NamedTuple):
    """The dose triple of an exercise."""

    gentle: Dose
    default: Dose
    full: Dose

    def named(self, name: DoseName) -> Dose:
        """Return the dose of that name; CUSTOM has none and raises KeyError."""
        return {
            DoseName.GENTLE: self.gentle,
            DoseName.DEFAULT: self.default,
            DoseName.FULL: self.full,
        }[name]


class Tempo(NamedTuple):
    """Seconds of the parts of a repetition that every dose shares."""

    move_in_s: int
    move_out_s: int
    rest_s: int
    set_rest_s: int


class When(StrEnum):
    """The moment of a repetition that a sentence accompanies (domain/steps.py)."""

    READY = "ready"
    MOVE_IN = "move_in"
    HOLD = "hold"
    MOVE_OUT = "move_out"
    REST = "rest"


class Step(NamedTuple):
    """One instruction, its form of at most 24 letters for floor mode, and its moment."""

    text: str
    short: str
    when: When = When.READY


class KeyPose(NamedTuple):
    """A described pose (clinical.md 4.2); the drawn one is in assets/poses."""

    name: str
    description: str


class Exercise(NamedTuple):
    """One entry of the catalogue, in the person's language.

    `steps` are numbered on the page; `cues` are sentences that only the stage shows, for moments
    that no step fits alone ("Hold, then lower slowly" is one step and two moments).
    """

    id: str
    name: str
    short_name: str
    aliases: tuple[str, ...]
    seeds: tuple[str, ...]
    seed_dose: str
    position: Position
    direction: str
    equipment: tuple[str, ...]
    laterality: Laterality
    kind: Kind
    level: int
    doses: Doses
    tempo: Tempo
    frequency: str
    muscles: str
    feel: str
    why: str
    steps: tuple[Step, ...]
    cues: tuple[Step, ...]
    breathing: str
    mistakes: tuple[str, ...]
    stop_if: str
    easier: str | None
    harder: str | None
    avoid: tuple[Code, ...]
    caution: tuple[Code, ...]
    poses: tuple[KeyPose, ...]
    camera: str

    @property
    def place(self) -> Place:
        """Where it is done, by its first equipment entry and the three exceptions of clinical.md 0."""
        if self.id in _PLACES:
            return _PLACES[self.id]
        if self.equipment[0].startswith(("mat", "bed")):
            return Place.FLOOR
        # A chair that a standing person holds on to is no seat.
        seat = self.position is Position.SEATED and "chair" in self.equipment[0]
        return Place.CHAIR if seat else Place.STANDING


_PLACES = {
    "chest-to-bed": Place.STANDING,
    "heat-pack": Place.FLOOR,
    "sit-to-stand": Place.CHAIR,  # its position is "standing", its chair is a seat
}
