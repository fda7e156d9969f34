"""`sciatica-desktop log`: adds a rating to the diary."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import UTC, datetime
from uuid import uuid4

from sciatica_desktop.commands.house import House, Refusal, WrongValue, print_json, unicode_text
from sciatica_desktop.commands.period import LONGEST_YEARS
from sciatica_desktop.domain.rating import AHEAD, Lowest, Numbness, Rating, Scores, Series, Strength
from sciatica_desktop.storage.moments import here

NAME = "log"
HELP = "add a rating to the diary"


def configure(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    for option, part in (("leg-left", "left leg"), ("leg-right", "right leg"), ("back", "back")):
        words = f"pain of the {part}, 0 to 10"
        parser.add_argument(f"--{option}", type=_score, metavar="N", help=words)
    lowest = [point.word for point in Lowest]
    parser.add_argument("--lowest", choices=lowest, help="lowest point of the pain")
    parser.add_argument("--numbness", choices=[str(n) for n in Numbness], help="against the usual")
    parser.add_argument("--strength", choices=[str(s) for s in Strength], help="of the leg")
    parser.add_argument(
        "--series",
        choices=[str(s) for s in Series],
        default=str(Series.NOW),
        help="pain now, or the average of the past 24 hours",
    )
    parser.add_argument("--at", type=_moment, metavar="ISO", help="date and time; now if left out")
    parser.add_argument(
        "--note", type=unicode_text, default="", metavar="TEXT", help="in your own words"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: Namespace, house: House) -> int:
    """Add the rating and say what was added."""
    from sciatica_desktop.storage.diary import Diary
    from sciatica_desktop.storage.export_form import rating_as_json

    rating = _rating(options, house.clock.wall())
    Diary(house.database).add(rating)
    if options.json:
        print_json(rating_as_json(rating))
    else:
        print(f"Added for {rating.at:%Y-%m-%d %H:%M}: {_summary(rating)}")
    return 0


def _rating(options: Namespace, now: datetime) -> Rating:
    at = options.at or now
    if at > now + AHEAD:
        raise Refusal(f"--at {at.isoformat()} is more than 24 hours ahead")
    if now.year - at.year > LONGEST_YEARS:
        raise Refusal(f"--at {at.isoformat()} is more than {LONGEST_YEARS} years ago")
    scores = Scores(
        options.leg_left,
        options.leg_right,
        options.back,
        Lowest[options.lowest.upper()] if options.lowest else None,
        Numbness(options.numbness) if options.numbness else None,
        Strength(options.strength) if options.strength else None,
    )
    try:
        return Rating(uuid4(), at, scores, Series(options.series), note=options.note)
    except ValueError as error:
        raise WrongValue(str(error)) from error


def _summary(rating: Rating) -> str:
    scores = rating.scores
    parts = {
        "left leg": scores.leg_left,
        "right leg": scores.leg_right,
        "back": scores.back,
        "lowest point": None if scores.lowest is None else scores.lowest.word,
        "numbness": scores.numbness,
        "strength": scores.strength,
        "note": rating.note or None,
    }
    return ", ".join(f"{name} {value}" for name, value in parts.items() if value is not None)


def _score(text: str) -> int:
    if text not in map(str, range(11)):
        raise ArgumentTypeError(f"must be a whole number from 0 to 10, not {text!r}")
    return int(text)


def _moment(text: str) -> datetime:
    """Return an aware moment; without an offset the machine's own zone is meant."""
    try:
        moment = datetime.fromisoformat(text)
        if moment.utcoffset() is None:
            moment = here(moment)
        moment.astimezone(UTC)  # the first and the last hours there are have no instant
    except (ValueError, OverflowError, OSError) as error:
        raise ArgumentTypeError(
            f"must be a date and time like 2026-11-21T09:30, not {text!r}"
        ) from error
    return moment
