"""`sciatica-desktop report`: the page for the clinician as PDF."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from sciatica_desktop.commands.house import (
    House,
    WrongValue,
    file_ending_in,
    print_json,
    unicode_text,
)
from sciatica_desktop.commands.period import add_period, period_of
from sciatica_desktop.domain.preferences import Paper

if TYPE_CHECKING:
    from sciatica_desktop.domain.trends.wishes import Wishes
    from sciatica_desktop.viewmodels.report_data import Shown

NAME = "report"
HELP = "write one page for a clinician to a .pdf file"


def configure(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "file", type=file_ending_in(".pdf"), metavar="FILE.pdf", help="what is there is replaced"
    )
    add_period(parser)
    parser.add_argument(
        "--paper", choices=tuple(map(str, Paper)), help="(default: that of Settings)"
    )
    parser.add_argument(
        "--name", type=_line, help="printed at the top (default: that last used in the window)"
    )
    parser.add_argument(
        "--ask",
        type=_line,
        action="append",
        metavar="QUESTION",
        help="a question for the clinician; up to three times (default: those last used in the window)",
    )
    parser.add_argument("--notes", action="store_true", help="print the notes of the period")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: Namespace, house: House) -> int:
    """Write the page and say where it is."""
    from sciatica_desktop.storage.export import write_file
    from sciatica_desktop.storage.thresholds import load_thresholds
    from sciatica_desktop.viewmodels.report_data import read_report

    first, last = period_of(options, house)
    path: Path = options.file
    shown = read_report(house.database, first, last, load_thresholds(house.read))
    wishes = _wishes(options, house)
    write_file(path, _pdf(options, house, shown, wishes))
    if options.json:
        _print_json(path, wishes, shown)
    else:
        print(f"Wrote {path}")
    return 0


def _wishes(options: Namespace, house: House) -> "Wishes":
    """Return what is asked for here, and for the rest what was last written in the window.

    Notes are printed only where they are asked for here: nobody sees the page before it is sent.
    """
    from sciatica_desktop.domain.trends.wishes import Wishes
    from sciatica_desktop.storage.settings import Settings
    from sciatica_desktop.storage.wishes import read_wishes

    kept = read_wishes(Settings(house.database))
    try:
        return Wishes(
            kept.paper if options.paper is None else Paper(options.paper),
            kept.name if options.name is None else options.name,
            kept.questions if options.ask is None else tuple(filter(None, options.ask)),
            options.notes,
        )
    except ValueError as trouble:
        raise WrongValue(str(trouble)) from trouble


def _pdf(options: Namespace, house: House, shown: "Shown", wishes: "Wishes") -> bytes:
    from sciatica_desktop import __version__
    from sciatica_desktop.ui.paper.content import Content
    from sciatica_desktop.ui.paper.fonts import need_fonts
    from sciatica_desktop.ui.paper.pdf import report_pdf

    app = need_fonts(house.read)
    today = house.clock.wall().date()
    pdf = report_pdf(
        Content(
            shown.report,
            shown.data,
            house.catalogue.name_of,
            wishes,
            today,
            __version__,
            options.sample_diary,
        )
    )
    del app
    return pdf


def _print_json(path: Path, wishes: "Wishes", shown: "Shown") -> None:
    report = shown.report
    print_json(
        {
            "file": str(path),
            "paper": str(wishes.paper),
            "name": wishes.name,
            "questions": list(wishes.questions),
            "from": report.first.isoformat(),
            "to": report.last.isoformat(),
            "days_logged": len(report.days),
            "days": report.possible,
            "sessions": report.sessions.sessions,
        }
    )


def _line(value: str) -> str:
    """Keep what was typed to one line."""
    return " ".join(unicode_text(value).split())
