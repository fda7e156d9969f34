"""The sample diary is believable, always the same, and has in it what the pages must show."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import mean

import pytest

from sciatica_desktop.domain.rating import Context, Rating, Series
from sciatica_desktop.domain.record import Ending, Later, Light, NextDay, Outcome
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer, counts, may_show
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.quick_check import asks_after
from sciatica_desktop.storage.activities import Activities
from sciatica_desktop.storage.catalogue import load_catalogue
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.directions import direction_entries
from sciatica_desktop.storage.export_form import document
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.sample import write_sample
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.storage.thresholds import load_thresholds
from sciatica_desktop.storage.wishes import read_wishes
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
    assert sum(bool(r.note) for r in ratings) >= 11


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


def test_quick_checks_were_answered_often_enough_to_count_them(sample: Database) -> None:
    entries = direction_entries(sample, LAST - timedelta(weeks=12))
    assert may_show(entries, load_thresholds(read))
    assert {entry.answer for entry in entries} == set(QuickAnswer)
    arching, bending = (counts(entries, d) for d in (Direction.ARCHING, Direction.BENDING))
    assert arching.moved_up > bending.moved_up
    assert bending.moved_down > arching.moved_down == 0


def test_only_after_exercises_that_have_a_quick_check(sample: Database) -> None:
    known = load_catalogue(read).exercises
    done = [e for s in Journal(sample).sessions() for e in s.exercises if e.quick is not None]
    assert all(asks_after(known[e.exercise]) for e in done)
    assert all(e.outcome in (Outcome.DONE, Outcome.PARTLY) for e in done)
    assert {e.light for e in done if e.quick is QuickAnswer.MOVED_DOWN} == {Light.RED}


def test_the_next_day_was_told_and_that_of_the_newest_session_is_open(sample: Database) -> None:
    told = [session.later.next_day for session in Journal(sample).sessions()]
    assert set(told) == {None, *NextDay}
    assert all(s.later == Later() for s in Journal(sample).sessions(LAST))


def test_activities_are_rated_and_there_is_something_to_ask(sample: Database) -> None:
    kept = Activities(sample)
    assert len(kept.current()) == 3
    assert all(len(kept.scores(one.id)) >= 10 for one in kept.current())
    wishes = read_wishes(Settings(sample))
    assert len(wishes.questions) == 3
    assert wishes.name == "", "nobody's name"


def test_it_is_marked_as_a_sample(sample: Database) -> None:
    assert Settings(sample).fact("sample") is not None
