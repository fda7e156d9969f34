"""Write the eight session tones to assets/sounds: 48 kHz mono 16-bit WAV, soft attack, no clicks.

Each tone differs from the others in pitch, in number of notes and in direction, so that it is known
with closed eyes: movement rises (move in) or falls (move out), a hold is one long bell, rest sinks
to a low warm note, change of sides is the double tone that clinical.md 0 asks for.
"""

import math
import struct
import wave
from pathlib import Path

RATE = 48_000
PEAK = 0.5  # of full scale; leaves headroom where two tones meet
SOUNDS = Path(__file__).parent.parent / "assets" / "sounds"

# (pitch in Hz, start in s, length in s, loudness 0-1)
Note = tuple[float, float, float, float]
TONES: dict[str, list[Note]] = {
    "get_ready": [(392.0, 0.0, 0.50, 0.8), (392.0, 0.24, 0.70, 0.9)],
    "move_in": [(440.0, 0.0, 0.40, 0.8), (587.3, 0.11, 0.60, 1.0)],
    "hold": [(659.3, 0.0, 1.10, 1.0)],
    "tick": [(987.8, 0.0, 0.09, 0.55)],
    "move_out": [(587.3, 0.0, 0.40, 0.9), (440.0, 0.11, 0.60, 0.9)],
    "change_sides": [(523.3, 0.0, 0.32, 1.0), (523.3, 0.26, 0.32, 1.0), (784.0, 0.52, 0.60, 0.8)],
    "rest": [(329.6, 0.0, 0.60, 0.9), (261.6, 0.18, 1.00, 1.0)],
    "done": [
        (392.0, 0.0, 0.70, 0.8),
        (493.9, 0.18, 0.70, 0.8),
        (587.3, 0.36, 0.70, 0.8),
        (784.0, 0.54, 1.40, 1.0),
    ],
}
# A mallet on wood and metal: the octave and the twelfth fade sooner than the note itself.
PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.28, 0.55), (3.0, 0.10, 0.35), (4.2, 0.03, 0.18))
ATTACK_S = 0.006


def sample(note: Note, at: float) -> float:
    """Return the note's amplitude `at` seconds after the tone's start."""
    pitch, start, length, loudness = note
    since = at - start
    if not 0 <= since < length:
        return 0.0
    attack = min(1.0, since / ATTACK_S)
    release = min(1.0, (length - since) / 0.05)
    sound = sum(
        level
        * math.exp(-4.5 * since / (length * sustain))
        * math.sin(math.tau * pitch * ratio * since)
        for ratio, level, sustain in PARTIALS
    )
    return loudness * sound * attack * attack * (3 - 2 * attack) * release


def tone(notes: list[Note]) -> bytes:
    """Return the tone as little-endian 16-bit samples, no louder than PEAK."""
    length = max(start + duration for _, start, duration, _ in notes)
    wanted = [sum(sample(n, i / RATE) for n in notes) for i in range(int(length * RATE))]
    scale = PEAK / max(1.2, max(abs(v) for v in wanted)) * 32767
    return b"".join(struct.pack("<h", round(v * scale)) for v in wanted)


def main() -> None:
    """Write every tone, and a second of silence that opens the stream."""
    SOUNDS.mkdir(parents=True, exist_ok=True)
    frames = {name: tone(notes) for name, notes in TONES.items()}
    frames["silence"] = b"\0\0" * RATE
    for name, data in frames.items():
        with wave.open(str(SOUNDS / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(data)


if __name__ == "__main__":
    main()
