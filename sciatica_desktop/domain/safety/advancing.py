"""Progress in a programme (clinical.md 6.8): what is suggested next, and what was taken on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sciatica_desktop.domain.dose import LADDER
from sciatica_desktop.domain.exercise import DoseName, Exercise
from sciatica_desktop.domain.programme import FIRST_DAYS, Item, Programme
from sciatica_desktop.domain.safety.progress import Step, Turn, next_step
from sciatica_desktop.domain.safety.thresholds import Thresholds

HARDEST = 3  # level 3 has a rule of its own


@dataclass(frozen=True, slots=True)
class StepAnswer:
    """What the person said to a suggestion. `exercise` is what the programme itself has there."""

    programme: str
    exercise: str
    step: Step
    taken: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class StepOffer:
    """A suggestion for one item of a programme: from what is done now to the next step."""

    programme: str
    exercise: str
    now: Step
    next: Step


@dataclass(frozen=True, slots=True)
class Ground:
    """What a suggestion rests on.

    `turns` are what was done of each exercise, oldest first. `allows` says whether an exercise suits
    the person, `careful` whether it starts gently for a condition (5). `level_three`: whether one
    of that level may be suggested (6.8).
    """

    exercises: Mapping[str, Exercise]
    turns: Mapping[str, Sequence[Turn]]
    answers: Sequence[StepAnswer]
    allows: Callable[[Exercise], bool]
    careful: Callable[[Exercise], bool]
    level_three: bool


def with_steps(programme: str, items: Sequence[Item], answers: Sequence[StepAnswer]) -> list[Item]:
    """Return the items of a programme with every step that was taken, the latest of each."""
    taken = {a.exercise: a.step for a in _said(programme, answers) if a.taken}
    return [
        item._replace(exercise=step.exercise, dose=step.dose, custom=None)
        if (step := taken.get(item.exercise)) is not None
        else item
        for item in items
    ]


def raised(programme: str, answers: Sequence[StepAnswer]) -> frozenset[str]:
    """Return the exercises raised above the gentle dose, which a caution keeps gentle no more."""
    steps = {a.exercise: a.step for a in _said(programme, answers) if a.taken}
    return frozenset(s.exercise for s in steps.values() if s.dose is not DoseName.GENTLE)


def step_offers(programme: Programme, ground: Ground, limits: Thresholds) -> list[StepOffer]:
    """Return what may be suggested in a programme, in its order; first days never grow."""
    if programme.id == FIRST_DAYS:
        return []
    items = with_steps(programme.id, programme.items, ground.answers)
    present = {item.exercise for item in items}
    found = []
    for original, item in zip(programme.items, items, strict=True):
        if item.dose not in LADDER:
            continue
        step = _next(programme.id, original.exercise, item, ground, limits)
        if step is None or (step.exercise != item.exercise and step.exercise in present):
            continue
        now = Step(item.exercise, _lasting(item, programme.id, ground))
        found.append(StepOffer(programme.id, original.exercise, now, step))
    return found


def _next(
    programme: str, original: str, item: Item, ground: Ground, limits: Thresholds
) -> Step | None:
    """Return the next step of one item, if the last turns at its present dose allow one."""
    refused = [
        a for a in _said(programme, ground.answers) if a.exercise == original and not a.taken
    ]
    since = max((a.at.date() for a in refused), default=date.min)
    dose = _lasting(item, programme, ground)
    turns = _last_run(ground.turns.get(item.exercise, ()), dose, since)
    exercise = ground.exercises[item.exercise]
    step = next_step(exercise, turns, limits)
    if step is None or step.exercise == item.exercise:
        return step
    harder = ground.exercises[step.exercise]
    if not ground.allows(harder) or (harder.level == HARDEST and not ground.level_three):
        return None
    return step


def _lasting(item: Item, programme: str, ground: Ground) -> DoseName:
    """Return the dose an item is really done at: a caution keeps it gentle until it is raised."""
    careful = ground.careful(ground.exercises[item.exercise])
    return DoseName.GENTLE if careful and not _is_raised(item, programme, ground) else item.dose


def _is_raised(item: Item, programme: str, ground: Ground) -> bool:
    return item.exercise in raised(programme, ground.answers)


def _last_run(turns: Sequence[Turn], dose: DoseName, since: date) -> list[Turn]:
    """Return the last turns at one dose, without those before a "not now"."""
    run: list[Turn] = []
    for turn in reversed(turns):
        if turn.dose is not dose or turn.day <= since:
            break
        run.append(turn)
    return run[::-1]


def _said(programme: str, answers: Sequence[StepAnswer]) -> list[StepAnswer]:
    ordered = sorted(answers, key=lambda answer: answer.at)
    return [answer for answer in ordered if answer.programme == programme]
