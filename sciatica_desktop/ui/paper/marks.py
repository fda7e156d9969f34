"""What stands beside the pain on the time axis: programmes that were begun, and notes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sciatica_desktop.ui.paper.frame import Frame
from sciatica_desktop.ui.paper.ink import Paper, Type
from sciatica_desktop.viewmodels.trend_data import TrendData

ROWS = 3  # of names, or of names and of marks alone
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
    """Find each name a place; where not all have one, the marks without get a row below."""
    names = [(start.date, name_of(start.programme)) for start in data.starts]
    flags = _placed(paper, frame, names, kind, ROWS)
    if any(not flag.words for flag in flags):
        flags = _placed(paper, frame, names, kind, ROWS - 1)
    rows = 1 + max((flag.row for flag in flags), default=-1)
    return Marks(flags, rows, tuple(sorted(data.notes)))


def _placed(
    paper: Paper, frame: Frame, names: Sequence[tuple[date, str]], kind: Type, rows: int
) -> tuple[Flag, ...]:
    """Put each name into the first row in which it has room, after its mark or before."""
    ends: list[float] = []
    flags = []
    for day, words in names:
        x, wide = frame.x(day.toordinal()), paper.width(words, kind) + 2
        after, before = _free(ends, x), _free(ends, x - wide)
        if after < rows and x + FLAG + wide <= frame.right:
            flags.append(Flag(day, after, words))
            ends[after : after + 1] = [x + FLAG + wide]
        elif before < rows and x - wide >= frame.left:
            flags.append(Flag(day, before, words, before=True))
            ends[before : before + 1] = [x + FLAG]
        else:
            flags.append(Flag(day, rows))
    return tuple(flags)


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
