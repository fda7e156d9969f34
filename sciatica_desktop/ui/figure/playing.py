"""The moments of a movement that repeats by itself, for the detail page."""

from dataclasses import dataclass
from math import cos, pi

from sciatica_desktop.domain.exercise import Exercise, Laterality
from sciatica_desktop.figure.moment import Moment

_REST_S = 1.2  # in the start pose
_HOLD_S = 5.0  # one breath; holds are longer in a session
_LONGEST_MOVE_S = 4.0


@dataclass(frozen=True, slots=True)
class Playing:
    """How a movement repeats: rest, way in, hold with one breath, way out."""

    move_in_s: float
    hold_s: float
    move_out_s: float
    alternating: bool = False
    loop_s: float | None = None  # one gait cycle

    @classmethod
    def of(cls, exercise: Exercise, loop_s: float | None = None) -> "Playing":
        """Return how an exercise is shown."""
        tempo, hold_s = exercise.tempo, exercise.doses.default.hold_s
        return cls(
            min(_LONGEST_MOVE_S, max(0.4, tempo.move_in_s)),
            min(_HOLD_S, max(0.6, hold_s)),
            min(_LONGEST_MOVE_S, max(0.4, tempo.move_out_s)),
            exercise.laterality is Laterality.ALTERNATING,
            loop_s,
        )

    def at(self, seconds: float) -> Moment:
        """Return the moment so many seconds after the beginning."""
        if self.loop_s:
            return Moment(seconds / self.loop_s % 1.0)
        length = _REST_S + self.move_in_s + self.hold_s + self.move_out_s
        turns, t = divmod(seconds, length)
        mirrored = self.alternating and int(turns) % 2 == 1
        t -= _REST_S
        if t < 0:
            return Moment(0.0, 0.0, mirrored)
        if t < self.move_in_s:
            return Moment(t / self.move_in_s, 0.0, mirrored)
        t -= self.move_in_s
        if t < self.hold_s:
            breath = (1 - cos(2 * pi * t / self.hold_s)) / 2 if self.hold_s >= _HOLD_S else 0.0
            return Moment(1.0, breath, mirrored)
        return Moment(max(0.0, 1 - (t - self.hold_s) / self.move_out_s), 0.0, mirrored)
