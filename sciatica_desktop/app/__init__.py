"""The composition root: everything is built here and passed on; nothing is looked up later."""

import sys
import tempfile
from argparse import Namespace
from pathlib import Path

from sciatica_desktop.services.display import has_display

NO_DISPLAY = (
    "sciatica-desktop: there is no display here, so no window can be opened; "
    "“sciatica-desktop tour DIR” shows the program off-screen."
)


def run_window(options: Namespace) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    with tempfile.TemporaryDirectory(prefix="sciatica-desktop-") as scratch:
        from sciatica_desktop.app.opening import open_window

        opened = open_window(options, Path(scratch))
        if opened is None:
            return 0
        try:
            return opened.app.exec()
        finally:
            opened.close()
