"""The plan of a session that is taken up again, rebuilt from its record."""

from collections.abc import Collection, Sequence

from sciatica_desktop.domain.easing import Coming, with_coming
from sciatica_desktop.domain.legs import legs_of
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import Plan, PlannedItem
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.record import Outcome, SessionRecord


def plan_of_record(
    record: SessionRecord,
    catalogue: Catalogue,
    profile: Profile,
    pace: Pace,
    first: int,
    *,
    own_pace: Collection[str] = (),
) -> Plan:
    """Return the plan of all its exercises, begun with exercise `first`."""
    items = [
        PlannedItem(e.exercise, e.dose, e.dose_name, e.exercise in own_pace)
        for e in record.exercises
    ]
    legs = legs_of(profile.sore_leg)

    def make(planned: Sequence[PlannedItem], begun: int = 0) -> Plan:
        return build_session_plan(
            record.programme, planned, catalogue.exercises, legs=legs, pace=pace, first=begun
        )

    plan = make(items, first)
    left_out = [e.outcome is Outcome.SKIPPED and e.stop is not None for e in record.exercises]
    if not any(left_out[first + 1 :]):
        return plan
    rest = [Coming(i, out) for i, out in zip(items, left_out, strict=True)][first + 1 :]
    return with_coming(plan, first, rest, make)
