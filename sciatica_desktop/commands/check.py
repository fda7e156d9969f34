"""`sciatica-desktop check`: reads the whole diary file and says whether it is sound."""

import sys
from argparse import ArgumentParser, Namespace

from sciatica_desktop.commands.house import House, print_json

NAME = "check"
HELP = "read the whole diary and say whether it is sound"


def configure(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: Namespace, house: House) -> int:
    """Print what was found; a diary that is not sound is exit code 1."""
    found = _examine(house)
    if options.json:
        print_json(found)
    else:
        for name, value in found.items():
            print(f"{name.replace('_', ' ')}: {'none' if value is None else value}")
    if found["integrity"] == "ok":
        return 0
    print(f"The diary {house.database.file} is damaged; it was left as it is.", file=sys.stderr)
    return 1


def _examine(house: House) -> dict[str, object]:
    from sciatica_desktop.storage.diary import Diary
    from sciatica_desktop.storage.journal import Journal

    database = house.database
    integrity = database.integrity()
    sound = integrity == "ok"
    return {
        "file": str(database.file),
        "integrity": integrity,
        "schema": database.schema_version(),
        "ratings": Diary(database).count() if sound else None,
        "sessions": Journal(database).count() if sound else None,
        "programmes": 0,  # own programmes; the schema has none yet
        "last_backup": None,
    }
