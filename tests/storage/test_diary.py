"""Ratings come back as they were written, in their order, on their local days."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.rating import Lowest, Rating, Scores
from sciatica_desktop.domain.scores import Said
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.diary import Diary
from tests.storage.new import new_diary
from tests.storage.strategies import ratings

MONDAY = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)


def said(entry: Rating) -> Said:
    return Said(entry.at, entry.scores)


def rating(at: datetime = MONDAY, leg: int = 4, note: str = "") -> Rating:
    return Rating(uuid4(), at, Scores(leg_left=leg), note=note)


@given(entries=st.lists(ratings(), max_size=6, unique_by=lambda r: r.id))
def test_every_entry_comes_back_in_the_order_of_instants(entries: list[Rating]) -> None:
    with new_diary() as db:
        diary = Diary(db)
        for entry in entries:
            diary.add(entry)
        in_order = sorted(entries, key=lambda r: (r.at, str(r.id)))
        assert list(diary.ratings()) == in_order
        assert [r.at.utcoffset() for r in diary.ratings()] == [r.at.utcoffset() for r in in_order]
        assert diary.latest() == (said(in_order[-1]) if in_order else None)
        assert diary.count() == len(entries)
        assert diary.dates(date.min, date.max) == {r.at.date() for r in entries}
        for entry in entries:
            day = entry.at.date()
            assert diary.rating(entry.id) == entry
            assert entry in diary.ratings(day, day)
            assert entry not in diary.ratings(since=day + timedelta(1))
            assert entry not in diary.ratings(until=day - timedelta(1))


@given(entry=ratings(), other=ratings())
def test_remove_returns_what_restore_takes_and_change_writes_over(
    entry: Rating, other: Rating
) -> None:
    with new_diary() as db:
        diary = Diary(db)
        diary.add(entry)
        removed = diary.remove(entry.id)
        assert diary.ratings() == ()
        diary.restore(removed)
        assert diary.ratings() == (entry,)
        corrected = replace(other, id=entry.id)
        diary.change(corrected)
        assert diary.ratings() == (corrected,)


def test_ten_minutes_to_midnight_and_ten_past_are_two_days_wherever_one_is(db: Database) -> None:
    tokyo = timezone(timedelta(hours=9))
    diary = Diary(db)
    late = rating(datetime(2026, 11, 16, 23, 50, tzinfo=tokyo))
    early = rating(datetime(2026, 11, 17, 0, 10, tzinfo=tokyo))
    diary.add(late)
    diary.add(early)
    assert diary.ratings(date(2026, 11, 16), date(2026, 11, 16)) == (late,)
    assert diary.ratings(date(2026, 11, 17), date(2026, 11, 17)) == (early,)


def test_a_removed_note_is_in_no_file_any_more(db: Database) -> None:
    diary = Diary(db)
    first, second = rating(note="WORDS TO FORGET"), rating(note="OLD WORDS")
    diary.add(first)
    diary.add(second)
    diary.remove(first.id)
    diary.change(replace(second, note="new words"))
    content = b"".join(path.read_bytes() for path in db.file.parent.iterdir())
    assert b"WORDS TO FORGET" not in content
    assert b"OLD WORDS" not in content
    assert b"new words" in content


def test_what_is_not_there_cannot_be_changed_or_removed(db: Database) -> None:
    diary = Diary(db)
    with pytest.raises(KeyError):
        diary.change(rating())
    with pytest.raises(KeyError):
        diary.remove(UUID(int=1))
    assert diary.rating(UUID(int=1)) is None


def test_the_entries_of_a_session_are_found(db: Database) -> None:
    diary, session = Diary(db), uuid4()
    before = replace(rating(MONDAY), session=session)
    after = replace(rating(MONDAY + timedelta(hours=1)), session=session)
    for entry in (after, rating(), before):
        diary.add(entry)
    assert diary.of_session(session) == (before, after)


def test_the_latest_score_is_the_last_number_of_those_days(db: Database) -> None:
    diary, second = Diary(db), date(2026, 11, 17)
    days = [MONDAY + timedelta(days=number) for number in range(4)]
    leg = rating(days[0], leg=1)
    back = Rating(uuid4(), days[1], Scores(back=2))
    place = Rating(uuid4(), days[2], Scores(lowest=Lowest.CALF))
    for entry in (place, back, rating(days[3]), leg):
        diary.add(entry)
    third = date(2026, 11, 18)
    assert diary.latest_scored(MONDAY.date(), third) == said(back)
    assert diary.latest_scored(MONDAY.date(), MONDAY.date()) == said(leg)
    assert diary.latest_scored(third, third) is None
    assert diary.dates(second, third) == {second, third}


def test_another_process_s_entry_is_noticed(db: Database) -> None:
    diary = Diary(db)
    before = diary.data_version()
    with open_database(db.file) as other:
        Diary(other).add(rating())
    assert diary.data_version() != before
    assert diary.count() == 1
