"""The page for the clinician: one side, everything on it, words that can be copied, no bitmaps."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPicture

from sciatica_desktop.domain.activity import NAME_LETTERS, Activity
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.preferences import Paper as PaperSize
from sciatica_desktop.domain.record import StopReason
from sciatica_desktop.domain.trends.wishes import NAME_MOST, QUESTION_MOST, Wishes
from sciatica_desktop.ui.paper.content import POINTS, Content
from sciatica_desktop.ui.paper.ink import UNIT, Paper
from sciatica_desktop.ui.paper.key import entries_of
from sciatica_desktop.ui.paper.page import draw_page
from sciatica_desktop.ui.paper.pdf import report_pdf
from tests.pdf import words_of
from tests.ui.paper.making import LAST, a_session, content_of, ratings_of

pytestmark = pytest.mark.usefixtures("typefaces")

WORST = Wishes(name="W" * NAME_MOST, questions=("W" * QUESTION_MOST,) * 3, notes=True)


def full(period: int, wishes: Wishes) -> Content:
    """A diary in which everything happened that can happen."""
    reasons = list(StopReason)
    stopped = [(f"an-exercise-with-a-long-name-{n}", reasons[n % 9]) for n in range(34)]
    sessions = [
        a_session(LAST - timedelta(days=n), *stopped)
        for n in range(0, period, max(2, period // 80))
    ]
    flares = [
        Flare(uuid4(), LAST - timedelta(days=n + 3), LAST - timedelta(days=n))
        for n in range(10, period, 40)
    ]
    flares += [Flare(uuid4(), LAST - timedelta(days=2)), Flare(uuid4(), LAST, LAST)]
    ratings = [replace(rating, note="W" * 200) for rating in ratings_of(period)]
    activities = [
        (Activity(uuid4(), "W" * NAME_LETTERS, n % 3, LAST), {LAST - timedelta(days=n): n, LAST: 3})
        for n in range(9)
    ]
    return content_of(period, ratings, sessions, flares, wishes, activities, LAST)


def extent(content: Content) -> tuple[QRect, float]:
    """Draw a page; return what it covers, in units, and the room to spare."""
    picture = QPicture()
    painter = QPainter(picture)
    spare = draw_page(Paper(painter), content)
    painter.end()
    return picture.boundingRect(), spare


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("period", [3, 85, 365, 3650])
@pytest.mark.parametrize("wishes", [Wishes(), WORST], ids=["plain", "worst"])
def test_everything_stays_on_one_side(paper: PaperSize, period: int, wishes: Wishes) -> None:
    on_paper = replace(wishes, paper=paper)
    covered, spare = extent(full(period, on_paper))
    width, height = POINTS[paper]
    assert spare >= 0
    assert QRect(0, 0, round(width * UNIT), round(height * UNIT)).contains(covered)


@pytest.mark.parametrize("period", [3, 85, 365])
def test_an_empty_period_makes_a_page_that_says_so(period: int) -> None:
    words = words_of(report_pdf(content_of(period)))
    assert "Nothing was written down in this period." in words
    assert "Usual range, 28 days" not in words
    assert "What I would like to ask" in words


def test_the_words_of_the_page_copy_whole() -> None:
    wishes = Wishes(name="Zoë Größe", questions=("May I run (30 min) if it is ≤ 2 = mild?",))
    content = content_of(
        85,
        ratings_of(85),
        [a_session(LAST, ("knee-to-chest", StopReason.LEG))],
        [Flare(uuid4(), LAST - timedelta(days=9), LAST - timedelta(days=5))],
        wishes,
        [(Activity(uuid4(), "tying my shoes"), {LAST - timedelta(days=21): 2, LAST: 6})],
        LAST - timedelta(days=60),
    )
    words = words_of(report_pdf(content))
    for part in (
        "Name: Zoë Größe",
        "May I run (30 min) if it is ≤ 2 = mild?",
        "29 August to 21 November 2026",
        "76 of 85 days logged",
        "longest gap 1 day",
        "first week counted from 22 September 2026",
        "Sore leg: right",
        "tying my shoes from 2 (31 Oct) to 6 (21 Nov)",
        "knee to chest once (leg pain; last 21 Nov)",
        "12 Nov – 16 Nov (in all 5 days)",
        "1 on 1 day, 10 minutes",
        "leg weaker than usual on 5 days",
        "15 Nov – 21 Nov 6 of 7",
        "cannot tell why pain changed",
        "10th to 90th percentile of the last 28 days, with 14 logged",
        "2 points (3 from 8 up) and 30 % below",
    ):
        assert part in words


def test_the_key_names_only_what_is_drawn() -> None:
    whole = content_of(85, ratings_of(85)).data
    later = replace(whole, first=LAST - timedelta(days=40))
    said = [[words for _, words in entries_of(data)] for data in (whole, later)]
    assert "first week" in said[0]
    assert said[1] == [words for words in said[0] if words != "first week"]


def test_a_page_of_three_days_claims_no_average() -> None:
    words = words_of(report_pdf(content_of(85, ratings_of(3))))
    assert "3 of 3 days logged" in words
    assert "3 of 7 – " in words
    assert "fewer than 5 sessions with both checks" in words


def test_a_sample_is_marked() -> None:
    content = content_of(85, ratings_of(85))
    marked = Content(content.report, content.data, content.name_of, content.wishes,
                     content.printed, content.version, sample=True)  # fmt: skip
    assert "SAMPLE DIARY" in words_of(report_pdf(marked))
    assert "SAMPLE DIARY" not in words_of(report_pdf(content))


def test_the_file_holds_fonts_and_no_bitmaps() -> None:
    pdf = report_pdf(full(365, Wishes()))
    assert b"/FontFile" in pdf
    assert b"/Subtype /Image" not in pdf
    assert pdf.count(b"/Type /Page\n") == 1


def noted(notes: dict[int, str], *, wished: bool = True) -> str:
    """Return the words of a page of 85 days with these notes, by days ago."""
    ratings = [
        replace(rating, note=notes.get((LAST - rating.at.date()).days, ""))
        for rating in ratings_of(85)
    ]
    return words_of(report_pdf(content_of(85, ratings, wishes=Wishes(notes=wished))))


def test_notes_are_printed_whole_and_only_if_wished() -> None:
    long = "It was a long drive to the sea, " * 12 + "and back."
    words = noted({1: long, 8: "two\nlines"})
    assert f"Notes: 20 Nov: {long} · 13 Nov: two lines" in words
    assert "Notes:" not in noted({1: long}, wished=False)
    assert "Notes: none" in noted({})


def test_notes_too_long_for_one_side_are_counted_and_never_cut() -> None:
    assert "Notes: 2 in the diary" in noted({1: "long " * 3000, 2: "short"})
