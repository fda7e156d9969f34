"""`make bench`: the budgets as ratios against a bare Qt window, measured in the same run.

Each figure is a median of several runs of whole processes, taken in turn with the floor, so that
a machine whose speed drifts drifts for both. Needs Linux (/proc) and a display or Xvfb.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9
IDLE_S = 10
SESSION_S = 90
KILLS = 20
ROOT = Path(__file__).parent.parent
CHILD = Path(__file__).with_name("bench_child.py")
VISITS = Path(__file__).with_name("bench_pages.py")
SESSION = Path(__file__).with_name("bench_session.py")
SOUND = Path(__file__).with_name("bench_sound.py")
DISPLAY = ":77"
TRENDS = (  # of a diary of ten years: read, drawn and painted
    ("3 months shown", "months_ms", 250),
    ("all shown", "all_ms", 500),
    ("longest hold-up at the first opening", "first_held_ms", 100),
    ("longest hold-up for 3 months", "months_held_ms", 100),
    ("longest hold-up for all", "all_held_ms", 100),
    ("a frame dragged in 1 year", "year_drag_ms", 16),
    ("a frame dragged in all", "all_drag_ms", 40),
)
PAGES = ("today", "exercises", "programmes", "diary", "settings", "exercise")
SLOWER = 1.2  # x, a page with ten years of entries against four months of them


def child(*words: str, script: Path = CHILD) -> dict[str, float]:
    """Run one measurement in a process of its own and return what it found."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    done = subprocess.run(
        [sys.executable, str(script), str(began), *words],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment,
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def medians(
    calls: dict[str, tuple[str, ...]], runs: int, script: Path = CHILD
) -> dict[str, dict[str, float]]:
    """Return the median of every figure of every call, the calls taken in turn."""
    for words in calls.values():
        child(*words, script=script)  # a warm-up that writes byte code and pictures
    found: dict[str, list[dict[str, float]]] = {name: [] for name in calls}
    for _ in range(runs):
        for name, words in calls.items():
            found[name].append(child(*words, script=script))
    return {
        name: {key: statistics.median(one[key] for one in rows) for key in rows[0]}
        for name, rows in found.items()
    }


def line(what: str, ratio: float, most: float, detail: str) -> bool:
    """Print one budget; return whether it is met."""
    met = ratio <= most
    print(f"{'met ' if met else 'OVER'}  {what:<44} {ratio:5.2f} x  (at most {most:g} x)  {detail}")
    return met


def main() -> int:
    """Measure and print; 1 where a budget is not met."""
    server = None
    if not os.environ.get("DISPLAY") and shutil.which("Xvfb"):
        server = subprocess.Popen(
            ["Xvfb", DISPLAY, "-screen", "0", "1366x768x24"], stderr=subprocess.DEVNULL
        )
        os.environ["DISPLAY"] = DISPLAY
        time.sleep(1)
    if not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    print(
        f"on {os.environ.get('QT_QPA_PLATFORM') or 'a screen ' + os.environ['DISPLAY']}, {RUNS} runs each"
    )
    try:
        return measure()
    finally:
        if server is not None:
            server.terminate()


def measure() -> int:
    """Measure all budgets."""
    with tempfile.TemporaryDirectory() as scratch:
        empty, few, full = (Path(scratch) / name for name in ("empty", "few", "full"))
        child("fill", str(few), "300")
        child("fill", str(full))
        calls = {
            "bare": ("bare",),
            "empty": ("start", str(empty)),
            "full": ("start", str(full)),
        }
        found = medians(calls, RUNS)
        idle = medians(
            {"bare": ("bare", str(IDLE_S)), "empty": ("start", str(empty), str(IDLE_S))}, 1
        )
        trends = medians({"trends": ("trends", str(full))}, 3, VISITS)["trends"]
        both = {name: ("pages", str(place)) for name, place in (("few", few), ("full", full))}
        pages = medians(both, 3, VISITS)
        saved = medians({"saved": ("saved", str(full))}, 3)["saved"]
        frame = child("frame", script=SESSION)
        session = child("session", str(empty), str(SESSION_S), script=SESSION)
    bare, start, old = found["bare"], found["empty"], found["full"]
    rows = [
        line(
            "start until Today stands",
            start["first_ms"] / bare["first_ms"],
            1.5,
            f"{start['first_ms']:.0f} ms, bare window {bare['first_ms']:.0f} ms",
        ),
        line(
            "start with ten years of diary against none",
            old["first_ms"] / start["first_ms"],
            1.1,
            f"{old['first_ms']:.0f} ms",
        ),
        line(
            "memory (PSS) on Today",
            start["pss_mb"] / bare["pss_mb"],
            1.6,
            f"{start['pss_mb']:.0f} MB, bare window {bare['pss_mb']:.0f} MB",
        ),
        *(
            line(f"Trends, {what}, ms of {most}", trends[key] / most, 1, f"{trends[key]:.0f} ms")
            for what, key, most in TRENDS
        ),
        *(
            line(
                f"{page} shown again, ten years against four months",
                pages["full"][f"{page}_ms"] / pages["few"][f"{page}_ms"],
                SLOWER,
                f"{pages['full'][f'{page}_ms']:.0f} ms of CPU, "
                f"four months {pages['few'][f'{page}_ms']:.0f} ms",
            )
            for page in PAGES
        ),
        line("a rating saved, ms of 50", saved["saved_ms"] / 50, 1, f"{saved['saved_ms']:.1f} ms"),
        line(
            "a session, share of a core of 25 %",
            session["cpu"] / 0.25,
            1,
            f"{session['cpu'] * 100:.1f} % over its first {SESSION_S} s",
        ),
        line(
            "memory (PSS) in a session over bare, MB of 150",
            (session["pss_mb"] - bare["pss_mb"]) / 150,
            1,
            f"{session['pss_mb']:.0f} MB",
        ),
        line(
            "a new frame of the figure, ms of the 60 before a cue",
            frame["new_ms"] / 60,
            1,
            f"{frame['new_ms']:.0f} ms, a kept one {frame['kept_ms']:.1f} ms at most",
        ),
    ]
    app, floor = idle["empty"], idle["bare"]
    quiet = app["cpu_ms"] <= floor["cpu_ms"] + 20 and app["wakes"] <= floor["wakes"] + 5
    print(
        f"{'met ' if quiet else 'OVER'}  idle on Today for {IDLE_S} s: {app['cpu_ms']:.0f} ms of CPU and "
        f"{app['wakes']:.0f} wake-ups, bare window {floor['cpu_ms']:.0f} ms and {floor['wakes']:.0f}"
    )
    proofs = [sound(), kills()]
    return 0 if all(rows) and quiet and all(proofs) else 1


def sound() -> bool:
    """Record three minutes of tones and voice."""
    sys.stdout.flush()
    return subprocess.run([sys.executable, str(SOUND)], cwd=ROOT, check=False).returncode == 0


def kills() -> bool:
    """Kill sessions at random moments and look at what is left of them."""
    with tempfile.TemporaryDirectory() as scratch:
        done = subprocess.run(
            [sys.executable, "-m", "tests.kills", str(KILLS), scratch],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    met = done.returncode == 0
    detail = done.stdout.strip() if met else done.stderr.strip().splitlines()[-1]
    print(f"{'met ' if met else 'OVER'}  {KILLS} sessions killed, nothing lost: {detail}")
    return met


if __name__ == "__main__":
    sys.exit(main())
