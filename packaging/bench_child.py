"""One measurement of bench.py: `bench_child.py BEGAN WHAT …`; prints one line of JSON.

`bare [SETTLE_S [IDLE_S]]` and `start PROFILE [SETTLE_S [IDLE_S]]` close the window again once it
is painted, has settled, and was left alone for so long.

BEGAN is the monotonic time at which the parent started this process, so that the start of Python
counts too.
"""

import json
import os
import sys
import time
from pathlib import Path

BEGAN = float(sys.argv[1])
WHAT = sys.argv[2]


def since_start_ms() -> float:
    """Return milliseconds since the parent started this process."""
    return (time.clock_gettime(time.CLOCK_MONOTONIC) - BEGAN) * 1000


def memory_mb() -> float:
    """Return the proportional set size of this process."""
    text = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    return int(next(row for row in text.splitlines() if row.startswith("Pss:")).split()[1]) / 1024


def wakes() -> int:
    """Return how often this process gave up the processor by itself."""
    text = Path("/proc/self/status").read_text(encoding="ascii")
    return int(text.split("\nvoluntary_ctxt_switches:")[1].split()[0])


def watch(application, window, settle_s: float = 0, idle_s: float = 0) -> None:  # type: ignore[no-untyped-def]
    """Print when the window was first painted, its memory, what it costs to leave it alone; quit."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class First(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint and "first_ms" not in found:
                QTimer.singleShot(0, painted)
                found["first_ms"] = 0.0
            return False

    found: dict[str, float] = {}

    def painted() -> None:
        found["first_ms"] = since_start_ms()
        QTimer.singleShot(round(settle_s * 1000), settled)

    def settled() -> None:
        found["pss_mb"] = memory_mb()
        found["cpu_ms"], found["wakes"] = time.process_time() * 1000, float(wakes())
        QTimer.singleShot(round(idle_s * 1000), done)

    def done() -> None:
        found["cpu_ms"] = time.process_time() * 1000 - found["cpu_ms"]
        found["wakes"] = wakes() - found["wakes"]
        print(json.dumps(found))
        application.quit()

    target = window.focusWidget() or window
    target.installEventFilter(First(application))


def bare(*waits_s: float) -> None:
    """Open the least that is a window with a word in it."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    label = QLabel("Today")
    window.setCentralWidget(label)
    window.resize(1366, 768)
    window.show()
    watch(application, label, *waits_s)
    application.exec()


def move_into(profile: Path) -> None:
    """Let this be the folder that the system has for the program."""
    for kind in ("DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{kind}_HOME"] = str(profile.parent)


def open_app(profile: Path):  # type: ignore[no-untyped-def]
    """Open the program's window as its command does, in a profile of bench_diary.py."""
    from sciatica_desktop.app import UNASKED, open_quickly

    move_into(profile)
    return open_quickly(UNASKED, lambda: profile / "scratch")


def start(profile: Path, *waits_s: float) -> None:
    """Run the program's own command, as nearly everybody does without a word after it."""
    move_into(profile)
    import sciatica_desktop.app as program

    open_quickly = program.open_quickly

    def open_watched(*options):  # type: ignore[no-untyped-def]
        opened = open_quickly(*options)
        page = opened.rooms.window.page("today")
        watch(opened.app, getattr(page, "start", None) or page, *waits_s)
        return opened

    program.open_quickly = open_watched
    from sciatica_desktop.__main__ import main

    sys.argv = [profile.name]
    main()


def saved(profile: Path) -> None:
    """Save ratings durably, and report the slowest of twenty."""
    from datetime import UTC, datetime
    from uuid import uuid4

    from sciatica_desktop.domain.rating import Rating, Scores
    from sciatica_desktop.storage.database import open_database
    from sciatica_desktop.storage.diary import Diary

    database = open_database(profile / "diary.db")
    diary, slowest = Diary(database), 0.0
    for _ in range(20):
        rating = Rating(uuid4(), datetime.now(UTC), Scores(back=3))
        began = time.perf_counter()
        diary.add(rating)
        slowest = max(slowest, time.perf_counter() - began)
        diary.remove(rating.id)
    database.close()
    print(json.dumps({"saved_ms": slowest * 1000}))


if __name__ == "__main__":
    rest = sys.argv[3:]
    if WHAT == "bare":
        bare(*map(float, rest))
    elif WHAT == "start":
        start(Path(rest[0]), *map(float, rest[1:]))
    else:
        saved(Path(rest[0]))
