"""The period of `plot` and `report`: `--from` and `--to`."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date, timedelta

from sciatica_desktop.commands.house import House, WrongValue

USUAL = timedelta(weeks=12)
LONGEST_YEARS = 100


def add_period(parser: ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument(
        "--from", dest="first", type=_day, metavar="DATE", help="first day (12 weeks before --to)"
    )
    parser.add_argument("--to", dest="last", type=_day, metavar="DATE", help="last day (today)")


def period_of(options: Namespace, house: House) -> tuple[date, date]:
    """Return both days; a period that ends before it begins has no meaning."""
    last: date = options.last or house.clock.wall().date()
    if options.first is None and last - date.min < USUAL:
        raise WrongValue(f"--to {last} is too early")
    first: date = options.first or last - USUAL
    if first > last:
        raise WrongValue(f"--from {first} lies after --to {last}")
    if last.year - first.year > LONGEST_YEARS:
        raise WrongValue(f"--from {first} is more than {LONGEST_YEARS} years before --to {last}")
    return first, last


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ArgumentTypeError(f"{value!r} is not a date like 2026-08-01") from None
