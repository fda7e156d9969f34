"""How often the stage is painted anew: often enough to look alive, and no oftener."""

from sciatica_desktop.domain.exercise import Kind
from sciatica_desktop.domain.plan import PhaseKind
from sciatica_desktop.viewmodels.scene import Scene

MOVING_MS = 33
RESTING_MS = 66
HOLDING_MS = 83


def frame_ms(scene: Scene, *, still: bool) -> int:
    """Return the time between two frames; 0 where nothing moves between the seconds."""
    if still or scene.paused or scene.count_in is not None:
        return 0
    if scene.kind in (PhaseKind.MOVE_IN, PhaseKind.MOVE_OUT):
        return MOVING_MS
    if scene.kind is PhaseKind.HOLD:
        return MOVING_MS if scene.exercise.kind is Kind.ACTIVITY else HOLDING_MS
    return 0 if scene.waiting else RESTING_MS
