"""What stands beside the pain on the time axis: programmes that were begun, and notes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sciatica_desktop.ui.paper.frame import Frame
from sciatica_desktop.ui.paper.ink import Paper, Type
from sciatica_desktop.viewmodels.trend_data import TrendData

ROWS = 2  # of names; one that finds no room in them has its mark alone, in a row below
SPACE = 6.0  # pt between two names
FLAG = 5.0  # pt
NOTE = 1.5  # pt, the radius of a note's mark


@dataclass(frozen=True, slots=True)
class Flag:
    """A programme that was begun: its row, its name, and on which side of the mark that stands."""

    date: date
    row: int
    words: str = ""
    before: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a period; `rows` of names stand above the row of notes."""

    flags: tuple[Flag, ...]
    rows: int
    notes: tuple[date, ...]

    def height(self, kind: Type) -> float:
        """Return how high they are, nothing without marks."""
        return (self.rows + bool(self.notes)) * kind.size * 1.25


def place_marks(
    paper: Paper, frame: Frame, data: TrendData, kind: Type, name_of: Callable[[str], str]
) -> Marks:
    """Find each name a place in the first row in which it has room, after its mark or before."""
    ends: list[float] = []
    flags = []
    for start in data.starts:
        words, x = name_of(start.programme), frame.x(start.date.toordinal())
        wide = paper.width(words, kind) + 2
        after = (x, x + FLAG + wide)
        before = (x - wide, x + FLAG)
        row = _free(ends, after[0])
        if row < ROWS and after[1] <= frame.right:
            flags.append(Flag(start.date, row, words))
            ends[row : row + 1] = [after[1]]
        elif (row := _free(ends, before[0])) < ROWS and before[0] >= frame.left:
            flags.append(Flag(start.date, row, words, before=True))
            ends[row : row + 1] = [before[1]]
        else:
            flags.append(Flag(start.date, ROWS))
    rows = 1 + max((flag.row for flag in flags), default=-1)
    return Marks(tuple(flags), rows, tuple(sorted(data.notes)))


def _free(ends: list[float], left: float) -> int:
    """Return the first row that is free from there on, a new one if need be."""
    return next((row for row, end in enumerate(ends) if end + SPACE <= left), len(ends))


def draw_marks(paper: Paper, frame: Frame, marks: Marks, kind: Type) -> None:
    """Draw flags with their names, and a ring for each day with a note."""
    step = kind.size * 1.25
    for flag in marks.flags:
        x, base = frame.x(flag.date.toordinal()), frame.top + (flag.row + 0.8) * step
        low, high = base, base - kind.size * 0.66
        paper.shape(((x, low), (x, high), (x + FLAG, (low + high) / 2)), "go")
        if flag.before:
            paper.write(x - 2, base, flag.words, kind, "go", "right")
        else:
            paper.write(x + FLAG + 2, base, flag.words, kind, "go")
    y = frame.top + (marks.rows + 0.5) * step
    for day in marks.notes:
        paper.box((frame.noon(day) - NOTE, y - NOTE), (2 * NOTE, 2 * NOTE), "white", "ink")
