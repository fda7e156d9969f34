"""The plan of a session that is taken up again, rebuilt from its record."""

from sciatica_desktop.domain.legs import legs_of
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import Plan, PlannedItem
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.record import SessionRecord


def plan_of_record(
    record: SessionRecord, catalogue: Catalogue, profile: Profile, pace: Pace, first: int
) -> Plan:
    """Return the plan of all its exercises, begun with exercise `first`."""
    items = [PlannedItem(e.exercise, e.dose, e.dose_name) for e in record.exercises]
    return build_session_plan(
        record.programme,
        items,
        catalogue.exercises,
        legs=legs_of(profile.sore_leg),
        pace=pace,
        first=first,
    )
