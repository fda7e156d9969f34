"""The words of the gallery, the detail page and the programmes."""

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.dose import dose_seconds
from sciatica_desktop.domain.exercise import Dose, DoseName, Exercise, Kind, Laterality, Position
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.gates import Gate
from sciatica_desktop.ui.wording.today import minutes_words, short_minutes
from sciatica_desktop.viewmodels.exercises import Bend, Need, Posture

translate = QCoreApplication.translate


def position_words(position: Position) -> str:
    """Say how the body is placed."""
    return {
        Position.SUPINE: translate("Exercises", "On your back"),
        Position.PRONE: translate("Exercises", "On your front"),
        Position.SIDE_LYING: translate("Exercises", "On your side"),
        Position.QUADRUPED: translate("Exercises", "Hands and knees"),
        Position.KNEELING: translate("Exercises", "Kneeling"),
        Position.SEATED: translate("Exercises", "Sitting"),
        Position.STANDING: translate("Exercises", "Standing"),
    }[position]


def kind_words(kind: Kind) -> str:
    """Name what an exercise is for."""
    return {
        Kind.STRETCH: translate("Exercises", "Stretch"),
        Kind.STRENGTH: translate("Exercises", "Strength"),
        Kind.MOBILITY: translate("Exercises", "Movement"),
        Kind.NEURAL_GLIDE: translate("Exercises", "Nerve glide"),
        Kind.POSTURE: translate("Exercises", "Posture"),
        Kind.HEAT: translate("Exercises", "Warmth"),
        Kind.ACTIVITY: translate("Exercises", "Activity"),
    }[kind]


def level_words(level: int) -> str:
    """Name a level."""
    return translate("Exercises", "Level {n}").format(n=level)


def posture_words(posture: Posture) -> str:
    """Name a posture to filter by."""
    return {
        Posture.LYING: translate("Exercises", "Lying"),
        Posture.KNEELING: translate("Exercises", "Kneeling"),
        Posture.SITTING: translate("Exercises", "Sitting"),
        Posture.STANDING: translate("Exercises", "Standing"),
    }[posture]


def bend_words(bend: Bend) -> str:
    """Name a direction of the back."""
    return {
        Bend.FLEXION: translate("Exercises", "Bending forward"),
        Bend.EXTENSION: translate("Exercises", "Arching back"),
        Bend.ROTATION: translate("Exercises", "Turning"),
        Bend.NEUTRAL: translate("Exercises", "Back kept straight"),
    }[bend]


def need_words(need: Need) -> str:
    """Name what is needed."""
    return {
        Need.NOTHING: translate("Exercises", "Nothing"),
        Need.MAT: translate("Exercises", "Mat or bed"),
        Need.CHAIR: translate("Exercises", "Chair"),
        Need.BAND: translate("Exercises", "Band"),
        Need.WEIGHTS: translate("Exercises", "Light weights"),
        Need.STEP: translate("Exercises", "Low step"),
        Need.WARMTH: translate("Exercises", "Warm pack"),
    }[need]


def equipment_line(exercise: Exercise) -> str:
    """Return what is needed in the catalogue's own words: "You need: mat, cushion."."""
    entries = ", ".join(e for e in exercise.equipment if not e.startswith("none"))
    if not entries:
        return translate("Exercises", "You need nothing.")
    return translate("Exercises", "You need: {things}.").format(things=entries)


def card_line(exercise: Exercise) -> str:
    """Return position and length: "On your back, 2 min"."""
    seconds = dose_seconds(exercise, exercise.doses.default)
    return f"{position_words(exercise.position)}, {short_minutes(seconds)}"


def dose_name(name: DoseName) -> str:
    """Name a dose."""
    return {
        DoseName.GENTLE: translate("Exercises", "Gentle"),
        DoseName.DEFAULT: translate("Exercises", "Usual"),
        DoseName.FULL: translate("Exercises", "Full"),
        DoseName.CUSTOM: translate("Exercises", "Own"),
    }[name]


def dose_words(exercise: Exercise, dose: Dose) -> str:
    """Return a dose in words: "2 sets of 8 on each side, hold 3 s"."""
    each = exercise.laterality in (Laterality.ALTERNATING, Laterality.ONE_SIDE)
    parts = []
    if dose.sets > 1:
        parts.append(
            translate("Exercises", "{sets} sets of {n}").format(sets=dose.sets, n=dose.reps)
        )
    elif dose.reps > 1:
        parts.append(translate("Exercises", "{n} times").format(n=dose.reps))
    elif each or not dose.hold_s:
        parts.append(translate("Exercises", "once"))
    if each:
        parts[0] = translate("Exercises", "{often} on each side").format(often=parts[0])
    if dose.hold_s > 1 and parts:
        parts.append(translate("Exercises", "hold {time}").format(time=_time(dose.hold_s)))
    elif not parts:
        parts.append(_time(dose.hold_s))
    line = ", ".join(parts)
    return line[:1].upper() + line[1:]


def dose_line(exercise: Exercise, dose: Dose) -> str:
    """Return a dose and its length: "2 sets of 8, hold 3 s. About 3 minutes."."""
    words = dose_words(exercise, dose)
    if words == minutes_words(dose.hold_s):
        return f"{words}."
    about = translate("Exercises", "About {minutes}.").format(
        minutes=minutes_words(dose_seconds(exercise, dose))
    )
    return f"{words}. {about}"


def dose_and_minutes(exercise: Exercise, dose: Dose) -> str:
    """Return a dose and its length, short: "5 times, hold 3 s · 1 min"."""
    words = dose_words(exercise, dose)
    if words == minutes_words(dose.hold_s):
        return words
    return f"{words} · {short_minutes(dose_seconds(exercise, dose))}"


def _time(seconds: int) -> str:
    if seconds < 60:
        return translate("Exercises", "{n} s").format(n=seconds)
    return minutes_words(seconds) if seconds % 60 == 0 else _minutes_and_seconds(seconds)


def _minutes_and_seconds(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return translate("Exercises", "{m} min {s} s").format(m=minutes, s=rest)


def resting_words(direction: Direction | None) -> str:
    """Say why a programme of one direction is not suggested; it can be started all the same."""
    if direction is None:
        return ""
    return translate(
        "Exercises",
        "Not suggested this week: leg pain moved down after exercises of this direction.",
    )


def gate_words(gate: Gate, limit: int, *, flare: bool) -> str:
    """Say why a programme cannot be started just now, or only gently; "" where it can."""
    if gate is Gate.OPEN:
        return ""
    if flare:
        return translate("Exercises", "Strength rests while a flare is open. You can read it now.")
    words = {
        Gate.GENTLY: translate(
            "Exercises", "Your leg is above {limit} on most days, so it begins with gentle doses."
        ),
        Gate.READ_ONLY: translate(
            "Exercises", "To read now, and to start when your leg is {limit} or lower on most days."
        ),
    }[gate]
    return words.format(limit=limit)
