"""One panel on the common time axis: where its dates and values lie on the paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sciatica_desktop.domain.trends.calendar import calendar_marks
from sciatica_desktop.ui.paper.ink import Paper, Type
from sciatica_desktop.ui.wording.report import mark_words

LEAST_BAR = 0.35  # pt
LEAST_EDGED = 5.0  # pt; the edges of a narrower flare would be all one sees


@dataclass(frozen=True, slots=True)
class Frame:
    """A plot in points, from `first` to the end of `last`, from `low` (below) to `high` (above)."""

    left: float
    top: float
    width: float
    height: float
    first: date
    last: date
    low: float
    high: float

    def x(self, days: float) -> float:
        """Return where a moment is; days are counted as date ordinals."""
        begun = self.first.toordinal()
        return self.left + (days - begun) / (self.last.toordinal() + 1 - begun) * self.width

    def noon(self, day: date) -> float:
        """Return the middle of a date."""
        return self.x(day.toordinal() + 0.5)

    def y(self, value: float) -> float:
        """Return where a value is."""
        return self.top + (self.high - value) / (self.high - self.low) * self.height

    @property
    def right(self) -> float:
        """Where the plot ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where the plot ends below."""
        return self.top + self.height

    @property
    def bar(self) -> float:
        """How wide the bar of a day is."""
        return max(LEAST_BAR, (self.x(1) - self.x(0)) * 0.66)


Ticks = Sequence[tuple[float, str]]


def draw_dates(paper: Paper, frame: Frame) -> None:
    """Draw the lines of dates."""
    for mark in calendar_marks(frame.first, frame.last)[1]:
        x = frame.x(mark.toordinal())
        paper.line(((x, frame.top), (x, frame.bottom)), "grid", 0.4)


def write_dates(paper: Paper, frame: Frame, kind: Type) -> None:
    """Write the dates below a frame."""
    unit, marks = calendar_marks(frame.first, frame.last)
    for mark in marks:
        x, words = frame.x(mark.toordinal()), mark_words(mark, unit)
        paper.write(x, frame.bottom + kind.size * 1.3, words, kind, "ink2", _side(frame, x))


def draw_values(
    paper: Paper, frame: Frame, ticks: Ticks, kind: Type, lines: Sequence[float] = ()
) -> None:
    """Draw the words of the values left of the plot, and lines: at the words unless told where."""
    for value in lines or [value for value, _ in ticks]:
        y = frame.y(value)
        paper.line(((frame.left, y), (frame.right, y)), "grid", 0.4)
    ground = frame.y(max(0.0, frame.low))
    paper.line(((frame.left, ground), (frame.right, ground)), "ink2", 0.4)
    for value, name in ticks:
        y = frame.y(value)
        paper.write(frame.left - 4, y + kind.size * 0.36, name, kind, "ink2", "right")


def draw_flares(paper: Paper, frame: Frame, spans: list[tuple[date, date]]) -> None:
    """Shade the flares; their edges stay where a fax loses the shade."""
    for first, last in spans:
        left, right = frame.x(first.toordinal()), frame.x(last.toordinal() + 1)
        paper.fill(left, frame.top, right - left, frame.height, "flare")
        for x in (left, right) if right - left > LEAST_EDGED else ():
            paper.line(((x, frame.top), (x, frame.bottom)), "leg", 0.35, dashed=True)


def _side(frame: Frame, x: float) -> str:
    """Keep the words of a mark inside the paper."""
    return "right" if x > frame.right - 14 else "left" if x < frame.left + 14 else "middle"
