"""One exercise on one page to print: where it starts and ends, its steps, and when to stop."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter

from sciatica_desktop.domain.dose import LADDER
from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.preferences import Paper as PaperSize
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.ui.figure.export import draw_plain
from sciatica_desktop.ui.figure.render import Appearance, Shot
from sciatica_desktop.ui.paper.content import POINTS
from sciatica_desktop.ui.paper.ink import UNIT, Paper, Type, heading
from sciatica_desktop.ui.paper.pdf import pdf_of
from sciatica_desktop.ui.wording.exercises import (
    dose_line,
    dose_name,
    equipment_line,
    kind_words,
    level_words,
    position_words,
)
from sciatica_desktop.ui.wording.report import long_day

translate = QCoreApplication.translate

MARGIN: Final = 44.0  # pt
GAP: Final = 24.0  # between the two columns
PICTURE: Final = (220, 200, 165, 130)  # heights that are tried, in pt
SIZES: Final = (13, 11.5, 10.5, 9.5)  # of the type, in pt; the last fits every exercise
STEPS: Final = 0.56  # their share of the width
NUMBER: Final = 18.0  # pt before a step


@dataclass(frozen=True, slots=True)
class Handout:
    """What goes on the page, and on what paper."""

    exercise: Exercise
    poses: Poses
    appearance: Appearance
    paper: PaperSize
    printed: date
    version: str


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands below it."""

    title: str
    lines: Sequence[str]
    ink: str = "ink"


def handout_pdf(handout: Handout) -> bytes:
    """Return the page as PDF: vectors and embedded fonts, nothing but."""

    def draw(painter: QPainter) -> None:
        page_of(painter, handout).draw()

    return pdf_of(handout.exercise.name, handout.version, handout.paper, draw)


def page_of(painter: QPainter, handout: Handout) -> "Page":
    """Return the page in the largest type that fits."""
    tries = [Page(painter, handout, *fit) for fit in zip(SIZES, PICTURE, strict=True)]
    return next((page for page in tries if page.spare >= 0), tries[-1])


class Page:
    """One try to put everything on one side."""

    def __init__(self, painter: QPainter, handout: Handout, size: float, picture: int) -> None:
        self._painter, self._handout, self._picture = painter, handout, picture
        self._paper, self._body = Paper(painter), Type(size)
        self._small = Type(size * 0.86)
        sheet = POINTS[handout.paper]
        self._width, self._height = sheet[0] - 2 * MARGIN, sheet[1] - 2 * MARGIN
        self._left = round(self._width * STEPS)
        self._right = self._width - self._left - GAP

    @property
    def spare(self) -> float:
        """How much height is left; negative where it does not fit."""
        columns = max(self._steps(0, draw=False), self._parts(0, draw=False))
        top = self._head(draw=False) + self._picture + 2 * self._body.line
        return self._height - top - columns - self._foot(draw=False)

    def draw(self) -> None:
        """Draw everything from the top to the foot."""
        top = MARGIN + self._head(draw=True)
        self._pictures(top)
        top += self._picture + 2 * self._body.line
        self._steps(top, draw=True)
        self._parts(top, draw=True)
        self._foot(draw=True)

    def _say(
        self,
        place: tuple[float, float],
        words: str,
        kind: Type,
        *,
        width: float,
        ink: str = "ink",
        draw: bool,
    ) -> float:
        """Write a paragraph, or only measure it; return its height."""
        if not draw:
            return self._paper.height_of(words, kind, width)
        return self._paper.paragraph(place, width, words, kind, ink)

    def _head(self, *, draw: bool) -> float:
        exercise = self._handout.exercise
        tags = (
            position_words(exercise.position),
            kind_words(exercise.kind),
            level_words(exercise.level),
        )
        lines = (
            (exercise.name, heading(24), "ink", 4),
            (" · ".join(tags), self._body.strong(), "go", 2),
            (exercise.why, self._body, "ink2", 2),
            (equipment_line(exercise), self._small, "ink2", 14),
        )
        y = MARGIN
        for words, kind, ink, below in lines:
            y += self._say((MARGIN, y), words, kind, width=self._width, ink=ink, draw=draw) + below
        return y - MARGIN

    def _pictures(self, top: float) -> None:
        """Draw where it starts and where it ends, side by side; a pose that stays is one."""
        poses = self._handout.poses
        ends = (0.0,) if len(poses.way) < 2 else (0.0, 0.5 if poses.loops else 1.0)
        wide = (self._width - GAP * (len(ends) - 1)) / len(ends)
        names = (translate("Handout", "Start"), translate("Handout", "End"))
        for number, u in enumerate(ends):
            x = MARGIN + number * (wide + GAP)
            shot = Shot(round(wide), self._picture, arrows=u == 0, backdrop=False)
            self._painter.save()
            self._painter.translate(x * UNIT, top * UNIT)
            self._painter.scale(UNIT, UNIT)
            draw_plain(self._painter, poses, Moment(u), self._handout.appearance, shot)
            self._painter.restore()
            if len(ends) > 1 and not poses.loops:
                base = top + self._picture + self._small.size
                self._paper.write(x + wide / 2, base, names[number], self._small, "ink2", "middle")

    def _steps(self, top: float, *, draw: bool) -> float:
        """Draw the numbered steps and how to breathe; return their height."""
        y, x, width = top, MARGIN + NUMBER, self._left - NUMBER
        for number, step in enumerate(self._handout.exercise.steps, start=1):
            if draw:
                base = y + self._body.size * 1.05
                self._paper.write(MARGIN, base, str(number), self._body.strong(), "go")
            y += self._say((x, y), step.text, self._body, width=width, draw=draw) + 6
        words = self._handout.exercise.breathing
        y += self._say((x, y), words, self._small, width=width, ink="ink2", draw=draw)
        return y - top

    def _parts(self, top: float, *, draw: bool) -> float:
        """Draw what is to know beside the steps; return its height."""
        y, x, width = top, MARGIN + self._left + GAP, self._right
        for part in self._known():
            title = self._small.strong()
            y += self._say((x, y), part.title, title, width=width, ink=part.ink, draw=draw) + 1
            for line in part.lines:
                y += self._say((x, y), line, self._small, width=width, draw=draw) + 2
            y += 9
        return y - top

    def _known(self) -> tuple[Part, ...]:
        exercise = self._handout.exercise
        often = [f"{dose_name(d)}: {dose_line(exercise, exercise.doses.named(d))}" for d in LADDER]
        return (
            Part(translate("Handout", "How much"), often),
            Part(translate("Handout", "Where you feel it"), (exercise.feel,), "leg"),
            Part(translate("Handout", "Common mistakes"), exercise.mistakes),
            Part(translate("Handout", "Stop if"), (exercise.stop_if,), "leg"),
        )

    def _foot(self, *, draw: bool) -> float:
        """Draw the small print at the foot of the page; return its height."""
        words = translate(
            "Handout",
            "Printed on {date} by Sciatica Desktop {version}: general exercises for people with low "
            "back pain and sciatica. It does not examine anybody, and no clinician has checked the "
            "program. If a warning sign starts, stop and get help first.",
        ).format(date=long_day(self._handout.printed), version=self._handout.version)
        kind = Type(8)
        height = self._paper.height_of(words, kind, self._width) + 8
        if draw:
            y = MARGIN + self._height - height
            self._paper.line(((MARGIN, y), (MARGIN + self._width, y)), "ink", 0.5)
            self._paper.paragraph((MARGIN, y + 8), self._width, words, kind, "ink2")
        return height
