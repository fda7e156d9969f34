"""A session that is taken up again: what is left of it under the rules of its check."""

from collections.abc import Sequence
from datetime import datetime

from sciatica_desktop.domain.check import BeforeCheck, Part, asked_legs
from sciatica_desktop.domain.easing import Coming, with_coming
from sciatica_desktop.domain.exercise import DoseName
from sciatica_desktop.domain.legs import legs_of
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import Plan, PlannedItem
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.programme import Catalogue, Item
from sciatica_desktop.domain.rating import Context, Rating
from sciatica_desktop.domain.record import ExerciseRecord, Outcome, SessionRecord
from sciatica_desktop.domain.safety.before import may_repeat
from sciatica_desktop.domain.safety.remarks import remarks_of
from sciatica_desktop.domain.safety.tailoring import Change, refusal
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.viewmodels.preparing import (
    Choice,
    Known,
    Prepared,
    day_of,
    person_for,
    rule_for,
)

_BEFORE = (Context.BEFORE, Context.REPEATED)


def check_of(ratings: Sequence[Rating], now: datetime, limits: Thresholds) -> BeforeCheck | None:
    """Return the check before a session as long as it counts: 4 hours, like a repeated one (6.3)."""
    before = [r for r in ratings if r.context in _BEFORE]
    if not before or not may_repeat(before[-1].at, now, limits):
        return None
    return BeforeCheck(before[-1].scores, repeated=before[-1].context is Context.REPEATED)


def parts_of(check: BeforeCheck, sore: SoreLeg | None) -> tuple[Part, ...]:
    """Return what was rated before the session, else what the profile asks for."""
    legs = tuple(p for p in (Part.LEG_LEFT, Part.LEG_RIGHT) if getattr(check.scores, p) is not None)
    return (*(legs or asked_legs(sore)), Part.BACK)


def rest_of(record: SessionRecord, name: str, first: int) -> Choice:
    """Return the exercises from `first` on as a wish of their own, for another day or check."""
    items = tuple(
        Item(e.exercise, e.dose_name, e.dose if e.dose_name is DoseName.CUSTOM else None)
        for e in record.exercises[first:]
        if not _was_left_out(e)
    )
    return Choice(record.programme, name, items, continues=record)


def take_up(
    record: SessionRecord,
    name: str,
    first: int,
    check: BeforeCheck,
    catalogue: Catalogue,
    known: Known,
    now: datetime,
    limits: Thresholds,
    pace: Pace,
) -> Prepared:
    """Return the session from exercise `first` on, with what its check and the profile allow.

    What may not be done any more is left out with its reason; doses stay as they were planned.
    """
    choice = Choice(record.programme, name, ())
    ruling = rule_for(check, known, limits)
    person, day = person_for(known, check, now.date(), limits), day_of(choice, ruling, known)
    out = [_was_left_out(e) for e in record.exercises]
    changes: list[Change] = []
    for item in record.exercises[first:]:
        reason = refusal(catalogue.exercises[item.exercise], person, day)
        if reason is not None and not out[item.number]:
            out[item.number] = True
            changes.append(Change(item.exercise, None, *reason))
    begin = next((n for n in range(first, len(out)) if not out[n]), None)
    plan = None
    if begin is not None:
        items = [Item(e.exercise, e.dose_name) for e in record.exercises]
        remarks = remarks_of(items, catalogue, person, early=known.early, first=begin)
        planned = [
            PlannedItem(e.exercise, e.dose, e.dose_name, e.exercise in known.own_pace, said)
            for e, said in zip(record.exercises, remarks, strict=True)
        ]
        rest = [Coming(item, gone) for item, gone in zip(planned, out, strict=True)]
        plan = _plan(record.programme, rest, begin, catalogue, known, check, pace)
    return Prepared(choice, check, ruling, plan, day, tuple(changes))


def _plan(
    programme: str,
    items: Sequence[Coming],
    first: int,
    catalogue: Catalogue,
    known: Known,
    check: BeforeCheck,
    pace: Pace,
) -> Plan:
    legs = legs_of(known.profile.sore_leg, check.scores)

    def make(planned: Sequence[PlannedItem], begun: int = 0) -> Plan:
        return build_session_plan(
            programme, planned, catalogue.exercises, legs=legs, pace=pace, first=begun
        )

    plan = make([coming.item for coming in items], first)
    rest = items[first + 1 :]
    return with_coming(plan, first, rest, make) if any(c.dropped for c in rest) else plan


def _was_left_out(item: ExerciseRecord) -> bool:
    return item.outcome is Outcome.SKIPPED and item.stop is not None
