from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.ui.figure.frames import seen_box
from sciatica_desktop.ui.figure.render import Appearance, Shot, still
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.look import Look
from tests.content import read, real_catalogue
from tests.figure.poses import poses_of

SIZE = QSize(200, 130)


@pytest.mark.parametrize("name", ["knee-to-chest", "sit-to-stand", "childs-pose", "chest-to-bed"])
def test_every_figure_stands_on_the_lower_edge_and_fills_the_room(look: Look, name: str) -> None:
    pixmap = Stills(look, read).pixmap(real_catalogue().exercises[name], SIZE, ratio=2.0)
    assert pixmap.deviceIndependentSize().toSize() == SIZE
    box = seen_box(pixmap.toImage())
    assert box.bottom() >= 258
    assert box.width() >= 370 or box.height() >= 235
    assert abs((box.left() + box.right()) / 2 - 199.5) <= 1


@pytest.mark.parametrize("name", ["pelvic-tilt", "seated-spinal-twist"])
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_second_picture_stands_in_a_free_corner(
    qapp: QApplication, name: str, mirrored: bool
) -> None:
    poses, moment = poses_of(name), Moment(1.0, 0.0, mirrored, mirrored)
    shots = [Shot(600, 450, inset=on, arrows=False, backdrop=False) for on in (True, False)]
    with_inset, without = (still(poses, moment, Appearance(), shot) for shot in shots)
    body = seen_box(without)
    added = seen_box(with_inset).united(body)
    assert added.width() * added.height() > body.width() * body.height()
    corners = ((40, 40), (560, 40), (40, 410), (560, 410))
    empty = [without.pixelColor(x, y).alpha() for x, y in corners]
    filled = [with_inset.pixelColor(x, y).alpha() for x, y in corners]
    assert sum(full > bare for bare, full in zip(empty, filled, strict=True)) == 1


def test_pictures_are_kept_on_disk(look: Look, tmp_path: Path) -> None:
    exercise = real_catalogue().exercises["bird-dog"]
    first = Stills(look, read, tmp_path).pixmap(exercise, SIZE).toImage()
    (file,) = tmp_path.iterdir()
    written = file.stat().st_mtime_ns
    again = Stills(look, read, tmp_path).wanted(exercise, SIZE)
    assert again is not None
    assert again.toImage().convertToFormat(first.format()) == first
    assert file.stat().st_mtime_ns == written


def test_a_changed_pose_file_makes_a_new_picture(look: Look, tmp_path: Path) -> None:
    exercise = real_catalogue().exercises["bird-dog"]
    Stills(look, read, tmp_path).pixmap(exercise, SIZE)

    def changed(path: str) -> bytes:
        return read(path) + (b"\n# other" if path.endswith("bird-dog.toml") else b"")

    stills = Stills(look, changed, tmp_path)
    (outdated,) = tmp_path.iterdir()
    assert stills.wanted(exercise, SIZE) is None
    stills.pixmap(exercise, SIZE)
    (file,) = tmp_path.iterdir()
    assert file != outdated


def test_missing_pictures_are_painted_soon(look: Look, qtbot: QtBot) -> None:
    stills = Stills(look, read)
    names = ("bird-dog", "walking")
    ready: list[str] = []
    stills.ready.connect(ready.append)
    for name in names:
        assert stills.wanted(real_catalogue().exercises[name], SIZE) is None
    qtbot.waitUntil(lambda: len(ready) == 2)
    for name in names:
        assert stills.wanted(real_catalogue().exercises[name], SIZE) is not None


def test_a_folder_that_cannot_be_written_costs_only_time(look: Look, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    pixmap = Stills(look, read, blocked / "below").pixmap(
        real_catalogue().exercises["bird-dog"], SIZE
    )
    assert not pixmap.isNull()


def test_each_theme_has_its_own_picture(look: Look) -> None:
    stills, exercise = Stills(look, read), real_catalogue().exercises["bird-dog"]
    light = stills.pixmap(exercise, SIZE).toImage()
    look.choose(mode="dark")
    assert stills.pixmap(exercise, SIZE).toImage() != light


@pytest.mark.parametrize(
    ("build", "skin", "hair"),
    [("broad", "usual", "tied"), ("neutral", "deep", "tied"), ("neutral", "usual", "short")],
)
def test_a_person_can_choose_how_the_figure_looks(
    look: Look, tmp_path: Path, build: str, skin: str, hair: str
) -> None:
    stills, exercise = Stills(look, read, tmp_path), real_catalogue().exercises["walking"]
    usual = stills.pixmap(exercise, SIZE).toImage()
    look.choose(figure=(build, skin, hair))
    other = stills.pixmap(exercise, SIZE).toImage()
    assert other != usual
    assert len(list(tmp_path.iterdir())) == 2


def test_no_picture_is_begun_just_before_a_cue(look: Look, qtbot: QtBot) -> None:
    stills, exercise = Stills(look, read), real_catalogue().exercises["bird-dog"]
    asked: list[float] = []
    near = [0.05]

    def soon() -> float:
        asked.append(near[0])
        return near[0]

    stills.seconds_to_cue = soon
    stills.wanted(exercise, SIZE)
    qtbot.waitUntil(lambda: len(asked) > 4)
    assert stills.wanted(exercise, SIZE) is None
    near[0] = 3.0
    with qtbot.waitSignal(stills.ready):
        pass
    assert stills.wanted(exercise, SIZE) is not None
