"""`sciatica-desktop tour DIR`: one session at high speed and a picture of every page, off-screen."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from sciatica_desktop.commands.house import House, Refusal, print_json

NAME = "tour"
HELP = "run a session at high speed and leave a picture of every page in DIR"


def configure(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="where the pictures go")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: Namespace, _house: House) -> int:
    """Take the tour; cli.py hands in `take_tour`, which opens the window."""
    try:
        options.dir.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise Refusal(f"the folder {options.dir} cannot be made: {trouble.strerror}") from trouble
    found = options.take_tour(options.dir)
    if options.json:
        print_json(found)
        return 0
    session = found["session"]
    print(
        f"{len(found['pages'])} pictures in {options.dir}; {session['programme']}: "
        f"{session['exercises_done']} exercises done, {session['phases']} phases"
    )
    return 0
