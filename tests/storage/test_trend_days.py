"""What SQLite adds up by day is what the definition says."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sciatica_desktop.domain.rating import Context, Lowest, Rating, Scores, Series
from sciatica_desktop.domain.record import Outcome
from sciatica_desktop.domain.trends.days import days_of
from sciatica_desktop.domain.trends.effects import leg_differences
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.trend_days import (
    read_days,
    read_differences,
    read_dots,
    read_turns,
)
from tests.domain.trends.making import session

SCORE = st.none() | st.integers(0, 10)
START = datetime(2026, 3, 27, 12, tzinfo=UTC)

ratings = st.builds(
    Rating,
    id=st.builds(uuid4),
    at=st.builds(
        lambda minutes, hours: (START + timedelta(minutes=minutes)).astimezone(
            timezone(timedelta(hours=hours))
        ),
        st.integers(0, 10 * 1440),
        st.integers(-11, 12),
    ),
    scores=st.builds(
        Scores,
        leg_left=SCORE,
        leg_right=SCORE,
        back=SCORE,
        lowest=st.none() | st.sampled_from(Lowest),
    ),
    series=st.sampled_from(Series),
    context=st.sampled_from(Context),
    note=st.just("a note"),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(entries=st.lists(ratings, max_size=25))
def test_days_read_are_the_days_of_the_definition(entries: list[Rating], tmp_path: Path) -> None:
    database = open_database(tmp_path / f"{uuid4()}.db")
    diary = Diary(database)
    for entry in entries:
        diary.add(entry)
    assert read_days(database) == days_of(entries)
    cut = (START + timedelta(days=5)).date()
    assert read_days(database, cut) == tuple(d for d in days_of(entries) if d.date <= cut)
    database.close()


def test_dots_are_every_rating_of_now_but_copied_ones(tmp_path: Path) -> None:
    database = open_database(tmp_path / "diary.db")
    diary = Diary(database)
    zone = timezone(timedelta(hours=2))
    noon = datetime(2026, 3, 27, 12, tzinfo=zone)
    for context in Context:
        diary.add(Rating(uuid4(), noon, Scores(leg_left=2, leg_right=4), context=context))
    diary.add(Rating(uuid4(), noon, Scores(back=9), series=Series.DAY))
    diary.add(Rating(uuid4(), noon, Scores(lowest=Lowest.FOOT)))
    diary.add(Rating(uuid4(), noon, Scores(back=1)))
    dots = read_dots(database, noon.date(), noon.date())
    assert {d.context for d in dots} == set(Context) - {Context.REPEATED}
    assert {(d.leg, d.back, d.share) for d in dots} == {(4, None, 0.5), (None, 1, 0.5)}
    assert read_dots(database, noon.date() + timedelta(days=1), noon.date()) == ()
    database.close()


def test_turns_and_differences_are_those_of_the_definitions(tmp_path: Path) -> None:
    database = open_database(tmp_path / "diary.db")
    diary, journal = Diary(database), Journal(database)
    done = [("a", Outcome.DONE), ("b", Outcome.PLANNED), ("c", Outcome.STOPPED)]
    ended, running = session(START, *done), session(START, *done, minutes=None)
    for record in (ended, running):
        journal.restore(record)
        for context, leg in ((Context.BEFORE, 5), (Context.AFTER, 3)):
            at = START + timedelta(minutes=leg)
            scores = Scores(leg_left=leg, leg_right=1)
            diary.add(Rating(uuid4(), at, scores, context=context, session=record.id))
    diary.add(Rating(uuid4(), START, Scores(back=1), context=Context.BEFORE, session=uuid4()))
    day = START.date()
    assert list(read_turns(database, day, day)) == [
        (str(ended.id), "a", Outcome.DONE),
        (str(ended.id), "c", Outcome.STOPPED),
    ]
    expected = {str(key): legs for key, legs in leg_differences(diary.ratings()).items()}
    assert read_differences(database, day, day) == expected
    assert expected[str(ended.id)] == (5, 3)
    database.close()
