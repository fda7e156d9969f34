"""Draws leg or back: every rating, the typical week, the usual range, and a real change."""

from sciatica_desktop.domain.rating import Context
from sciatica_desktop.domain.trends.change import real_change_at
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.lines import unbroken
from sciatica_desktop.ui.paper.frame import Frame
from sciatica_desktop.ui.paper.ink import Paper
from sciatica_desktop.viewmodels.trend_data import TrendData

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
    days = [point.date for point in data.part(part).typical]
    for start, stop in unbroken(days):
        points = data.part(part).typical[start:stop]
        ends = [(frame.noon(p.date), frame.y(p.value)) for p in points]
        if len(ends) == 1:
            (x, y) = ends[0]
            ends = [(x - 1, y), (x + 1, y)]
        paper.line(ends, ink, 1.5)


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
    seen = set[tuple[int, int, Context]]()
    radius = DOT if len(data.dots) <= MANY else DOT * 0.7
    contexts, dots = tuple(Context), data.dots
    scores = dots.leg if part is Part.LEG else dots.back
    for moment, score, place in zip(dots.moments, scores, dots.contexts, strict=True):
        x, context = frame.x(moment), contexts[place]
        key = (round(x / GRAIN), score, context)
        if score >= 0 and key not in seen:
            seen.add(key)
            y = frame.y(score)
            if len(dots) > TOO_MANY:
                paper.fill(x - SPECK / 2, y - SPECK / 2, SPECK, SPECK, ink)
            else:
                rating_mark(paper, (x, y), context, ink, radius)
