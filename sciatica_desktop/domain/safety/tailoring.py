"""What is left of a programme for this person today, and why (clinical.md 5, 6.1, 6.3)."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from sciatica_desktop.domain.dose import LADDER, dose_seconds
from sciatica_desktop.domain.exercise import Code, DoseName, Exercise, Kind, Position
from sciatica_desktop.domain.profile import Gear
from sciatica_desktop.domain.programme import Catalogue, Item
from sciatica_desktop.domain.safety.directions import DIRECTIONAL, Direction
from sciatica_desktop.domain.safety.person import Person

if TYPE_CHECKING:
    from sciatica_desktop.domain.safety.returning import Return

HAMSTRING, GLIDE = "seated-hamstring-stretch", "nerve-glide-supine"

# 6.1 OST: end-range bending and twisting, hidden until the person has asked.
_END_RANGE = frozenset({"childs-pose", "seated-spinal-twist", "knee-to-opposite-shoulder"})
_HANDS_AND_KNEES = (Position.QUADRUPED, Position.KNEELING)
_GEAR = {
    "light loop resistance band": Gear.LOOP_BAND,
    "long resistance band": Gear.BAND,
    "two light dumbbells": Gear.DUMBBELLS,
    "low stable step": Gear.STEP,
}


class Why(StrEnum):
    """The reason of one change; the sentence is made in the window."""

    CONDITION = "condition"  # with its code
    ASK_FIRST = "ask first"  # with its code
    LATE_PREGNANCY = "late pregnancy"
    FLOOR = "floor"
    KNEEL = "kneel"
    GEAR = "gear"
    LEVEL = "level"
    EASING_ONLY = "easing only"
    SIGN = "sign"  # closed until a warning sign was asked about
    GLIDE = "glide"
    LEG_PAIN = "leg pain"
    DIRECTION = "direction"
    NOT_NOW = "not now"
    GENTLE = "gentle"  # a shorter dose; with its code, or for today
    LIGHTER = "lighter"  # one step below what was chosen
    CAME_BACK = "came back"  # gentle again after its rest
    AFTER_FLARE = "after flare"
    TIME_OFF = "time off"


class Today(NamedTuple):
    """What the check before the session and the days before it allow; the default is everything.

    `back` are the exercises that come back gently from "not for now"; `raised` are those that the
    person raised by the progress rules, which a caution no longer keeps gentle (clinical.md 5).
    `unlocked` are those that a warning sign leaves open; None without one (6.2).
    """

    level: int = 3
    gentle: bool = False
    lighter: bool = False
    glides: bool = True
    hamstring: bool = True
    only: frozenset[str] | None = None
    unlocked: frozenset[str] | None = None
    without: frozenset[Direction] = frozenset()
    lightly: frozenset[Direction] = frozenset()
    not_now: frozenset[str] = frozenset()
    back: frozenset[str] = frozenset()
    raised: frozenset[str] = frozenset()
    comeback: "Return | None" = None


class Change(NamedTuple):
    """One line that the person sees: `became` is None where the exercise was left out."""

    exercise: str
    became: str | None
    why: Why
    code: Code | None = None


class Tailored(NamedTuple):
    """The items that are left, in the programme's order, and each change with its reason."""

    items: tuple[Item, ...]
    changes: tuple[Change, ...]


Reason = tuple[Why, Code | None]


def refusal(exercise: Exercise, person: Person, today: Today) -> Reason | None:
    """Say why this person does not do this exercise today, or None where nothing is against it."""
    for code in Code:
        if code in person.codes and _avoids(exercise, code, person):
            return Why.CONDITION, code
    return _for_the_body(exercise, person) or _for_today(exercise, person, today)


def gentle_reason(exercise: Exercise, person: Person, today: Today) -> Reason | None:
    """Say why this exercise starts at the gentle dose, or None."""
    for code in Code:
        careful = code in exercise.caution or code in exercise.avoid
        if code in person.codes and careful and exercise.id not in today.raised:
            return Why.GENTLE, code
    if DIRECTIONAL.get(exercise.id) in today.lightly:
        return Why.DIRECTION, None
    if exercise.id in today.back:
        return Why.CAME_BACK, None
    if today.comeback is not None and today.comeback.most is DoseName.GENTLE:
        return _why_back(today.comeback), None
    return (Why.GENTLE, None) if today.gentle else None


def tailor(items: Sequence[Item], catalogue: Catalogue, person: Person, today: Today) -> Tailored:
    """Apply the profile and the day to a programme's items: nothing avoided, nothing twice."""
    kept: list[Item] = []
    changes: list[Change] = []
    for number, item in enumerate(items):
        taken = {i.exercise for i in kept} | {i.exercise for i in items[number + 1 :]}
        exercise = catalogue.exercises[item.exercise]
        reason = refusal(exercise, person, today)
        if reason is not None:
            other = next(
                (
                    e
                    for e in _instead_of(exercise, reason, catalogue)
                    if e.id not in taken and refusal(e, person, today) is None
                ),
                None,
            )
            changes.append(Change(item.exercise, other.id if other else None, *reason))
            if other is None:
                continue
            exercise, item = other, _moved_to(item, other)
        gently = gentle_reason(exercise, person, today)
        lighter = _made_gentle(item, exercise, gently)
        if lighter is None and today.lighter:
            lighter = _one_step_lighter(item, exercise)
        lighter = lighter or _led_back(item, today.comeback)
        if lighter is not None:
            item, change = lighter
            changes.append(change)
        kept.append(item)
    return Tailored(tuple(kept), tuple(changes))


def caution_lines(
    items: Sequence[Item], catalogue: Catalogue, person: Person
) -> dict[int, tuple[Code, ...]]:
    """Return the codes whose caution is shown before an item: each once, at its first item."""
    shown: set[Code] = set()
    lines: dict[int, tuple[Code, ...]] = {}
    for number, item in enumerate(items):
        exercise = catalogue.exercises[item.exercise]
        concerned = (*exercise.caution, *exercise.avoid)
        codes = tuple(c for c in Code if c in person.codes and c in concerned and c not in shown)
        if codes:
            lines[number] = codes
            shown.update(codes)
    return lines


def _avoids(exercise: Exercise, code: Code, person: Person) -> bool:
    if code is Code.HIP and not person.hip_rules:
        return False  # an old hip without rules is a caution only
    if code is Code.OST and exercise.id in _END_RANGE:
        return Code.OST not in person.asked
    return code in exercise.avoid


def _for_the_body(exercise: Exercise, person: Person) -> Reason | None:
    if person.late_pregnancy and exercise.position in (Position.SUPINE, Position.PRONE):
        return Why.LATE_PREGNANCY, Code.PRG
    first = exercise.equipment[0]
    if not person.floor and first.startswith("mat") and "bed" not in first:
        return Why.FLOOR, None
    if not person.kneel and exercise.position in _HANDS_AND_KNEES:
        return Why.KNEEL, Code.KNE
    for entry in exercise.equipment:
        needed = next((gear for words, gear in _GEAR.items() if entry.startswith(words)), None)
        if needed is not None and needed not in person.gear:
            return Why.GEAR, None
    return None


def _for_today(exercise: Exercise, person: Person, today: Today) -> Reason | None:
    if today.unlocked is not None and exercise.id not in today.unlocked:
        return Why.SIGN, None
    if today.only is not None and exercise.id not in today.only:
        return Why.EASING_ONLY, None
    above = _above_level_one(person) if exercise.level > 1 else None
    if above is not None:
        return above
    if exercise.id == HAMSTRING and not today.hamstring:
        return Why.LEG_PAIN, None
    if exercise.level > today.level:
        return Why.LEVEL, None
    if exercise.kind is Kind.NEURAL_GLIDE and not today.glides:
        return Why.GLIDE, None
    if DIRECTIONAL.get(exercise.id) in today.without:
        return Why.DIRECTION, None
    return (Why.NOT_NOW, None) if exercise.id in today.not_now else None


def _above_level_one(person: Person) -> Reason | None:
    """Say why only level 1 is open to this person, whatever the day."""
    if person.must_ask_first:
        return Why.ASK_FIRST, person.must_ask_first[0]
    if person.gentle_only:
        return Why.ASK_FIRST, None
    return (Why.CONDITION, Code.SUR) if person.surgery_level_one else None


def _instead_of(exercise: Exercise, reason: Reason, catalogue: Catalogue) -> Iterator[Exercise]:
    """Walk down the `easier` chain; for an upset leg only the glide stands in for the hamstring."""
    if exercise.id == HAMSTRING and reason in ((Why.LEG_PAIN, None), (Why.CONDITION, Code.ACU)):
        yield catalogue.exercises[GLIDE]
        return
    while exercise.easier is not None:
        exercise = catalogue.exercises[exercise.easier]
        yield exercise


def _moved_to(item: Item, exercise: Exercise) -> Item:
    """Give another exercise the item's place; a custom dose fits only the one it was made for."""
    dose = DoseName.DEFAULT if item.dose is DoseName.CUSTOM else item.dose
    return item._replace(exercise=exercise.id, dose=dose, custom=None)


def _made_gentle(
    item: Item, exercise: Exercise, reason: Reason | None
) -> tuple[Item, Change] | None:
    if reason is None or item.dose is DoseName.GENTLE:
        return None
    gentle = dose_seconds(exercise, exercise.doses.gentle)
    if item.custom is not None and dose_seconds(exercise, item.custom) <= gentle:
        return None
    change = Change(exercise.id, exercise.id, *reason)
    return item._replace(dose=DoseName.GENTLE, custom=None), change


def _one_step_lighter(item: Item, exercise: Exercise) -> tuple[Item, Change] | None:
    """Go from full to default and from default to gentle; a custom dose to the next below it."""
    below = {DoseName.FULL: DoseName.DEFAULT, DoseName.DEFAULT: DoseName.GENTLE}.get(item.dose)
    if item.custom is not None:
        seconds = dose_seconds(exercise, item.custom)
        ladder = (DoseName.DEFAULT, DoseName.GENTLE)
        doses = ((d, dose_seconds(exercise, exercise.doses.named(d))) for d in ladder)
        below = next((dose for dose, length in doses if length < seconds), None)
    if below is None:
        return None
    change = Change(exercise.id, exercise.id, Why.LIGHTER)
    return item._replace(dose=below, custom=None), change


def _led_back(item: Item, comeback: "Return | None") -> tuple[Item, Change] | None:
    """Lower a dose on the way back from a flare or from time off."""
    if comeback is None or item.dose not in LADDER or comeback.lowered(item.dose) is item.dose:
        return None
    change = Change(item.exercise, item.exercise, _why_back(comeback))
    return item._replace(dose=comeback.lowered(item.dose)), change


def _why_back(comeback: "Return") -> Why:
    from sciatica_desktop.domain.safety.returning import Comeback  # there when somebody comes back

    return Why.AFTER_FLARE if comeback.why is Comeback.FLARE else Why.TIME_OFF
