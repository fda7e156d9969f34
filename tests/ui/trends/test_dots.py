"""Every dot is seen where it belongs, and once."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtGui import QColor, QImage

from sciatica_desktop.ui.trends.dots import SHAPES, DotsItem, Heap
from sciatica_desktop.ui.trends.panel import Panel

RED = QColor(255, 0, 0, 140)


def heap(shape: str, *dots: tuple[float, int]) -> Heap:
    x, y = zip(*dots, strict=True)
    return Heap(shape, np.array(x, float), np.array(y))


def drawn(panel: Panel, *heaps: Heap) -> QImage:
    panel.wipe()
    panel.put(DotsItem(list(heaps), RED, 6.4), 8)
    picture: QImage = panel.grab().toImage()
    return picture


def redness(panel: Panel, picture: QImage, x: float, y: float) -> int:
    place = panel.mapFromScene(panel.view.mapViewToScene(pg.Point(x, y)))
    colour = picture.pixelColor(place)
    return colour.red() - colour.green()


@pytest.mark.parametrize("shape", sorted(set(SHAPES) - {"ring"}))
def test_a_dot_stands_at_its_day_and_score(panel: Panel, shape: str) -> None:
    drawn(panel, heap(shape, (50, 5)))  # the first picture finds the size of the view
    picture = drawn(panel, heap(shape, (50, 5), (20, 8)))
    for x, y in ((50, 5), (20, 8)):
        assert redness(panel, picture, x, y) > 60
    for x, y in ((50, 8), (20, 5), (54, 5), (46, 5)):
        assert redness(panel, picture, x, y) <= 0


def test_a_ring_leaves_its_middle_free(panel: Panel) -> None:
    drawn(panel, heap("ring", (50, 5)))
    picture = drawn(panel, heap("ring", (50, 5)))
    view = panel.view
    edge = 3 * view.viewPixelSize()[0]
    assert redness(panel, picture, 50, 5) <= 0
    assert redness(panel, picture, 50 - edge, 5) > 60
    assert redness(panel, picture, 50 + edge, 5) > 60


def test_dots_on_one_pixel_are_drawn_once_and_others_are_not(panel: Panel) -> None:
    drawn(panel, heap("round", (50, 5)))
    once = drawn(panel, heap("round", (50, 5)))
    many = drawn(panel, heap("round", *[(50.0 + n / 10_000, 5) for n in range(50)]))
    other = drawn(panel, heap("round", (50, 5)), heap("square", (50, 5)))
    assert once == many
    assert redness(panel, other, 50, 5) > redness(panel, once, 50, 5)


def test_dots_move_with_the_view_and_those_outside_are_left_out(panel: Panel) -> None:
    drawn(panel, heap("round", (50, 5), (500, 5)))
    panel.show_days(40, 60)
    picture = panel.grab().toImage()
    assert redness(panel, picture, 50, 5) > 60
    assert redness(panel, picture, 45, 5) <= 0
    panel.show_days(480, 520)
    assert redness(panel, panel.grab().toImage(), 500, 5) > 60


def test_no_dots_leave_the_panel_as_it_was(panel: Panel) -> None:
    panel.grab()  # the first picture finds the size of the view
    before = panel.grab().toImage()
    assert drawn(panel) == before
    assert drawn(panel, heap("round", (50, 5))) != before
