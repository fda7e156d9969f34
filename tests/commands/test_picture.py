"""picture: the file shows what was asked for, in the form that was asked for."""

import json
import re
from argparse import ArgumentError, ArgumentParser, Namespace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from sciatica_desktop.commands import picture
from sciatica_desktop.commands.house import House, Refusal, WrongValue
from sciatica_desktop.figure.library import load_poses
from tests.content import read, real_catalogue
from tests.fakes import FakeClock

PLAIN = {"svg", "title", "desc", "defs", "g", "path", "polyline", "polygon", "circle", "ellipse"}
PLAIN |= {"rect", "line"}


@pytest.fixture
def house(tmp_path: Path, qapp: QGuiApplication) -> House:
    return House(read, tmp_path / "data", FakeClock())


def options(*arguments: str) -> Namespace:
    parser = ArgumentParser(exit_on_error=False)
    picture.configure(parser)
    return parser.parse_args(arguments)


def drawn(house: House, *arguments: str) -> None:
    assert picture.run(options(*arguments), house) == 0


def test_a_png_has_the_size_that_was_asked_for(house: House, tmp_path: Path) -> None:
    drawn(house, "bird-dog", str(tmp_path / "a.png"))
    drawn(house, "bird-dog", str(tmp_path / "b.png"), "--size", "320x200", "--theme", "dark")
    assert (QImage(str(tmp_path / "a.png")).width(), QImage(str(tmp_path / "a.png")).height()) == (
        900,
        700,
    )
    small = QImage(str(tmp_path / "b.png"))
    assert (small.width(), small.height()) == (320, 200)
    assert small.pixelColor(0, 0).lightness() < 60


@pytest.mark.parametrize("name", list(real_catalogue().exercises))
def test_an_svg_is_nothing_but_vectors(house: House, tmp_path: Path, name: str) -> None:
    file = tmp_path / "a.svg"
    drawn(house, name, str(file))
    tags = {element.tag.rpartition("}")[2] for element in ElementTree.parse(file).iter()}
    assert tags <= PLAIN
    assert QSvgRenderer(str(file)).isValid()  # a path it cannot read is a Qt warning: it fails


@pytest.mark.parametrize("name", ["bird-dog", "split-squat-rear-foot-elevated", "banded-squat"])
def test_a_pdf_is_one_page_without_bitmaps(house: House, tmp_path: Path, name: str) -> None:
    file = tmp_path / "a.pdf"
    drawn(house, name, str(file), "--size", "700x500")
    (page,) = PdfReader(file).pages
    assert (float(page.mediabox.width), float(page.mediabox.height)) == (700, 500)
    assert len(page.images) == 0
    assert not re.search(rb"/Subtype\s*/Image", file.read_bytes())


def test_vectors_show_what_the_png_shows(house: House, tmp_path: Path) -> None:
    drawn(house, "childs-pose", str(tmp_path / "a.png"), "--size", "300x200")
    drawn(house, "childs-pose", str(tmp_path / "a.svg"), "--size", "300x200")
    soft = QImage(str(tmp_path / "a.png")).convertToFormat(QImage.Format.Format_RGB32)
    plain = QImage(300, 200, QImage.Format.Format_RGB32)
    painter = QPainter(plain)
    QSvgRenderer(str(tmp_path / "a.svg")).render(painter)
    painter.end()
    different = sum(
        abs(soft.pixelColor(x, y).lightness() - plain.pixelColor(x, y).lightness()) > 40
        for x in range(0, 300, 2)
        for y in range(0, 200, 2)
    )
    assert different < 150  # of 15 000: soft edges only


def test_the_mirrored_picture_is_the_other_way_round(house: House, tmp_path: Path) -> None:
    def middle(*arguments: str) -> float:
        """Return where the hair is, as a share of the width."""
        drawn(house, "knee-to-chest", str(tmp_path / "a.png"), "--size", "300x200", *arguments)
        image = QImage(str(tmp_path / "a.png"))
        dark = [
            x for x in range(300) for y in range(200) if image.pixelColor(x, y).name() == "#5a4033"
        ]
        return sum(dark) / len(dark) / 300

    assert middle() < 0.3
    assert middle("--mirror") > 0.7


def test_moments_run_from_start_to_hold_and_back(house: House, tmp_path: Path) -> None:
    def at(t: str) -> bytes:
        drawn(house, "glute-bridge", str(tmp_path / "a.png"), "--size", "200x150", "--moment", t)
        return (tmp_path / "a.png").read_bytes()

    assert at("0") == at("1")
    assert at("0.4") == at("0.6")
    assert at("0.4") != at("0.5")  # a breath
    assert len({at("0"), at("0.2"), at("0.4")}) == 3


def test_the_way_out_passes_what_the_way_in_passed(house: House) -> None:
    exercise = house.catalogue.exercises["glute-bridge"]
    poses = load_poses(read, exercise.id, exercise.position)
    way_in, way_out = (picture.moment_at(t, poses, exercise, mirrored=False).u for t in (0.1, 0.9))
    assert way_in == pytest.approx(way_out) == pytest.approx(0.25)


def test_walking_is_one_gait_cycle(house: House) -> None:
    exercise = house.catalogue.exercises["walking"]
    poses = load_poses(read, exercise.id, exercise.position)
    at = [picture.moment_at(t, poses, exercise, mirrored=False).u for t in (0.0, 0.25, 0.5, 1.0)]
    assert at == [0.0, 0.25, 0.5, 0.0]


def test_a_view_can_be_chosen(house: House, tmp_path: Path) -> None:
    drawn(house, "bird-dog", str(tmp_path / "a.png"), "--size", "200x150")
    drawn(house, "bird-dog", str(tmp_path / "b.png"), "--size", "200x150", "--view=-30,20")
    assert (tmp_path / "a.png").read_bytes() != (tmp_path / "b.png").read_bytes()


def test_it_says_what_it_wrote(
    house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.png"
    drawn(house, "walking", str(file), "--size", "64x64", "--json")
    assert json.loads(capsys.readouterr().out) == {"file": str(file), "width": 64, "height": 64}
    drawn(house, "walking", str(file), "--size", "64x64")
    assert capsys.readouterr().out == f"Wrote {file}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("a.jpg",),
        ("a.png", "--size", "900"),
        ("a.png", "--size", "-5x900"),
        ("a.png", "--size", "5x900"),
        ("a.png", "--size", "99999x900"),
        ("a.png", "--moment", "1.2"),
        ("a.png", "--moment", "nan"),
        ("a.png", "--moment", "soon"),
        ("a.png", "--view", "20"),
        ("a.png", "--view", "20,91"),
    ],
)
def test_wrong_values_are_refused(arguments: tuple[str, ...]) -> None:
    with pytest.raises(ArgumentError):
        options("bird-dog", *arguments)


def test_an_unknown_exercise_is_named(house: House, tmp_path: Path) -> None:
    with pytest.raises(WrongValue, match='no exercise "bird-cat", did you mean "bird-dog"'):
        picture.run(options("bird-cat", str(tmp_path / "a.png")), house)


def test_a_folder_that_is_not_there_is_told_and_nothing_is_left(
    house: House, tmp_path: Path
) -> None:
    with pytest.raises(Refusal, match="could not be written"):
        picture.run(options("walking", str(tmp_path / "no" / "a.png"), "--size", "64x64"), house)
    assert list(tmp_path.iterdir()) == []


def test_an_old_file_stays_when_the_new_one_fails(house: House, tmp_path: Path) -> None:
    old = tmp_path / "a.png"
    old.mkdir()
    with pytest.raises(Refusal, match="could not be written"):
        picture.run(options("walking", str(old), "--size", "64x64"), house)
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]


@pytest.mark.parametrize("name", ["pelvic-tilt", "seated-spinal-twist"])
def test_the_second_view_is_in_the_vectors_too(house: House, tmp_path: Path, name: str) -> None:
    drawn(house, name, str(tmp_path / "a.png"))
    drawn(house, name, str(tmp_path / "a.svg"))
    drawn(house, name, str(tmp_path / "small.svg"), "--size", "240x180")
    soft, plain = QImage(str(tmp_path / "a.png")), QImage(900, 700, QImage.Format.Format_RGB32)
    painter = QPainter(plain)
    QSvgRenderer(str(tmp_path / "a.svg")).render(painter)
    painter.end()
    paper = soft.pixelColor(899, 699).lightness()
    corners = [
        [
            (x, y)
            for x in range(left, left + 240, 4)
            for y in range(top, top + 240, 4)
            if abs(soft.pixelColor(x, y).lightness() - paper) > 30
        ]
        for left in (0, 660)
        for top in (0, 460)
    ]
    inked = max(corners, key=len)
    assert len(inked) > 200
    near = [
        abs(soft.pixelColor(*spot).lightness() - plain.pixelColor(*spot).lightness()) < 40
        for spot in inked
    ]
    assert sum(near) > 0.9 * len(near)
    large, small = ((tmp_path / f"{file}.svg").stat().st_size for file in ("a", "small"))
    assert small < large, "in a small picture nothing could be seen of it"


def test_the_figure_can_be_another_person(house: House, tmp_path: Path) -> None:
    drawn(house, "walking", str(tmp_path / "a.png"), "--size", "200x150")
    other = ("--figure", "broad,deep,short")
    drawn(house, "walking", str(tmp_path / "b.png"), "--size", "200x150", *other)
    assert QImage(str(tmp_path / "a.png")) != QImage(str(tmp_path / "b.png"))


@pytest.mark.parametrize("wrong", ["broad", "broad,green,short", "a,b,c,d"])
def test_a_person_that_does_not_exist_is_refused(wrong: str) -> None:
    with pytest.raises(ArgumentError, match="BUILD,SKIN,HAIR"):
        options("walking", "a.png", "--figure", wrong)
