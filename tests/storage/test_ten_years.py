"""A diary of many years answers the questions of every start as fast as one of a week."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.rating import Rating, Scores
from sciatica_desktop.domain.record import End, Ending, ExerciseRecord, SessionRecord
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.days import read_days, read_leg_before, read_legs
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.directions import direction_entries
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.pasts import read_pasts

LAST = date(2026, 11, 20)
WEEK_AGO = LAST - timedelta(days=6)
QUESTIONS: dict[str, Callable[[Database], object]] = {
    "the last rating": lambda db: Diary(db).latest(),
    "the ratings of a week": lambda db: Diary(db).ratings(WEEK_AGO, LAST),
    "the days of a week": lambda db: read_days(db, LAST, since=WEEK_AGO),
    "the legs of a week": lambda db: read_legs(db, WEEK_AGO, LAST),
    "the sessions of a week as the rules see them": lambda db: read_pasts(db, LAST, 6),
    "the dates of a week": lambda db: Diary(db).dates(WEEK_AGO, LAST),
    "the last score of a week": lambda db: Diary(db).latest_scored(WEEK_AGO, LAST),
    "the last leg of a week": lambda db: read_leg_before(db, WEEK_AGO, LAST),
    "the ratings of a session": lambda db: Diary(db).of_session(UUID(int=1)),
    "the unfinished session": lambda db: Journal(db).unfinished(),
    "the last session": lambda db: Journal(db).latest(),
    "the sessions of a week": lambda db: Journal(db).sessions(WEEK_AGO, LAST),
    "how the sessions of a week ended": lambda db: Journal(db).endings(WEEK_AGO, LAST),
    "the directions since a week": lambda db: direction_entries(db, WEEK_AGO),
    "the dots of a week": lambda db: Journal(db).seconds_by_day(WEEK_AGO, LAST),
}


def fill(db: Database, days: range) -> None:
    """Write a rating and a session for each of these days before the last."""
    with db.transaction():
        for day in days:
            at = datetime.combine(LAST, datetime.min.time(), UTC) - timedelta(days=day)
            id_ = UUID(int=day + 1)
            Diary(db).add(Rating(id_, at, Scores(back=3), session=id_))
            done = ExerciseRecord(id_, 0, "walking", Dose(1, 1, 60))
            Journal(db).begin(SessionRecord(id_, at, "x", (done,), End(at, Ending.EARLY, 60)))


def work(db: Database, question: Callable[[Database], object]) -> int:
    """Return how many steps SQLite takes for an answer."""
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 1
        return 0

    db._connection.set_progress_handler(step, 1)
    question(db)
    db._connection.set_progress_handler(None, 1)
    return steps


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS.keys())
def test_the_years_before_cost_nothing(
    question: Callable[[Database], object], db: Database
) -> None:
    fill(db, range(14))
    young = work(db, question)
    fill(db, range(14, 1500))
    assert work(db, question) <= young * 1.1 + 20
