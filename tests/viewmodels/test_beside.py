"""Work beside the window hands over its result, and never lets widgets die in its thread."""

import gc
from threading import Event, get_ident

import shiboken6
from PySide6.QtCore import QObject, QTimer
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from sciatica_desktop.viewmodels.beside import run_beside
from sciatica_desktop.viewmodels.collector import pause_collector


def test_the_result_comes_back_into_this_thread(qtbot: QtBot) -> None:
    owner, came = QObject(), list[tuple[int, int]]()
    run_beside(owner, get_ident, lambda there: came.append((there, get_ident())))
    qtbot.waitUntil(lambda: bool(came))
    there, here = came[0]
    assert here == get_ident()
    assert there != here


def test_forgotten_objects_wait_for_the_thread_of_the_window(qtbot: QtBot) -> None:
    died_in: list[int] = []

    def allocate() -> None:
        for _ in range(20_000):
            knot: list[object] = []
            knot.append(knot)

    def forget() -> None:
        forgotten = QObject()
        forgotten.timer = QTimer(forgotten)  # type: ignore[attr-defined]
        forgotten.own = forgotten  # type: ignore[attr-defined]
        forgotten.destroyed.connect(lambda: died_in.append(get_ident()))

    owner, done = QObject(), list[None]()
    gc.collect()
    forget()
    run_beside(owner, allocate, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert gc.isenabled()
    gc.collect()
    assert died_in == [get_ident()]


def test_overlapping_work_keeps_the_collector_waiting_until_the_last(qtbot: QtBot) -> None:
    owner, first, second, came = QObject(), Event(), Event(), list[bool]()
    run_beside(owner, first.wait, lambda _: came.append(gc.isenabled()))
    run_beside(owner, second.wait, lambda _: came.append(gc.isenabled()))
    assert not gc.isenabled()
    first.set()
    qtbot.waitUntil(lambda: len(came) == 1)
    second.set()
    qtbot.waitUntil(lambda: len(came) == 2)
    assert came == [False, True]


def test_a_pause_outlasts_work_that_ends_in_it(qtbot: QtBot) -> None:
    go_on, came = pause_collector(), list[bool]()
    owner = QObject()
    run_beside(owner, lambda: None, lambda _: came.append(gc.isenabled()))
    qtbot.waitUntil(lambda: False in came)
    assert not gc.isenabled()
    go_on()
    assert gc.isenabled()


def test_an_owner_that_is_gone_hears_nothing(qtbot: QtBot) -> None:
    owner, go, came = QObject(), Event(), list[bool]()
    run_beside(owner, go.wait, came.append)
    shiboken6.delete(owner)
    go.set()
    qtbot.waitUntil(gc.isenabled)
    assert came == []


def test_what_the_job_raises_is_raised_here(qtbot: QtBot) -> None:
    def fail() -> None:
        raise ValueError("no such page")

    owner, came = QObject(), list[None]()
    with capture_exceptions() as caught:
        run_beside(owner, fail, came.append)
        qtbot.waitUntil(lambda: bool(caught))
    assert [str(each[1]) for each in caught] == ["no such page"]
    assert came == []
