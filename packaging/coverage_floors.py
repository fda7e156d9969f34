"""Hold each room to its floor of branch coverage; reads the data that pytest --cov left."""

import contextlib
import io
import sys

import coverage

FLOORS = {"domain": 100.0, "storage": 100.0, "viewmodels": 95.0}


def main() -> int:
    """Print each room's coverage; return 1 if one is below its floor."""
    data = coverage.Coverage()
    data.load()
    low = False
    for room, floor in FLOORS.items():
        report = io.StringIO()
        with contextlib.redirect_stdout(report):
            reached = data.report(
                include=[f"sciatica_desktop/{room}/*"],
                file=report,
                show_missing=True,
                skip_covered=True,
            )
        print(f"coverage of {room}/: {reached:.1f} % (floor {floor:.0f} %)")
        if reached < floor:
            print(report.getvalue())
            low = True
    return int(low)


if __name__ == "__main__":
    sys.exit(main())
