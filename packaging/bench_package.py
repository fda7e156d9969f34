"""The packaged program's start against that of the virtual environment, to the first pixels.

Medians of starts taken in turn on a virtual screen of its own; needs Xvfb and libX11.
"""

import ctypes
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from virtual_screen import virtual_screen

ROOT = Path(__file__).parent.parent
RUNS = 9
BUDGET = 1.5
PATIENCE_S = 30
SPOT = (40, 40)  # where the window lies without a window manager
Z_PIXMAP, ALL_PLANES = 2, 0xFFFFFFFF
PROGRAMS = {
    "virtual environment": [sys.executable, "-m", "sciatica_desktop"],
    "package": [str(ROOT / "build/stage/usr/lib/sciatica-desktop/sciatica-desktop")],
}


class Screen:
    """The virtual screen, as a camera sees it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._x = ctypes.CDLL("libX11.so.6")
        for call in ("XOpenDisplay", "XGetImage"):
            getattr(self._x, call).restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XGetPixel.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(name.encode()))
        self._window = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def is_black(self) -> bool:
        """Tell whether nothing is painted yet."""
        image = ctypes.c_void_p(
            self._x.XGetImage(
                self._display, self._window, *SPOT, 1, 1, ctypes.c_ulong(ALL_PLANES), Z_PIXMAP
            )
        )
        black = self._x.XGetPixel(image, 0, 0) & 0xFFFFFF == 0
        self._x.XFree(image)  # the few bytes of its data are left to the end of the process
        return bool(black)


def start(command: list[str], screen: Screen) -> float:
    """Return the milliseconds from exec to the first pixels."""
    environment = {**os.environ, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
    with tempfile.TemporaryDirectory() as profile:
        began = time.monotonic()
        program = subprocess.Popen(
            [*command, "--profile", profile], env=environment, cwd=ROOT, stderr=subprocess.DEVNULL
        )
        while screen.is_black():
            if time.monotonic() - began > PATIENCE_S or program.poll() is not None:
                raise SystemExit(f"{command[0]} shows no window")
            time.sleep(0.002)
        took = time.monotonic() - began
        program.terminate()
        program.wait()
    while not screen.is_black():
        time.sleep(0.01)
    return took * 1000


def main() -> int:
    """Measure and print; 1 where the budget is not met."""
    with virtual_screen() as name:
        screen = Screen(name)
        for command in PROGRAMS.values():
            start(command, screen)  # warm-up
        rows: dict[str, list[float]] = {program: [] for program in PROGRAMS}
        for _ in range(RUNS):
            for program, command in PROGRAMS.items():
                rows[program].append(start(command, screen))
    usual, packaged = (statistics.median(found) for found in rows.values())
    ratio = packaged / usual
    print(
        f"{'met ' if ratio <= BUDGET else 'OVER'}  start of the packaged program {ratio:.2f} x "
        f"(at most {BUDGET:g} x)  {packaged:.0f} ms, from the virtual environment {usual:.0f} ms"
    )
    return int(ratio > BUDGET)


if __name__ == "__main__":
    sys.exit(main())
