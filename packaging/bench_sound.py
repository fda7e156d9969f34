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
from itertools import pairwise
from pathlib import Path
from typing import IO

import numpy as np
from sound_lab import (
    FULL,
    STEP_S,
    SoundLab,
    broken_clicks,
    busy,
    find_onset,
    missing_tools,
    sounding,
    tone_samples,
)
from sound_recorder import RATE, Recording

CHILD = Path(__file__).with_name("sound_child.py")
ROOT = Path(__file__).parent.parent
USUAL_S = 180
ONSET_MS = 20
DRIFT_MS = 10  # from the first minutes to the last ones; one that grew would show here
SILENT_MS = 200
PRESSES = 12
HEARD_VOLUME = 0.3  # the program's is 0.8
STRANGE_PERCENT = 0.1  # of full scale, 60 dB below it
PRESS_AFTER_S = 0.75  # of an exercise's beginning: its tone and its announcement both sound

Fact = dict[str, object]


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
        for row in out:
            if row.startswith("{") and name in (fact := json.loads(row)):
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


def row(what: str, found: float, most: float, unit: str, detail: str = "") -> bool:
    """Print one budget; return whether it is met."""
    met = found <= most
    print(
        f"{'met ' if met else 'OVER'}  {what:<44} {found:5.1f} {unit} (at most {most:g})  {detail}"
    )
    return met


def due_tones(end: Fact, zero: float, seconds: float) -> list[tuple[float, str]]:
    """Return the instants and names of the tones that were due."""
    cues: list[tuple[float, str]] = end["cues"]  # type: ignore[assignment]
    return [(zero + at, name) for at, name in cues if at < seconds - 1]


def onsets(sound: Recording, tones: list[tuple[float, str]]) -> np.ndarray:
    """Return for each tone how many seconds late it came; NaN where it is missing."""
    found = [find_onset(sound.piece(at - 0.2, 0.6), tone_samples(name), 0.2) for at, name in tones]
    return np.array([late if loud > HEARD_VOLUME else np.nan for late, loud in found])


def report_tones(sound: Recording, end: Fact, zero: float, seconds: float) -> bool:
    """Say how well the tones were in time, and whose fault it is where they were not."""
    tones = due_tones(end, zero, seconds)
    late = onsets(sound, tones) * 1000
    heard = ~np.isnan(late)
    if not heard.any():
        return row("tones that are missing", len(tones), 0, "  ", f"of {len(tones)}")
    at = np.array([instant - zero for instant, _ in tones])
    slope = np.polyfit(at[heard], late[heard], 1)[0] if heard.sum() > 20 else 0.0
    kept = abs(late[heard])
    missing = ", ".join(f"at {second:.0f} s" for second in at[~heard][:9])
    detail = (
        f"{len(tones)} tones in {seconds:.0f} s, median {np.median(late[heard]):.1f}, "
        f"spread {late[heard].std():.1f}, worst {kept.max():.1f} ms"
    )
    met = [
        row(
            "tone onset, 99th percentile, cores busy",
            np.percentile(kept, 99),
            ONSET_MS,
            "ms",
            detail,
        ),
        row("tones that are missing", int((~heard).sum()), 0, "  ", missing),
        row("drift of the tones from start to end", abs(float(slope)) * seconds, DRIFT_MS, "ms"),
        row("pauses nobody asked for", abs(float(end["zero"]) - zero), 0.05, "s "),  # type: ignore[arg-type]
        report_shape(sound, [(t[0] + ms / 1000, t[1]) for t, ms in zip(tones, late, strict=True)]),
    ]
    report_causes(sound, end, tones, late)
    return all(met)


def report_shape(sound: Recording, heard: list[tuple[float, str]]) -> bool:
    """Say whether anything was heard but the tones, each as its file has it: a click, a gap."""
    worst, where = 0, 0.0
    whole = [(sound.sample_at(at), tone_samples(name)) for at, name in heard if not np.isnan(at)]
    for (first, tone), (following, _) in pairwise(whole):
        got = sound.samples(first - RATE // 100, following - RATE // 100).astype(np.float32)
        tone = tone[: len(got) - RATE // 100] * FULL
        lead = RATE // 100
        best = min(_strangeness(got, tone, lead + by) for by in range(-2, 3))
        if best > worst:
            worst, where = best, sound.instant(first) - heard[0][0]
    return row(
        "sound that is no tone, of full scale",
        worst / FULL * 100,
        STRANGE_PERCENT,
        "% ",
        f"at {where:.1f} s",
    )


def _strangeness(got: np.ndarray, tone: np.ndarray, first: int) -> float:
    piece = got[first : first + len(tone)]
    tone = tone[: len(piece)]
    volume = float(np.dot(piece, tone) / np.dot(tone, tone))
    rest = got.copy()
    rest[first : first + len(tone)] -= volume * tone
    return float(np.abs(rest).max())


def report_causes(
    sound: Recording, end: Fact, tones: list[tuple[float, str]], late: np.ndarray
) -> None:
    """Say for every tone that was late or missing whose fault it is."""
    broken = broken_clicks(sound)
    handed = np.array(end["handed"])
    nearest = [handed[np.abs(handed[:, 0] - at).argmin()] for at, _ in tones]
    early = np.array(
        [
            one[1] if abs(one[0] - at) < 0.1 else np.nan
            for one, (at, _) in zip(nearest, tones, strict=True)
        ]
    )
    print(
        f"      handed to the server {np.nanmin(early) * 1000:.0f} ms before the instant at the least, "
        f"median {np.nanmedian(early) * 1000:.0f}; {len(broken)} faults of server or recorder"
    )
    for (at, name), ms, before in zip(tones, late, early, strict=True):
        if not abs(ms) <= ONSET_MS:
            lost = any(abs(one - at) < 1 for one in broken)
            fault = "server or recorder" if lost else "program" if not before > 0.05 else "unknown"
            print(f"      {name} at {at - tones[0][0]:.0f} s: {ms:.0f} ms late; fault: {fault}")


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
    return all(met)


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
