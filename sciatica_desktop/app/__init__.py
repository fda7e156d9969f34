"""The composition root: everything is built here and passed on; nothing is looked up later."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from sciatica_desktop.app.opening import Opened

    Options = Namespace | SimpleNamespace

NO_DISPLAY = (
    "sciatica-desktop: there is no display here, so no window can be opened; "
    "“sciatica-desktop tour DIR” shows the program off-screen."
)


UNASKED = SimpleNamespace(profile=None, sample_diary=False, speed=1.0, start=None)
"""What a command line without a word in it asks for."""


def run_window(options: "Options") -> int:
    """Open the window and stay until it is closed; return the exit code."""
    from sciatica_desktop.services.display import has_display

    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    with ExitStack() as kept:
        opened = open_quickly(options, lambda: _scratch_folder(kept))
        if opened is None:
            return 0
        try:
            return opened.app.exec()
        finally:
            opened.close()


def open_quickly(options: "Options", scratch: Callable[[], Path]) -> "Opened | None":
    """Open the window as `open_window` does, the collector of cycles paused until it stands.

    What a start makes is there to stay; looking through it again and again takes 15 ms.
    """
    from sciatica_desktop.viewmodels.collector import pause_collector

    go_on = pause_collector()
    from sciatica_desktop.app.thrift import import_toolkit

    import_toolkit()
    from sciatica_desktop.app.opening import open_window

    opened = open_window(options, scratch, stands=go_on)
    if opened is None:
        go_on()
    return opened


def _scratch_folder(kept: ExitStack) -> Path:
    """Return a folder that goes with `kept`; a usual start needs none, nor the module's cost."""
    from tempfile import TemporaryDirectory

    return Path(kept.enter_context(TemporaryDirectory(prefix="sciatica-desktop-")))
