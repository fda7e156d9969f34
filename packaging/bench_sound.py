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
from contextlib import nullcontext
from pathlib import Path
from typing import IO

import numpy as np
from sound_lab import (
    RATE,
    STEP_S,
    Recording,
    SoundLab,
    busy,
    find_onset,
    missing_tools,
    sounding,
    tone_samples,
)

CHILD = Path(__file__).with_name("sound_child.py")
ROOT = Path(__file__).parent.parent
USUAL_S = 180
ONSET_MS = 20
DRIFT_MS = 10  # from the first minutes to the last ones; one that grew would show here
SILENT_MS = 200
PRESSES = 5
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

    def end(self) -> None:
        """Let it end."""
        self.wish("end")
        self._process.wait(20)


def row(what: str, found: float, most: float, unit: str, detail: str = "") -> bool:
    """Print one budget; return whether it is met."""
    met = found <= most
    print(
        f"{'met ' if met else 'OVER'}  {what:<44} {found:5.1f} {unit} (at most {most:g})  {detail}"
    )
    return met


def onsets(sound: Recording, end: Fact, zero: float, seconds: float) -> list[tuple[float, float]]:
    """Return for each tone that was due its second, and how late it came; NaN where it is missing."""
    samples, found = sound.samples(), []
    for at, name in end["cues"]:  # type: ignore[attr-defined]
        if at < seconds - 1:
            began = sound.began(zero + at)
            onset, loud = find_onset(samples, tone_samples(name), zero + at - began)
            found.append((at, onset - (zero + at - began), loud))
    usual = float(np.median([loud for *_, loud in found]))
    return [(at, late if loud > 0.4 * usual else np.nan) for at, late, loud in found]


def report_tones(sound: Recording, end: Fact, zero: float, seconds: float) -> bool:
    """Say how well the tones were in time."""
    found = onsets(sound, end, zero, seconds)
    at = np.array([second for second, _ in found])
    late = np.array([one for _, one in found]) * 1000
    heard = ~np.isnan(late)
    slope = np.polyfit(at[heard], late[heard], 1)[0] if heard.sum() > 20 else 0.0
    drift = abs(float(slope)) * seconds
    kept = abs(late[heard])
    missing = ", ".join(f"at {second:.0f} s" for second in at[~heard][:9])
    detail = (
        f"{len(found)} tones in {seconds:.0f} s, median {np.median(late[heard]):.1f}, "
        f"spread {late[heard].std():.1f}, worst {kept.max():.1f} ms"
    )
    return all(
        [
            row(
                "tone onset, 99th percentile, cores busy",
                np.percentile(kept, 99),
                ONSET_MS,
                "ms",
                detail,
            ),
            row("tones that are missing", int((~heard).sum()), 0, "  ", missing),
            row("drift of the tones from start to end", drift, DRIFT_MS, "ms"),
            row("pauses nobody asked for", abs(float(end["zero"]) - zero), 0.05, "s "),  # type: ignore[arg-type]
        ]
    )


def report_voice(voice: Recording, end: Fact, zero: float, seconds: float) -> bool:
    """Say whether the voice was heard at the instant of a tone."""
    heard, covered, due = sounding(voice.samples()), 0, 0
    for at, _name in end["cues"]:  # type: ignore[attr-defined]
        if at < seconds - 1:
            first = int((zero + at - voice.began(zero + at)) / STEP_S)
            covered += bool(heard[first : first + 4].any())
            due += 1
    spoken = heard.sum() * STEP_S
    return row(
        "tones whose instant the voice covers", covered, 0, "  ", f"of {due}; {spoken:.0f} s spoken"
    )


def silent_after(sound: Recording, pressed: float) -> tuple[bool, float]:
    """Return whether it sounded just before a press, and the milliseconds until it did no more."""
    heard = sounding(sound.samples())
    press = round((pressed - sound.began(pressed)) / STEP_S)
    after = np.flatnonzero(heard[press : press + round(1.2 / STEP_S)])
    return bool(heard[press - 60 : press].any()), (after[-1] + 1) * STEP_S * 1000 if len(
        after
    ) else 0.0


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
        worst = max(ms for _, ms in found)
        met.append(
            row(f"{name} silent after H", worst, SILENT_MS, "ms", f"{sounded} of {PRESSES} sounded")
        )
        met.append(sounded > 0)
    return all(met)


def report_output(child: Child, lab: SoundLab) -> bool:
    """Change the default output and say whether the next tone is heard there."""
    other = lab.record("other")
    lab.use("other")
    time.sleep(2)
    child.wish("again")
    at = float(child.hear("again")["again"])  # type: ignore[arg-type]
    time.sleep(1.5)
    _, loud = find_onset(other.samples(), tone_samples("get_ready"), at - other.began(at))
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
    tones, voice = lab.record("tones"), lab.record("voice")
    time.sleep(2)
    child = Child(lab, profile, seconds)
    zero = float(child.hear("zero")["zero"])  # type: ignore[arg-type]
    end = child.hear("cues")
    time.sleep(0.5)
    streams = lab.control("list", "sink-inputs").stdout.count("Corked: no")
    met = [
        row("streams that sleep in a session", max(0, 1 - streams), 0, "  ", f"{streams} open"),
        report_tones(tones, end, zero, seconds),
        report_voice(voice, end, zero, seconds),
        report_silence(child, tones, voice),
        report_output(child, lab),
    ]
    child.end()
    load = os.getloadavg()[0]
    slipped = f"the recorder lost {tones.slip() * 1000:.0f} ms" if tones.slip() > 0.02 else ""
    print(f"      load of the machine {load:.1f}, {RATE} samples a second {slipped}")
    return all(met)


if __name__ == "__main__":
    sys.exit(main())
