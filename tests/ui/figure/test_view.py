from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.figure.library import load_poses
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.ui.figure.frames import FrameStore, cropped, seen_box
from sciatica_desktop.ui.figure.view import FigureView
from sciatica_desktop.ui.look import Look
from tests.content import brisk, read, real_catalogue

View = Callable[..., FigureView]


def poses_of(exercise: Exercise) -> Poses:
    return load_poses(read, exercise.id, exercise.position)


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> View:
    def make(name: str, *, moving: bool = False, **options: object) -> FigureView:
        look.choose(less_movement=not moving)
        made = FigureView(look, poses_of, **options)  # type: ignore[arg-type]
        qtbot.addWidget(made)
        made.resize(240, 180)
        made.show_exercise(brisk(name))
        made.show()
        return made

    return make


def picture(view: FigureView) -> QImage:
    return view.grab().toImage()


def test_the_figure_moves_with_the_moment(view: View, qtbot: QtBot) -> None:
    shown = view("glute-bridge")
    start = picture(shown)
    qtbot.waitUntil(lambda: shown.frames_ready)
    shown.show_moment(Moment(1.0))
    held = picture(shown)
    assert held != start
    shown.show_moment(Moment(0.0))
    assert picture(shown) == start


def test_frames_are_painted_once_and_shown_again(view: View, qtbot: QtBot) -> None:
    shown = view("glute-bridge", moving=True)
    qtbot.waitUntil(lambda: shown.frames_ready)
    steps = 30  # for a second of movement
    for u in (0.0, 0.31, 0.64, 1.0, 0.64):
        shown.show_moment(Moment(u))
        assert shown.shown_key is not None
        assert shown.shown_key.step == round(u * steps)
        assert shown.frames_ready


def test_no_frame_is_begun_just_before_a_cue(view: View, qtbot: QtBot) -> None:
    near = [0.03]
    shown = view("glute-bridge", moving=True, seconds_to_cue=lambda: near[0])
    asked: list[float] = []

    def watch() -> float:
        asked.append(near[0])
        return near[0]

    shown.seconds_to_cue = watch
    qtbot.waitUntil(lambda: len(asked) > 5)
    assert not shown.frames_ready
    near[0] = 5.0
    qtbot.waitUntil(lambda: shown.frames_ready)


def test_the_held_body_breathes(view: View, qtbot: QtBot) -> None:
    shown = view("pelvic-tilt", moving=True)
    qtbot.waitUntil(lambda: shown.frames_ready)
    shown.show_moment(Moment(1.0, 0.0))
    empty = picture(shown)
    shown.show_moment(Moment(1.0, 1.0))
    assert picture(shown) != empty


def test_one_sided_exercises_flip_and_alternating_ones_keep_the_camera(
    view: View, qapp: QApplication
) -> None:
    one = view("knee-to-chest")
    one.show_moment(Moment(0.0, 0.0, True, True))
    assert one.shown_key is not None
    assert one.shown_key.turn
    alternating = view("bird-dog")
    alternating.show_moment(Moment(0.0, 0.0, True, False))
    assert alternating.shown_key is not None
    assert not alternating.shown_key.turn


def test_dragging_turns_the_figure_and_a_double_click_turns_it_back(view: View) -> None:
    shown = view("glute-bridge")
    shown.set_turnable(True)
    turned: list[tuple[float, float]] = []
    shown.turned.connect(lambda yaw, pitch: turned.append((yaw, pitch)))
    before = picture(shown)
    QTest.mousePress(shown, Qt.MouseButton.LeftButton, pos=QPoint(100, 90))
    QTest.mouseMove(shown, QPoint(40, 90))
    QTest.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=QPoint(40, 90))
    assert (round(turned[-1][0]), turned[-1][1]) == (21, 0)
    assert picture(shown) != before
    QTest.mouseDClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert turned.pop() == (0, 0)
    assert picture(shown) == before


def test_arrow_keys_turn_the_figure_no_farther_than_it_looks_right(view: View) -> None:
    shown = view("glute-bridge")
    shown.set_turnable(True)
    turned: list[tuple[float, float]] = []
    shown.turned.connect(lambda yaw, pitch: turned.append((yaw, pitch)))
    for _ in range(9):
        QTest.keyClick(shown, Qt.Key.Key_Right)
        QTest.keyClick(shown, Qt.Key.Key_Up)
    pitch = poses_of(real_catalogue().exercises["glute-bridge"]).view.pitch
    assert turned.pop() == (50, 45 - pitch)
    QTest.keyClick(shown, Qt.Key.Key_Home)
    assert turned.pop() == (0, 0)


def test_with_less_movement_start_and_end_stand_side_by_side(view: View) -> None:
    shown = view("glute-bridge")
    single = seen_box(picture_alone(shown))
    shown.resize(520, 180)
    shown.animate()
    both = seen_box(picture_alone(shown))
    assert both.width() > 1.6 * single.width()


def test_the_two_stills_turn_too(view: View) -> None:
    shown = view("glute-bridge")
    shown.set_turnable(True)
    shown.animate()
    before = picture(shown)
    QTest.keyClick(shown, Qt.Key.Key_Right)
    turned = picture(shown)
    assert turned != before
    QTest.keyClick(shown, Qt.Key.Key_Home)
    assert picture(shown) == before


def test_with_less_movement_only_what_is_shown_is_painted(view: View, qtbot: QtBot) -> None:
    shown = view("glute-bridge")
    qtbot.waitUntil(lambda: shown.frames_ready)
    start = picture(shown)
    shown.show_moment(Moment(1.0))
    assert picture(shown) != start, "the held pose is painted ahead"


def picture_alone(view: FigureView) -> QImage:
    image = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    view.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


def test_the_movement_repeats_by_itself(view: View, qtbot: QtBot) -> None:
    shown = view("walking", moving=True)
    shown.animate()
    seen: set[object] = set()

    def moved() -> bool:
        seen.add(shown.shown_key)
        return len(seen) > 4

    qtbot.waitUntil(moved)
    shown.stop()


def test_colours_of_the_ground_can_be_others(view: View) -> None:
    shown = view("glute-bridge")
    before = picture(shown)
    shown.set_colours({"mat": "#112233"})
    after = picture(shown)
    assert after != before
    colours = {after.pixelColor(x, y).name() for x in range(240) for y in range(180)}
    assert "#112233" in colours


def test_cropping_keeps_everything_that_can_be_seen(qapp: QApplication) -> None:
    image = QImage(50, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    image.setPixelColor(7, 9, "red")
    image.setPixelColor(30, 21, "blue")
    frame = cropped(image)
    assert frame.corner == QPoint(7, 9)
    assert (frame.image.width(), frame.image.height()) == (24, 13)
    assert frame.image.pixelColor(23, 12).name() == "#0000ff"


@pytest.mark.parametrize("loose_bytes", [0, 100, 10_000])  # all, some, none are compressed
def test_kept_frames_come_back_as_they_were(qapp: QApplication, loose_bytes: int) -> None:
    store, frames = FrameStore(loose_bytes), []
    for number in range(4):
        image = QImage(31, 17, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(0, 128, 0, 200))
        painter.drawEllipse(QPointF(14.3, 8), 9 - 2 * number, 7)
        painter.end()
        frames.append(cropped(image))
        store.put(number, frames[-1])
    for number, frame in enumerate(frames):
        back = store.get(number)
        assert back is not None
        assert back.image == frame.image
        assert back.corner == frame.corner
    assert store.get("c") is None
