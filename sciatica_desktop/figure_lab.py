"""The pose artists' bench: contact sheets, the lint, and a live viewer; not part of the package."""

import argparse
import os
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from sciatica_desktop.figure.fields import PoseError
from sciatica_desktop.figure.library import parse_bases, parse_poses
from sciatica_desktop.figure.lint import lint
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.ui.figure.lab_sheet import SheetOptions, contact_sheet

ASSETS = Path(__file__).resolve().parent.parent / "assets"
USUAL_MOVE = 3.0  # seconds, for an exercise without a catalogue entry


def load(folder: Path, name: str) -> Poses:
    """Read an exercise's poses from a folder; the bases may stand in the assets."""
    bases = folder / "_bases.toml"
    if not bases.exists():
        bases = ASSETS / "poses" / "_bases.toml"
    path = folder / f"{name}.toml"
    return parse_poses(path.read_bytes(), path.name, name, parse_bases(bases.read_bytes()))


def names_in(folder: Path) -> list[str]:
    """Return the exercises that have a pose file."""
    return sorted(path.stem for path in folder.glob("*.toml") if not path.stem.startswith("_"))


def move_seconds(name: str) -> float:
    """Return how long an exercise's faster move takes."""
    path = ASSETS / "exercises" / f"{name}.toml"
    if not path.exists():
        return USUAL_MOVE
    entry = tomllib.loads(path.read_text("utf-8"))
    tempo = entry.get("tempo", entry)
    moves = [float(tempo[key]) for key in ("move_in_s", "move_out_s") if tempo.get(key)]
    return min(moves, default=USUAL_MOVE)


def _sheet(options: argparse.Namespace) -> int:
    width, _, height = options.size.partition("x")
    sheet = contact_sheet(
        [load(options.poses, name) for name in options.ids or names_in(options.poses)],
        SheetOptions(
            int(width),
            int(height or width),
            tuple(options.u),
            tuple(options.theme),
            tuple((yaw, options.pitch) for yaw in options.yaw or [None]),
            options.columns,
            options.mirror,
            not options.no_arrows,
        ),
    )
    if not sheet.save(str(options.out)):
        sys.stderr.write(f"{options.out} could not be written\n")
        return 1
    return 0


def _lint(options: argparse.Namespace) -> int:
    broken = 0
    for name in options.ids or names_in(options.poses):
        try:
            report = lint(load(options.poses, name), options.seconds or move_seconds(name))
        except PoseError as error:
            sys.stdout.write(f"!{error}\n")
            broken += 1
            continue
        broken += bool(report.broken)
        sys.stdout.write(f"{report}\n")
    return 1 if broken else 0


def _view(options: argparse.Namespace) -> int:
    from sciatica_desktop.ui.figure.lab_window import run_window

    return run_window(
        lambda name: load(options.poses, name), names_in(options.poses), options.ids, move_seconds
    )


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="figure_lab", description=__doc__)
    commands = parser.add_subparsers(required=True)
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("ids", nargs="*", metavar="ID")
    shared.add_argument("--poses", type=Path, default=ASSETS / "poses", help="folder of pose files")
    sheet = commands.add_parser("sheet", parents=[shared], help="stills side by side")
    sheet.add_argument("--out", type=Path, required=True)
    sheet.add_argument("--size", default="450x350", help="of one still, WxH")
    sheet.add_argument("--u", type=float, nargs="+", default=[0.0, 0.5, 1.0])
    sheet.add_argument("--theme", nargs="+", default=["light", "dark"])
    sheet.add_argument("--yaw", type=float, nargs="+", help="in place of the pose's own")
    sheet.add_argument("--pitch", type=float)
    sheet.add_argument("--columns", type=int, default=0)
    sheet.add_argument("--mirror", action="store_true")
    sheet.add_argument("--no-arrows", action="store_true")
    sheet.set_defaults(run=_sheet)
    check = commands.add_parser("lint", parents=[shared], help="what no body or floor allows")
    check.add_argument("--seconds", type=float, help="of the move; else the catalogue's")
    check.set_defaults(run=_lint)
    view = commands.add_parser("view", parents=[shared], help="the live viewer")
    view.set_defaults(run=_view)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command."""
    options = _arguments().parse_args(arguments)
    if options.run is _view:
        return int(_view(options))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["figure_lab"])
    result = int(options.run(options))
    del application
    return result


if __name__ == "__main__":
    raise SystemExit(main())
