"""All that the stage shows at one moment of a session."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from sciatica_desktop.domain.cues import working_side
from sciatica_desktop.domain.exercise import Exercise, Step
from sciatica_desktop.domain.plan import PhaseKind, Plan, Side
from sciatica_desktop.domain.remark import Remark
from sciatica_desktop.domain.session import (
    COUNT_IN_S,
    CountIn,
    Live,
    Paused,
    Waiting,
    done_seconds,
    present,
    remaining_seconds,
)
from sciatica_desktop.domain.steps import step_for
from sciatica_desktop.domain.tally import Work
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.viewmodels.pose_moment import moment_of
from sciatica_desktop.viewmodels.timeline import Timeline, timeline_of

BEGINNING: Final = Moment()


@dataclass(frozen=True, slots=True)
class Scene:
    """The stage at one moment.

    `side` is the one that works, or works next. `seconds_left` is None where a key ends the phase,
    `fraction` how much of the phase is over, `count_in` 3, 2, 1 after a pause. `segments` are the
    seconds of each exercise, `segment` the present one, done to the share of `segment_done`.
    `elapsed_s` leaves pauses out; `left_s` counts what is left of the plan. `next_moment` is the
    one that the next exercise begins with. `remarks` are words of care while it gets ready.
    `left_out` are the segments before the present one of which nothing was done.
    """

    kind: PhaseKind
    exercise: Exercise
    side: Side | None
    set: int | None
    sets: int
    rep: int | None
    reps: int
    seconds_left: float | None
    fraction: float
    step: Step
    next: Exercise | None
    segments: tuple[float, ...]
    segment: int
    segment_done: float
    elapsed_s: float
    left_s: float
    paused: bool
    count_in: int | None
    waiting: bool
    moment: Moment
    next_moment: Moment = BEGINNING
    remarks: tuple[Remark, ...] = ()
    left_out: frozenset[int] = frozenset()


class SceneMaker:
    """Makes scenes of the exercises of a session; keeps the timeline of the last plan."""

    def __init__(self, plan: Plan, exercises: Mapping[str, Exercise]) -> None:
        self._exercises = exercises
        self._plan = plan
        self._timeline = timeline_of(plan, exercises)
        self._segments = self._timeline.segments

    def scene(
        self, session: Live, before_s: float, now: float, works: Sequence[Work] = ()
    ) -> Scene:
        """Return what to show now; `before_s` and `works` were done before the present phase."""
        timeline = self._timeline_of(session.plan)
        number, phase = session.number, present(session)
        item = session.plan.items[phase.item]
        exercise = self._exercises[phase.exercise]
        side = working_side(session.plan, number)
        done_s = done_seconds(session, now)
        following, opening = self._after(session.plan, phase.item)
        return Scene(
            kind=phase.kind,
            exercise=exercise,
            side=side,
            set=phase.set,
            sets=item.dose.sets,
            rep=phase.rep,
            reps=item.dose.reps,
            seconds_left=remaining_seconds(session, now),
            fraction=done_s / phase.duration_s if phase.duration_s else 0.0,
            step=step_for(exercise, phase.kind, done_s, phase.duration_s),
            next=following,
            next_moment=opening,
            segments=self._segments,
            segment=phase.item,
            segment_done=timeline.segment_done(number, phase.item, done_s),
            elapsed_s=before_s + done_s,
            left_s=timeline.left(number, done_s),
            paused=isinstance(session, Paused),
            count_in=_count_in(session, now),
            waiting=isinstance(session, Waiting),
            remarks=item.remarks if phase.kind is PhaseKind.GET_READY else (),
            moment=moment_of(phase, exercise, side, done_s, timeline.usual(number)),
            left_out=frozenset(n for n, w in enumerate(works[: phase.item]) if not w.seconds),
        )

    def _timeline_of(self, plan: Plan) -> Timeline:
        if plan is not self._plan:
            self._plan = plan
            self._timeline = timeline_of(plan, self._exercises)
            self._segments = self._timeline.segments
        return self._timeline

    def _after(self, plan: Plan, item: int) -> tuple[Exercise | None, Moment]:
        """Return the exercise after an item, and what the figure does at its very beginning."""
        number = plan.beginning(item + 1)
        if number >= len(plan.phases):
            return None, BEGINNING
        phase = plan.phases[number]
        exercise = self._exercises[phase.exercise]
        side = working_side(plan, number)
        return exercise, moment_of(phase, exercise, side, 0.0, self._timeline.usual(number))


def _count_in(session: Live, now: float) -> int | None:
    if not isinstance(session, CountIn):
        return None
    return min(max(ceil(session.since + COUNT_IN_S - now), 1), COUNT_IN_S)
