"""A profile has one window; a second start brings it forward; a killed one leaves no lock."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from sciatica_desktop.services.single_instance import SingleInstance

OTHER = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from sciatica_desktop.services.single_instance import SingleInstance
application = QCoreApplication([])
single = SingleInstance(Path(sys.argv[1]))
had = single.acquire()
if sys.argv[2] == "serve":
    single.raise_wanted.connect(lambda: print("raised", flush=True))
    single.listen()
print("had" if had else "refused", flush=True)
if sys.argv[2] == "die":
    os.kill(os.getpid(), signal.SIGKILL)
if sys.argv[2] == "serve":
    application.exec()
if sys.argv[2] == "hang":
    sys.stdin.read()
"""


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "diary.lock"


@pytest.fixture
def single(lock: Path, qapp: QCoreApplication) -> Iterator[SingleInstance]:
    single = SingleInstance(lock)
    yield single
    single.release()


def other(lock: Path, then: str) -> list[str]:
    return [sys.executable, "-c", OTHER, str(lock), then]


def test_a_second_start_is_refused_and_raises_the_first_window(
    single: SingleInstance, lock: Path, qtbot: QtBot
) -> None:
    assert single.acquire()
    single.listen()
    with (
        qtbot.waitSignal(single.raise_wanted),
        subprocess.Popen(other(lock, "end"), stdout=subprocess.PIPE, text=True) as second,
    ):
        pass_events_until_ended(second, qtbot)
        assert second.stdout is not None
        assert second.stdout.read() == "refused\n"


def pass_events_until_ended(process: "subprocess.Popen[str]", qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: process.poll() is not None)


def test_the_first_hears_every_later_start(
    single: SingleInstance, lock: Path, qtbot: QtBot
) -> None:
    with subprocess.Popen(other(lock, "serve"), stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "had\n"
        for _ in range(2):
            assert not SingleInstance(lock).acquire()
            assert first.stdout.readline() == "raised\n"
        first.kill()
    assert single.acquire()  # and what it left behind keeps nobody out
    single.listen()


def test_a_killed_holder_leaves_no_lock(single: SingleInstance, lock: Path) -> None:
    dead = subprocess.run(other(lock, "die"), capture_output=True, text=True, check=False)
    assert (dead.stdout, dead.returncode) == ("had\n", -9)
    assert lock.exists()
    assert single.acquire()


def test_a_live_holder_that_does_not_answer_keeps_its_profile(
    single: SingleInstance, lock: Path
) -> None:
    with subprocess.Popen(
        other(lock, "hang"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "had\n"
        assert not single.acquire()
        first.kill()


def test_another_profile_is_free(single: SingleInstance, tmp_path: Path) -> None:
    assert single.acquire()
    elsewhere = SingleInstance(tmp_path / "elsewhere" / "diary.lock")
    assert elsewhere.acquire()
    elsewhere.release()


def test_a_released_profile_is_free(single: SingleInstance, lock: Path) -> None:
    assert single.acquire()
    single.listen()
    single.release()
    again = SingleInstance(lock)
    assert again.acquire()
    again.release()
