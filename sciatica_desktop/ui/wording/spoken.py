"""What the voice says: short, in the order in which a person on the floor needs it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.exercise import Dose, Exercise, Laterality, Position, When
from sciatica_desktop.domain.plan import PlannedItem, Side
from sciatica_desktop.domain.words import (
    AllDone,
    Announcement,
    ChangeSides,
    Count,
    Halfway,
    Hold,
    Rest,
    SetRest,
    Words,
)
from sciatica_desktop.ui.wording.remarks import remark_words

ShortWords = Count | Hold | Halfway | Rest | SetRest | ChangeSides | AllDone

translate = QCoreApplication.translate


class Speech:
    """Makes sentences of words, for the exercises of one catalogue."""

    def __init__(self, exercises: Mapping[str, Exercise]) -> None:
        self._exercises = exercises

    def sentence(self, words: Words) -> str:
        """Return what to say."""
        return self._announcement(words) if isinstance(words, Announcement) else _short(words)

    def announcement_of(self, item: PlannedItem) -> str:
        """Return the longest announcement of an item, to know how long it takes to say."""
        longest = Announcement(
            item.exercise, item.dose, Side.RIGHT, waits=False, remarks=item.remarks
        )
        return self._announcement(longest)

    def _announcement(self, words: Announcement) -> str:
        exercise = self._exercises[words.exercise]
        first = next(step.text for step in exercise.steps if step.when is When.READY)
        parts = [
            f"{exercise.name}.",
            f"{position_spoken(exercise.position)}.",
            f"{dose_spoken(exercise, words.dose)}.",
            first,
        ]
        if words.side is not None and exercise.laterality is not Laterality.BOTH:
            parts.append(translate("Voice", "{side} first.").format(side=_side(words.side)))
        parts += [remark_words(remark) for remark in words.remarks]
        if words.waits:
            parts.append(translate("Voice", "Press any key when you are ready."))
        return " ".join(parts)


def _short(words: ShortWords) -> str:
    match words:
        case Count(rep=rep, side=side):
            return str(rep) if side is None else f"{_side(side)}. {rep}"
        case Hold(waits=waits):
            return _hold_until_key() if waits else translate("Voice", "Hold")
        case Halfway():
            return translate("Voice", "Halfway")
        case Rest():
            return translate("Voice", "Rest")
        case SetRest(set=number, sets=sets):
            template = translate("Voice", "Rest. Then set {number} of {sets}")
            return template.format(number=number, sets=sets)
        case ChangeSides(to=to):
            change = translate("Voice", "Change sides")
            return change if to is None else f"{change}. {_side(to)}"
        case AllDone():
            return translate("Voice", "All done.")


def position_spoken(position: Position) -> str:
    """Say how the body is placed."""
    return {
        Position.SUPINE: translate("Voice", "On your back"),
        Position.PRONE: translate("Voice", "On your front"),
        Position.SIDE_LYING: translate("Voice", "On your side"),
        Position.QUADRUPED: translate("Voice", "On your hands and knees"),
        Position.KNEELING: translate("Voice", "Kneeling"),
        Position.SEATED: translate("Voice", "Sitting"),
        Position.STANDING: translate("Voice", "Standing"),
    }[position]


def dose_spoken(exercise: Exercise, dose: Dose) -> str:
    """Say sets, repetitions and hold; what is 1 or 0 goes unsaid."""
    each = exercise.laterality in (Laterality.ALTERNATING, Laterality.ONE_SIDE)
    parts = []
    if dose.sets > 1:
        parts.append(translate("Voice", "{n} sets").format(n=dose.sets))
    if dose.reps > 1 or not dose.hold_s:
        template = (
            translate("Voice", "{n} times each side") if each else translate("Voice", "{n} times")
        )
        parts.append(template.format(n=dose.reps))
    elif each:
        parts.append(translate("Voice", "once each side"))
    if dose.hold_s >= 60 and dose.hold_s % 60 == 0:
        minutes = dose.hold_s // 60
        template = (
            translate("Voice", "for {n} minute")
            if minutes == 1
            else translate("Voice", "for {n} minutes")
        )
        parts.append(template.format(n=minutes))
    elif dose.hold_s > 2:
        parts.append(translate("Voice", "hold {n} seconds").format(n=dose.hold_s))
    return ", ".join(parts) if parts else translate("Voice", "once")


def _side(side: Side) -> str:
    return {
        Side.LEFT: translate("Voice", "Left side"),
        Side.RIGHT: translate("Voice", "Right side"),
        Side.SORE: translate("Voice", "Sore side"),
    }[side]


def _hold_until_key() -> str:
    return translate("Voice", "Hold, and press any key when you have had enough.")
