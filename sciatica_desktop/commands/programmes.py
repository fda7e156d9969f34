"""`sciatica-desktop programmes`: the programmes and how long they take."""

from argparse import ArgumentParser, Namespace

from sciatica_desktop.commands.exercises import dose_as_json
from sciatica_desktop.commands.house import House, minutes, print_columns, print_json
from sciatica_desktop.domain.programme import Catalogue, Item, Programme

NAME = "programmes"
HELP = "list the programmes"


def configure(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: Namespace, house: House) -> int:
    """Print every programme with its length, without and with its optional items."""
    catalogue = house.catalogue
    every = list(catalogue.programmes.values())
    if options.json:
        print_json([as_json(catalogue, programme) for programme in every])
    else:
        print_columns([_row(catalogue, programme) for programme in every])
    return 0


def as_json(catalogue: Catalogue, programme: Programme) -> dict[str, object]:
    """Return a programme in the form of product.md 7."""
    return {
        "id": programme.id,
        "name": programme.name,
        "own": programme.own,
        "seconds": _seconds(catalogue, programme),
        "seconds_with_optional": _seconds(catalogue, programme, with_optional=True),
        "items": [_item(item) for item in programme.items],
        "suits": programme.suits,
        "not_for": programme.not_for,
        "frequency": programme.frequency,
        "stage": programme.stage,
    }


def _item(item: Item) -> dict[str, object]:
    return {
        "exercise": item.exercise,
        "dose": dose_as_json(item.custom) if item.custom else item.dose,
        "optional": item.optional,
    }


def _seconds(catalogue: Catalogue, programme: Programme, *, with_optional: bool = False) -> int:
    return catalogue.seconds(i for i in programme.items if with_optional or not i.optional)


def _row(catalogue: Catalogue, programme: Programme) -> tuple[str, ...]:
    short = _seconds(catalogue, programme)
    long = _seconds(catalogue, programme, with_optional=True)
    count = sum(not item.optional for item in programme.items)
    return (
        programme.id,
        minutes(short),
        f"{count} exercises",
        f"up to {minutes(long)}" if long > short else "",
        programme.name,
    )
