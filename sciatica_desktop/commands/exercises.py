"""`sciatica-desktop exercises`: what the catalogue says, always in English."""

import textwrap
from argparse import ArgumentParser, Namespace

from sciatica_desktop.commands.house import House, minutes, print_columns, print_json
from sciatica_desktop.domain.dose import LADDER, dose_seconds
from sciatica_desktop.domain.exercise import Dose, DoseName, Exercise

NAME = "exercises"
HELP = "list the exercises, or show one"

WIDTH = 88


def configure(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("id", nargs="?", metavar="ID", help="one exercise only")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: Namespace, house: House) -> int:
    """Print all exercises, or the one that is named."""
    if options.id is None:
        every = list(house.catalogue.exercises.values())
        if options.json:
            print_json([as_json(exercise) for exercise in every])
        else:
            print_columns([_row(exercise) for exercise in every])
        return 0
    exercise = house.exercise(options.id)
    if options.json:
        print_json(as_json(exercise))
    else:
        print(_page(exercise))
    return 0


def dose_as_json(dose: Dose) -> dict[str, int]:
    """Return a dose in the form of product.md 7."""
    return {"sets": dose.sets, "reps": dose.reps, "hold_s": dose.hold_s}


def as_json(exercise: Exercise) -> dict[str, object]:
    """Return every field that the catalogue has, under its names and in its order."""
    tempo = exercise.tempo
    return {
        "id": exercise.id,
        "name": exercise.name,
        "aliases": exercise.aliases,
        "seeds": exercise.seeds,
        "seed_dose": exercise.seed_dose,
        "position": exercise.position,
        "direction": exercise.direction,
        "equipment": exercise.equipment,
        "laterality": exercise.laterality,
        "kind": exercise.kind,
        "level": exercise.level,
        "dose": {name: dose_as_json(exercise.doses.named(name)) for name in LADDER},
        "move_in_s": tempo.move_in_s,
        "move_out_s": tempo.move_out_s,
        "rest_s": tempo.rest_s,
        "set_rest_s": tempo.set_rest_s,
        "frequency": exercise.frequency,
        "muscles": exercise.muscles,
        "why": exercise.why,
        "steps": [step.text for step in exercise.steps],
        "breathing": exercise.breathing,
        "mistakes": exercise.mistakes,
        "stop_if": exercise.stop_if,
        "easier": exercise.easier,
        "harder": exercise.harder,
        "avoid": exercise.avoid,
        "caution": exercise.caution,
        "poses": [{"name": pose.name, "description": pose.description} for pose in exercise.poses],
        "camera": exercise.camera,
        "seconds": {name: dose_seconds(exercise, exercise.doses.named(name)) for name in LADDER},
    }


def _row(exercise: Exercise) -> tuple[str, ...]:
    seconds = dose_seconds(exercise, exercise.doses.default)
    return (
        exercise.id,
        minutes(seconds),
        f"level {exercise.level}",
        exercise.position,
        exercise.kind,
        exercise.name,
    )


def _page(exercise: Exercise) -> str:
    steps = [f"{number}. {step.text}" for number, step in enumerate(exercise.steps, 1)]
    facts = [
        exercise.position,
        exercise.direction,
        exercise.kind,
        f"level {exercise.level}",
        ", ".join(exercise.equipment),
    ]
    blocks = [
        f"{exercise.name} ({exercise.id})",
        " · ".join(facts),
        exercise.why,
        exercise.feel,
        *steps,
        f"Breathing: {exercise.breathing}",
        f"Watch for: {' '.join(exercise.mistakes)}",
        f"Stop if: {exercise.stop_if}",
        *(_dose_line(exercise, name) for name in LADDER),
        f"How often: {exercise.frequency}",
        f"Easier: {exercise.easier or 'the gentle dose'} · harder: {exercise.harder or 'none'}",
    ]
    return "\n".join(textwrap.fill(block, WIDTH, subsequent_indent="   ") for block in blocks)


def _dose_line(exercise: Exercise, name: DoseName) -> str:
    dose = exercise.doses.named(name)
    times = f"{dose.sets} x {dose.reps} x {dose.hold_s} s"
    return f"{name.capitalize() + ':':<9}{times}, {minutes(dose_seconds(exercise, dose))}"
