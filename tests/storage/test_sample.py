"""The sample diary is believable, always the same, and has in it what the pages must show."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import mean

import pytest

from sciatica_desktop.domain.rating import Context, Rating, Series
from sciatica_desktop.domain.record import Ending, Outcome
from sciatica_desktop.storage.catalogue import load_catalogue
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.export_form import document
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.sample import write_sample
from sciatica_desktop.storage.settings import Settings
from tests.content import read

LAST = date(2026, 11, 20)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with filled(tmp_path_factory.mktemp("sample") / "diary.db") as db:
        yield db


def filled(file: Path, last: date = LAST, seed: int = 90) -> Database:
    database = open_database(file)
    now = datetime.combine(last + timedelta(days=1), time(9), UTC)
    write_sample(database, load_catalogue(read), now, seed)
    return database


def days(ratings: tuple[Rating, ...]) -> list[date]:
    return sorted({rating.at.date() for rating in ratings})


def test_it_is_the_same_for_the_same_seed_and_day(sample: Database, tmp_path: Path) -> None:
    with filled(tmp_path / "again.db") as again, filled(tmp_path / "o.db", seed=7) as other:
        assert document(again) == document(sample)
        assert document(other) != document(sample)


@pytest.mark.parametrize("last", [date(2026, 1, 5), date(2026, 5, 1), date(2028, 2, 29)])
@pytest.mark.parametrize("seed", [1, 2])
def test_it_can_be_made_for_any_day(last: date, seed: int, tmp_path: Path) -> None:
    with filled(tmp_path / "diary.db", last, seed) as db:
        assert db.integrity() == "ok"
        assert days(Diary(db).ratings())[-1] <= last


def test_it_spans_120_days_with_gaps(sample: Database) -> None:
    logged = days(Diary(sample).ratings())
    assert logged[0] == LAST - timedelta(days=119)
    assert LAST - timedelta(days=2) <= logged[-1] <= LAST
    assert max((b - a).days for a, b in pairwise(logged)) >= 6


def test_pain_goes_down_and_moves_up_the_leg(sample: Database) -> None:
    ratings = [r for r in Diary(sample).ratings() if r.context is Context.ALONE]

    def both(part: list[Rating]) -> tuple[float, float]:
        lowest = [r.scores.lowest for r in part]
        return mean(r.scores.leg or 0 for r in part), mean(point or 0 for point in lowest)

    (leg_first, low_first), (leg_last, low_last) = both(ratings[:20]), both(ratings[-20:])
    assert leg_first >= leg_last + 3
    assert low_first >= low_last + 1


def test_one_flare_stands_out(sample: Database) -> None:
    (flare,) = Flares(sample).flares()
    assert flare.last is not None
    diary = Diary(sample)
    week = timedelta(days=7)

    def leg(first: date, last: date) -> float:
        return mean(r.scores.leg or 0 for r in diary.ratings(first, last))

    assert leg(flare.first, flare.last) > leg(flare.first - week, flare.first - timedelta(1)) + 1


def test_the_trip_crosses_time_zones(sample: Database) -> None:
    offsets = {r.at.utcoffset() for r in Diary(sample).ratings()}
    assert len(offsets) >= 3  # summer, winter, abroad


def test_both_series_and_notes_are_there(sample: Database) -> None:
    ratings = Diary(sample).ratings()
    assert {r.series for r in ratings} == set(Series)
    assert sum(bool(r.note) for r in ratings) >= 8


def test_sessions_have_every_outcome_and_their_ratings(sample: Database) -> None:
    sessions = Journal(sample).sessions()
    assert 60 <= len(sessions) <= 110
    assert {s.end.ending for s in sessions if s.end} == {Ending.COMPLETE, Ending.EARLY}
    assert {e.outcome for s in sessions for e in s.exercises} == set(Outcome)
    for session in sessions:
        before, after = Diary(sample).of_session(session.id)
        assert session.end is not None
        assert before.at <= session.begun < session.end.at <= after.at
        assert (before.context, after.context) == (Context.BEFORE, Context.AFTER)
    assert Journal(sample).unfinished() is None


def test_it_is_marked_as_a_sample(sample: Database) -> None:
    assert Settings(sample).fact("sample") is not None
