"""Small values for tests; a test names only what it is about."""

from uuid import UUID

from sciatica_desktop.domain.exercise import (
    Code,
    Dose,
    DoseName,
    Doses,
    Exercise,
    Kind,
    Laterality,
    Position,
    Step,
    Tempo,
    When,
)
from sciatica_desktop.domain.plan import Plan, PlannedItem
from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.domain.programme import Catalogue, Item, Programme
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.record import ExpectedPhase
from sciatica_desktop.domain.tally import Tally, Work
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.journal_rows import expected_phase

FLOOR = ("mat or bed",)
NO_FLOOR = ("none",)


def make_exercise(
    id_: str = "pelvic-tilt",
    laterality: Laterality = Laterality.BOTH,
    *,
    position: Position = Position.SUPINE,
    equipment: tuple[str, ...] = FLOOR,
    doses: Doses | None = None,
    tempo: Tempo | None = None,
    kind: Kind = Kind.MOBILITY,
) -> Exercise:
    """Return an exercise with two repetitions of 3 s in, 20 s held, 2 s out and 5 s rest."""
    dose = Dose(sets=1, reps=2, hold_s=20)
    return Exercise(
        id=id_,
        name=id_.replace("-", " ").capitalize(),
        short_name=id_.replace("-", " "),
        aliases=(),
        seeds=(),
        seed_dose="",
        position=position,
        direction="neutral",
        equipment=equipment,
        laterality=laterality,
        kind=kind,
        level=1,
        doses=doses or Doses(dose, dose, dose),
        tempo=tempo or Tempo(move_in_s=3, move_out_s=2, rest_s=5, set_rest_s=30),
        frequency="",
        muscles="",
        feel="",
        why="",
        steps=(
            Step("Lie on your back.", "Lie down", When.READY),
            Step("Press your back down.", "Press down", When.MOVE_IN),
            Step("Keep breathing.", "Breathe", When.HOLD),
            Step("Let go slowly.", "Let go", When.MOVE_OUT),
        ),
        cues=(),
        breathing="",
        mistakes=(),
        stop_if="",
        easier=None,
        harder=None,
        avoid=(),
        caution=(),
        poses=(),
        camera="",
    )


def answered_profile(
    sore_leg: SoreLeg = SoreLeg.RIGHT, codes: frozenset[Code] = frozenset()
) -> Profile:
    """Return the profile of a person who has answered what comes before the first session."""
    return Profile(old_enough=True, sore_leg=sore_leg, lowest=Lowest.THIGH, codes=codes, floor=True)


def make_programme(*items: Item, id_: str = "small") -> Programme:
    """Return a programme of these items."""
    return Programme(
        id=id_,
        name="Small",
        suits="",
        not_for="",
        frequency="",
        stage="",
        items=items,
    )


def make_catalogue(*exercises: Exercise, programme: Programme | None = None) -> Catalogue:
    """Return a catalogue of these exercises and at most one programme."""
    programmes = {} if programme is None else {programme.id: programme}
    return Catalogue({e.id: e for e in exercises}, programmes)


def single_item(exercise: Exercise, dose: DoseName = DoseName.DEFAULT) -> tuple[PlannedItem, ...]:
    """Return an exercise at one of its doses as the only item of a plan."""
    return (PlannedItem(exercise.id, exercise.doses.named(dose), dose),)


def empty_tally(plan: Plan) -> Tally:
    """Return the tally of a plan of which nothing is done."""
    return Tally(0, (Work(),) * len(plan.items))


def expected_phases(journal: Journal, session: UUID) -> tuple[ExpectedPhase, ...]:
    """Return every phase that was written down before its cue, in the order of writing."""
    rows = journal._database.read(
        "SELECT * FROM expected WHERE session = ? ORDER BY id", [str(session)]
    )
    return tuple(map(expected_phase, rows))
