"""The words of the direction diary (clinical.md 6.9): counts, and nothing that sounds like advice."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.ui.wording.today import day_heading
from sciatica_desktop.viewmodels.direction_diary import DirectionsViewModel, Line

translate = QCoreApplication.translate


def direction_words(direction: Direction) -> str:
    """Name the exercises of a direction."""
    return {
        Direction.ARCHING: translate("Directions", "arching exercises"),
        Direction.BENDING: translate("Directions", "bending exercises"),
    }[direction]


def count_line(line: Line) -> str:
    """Count the answers of one direction."""
    form = {
        Direction.ARCHING: translate(
            "Directions",
            "After arching exercises: leg pain moved up {up}, same {same}, moved down {down}.",
        ),
        Direction.BENDING: translate(
            "Directions",
            "After bending exercises: leg pain moved up {up}, same {same}, moved down {down}.",
        ),
    }[line.direction]
    found = line.counts
    return form.format(up=found.moved_up, same=found.same, down=found.moved_down)


def diary_lines(diary: DirectionsViewModel) -> list[str]:
    """Return the counts, or what is missing for them, and why a direction rests."""
    lines: list[str] = []
    if diary.countable:
        lines += [count_line(line) for line in diary.lines]
    elif diary.lines:
        lines.append(waiting_line(diary.lines, diary.needed))
    resting = [(line.direction, line.rests_until) for line in diary.lines]
    return lines + [rest_line(way, until) for way, until in resting if until is not None]


def waiting_line(lines: tuple[Line, ...], needed: int) -> str:
    """Say how many sessions each direction was answered in so far."""
    so_far = ", ".join(f"{direction_words(line.direction)} {line.sessions}" for line in lines)
    return translate(
        "Directions",
        "Counts are shown after {n} sessions with an answer for each direction. So far: {list}.",
    ).format(n=needed, list=so_far)


def rest_line(direction: Direction, until: date) -> str:
    """Say why a programme is not suggested, and until when."""
    form = {
        Direction.ARCHING: translate(
            "Directions",
            "Leg pain moved down in the last two sessions with an answer for arching, so “Better "
            "arching back” is not suggested until {day}. You can still open it.",
        ),
        Direction.BENDING: translate(
            "Directions",
            "Leg pain moved down in the last two sessions with an answer for bending, so “Better "
            "bending forward” is not suggested until {day}. You can still open it.",
        ),
    }[direction]
    return form.format(day=day_heading(until))


def marked_line(exercise: str, day: date) -> str:
    """Mark an exercise that came before a session that was too much."""
    return translate("Directions", "Before a session that was too much: {exercise}, {day}.").format(
        exercise=exercise, day=day_heading(day)
    )


def put_first_words(direction: Direction) -> str:
    """Name the button that lists a direction first."""
    return {
        Direction.ARCHING: translate("Directions", "Put arching first"),
        Direction.BENDING: translate("Directions", "Put bending first"),
    }[direction]


def first_line(direction: Direction) -> str:
    """Say which programme stands first in the list."""
    return {
        Direction.ARCHING: translate("Directions", "Arching stands first in Programmes."),
        Direction.BENDING: translate("Directions", "Bending stands first in Programmes."),
    }[direction]
