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
from sciatica_desktop.domain.programme import Catalogue, Item
from sciatica_desktop.domain.rating import Context, Lowest, Rating
from sciatica_desktop.domain.safety.before import Before, Label, Ruling, judge_before, may_repeat
from sciatica_desktop.domain.safety.person import person_of
from sciatica_desktop.domain.safety.red_flags import ScreenState, open_exercises
from sciatica_desktop.domain.safety.tailoring import Change, caution_lines, tailor
from sciatica_desktop.domain.safety.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Choice:
    """What the person wants to do: items of a programme, begun with item `first`."""

    programme: str
    name: str
    items: tuple[Item, ...]
    first: int = 0

    def gentler(self) -> "Choice":
        """Return the same items at the gentle dose; a custom dose stays."""
        items = tuple(
            i if i.dose is DoseName.CUSTOM else replace(i, dose=DoseName.GENTLE) for i in self.items
        )
        return replace(self, items=items)


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of the person that the rules rest on."""

    profile: Profile = field(default_factory=Profile)
    screen: ScreenState = field(default_factory=ScreenState)
    asked: frozenset[Code] = frozenset()
    last_lowest_after: Lowest | None = None
    last_label: Label | None = None
    last_was_yesterday: bool = False
    not_now: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A session ready to start, with every change that the person sees and why.

    `plan` is None where nothing of the choice is left.
    """

    choice: Choice
    check: BeforeCheck
    ruling: Ruling
    plan: Plan | None
    changes: tuple[Change, ...] = ()
    cautions: dict[int, tuple[Code, ...]] = field(default_factory=dict)
    closed: bool = False
    too_few: bool = False


def choice_of(catalogue: Catalogue, programme: str, *, first: int = 0) -> Choice:
    """Return the choice of a whole programme, optional items left out."""
    chosen = catalogue.programmes[programme]
    items = tuple(i for i in chosen.items if not i.optional)
    return Choice(chosen.id, chosen.name, items, first)


def last_check(ratings: Sequence[Rating], now: datetime, limits: Thresholds) -> LastCheck | None:
    """Return today's last full check if it may be repeated: within 4 hours, nothing red since."""
    before = [r for r in ratings if r.context is Context.BEFORE and r.at <= now]
    if not before or not may_repeat(before[-1].at, now, limits):
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
    before = Before(
        check.scores,
        check.ticked,
        known.last_lowest_after,
        known.last_label,
        known.last_was_yesterday,
    )
    ruling = judge_before(before, limits)
    person = person_of(known.profile, today, limits, leg_now=check.scores.leg, asked=known.asked)
    day = replace(ruling.today, not_now=known.not_now)
    if choice.programme in ruling.whole_programmes:
        day = replace(day, only=None)
    allowed = open_exercises(known.screen)
    if allowed is not None:
        day = replace(day, only=allowed if day.only is None else allowed & day.only)
    tailored = tailor(choice.items, catalogue, person, day)
    closed = person.surgery_closed or allowed == frozenset()
    items = () if closed else tailored.items
    plan = _plan(choice, items, catalogue, known, check, pace) if items else None
    return Prepared(
        choice,
        check,
        ruling,
        plan,
        tailored.changes,
        caution_lines(items, catalogue, person),
        closed=closed,
        too_few=len(items) < min(limits.fewest_items, len(choice.items)),
    )


def _plan(
    choice: Choice,
    items: Sequence[Item],
    catalogue: Catalogue,
    known: Known,
    check: BeforeCheck,
    pace: Pace,
) -> Plan:
    planned = [PlannedItem(i.exercise, catalogue.dose(i), i.dose) for i in items]
    wanted = {i.exercise for i in choice.items[: choice.first]}
    first = sum(i.exercise in wanted for i in items)
    return build_session_plan(
        choice.programme,
        planned,
        catalogue.exercises,
        legs=legs_of(known.profile.sore_leg, check.scores),
        pace=pace,
        first=min(first, len(planned) - 1),
    )
