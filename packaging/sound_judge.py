"""Judges the tones of a recorded session: in time, whole, none missing, and nothing else heard."""

from itertools import pairwise

import numpy as np
from sound_lab import FULL, broken_clicks, find_onset, tone_samples
from sound_recorder import RATE, Recording

ONSET_MS = 20
DRIFT_MS = 10  # from the first minutes to the last ones; one that grew would show here
VOLUME = 0.8  # of the program's tones
HEARD_VOLUME = 0.3
STRANGE_PERCENT = 0.1  # of full scale, 60 dB below it

Fact = dict[str, object]


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
