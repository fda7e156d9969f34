"""The form of assets/exercises/<id>.toml."""

from collections.abc import Collection

from sciatica_desktop.domain.exercise import (
    Code,
    Dose,
    Doses,
    Exercise,
    KeyPose,
    Kind,
    Laterality,
    Position,
    Step,
    Tempo,
    When,
)
from sciatica_desktop.domain.strict import Fields, nearest

SHORT_MOST = 24
"""Letters that stay legible from the floor in one line (ui/stage.md)."""

SHORT_NAME_MOST = 14
"""Letters under a thumbnail."""


def read_exercise(fields: Fields, id_: str, known: Collection[str]) -> Exercise:
    """Return the exercise of a file; `known` are the ids that easier and harder may name."""
    exercise = Exercise(
        id=read_id(fields, id_),
        name=fields.text("name"),
        short_name=fields.text("short_name", most=SHORT_NAME_MOST),
        aliases=fields.texts("aliases"),
        seeds=fields.texts("seeds"),
        seed_dose=fields.text("seed_dose"),
        position=fields.choice("position", Position),
        direction=fields.text("direction"),
        equipment=fields.texts("equipment"),
        laterality=fields.choice("laterality", Laterality),
        kind=fields.choice("kind", Kind),
        level=fields.whole("level", 1, 3),
        doses=_doses(fields.table("dose")),
        tempo=_tempo(fields.table("tempo")),
        frequency=fields.text("frequency"),
        muscles=fields.text("muscles"),
        feel=fields.text("feel"),
        why=fields.text("why"),
        steps=_steps(fields, "steps"),
        cues=fields.optional("cues", lambda key: _steps(fields, key)) or (),
        breathing=fields.text("breathing"),
        mistakes=fields.texts("mistakes"),
        stop_if=fields.text("stop_if"),
        easier=_neighbour(fields, "easier", known),
        harder=_neighbour(fields, "harder", known),
        avoid=fields.choices("avoid", Code),
        caution=fields.choices("caution", Code),
        poses=tuple(_pose(table) for table in fields.tables("poses")),
        camera=fields.text("camera"),
    )
    fields.finish()
    _check(fields, exercise)
    return exercise


def read_id(fields: Fields, wanted: str) -> str:
    """Return the id; refuse one that is not the file's name."""
    if (found := fields.text("id")) != wanted:
        fields.refuse("id", f'the file is called "{wanted}", the id "{found}"')
    return found


def read_known(fields: Fields, key: str, known: Collection[str]) -> str:
    """Return the id of an exercise that there is."""
    if (id_ := fields.text(key)) not in known:
        fields.refuse(key, f'there is no exercise "{id_}"{nearest(id_, known)}')
    return id_


def read_dose(fields: Fields) -> Dose:
    """Return a dose of at least one repetition; a hold of 0 s is no phase."""
    dose = Dose(fields.whole("sets", 1), fields.whole("reps", 1), fields.whole("hold_s", 0))
    fields.finish()
    return dose


def _neighbour(fields: Fields, key: str, known: Collection[str]) -> str | None:
    return fields.optional(key, lambda key: read_known(fields, key, known))


def _doses(fields: Fields) -> Doses:
    doses = Doses(*(read_dose(fields.table(name)) for name in ("gentle", "default", "full")))
    fields.finish()
    return doses


def _tempo(fields: Fields) -> Tempo:
    names = ("move_in_s", "move_out_s", "rest_s", "set_rest_s")
    tempo = Tempo(*(fields.whole(name, 0) for name in names))
    fields.finish()
    return tempo


def _steps(fields: Fields, key: str) -> tuple[Step, ...]:
    return tuple(_step(table) for table in fields.tables(key))


def _step(fields: Fields) -> Step:
    step = Step(
        text=fields.text("text"),
        short=fields.text("short", most=SHORT_MOST),
        when=fields.choice("when", When),
    )
    fields.finish()
    return step


def _pose(fields: Fields) -> KeyPose:
    pose = KeyPose(fields.text("name"), fields.text("description"))
    fields.finish()
    return pose


def _check(fields: Fields, exercise: Exercise) -> None:
    """Refuse what is well formed and yet no exercise."""
    if not any(step.when is When.READY for step in exercise.steps):
        fields.refuse("steps", 'at least one step with when = "ready" is wanted')
    if not exercise.equipment:
        fields.refuse("equipment", "at least one entry is wanted")
    if not exercise.poses:
        fields.refuse("poses", "at least one pose is wanted")
    for key, other in (("easier", exercise.easier), ("harder", exercise.harder)):
        if other == exercise.id:
            fields.refuse(key, "an exercise is not its own neighbour")
    for number, code in enumerate(exercise.caution, 1):
        if code in exercise.avoid:
            fields.refuse(f"caution.{number}", f"{code} stands in avoid already")
