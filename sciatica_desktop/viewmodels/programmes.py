"""The programmes: their lengths, their items, and whether they can be started now."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.exercise import Dose, Exercise
from sciatica_desktop.domain.profile import Eases
from sciatica_desktop.domain.programme import Catalogue, Item, Programme
from sciatica_desktop.domain.safety.advancing import StepAnswer, with_steps
from sciatica_desktop.domain.safety.directions import BIAS_PROGRAMMES, Direction
from sciatica_desktop.domain.safety.gates import Gate, gate
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.trends.typical import lately
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.days import read_leg_before, read_legs
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.viewmodels.preparing import Choice
from sciatica_desktop.viewmodels.situation import LOOK_BACK_DAYS

# 6.1, step 4: what usually eases it sets the order of these two, and nothing else.
FIRST_BY_EASE = {Eases.ARCHING: "extension-bias", Eases.BENDING: "flexion-bias"}


@dataclass(frozen=True, slots=True)
class Line:
    """One item of a programme as the page shows it; `rests`: it is not for now."""

    item: Item
    exercise: Exercise
    dose: Dose
    rests: bool = False


class ProgrammesViewModel(QObject):
    """Offers programmes, and keeps which optional items are wanted in each.

    Signals:
        changed: optional items or gates are others than before.
    """

    changed = Signal()

    def __init__(
        self,
        catalogue: Catalogue,
        database: Database,
        clock: Clock,
        limits: Thresholds,
        parent: QObject | None = None,
        *,
        eases: Callable[[], Eases | None] = lambda: None,
        steps: Callable[[], Sequence[StepAnswer]] = tuple,
        rests: Callable[[], Collection[str]] = tuple,
        resting: Callable[[], frozenset[Direction]] = frozenset,
    ) -> None:
        super().__init__(parent)
        self._eases, self._read_steps, self._read_rests = eases, steps, rests
        self._read_resting = resting
        self._catalogue, self._database = catalogue, database
        self._clock, self._limits = clock, limits
        self._wanted: set[tuple[str, int]] = set()
        self._look()

    @property
    def programmes(self) -> tuple[Programme, ...]:
        """All programmes in catalogue order; of the two that lean one way, the eased way first."""
        ordered = list(self._catalogue.programmes.values())
        both = [n for n, programme in enumerate(ordered) if programme.id in BIAS_PROGRAMMES]
        wanted = FIRST_BY_EASE.get(self._eases() or Eases.UNSURE)
        leaning = sorted((ordered[n] for n in both), key=lambda p: p.id != wanted)
        for place, programme in zip(both, leaning if wanted else (), strict=False):
            ordered[place] = programme
        return tuple(ordered)

    @property
    def limit(self) -> int:
        """The highest leg score at which strength is open."""
        return self._limits.strength_leg

    @property
    def flare(self) -> bool:
        """Whether a flare is open."""
        return self._flare

    def seconds(self, programme: Programme) -> float:
        """Return the length without optional items."""
        return self._catalogue.seconds(i for i in programme.items if not i.optional)

    def exercises(self, programme: Programme) -> tuple[Exercise, ...]:
        """Return what the next session is made of: optional items only where they are wanted."""
        items = self.choice(programme).with_steps(self._steps).items
        return tuple(self._catalogue.exercises[i.exercise] for i in items)

    def wanted_seconds(self, programme: Programme) -> float:
        """Return the length with the optional items that are wanted."""
        items = self.choice(programme).with_steps(self._steps).items
        return self._catalogue.seconds(items)

    def lines(self, programme: Programme) -> tuple[Line, ...]:
        """Return all items, optional ones too, with the steps that were taken."""
        return tuple(
            Line(
                item,
                self._catalogue.exercises[item.exercise],
                self._catalogue.dose(item),
                item.exercise in self._rests,
            )
            for item in with_steps(programme.id, programme.items, self._steps)
        )

    def wants(self, programme: Programme, number: int) -> bool:
        """Tell whether an item is part of the next session."""
        item = programme.items[number]
        return not item.optional or (programme.id, number) in self._wanted

    def want(self, programme: Programme, number: int, *, on: bool) -> None:
        """Switch an optional item on or off."""
        key = (programme.id, number)
        self._wanted = self._wanted | {key} if on else self._wanted - {key}
        self.changed.emit()

    def choice(self, programme: Programme, first: int = 0) -> Choice:
        """Return what to start, begun with item `first`."""
        chosen = [n for n in range(len(programme.items)) if n == first or self.wants(programme, n)]
        items = tuple(programme.items[n] for n in chosen)
        return Choice(programme.id, programme.name, items, chosen.index(first))

    def can_be_gentler(self, programme: Programme) -> bool:
        """Tell whether a bad day makes another session of it."""
        choice = self.choice(programme)
        return choice.gentler().items != choice.items

    def gate(self, programme: Programme) -> Gate:
        """Say how the programme can be started now (clinical.md 5.11)."""
        return gate(
            programme.id,
            flare_open=self._flare,
            typical_leg=self._typical,
            leg_before=self._leg_before,
            limits=self._limits,
        )

    def resting(self, programme: Programme) -> Direction | None:
        """Return the direction of a programme that is not suggested just now (6.6, 6.9)."""
        direction = BIAS_PROGRAMMES.get(programme.id)
        return direction if direction in self._resting else None

    def refresh(self) -> None:
        """Look at the diary again."""
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        today = self._clock.wall().date()
        since = today - timedelta(days=LOOK_BACK_DAYS)
        self._typical = lately(read_legs(self._database, since, today), today).typical
        self._leg_before = read_leg_before(self._database, since, today)
        self._flare = Flares(self._database).current() is not None
        self._steps, self._rests = self._read_steps(), self._read_rests()
        self._resting = self._read_resting()
