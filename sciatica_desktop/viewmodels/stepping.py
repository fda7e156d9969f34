"""The next step in a programme: suggested, taken or put off, and remembered (clinical.md 6.8)."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.record import Ending, Outcome, SessionRecord
from sciatica_desktop.domain.safety.advancing import Ground, StepAnswer, StepOffer, step_offers
from sciatica_desktop.domain.safety.gates import level_three_open
from sciatica_desktop.domain.safety.past import Past
from sciatica_desktop.domain.safety.person import person_of
from sciatica_desktop.domain.safety.progress import Turn
from sciatica_desktop.domain.safety.tailoring import Today, gentle_reason, refusal
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.suggestion import Situation
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.pasts import read_pasts
from sciatica_desktop.storage.told import Told
from sciatica_desktop.viewmodels.knowing import Books, known_from, situation_in
from sciatica_desktop.viewmodels.situation import LOOK_BACK_DAYS

ASKED = "step"
LEVEL_TWO = 2


class StepsViewModel(QObject):
    """Offers one step at a time, and no other on a day on which one was answered.

    Signals:
        changed: another offer, or none.
    """

    changed = Signal()

    def __init__(
        self,
        books: Books,
        catalogue: Catalogue,
        clock: Clock,
        limits: Thresholds,
        parent: QObject | None = None,
        *,
        around: Situation | None = None,
    ) -> None:
        """Look at the diary; `around` is the day as somebody has looked at it just now."""
        super().__init__(parent)
        self._books, self._catalogue, self._around = books, catalogue, around
        self._clock, self._limits = clock, limits
        self._told = Told(books.settings)
        self._offer = self._look()

    @property
    def offer(self) -> StepOffer | None:
        """The step to suggest now."""
        return self._offer

    def exercise(self, name: str) -> Exercise:
        """Return an exercise of the catalogue."""
        return self._catalogue.exercises[name]

    def refresh(self) -> None:
        """Look at the diary again."""
        self._around = None
        self._offer = self._look()
        self.changed.emit()

    def answer(self, *, taken: bool) -> None:
        """Take the step on, or not now; either is remembered."""
        offer = self._offer
        if offer is None:
            return
        now = self._clock.wall()
        self._told.step(StepAnswer(offer.programme, offer.exercise, offer.next, taken, now))
        self._told.say(ASKED, now)
        self.refresh()

    def _look(self) -> StepOffer | None:
        books, now = self._books, self._clock.wall()
        if self._told.said_on(ASKED) == now.date():
            return None
        latest = books.journal.latest()
        if latest is None or _broke_off(latest, now.date()):
            return None
        programme = self._catalogue.programmes.get(latest.programme)
        if programme is None:
            return None
        around = self._around or self._look_around()
        if around.flare or around.twice_too_much or self._sore(around):
            return None
        ground = self._ground(around)
        offers = [] if ground is None else step_offers(programme, ground, self._limits)
        return offers[0] if offers else None

    def _look_around(self) -> Situation:
        today = self._clock.wall().date()
        return situation_in(self._books, today, self._limits, self._catalogue.programmes)

    def _sore(self, around: Situation) -> bool:
        return around.worst_now is not None and around.worst_now >= self._limits.strong

    def _ground(self, around: Situation) -> Ground | None:
        """Return what suggestions rest on; None on the way back from a flare or time off."""
        books, limits, now = self._books, self._limits, self._clock.wall()
        known = known_from(books, around, now, limits, leg_now=around.leg_before)
        if known.comeback is not None:
            return None
        person = person_of(
            known.profile,
            around.today,
            limits,
            leg_now=around.leg_before,
            asked=known.asked,
            gentle_only=known.gentle_only,
        )
        day = Today(not_now=known.not_now)
        pasts = read_pasts(books.database, around.today, LOOK_BACK_DAYS)
        return Ground(
            self._catalogue.exercises,
            self._turns(pasts),
            known.steps,
            lambda exercise: refusal(exercise, person, day) is None,
            lambda exercise: gentle_reason(exercise, person, day) is not None,
            self._level_three(pasts, around),
        )

    def _turns(self, pasts: Sequence[Past]) -> dict[str, list[Turn]]:
        turns: defaultdict[str, list[Turn]] = defaultdict(list)
        for past in pasts:
            label = past.label(self._limits)
            for item in past.did:
                if item.outcome is not Outcome.PLANNED:
                    turn = Turn(
                        past.begun.date(),
                        item.dose,
                        item.outcome,
                        item.light,
                        label,
                        past.effort,
                    )
                    turns[item.exercise].append(turn)
        return turns

    def _level_three(self, pasts: Sequence[Past], around: Situation) -> bool:
        """Tell whether a level-3 exercise may be suggested (6.8)."""
        days = [p.begun.date() for p in pasts if self._reached_level_two(p)]
        first = days[0] if days else None
        return level_three_open(first, len(days), around.mean_leg, around.today, self._limits)

    def _reached_level_two(self, past: Past) -> bool:
        known = self._catalogue.exercises
        done = (e.exercise for e in past.did if e.outcome is Outcome.DONE)
        return any(name in known and known[name].level >= LEVEL_TWO for name in done)


def _broke_off(latest: SessionRecord, today: date) -> bool:
    """Tell whether a rule of safety ended today's session: no day to speak of more."""
    end = latest.end
    return end is not None and end.ending is Ending.STOPPED and end.at.date() == today


def undo_of(books: Books, offer: StepOffer) -> Callable[[], None]:
    """Return what takes a step back once it was taken: the dose is what it is now."""
    told = Told(books.settings)
    answers = [a for a in told.steps() if a.taken and a.programme == offer.programme]
    before = next((a for a in answers if a.exercise == offer.exercise), None)

    def undo() -> None:
        told.forget_step(offer.programme, offer.exercise)
        if before is not None:
            told.step(before)

    return undo
