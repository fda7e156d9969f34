"""Does what a person who hurts chooses, in the session and in the diary (clinical.md 6.4, 6.5)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sciatica_desktop.domain import easing
from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.easing import Coming, MakePlan
from sciatica_desktop.domain.exercise import Code, Dose, DoseName, Exercise
from sciatica_desktop.domain.plan import PhaseKind, Plan, PlannedItem
from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.rating import Scores
from sciatica_desktop.domain.record import Ending, ExerciseRecord, Light, Outcome, StopReason
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.directions import DIRECTIONAL
from sciatica_desktop.domain.safety.hurts import CODE_OF_JOINT, Hurt, Joint, Offer, Verdict
from sciatica_desktop.domain.safety.quick_check import item_to_ask
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.viewmodels.hurting import Before, Hurting, Reply, reply, tell
from sciatica_desktop.viewmodels.session import SessionViewModel

REST = "rest-90-90"


@dataclass(frozen=True, slots=True)
class Care:
    """What the coach knows and may do.

    `allows` says whether the person may do an exercise today, `make` unrolls exercises as the plan
    was, `rate` writes scores down, `agree` adds a condition to the profile.
    """

    catalogue: Catalogue
    limits: Thresholds
    start: Scores
    parts: tuple[Part, ...]
    allows: Callable[[Exercise], bool]
    make: MakePlan
    rate: Callable[[Scores], object]
    agree: Callable[[Code], object]
    codes: frozenset[Code] = frozenset()


class Coach:
    """Steers one session by the answers; `screen_wanted` tells that the warning signs follow it."""

    def __init__(self, model: SessionViewModel, care: Care) -> None:
        self._model, self._care = model, care
        self._ambers: set[int] = set()
        self._verdict: Verdict | None = None
        self._item = 0
        self.screen_wanted = False
        self.emergency = False

    @property
    def settle_s(self) -> int:
        """How long to rest after an exercise was left out, in seconds."""
        return self._care.limits.settle_s

    @property
    def rest_s(self) -> int:
        """How long the rest with the legs up lasts, in seconds."""
        return self._care.limits.rest_s

    def tell(self, told: Hurt | QuickAnswer, item: int | None = None) -> Hurting:
        """Begin; `item` is the exercise that is meant where it is not the present one.

        Nothing is written before `settle`, so that every answer can be given again.
        """
        self._item = self._model.scene().segment if item is None else item
        again, runs = self._item in self._ambers, self._item == self.amber_check
        before = Before(self._care.start, self._care.parts, again=again, runs=runs)
        return self._seen(tell(told, before, self._care.limits))

    @property
    def open_check(self) -> int | None:
        """The exercise after which the quick check is open: only while the next one gets ready."""
        scene, first = self._model.scene(), self._model.plan.first
        ended = self._model.record.end is not None
        if ended or scene.kind is not PhaseKind.GET_READY or scene.segment <= first:
            return None
        exercises = self._care.catalogue.exercises
        item = item_to_ask(self._model.record, exercises, scene.segment)
        return None if item is None or item < first else item

    @property
    def amber_check(self) -> int | None:
        """The present exercise, where it was amber and its next set is about to begin (6.4)."""
        scene = self._model.scene()
        between = scene.kind is PhaseKind.SET_REST and self._model.record.end is None
        return scene.segment if between and scene.segment in self._ambers else None

    def said(self, item: int) -> QuickAnswer | None:
        """Return what was answered about an exercise."""
        return self._model.record.exercises[item].quick

    def answer(self, hurting: Hurting, answer: Reply) -> Hurting:
        """Take the answer to the question that is open."""
        return self._seen(reply(hurting, answer, self._care.limits))

    def offers(self, hurting: Hurting) -> tuple[Offer, ...]:
        """Return what can be chosen, the suggestion first."""
        verdict = hurting.verdict
        if verdict is None:
            return ()
        can_ease = self._easier() is not None
        return tuple(o for o in verdict.offers if o is not Offer.EASIER or can_ease)

    def code_to_ask(self, hurting: Hurting) -> Code | None:
        """Return the condition that a sore joint means, unless the profile has it."""
        if not isinstance(hurting.said, Joint):
            return None
        code = CODE_OF_JOINT[hurting.said]
        return None if code in self._care.codes else code

    def agree(self, code: Code) -> None:
        """Keep a condition that the person agreed to."""
        self._care.agree(code)

    def resume(self) -> None:
        """Go on after the count-in; a phase that waits for a key still waits."""
        if self._model.scene().paused:
            self._model.toggle_pause()

    def go_smaller(self) -> None:
        """Go on with 2 fewer repetitions and half the hold."""
        self._ambers.add(self._item)
        self._model.reshape(easing.smaller)
        self.resume()

    def go_easier(self) -> None:
        """Do the easier exercise in place of what is left of this one."""
        easier = self._easier()
        if easier is not None:
            own = self.in_own_time
            self._take_in(PlannedItem(easier.id, easier.doses.gentle, DoseName.GENTLE, own))
        self.skip()

    def skip(self) -> None:
        """Leave this exercise."""
        self._model.next(Outcome.STOPPED if self._stopped else Outcome.SKIPPED)

    @property
    def legs_up(self) -> bool:
        """Whether the person may rest with the legs up; else at ease in any position (6.5)."""
        return self._care.allows(self._care.catalogue.exercises[REST])

    def rest(self) -> bool:
        """Rest with the legs up for a minute before what follows; False if the person may not."""
        if not self.legs_up:
            return False
        self._take_in(PlannedItem(REST, Dose(1, 1, self.rest_s), DoseName.CUSTOM))
        self.skip()
        return True

    def stop(self) -> None:
        """Finish here; that is a choice, unless a rule ended it."""
        verdict = self._verdict
        ruled = verdict is not None and verdict.light is Light.BLACK
        ruled = ruled or self.screen_wanted
        outcome = Outcome.STOPPED if self._stopped else None
        self._model.finish(Ending.STOPPED if ruled else Ending.EARLY, outcome)

    def end_for_signs(self, *, emergency: bool) -> None:
        """End the session by rule; the warning signs follow."""
        self.screen_wanted, self.emergency = True, emergency
        self.stop()

    @property
    def _stopped(self) -> bool:
        return self._verdict is not None and self._verdict.stop is not None

    def _seen(self, hurting: Hurting) -> Hurting:
        self._verdict = hurting.verdict
        return hurting

    def settle(self, hurting: Hurting) -> bool:
        """Write down what was answered; return whether it left out anything that was to come."""
        verdict = self._verdict = hurting.verdict
        if verdict is None:
            return False
        if isinstance(hurting.told, QuickAnswer) and not hurting.before.runs:
            self._model.quick(self._item, hurting.told, hurting.scores.lowest)
        if not hurting.scores.empty:
            self._care.rate(hurting.scores)
        if hurting.told is not Hurt.STRETCH:
            self._model.mark(self._item, verdict.light, verdict.stop)
        if verdict.light is Light.AMBER:
            self._ambers.add(self._item)
        return verdict.drop_direction and self.drop_direction(self._item)

    @property
    def in_own_time(self) -> bool:
        """Whether the holds from here on wait for a key."""
        return self._model.plan.items[self._model.scene().segment].take_my_time

    def toggle_own_time(self) -> None:
        """Let the holds from here on wait for a key, or go by the clock again."""
        on = not self.in_own_time

        def change(plan: Plan, number: int) -> Plan:
            return easing.at_own_pace(plan, number, self._care.make, on=on)

        self._model.reshape(change)

    def drop_direction(self, item: int) -> bool:
        """Leave out what is still to come of one exercise's direction; return whether any was."""
        plan = self._model.plan
        direction = DIRECTIONAL.get(plan.items[item].exercise)
        if direction is None:
            return False
        present = self._model.scene().segment
        rest = easing.coming(plan, present)
        left = tuple(replace(c, dropped=c.dropped or _goes(c, direction)) for c in rest)
        for number, (old, new) in enumerate(zip(rest, left, strict=True), start=present + 1):
            if new.dropped and not old.dropped:
                self._model.leave_out(number, StopReason.FURTHER_DOWN)
        self._reshape(present, left)
        here = present != item and DIRECTIONAL.get(plan.items[present].exercise) is direction
        if here:
            self._model.leave_out(present, StopReason.FURTHER_DOWN)
            self._model.next(Outcome.SKIPPED)
        return here or left != rest

    def _easier(self) -> Exercise | None:
        """Return the next easier exercise that suits and is not in the plan already."""
        exercises = self._care.catalogue.exercises
        planned = {item.exercise for item in self._model.plan.items}
        exercise = self._model.scene().exercise
        while exercise.easier is not None:
            exercise = exercises[exercise.easier]
            if exercise.id not in planned and self._care.allows(exercise):
                return exercise
        return None

    def _take_in(self, item: PlannedItem) -> None:
        present = self._model.scene().segment
        rest = (Coming(item), *easing.coming(self._model.plan, present))
        plan = easing.with_coming(self._model.plan, present, rest, self._care.make)
        sides = {p.side for p in plan.phases if p.item == present + 1 and p.kind is PhaseKind.HOLD}
        record = ExerciseRecord(
            self._model.record.id,
            present + 1,
            item.exercise,
            item.dose,
            item.dose_name,
            sides.pop() if len(sides) == 1 else None,
        )
        self._ambers = {number + (number > present) for number in self._ambers}
        self._model.insert(record, plan)

    def _reshape(self, item: int, rest: Sequence[Coming]) -> None:
        def change(plan: Plan, _number: int) -> Plan:
            return easing.with_coming(plan, item, rest, self._care.make)

        self._model.reshape(change)


def _goes(coming: Coming, direction: object) -> bool:
    return DIRECTIONAL.get(coming.item.exercise) is direction
