"""Draws leg or back: every rating, the typical week, the usual range, and a real change."""

from collections.abc import Iterator, Sequence

from sciatica_desktop.domain.rating import Context
from sciatica_desktop.domain.trends.change import real_change_at
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.lines import Point, unbroken
from sciatica_desktop.ui.paper.frame import Frame
from sciatica_desktop.ui.paper.ink import Paper
from sciatica_desktop.viewmodels.trend_data import Dots, TrendData

DOT = 1.5  # pt, the radius of a rating
GRAIN = 0.6  # pt; dots nearer than that are drawn once
MANY, TOO_MANY = 500, 4000  # ratings: more are drawn smaller, and as specks without a shape
SPECK = 0.5  # pt


def draw_pain(paper: Paper, frame: Frame, data: TrendData, part: Part) -> None:
    """Draw one part of the body into its frame."""
    ink = "leg" if part is Part.LEG else "back"
    _draw_range(paper, frame, data, part, ink)
    _draw_first_week(paper, frame, data, part)
    _draw_dots(paper, frame, data, part, ink)
    _draw_curve(paper, frame, data.part(part).day_typical, ink, past=True)
    _draw_curve(paper, frame, data.part(part).typical, ink)


def _draw_curve(
    paper: Paper, frame: Frame, points: Sequence[Point], ink: str, *, past: bool = False
) -> None:
    """Draw a typical line, broken over gaps; that of the past 24 hours is thin and dashed."""
    for start, stop in unbroken([point.date for point in points]):
        ends = [(frame.noon(p.date), frame.y(p.value)) for p in points[start:stop]]
        if len(ends) == 1:
            (x, y) = ends[0]
            ends = [(x - 1, y), (x + 1, y)]
        paper.line(ends, ink, 0.8 if past else 1.5, dashed=past)


def cross_mark(paper: Paper, place: tuple[float, float], ink: str, radius: float = DOT) -> None:
    """Draw one rating of the past 24 hours."""
    x, y = place
    paper.line(((x - radius, y), (x + radius, y)), ink, 0.6)
    paper.line(((x, y - radius), (x, y + radius)), ink, 0.6)


def rating_mark(
    paper: Paper, place: tuple[float, float], context: Context, ink: str, radius: float = DOT
) -> None:
    """Draw one rating; its shape tells when it was given."""
    (x, y), r = place, radius * 1.15
    match context:
        case Context.AFTER:
            corners = [(x - r, y + r), (x + r, y + r), (x, y - r)]
        case Context.DURING:
            corners = [(x, y - r * 1.2), (x + r * 1.2, y), (x, y + r * 1.2), (x - r * 1.2, y)]
        case Context.LATER:
            corners = [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)]
        case _:
            paper.ring(x, y, radius, ink)
            return
    paper.shape(corners, "white", ink)


def _draw_range(paper: Paper, frame: Frame, data: TrendData, part: Part, ink: str) -> None:
    bands = data.part(part).usual
    for start, stop in unbroken([b.date for b in bands]):
        some = bands[start:stop]
        above = [(frame.noon(b.date), frame.y(b.high)) for b in some]
        below = [(frame.noon(b.date), frame.y(b.low)) for b in some]
        paper.shape([*above, *reversed(below)], f"{ink}_tint")
        for edge in (above, below):
            if len(edge) > 1:
                paper.line(edge, ink, 0.35)


def _draw_first_week(paper: Paper, frame: Frame, data: TrendData, part: Part) -> None:
    """Mark the first week where it is shown, and what counts as a real change from it."""
    baseline = data.part(part).change.baseline
    if baseline is None:
        return
    threshold = real_change_at(baseline.average)
    if threshold is not None:
        y = frame.y(threshold)
        paper.line(((frame.left, y), (frame.right, y)), "go", 0.8, dashed=True)
    begun = baseline.first.toordinal()
    if begun >= data.first.toordinal():
        y = frame.y(float(baseline.average))
        left, right = frame.x(begun), frame.x(min(begun + 7, data.last.toordinal() + 1))
        paper.line(((left, y), (right, y)), "ink", 2.2)


def _draw_dots(paper: Paper, frame: Frame, data: TrendData, part: Part, ink: str) -> None:
    """Draw every rating; where there are thousands they are specks without a shape."""
    contexts = tuple(Context)
    radius = DOT if len(data.dots) <= MANY else DOT * 0.7
    for x, y, place in _spots(frame, data.dots, part):
        if len(data.dots) > TOO_MANY:
            paper.fill(x - SPECK / 2, y - SPECK / 2, SPECK, SPECK, ink)
        else:
            rating_mark(paper, (x, y), contexts[place], ink, radius)
    for x, y, _ in _spots(frame, data.day_dots, part):
        cross_mark(paper, (x, y), ink, radius)


def _spots(frame: Frame, dots: Dots, part: Part) -> Iterator[tuple[float, float, int]]:
    """Return each place with a rating once, and where its context stands in `Context`."""
    seen = set[tuple[int, int, int]]()
    scores = dots.leg if part is Part.LEG else dots.back
    for moment, score, place in zip(dots.moments, scores, dots.contexts, strict=True):
        x = frame.x(moment)
        key = (round(x / GRAIN), score, place)
        if score >= 0 and key not in seen:
            seen.add(key)
            yield x, frame.y(score), place
