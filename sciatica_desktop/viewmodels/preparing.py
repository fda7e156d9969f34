"""From what a person chose and answered to the session that suits today (clinical.md 5 and 6)."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from sciatica_desktop.domain.check import BeforeCheck, LastCheck
from sciatica_desktop.domain.exercise import Code, DoseName
from sciatica_desktop.domain.legs import legs_of
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import Plan, PlannedItem
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.domain.programme import FIRST_DAYS, Catalogue, Item
from sciatica_desktop.domain.rating import Context, Lowest, Rating
from sciatica_desktop.domain.record import SessionRecord
from sciatica_desktop.domain.safety.advancing import StepAnswer, raised, with_steps
from sciatica_desktop.domain.safety.before import (
    Before,
    Rule,
    Ruling,
    judge_before,
    may_repeat,
)
from sciatica_desktop.domain.safety.memory import Memory
from sciatica_desktop.domain.safety.past import Past
from sciatica_desktop.domain.safety.person import Person, person_of
from sciatica_desktop.domain.safety.red_flags import ScreenState, open_exercises
from sciatica_desktop.domain.safety.remarks import remarks_of
from sciatica_desktop.domain.safety.returning import Return
from sciatica_desktop.domain.safety.tailoring import (
    Change,
    Tailored,
    Today,
    tailor,
)
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.suggestion import DESK, STRENGTH


@dataclass(frozen=True, slots=True)
class Choice:
    """What the person wants to do: items of a programme, begun with item `first`.

    `gentle` is a bad day: every item at its gentle dose, and it counts as done all the same.
    `continues` is the unfinished session that this one is the rest of.
    """

    programme: str
    name: str
    items: tuple[Item, ...]
    first: int = 0
    gentle: bool = False
    continues: SessionRecord | None = None

    def gentler(self) -> "Choice":
        """Return the same items at the gentle dose; a custom dose stays."""
        items = tuple(
            i if i.dose is DoseName.CUSTOM else i._replace(dose=DoseName.GENTLE) for i in self.items
        )
        return replace(self, items=items, gentle=True)

    def with_steps(self, answers: Sequence[StepAnswer]) -> "Choice":
        """Return the choice with the steps of progress that were taken in its programme.

        The rest of an unfinished session was planned with them, and keeps its doses.
        """
        if self.continues is not None:
            return self
        stepped = replace(self, items=tuple(with_steps(self.programme, self.items, answers)))
        return stepped.gentler() if self.gentle else stepped


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of the person that the rules rest on.

    `back` are the exercises that come back gently from "not for now", `steps` the suggestions taken
    or refused, `in_flare` an open flare before its way back, `own_pace` the exercises done without a
    clock. `strength_lately`: strength was trained yesterday or today. `early`: it is still morning.
    """

    profile: Profile = field(default_factory=Profile)
    screen: ScreenState = field(default_factory=ScreenState)
    asked: frozenset[Code] = frozenset()
    last_lowest_after: Lowest | None = None
    memory: Memory = field(default_factory=Memory)
    not_now: frozenset[str] = frozenset()
    gentle_only: bool = False
    back: frozenset[str] = frozenset()
    steps: tuple[StepAnswer, ...] = ()
    comeback: Return | None = None
    in_flare: bool = False
    own_pace: frozenset[str] = frozenset()
    strength_lately: bool = False
    early: bool = False


@dataclass(frozen=True, slots=True)
class Prepared:
    """A session ready to start, with every change that the person sees and why.

    `plan` is None where nothing of the choice is left; `today` is what the day allows.
    """

    choice: Choice
    check: BeforeCheck
    ruling: Ruling
    plan: Plan | None
    today: Today = field(default_factory=Today)
    changes: tuple[Change, ...] = ()
    closed: bool = False
    too_few: bool = False
    strength_lately: bool = False
    late_pregnancy: bool = False

    @property
    def offer(self) -> str | None:
        """The programme that suits better, if one does.

        From 16 weeks of pregnancy the first days lie on the back too much (5.1, 6.1); with a lot of
        pain what is left of them is all there is.
        """
        ruling = self.ruling
        offer = ruling.offer or (FIRST_DAYS if self.too_few else None)
        if offer == FIRST_DAYS and self.late_pregnancy and ruling.rule is not Rule.SEVERE:
            offer = DESK
        return None if offer == self.choice.programme else offer

    @property
    def to_tell(self) -> bool:
        """Whether there is anything to say before it starts: a change, an offer or advice."""
        ruling = self.ruling
        elsewhere = self.offer is not None
        advice = ruling.rest_day or ruling.tell_a_professional or ruling.rule is Rule.SEVERE
        told = bool(self.changes) or self.too_few or self.strength_lately
        return told or elsewhere or advice or self.plan is None


def choice_of(catalogue: Catalogue, programme: str, *, first: int = 0) -> Choice:
    """Return the choice of a whole programme, optional items left out."""
    chosen = catalogue.programmes[programme]
    items = tuple(i for i in chosen.items if not i.optional)
    return Choice(chosen.id, chosen.name, items, first)


def last_check(
    ratings: Sequence[Rating], pasts: Sequence[Past], now: datetime, limits: Thresholds
) -> LastCheck | None:
    """Return today's last full check if it may be repeated: within 4 hours, nothing red since."""
    before = [r for r in ratings if r.context is Context.BEFORE and r.at <= now]
    if not before or not may_repeat(before[-1].at, now, limits):
        return None
    if any(past.red or past.moved for past in pasts if past.until >= before[-1].at):
        return None
    return LastCheck(before[-1].at, before[-1].scores)


def prepare(
    choice: Choice,
    check: BeforeCheck,
    catalogue: Catalogue,
    known: Known,
    today: date,
    limits: Thresholds,
    pace: Pace,
) -> Prepared:
    """Apply the profile, the check and an open lock to the choice, and unroll what is left."""
    ruling = rule_for(check, known, limits)
    choice = choice.with_steps(known.steps)
    person = person_for(known, check, today, limits)
    day = day_of(choice, ruling, known)
    tailored = tailor(choice.items, catalogue, person, day)
    allowed = open_exercises(known.screen)
    closed = person.surgery_closed or allowed == frozenset()
    left = Tailored((), tailored.changes) if closed else tailored
    first = _first(choice, left)
    planned = _planned(left, catalogue, known, person, first)
    plan = None
    if planned:
        plan = build_session_plan(
            choice.programme,
            planned,
            catalogue.exercises,
            legs=legs_of(known.profile.sore_leg, check.scores),
            pace=pace,
            first=first,
        )
    return Prepared(
        choice,
        check,
        ruling,
        plan,
        day,
        left.changes,
        closed=closed,
        too_few=len(left.items) < min(limits.fewest_items, len(choice.items)),
        strength_lately=known.strength_lately and choice.programme in STRENGTH,
        late_pregnancy=person.late_pregnancy,
    )


def rule_for(check: BeforeCheck, known: Known, limits: Thresholds) -> Ruling:
    """Return the rule that the answers lead to."""
    before = Before(
        check.scores,
        check.ticked,
        known.last_lowest_after,
        known.memory.label,
        known.memory.was_yesterday,
        known.memory.twice_too_much,
    )
    return judge_before(before, limits)


def person_for(known: Known, check: BeforeCheck, today: date, limits: Thresholds) -> Person:
    """Return what counts of the person today, with the leg as it was just rated."""
    return person_of(
        known.profile,
        today,
        limits,
        leg_now=check.scores.leg,
        asked=known.asked,
        gentle_only=known.gentle_only,
    )


def day_of(choice: Choice, ruling: Ruling, known: Known) -> Today:
    """Return what the check, the days before it and an open lock allow of a choice today."""
    day = ruling.today._replace(
        not_now=known.not_now,
        without=known.memory.without | known.memory.today_without,
        lightly=known.memory.lightly,
        back=known.back,
        raised=raised(choice.programme, known.steps),
        comeback=known.comeback,
    )
    if known.in_flare and choice.programme != FIRST_DAYS:
        day = day._replace(level=1, gentle=True)  # 6.7: stop heavy and level 2-3 items
    if choice.programme in ruling.whole_programmes:
        day = day._replace(only=None)
    return day._replace(unlocked=open_exercises(known.screen))


def _planned(
    left: Tailored, catalogue: Catalogue, known: Known, person: Person, first: int
) -> list[PlannedItem]:
    remarks = remarks_of(left.items, catalogue, person, early=known.early, first=first)
    return [
        PlannedItem(i.exercise, catalogue.dose(i), i.dose, i.exercise in known.own_pace, said)
        for i, said in zip(left.items, remarks, strict=True)
    ]


def _first(choice: Choice, left: Tailored) -> int:
    """Return where to begin: at what is left of the chosen item, or behind it."""
    came_from = {c.became: c.exercise for c in left.changes if c.became != c.exercise}
    before = {i.exercise for i in choice.items[: choice.first]}
    passed = sum(came_from.get(i.exercise, i.exercise) in before for i in left.items)
    return max(0, min(passed, len(left.items) - 1))
