"""Bugs reach the log and the person, and the diary's words reach neither."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from sciatica_desktop.services.log_file import write_bug

BROKEN = """
import sys, threading
from pathlib import Path
from sciatica_desktop.services.log_file import catch_bugs
catch_bugs(Path(sys.argv[1]), lambda sentence: print(sentence, flush=True))

def break_down():
    note = "SEC" + "RET WORDS"  # source is no secret, and Python 3.13 knows that of -c
    try:
        int(note)
    except ValueError:
        {}["SEC" + "RET KEY"]

def in_thread():
    None.start_session

class Fragile:
    def __del__(self):
        1 / 0

thread = threading.Thread(target=in_thread)
thread.start()
thread.join()
Fragile()
break_down()
"""


def caught() -> BaseException:
    try:
        int("SECRET")
    except ValueError as error:
        return error
    raise AssertionError


def test_bugs_of_every_thread_are_logged_and_told_in_one_sentence(tmp_path: Path) -> None:
    log = tmp_path / "state" / "program.log"
    run = subprocess.run(
        [sys.executable, "-c", BROKEN, str(log)], capture_output=True, text=True, check=False
    )
    sentence = "Something went wrong inside the program; your diary is safe."
    assert run.stdout.splitlines() == [f"{sentence} What happened is in {log}."] * 3
    assert (run.returncode, run.stderr) == (1, "")
    text = log.read_text("utf-8")
    assert "AttributeError: 'NoneType' object has no attribute 'start_session'" in text
    assert "ZeroDivisionError: division by zero" in text
    assert text.index("ValueError") < text.index("which led to") < text.index("KeyError")
    assert "in break_down" in text
    assert "SECRET" not in text


FULL = """
import sys
from pathlib import Path
from sciatica_desktop.services.log_file import catch_bugs
catch_bugs(Path(sys.argv[1]), lambda sentence: print(sentence, flush=True), InterruptedError)
raise InterruptedError("The disk is full.")
"""


def test_a_trouble_of_the_machine_is_told_as_it_is_and_not_logged(tmp_path: Path) -> None:
    log = tmp_path / "program.log"
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(log)], capture_output=True, text=True, check=False
    )
    assert run.stdout.splitlines() == ["The disk is full."]
    assert run.stderr == ""
    assert not log.exists()


def test_the_log_is_for_its_owner_alone(tmp_path: Path) -> None:
    log = tmp_path / "state" / "program.log"
    write_bug(log, caught())
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700


def test_a_large_log_moves_on_and_the_oldest_goes(tmp_path: Path) -> None:
    log = tmp_path / "program.log"
    for round_ in range(6):
        log.write_text(f"{round_}" * 300_000)
        write_bug(log, caught())
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "program.log",
        "program.log.1",
        "program.log.2",
        "program.log.3",
    ]
    assert log.stat().st_size < 10_000
    assert (tmp_path / "program.log.1").read_text()[0] == "5"
    assert (tmp_path / "program.log.3").read_text()[0] == "3"


@pytest.mark.parametrize("place", ["taken/program.log", "taken"])
def test_without_a_place_for_the_log_nothing_else_fails(place: str, tmp_path: Path) -> None:
    if place == "taken":
        (tmp_path / "taken").mkdir()
    else:
        (tmp_path / "taken").write_text("a file, not a folder")
    write_bug(tmp_path / place, caught())
    assert not (tmp_path / "program.log").exists()
