"""The row that keeps pain when everything is chosen."""

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Context, Lowest, Scores
from sciatica_desktop.storage.errors import StorageError
from sciatica_desktop.viewmodels.entry import EntryViewModel
from tests.viewmodels.rooms import Rooms


@pytest.fixture
def model(rooms: Rooms) -> EntryViewModel:
    return EntryViewModel(rooms.diary, rooms.clock, SoreLeg.RIGHT)


def test_it_saves_when_all_is_chosen_and_can_be_taken_back(
    model: EntryViewModel, rooms: Rooms, qtbot: QtBot
) -> None:
    model.rate(Part.LEG_RIGHT, 3)
    model.rate(Part.BACK, 2)
    assert rooms.diary.count() == 0
    with qtbot.waitSignal(model.saved):
        model.choose_lowest(Lowest.THIGH)
    (kept,) = rooms.diary.ratings()
    assert kept == model.entry
    assert kept.scores == Scores(leg_right=3, back=2, lowest=Lowest.THIGH)
    assert kept.context is Context.ALONE
    assert model.scores.empty
    with qtbot.waitSignal(model.undone):
        model.undo()
    assert rooms.diary.count() == 0
    assert rooms.diary.latest() is None
    with qtbot.assertNotEmitted(model.undone):
        model.undo()


def test_an_entry_that_was_deleted_in_the_diary_is_taken_back_without_trouble(
    model: EntryViewModel, rooms: Rooms, qtbot: QtBot
) -> None:
    model.rate(Part.LEG_RIGHT, 0)
    model.rate(Part.BACK, 0)
    assert model.entry is not None
    rooms.diary.remove(model.entry.id)
    with qtbot.waitSignal(model.undone):
        model.undo()
    assert model.entry is None


def test_the_order_does_not_matter(model: EntryViewModel, rooms: Rooms) -> None:
    model.choose_lowest(Lowest.CALF)
    model.rate(Part.BACK, 2)
    assert model.scores.lowest is Lowest.CALF
    model.rate(Part.LEG_RIGHT, 4)
    kept = rooms.diary.latest()
    assert kept is not None
    assert kept.scores == Scores(leg_right=4, back=2, lowest=Lowest.CALF)


def test_a_place_that_does_not_fit_is_asked_again(model: EntryViewModel, rooms: Rooms) -> None:
    model.choose_lowest(Lowest.BUTTOCK)
    model.rate(Part.BACK, 2)
    assert model.lowest_choices == tuple(Lowest)
    model.rate(Part.LEG_RIGHT, 4)
    assert model.scores.lowest is None
    assert model.lowest_choices == (Lowest.THIGH, Lowest.CALF, Lowest.FOOT)
    model.choose_lowest(Lowest.BACK)
    assert rooms.diary.count() == 0
    model.choose_lowest(None)
    model.choose_lowest(Lowest.FOOT)
    assert rooms.diary.count() == 1


def test_without_pain_no_place_is_asked(model: EntryViewModel, rooms: Rooms) -> None:
    model.rate(Part.LEG_RIGHT, 0)
    model.rate(Part.BACK, 0)
    kept = rooms.diary.latest()
    assert kept is not None
    assert kept.scores.lowest is Lowest.NONE


def test_a_score_can_be_taken_back_before_it_is_saved(model: EntryViewModel, rooms: Rooms) -> None:
    model.rate(Part.LEG_RIGHT, 3)
    model.rate(Part.LEG_RIGHT, None)
    model.rate(Part.BACK, 2)
    model.choose_lowest(Lowest.BACK)
    assert rooms.diary.count() == 0


def test_another_sore_leg_changes_what_is_asked(model: EntryViewModel) -> None:
    assert list(model.parts) == [Part.LEG_RIGHT, Part.BACK]
    model.rate(Part.LEG_RIGHT, 3)
    model.ask(SoreLeg.RIGHT)
    assert model.scores.leg_right == 3
    model.ask(SoreLeg.BOTH)
    assert list(model.parts) == [Part.LEG_LEFT, Part.LEG_RIGHT, Part.BACK]
    assert model.scores.empty


def test_an_entry_waits_until_it_can_be_written(
    model: EntryViewModel, rooms: Rooms, qtbot: QtBot
) -> None:
    rooms.database.read("PRAGMA query_only = ON")
    model.rate(Part.LEG_RIGHT, 3)
    model.choose_lowest(Lowest.THIGH)
    with qtbot.waitSignal(model.failed) as failed, qtbot.assertNotEmitted(model.saved):
        model.rate(Part.BACK, 2)
    assert failed.args is not None
    assert str(rooms.database.file) in failed.args[0]
    assert model.scores == Scores(leg_right=3, back=2, lowest=Lowest.THIGH)
    assert model.entry is None
    rooms.database.read("PRAGMA query_only = OFF")
    with qtbot.waitSignal(model.saved):
        model.save()
    kept = rooms.diary.latest()
    assert kept is not None
    assert kept.scores == Scores(leg_right=3, back=2, lowest=Lowest.THIGH)
    assert model.scores.empty


def test_an_entry_that_is_gone_from_the_diary_can_be_undone_all_the_same(
    model: EntryViewModel, rooms: Rooms, qtbot: QtBot
) -> None:
    for part in model.parts:
        model.rate(part, 0)
    entry = model.entry
    assert entry is not None
    rooms.diary.remove(entry.id)
    with qtbot.waitSignal(model.undone):
        model.undo()
    assert model.entry is None


def test_an_undo_that_the_disk_refuses_stays_open(model: EntryViewModel, rooms: Rooms) -> None:
    for part in model.parts:
        model.rate(part, 0)
    rooms.database.read("PRAGMA query_only = ON")
    with pytest.raises(StorageError):
        model.undo()
    assert model.entry is not None
    rooms.database.read("PRAGMA query_only = OFF")
    model.undo()
    assert rooms.diary.count() == 0
