"""Measurements of pages: `bench_pages.py BEGAN trends|pages PROFILE`; prints one line of JSON."""

import json
import time
from collections.abc import Callable
from pathlib import Path

from bench_child import WHAT, open_app, sys

AGAIN = ("today", "exercises", "programmes", "diary", "settings")
TIMES, LONG_S = 5, 0.25  # a page is shown so often, and again until that time is over
QUIET_S, MOST_S = 0.5, 3.0  # nothing in the program comes later than 0.4 s after what caused it
BUSY_MS = 2


def trends(profile: Path) -> None:
    """Show Trends in the program's window: read, drawn and painted; then drag it."""
    from sciatica_desktop.domain.trends.spans import Span

    opened = open_app(profile)
    window, process = opened.rooms.window, opened.app.processEvents
    window.resize(1366, 768)
    settle(process)
    began = time.perf_counter()
    window.show_page("trends")
    held = time.perf_counter() - began
    page = window.page("trends")
    _, later = seen(page, process, lambda: None)
    found = {"first_held_ms": max(held * 1000, later, settle(process))}
    for name, span in (("year", Span.YEAR), ("months", Span.THREE_MONTHS), ("all", Span.ALL)):
        took, held_ms = seen(page, process, lambda span=span: page.spans.chosen.emit(span))
        found[f"{name}_ms"] = took
        found[f"{name}_held_ms"] = max(held_ms, settle(process))
        found[f"{name}_drag_ms"] = dragged(page.chart)
        settle(process)
    opened.close()
    print(json.dumps(found))


def seen(page, process, choose: Callable[[], object]) -> tuple[float, float]:  # type: ignore[no-untyped-def]
    """Return ms until other panels are painted, and ms of the longest turn until then."""
    before, held = page.chart.data, 0.0
    began = time.perf_counter()
    choose()
    while page.chart.data is before or page.chart.data is None:
        time.sleep(0.001)
        held = max(held, turn(process))
    # What was drawn is painted here at the latest, whatever the window system has shown of it.
    painting = time.perf_counter()
    page.chart.grab()
    ended = time.perf_counter()
    return (ended - began) * 1000, max(held, (ended - painting) * 1000)


def turn(process) -> float:  # type: ignore[no-untyped-def]
    """Return how many ms one turn of the event loop took."""
    began = time.perf_counter()
    process()
    return (time.perf_counter() - began) * 1000


def settle(process) -> float:  # type: ignore[no-untyped-def]
    """Let what comes later come, until no more does; return the longest turn in ms."""
    began = busy = time.perf_counter()
    held = 0.0
    while (now := time.perf_counter()) < min(busy + QUIET_S, began + MOST_S):
        took = turn(process)
        held = max(held, took)
        if took > BUSY_MS:
            busy = now
        time.sleep(0.005)
    return held


def dragged(chart) -> float:  # type: ignore[no-untyped-def]
    """Return the median time of a frame while the plots are dragged, in ms."""
    from sciatica_desktop.ui.trends.panels import TrendPanels

    panels, frames = chart.findChild(TrendPanels), []
    panels.zoom(0.5, chart.data.last)
    for _ in range(21):
        began = time.perf_counter()
        low, high = panels.leg.days
        step = (high - low) / 50
        panels.leg.show_days(low - step, high - step)
        for panel in panels.all:
            panel.viewport().repaint()
        frames.append((time.perf_counter() - began) * 1000)
    return sorted(frames)[len(frames) // 2]


def pages(profile: Path) -> None:
    """Show each page and an exercise again, as somebody does who goes to and fro."""
    from sciatica_desktop.app.exercise_pages import show_exercise

    opened = open_app(profile)
    window, found = opened.rooms.window, {}
    window.resize(1366, 768)
    ways: dict[str, Callable[[], object]] = {
        name: lambda name=name: window.show_page(name)  # type: ignore[misc]
        for name in AGAIN
    }
    ways["exercise"] = lambda: show_exercise(opened.rooms, "pelvic-tilt")
    for name, show in ways.items():
        show()
        window.grab()
        settle(opened.app.processEvents)
        times = []  # of the processor, for the file is in memory anyway; other work only adds
        until = time.process_time() + LONG_S
        while len(times) < TIMES or time.process_time() < until:
            began = time.process_time()
            show()
            window.grab()
            times.append((time.process_time() - began) * 1000)
        found[f"{name}_ms"] = min(times)
    opened.close()
    print(json.dumps(found))


if __name__ == "__main__":
    {"trends": trends, "pages": pages}[WHAT](Path(sys.argv[3]))
