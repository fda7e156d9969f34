"""What a panel draws itself stands at its day and level, and words never lie on each other."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from math import inf
from uuid import uuid4

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPen, QTransform
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.trends.marks import Start
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.dots import DotsItem, Heap
from sciatica_desktop.ui.trends.layers import Bars, Belt, Layer, Line
from sciatica_desktop.ui.trends.panel import Panel
from sciatica_desktop.ui.trends.writing import FLAG, MarksLane, Writing, Written, flare_words
from tests.ui.paper.making import LAST, content_of

AREA = QRectF(0, 0, 700, 120)
INTO = QTransform(7, 0, 0, -10, 0, 110)  # a hundred days in 700 px, and scores 0 to 10
FIRST = date(2026, 1, 1)


def colour(panel: Panel, picture: QImage, x: float, y: float) -> QColor:
    view = panel.view
    return picture.pixelColor(panel.mapFromScene(view.mapViewToScene(QPointF(x, y))))


def drawn(panel: Panel) -> QImage:
    panel.grab()  # the first picture finds the size of the view
    picture: QImage = panel.grab().toImage()
    return picture


def test_the_backdrop_shades_its_days_and_the_zone_and_is_wiped(panel: Panel) -> None:
    plain = drawn(panel)
    bare = colour(panel, plain, 50, 7)
    panel.backdrop.zone = 4
    panel.backdrop.shades = [(20.0, 30.0), (500.0, 600.0)]
    panel.backdrop.starts = np.array([70.0, 900.0])
    picture = drawn(panel)
    shaded, zone = colour(panel, picture, 25, 7), colour(panel, picture, 50, 2)
    assert shaded != bare
    assert zone != bare
    assert zone != shaded
    assert colour(panel, picture, 35, 7) == colour(panel, picture, 60, 7) == bare
    assert {colour(panel, picture, 70, y / 10).rgb() for y in range(50, 90)} != {bare.rgb()}
    panel.wipe()
    assert drawn(panel) == plain


def test_beginnings_that_lie_close_are_no_net_over_the_data(panel: Panel) -> None:
    plain = drawn(panel)
    panel.backdrop.starts = np.arange(0.0, 100, 2)
    assert drawn(panel) == plain
    panel.show_days(0, 10)
    near = drawn(panel)
    panel.backdrop.wipe()
    assert drawn(panel) != near


def test_dates_and_levels_are_the_grid(panel: Panel) -> None:
    panel.show_dates([(40.0, "day")], words=True)
    picture = drawn(panel)
    bare = colour(panel, picture, 50, 7)
    assert colour(panel, picture, 40, 7) != bare
    assert colour(panel, picture, 50, 5) != bare


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=2, max_size=60))
def test_a_belt_goes_from_low_to_high_at_every_day(
    panel: Panel, levels: list[tuple[int, int]]
) -> None:
    low, high = (np.array([pick(pair) for pair in levels], float) for pick in (min, max))
    x = np.linspace(10, 90, len(levels))
    belt = Belt([np.array([x, low, high])], QColor("red"))
    panel.wipe()
    panel.put(belt)
    picture = drawn(panel)
    for day, bottom, top in zip(x[1:-1], low[1:-1], high[1:-1], strict=True):
        if top - bottom >= 2:
            assert colour(panel, picture, day, (bottom + top) / 2) == QColor("red")
    assert colour(panel, picture, 5, 5) != QColor("red")
    assert colour(panel, picture, 95, 5) != QColor("red")


def test_days_on_one_column_of_pixels_keep_their_lowest_and_their_highest(panel: Panel) -> None:
    days = np.linspace(0, 100, 20_000)
    low, high = np.full(20_000, 4.0), np.full(20_000, 6.0)
    low[10_000:10_200], high[10_000:10_200] = 1, 9
    panel.put(Belt([np.array([days, low, high])], QColor("red")))
    picture = drawn(panel)
    assert colour(panel, picture, 50.5, 2) == colour(panel, picture, 50.5, 8) == QColor("red")
    assert colour(panel, picture, 40, 2) != QColor("red")


def test_a_belt_out_of_view_and_a_single_day_are_no_trouble(panel: Panel) -> None:
    plain = drawn(panel)
    single = np.array([[50.0], [2.0], [8.0]])
    far = np.array([[500.0, 600.0], [2.0, 2.0], [8.0, 8.0]])
    panel.put(Belt([single, far], QColor("red")))
    assert drawn(panel) == plain


def test_a_layer_alone_draws_nothing() -> None:
    with pytest.raises(NotImplementedError):
        Layer().draw(None, INTO, AREA)  # type: ignore[arg-type]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(-30, 120), st.integers(1, 60), st.floats(0, 10)), max_size=12)
)
def test_words_stay_inside_and_apart(look: Look, rows: list[tuple[int, int, float]]) -> None:
    written = [Written(day, day + length, level, "Flare", "ink") for day, length, level in rows]
    places = [place for _, place in Writing(look, written).places(INTO, AREA)]
    assert all(AREA.contains(place) for place in places)
    assert not any(
        one.intersects(other) for n, one in enumerate(places) for other in places[n + 1 :]
    )
    if any(day + length > 0 and day < 100 for day, length, _ in rows):
        assert places


def a_flare(begun: int, over: int) -> Flare:
    return Flare(uuid4(), LAST - timedelta(days=begun), LAST - timedelta(days=over))


def test_a_flare_that_began_before_the_view_is_named_at_its_edge(look: Look) -> None:
    data = content_of(60, flares=[a_flare(50, 40), a_flare(200, 190)]).data
    words = flare_words(data, "Flare")
    begin = LAST.toordinal() - 45
    into = QTransform(7, 0, 0, -10, -7 * begin, 110)
    ((one, place),) = Writing(look, words).places(into, AREA)
    assert (one.words, place.left(), place.top()) == ("Flare", 0, 0)


def lane(look: Look, *starts: tuple[int, str]) -> MarksLane:
    data = content_of(100).data
    marks = tuple(Start(FIRST + timedelta(days=day), name) for day, name in starts)
    return MarksLane(look, replace(data, starts=marks), str)


def lane_view(days: int = 100) -> QTransform:
    scale = 700 / days
    return QTransform(scale, 0, 0, -30, -scale * FIRST.toordinal(), 30)


def test_words_wider_than_the_panel_are_cut(look: Look) -> None:
    words = [Written(0, inf, 5, "4 or lower: a real change " * 9, "primary")]
    ((one, place),) = Writing(look, words).places(INTO, AREA)
    assert one.words.endswith("…")
    assert AREA.contains(place)


def test_a_flag_has_its_words_at_the_side_that_has_room(look: Look) -> None:
    far, near = "a programme", "another one"
    (first, second) = lane(look, (10, far), (97, near)).places(lane_view(), AREA)
    assert first[2] == far
    assert first[0] == 70 + FLAG
    assert second[2] == near
    assert second[0] + second[1] == 97 * 7


def test_flags_grow_with_the_words_beside_them(look: Look) -> None:
    look.choose(text_percent=200)
    (first,) = lane(look, (10, "a programme")).places(lane_view(), AREA)
    assert first[0] == 70 + 2 * FLAG


def test_a_few_letters_are_no_words_at_any_size(look: Look) -> None:
    flags = (0, "a programme with a name that goes on"), (16, "x")
    (cut, _) = lane(look, *flags).places(lane_view(), AREA)
    assert cut[2].endswith("…")
    look.choose(text_percent=200)
    assert [words for *_, words in lane(look, *flags).places(lane_view(), AREA)] == ["x"]


def test_words_between_two_flags_are_cut_and_left_out_where_little_is_left(look: Look) -> None:
    long = "a programme with a name that goes on and on"
    some = list(lane(look, (0, long), (18, long), (20, long), (22, "x")).places(lane_view(), AREA))
    assert [words for _, _, words in some][1:] == ["x"]
    assert some[0][2].endswith("…")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.integers(0, 99), st.text("abc", min_size=1, max_size=30), max_size=12))
def test_words_of_flags_never_lie_on_each_other_nor_on_a_flag(
    look: Look, starts: dict[int, str]
) -> None:
    made = lane(look, *sorted(starts.items()))
    places = list(made.places(lane_view(), AREA))
    assert all(a[0] + a[1] <= b[0] + 1e-6 for a, b in pairwise(places))
    for left, width, _ in places:
        assert left + width <= AREA.right() + 1e-6
        assert not any(left < day * 7 < left + width - 1e-6 for day in starts)


def test_notes_and_flags_are_drawn(look: Look, qtbot: QtBot) -> None:
    made = Panel(look, "marks")
    qtbot.addWidget(made)
    made.resize(464, 60)
    made.show()
    made.show_days(FIRST.toordinal(), FIRST.toordinal() + 100)
    plain = drawn(made)
    made.put(lane(look, (50, "x")))
    assert drawn(made) != plain
    assert colour(made, drawn(made), FIRST.toordinal() + 50.4, 0.74) == look.color("primary")


def test_words_that_last_stay_while_the_view_moves_on(look: Look) -> None:
    words = [Written(-500, inf, 0.7, "4 or lower", "primary")]
    ((_, place),) = Writing(look, words).places(INTO, AREA)
    assert place.left() == 0


def touches(panel: Panel, picture: QImage, x: float, y: float) -> bool:
    """Whether something red is at most a pixel away."""
    place = panel.mapFromScene(panel.view.mapViewToScene(QPointF(x, y)))
    around = [place + QPoint(right, down) for right in (-1, 0, 1) for down in (-1, 0, 1)]
    return any(picture.pixelColor(point) == QColor("red") for point in around)


def line(*rows: tuple[float, float]) -> np.ndarray:
    return np.array(rows, float).T


def test_a_line_goes_through_its_points_and_not_over_a_gap(panel: Panel) -> None:
    red = QColor("red")
    panel.put(Line([line((10, 2), (30, 8)), line((60, 5)), line((80, 4), (90, 4))], QPen(red, 3)))
    picture = drawn(panel)
    for x, y in ((20.0, 5.0), (60.0, 5.0), (85.0, 4.0)):
        assert touches(panel, picture, x, y)
    for x, y in ((45, 6.5), (20, 8), (70, 4.5)):
        assert not touches(panel, picture, x, y)


def test_a_line_of_days_closer_than_a_pixel_keeps_its_peaks_and_does_not_tear(
    panel: Panel,
) -> None:
    red = QColor("red")
    days = np.arange(4000)
    score = np.where(days < 2000, 2.0, 8.0)
    score[1000] = 9
    panel.put(Line([np.array([days, score])], QPen(red, 3)))
    panel.show_days(0, 4000)
    picture = drawn(panel)
    for x, y in ((500, 2), (1000, 9), (3000, 8)):
        assert touches(panel, picture, x, y)
    assert not touches(panel, picture, 500, 8)
    assert touches(panel, picture, 2000, 5)


def test_bars_stand_in_the_middle_of_their_days(panel: Panel) -> None:
    red = QColor("red")
    panel.put(Bars([10, 40], 10, np.array([[0, 2], [4, 6], [0.5, 0.5]]), red))
    picture = drawn(panel)
    for x, y in ((15, 1), (15, 3.5), (45, 5)):
        assert touches(panel, picture, x, y)
    for x, y in ((11, 1), (19, 1), (15, 5), (45, 1), (30, 3)):
        assert not touches(panel, picture, x, y)
    panel.show_days(500, 600)
    assert colour(panel, drawn(panel), 515, 1) != red


def test_bars_of_days_closer_than_a_pixel_show_the_tallest_and_leave_gaps_free(
    panel: Panel,
) -> None:
    red = QColor("red")
    days = [day for day in range(4000) if not 1500 <= day < 2000]
    high = [9 if day in range(1000, 1004) else 4 for day in days]
    panel.put(Bars(days, 1, np.array([np.zeros(len(days)), high, np.ones(len(days))]), red))
    panel.show_days(0, 4000)
    picture = drawn(panel)
    assert all(colour(panel, picture, x, 3) == red for x in range(100, 1400, 10))
    assert touches(panel, picture, 1003, 8)
    assert colour(panel, picture, 1750, 1) != red


def test_many_dots_on_each_other_leave_the_line_above_them_to_be_seen(panel: Panel) -> None:
    x = np.linspace(0, 100, 5000)
    red = QColor(255, 0, 0, 140)
    panel.put(DotsItem([Heap("round", x, np.full(5000, 5)), Heap("square", x, x * 0 + 5)], red, 6))
    assert colour(panel, drawn(panel), 50, 5).green() > 80


def test_the_marked_day_has_a_line_and_a_spot_at_its_value(panel: Panel, look: Look) -> None:
    plain = drawn(panel)
    panel.mark_day(50, 5, "accent")
    picture = drawn(panel)
    assert colour(panel, picture, 50.5, 5) == look.color("accent")
    assert touched(plain, picture, panel, 50.5, 8)
    panel.mark_day(50)
    picture = drawn(panel)
    assert colour(panel, picture, 50.5, 5.4) != look.color("accent")
    assert touched(plain, picture, panel, 50.5, 8)
    panel.mark_day(None)
    assert drawn(panel) == plain


def touched(plain: QImage, picture: QImage, panel: Panel, x: float, y: float) -> bool:
    """Whether a pixel or one beside it is another than it was."""
    place = panel.mapFromScene(panel.view.mapViewToScene(QPointF(x, y)))
    around = [place + QPoint(right, 0) for right in (-1, 0, 1)]
    return any(plain.pixel(point) != picture.pixel(point) for point in around)
