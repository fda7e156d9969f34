"""A private sound server with two sinks nobody hears, what they play recorded, and a busy machine.

Nothing here touches the person's own sound server or speech server: both get a runtime folder of
their own. Needs pulseaudio, parec and, for the voice, speech-dispatcher.
"""

import os
import shutil
import subprocess
import sys
import threading
import time
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

RATE = 48_000
STEP_S = 0.005
TOOLS = ("pulseaudio", "pactl", "parec", "speech-dispatcher")
SOUNDS = Path(__file__).parent.parent / "assets" / "sounds"


def missing_tools() -> list[str]:
    """Return what this machine lacks for the measurement."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


@dataclass
class Recording:
    """What a sink played; instants are those of the monotonic clock."""

    process: subprocess.Popen[bytes]
    chunks: list[bytes] = field(default_factory=list)
    arrivals: list[tuple[float, int]] = field(default_factory=list)  # when, and samples by then

    def run(self) -> None:
        """Take what comes, and note when it came."""
        taken, out = 0, self.process.stdout
        assert out is not None
        while data := os.read(out.fileno(), 65536):
            self.chunks.append(data)
            taken += len(data) // 2
            self.arrivals.append((time.monotonic(), taken))

    def samples(self) -> np.ndarray:
        """Return the sound so far, -1 to 1."""
        data = b"".join(list(self.chunks))
        return np.frombuffer(data[: len(data) // 2 * 2], np.int16).astype(np.float32) / 32768

    def began(self, around: float | None = None, window_s: float = 8) -> float:
        """Return the instant of the first sample, by the clock `around` an instant.

        Chunks come late where the machine is busy and early where the server plays ahead, so an
        early one of some hundred tells, and not the earliest. A recorder that lost samples before
        is put right by looking only around the instant.
        """
        seen = list(self.arrivals)
        if around is not None:
            seen = [s for s in seen if abs(s[0] - around) < window_s] or seen
        return float(np.percentile([at - n / RATE for at, n in seen], 20))

    def slip(self, window_s: float = 30) -> float:
        """Return by how many seconds the recorder's own clock went wrong, at most."""
        seen = list(self.arrivals)
        first, starts = seen[0][0], {}
        for at, n in seen:
            key = int((at - first) / window_s)
            starts[key] = min(starts.get(key, np.inf), at - n / RATE)
        whole = [starts[key] for key in sorted(starts)[:-1]] or list(starts.values())
        return max(whole) - min(whole)


class SoundLab:
    """The sound server, its sinks and the recordings of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("PULSE")},
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{folder}/native",
            "PULSE_COOKIE": f"{folder}/cookie",
        }
        self._processes: list[subprocess.Popen[bytes]] = []
        self._threads: list[threading.Thread] = []

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
        process = self._start(
            [
                "parec",
                f"--device={sink}.monitor",
                "--raw",
                "--format=s16le",
                f"--rate={RATE}",
                "--channels=1",
                "--latency-msec=40",
            ],
            stdout=subprocess.PIPE,
        )
        recording = Recording(process)
        thread = threading.Thread(target=recording.run, daemon=True)
        thread.start()
        self._threads.append(thread)
        self._until(lambda: len(recording.arrivals) > 20)
        return recording

    def stop(self) -> None:
        """End what was started here, the last first."""
        for process in reversed(self._processes):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        for thread in self._threads:
            thread.join(2)

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
    sound: np.ndarray, tone: np.ndarray, due: float, early_s: float = 0.06, late_s: float = 0.3
) -> tuple[float, float]:
    """Return where a tone begins near `due` (seconds of the recording), and how loud it is.

    A matched filter: the first place where the first 40 ms of the tone fit well (one
    tone is two like notes), and the best within a few milliseconds from there.
    """
    head = tone[: round(0.04 * RATE)]
    first = max(0, round((due - early_s) * RATE))
    piece = sound[first : round((due + late_s) * RATE) + len(head)]
    if len(piece) < len(head):
        return due, 0.0
    fit = np.correlate(piece, head, "valid") / float(np.dot(head, head))
    first_good = int(np.argmax(fit > 0.7 * fit.max()))
    best = first_good + int(np.argmax(fit[first_good : first_good + round(0.004 * RATE)]))
    return (first + best) / RATE, float(fit[best])


def sounding(sound: np.ndarray, loud: float = 0.003) -> np.ndarray:
    """Return for each step of 5 ms whether anything is heard in it."""
    step = round(STEP_S * RATE)
    steps = sound[: len(sound) // step * step].reshape(-1, step)
    return np.abs(steps).max(axis=1) > loud
