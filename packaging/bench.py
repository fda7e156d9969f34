"""`make bench`: the budgets as ratios against a bare Qt window, measured in the same run.

What is compared is run several times as whole processes in turn, so that a machine whose speed
drifts drifts for both; medians are shown. `bench.py [STAGE…]` measures some stages only. Needs Linux
(/proc) and a display or Xvfb, and a machine on which nothing else runs: less than five minutes.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

from virtual_screen import virtual_screen

STARTS = 21  # rounds; each ratio is within a round, for the speed of a machine can change by half
RUNS = 3  # of what is a median already
IDLE_S = 10
SESSION_S = 60  # all its frames are painted in the first ten, so that a whole session costs less
KILLS = 20
ROOT = Path(__file__).parent.parent
CHILD = Path(__file__).with_name("bench_child.py")
DIARY = Path(__file__).with_name("bench_diary.py")
VISITS = Path(__file__).with_name("bench_pages.py")
SESSION = Path(__file__).with_name("bench_session.py")
SOUND = Path(__file__).with_name("bench_sound.py")
PROGRAM = "sciatica-desktop"  # so it calls its folder, too
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
SETTLE_S = 2.5  # after the first picture, when all that comes later has come
SLOWER = 1.2  # x, a page with ten years of entries against four months of them


class Profiles(NamedTuple):
    """Diaries of nobody, of four months and of ten years."""

    empty: Path
    few: Path
    full: Path


Stage = Callable[[Profiles], bool]


def begin(*words: object, script: Path = CHILD) -> subprocess.Popen[str]:
    """Begin one measurement in a process of its own."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    return subprocess.Popen(
        [sys.executable, str(script), str(began), *map(str, words)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment,
    )


def end(process: subprocess.Popen[str]) -> dict[str, float]:
    """Wait for a measurement and return what it found."""
    out, _ = process.communicate()
    if process.returncode:
        raise SystemExit(f"this measurement failed: {process.args}")
    found: dict[str, float] = json.loads(out.splitlines()[-1])
    return found


def child(*words: object, script: Path = CHILD) -> dict[str, float]:
    """Run one measurement."""
    return end(begin(*words, script=script))


def together(*calls: tuple[object, ...], script: Path = CHILD) -> list[dict[str, float]]:
    """Run measurements side by side, for those that do not disturb one another."""
    return [end(process) for process in [begin(*words, script=script) for words in calls]]


def in_turn(runs: int, *calls: tuple[object, ...], script: Path = CHILD) -> list[dict[str, float]]:
    """Return the median of every figure of every call, the calls taken in turn."""
    rounds = [[child(*words, script=script) for words in calls] for _ in range(runs)]
    return [summed_up(statistics.median, rows) for rows in zip(*rounds, strict=True)]


def summed_up(
    how: Callable[[Iterable[float]], float], rows: Sequence[dict[str, float]]
) -> dict[str, float]:
    """Return one number for every figure."""
    return {key: how(row[key] for row in rows) for key in rows[0]}


def line(what: str, ratio: float, most: float, detail: str) -> bool:
    """Print one budget; return whether it is met."""
    met = ratio <= most
    print(f"{'met ' if met else 'OVER'}  {what:<44} {ratio:5.2f} x  (at most {most:g} x)  {detail}")
    return met


def main() -> int:
    """Measure and print; 1 where a budget is not met."""
    alone = not os.environ.get("DISPLAY") and shutil.which("Xvfb") is not None
    with virtual_screen() if alone else nullcontext(os.environ.get("DISPLAY", "")) as screen:
        os.environ |= {"DISPLAY": screen} if screen else {"QT_QPA_PLATFORM": "offscreen"}
        place = os.environ.get("QT_QPA_PLATFORM") or f"a screen {screen}"
        print(f"on {place}, load of the machine {os.getloadavg()[0]:.1f}", flush=True)
        return measure(sys.argv[1:] or list(STAGES))


def measure(stages: list[str]) -> int:
    """Measure the budgets of some stages, and say how long each took."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        profiles = Profiles(*(Path(scratch, name, PROGRAM) for name in Profiles._fields))
        met = [timed(stage, profiles) for stage in (prepare, *(STAGES[name] for name in stages))]
    print(f"      in all: {time.monotonic() - began:.0f} s")
    return 0 if all(met) else 1


def timed(stage: Stage, profiles: Profiles) -> bool:
    """Run a stage and print its seconds."""
    began = time.monotonic()
    met = stage(profiles)
    print(f"      {stage.__name__}: {time.monotonic() - began:.0f} s", flush=True)
    return met


def prepare(profiles: Profiles) -> bool:
    """Fill the diaries; let first starts write byte code and pictures."""
    together((profiles.empty, 0), (profiles.few, 300), (profiles.full,), script=DIARY)
    together(*(("start", profile, SETTLE_S) for profile in profiles))
    return True


def starts(profiles: Profiles) -> bool:
    """Start a bare window and the program, without and with a long diary."""
    calls = ("bare",), ("start", profiles.empty), ("start", profiles.full)
    rounds = [[child(*words)["first_ms"] for words in calls] for _ in range(STARTS)]
    bare, empty, full = (statistics.median(one) for one in zip(*rounds, strict=True))
    met = [
        line(
            "start until Today stands",
            statistics.median(empty / bare for bare, empty, _ in rounds),
            1.5,
            f"{empty:.0f} ms, bare window {bare:.0f} ms",
        ),
        line(
            "start with ten years of diary against none",
            statistics.median(full / empty for _, empty, full in rounds),
            1.1,
            f"{full:.0f} ms",
        ),
    ]
    return all(met)


def memory(profiles: Profiles) -> bool:
    """Weigh a bare window and the program, each while no other of them lives.

    Its first start paints the pictures of the exercises; that is not what it takes every day.
    """
    found = in_turn(RUNS, ("bare", SETTLE_S), ("start", profiles.empty, SETTLE_S))
    bare, app = (one["pss_mb"] for one in found)
    detail = f"{app:.0f} MB, bare window {bare:.0f} MB"
    return line("memory (PSS) on Today", app / bare, 1.6, detail)


def idle(profiles: Profiles) -> bool:
    """Leave both alone, side by side: what does nothing disturbs nobody."""
    floor, app = together(("bare", SETTLE_S, IDLE_S), ("start", profiles.empty, SETTLE_S, IDLE_S))
    quiet = app["cpu_ms"] <= floor["cpu_ms"] + 20 and app["wakes"] <= floor["wakes"] + 5
    print(
        f"{'met ' if quiet else 'OVER'}  idle on Today for {IDLE_S} s: {app['cpu_ms']:.0f} ms of CPU "
        f"and {app['wakes']:.0f} wake-ups, bare window {floor['cpu_ms']:.0f} ms and "
        f"{floor['wakes']:.0f}"
    )
    return quiet


def trends(profiles: Profiles) -> bool:
    """Open Trends with ten years of diary, and drag it."""
    [found] = in_turn(RUNS, ("trends", profiles.full), script=VISITS)
    met = [
        line(f"Trends, {what}, ms of {most}", found[key] / most, 1, f"{found[key]:.0f} ms")
        for what, key, most in TRENDS
    ]
    return all(met)


def pages(profiles: Profiles) -> bool:
    """Show the other pages again, with a short and a long diary.

    Both at once: what counts is the ratio of their time on a processor, of which each has its
    least: other work only adds.
    """
    calls = ("pages", profiles.few), ("pages", profiles.full)
    rounds = [together(*calls, script=VISITS) for _ in range(RUNS)]
    short, long = (summed_up(min, rows) for rows in zip(*rounds, strict=True))
    met = []
    for page in PAGES:
        few, full = short[f"{page}_ms"], long[f"{page}_ms"]
        detail = f"{full:.0f} ms of CPU, four months {few:.0f} ms"
        what = f"{page} shown again, ten years against four months"
        met.append(line(what, full / few, SLOWER, detail))
    return all(met)


def saved(profiles: Profiles) -> bool:
    """Save ratings durably."""
    [found] = in_turn(RUNS, ("saved", profiles.full))
    took = found["saved_ms"]
    return line("a rating saved, ms of 50", took / 50, 1, f"{took:.1f} ms")


def session(profiles: Profiles) -> bool:
    """Lead through an exercise, and paint frames of its figure."""
    bare = child("bare", SETTLE_S)["pss_mb"]
    found = child("session", profiles.empty, SESSION_S, script=SESSION)
    frame = child("frame", script=SESSION)
    met = [
        line(
            "a session, share of a core of 25 %",
            found["cpu"] / 0.25,
            1,
            f"{found['cpu'] * 100:.1f} % over its first {SESSION_S} s",
        ),
        line(
            "memory (PSS) in a session over bare, MB of 150",
            (found["pss_mb"] - bare) / 150,
            1,
            f"{found['pss_mb']:.0f} MB, bare window {bare:.0f} MB",
        ),
        line(
            "a turn at a new frame, ms of the 60 before a cue",
            frame["new_ms"] / 60,
            1,
            f"{frame['new_ms']:.0f} ms, a kept one {frame['kept_ms']:.1f} ms at most",
        ),
    ]
    return all(met)


def sound(_profiles: Profiles) -> bool:
    """Record tones and voice while every core is busy."""
    sys.stdout.flush()
    return subprocess.run([sys.executable, str(SOUND)], cwd=ROOT, check=False).returncode == 0


def kills(_profiles: Profiles) -> bool:
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


STAGES: dict[str, Stage] = {
    stage.__name__: stage
    for stage in (starts, memory, idle, trends, pages, saved, session, sound, kills)
}

if __name__ == "__main__":
    sys.exit(main())
