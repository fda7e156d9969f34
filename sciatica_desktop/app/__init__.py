"""The composition root: everything is built here and passed on; nothing is looked up later."""

import sys
from argparse import Namespace
from contextlib import ExitStack
from pathlib import Path

from sciatica_desktop.app.thrift import import_plainly

import_plainly()

NO_DISPLAY = (
    "sciatica-desktop: there is no display here, so no window can be opened; "
    "“sciatica-desktop tour DIR” shows the program off-screen."
)


def run_window(options: Namespace) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    from sciatica_desktop.services.display import has_display

    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    with ExitStack() as kept:
        from sciatica_desktop.app.opening import open_window

        opened = open_window(options, lambda: _scratch_folder(kept))
        if opened is None:
            return 0
        try:
            return opened.app.exec()
        finally:
            opened.close()


def _scratch_folder(kept: ExitStack) -> Path:
    """Return a folder that goes with `kept`; a usual start needs none, nor the module's cost."""
    from tempfile import TemporaryDirectory

    return Path(kept.enter_context(TemporaryDirectory(prefix="sciatica-desktop-")))
