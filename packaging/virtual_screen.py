"""A screen of one's own, for what has to be painted where nobody looks."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SIZE = "1366x768x24"


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Run Xvfb under a number that nobody has, and give its name, as ":1"."""
    told, tell = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tell), "-screen", "0", SIZE, "-noreset"],
        pass_fds=[tell],
        stderr=subprocess.DEVNULL,
    )
    os.close(tell)
    try:
        with os.fdopen(told) as answer:
            number = answer.readline().strip()
        if not number:
            raise SystemExit("Xvfb opened no virtual screen")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
