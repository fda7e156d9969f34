"""`sciatica-desktop self-test`: every part of the installed program once, without a display."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from sciatica_desktop import __version__
from sciatica_desktop.commands import parts
from sciatica_desktop.commands.house import House, print_columns, print_json
from sciatica_desktop.commands.parts import Found, PartError, State

NAME = "self-test"
HELP = "try every part of the installed program once and name what is missing"

Trial = Callable[[], Found]


def configure(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: Namespace, house: House) -> int:
    """Try all parts; one that fails is exit code 1. The person's own diary is not touched."""
    from PySide6.QtGui import QGuiApplication

    _app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    with TemporaryDirectory(prefix="sciatica-desktop-") as scratch, parts.without_qt_chatter():
        found = try_all(trials(house, Path(scratch)))
    tell(found, as_json=options.json)
    return int(_any(found, State.FAILED))


def trials(house: House, scratch: Path) -> dict[str, Trial]:
    """Return what is tried, by the name a person reads."""
    from PySide6.QtCore import QLibraryInfo

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    return {
        "Screen": lambda: parts.screens(plugins, sys.platform),
        "Typefaces": parts.typefaces,
        "Content": lambda: parts.resources(house.read),
        "Figure": lambda: parts.exercises(house.read),
        "Diary": lambda: parts.diary(scratch),
        "Trends": parts.plots,
        "Report": lambda: parts.page(house.read, scratch, house.clock),
        "Tones": lambda: parts.tones(house.read),
        "Voice": parts.voice,
    }


def try_all(wanted: Mapping[str, Trial]) -> dict[str, Found]:
    """Try each; whatever goes wrong in one is named and does not stop the others."""
    found = {}
    for name, trial in wanted.items():
        try:
            found[name] = trial()
        except PartError as trouble:
            found[name] = Found(State.FAILED, str(trouble))
        except Exception as bug:  # a broken build can fail in any way
            found[name] = Found(State.FAILED, f"{type(bug).__name__}: {bug}")
    return found


def tell(found: Mapping[str, Found], *, as_json: bool) -> None:
    """Print what was found and one line that sums it up."""
    if as_json:
        rows = [
            {"part": name, "state": one.state.value, "words": one.words}
            for name, one in found.items()
        ]
        works = not _any(found, State.FAILED)
        print_json({"version": __version__, "works": works, "parts": rows})
        return
    print_columns([(name, one.state.value, one.words) for name, one in found.items()])
    print()
    print(_summary(found))


def _summary(found: Mapping[str, Found]) -> str:
    for state, opening in (
        (State.FAILED, "Not all of this installation works. Look at"),
        (State.MISSING, "The program works. What this machine lacks stands at"),
    ):
        names = [name for name, one in found.items() if one.state is state]
        if names:
            return f"{opening}: {', '.join(names)}."
    return "Everything works."


def _any(found: Mapping[str, Found], state: State) -> bool:
    return any(one.state is state for one in found.values())
