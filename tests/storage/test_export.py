"""What is exported can be read by others, says everything, and never leaves half a file."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.plan import Side
from sciatica_desktop.domain.rating import Lowest, Rating, Scores
from sciatica_desktop.domain.record import (
    End,
    Ending,
    ExerciseRecord,
    Later,
    Light,
    Outcome,
    SessionRecord,
    StopReason,
)
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.errors import DamagedError, StorageError, UnreachableError
from sciatica_desktop.storage.export import (
    FolderInUseError,
    MissingFolderError,
    UnknownFormError,
    export,
    write_file,
)
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.settings import Settings
from tests.storage.strategies import ratings, texts

AT = datetime(2026, 11, 20, 8, 30, tzinfo=timezone(timedelta(hours=1)))
SESSION = uuid4()
RATING = Rating(uuid4(), AT, Scores(5, None, 3, Lowest.CALF), note='a "note", ä\nsecond line')
DONE = ExerciseRecord(
    SESSION,
    0,
    "knee-to-chest",
    Dose(1, 3, 20),
    side=Side.LEFT,
    reps=2,
    seconds=40.0,
    outcome=Outcome.STOPPED,
    light=Light.RED,
    stop=StopReason.LEG,
    quick=QuickAnswer.MOVED_DOWN,
    quick_lowest=Lowest.FOOT,
)
RECORD = SessionRecord(
    SESSION,
    AT,
    "eight-simple",
    (DONE, ExerciseRecord(SESSION, 1, "walking", Dose(1, 1, 60))),
    End(AT + timedelta(minutes=9), Ending.EARLY, 500.5),
    later=Later(gone_at_45=False, gone_next_day=True),
)


@pytest.fixture
def diary(db: Database) -> Database:
    Diary(db).add(RATING)
    Journal(db).begin(RECORD)
    Flares(db).put(Flare(uuid4(), AT.date()))
    Settings(db).note_fact("tour", True, AT)
    return db


def rows(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_json_says_everything(diary: Database, tmp_path: Path) -> None:
    export(diary, tmp_path / "all.json")
    document = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert (document["format"], document["version"]) == ("sciatica-desktop", 1)
    assert document["ratings"] == [
        {
            "id": str(RATING.id),
            "at": "2026-11-20T08:30:00+01:00",
            "series": "now",
            "context": "alone",
            "leg_left": 5,
            "leg_right": None,
            "back": 3,
            "lowest": "calf",
            "numbness": None,
            "strength": None,
            "note": 'a "note", ä\nsecond line',
            "session": None,
        }
    ]
    (session,) = document["sessions"]
    assert (session["ended"], session["ending"]) == ("2026-11-20T08:39:00+01:00", "early")
    assert session["exercises"][0] == {
        "exercise": "knee-to-chest",
        "dose": "default",
        "sets": 1,
        "reps": 3,
        "hold_s": 20,
        "side": "left",
        "reps_done": 2,
        "seconds": 40.0,
        "outcome": "stopped",
        "light": "red",
        "stop": "leg",
        "quick": "moved down",
        "quick_lowest": "foot",
    }
    assert session["later"] == {
        "gone_at_45": False,
        "gone_next_day": True,
        "spoilt": None,
        "still_down": None,
        "next_day": None,
    }
    assert document["flares"][0]["last"] is None
    assert document["facts"]["tour"]["value"] is True
    assert {"preferences", "profile", "screen"} <= set(document)


def test_a_broken_off_session_is_exported_without_an_end(db: Database, tmp_path: Path) -> None:
    Journal(db).begin(replace(RECORD, end=None))
    export(db, tmp_path / "all.json")
    (session,) = json.loads((tmp_path / "all.json").read_text("utf-8"))["sessions"]
    assert (session["ended"], session["ending"], session["seconds"]) == (None, None, None)


def test_the_zip_holds_two_tables(diary: Database, tmp_path: Path) -> None:
    export(diary, tmp_path / "tables.ZIP")
    with zipfile.ZipFile(tmp_path / "tables.ZIP") as archive:
        assert archive.namelist() == ["ratings.csv", "exercises.csv"]
        (rating,), (exercise,) = (rows(archive.read(name)) for name in archive.namelist())
    assert rating["at"] == "2026-11-20T08:30:00+01:00"
    assert (rating["leg_left"], rating["leg_right"], rating["lowest"]) == ("5", "", "calf")
    assert rating["note"] == 'a "note", ä\nsecond line'
    assert exercise["session"] == str(SESSION)
    assert exercise["programme"] == "eight-simple"
    assert (exercise["outcome"], exercise["stop"], exercise["light"]) == ("stopped", "leg", "red")
    assert (exercise["quick"], exercise["quick_lowest"]) == ("moved down", "foot")


@pytest.mark.parametrize("exists", [False, True])
def test_a_new_or_empty_folder_takes_the_tables(
    exists: bool, diary: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "tables"
    if exists:
        folder.mkdir()
    export(diary, folder)
    assert sorted(path.name for path in folder.iterdir()) == ["exercises.csv", "ratings.csv"]
    assert exists or folder.stat().st_mode & 0o077 == 0, "for its owner alone"
    assert b"\r\n" in (folder / "ratings.csv").read_bytes()


@given(entry=ratings(), start=st.sampled_from(["=", "+", "-", "@", ""]), note=texts)
def test_no_note_becomes_a_formula_and_every_note_can_be_read_back(
    entry: Rating, start: str, note: str
) -> None:
    entry = replace(entry, note=start + note + "x")
    with TemporaryDirectory() as name, open_database(Path(name) / "diary.db") as db:
        Diary(db).add(entry)
        export(db, Path(name) / "out")
        (row,) = rows((Path(name) / "out" / "ratings.csv").read_bytes())
        assert row["note"][0] not in "=+-@"
        unharmed = row["note"][1:] if entry.note[0] in "=+-@" else row["note"]
        assert unharmed == entry.note
        assert datetime.fromisoformat(row["at"]) == entry.at


@pytest.mark.parametrize("name", ["diary.xlsx", "notes.txt"])
def test_another_form_is_refused(name: str, diary: Database, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormError, match=name):
        export(diary, tmp_path / name)
    assert not (tmp_path / name).exists()


def test_a_folder_or_file_in_use_is_refused(diary: Database, tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("mine")
    with pytest.raises(FolderInUseError):
        export(diary, tmp_path)
    with pytest.raises(UnknownFormError):
        export(diary, tmp_path / "letter")
    assert (tmp_path / "letter").read_text() == "mine"


def test_a_place_that_is_not_there_is_named(diary: Database, tmp_path: Path) -> None:
    for name in ("all.json", "all.zip", "tables"):
        with pytest.raises(MissingFolderError, match="nowhere is not there"):
            export(diary, tmp_path / "nowhere" / name)


def test_a_place_that_cannot_be_written_is_named(diary: Database, tmp_path: Path) -> None:
    (tmp_path / ".all.json.part").mkdir()
    with pytest.raises(UnreachableError, match=r"all\.json"):
        export(diary, tmp_path / "all.json")
    assert [path.name for path in tmp_path.glob("*.json")] == []


def test_an_old_export_stays_when_the_new_one_fails(diary: Database, tmp_path: Path) -> None:
    target = tmp_path / "all.json"
    target.write_text("the old one")
    diary.write("UPDATE document SET value = 'no json', name = 'profile', at = NULL")
    with pytest.raises(DamagedError):
        export(diary, target)
    assert target.read_text() == "the old one"
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


def test_an_export_replaces_the_old_one_and_is_private(diary: Database, tmp_path: Path) -> None:
    target = tmp_path / "all.json"
    target.write_text("the old one")
    export(diary, target)
    document: dict[str, Any] = json.loads(target.read_text("utf-8"))
    assert document["format"] == "sciatica-desktop"
    assert target.stat().st_mode & 0o077 == 0


def test_one_file_is_written_whole_for_its_owner_only(tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    target.write_bytes(b"old")
    write_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="nowhere is not there"):
        write_file(tmp_path / "nowhere" / "page.pdf", b"")
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(StorageError, match="folder"):
        write_file(folder, b"")
    assert list(tmp_path.iterdir()) == [folder]
