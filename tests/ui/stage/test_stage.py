"""The stage itself: it draws every phase, says it aloud and can be pressed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.exercise import Exercise, Position
from sciatica_desktop.domain.plan import PhaseKind
from sciatica_desktop.ui.figure.view import FigureView
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage.ground import ground_of
from sciatica_desktop.ui.stage.view import StageView
from tests.builders import NO_FLOOR, make_exercise
from tests.ui.conftest import Reader
from tests.ui.stage.rooms import poses_of
from tests.ui.stage.test_showing import scene

SIZES = [(1024, 600), (1366, 768), (1920, 1080)]


def red_still(exercise: Exercise, size: QSize) -> QPixmap | None:
    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.red)
    return picture


@pytest.fixture
def stage(look: Look, qtbot: QtBot) -> Iterator[StageView]:
    view = StageView(look, FigureView(look, poses_of), red_still)
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    yield view
    view.hide()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("kind", PhaseKind)
def test_the_ground_of_each_phase_is_seen(
    stage: StageView, look: Look, theme: str, kind: PhaseKind
) -> None:
    look.choose(mode=theme)
    stage.show_scene(scene(kind))
    picture = stage.grab().toImage()
    ground = ground_of(look, kind)
    assert picture.pixelColor(20, 140) == ground.wall
    assert picture.pixelColor(20, 690) == ground.hill
    assert ground.ink in [picture.pixelColor(x, 338) for x in range(1000, 1220)]  # the number


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("percent", [100, 200])
def test_no_control_is_cut_or_lies_on_another(
    stage: StageView, look: Look, far: bool, width: int, height: int, percent: int
) -> None:
    look.choose(text_percent=percent)
    stage.resize(width, height)
    stage.set_floor_mode(far)
    stage.show_scene(scene())
    seen = [b for b in stage.findChildren(QAbstractButton) if b.isVisible()]
    assert len(seen) == (2 if far else 3)
    for button in seen:
        assert button.width() >= button.sizeHint().width()
        assert stage.rect().contains(button.geometry())
        others = [b for b in seen if b is not button]
        assert not any(
            b.geometry().intersects(button.geometry().adjusted(6, 6, -6, -6)) for b in others
        )


def test_every_control_has_a_name(stage: StageView) -> None:
    names = [b.accessibleName() for b in stage.findChildren(QAbstractButton)]
    assert names == ["This hurts", "Warning signs", "Warning signs", "Keys"]


@pytest.mark.usefixtures("listening")
def test_a_screen_reader_can_read_the_stage(stage: StageView) -> None:
    told = QAccessible.queryAccessibleInterface(stage)
    for left, time in ((12.4, "13 seconds"), (4.0, "4 seconds")):
        stage.show_scene(scene(seconds_left=left))
        assert told.text(QAccessible.Text.Description) == (
            f"Hold. {time}. Bridge. Right side, 1 of 2. Keep breathing."
        )
    assert stage.accessibleDescription() == "", "each change of it would be read out"


def test_a_screen_reader_hears_each_phase_once_and_of_the_rest_only_what_is_new(
    stage: StageView, reader: Reader
) -> None:
    for left in (12.4, 11.4, 10.4):
        stage.show_scene(scene(PhaseKind.MOVE_IN, seconds_left=left))
    stage.show_scene(scene(PhaseKind.HOLD, seconds_left=20.0))
    stage.show_scene(scene(PhaseKind.HOLD, seconds_left=19.0))
    stage.show_scene(scene(PhaseKind.HOLD, seconds_left=19.0, paused=True))
    stage.show_scene(scene(PhaseKind.HOLD, exercise=make_exercise("tilt"), side=None))
    assert reader.heard == [
        "Move. 13 seconds. Bridge. Right side, 1 of 2. Keep breathing.",
        "Hold. 20 seconds.",
        "Paused. 19 seconds. Space to go on.",
        "Hold. 13 seconds. Tilt. 1 of 2. Keep breathing.",
    ]


def test_the_figure_is_described_in_the_words_of_the_steps(stage: StageView) -> None:
    stage.show_scene(scene())
    [figure] = stage.findChildren(FigureView)
    assert figure.accessibleDescription().startswith("Lie on your back. ")


def test_only_the_sky_is_painted_anew_while_the_seconds_pass(
    stage: StageView, qtbot: QtBot
) -> None:
    stage.show_scene(scene())
    before = stage.grab().toImage()
    stage.show_scene(scene(seconds_left=5.0, fraction=0.75))
    after = stage.grab().toImage()
    assert before.copy(0, 0, 700, 150) == after.copy(0, 0, 700, 150)
    assert before.copy(900, 120, 420, 430) != after.copy(900, 120, 420, 430)


def test_a_press_anywhere_is_told_but_a_control_keeps_its_own(
    stage: StageView, qtbot: QtBot
) -> None:
    stage.show_scene(scene())
    with qtbot.waitSignal(stage.pressed):
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(400, 350))
    pressed: list[int] = []
    stage.pressed.connect(lambda: pressed.append(1))
    hurts = stage.findChildren(QAbstractButton)[0]
    with qtbot.waitSignal(stage.hurts_wanted):
        QTest.mouseClick(hurts, Qt.MouseButton.LeftButton)
    assert pressed == []


def test_enter_on_a_control_presses_it_and_other_keys_pass(stage: StageView, qtbot: QtBot) -> None:
    stage.show_scene(scene())
    hurts = stage.findChildren(QAbstractButton)[0]
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        with qtbot.waitSignal(stage.hurts_wanted):
            QTest.keyClick(hurts, key)


def test_trouble_and_notices_are_shown(stage: StageView) -> None:
    stage.show_scene(scene())
    plain = stage.grab().toImage().copy(0, 0, 700, 36)
    stage.set_trouble("No sound: a library is missing.")
    troubled = stage.grab().toImage().copy(0, 0, 700, 36)
    assert plain != troubled
    second = stage.grab().toImage().copy(0, 95, 700, 50)
    stage.set_notice("Sound off")
    assert stage.grab().toImage().copy(0, 95, 700, 50) != second, "large, below the name"
    assert stage.grab().toImage().copy(0, 0, 700, 36) == troubled, "what is missing stays"
    stage.set_floor_mode(True)
    far = stage.grab().toImage().copy(0, 560, 700, 80)
    stage.set_notice("")
    assert stage.grab().toImage().copy(0, 560, 700, 80) != far


def test_why_it_stands_leaves_the_key_to_go_on_in_its_place_in_floor_mode(
    stage: StageView,
) -> None:
    stage.set_floor_mode(True)
    stage.show_scene(scene(paused=True))
    before = stage.grab().toImage()
    stage.set_notice("The computer was asleep", stands=True)
    after = stage.grab().toImage()
    assert before.copy(0, 560, 700, 80) == after.copy(0, 560, 700, 80)
    assert before.copy(0, 180, 660, 80) != after.copy(0, 180, 660, 80)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_notice_in_two_lines_stays_clear_of_the_figure_in_floor_mode(
    stage: StageView, width: int, height: int
) -> None:
    stage.resize(width, height)
    stage.set_floor_mode(True)
    stage.show_scene(scene())
    [figure] = stage.findChildren(FigureView)
    figure.hide()
    before = stage.grab().toImage()
    stage.set_notice("In your own time: each hold lasts until you press any key.")
    after = stage.grab().toImage()
    foot = figure.geometry().bottom()
    above = QRect(0, foot - height // 8, width // 2, height // 8)
    assert before.copy(above) == after.copy(above)
    assert before.copy(0, foot, width // 2, height // 6) != after.copy(
        0, foot, width // 2, height // 6
    )


def test_colours_fade_with_movement_and_jump_without(
    look: Look, stage: StageView, qtbot: QtBot
) -> None:
    stage.show_scene(scene(PhaseKind.REST))
    stage.show_scene(scene())
    hold = ground_of(look, PhaseKind.HOLD).wall
    assert stage.grab().toImage().pixelColor(20, 20) == hold
    look.choose(less_movement=False)
    stage.show_scene(scene(PhaseKind.REST))
    assert stage.grab().toImage().pixelColor(20, 20) != ground_of(look, PhaseKind.REST).wall
    qtbot.waitUntil(
        lambda: stage.grab().toImage().pixelColor(20, 20) == ground_of(look, PhaseKind.REST).wall
    )


def test_a_cue_thickens_the_ring_for_a_moment(stage: StageView, qtbot: QtBot) -> None:
    stage.show_scene(scene())
    quiet = stage.grab().toImage()
    stage.flash()
    assert stage.grab().toImage() != quiet
    qtbot.waitUntil(lambda: stage.grab().toImage() == quiet)


def test_the_next_picture_comes_when_it_is_painted(look: Look, qtbot: QtBot) -> None:
    painted: list[QPixmap] = []
    stage = StageView(
        look, FigureView(look, poses_of), lambda _e, _s: painted[0] if painted else None
    )
    qtbot.addWidget(stage)
    stage.resize(1366, 768)
    stage.show_scene(scene())
    corner = stage.grab().toImage().pixelColor(1300, 660)
    picture = red_still(make_exercise("tilt"), QSize(170, 100))
    assert picture is not None
    painted.append(picture)
    stage.show_scene(scene(elapsed_s=66.2))
    assert stage.grab().toImage().pixelColor(1300, 660) != corner


def test_standing_figures_get_the_tall_place(stage: StageView, look: Look) -> None:
    stage.show_scene(scene())
    lying = stage.findChildren(FigureView)[0].height()
    stage.show_scene(
        scene(exercise=make_exercise("stand", position=Position.STANDING, equipment=NO_FLOOR))
    )
    assert stage.findChildren(FigureView)[0].height() > lying
