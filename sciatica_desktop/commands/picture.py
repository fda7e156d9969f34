"""`sciatica-desktop picture`: one still of the figure as PNG, SVG or PDF."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from enum import StrEnum
from math import cos, isfinite, pi
from pathlib import Path
from typing import TYPE_CHECKING

from sciatica_desktop.commands.house import House, Refusal, file_ending_in, print_json
from sciatica_desktop.domain.exercise import Exercise, Laterality
from sciatica_desktop.domain.preferences import FigureBuild, FigureHair, FigureSkin

if TYPE_CHECKING:
    from sciatica_desktop.figure.moment import Moment
    from sciatica_desktop.figure.poses import Poses

NAME = "picture"
HELP = "draw an exercise to a .png, .svg or .pdf file"

WAY_IN, WAY_OUT = 0.4, 0.6  # of the movement: in before, held between, out after
SMALLEST, LARGEST = 16, 8192  # pixels
PITCHES = 90.0  # degrees either way


def configure(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("exercise", metavar="ID", help="the id of an exercise")
    parser.add_argument(
        "file",
        type=file_ending_in(".png", ".svg", ".pdf"),
        metavar="FILE.png|svg|pdf",
        help="what is there is replaced",
    )
    parser.add_argument(
        "--size",
        type=_size,
        default=(900, 700),
        metavar="WxH",
        help="in pixels (default: 900x700)",
    )
    parser.add_argument(
        "--theme",
        choices=("light", "dark", "contrast"),
        default="light",
        help="its colours (default: light)",
    )
    parser.add_argument(
        "--figure",
        type=_figure,
        default=(FigureBuild.NEUTRAL, FigureSkin.USUAL, FigureHair.TIED),
        metavar="BUILD,SKIN,HAIR",
        help=f"{_values(FigureBuild)}, {_values(FigureSkin)}, {_values(FigureHair)}",
    )
    parser.add_argument("--mirror", action="store_true", help="show the other side at work")
    parser.add_argument(
        "--view", type=_view, metavar="YAW,PITCH", help="in degrees, in place of the usual view"
    )
    parser.add_argument(
        "--moment",
        type=_moment,
        default=0.5,
        metavar="T",
        help="0 start pose, to 0.4 the way in, to 0.6 held, to 1 the way out (default: 0.5)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: Namespace, house: House) -> int:
    """Draw the picture and say where it is."""
    _draw(options, house, house.exercise(options.exercise))
    if options.json:
        width, height = options.size
        print_json({"file": str(options.file), "width": width, "height": height})
    else:
        print(f"Wrote {options.file}")
    return 0


def _draw(options: Namespace, house: House, exercise: Exercise) -> None:
    from sciatica_desktop.figure.camera import View
    from sciatica_desktop.figure.library import load_poses
    from sciatica_desktop.ui.figure.export import write_picture
    from sciatica_desktop.ui.figure.looks import FigureLook
    from sciatica_desktop.ui.figure.render import Shot

    poses = load_poses(house.read, exercise.id, exercise.position)
    width, height = options.size
    shot = Shot(
        width,
        height,
        view=View(*options.view) if options.view else None,
        arrows=options.moment in (0.0, 1.0),
    )
    moment = moment_at(options.moment, poses, exercise, mirrored=options.mirror)
    path: Path = options.file
    aside = path.with_name(f".{path.name}.new{path.suffix}")
    appearance = FigureLook(*options.figure).appearance(options.theme)
    try:
        if not write_picture(aside, poses, moment, appearance, shot, exercise.name):
            raise Refusal(f"{path} could not be written")
        aside.replace(path)
    except OSError as trouble:
        raise Refusal(f"{path} could not be written: {trouble.strerror}") from trouble
    finally:
        aside.unlink(missing_ok=True)


def moment_at(t: float, poses: "Poses", exercise: Exercise, *, mirrored: bool) -> "Moment":
    """Return what the figure does at a share of one repetition, whatever the dose."""
    from sciatica_desktop.figure.moment import Moment

    turn = exercise.laterality is not Laterality.ALTERNATING
    if poses.loops:
        return Moment(t % 1.0, 0.0, mirrored, turn)
    if t < WAY_IN:
        return Moment(t / WAY_IN, 0.0, mirrored, turn)
    if t <= WAY_OUT:
        breath = (1 - cos(2 * pi * (t - WAY_IN) / (WAY_OUT - WAY_IN))) / 2
        return Moment(1.0, breath, mirrored, turn)
    return Moment((1 - t) / (1 - WAY_OUT), 0.0, mirrored, turn)


def _values(kind: type[StrEnum]) -> str:
    return "|".join(kind)


def _figure(value: str) -> tuple[FigureBuild, FigureSkin, FigureHair]:
    try:
        build, skin, hair = value.split(",")
        return FigureBuild(build), FigureSkin(skin), FigureHair(hair)
    except ValueError:
        raise ArgumentTypeError(f"{value!r} is not BUILD,SKIN,HAIR") from None


def _size(value: str) -> tuple[int, int]:
    width, _, height = value.lower().partition("x")
    if not all(side.isascii() and side.isdigit() for side in (width, height)):
        raise ArgumentTypeError(f"{value!r} is not WxH")
    size = int(width), int(height)
    if min(size) < SMALLEST or max(size) > LARGEST:
        raise ArgumentTypeError(f"{value!r} is not between {SMALLEST} and {LARGEST} pixels")
    return size


def _number(value: str, low: float, high: float) -> float:
    try:
        number = float(value)
    except ValueError:
        raise ArgumentTypeError(f"{value!r} is no number") from None
    if not isfinite(number) or not low <= number <= high:
        raise ArgumentTypeError(f"{value!r} is not between {low:g} and {high:g}")
    return number


def _moment(value: str) -> float:
    return _number(value, 0.0, 1.0)


def _view(value: str) -> tuple[float, float]:
    yaw, comma, pitch = value.partition(",")
    if not comma:
        raise ArgumentTypeError(f"{value!r} is not YAW,PITCH")
    return _number(yaw, -360.0, 360.0), _number(pitch, -PITCHES, PITCHES)
