"""What SQLite adds up by day is what the definition says."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.rating import Context, Lowest, Rating, Scores, Series
from sciatica_desktop.domain.record import AfterCheck, Feeling, Outcome, SessionRecord, StopReason
from sciatica_desktop.domain.scores import COUNTED
from sciatica_desktop.domain.trends.counts import high_pain_days, moves
from sciatica_desktop.domain.trends.days import days_of
from sciatica_desktop.domain.trends.effects import (
    MORNING_ENDS_HOUR,
    MorningRow,
    Mornings,
    compare_mornings,
    leg_differences,
    morning_changes,
)
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.days import read_days, read_leg_before, read_legs
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.trend_counts import (
    read_count_from,
    read_exercise_dates,
    read_high_pain,
    read_mornings,
    read_moves,
    read_notes,
    read_programmes,
    read_rated_dates,
    read_session_dates,
    write_count_from,
)
from sciatica_desktop.storage.trend_days import read_differences, read_dots, read_turns
from tests.domain.trends.making import at, rating, session
from tests.storage.new import new_diary

SCORE = st.none() | st.integers(0, 10)
START = datetime(2026, 3, 27, 12, tzinfo=UTC)
SPAN = date(2020, 1, 1), date(2030, 1, 1)


def last_leg_before(ratings: Sequence[Rating]) -> int | None:
    """Return the `leg_before` of clinical.md 5.11, rating by rating in the order of time."""
    legs = (
        rating.scores.leg
        for rating in reversed(ratings)
        if rating.series is Series.NOW and rating.context in COUNTED
    )
    return next((leg for leg in legs if leg is not None), None)


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


def write_down(
    database: Database, entries: Iterable[Rating], sessions: Iterable[SessionRecord] = ()
) -> None:
    """Write all at once."""
    with database.transaction():
        for record in sessions:
            Journal(database).restore(record)
        for entry in entries:
            Diary(database).add(entry)


@given(entries=st.lists(ratings, max_size=25))
def test_days_read_are_the_days_of_the_definition(entries: list[Rating]) -> None:
    with new_diary() as database:
        write_down(database, entries)
        assert read_days(database) == days_of(entries)
        cut = (START + timedelta(days=5)).date()
        assert read_days(database, cut) == tuple(d for d in days_of(entries) if d.date <= cut)
        assert read_days(database, since=cut) == tuple(d for d in days_of(entries) if d.date >= cut)
        assert read_leg_before(database, date.min, cut) == last_leg_before(
            [r for r in sorted(entries, key=lambda r: (r.at, str(r.id))) if r.at.date() <= cut]
        )
        legs = {
            d.date: float(d.leg) for d in days_of(entries) if d.leg is not None and d.date >= cut
        }
        assert list(read_legs(database, cut, date.max).items()) == list(legs.items())
        assert read_days(database, series=Series.DAY) == days_of(entries, Series.DAY)
        assert read_high_pain(database, date.min, date.max) == high_pain_days(entries)
        assert read_rated_dates(database, cut) == {
            r.at.date() for r in entries if r.at.date() <= cut and not r.scores.empty
        }


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
    contexts = list(Context)
    assert {contexts[n] for n in dots.contexts} == set(Context) - {Context.REPEATED}
    assert set(zip(dots.leg, dots.back, strict=True)) == {(4, -1), (-1, 1)}
    assert list(dots.moments) == pytest.approx([noon.toordinal() + 0.5] * len(dots))
    past = read_dots(database, noon.date(), noon.date(), Series.DAY)
    assert (list(past.leg), list(past.back)) == ([-1], [9])
    assert len(read_dots(database, noon.date() + timedelta(days=1), noon.date())) == 0
    long_ago = noon.date() - timedelta(days=4000)
    assert read_dots(database, long_ago, noon.date()) == dots
    assert len(read_dots(database, long_ago, noon.date() - timedelta(days=1))) == 0
    database.close()


def mornings_in(database: Database) -> Mornings:
    """Compare the mornings of a diary."""
    changes = morning_changes(read_mornings(database, *SPAN))
    return compare_mornings(changes, read_session_dates(database, *SPAN))


def mornings_read(entries: list[Rating], sessions: list[SessionRecord]) -> Mornings:
    """Write a diary down and compare its mornings."""
    with new_diary() as database:
        write_down(database, entries, sessions)
        return mornings_in(database)


def mornings_defined(entries: list[Rating], sessions: list[SessionRecord]) -> Mornings:
    """Compare the mornings as clinical.md 7.2 defines them: the first leg before noon and any end."""
    value: dict[date, int] = {}
    for entry in sorted(entries, key=lambda r: r.at):
        leg, day = entry.scores.leg, entry.at.date()
        ends = [s.begun if s.end is None else s.end.at for s in sessions if s.begun.date() == day]
        counts = entry.series is Series.NOW and entry.context in COUNTED
        early = entry.at.hour < MORNING_ENDS_HOUR and all(entry.at < end for end in ends)
        if leg is not None and counts and early and day not in value:
            value[day] = leg
    return compare_mornings(morning_changes(value), {s.begun.date() for s in sessions})


def test_the_next_morning_is_compared_with_and_without_a_session() -> None:
    entries = [rating(at(d, 8), leg) for d, leg in ((1, 5), (2, 3), (3, 3), (4, 6), (6, 1))]
    found = mornings_read(entries, [session(at(1, 18)), session(at(3, 18))])
    assert found.with_session == MorningRow(lower=1, higher=1)
    assert found.without == MorningRow(same=1)
    assert not found.enough


def test_a_rating_after_the_session_or_after_noon_is_no_morning() -> None:
    after = [rating(at(1, 9), 5), rating(at(2, 8), 1)]
    assert mornings_read(after, [session(at(1, 8))]).with_session.n == 0
    assert mornings_read(after, [session(at(1, 8, 30), minutes=None)]).with_session.n == 0
    noon = [rating(at(1, 12), 5), rating(at(2, 8), 1)]
    assert mornings_read(noon, []).without.n == 0
    first_counts = [rating(at(1, 8), 5), rating(at(1, 9), 2), rating(at(2, 8), 5)]
    assert mornings_read(first_counts, []).without == MorningRow(same=1)


def test_a_day_with_two_sessions_ends_its_morning_with_the_first() -> None:
    entries = [rating(at(1, 11), 5), rating(at(2, 8), 1)]
    early_first = [session(at(1, 18)), session(at(1, 8))]
    assert mornings_read(entries, early_first).with_session.n == 0


@given(
    entries=st.lists(ratings, max_size=25),
    begun=st.lists(st.tuples(st.integers(0, 10 * 1440), st.integers(-11, 12)), max_size=6),
)
def test_mornings_and_moves_are_those_of_the_definitions(
    entries: list[Rating], begun: list[tuple[int, int]]
) -> None:
    sessions = [
        session((START + timedelta(minutes=at)).astimezone(timezone(timedelta(hours=zone))))
        for at, zone in begun
    ]
    tied = [
        replace(entry, session=sessions[n % 3].id) if n % 3 < len(sessions) else entry
        for n, entry in enumerate(sorted(entries, key=lambda r: (r.at, str(r.id))))
    ]
    with new_diary() as database:
        write_down(database, tied, sessions)
        assert read_moves(database, *SPAN) == moves(tied)
        assert mornings_in(database) == mornings_defined(tied, sessions)


def test_an_exercise_has_the_dates_on_which_it_was_done(tmp_path: Path) -> None:
    database = open_database(tmp_path / "diary.db")
    journal = Journal(database)
    done = [("a", Outcome.DONE), ("b", Outcome.SKIPPED), ("c", Outcome.PARTLY)]
    journal.restore(session(START, *done))
    journal.restore(session(START, *done))
    journal.restore(session(START + timedelta(days=1), ("a", Outcome.PARTLY)))
    journal.restore(session(START + timedelta(days=2), *done, minutes=None))
    first, last = START.date(), START.date() + timedelta(days=9)
    assert read_exercise_dates(database, first, last) == {
        "a": {first, first + timedelta(days=1)},
        "c": {first},
    }
    assert read_programmes(database, last) == (
        (first, "eight-simple"),
        (first + timedelta(days=1), "eight-simple"),
    )
    database.close()


def test_notes_stand_on_their_dates_in_the_order_of_writing(tmp_path: Path) -> None:
    database = open_database(tmp_path / "diary.db")
    diary = Diary(database)
    for minutes, note in ((5, "second"), (0, "first"), (9, "")):
        at = START + timedelta(minutes=minutes)
        diary.add(Rating(uuid4(), at, Scores(back=1), note=note))
    day = START.date()
    assert read_notes(database, day, day) == {day: ("first", "second")}
    assert read_notes(database, day + timedelta(days=1), day + timedelta(days=2)) == {}
    database.close()


def test_turns_and_differences_are_those_of_the_definitions(tmp_path: Path) -> None:
    database = open_database(tmp_path / "diary.db")
    diary, journal = Diary(database), Journal(database)
    done = [("a", Outcome.DONE), ("b", Outcome.PLANNED), ("c", Outcome.STOPPED)]
    ended, running = session(START, *done), session(START, *done, minutes=None)
    by_choice = session(START + timedelta(days=1), ("d", Outcome.STOPPED))
    journal.restore(
        replace(
            by_choice,
            exercises=tuple(replace(e, stop=StopReason.CHOICE) for e in by_choice.exercises),
        )
    )
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
    later = day + timedelta(days=1)
    assert [row[1:] for row in read_turns(database, later, later)] == [("d", Outcome.SKIPPED)]
    assert read_differences(database, day, day) == {str(r.id): (5, 3) for r in (ended, running)}
    journal.put(replace(running, after=AfterCheck(Feeling.WORSE)))
    of_one_touch = leg_differences(diary.ratings(), {running.id})
    assert read_differences(database, day, day) == {str(k): v for k, v in of_one_touch.items()}
    assert of_one_touch == {ended.id: (5, 3)}
    database.close()


def test_the_day_to_count_from_is_kept_and_forgotten(tmp_path: Path) -> None:
    with open_database(tmp_path / "diary.db") as database:
        assert read_count_from(database) is None
        write_count_from(database, date(2026, 10, 4), START)
        assert read_count_from(database) == date(2026, 10, 4)
        write_count_from(database, None, START)
        assert read_count_from(database) is None
