"""An exercise on paper: one side, everything that is known, vectors only."""

from datetime import date

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPicture

from sciatica_desktop.domain.preferences import Paper as PaperSize
from sciatica_desktop.figure.library import load_poses
from sciatica_desktop.ui.figure.looks import FigureLook
from sciatica_desktop.ui.paper.content import POINTS
from sciatica_desktop.ui.paper.handout import Handout, handout_pdf, page_of
from sciatica_desktop.ui.paper.ink import UNIT
from tests.content import read
from tests.pdf import read_back, words_of
from tests.viewmodels.rooms import CATALOGUE

pytestmark = pytest.mark.usefixtures("typefaces")


def handout_of(name: str, paper: PaperSize = PaperSize.A4) -> Handout:
    exercise = CATALOGUE.exercises[name]
    poses = load_poses(read, exercise.id, exercise.position)
    look = FigureLook().appearance("light")
    return Handout(exercise, poses, look, paper, date(2026, 11, 21), "1.2.3")


@pytest.mark.parametrize("paper", PaperSize)
def test_every_exercise_fits_on_one_side(paper: PaperSize) -> None:
    painter = QPainter(picture := QPicture())  # measured for, not drawn on
    short = [n for n in CATALOGUE.exercises if page_of(painter, handout_of(n, paper)).spare < 0]
    painter.end()
    del picture
    assert short == []


@pytest.mark.parametrize("name", ["figure-four-supine", "walking"])
def test_nothing_is_drawn_off_the_sheet(name: str) -> None:
    painter = QPainter(picture := QPicture())
    page_of(painter, handout_of(name, PaperSize.LETTER)).draw()
    painter.end()
    width, height = POINTS[PaperSize.LETTER]
    sheet = QRect(0, 0, round(width * UNIT), round(height * UNIT))
    assert sheet.contains(picture.boundingRect())


def test_the_page_says_what_the_window_says_and_can_be_copied() -> None:
    handout = handout_of("glute-bridge")
    exercise = handout.exercise
    words = words_of(handout_pdf(handout))
    known = (
        exercise.name,
        exercise.why,
        exercise.breathing,
        exercise.feel,
        exercise.stop_if,
        *exercise.mistakes,
        *(step.text for step in exercise.steps),
        "You need: mat or bed.",
        "Usual: 2 sets of 8, hold 3 s. About 3 minutes.",
        "21 November 2026",
        "Sciatica Desktop 1.2.3",
    )
    assert [sentence for sentence in known if " ".join(sentence.split()) not in words] == []


def test_the_pictures_are_no_bitmaps() -> None:
    pdf = handout_pdf(handout_of("glute-bridge"))
    assert b"/Subtype /Image" not in pdf
    assert pdf.count(b"/FontFile") >= 1


@pytest.mark.parametrize(
    ("name", "words"), [("glute-bridge", True), ("prone-lying", False), ("walking", False)]
)
def test_start_and_end_are_named_where_there_are_two(name: str, words: bool) -> None:
    assert ("End" in words_of(handout_pdf(handout_of(name))).split()) is words


def test_start_and_end_are_drawn_side_by_side() -> None:
    with read_back(handout_pdf(handout_of("glute-bridge"))) as document:
        image = document.render(0, document.pagePointSize(0).toSize())
    inked = [
        any(image.pixelColor(x, y).lightness() < 200 for x in range(left, left + 240, 2))
        for left in (45, 310)
        for y in range(160, 320)
    ]
    assert any(inked[:160])
    assert any(inked[160:])
