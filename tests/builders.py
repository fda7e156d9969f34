"""Small values for tests; a test names only what it is about."""

from sciatica_desktop.domain.exercise import (
    Dose,
    Doses,
    Exercise,
    Kind,
    Laterality,
    Position,
    Step,
    Tempo,
    When,
)
from sciatica_desktop.domain.programme import Catalogue, Item, Programme

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
