"""A real sound server with a sink nobody hears: tones reach it, and the program outlives it."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop import resources_rc  # noqa: F401 - the tones are in it
from sciatica_desktop.ports import Tone
from sciatica_desktop.services.pulse_chime import RATE, PulseChime

pytestmark = pytest.mark.skipif(
    shutil.which("pulseaudio") is None, reason="needs pulseaudio on this machine"
)


class Server:
    """A private server that can be started again."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "native"
        self._environment = {
            **os.environ,
            "XDG_RUNTIME_DIR": str(folder),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/nobody",
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, with a sink that plays into the void."""
        self._socket.unlink(missing_ok=True)
        self._process = subprocess.Popen(
            [
                *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"),
                f"--load=module-native-protocol-unix socket={self._socket}",
                "--load=module-null-sink",
            ],
            env=self._environment,
            stderr=subprocess.DEVNULL,
        )

    def kill(self) -> None:
        """End it as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    tmp_path.chmod(0o700)
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/native")
    monkeypatch.setenv("PULSE_COOKIE", f"{tmp_path}/cookie")
    server = Server(tmp_path)
    server.start()
    yield server
    server.kill()


@pytest.fixture
def chime(server: Server, qtbot: QtBot) -> Iterator[PulseChime]:
    chime = PulseChime(0.5)
    yield chime
    chime.close()


def is_heard(chime: PulseChime) -> bool:
    """Whether there is a server that plays what is written."""
    return chime.trouble() is None and chime.lead_s() > 0


def test_the_clock_of_the_stream_goes_as_ours(chime: PulseChime, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: is_heard(chime))
    stream = chime._stream
    assert stream is not None
    now = time.monotonic()
    assert stream.sample_at(now + 1) - stream.sample_at(now) == pytest.approx(RATE, abs=1)
    chime.expect([(Tone.TICK, now + 1)])
    chime.ring(Tone.HOLD)
    chime.expect([])
    chime.hush()
    assert is_heard(chime)


def test_a_server_that_dies_is_missed_and_one_that_comes_back_is_used(
    server: Server, chime: PulseChime, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: is_heard(chime))
    chime.ring(Tone.DONE)
    server.kill()
    qtbot.waitUntil(lambda: chime.trouble() is not None)
    chime.ring(Tone.HOLD)
    chime.expect([(Tone.TICK, time.monotonic() + 1)])
    chime.hush()
    server.start()
    qtbot.waitUntil(lambda: is_heard(chime))
    chime.ring(Tone.TICK)
