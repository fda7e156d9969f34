"""Writing and correcting one entry of the diary."""

import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Lowest, Numbness, Rating, Scores, Series, Strength
from sciatica_desktop.storage.errors import StorageError
from sciatica_desktop.viewmodels.rating_entry import Obstacle, RatingEntryViewModel
from tests.viewmodels.diary_room import NOW, Room


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    assert qtbot is not None
    made = Room(tmp_path)
    yield made
    made.database.close()


def entry(
    room: Room, editing: Rating | None = None, sore: SoreLeg | None = SoreLeg.RIGHT
) -> RatingEntryViewModel:
    return RatingEntryViewModel(room.diary, room.clock, sore, editing)


def test_nothing_is_preset_and_nothing_is_not_saved(room: Room) -> None:
    model = entry(room)
    assert model.scores.empty
    assert model.obstacle is Obstacle.EMPTY
    assert not model.save()
    assert room.diary.count() == 0


def test_all_answers_are_written(room: Room) -> None:
    model, kept = entry(room), list[Rating]()
    model.saved.connect(kept.append)
    assert model.parts == (Part.LEG_RIGHT, Part.BACK)
    model.open_legs()
    assert not model.can_open_legs
    for value, part in enumerate(model.parts, 3):
        model.rate(part, value)
    model.choose_lowest(Lowest.CALF)
    model.choose_numbness(Numbness.MORE)
    model.choose_strength(Strength.WEAKER)
    model.choose_series(Series.DAY)
    model.write_note(" long drive ")
    room.clock.go(60)
    assert model.save()
    assert room.diary.ratings() == (kept[0],)
    assert kept[0].scores == Scores(3, 4, 5, Lowest.CALF, Numbness.MORE, Strength.WEAKER)
    assert (kept[0].series, kept[0].note) == (Series.DAY, "long drive")
    assert kept[0].at == NOW + timedelta(minutes=1)  # it goes with the clock


def test_a_note_alone_is_enough_and_spaces_are_not(room: Room) -> None:
    model = entry(room)
    model.write_note("  ")
    assert not model.save()
    model.write_note("slept well")
    assert model.save()


@pytest.mark.parametrize(("hours", "obstacle"), [(23, None), (49, Obstacle.FUTURE)])
def test_only_24_hours_ahead(room: Room, hours: int, obstacle: Obstacle | None) -> None:
    model = entry(room)
    model.rate(Part.BACK, 0)
    model.move_to((NOW + timedelta(hours=hours)).astimezone().replace(tzinfo=None))
    assert model.obstacle is obstacle
    assert model.save() is (obstacle is None)


def test_a_correction_keeps_what_it_is_tied_to(room: Room) -> None:
    before = room.rate(2, "old")
    model = entry(room, before, SoreLeg.LEFT)
    assert model.parts == tuple(Part)  # the right leg has a score, so it is shown
    assert model.note == "old"
    model.move_to(before.at.replace(tzinfo=None))
    assert model.at == before.at
    model.move_to(datetime(2026, 11, 20, 7, 30))  # noqa: DTZ001 (a wall clock)
    model.rate(Part.LEG_RIGHT, None)
    model.write_note("")
    assert model.editing is before
    assert model.save()
    after = room.diary.rating(before.id)
    assert after is not None
    assert after.scores == Scores(back=2)
    assert (after.at.hour, after.at.utcoffset()) == (7, before.at.utcoffset())
    assert room.diary.count() == 1


def test_a_full_disk_is_said_in_one_sentence(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_rating: Rating) -> None:
        raise StorageError(Path("diary.db"))

    monkeypatch.setattr(room.diary, "add", refuse)
    model, said = entry(room), list[str]()
    model.failed.connect(said.append)
    model.rate(Part.BACK, 1)
    assert not model.save()
    assert said == ["The file diary.db could not be used."]


@pytest.fixture
def _in_london(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the place is another setting here")
@pytest.mark.usefixtures("_in_london")
@pytest.mark.parametrize(
    ("chosen", "kept"),
    [
        ("2026-03-29T00:30", "2026-03-29T00:30:00+00:00"),
        ("2026-03-29T01:30", "2026-03-29T01:30:00+00:00"),  # no clock showed it
        ("2026-03-29T02:30", "2026-03-29T02:30:00+01:00"),
        ("2026-10-25T01:30", "2026-10-25T01:30:00+01:00"),  # it came twice
        ("2026-10-25T02:30", "2026-10-25T02:30:00+00:00"),
    ],
)
def test_the_hour_that_was_chosen_stays_in_the_nights_when_the_clocks_change(
    room: Room, chosen: str, kept: str
) -> None:
    model = entry(room)
    model.write_note("awake")
    model.move_to(datetime.fromisoformat(chosen))
    assert model.save()
    latest = room.diary.latest()
    assert latest is not None
    assert latest.at.isoformat() == kept


def test_an_entry_of_a_trip_keeps_the_offset_of_its_place(room: Room) -> None:
    there = timezone(timedelta(hours=-4))
    rating = Rating(uuid4(), datetime(2026, 9, 3, 23, 50, tzinfo=there), Scores(back=3))
    room.diary.add(rating)
    model = entry(room, rating)
    model.move_to(datetime(2026, 11, 2, 0, 10))  # noqa: DTZ001 (a wall clock)
    assert model.save()
    latest = room.diary.latest()
    assert latest is not None
    assert latest.at.isoformat() == "2026-11-02T00:10:00-04:00"
    (found,) = room.diary.ratings(date(2026, 11, 2), date(2026, 11, 2))
    assert found.id == rating.id


def unsaved(model: RatingEntryViewModel) -> bool:
    return model.unsaved


def test_it_knows_whether_something_would_be_lost(room: Room) -> None:
    new, known = entry(room), entry(room, room.rate(0, "words"))
    assert not unsaved(new)
    room.clock.go(60)
    assert not unsaved(new), "the clock alone changes nothing"
    new.write_note("  ")
    assert not unsaved(new)
    new.write_note("a long story")
    assert unsaved(new)
    assert new.save()
    assert not unsaved(new)
    assert not unsaved(known)
    known.rate(Part.BACK, 9)
    assert unsaved(known)
    known.rate(Part.BACK, 2)
    assert not unsaved(known)


def test_what_was_deleted_elsewhere_meanwhile_is_kept_as_it_stands_on_the_sheet(room: Room) -> None:
    rating = room.rate(0, "old words")
    model = entry(room, rating)
    room.diary.remove(rating.id)
    model.write_note("new words")
    assert model.save()
    kept = room.diary.rating(rating.id)
    assert kept is not None
    assert kept.note == "new words"
