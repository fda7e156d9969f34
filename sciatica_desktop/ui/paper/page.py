"""The page for the clinician: one side, on which everything fits and nothing is cut."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.trends.averages import Row
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.wishes import QUESTIONS
from sciatica_desktop.ui.paper.content import Content
from sciatica_desktop.ui.paper.ink import Area, Paper, Type, heading
from sciatica_desktop.ui.paper.panels import draw_panels
from sciatica_desktop.ui.paper.weeks import draw_numbers, draw_table, numbers_height, table_height
from sciatica_desktop.ui.wording.report import (
    counted_words,
    days_words,
    definitions,
    logged_words,
    long_day,
    nothing_words,
    period_words,
    sample_words,
    sore_leg_words,
)
from sciatica_desktop.ui.wording.report_facts import Fact, fact_lines, notes_fact
from sciatica_desktop.ui.wording.trends import caption

translate = QCoreApplication.translate

MARGIN: Final = 40.0  # pt; printers and faxes cut nothing off within it
GAP: Final = 9.0
MOST_PANELS: Final = 330.0
RULE: Final = 2.0  # height of a line to write on, against the size of the type


@dataclass(frozen=True, slots=True)
class Fit:
    """How much goes on: points of the type and the panels, rows of weeks, names in a list, notes."""

    size: float
    panels: float
    rows: int
    listed: int
    notes: int


# The first that fits is taken; the last fits whatever a person wrote.
FITS: Final = (
    Fit(9.0, 245, 18, 40, 40),
    Fit(8.6, 240, 18, 40, 40),
    Fit(8.2, 230, 18, 40, 40),
    Fit(8.2, 215, 13, 16, 12),
    Fit(7.8, 200, 13, 12, 8),
    Fit(7.8, 190, 13, 8, 5),
    Fit(7.4, 180, 13, 8, 3),
    Fit(7.4, 165, 9, 6, 2),
    Fit(7.0, 150, 6, 4, 0),
)


def draw_page(paper: Paper, content: Content) -> float:
    """Draw the page in the largest type that fits; return the points to spare."""
    rows = cache(content.report.rows)  # to add up ten years takes longer than to lay out a page
    pages = (Page(paper, content, fit, rows(fit.rows)) for fit in FITS)
    page = next(page for page in pages if page.spare >= 0 or page.fit is FITS[-1])
    page.draw()
    return page.spare


@dataclass
class Page:
    """One try to put everything on one side."""

    paper: Paper
    content: Content
    fit: Fit
    rows: tuple[Row, ...]
    facts: tuple[Fact, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Choose how much is said."""
        report = self.content.report
        self.facts = fact_lines(report, self.content.name_of, self.fit.listed)
        if self.content.wishes.notes:
            self.facts += (notes_fact(self.content.data.notes, report.last, self.fit.notes),)
        self.body, self.small = Type(self.fit.size), Type(max(6.6, self.fit.size * 0.82))
        self.width = self.content.size[0] - 2 * MARGIN

    @property
    def spare(self) -> float:
        """How much height is left with the smallest panels; negative where it does not fit."""
        return self._room() - (0 if self.content.report.empty else self.fit.panels)

    def draw(self) -> None:
        """Draw everything from the top to the foot."""
        top = self._head(MARGIN)
        if self.content.report.empty:
            self.paper.write(MARGIN, top + 24, nothing_words(), Type(self.fit.size * 1.3))
            top += 24 + 2 * GAP
        else:
            top = self._filled(top)
        self._questions(top)
        self._foot()

    def _filled(self, top: float) -> float:
        """Draw what was written down; return where it ends."""
        height = numbers_height(self.body)
        half = (self.width - GAP) / 2
        report, right = self.content.report, MARGIN + half + GAP
        for part, left in zip(Part, (MARGIN, right), strict=True):
            draw_numbers(self.paper, Area(left, top, half, height), report, part, self.body)
        top += height + GAP
        panels = min(MOST_PANELS, self._room())
        kind = Type(max(6.8, self.fit.size * 0.86))
        draw_panels(
            self.paper,
            Area(MARGIN, top, self.width, panels),
            self.content.data,
            kind,
            self.content.name_of,
        )
        top += panels
        top += self.paper.paragraph((MARGIN, top), self.width, caption(), self.small, "ink2") + GAP
        return top + self._columns(top) + GAP

    def _room(self) -> float:
        """Return the height that the panels can have."""
        height = self.content.size[1] - 2 * MARGIN
        taken = self._head_height() + self._questions_height() + self._foot_height() + GAP
        if self.content.report.empty:
            return height - taken - 24 - 2 * GAP
        taken += numbers_height(self.body) + GAP
        taken += self.paper.height_of(caption(), self.small, self.width) + GAP
        taken += self._split()[1] + GAP
        return height - taken

    # the head

    def _head_height(self) -> float:
        line = self._about()
        return 24 + self.paper.height_of(line, self.body, self.width) + 8

    def _head(self, top: float) -> float:
        paper, wishes = self.paper, self.content.wishes
        right = MARGIN + self.width
        paper.write(MARGIN, top + 15, translate("Report", "Pain diary on one page"), heading(17))
        name = f"{translate('Report', 'Name:')} {wishes.name}"
        kind = Type(self.fit.size * 1.1, 600)
        if wishes.name:
            paper.write(right, top + 15, name, self._shrunk(name, kind), "ink", "right")
        else:
            paper.write(right - 190, top + 15, name, kind)
            paper.line(((right - 155, top + 16), (right, top + 16)), "ink2", 0.5)
        height = paper.paragraph((MARGIN, top + 22), self.width, self._about(), self.body, "ink")
        line = top + 22 + height + 4
        paper.line(((MARGIN, line), (right, line)), "ink", 0.8)
        return top + self._head_height() + 4

    def _shrunk(self, words: str, kind: Type) -> Type:
        """Return a type in which a name has room beside the title."""
        room, wide = self.width - 205, self.paper.width(words, kind)
        return kind if wide <= room else Type(kind.size * room / wide, kind.weight)

    def _about(self) -> str:
        report = self.content.report
        words = [sample_words()] if self.content.sample else []
        words.append(period_words(report.first, report.last))
        if not report.empty:
            words.append(logged_words(len(report.days), report.possible))
            gap = translate("Report", "longest gap {days}")
            words.append(gap.format(days=days_words(report.longest_gap)))
        if report.count_from is not None and report.count_from <= report.last:
            words.append(counted_words(report.count_from))
        if report.sore_leg is not None:
            words.append(sore_leg_words(report.sore_leg))
        return "  ·  ".join(words)

    # weeks and facts

    def _table_height(self) -> float:
        return table_height(self.rows, self.body) + GAP if self.rows else 0

    def _column_width(self) -> float:
        return (self.width - 2 * GAP) / 2

    def _fact_height(self, fact: Fact) -> float:
        return self.paper.height_of(fact.words, self.body, self._column_width(), fact.name) + 2

    def _split(self) -> tuple[int, float]:
        """Return how many facts stand under the table so that both columns end alike."""
        heights = [self._fact_height(fact) for fact in self.facts]
        table = self._table_height()
        ends = [
            (max(table + sum(heights[:n]), sum(heights[n:])), n) for n in range(len(heights) + 1)
        ]
        height, left = min(ends)
        return left, height

    def _columns(self, top: float) -> float:
        """Draw the table and the facts in two columns; return the height of both."""
        left, height = self._split()
        wide = self._column_width()
        if self.rows:
            draw_table(self.paper, Area(MARGIN, top, wide, 0), self.rows, self.body)
        self._facts((MARGIN, top + self._table_height()), self.facts[:left])
        self._facts((MARGIN + wide + 2 * GAP, top), self.facts[left:])
        return height

    def _facts(self, place: tuple[float, float], facts: Sequence[Fact]) -> None:
        x, y = place
        wide = self._column_width()
        for fact in facts:
            y += self.paper.paragraph((x, y), wide, fact.words, self.body, "ink", fact.name) + 2

    # questions

    def _asked(self) -> list[str]:
        asked = [question.strip() for question in self.content.wishes.questions]
        asked = [question for question in asked if question]
        return asked + [""] * (QUESTIONS - len(asked))

    def _question_height(self, question: str) -> float:
        if not question:
            return self.fit.size * RULE
        return self.paper.height_of(question, self.body, self.width - 18) + 2

    def _questions_height(self) -> float:
        return self.body.line + 4 + sum(map(self._question_height, self._asked()))

    def _questions(self, top: float) -> None:
        paper, right = self.paper, MARGIN + self.width
        words = translate("Report", "What I would like to ask")
        paper.write(MARGIN, top + self.body.size, words, self.body.strong())
        y = top + self.body.line + 4
        for number, question in enumerate(self._asked(), start=1):
            height = self._question_height(question)
            if question:
                paper.paragraph((MARGIN, y), 18, f"{number}.", self.body)
                paper.paragraph((MARGIN + 18, y), self.width - 18, question, self.body)
            else:
                base = y + height - 4
                paper.write(MARGIN, base, f"{number}.", self.body)
                paper.line(((MARGIN + 18, base + 2), (right, base + 2)), "ink2", 0.5)
            y += height

    # the foot

    def _foot_words(self) -> tuple[str, str]:
        template = translate(
            "Report",
            "Made on {date} from the person's own diary by Sciatica Desktop {version}. It does not "
            "examine anybody, and no clinician has checked the program.",
        )
        printed = long_day(self.content.printed)
        return definitions(), template.format(date=printed, version=self.content.version)

    def _foot_height(self) -> float:
        heights = (
            self.paper.height_of(words, self.small, self.width) for words in self._foot_words()
        )
        return sum(heights) + GAP

    def _foot(self) -> None:
        """Write the small print at the foot of the page."""
        height = self._foot_height()
        y = self.content.size[1] - MARGIN - height
        self.paper.line(((MARGIN, y + 4), (MARGIN + self.width, y + 4)), "ink", 0.5)
        y += GAP
        for words in self._foot_words():
            y += self.paper.paragraph((MARGIN, y), self.width, words, self.small, "ink2")
