"""The words of the stage: phase, side, count and time, in the person's language."""

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.exercise import Exercise, Kind, Laterality, Position
from sciatica_desktop.domain.plan import PhaseKind, Side
from sciatica_desktop.domain.session import Gap
from sciatica_desktop.viewmodels.scene import Scene

translate = QCoreApplication.translate

DOT = " · "


def phase_word(kind: PhaseKind, doing: Kind | None = None) -> str:
    """Return the one word, or two, that say what to do now in an exercise of that kind."""
    if kind is PhaseKind.HOLD and doing is Kind.ACTIVITY:
        return translate("Stage", "Walk")
    if kind is PhaseKind.HOLD and doing is Kind.HEAT:
        return translate("Stage", "Stay")
    return {
        PhaseKind.GET_READY: translate("Stage", "Get ready"),
        PhaseKind.MOVE_IN: translate("Stage", "Move"),
        PhaseKind.HOLD: translate("Stage", "Hold"),
        PhaseKind.MOVE_OUT: translate("Stage", "Move back"),
        PhaseKind.REST: translate("Stage", "Rest"),
        PhaseKind.SET_REST: translate("Stage", "Rest"),
        PhaseKind.CHANGE_SIDES: translate("Stage", "Change sides"),
    }[kind]


def position_words(position: Position) -> str:
    """Say how the body is placed."""
    match position:
        case Position.SUPINE:
            return translate("Stage", "On your back")
        case Position.PRONE:
            return translate("Stage", "On your front")
        case Position.SIDE_LYING:
            return translate("Stage", "On your side")
        case Position.QUADRUPED:
            return translate("Stage", "On hands and knees")
        case Position.KNEELING:
            return translate("Stage", "Kneeling")
        case Position.SEATED:
            return translate("Stage", "Sitting")
        case Position.STANDING:
            return translate("Stage", "Standing")


def side_words(side: Side) -> str:
    """Name the side at work, long."""
    match side:
        case Side.LEFT:
            return translate("Stage", "Left side")
        case Side.RIGHT:
            return translate("Stage", "Right side")
        case Side.SORE:
            return translate("Stage", "Sore side")


def side_word(side: Side) -> str:
    """Name the side at work in one word, for three metres away."""
    match side:
        case Side.LEFT:
            return translate("Stage", "Left")
        case Side.RIGHT:
            return translate("Stage", "Right")
        case Side.SORE:
            return translate("Stage", "Sore side")


def dose_words(exercise: Exercise, sets: int, reps: int) -> str:
    """Say how often the movement comes."""
    each = exercise.laterality in (Laterality.ALTERNATING, Laterality.ONE_SIDE)
    if reps == 1:
        often = translate("Stage", "once on each side") if each else translate("Stage", "once")
    elif each:
        often = translate("Stage", "{n} times on each side").format(n=reps)
    else:
        often = translate("Stage", "{n} times").format(n=reps)
    return often if sets < 2 else often + ", " + translate("Stage", "{n} sets").format(n=sets)


def count_words(scene: Scene) -> str:
    """Say which repetition of how many runs, or nothing where there is only one."""
    if scene.rep is None or scene.reps < 2:
        return ""
    return translate("Stage", "{n} of {all}").format(n=scene.rep, all=scene.reps)


def set_words(scene: Scene) -> str:
    """Say which set of how many runs, or nothing where there is only one."""
    if scene.set is None or scene.sets < 2:
        return ""
    return translate("Stage", "set {n} of {all}").format(n=scene.set, all=scene.sets)


def meta(scene: Scene) -> str:
    """Return the line below the exercise's name."""
    if scene.kind is PhaseKind.GET_READY:
        dose = dose_words(scene.exercise, scene.sets, scene.reps)
        return position_words(scene.exercise.position) + DOT + dose
    side = ""
    if scene.side is not None:
        side = side_words(scene.side) if scene.kind.is_move else coming_words(scene.side)
    return _joined(side, count_words(scene), set_words(scene))


def far_line(scene: Scene) -> str:
    """Return the second line of floor mode: side and count, or how to lie, stand or sit."""
    if scene.kind is PhaseKind.GET_READY:
        return position_words(scene.exercise.position)
    side = ""
    if scene.side is not None:
        side = side_word(scene.side) if scene.kind.is_move else coming_words(scene.side)
    return _joined(side, count_words(scene) or set_words(scene))


def coming_words(side: Side) -> str:
    """Name the side that works next."""
    match side:
        case Side.LEFT:
            return translate("Stage", "Then left")
        case Side.RIGHT:
            return translate("Stage", "Then right")
        case Side.SORE:
            return translate("Stage", "Then again")


def _joined(*parts: str) -> str:
    words = DOT.join(filter(None, parts))
    return words[:1].upper() + words[1:]


def clock(seconds: float) -> str:
    """Return a duration as minutes and seconds."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"


def numeral(seconds: float) -> str:
    """Return the seconds of a countdown; from 100 on as minutes, three digits are too small."""
    whole = max(0, -int(-seconds // 1))
    return str(whole) if whole < 100 else clock(whole)


def time_said(seconds: float) -> str:
    """Return the seconds of a countdown in words to be heard."""
    minutes, rest = divmod(max(0, -int(-seconds // 1)), 60)
    many = translate("Stage", "{n} minutes").format(n=minutes)
    if minutes == 1:
        many = translate("Stage", "1 minute")
    few = translate("Stage", "1 second") if rest == 1 else translate("Stage", "{n} seconds")
    if not minutes:
        return few.format(n=rest)
    return f"{many} {few.format(n=rest)}" if rest else many


def gap_words(gap: Gap) -> str:
    """Say why a session was paused by itself."""
    if gap.asleep:
        return translate("Stage", "Paused: the computer was asleep.")
    words = translate("Stage", "Paused: the computer stood still for {n} seconds.")
    return words.format(n=round(gap.seconds))


def gap_reason(gap: Gap) -> str:
    """Say in a few words why a session stands, beside the word that says that it does."""
    if gap.asleep:
        return translate("Stage", "The computer was asleep")
    return translate("Stage", "The computer stood still")


def more_words(ahead: int | None) -> str:
    """Say where 15 s more went: to this phase, to one so many phases ahead, or nowhere."""
    if ahead is None:
        return translate("Stage", "No more time here")
    if ahead:
        return translate("Stage", "Hold: 15 s more")
    return translate("Stage", "15 s more")


def time_left(seconds: float) -> str:
    """Say how much of the session is left, in whole minutes; the last one is not counted down."""
    minutes = round(seconds / 60)
    return (
        translate("Stage", "{n} min left").format(n=minutes)
        if minutes >= 1
        else translate("Stage", "almost done")
    )
