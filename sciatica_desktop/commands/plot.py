"""`sciatica-desktop plot`: the panels of Trends as PNG or SVG."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from sciatica_desktop.commands.house import House, file_ending_in, print_json
from sciatica_desktop.commands.period import add_period, period_of

NAME = "plot"
HELP = "draw the panels of Trends to a .png or .svg file"


def configure(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "file",
        type=file_ending_in(".png", ".svg"),
        metavar="FILE.png|svg",
        help="what is there is replaced",
    )
    add_period(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: Namespace, house: House) -> int:
    """Draw the picture and say where it is."""
    from sciatica_desktop.storage.export import write_file
    from sciatica_desktop.ui.paper.fonts import need_fonts
    from sciatica_desktop.ui.paper.picture import trends_png, trends_svg
    from sciatica_desktop.viewmodels.trend_data import read_between

    first, last = period_of(options, house)
    path: Path = options.file
    data = read_between(house.database, first, last)
    app = need_fonts(house.read)
    draw = trends_png if path.suffix.lower() == ".png" else trends_svg
    write_file(path, draw(data, house.catalogue.name_of, sample=options.sample_diary))
    del app
    if options.json:
        print_json(
            {
                "file": str(path),
                "from": first.isoformat(),
                "to": last.isoformat(),
                "days_logged": data.logged,
                "days": data.possible,
            }
        )
    else:
        print(f"Wrote {path}")
    return 0
