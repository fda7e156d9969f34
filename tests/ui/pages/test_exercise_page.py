"""One exercise: its words, its dose, the moving figure, and the ways on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.exercise import DoseName
from sciatica_desktop.figure.library import load_poses
from sciatica_desktop.ui.figure.view import FigureView
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.dose_block import DoseBlock
from sciatica_desktop.ui.pages.exercise_page import ExercisePage
from sciatica_desktop.ui.pages.mistakes_card import MistakesCard
from tests.content import read
from tests.ui.keyboard import activate, keyboard
from tests.ui.pages.fitting import cut_widgets, nameless
from tests.viewmodels.rooms import CATALOGUE

Show = Callable[[str], ExercisePage]


@pytest.fixture
def show(look: Look, qtbot: QtBot) -> Show:
    def make(name: str) -> ExercisePage:
        exercises = CATALOGUE.exercises
        figure = FigureView(look, lambda e: load_poses(read, e.id, e.position))
        page = ExercisePage(look, exercises[name], figure, lambda e: exercises[e].short_name)
        qtbot.addWidget(page)
        page.resize(1150, 768)
        return page

    return make


def words(page: QWidget) -> list[str]:
    return [para.text() for para in page.findChildren(Para) if not para.isHidden()]


def test_everything_that_is_known_stands_there(show: Show) -> None:
    page, exercise = show("glute-bridge"), CATALOGUE.exercises["glute-bridge"]
    known = (
        exercise.name,
        exercise.why,
        exercise.feel,
        exercise.breathing,
        exercise.stop_if,
        *exercise.mistakes,
        *(step.text for step in exercise.steps),
    )
    assert [sentence for sentence in known if sentence not in words(page)] == []
    assert "You need: mat or bed." in words(page)


def test_the_dose_says_what_it_means_and_is_tried(show: Show, qtbot: QtBot) -> None:
    page = show("glute-bridge")
    assert page.dose.words.text() == "2 sets of 8, hold 3 s. About 3 minutes."
    gentle = next(b for b in page.dose.choice.children() if getattr(b, "text", str)() == "Gentle")
    gentle.click()  # type: ignore[attr-defined]
    assert page.dose.words.text() == "5 times, hold 2 s. About 1 minute."
    with qtbot.waitSignal(page.try_wanted) as tried:
        page.dose.try_it.click()
    assert tried.args == ["glute-bridge", DoseName.GENTLE]


def test_easier_and_harder_lead_on(show: Show, qtbot: QtBot) -> None:
    page = show("glute-bridge")
    names = {other: button.text() for other, button in page.dose.others.items()}
    assert names == {
        "pelvic-tilt": "Easier: Pelvic tilt",
        "bodyweight-squat": "Harder: Squat",
    }
    with qtbot.waitSignal(page.other_wanted) as wanted:
        page.dose.others["pelvic-tilt"].click()
    assert wanted.args == ["pelvic-tilt"]


@pytest.mark.parametrize(("width", "columns", "lines"), [(600, 3, 1), (460, 2, 3), (260, 1, 3)])
def test_easier_and_harder_stand_behind_try_it_as_far_as_there_is_room(
    look: Look, qtbot: QtBot, width: int, columns: int, lines: int
) -> None:
    exercises = CATALOGUE.exercises
    dose = DoseBlock(look, exercises["figure-four-supine"], lambda e: exercises[e].short_name)
    qtbot.addWidget(dose)
    dose.resize(width, 400)
    dose.show()
    acts = (dose.try_it, *dose.others.values())
    assert len(acts) == 3
    assert len({act.x() for act in acts}) == columns
    assert len({act.geometry().center().y() for act in acts}) == lines
    assert all(act.geometry().right() < width for act in acts)


def test_where_nothing_is_harder_nothing_is_offered(show: Show) -> None:
    assert "Harder" not in " ".join(b.text() for b in show("walking").dose.others.values())


def test_escape_and_the_button_go_back(show: Show, qtbot: QtBot) -> None:
    page = show("glute-bridge")
    activate(page, qtbot)
    page.setFocus()
    assert keyboard(page) is page.dose.try_it
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.windowHandle(), Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.left):
        page.back.click()


def test_the_figure_stands_still_and_goes_slower(show: Show, look: Look, qtbot: QtBot) -> None:
    look.choose(less_movement=False)
    page = show("glute-bridge")
    page.show()
    figure, feel = page.findChildren(FigureView)[0], page.feel
    assert feel.pause.isVisible()
    qtbot.waitUntil(lambda: figure.beat.seconds > 0)
    feel.pause.click()
    assert feel.pause.text() == "Play"
    stood = figure.beat.seconds
    page.hide()
    page.show()
    assert figure.beat.seconds == stood
    feel.slower.click()
    assert (figure.beat.speed, feel.slower.text()) == (0.5, "As usual")
    feel.slower.click()
    assert (figure.beat.speed, feel.slower.text()) == (1.0, "Slower")
    feel.pause.click()
    assert feel.pause.text() == "Pause"
    qtbot.waitUntil(lambda: figure.beat.seconds > stood)


def test_with_less_movement_there_is_nothing_to_pause(show: Show) -> None:
    page = show("glute-bridge")
    page.show()
    assert not page.feel.pause.isVisible()


@pytest.mark.parametrize("name", ["glute-bridge", "figure-four-supine", "pelvic-tilt"])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1024, 540), (1150, 768), (1700, 1080)])
def test_nothing_is_cut(
    show: Show, look: Look, size: tuple[int, int], percent: int, qtbot: QtBot, name: str
) -> None:
    look.choose(text_percent=percent)
    page = show(name)
    page.resize(*size)
    page.show()
    qtbot.waitUntil(lambda: cut_widgets(page) == [])
    assert nameless(page) == []


def test_when_to_stop_is_read_before_it_is_tried(show: Show, look: Look, qtbot: QtBot) -> None:
    look.choose(text_percent=200)
    page = show("glute-bridge")
    page.show()
    (card,) = page.findChildren(MistakesCard)
    qtbot.waitUntil(lambda: page.dose.y() > page.feel.y())
    assert page.feel.y() < card.y() < page.dose.y()


def test_in_a_large_window_both_columns_end_together_without_scrolling(show: Show) -> None:
    page = show("figure-four-supine")
    page.resize(1150, 768)
    page.show()
    assert page.verticalScrollBar().maximum() == 0
    assert page.dose.geometry().bottom() == page.room.rect().bottom()
