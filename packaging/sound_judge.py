"""Judges the tones of a recorded session: in time, whole, none missing, and nothing else heard."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from sound_lab import FULL, broken_clicks, find_onset, tone_samples
from sound_recorder import RATE, Recording

ONSET_MS = 20
DRIFT_MS = 10  # from the first minutes to the last ones; one that grew would show here
VOLUME = 0.8  # of the program's tones
HEARD_VOLUME = 0.3
STRANGE_PERCENT = 0.1  # of full scale, 60 dB below it

PAUSE_S = 0.05
EARLIER_S, PIECE_S = 0.2, 0.6  # a tone is looked for from so long before its instant
HEAD = RATE // 100  # before a tone, listened to with it

Fact = dict[str, object]


@dataclass(frozen=True, slots=True)
class Onset:
    """Where a tone began in a recording, and how late that was."""

    sample: int
    late_ms: float
    name: str


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


def onsets(sound: Recording, tones: list[tuple[float, str]]) -> list[Onset | None]:
    """Return for each tone where and how late it began; None where it is missing."""
    found: list[Onset | None] = []
    for at, name in tones:
        first = sound.sample_at(at - EARLIER_S)
        piece = sound.samples(first, first + round(PIECE_S * RATE))
        late, loud = find_onset(piece, tone_samples(name), EARLIER_S)
        sample = first + round((EARLIER_S + late) * RATE)
        found.append(Onset(sample, late * 1000, name) if loud > HEARD_VOLUME else None)
    return found


def report_tones(sound: Recording, end: Fact, zero: float, seconds: float) -> bool:
    """Say how well the tones were in time, and whose fault it is where they were not."""
    tones = due_tones(end, zero, seconds)
    found = onsets(sound, tones)
    late = np.array([np.nan if one is None else one.late_ms for one in found])
    heard = ~np.isnan(late)
    if not heard.any():
        return row("tones that are missing", len(tones), 0, "  ", f"of {len(tones)}")
    at = np.array([instant - zero for instant, _ in tones])
    slope = np.polyfit(at[heard], late[heard], 1)[0] if heard.sum() > 20 else 0.0
    kept, paused_s = abs(late[heard]), abs(float(end["zero"]) - zero)  # type: ignore[arg-type]
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
        row("pauses nobody asked for", paused_s, PAUSE_S, "s "),
        report_shape(sound, [one for one in found if one is not None]),
    ]
    if paused_s > PAUSE_S:
        print("      the session paused by itself: its window was held up for more than 2 s")
    else:
        report_causes(sound, end, tones, late)
    return all(met)


def report_shape(sound: Recording, heard: list[Onset]) -> bool:
    """Say whether anything was heard but the tones, each as its file has it: a click, a gap."""
    worst, where = 0.0, 0.0
    for number, (one, following) in enumerate(pairwise(heard)):
        got = sound.samples(one.sample - HEAD, following.sample - HEAD).astype(np.float32) / FULL
        for other in heard[max(0, number - 1) : number + 1]:
            tone, first = tone_samples(other.name), other.sample - one.sample + HEAD
            tone, first = tone[max(0, -first) :], max(0, first)
            room = got[first : first + len(tone)]
            room -= VOLUME * tone[: len(room)]
        strange = float(np.abs(got).max())
        if strange > worst:
            worst, where = strange, (one.sample - heard[0].sample) / RATE
    detail = f"at {where:.0f} s" if worst else ""
    return row("sound that is no tone, of full scale", worst * 100, STRANGE_PERCENT, "% ", detail)


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
