"""Exercises that were left for red pain are found again, with the leg of that moment."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.rating import Context, Rating, Scores
from sciatica_desktop.domain.record import ExerciseRecord, Light, Outcome, SessionRecord
from sciatica_desktop.domain.safety.hurts import RedSkip
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.skips import done_well, red_skips

AT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def write(
    db: Database,
    *ratings: tuple[Context, Scores],
    light: Light = Light.RED,
    days: int = 0,
    outcome: Outcome | None = None,
) -> None:
    """Write a session with one exercise; without an `outcome` red pain stopped it."""
    key, begun = uuid4(), AT + timedelta(days=days)
    outcome = outcome or (Outcome.STOPPED if light is Light.RED else Outcome.DONE)
    done = ExerciseRecord(key, 0, "bridge", Dose(1, 5, 3), outcome=outcome, light=light)
    Journal(db).begin(SessionRecord(key, begun, "small", (done,)))
    for minute, (context, scores) in enumerate(ratings):
        at = begun + timedelta(minutes=minute)
        Diary(db).add(Rating(uuid4(), at, scores, context=context, session=key))


BEFORE = (Context.BEFORE, Scores(leg_left=2, leg_right=3))
DURING = (Context.DURING, Scores(leg_right=7))
REPEATED = (Context.REPEATED, Scores(leg_right=4))
PLACE_ONLY = (Context.DURING, Scores(back=4))
AFTER = (Context.AFTER, Scores(leg_left=9))


@pytest.mark.parametrize(
    ("ratings", "leg"),
    [
        ((), None),
        ((BEFORE, AFTER), 3),
        ((BEFORE, DURING, AFTER), 7),
        ((BEFORE, PLACE_ONLY), 3),
        ((REPEATED,), 4),
        ((DURING, BEFORE), 7),  # checked once more when it was taken up again
    ],
)
def test_the_leg_is_that_of_the_moment_or_of_the_check(
    db: Database, ratings: tuple[tuple[Context, Scores], ...], leg: int | None
) -> None:
    write(db, *ratings)
    assert red_skips(db) == (RedSkip("bridge", AT, leg),)


def test_only_red_counts_and_the_oldest_comes_first(db: Database) -> None:
    write(db, days=2)
    write(db, days=0)
    write(db, light=Light.AMBER, days=1)
    write(db, outcome=Outcome.DONE, days=1)
    assert [skip.at for skip in red_skips(db)] == [AT, AT + timedelta(days=2)]


def test_what_was_done_well_is_found_with_its_moments(db: Database) -> None:
    for days, light in ((0, Light.GREEN), (1, Light.AMBER), (2, Light.RED), (3, Light.GREEN)):
        write(db, light=light, days=days)
    write(db, light=Light.GREEN, days=4, outcome=Outcome.PARTLY)
    names = ("bridge", "walking")
    assert done_well(db, names) == {"bridge": [AT, AT + timedelta(days=3)], "walking": []}
    since = (AT + timedelta(days=1)).date()
    assert done_well(db, names, since)["bridge"] == [AT + timedelta(days=3)]
