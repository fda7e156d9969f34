"""The screen stays lit in a session and no longer, on a private bus with a stand-in for the desktop."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sciatica_desktop.services.wakefulness import DesktopWakefulness, NullWakefulness

SERVICE = Path(__file__).with_name("session_service.py")
HOLDER = """
import sys
from sciatica_desktop.services.wakefulness import DesktopWakefulness
awake = DesktopWakefulness()
for line in sys.stdin:
    {"keep": awake.keep, "let go": awake.let_go}[line.strip()]()
    print(awake.trouble(), flush=True)
"""

needs_a_bus = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed"
)


class Desktop:
    """A bus, and the service on it that counts inhibitions."""

    def __init__(self, folder: Path) -> None:
        address = f"unix:path={folder}/bus"
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address={address}"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._bus.stdout is not None
        self._bus.stdout.readline()
        self.environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}
        self._service = self.run(str(SERVICE))
        assert self.line(self._service) == "ready"

    def run(self, *words: str) -> subprocess.Popen[str]:
        """Start a Python process on this bus."""
        return subprocess.Popen(
            [sys.executable, *words],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    @staticmethod
    def line(process: subprocess.Popen[str]) -> str:
        """Return what a process says next."""
        assert process.stdout is not None
        return process.stdout.readline().strip()

    def held_after(self, holder: subprocess.Popen[str], wish: str) -> tuple[str, str]:
        """Let a process ask for something; return what it says and how many inhibitions are held."""
        assert holder.stdin is not None
        holder.stdin.write(wish + "\n")
        holder.stdin.flush()
        return self.line(holder), self.line(self._service)

    def held(self, wanted: int) -> bool:
        """Wait until so many are held; clients that come and go are told of, too."""
        lines = iter(lambda: self.line(self._service), "")
        return any(line == str(wanted) for line in lines)

    def close(self) -> None:
        for process in (self._service, self._bus):
            process.kill()
            process.communicate()


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(tmp_path)
    yield made
    made.close()


@pytest.fixture
def holder(desktop: Desktop) -> Iterator[subprocess.Popen[str]]:
    process = desktop.run("-c", HOLDER)
    yield process
    process.kill()
    process.communicate()


@needs_a_bus
def test_the_screen_stays_lit_until_it_is_let_go(
    desktop: Desktop, holder: subprocess.Popen[str]
) -> None:
    assert desktop.held_after(holder, "keep") == ("None", "1")
    assert desktop.held_after(holder, "let go") == ("None", "0")


@needs_a_bus
def test_asking_twice_holds_it_once(desktop: Desktop, holder: subprocess.Popen[str]) -> None:
    desktop.held_after(holder, "keep")
    assert holder.stdin is not None
    holder.stdin.write("keep\nlet go\n")
    holder.stdin.flush()
    assert desktop.held(1)
    assert desktop.held(0)


@needs_a_bus
def test_a_crash_leaves_no_inhibition_behind(
    desktop: Desktop, holder: subprocess.Popen[str]
) -> None:
    assert desktop.held_after(holder, "keep") == ("None", "1")
    holder.kill()
    assert desktop.held(0)


def test_without_a_bus_it_says_that_the_screen_may_go_blank(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    awake = DesktopWakefulness()
    assert awake.trouble() is None
    awake.keep()
    assert awake.trouble() == "This desktop may blank the screen during the session."
    awake.let_go()
    assert awake.trouble() is None


def test_what_keeps_nothing_awake_has_no_trouble() -> None:
    awake = NullWakefulness()
    awake.keep()
    awake.let_go()
    assert awake.trouble() is None
