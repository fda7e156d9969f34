"""`sciatica-desktop export`: writes the diary as JSON or as two CSV tables."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from sciatica_desktop.commands.house import House, print_json

NAME = "export"
HELP = "write the diary to a .json or .zip file, or two CSV tables to a folder"


def configure(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="a .json or .zip file, or a new or empty folder"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: Namespace, house: House) -> int:
    """Write the diary and say where it is."""
    from sciatica_desktop.storage.diary import Diary
    from sciatica_desktop.storage.export import export
    from sciatica_desktop.storage.journal import Journal

    export(house.database, options.file)
    ratings = Diary(house.database).count()
    sessions = Journal(house.database).count()
    if options.json:
        print_json({"file": str(options.file), "ratings": ratings, "sessions": sessions})
    else:
        print(f"Wrote {ratings} ratings and {sessions} sessions to {options.file}")
    return 0
