"""After which exercises the quick check is asked, and after which one it is open (6.4, 6.9)."""

from collections.abc import Mapping

from sciatica_desktop.domain.exercise import Exercise, Kind
from sciatica_desktop.domain.record import ExerciseRecord, Light, Outcome, SessionRecord
from sciatica_desktop.domain.safety.directions import DIRECTIONAL

_DONE = (Outcome.DONE, Outcome.PARTLY)
_NOT_BEGUN = (Outcome.SKIPPED, Outcome.PLANNED)
_STOPPING = (Light.RED, Light.BLACK)


def asks_after(exercise: Exercise) -> bool:
    """Tell whether the quick check belongs to an exercise: seven directional ones, and glides."""
    return exercise.id in DIRECTIONAL or exercise.kind is Kind.NEURAL_GLIDE


def item_to_ask(
    record: SessionRecord, exercises: Mapping[str, Exercise], coming: int
) -> int | None:
    """Return the number of the exercise that was done last before number `coming`, if it is asked.

    What was left, or stopped for pain, has been asked about already.
    """
    done = [e for e in record.exercises[:coming] if e.outcome not in _NOT_BEGUN]
    if not done or not _may_ask(done[-1]):
        return None
    exercise = exercises.get(done[-1].exercise)
    return done[-1].number if exercise is not None and asks_after(exercise) else None


def _may_ask(item: ExerciseRecord) -> bool:
    return item.outcome in _DONE and (item.quick is not None or item.light not in _STOPPING)
