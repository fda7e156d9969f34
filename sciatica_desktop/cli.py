"""Reads the command line: a command that needs no window, or the window itself."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from types import ModuleType

from sciatica_desktop import __version__
from sciatica_desktop.commands.house import House, Refusal

PROGRAM = "sciatica-desktop"
INTERRUPTED = 130  # what a shell expects after Ctrl+C

# Each is a module of commands/ of the same name with _ for -, imported only when it is called.
COMMANDS: tuple[str, ...] = (
    "exercises",
    "programmes",
    "plan",
    "picture",
    "plot",
    "report",
    "log",
    "export",
    "check",
    "tour",
    "self-test",
)
OPTIONS_WITH_VALUE = frozenset({"--profile", "--speed", "--start"})
# Commands that paint; without a display they do it off-screen.
PAINTING = frozenset({"picture", "plot", "report", "tour", "self-test"})


def main(arguments: Sequence[str]) -> int:
    """Run the command or open the window; return the exit code."""
    _let_every_letter_be_printed()
    modules = _modules(_wanted(arguments))
    parser = build_parser(modules)
    options = parser.parse_args(arguments)
    if options.command is None:
        from sciatica_desktop.app import run_window

        return run_window(options)
    try:
        return _run_command(modules[options.command], options)
    except KeyboardInterrupt:
        return INTERRUPTED


def build_parser(modules: dict[str, ModuleType]) -> argparse.ArgumentParser:
    """Return the parser for the options of the window and these commands."""
    everywhere = argparse.ArgumentParser(add_help=False)
    _add_profile_options(everywhere, suppress=True)
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Guided exercise sessions and a private pain diary for people with sciatica.",
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    _add_profile_options(parser, suppress=False)
    parser.add_argument(
        "--speed", type=_speed, default=1.0, metavar="N", help="let session time run N times faster"
    )
    parser.add_argument(
        "--start", metavar="PROGRAMME", help="go straight to that programme's check"
    )
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands that need no window"
    )
    for name, module in modules.items():
        sub = commands.add_parser(
            name, help=module.HELP, description=module.HELP, parents=[everywhere]
        )
        module.configure(sub)
        sub.set_defaults(parser=sub)
    return parser


def _let_every_letter_be_printed() -> None:
    """Print "?" for what the terminal has no letter for, in place of breaking off half way."""
    out = sys.stdout
    if isinstance(out, TextIOWrapper) and out.errors == "strict":
        out.reconfigure(errors="replace")


def _wanted(arguments: Sequence[str]) -> Sequence[str]:
    """Return the commands whose modules this call needs: one, none, or all to tell of them."""
    before = ("", *arguments)
    words = [
        word
        for last, word in zip(before, arguments, strict=False)
        if not word.startswith("-") and last not in OPTIONS_WITH_VALUE
    ]
    if words and words[0] in COMMANDS:
        return words[:1]
    asks_for_help = any(word in ("-h", "--help") for word in arguments)
    return COMMANDS if words or asks_for_help else ()


def _add_profile_options(parser: argparse.ArgumentParser, *, suppress: bool) -> None:
    """Add what may stand before or after a command; after it, absence must not undo it."""
    default = argparse.SUPPRESS if suppress else None
    parser.add_argument(
        "--profile", type=_folder, metavar="DIR", default=default, help="use another data folder"
    )
    parser.add_argument(
        "--sample-diary",
        action="store_true",
        default=argparse.SUPPRESS if suppress else False,
        help="use a made-up diary of 120 days in a throw-away folder",
    )


def _folder(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("must name a folder")
    return Path(text)


def _speed(text: str) -> float:
    """Return how many times faster session time runs, from 0.1 to 1000."""
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0.1 <= speed <= 1000:
        raise argparse.ArgumentTypeError(f"must be a number from 0.1 to 1000, not {text!r}")
    return speed


def _modules(names: Sequence[str]) -> dict[str, ModuleType]:
    return {
        name: import_module(f"sciatica_desktop.commands.{name.replace('-', '_')}") for name in names
    }


def _run_command(module: ModuleType, options: argparse.Namespace) -> int:
    from tempfile import TemporaryDirectory

    from sciatica_desktop.services.clock import SystemClock
    from sciatica_desktop.services.paths import data_folder
    from sciatica_desktop.services.resources import read
    from sciatica_desktop.storage.errors import StorageError

    if options.command in PAINTING:
        from sciatica_desktop.services.display import paint_off_screen_without_display

        paint_off_screen_without_display()
    with TemporaryDirectory(prefix=PROGRAM) as scratch:
        folder = Path(scratch) if options.sample_diary else data_folder(options.profile)
        house = House(read, folder, SystemClock())
        try:
            if options.sample_diary:
                fill_with_sample(house)
            if options.command == "tour":
                _hand_in_the_tour(options)
            code: int = module.run(options, house)
            print(end="", flush=True)
        except (Refusal, StorageError) as trouble:
            return _refused(trouble, options)
        except OSError as trouble:
            return _not_printed(trouble)
        finally:
            house.close()
    return code


def _hand_in_the_tour(options: argparse.Namespace) -> None:
    """Give the one command that opens a window what opens it; commands do not know the app."""
    from sciatica_desktop.app.thrift import import_toolkit

    import_toolkit()
    from sciatica_desktop.app.touring import take_tour

    options.take_tour = take_tour


def _refused(trouble: Exception, options: argparse.Namespace) -> int:
    """Say in one line why nothing was done."""
    code = trouble.exit_code if isinstance(trouble, Refusal) else 1
    if code == 2:
        options.parser.print_usage(sys.stderr)
    print(f"{PROGRAM}: {trouble}", file=sys.stderr)
    return code


def _not_printed(trouble: OSError) -> int:
    """Say why what was found cannot be printed; who closed the pipe has seen enough."""
    if not isinstance(trouble, BrokenPipeError):
        print(f"{PROGRAM}: this cannot be printed: {trouble.strerror}", file=sys.stderr)
    # Nothing more may be written at the very end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def fill_with_sample(house: House) -> None:
    """Write the made-up diary into an empty profile."""
    from sciatica_desktop.storage.sample import write_sample

    write_sample(house.database, house.catalogue, house.clock.wall())
