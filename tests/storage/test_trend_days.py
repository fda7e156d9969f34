"""What SQLite adds up by day is what the definition says."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sciatica_desktop.domain.rating import Context, Lowest, Rating, Scores, Series
from sciatica_desktop.domain.trends.days import days_of
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.trend_days import read_days, read_dots

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
