"""Icons, week dots, pictures and the body map say in words what they show."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.kit.body_map import BodyMap
from sciatica_desktop.ui.kit.icons import SHAPES, Icon, draw_icon
from sciatica_desktop.ui.kit.picture import Picture
from sciatica_desktop.ui.kit.silhouette import HEIGHT, WIDTH, Silhouette
from sciatica_desktop.ui.kit.week_dots import Day, DayMark, WeekDots
from sciatica_desktop.ui.look import Look

STEPS = [
    (0, "No pain"),
    (1, "Low back"),
    (2, "Buttock"),
    (3, "Thigh"),
    (4, "Below the knee"),
    (5, "Foot or toes"),
]


@pytest.mark.parametrize("name", SHAPES)
def test_every_icon_draws_something_in_its_colour(look: Look, name: str) -> None:
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw_icon(painter, name, QRectF(0, 0, 48, 48), look.color("accent"))
    painter.end()
    solid = [
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert set(solid) == {look.color("accent").name()}


def test_an_icon_grows_with_the_text(look: Look, qtbot: QtBot) -> None:
    icon = Icon(look, "warning")
    qtbot.addWidget(icon)
    look.choose(text_percent=200)
    assert icon.sizeHint() == QSize(44, 44)


def test_the_days_of_a_week_look_different(look: Look, qtbot: QtBot) -> None:
    pictures = []
    for mark in DayMark:
        dots = WeekDots(look)
        qtbot.addWidget(dots)
        dots.show_week([Day("M", mark)], "Monday: done")
        dots.resize(dots.sizeHint())
        pictures.append(dots.grab().toImage())
        assert dots.accessibleName() == "Monday: done"
    for number, picture in enumerate(pictures):
        assert picture not in pictures[number + 1 :]


def test_a_picture_stands_on_its_ground(look: Look, qtbot: QtBot) -> None:
    picture = Picture(look, "Bridge, held", 168)
    qtbot.addWidget(picture)
    picture.resize(240, 168)
    empty = picture.grab().toImage()
    pixmap = QPixmap(picture.picture_size())
    pixmap.fill(Qt.GlobalColor.red)
    picture.show_pixmap(pixmap)
    assert picture.grab().toImage() != empty
    assert picture.accessibleName() == "Bridge, held"


@pytest.mark.parametrize("size", [(120, 84), (240, 168), (480, 336)])
def test_a_picture_fills_its_room_before_it_is_painted_anew(
    look: Look, qtbot: QtBot, size: tuple[int, int]
) -> None:
    picture = Picture(look, "Bridge, held", 168)
    qtbot.addWidget(picture)
    picture.resize(240, 168)
    pixmap = QPixmap(picture.picture_size())
    pixmap.fill(Qt.GlobalColor.red)
    picture.show_pixmap(pixmap)
    picture.resize(*size)
    image, across = picture.grab().toImage(), range(size[0])
    red = [x for x in across if image.pixelColor(x, size[1] // 2) == Qt.GlobalColor.red]
    assert len(red) == pytest.approx(0.93 * size[0], abs=3)


@pytest.mark.parametrize("right", [True, False])
def test_every_zone_lies_in_the_body_on_the_sore_side(right: bool) -> None:
    body = Silhouette(right=right)
    assert QRectF(0, 0, WIDTH, HEIGHT).contains(body.outline().boundingRect())
    for step in range(1, 6):
        zone = body.zone(step).boundingRect()
        assert zone.isValid()
        if step > 1:
            assert (zone.center().x() > WIDTH / 2) is right


def test_zones_go_down_the_leg() -> None:
    tops = [Silhouette().zone(step).boundingRect().top() for step in range(1, 6)]
    assert tops == sorted(tops)


@pytest.fixture
def body_map(look: Look, qtbot: QtBot) -> BodyMap:
    body_map = BodyMap(look, "Lowest point of pain", STEPS)
    qtbot.addWidget(body_map)
    body_map.resize(420, body_map.sizeHint().height())
    body_map.show()
    return body_map


def test_no_step_is_chosen_at_first(body_map: BodyMap) -> None:
    assert body_map.value is None


def test_a_row_chooses_a_step(body_map: BodyMap, qtbot: QtBot) -> None:
    rows = body_map.findChildren(QRadioButton)
    assert [row.accessibleName() for row in rows] == [word for _, word in STEPS]
    with qtbot.waitSignal(body_map.chosen) as chosen:
        QTest.keyClick(rows[3], Qt.Key.Key_Space)
    assert chosen.args == [3]
    assert body_map.value == 3


@pytest.mark.parametrize("right", [True, False])
@pytest.mark.parametrize("step", range(1, 6))
def test_a_zone_chooses_its_step(body_map: BodyMap, qtbot: QtBot, step: int, right: bool) -> None:
    body_map.show_side(right=right)
    scale = body_map.sizeHint().height() / HEIGHT
    middle: QPointF = Silhouette(right=right).zone(step).boundingRect().center() * scale
    place = QPoint(round(middle.x()), round(middle.y()))
    with qtbot.waitSignal(body_map.chosen) as chosen:
        QTest.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [step]


def test_the_chosen_zone_is_seen(body_map: BodyMap) -> None:
    before = body_map.grab().toImage()
    body_map.set_value(4)
    assert body_map.value == 4
    assert body_map.grab().toImage() != before
