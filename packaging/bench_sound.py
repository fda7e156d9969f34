"""Real sound, recorded: are the tones where the plan has them, and is it silent soon after H?

`bench_sound.py [SECONDS] [--no-load]`: a real session in real time while every core is busy, by our
own doing or, with --no-load, by that of others.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import closing, nullcontext, suppress
from pathlib import Path
from typing import IO

import numpy as np
from sound_judge import VOLUME, Fact, due_tones, report_tones, row
from sound_lab import (
    FULL,
    SOUNDS,
    STEP_S,
    SoundLab,
    busy,
    find_onset,
    missing_tools,
    sounding,
    tone_samples,
)
from sound_recorder import Recording

CHILD = Path(__file__).with_name("sound_child.py")
ROOT = Path(__file__).parent.parent
USUAL_S = 60  # 25 tones, each of which has to be in time; `make bench-long` hears some 350
SILENT_MS = 200
PRESSES = 8
STEEP = 1.2  # times the steepest step within a tone; a click is many times that
PRESS_AFTER_S = 0.75  # of an exercise's beginning: its tone and its announcement both sound


class Child:
    """The program under test."""

    def __init__(self, lab: SoundLab, profile: Path, seconds: float) -> None:
        environment = {**lab.environment, "PYTHONPATH": str(ROOT)}
        if not os.environ.get("DISPLAY"):
            environment["QT_QPA_PLATFORM"] = "offscreen"
        self._process = subprocess.Popen(
            [sys.executable, str(CHILD), str(profile), str(seconds), "voice"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
            cwd=ROOT,
        )

    def hear(self, name: str) -> Fact:
        """Return the next fact of that name."""
        out = self._process.stdout
        assert out is not None
        for line in out:
            if line.startswith("{") and name in (fact := json.loads(line)):
                return fact
        raise RuntimeError("the program under test ended early")

    def wish(self, word: str) -> None:
        """Tell it what to do."""
        into: IO[str] | None = self._process.stdin
        assert into is not None
        into.write(word + "\n")
        into.flush()

    def close(self) -> None:
        """Let it end, whatever has happened to it."""
        with suppress(BrokenPipeError, subprocess.TimeoutExpired):
            self.wish("end")
            self._process.wait(20)
        self._process.kill()
        self._process.wait()


def report_voice(voice: Recording, end: Fact, zero: float, seconds: float) -> bool:
    """Say whether the voice was heard at the instant of a tone."""
    tones = due_tones(end, zero, seconds)
    covered = sum(bool(sounding(voice.piece(at, 4 * STEP_S)).any()) for at, _ in tones)
    spoken = sounding(voice.piece(zero, seconds)).sum() * STEP_S
    detail = f"of {len(tones)}; {spoken:.0f} s spoken"
    return row("tones whose instant the voice covers", covered, 0, "  ", detail)


def silent_after(sound: Recording, pressed: float) -> tuple[bool, float]:
    """Return whether it sounded just before a press, and the milliseconds until it did no more."""
    before, after = sounding(sound.piece(pressed - 0.3, 0.3)), sounding(sound.piece(pressed, 1.2))
    last = np.flatnonzero(after)
    return bool(before.any()), (last[-1] + 1) * STEP_S * 1000 if len(last) else 0.0


def report_silence(child: Child, tones: Recording, voice: Recording) -> bool:
    """Press H while tone and voice sound, some times, and say how soon it was silent."""
    presses = []
    for _ in range(PRESSES):
        child.wish("again")
        child.hear("again")
        time.sleep(PRESS_AFTER_S)
        child.wish("hurts")
        presses.append(float(child.hear("hurts")["hurts"]))  # type: ignore[arg-type]
        time.sleep(1.5)
    met = []
    for name, sound in (("tone", tones), ("voice", voice)):
        found = [silent_after(sound, pressed) for pressed in presses]
        sounded = sum(was for was, _ in found)
        times = [ms for was, ms in found if was]
        detail = f"{sounded} of {PRESSES} sounded; median {np.median(times or [0]):.0f} ms"
        met.append(
            row(f"{name} silent after H, at most", max(times, default=0), SILENT_MS, "ms", detail)
        )
        met.append(sounded > PRESSES / 2)
    met.append(report_steps(tones, presses))
    return all(met)


def report_steps(tones: Recording, presses: list[float]) -> bool:
    """Say whether a tone that is broken off ends in a click."""
    names = [file.stem for file in SOUNDS.glob("*.wav")]
    own = max(float(np.abs(np.diff(tone_samples(name))).max()) for name in names)
    pieces = [tones.piece(pressed - 0.02, 0.3).astype(np.float32) / FULL for pressed in presses]
    found = max(float(np.abs(np.diff(piece)).max()) for piece in pieces)
    return row("steepest step when tones are silenced", found / own / VOLUME, STEEP, "x ")


def report_output(child: Child, lab: SoundLab) -> bool:
    """Change the default output and say whether the next tone is heard there."""
    other = lab.record("other")
    lab.use("other")
    time.sleep(2)
    child.wish("again")
    at = float(child.hear("again")["again"])  # type: ignore[arg-type]
    time.sleep(1.5)
    _, loud = find_onset(other.piece(at - 0.2, 0.8), tone_samples("get_ready"), 0.2)
    return row("tones left behind on the former output", int(loud < 0.2), 0, "  ")


def main() -> int:
    """Measure and print; 1 where a budget is not met."""
    words = sys.argv[1:]
    loaded = "--no-load" not in words
    seconds = next((float(word) for word in words if word.isdigit()), USUAL_S)
    lacking = missing_tools()
    if lacking:
        print(f"none  sound was not measured, this machine lacks {', '.join(lacking)}")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        lab = SoundLab(Path(scratch) / "run")
        lab.start()
        try:
            with busy() if loaded else nullcontext():
                return 0 if measure(lab, Path(scratch) / "profile", seconds) else 1
        finally:
            lab.stop()


def measure(lab: SoundLab, profile: Path, seconds: float) -> bool:
    """Record a session and judge it."""
    lab.click("tones")
    tones, voice = lab.record("tones"), lab.record("voice")
    time.sleep(2)
    with closing(Child(lab, profile, seconds)) as child:
        return judge(child, lab, tones, voice, seconds)


def judge(child: Child, lab: SoundLab, tones: Recording, voice: Recording, seconds: float) -> bool:
    """Judge a session and what is asked of it after its time."""
    zero = float(child.hear("zero")["zero"])  # type: ignore[arg-type]
    end = child.hear("cues")
    time.sleep(0.5)
    load = os.getloadavg()[0]
    streams = lab.control("list", "sink-inputs").stdout.count("Corked: no")
    met = [
        row("streams that sleep in a session", max(0, 2 - streams), 0, "  ", f"{streams - 1} open"),
        report_tones(tones, end, zero, seconds),
        report_voice(voice, end, zero, seconds),
        report_silence(child, tones, voice),
        report_output(child, lab),
    ]
    print(
        f"      load of the machine {os.getloadavg()[0]:.1f} now, {load:.1f} at the end of the tones"
    )
    return all(met)


if __name__ == "__main__":
    sys.exit(main())
