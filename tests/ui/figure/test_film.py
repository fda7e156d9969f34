"""How the frames of an exercise are painted, a turn of the window at a time."""

import pytest
from PySide6.QtWidgets import QApplication

from sciatica_desktop.figure.library import load_poses
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.ui.figure.film import Film
from sciatica_desktop.ui.figure.frames import Frame
from sciatica_desktop.ui.figure.looks import FigureLook
from tests.content import brisk, read

PLAIN, WITH_INSET = "glute-bridge", "pelvic-tilt"


@pytest.fixture
def film(request: pytest.FixtureRequest, qapp: QApplication) -> Film:
    exercise = brisk(request.param)
    poses = load_poses(read, exercise.id, exercise.position)
    return Film(poses, 1.0, FigureLook().appearance("light"), 320, 280, 1.0)


def same(one: Frame, other: Frame) -> bool:
    return one.corner == other.corner and one.image == other.image


@pytest.mark.parametrize(("film", "turns"), [(PLAIN, 1), (WITH_INSET, 2)], indirect=["film"])
def test_each_figure_of_a_frame_has_a_turn_of_its_own(film: Film, turns: int) -> None:
    whole = film.paint(film.key(Moment()), keep=False)
    key = film.key(Moment(0.5))
    painted = [film.paint_turn(key) for _ in range(turns)]
    assert painted[:-1] == [None] * (turns - 1)
    assert painted[-1] is not None
    assert film.frame(key) is painted[-1]
    assert same(painted[-1], film.paint(key, keep=False))
    assert not same(painted[-1], whole)


@pytest.mark.parametrize("film", [WITH_INSET], indirect=True)
def test_a_frame_that_was_begun_is_ended_first(film: Film) -> None:
    begun, wanted = film.key(Moment(0.2)), film.key(Moment(0.8))
    film.paint(film.key(Moment()))
    assert film.paint_turn(begun) is None
    assert film.paint_turn(wanted) is None
    assert film.frame(begun) is not None
    assert film.frame(wanted) is None


@pytest.mark.parametrize("film", [WITH_INSET], indirect=True)
def test_what_was_begun_is_forgotten_when_the_figure_is_turned(film: Film) -> None:
    key = film.key(Moment())
    film.paint(key)
    film.paint_turn(film.key(Moment(0.5)))
    film.turn(20.0, 0.0)
    assert film.paint_turn(key) is None
    assert film.frame(film.key(Moment(0.5))) is None
