"""A private sound server with two sinks nobody hears, what they play recorded, and a busy machine.

Nothing here touches the person's own sound server or speech server: both get a runtime folder of
their own. Needs pulseaudio with its tools and, for the voice, speech-dispatcher.
"""

import fcntl
import os
import shutil
import subprocess
import sys
import threading
import time
import wave
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import numpy as np
from sound_recorder import RATE, Recording

FULL = 32_768
CLICK_EVERY = RATE // 10
CLICK_LOUD = 3_000
STEP_S = 0.005
TOOLS = ("pulseaudio", "pactl", "pacat", "speech-dispatcher")
SOUNDS = Path(__file__).parent.parent / "assets" / "sounds"


def missing_tools() -> list[str]:
    """Return what this machine lacks for the measurement."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


class SoundLab:
    """The sound server, its sinks and the recordings of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("PULSE")},
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{folder}/native",
            "PULSE_COOKIE": f"{folder}/cookie",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/nobody",  # or each would start a bus
        }
        self._processes: list[subprocess.Popen[bytes]] = []
        self._recordings: list[Recording] = []

    def start(self) -> None:
        """Start the sound server with the sinks "tones", "voice" and "other", and a speech server."""
        self.folder.mkdir(mode=0o700)
        sinks = [
            f"--load=module-null-sink sink_name={name} rate={RATE} channels=2"
            for name in ("tones", "voice", "other")
        ]
        native = f"--load=module-native-protocol-unix socket={self.folder}/native"
        options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes"]
        self._start(["pulseaudio", *options, native, *sinks])  # takes real-time rights if it may
        self._until(lambda: self.control("info").returncode == 0)
        self.use("tones")
        speech = self.folder / "speech-dispatcher"
        speech.mkdir(exist_ok=True)
        logs = self.folder / "speech-logs"
        logs.mkdir(exist_ok=True)
        socket = speech / "speechd.sock"
        self._start(
            [
                "speech-dispatcher",
                "-s",
                "-t",
                "0",
                "-S",
                str(socket),
                "-L",
                str(logs),
                "-P",
                str(speech / "pid"),
            ],
            PULSE_SINK="voice",
        )
        self._until(socket.exists)

    def use(self, sink: str) -> None:
        """Make a sink the default output."""
        self.control("set-default-sink", sink)

    def control(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Ask the sound server."""
        return subprocess.run(
            ["pactl", *words], env=self.environment, capture_output=True, text=True, check=False
        )

    def record(self, sink: str) -> Recording:
        """Begin to record what a sink plays."""
        recording = Recording(self.environment["PULSE_SERVER"], sink)
        self._recordings.append(recording)
        return recording

    def click(self, sink: str) -> None:
        """Play a steady row of clicks on the right, where the program's own sound is not judged.

        They tell whether server and recorder kept every sample: a tone that is late while the
        clicks are at their place is the fault of the program.
        """
        environment = {**self.environment, "PULSE_LATENCY_MSEC": "2000"}
        form = ["--raw", "--format=s16le", f"--rate={RATE}", "--channels=2"]
        process = subprocess.Popen(
            ["pacat", "--playback", f"--device={sink}", *form],
            env=environment,
            stdin=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._processes.append(process)
        into = process.stdin
        assert into is not None
        fcntl.fcntl(into.fileno(), fcntl.F_SETPIPE_SZ, 1 << 20)
        threading.Thread(target=_feed, args=(into,), daemon=True).start()

    def stop(self) -> None:
        """End what was started here, the last first."""
        for recording in self._recordings:
            recording.stop()
        for process in reversed(self._processes):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _start(
        self, command: list[str], stdout: int = subprocess.DEVNULL, **more: str
    ) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            command,
            env={**self.environment, **more},
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.DEVNULL,
        )
        self._processes.append(process)
        return process

    @staticmethod
    def _until(ready, seconds: float = 10) -> None:  # type: ignore[no-untyped-def]
        end = time.monotonic() + seconds
        while not ready():
            if time.monotonic() > end:
                raise RuntimeError("the private sound server does not come up")
            time.sleep(0.05)


@contextmanager
def busy(cores: int | None = None) -> Iterator[None]:
    """Keep every core busy meanwhile."""
    loops = [
        subprocess.Popen([sys.executable, "-c", "while True: pass"])
        for _ in range(cores if cores is not None else os.cpu_count() or 1)
    ]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def tone_samples(name: str) -> np.ndarray:
    """Return a tone of the program, -1 to 1."""
    with wave.open(str(SOUNDS / f"{name}.wav"), "rb") as file:
        return (
            np.frombuffer(file.readframes(file.getnframes()), np.int16).astype(np.float32) / 32768
        )


def find_onset(
    sound: np.ndarray, tone: np.ndarray, due_s: float, early_s: float = 0.06
) -> tuple[float, float]:
    """Return where a tone begins in a piece of sound (seconds from `due_s`), and how loud it is.

    A matched filter: the first place where the first 40 ms of the tone fit as well as anywhere
    (some tones are two like notes), whatever the loudness.
    """
    head = tone[: round(0.04 * RATE)]
    piece = sound.astype(np.float32) / FULL
    if len(piece) < len(head):
        return 0.0, 0.0
    product = np.correlate(piece, head, "valid")
    power = np.convolve(piece**2, np.ones(len(head), np.float32), "valid")
    fit = product / np.sqrt(np.maximum(power, 1e-6) * np.dot(head, head))
    start = max(0, round((due_s - early_s) * RATE))
    best = start + int(np.argmax(fit[start:] > 0.999 * fit[start:].max()))
    best += int(np.argmax(fit[best : best + round(0.0005 * RATE)]))
    return best / RATE - due_s, float(product[best] / np.dot(head, head))


def sounding(sound: np.ndarray, loud: float = 0.003) -> np.ndarray:
    """Return for each step of 5 ms whether anything is heard in it."""
    step = round(STEP_S * RATE)
    steps = sound[: len(sound) // step * step].reshape(-1, step)
    return np.abs(steps.astype(np.int32)).max(axis=1) > loud * FULL


def broken_clicks(recording: Recording) -> list[float]:
    """Return the instants at which the clicks on the right are not at their place."""
    places: list[int] = []
    for first in range(0, recording.frames, 60 * RATE):
        left, right = (recording.samples(first, first + 60 * RATE, side) for side in (0, 1))
        length = min(len(left), len(right))
        clicks = right[:length].astype(np.int32) - left[:length]
        loud = np.flatnonzero(np.abs(clicks) > CLICK_LOUD * 0.6)
        parts = np.split(loud, np.flatnonzero(np.diff(loud) > RATE // 50) + 1)
        places += [first + int(part.mean()) for part in parts if len(part)]
    whole = [place for place in places if place > places[0] + RATE]
    gaps = np.diff(whole) if len(whole) > 1 else np.array([])
    broken = np.flatnonzero(np.abs(gaps - CLICK_EVERY) > RATE // 1000)
    return [recording.instant(whole[i]) for i in broken]


def _feed(into: IO[bytes]) -> None:
    """Write clicks until nobody takes them any more."""
    second = np.zeros((RATE, 2), np.int16)
    length = RATE // 250
    wave_ = np.sin(2 * np.pi * 12_000 * np.arange(length) / RATE + 0.5) * np.hanning(length)
    for first in range(0, RATE, CLICK_EVERY):
        second[first : first + length, 1] = np.round(wave_ * CLICK_LOUD)
    with suppress(BrokenPipeError, ValueError):
        while True:
            into.write(second.tobytes())
