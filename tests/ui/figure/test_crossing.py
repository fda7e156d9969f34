"""The figure moves into the next exercise where a body can."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.ui.figure.view import FigureView
from sciatica_desktop.ui.look import Look
from tests.content import brisk
from tests.figure.poses import poses_of

Make = Callable[[str], FigureView]


@pytest.fixture
def make(qtbot: QtBot, look: Look) -> Make:
    look.choose(less_movement=False)

    def view(name: str) -> FigureView:
        made = FigureView(look, lambda exercise: poses_of(exercise.id))
        qtbot.addWidget(made)
        made.resize(240, 180)
        made.show_exercise(brisk(name))
        made.show()
        return made

    return view


def picture(view: FigureView) -> QImage:
    return view.grab().toImage()


def prepared(view: FigureView, name: str, moment: Moment, qtbot: QtBot) -> FigureView:
    """Let the view have all the time it wants to get ready."""
    view.prepare(brisk(name), moment)
    qtbot.waitUntil(lambda: view.idle)
    return view


def test_the_figure_moves_into_the_next_exercise(make: Make, qtbot: QtBot) -> None:
    view = prepared(make("glute-bridge"), "pelvic-tilt", Moment(), qtbot)
    view.show_exercise(brisk("pelvic-tilt"))
    assert view.crossing
    view.show_moment(Moment())
    qtbot.waitUntil(lambda: not view.crossing)
    after = make("pelvic-tilt")
    assert picture(view) == picture(after)


def test_the_way_begins_where_the_figure_is(make: Make, qtbot: QtBot) -> None:
    view = prepared(make("glute-bridge"), "pelvic-tilt", Moment(), qtbot)
    view.show_moment(Moment(1.0))
    view.show_exercise(brisk("pelvic-tilt"))
    assert not view.crossing


@pytest.mark.parametrize("name", ["bird-dog", "walking"])
def test_getting_up_and_turning_over_cross_fade(make: Make, qtbot: QtBot, name: str) -> None:
    view = prepared(make("glute-bridge"), name, Moment(), qtbot)
    view.show_exercise(brisk(name))
    assert not view.crossing


def test_another_exercise_than_the_prepared_one_cross_fades(make: Make, qtbot: QtBot) -> None:
    view = prepared(make("pelvic-tilt"), "glute-bridge", Moment(), qtbot)
    view.show_exercise(brisk("knee-to-chest"))
    assert not view.crossing


def test_a_movement_that_begins_ends_the_way(make: Make, qtbot: QtBot) -> None:
    view = prepared(make("pelvic-tilt"), "glute-bridge", Moment(), qtbot)
    view.show_exercise(brisk("glute-bridge"))
    view.show_moment(Moment(0.2))
    assert not view.crossing


def test_another_size_or_look_forgets_the_way(make: Make, qtbot: QtBot, look: Look) -> None:
    view = prepared(make("pelvic-tilt"), "glute-bridge", Moment(), qtbot)
    view.resize(200, 160)
    view.show_exercise(brisk("glute-bridge"))
    assert not view.crossing


def test_with_less_movement_nothing_moves(make: Make, qtbot: QtBot, look: Look) -> None:
    view = make("pelvic-tilt")
    look.choose(less_movement=True)
    view.prepare(brisk("glute-bridge"), Moment())
    view.show_exercise(brisk("glute-bridge"))
    assert not view.crossing
