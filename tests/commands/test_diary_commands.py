"""log, export and check: what goes in comes out, and each refusal is one line with its code."""

import json
import time
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from sciatica_desktop.cli import main
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.migrations import STEPS

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def in_new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "EST5EDT,M3.2.0,M11.1.0")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def run(profile: Path, *arguments: str) -> int:
    try:
        return main([arguments[0], "--profile", str(profile), *arguments[1:]])
    except SystemExit as ended:  # argparse
        return ended.code if isinstance(ended.code, int) else -1


def ratings(profile: Path) -> list[dict[str, Any]]:
    target = profile.parent / "all.json"
    assert run(profile, "export", str(target)) == 0
    found: list[dict[str, Any]] = json.loads(target.read_text("utf-8"))["ratings"]
    return found


def test_every_option_of_a_rating_is_kept(profile: Path, capsys: Captured) -> None:
    at = "2026-03-05T07:30:00+02:00"
    code = run(
        profile, "log", "--leg-left", "10", "--leg-right", "0", "--back", "4", "--lowest", "foot",
        "--numbness", "more", "--strength", "usual", "--series", "day", "--at", at,
        "--note", "stiff é", "--json",
    )  # fmt: skip
    assert code == 0
    printed = json.loads(capsys.readouterr().out)
    (kept,) = ratings(profile)
    assert printed == kept
    assert kept == {
        "id": kept["id"],
        "at": at,
        "series": "day",
        "context": "alone",
        "leg_left": 10,
        "leg_right": 0,
        "back": 4,
        "lowest": "foot",
        "numbness": "more",
        "strength": "usual",
        "note": "stiff é",
        "session": None,
    }


def test_a_rating_is_for_now_where_no_moment_is_given(profile: Path, capsys: Captured) -> None:
    before = datetime.now(UTC)
    assert run(profile, "log", "--back", "0") == 0
    assert before <= datetime.fromisoformat(ratings(profile)[0]["at"]) <= datetime.now(UTC)
    assert "back 0" in capsys.readouterr().out


@pytest.mark.usefixtures("in_new_york")
def test_a_moment_without_offset_is_local_also_across_daylight_saving(profile: Path) -> None:
    for at in ("2026-07-01T08:00", "2026-01-01T08:00"):
        assert run(profile, "log", "--back", "1", "--at", at) == 0
    assert [r["at"] for r in ratings(profile)] == [
        "2026-01-01T08:00:00-05:00",
        "2026-07-01T08:00:00-04:00",
    ]


def test_more_than_a_day_ahead_is_refused(profile: Path, capsys: Captured) -> None:
    assert run(profile, "log", "--back", "1", "--at", "2999-01-01T00:00") == 1
    line = capsys.readouterr().err
    assert "2999-01-01" in line
    assert line.count("\n") == 1
    assert not profile.exists()


def test_a_slip_of_the_year_is_refused(profile: Path, capsys: Captured) -> None:
    assert run(profile, "log", "--back", "1", "--at", "0206-11-20T08:00") == 1
    assert "more than 100 years ago" in capsys.readouterr().err
    assert not profile.exists()


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--leg-left", "11"),
        ("--leg-right", "-1"),
        ("--back", "3.5"),
        ("--back", "+3"),
        ("--back", "٣"),
        ("--lowest", "knee"),
        ("--numbness", "none"),
        ("--strength", "weak"),
        ("--series", "week"),
        ("--at", "yesterday"),
        ("--at", "0001-01-01T00:00+14:00"),
        ("--at", "2026-02-30T08:00"),
        ("--note", "broken \udcff"),
    ],
)
def test_a_value_that_cannot_be_is_named_and_nothing_is_written(
    option: str, value: str, profile: Path, capsys: Captured
) -> None:
    assert run(profile, "log", "--back", "1", option, value) == 2
    error = capsys.readouterr().err
    assert error.startswith("usage: ")
    assert option in error.splitlines()[-1]
    assert not profile.exists()


@pytest.mark.parametrize("arguments", [(), ("--note", "  ")])
def test_a_rating_that_says_nothing_is_wrong_usage(
    arguments: tuple[str, ...], profile: Path, capsys: Captured
) -> None:
    assert run(profile, "log", *arguments) == 2
    assert "at least one value or a note" in capsys.readouterr().err.splitlines()[-1]


def test_combinations_are_not_judged(profile: Path) -> None:
    assert run(profile, "log", "--leg-left", "0", "--lowest", "foot") == 0


def test_what_is_wrong_with_the_diary_is_one_line(profile: Path, capsys: Captured) -> None:
    profile.mkdir()
    (profile / "diary.db").write_text("not a diary at all")
    for arguments in (("log", "--back", "1"), ("check",), ("export", str(profile / "x.json"))):
        assert run(profile, *arguments) == 1
        error = capsys.readouterr().err
        assert "is not a diary" in error
        assert error.count("\n") == 1
    assert (profile / "diary.db").read_text() == "not a diary at all"


def test_export_says_what_it_wrote(profile: Path, tmp_path: Path, capsys: Captured) -> None:
    run(profile, "log", "--back", "1")
    capsys.readouterr()
    assert run(profile, "export", str(tmp_path / "tables.zip")) == 0
    assert "1 ratings and 0 sessions" in capsys.readouterr().out
    assert zipfile.is_zipfile(tmp_path / "tables.zip")
    assert run(profile, "export", str(tmp_path / "tables"), "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "file": str(tmp_path / "tables"),
        "ratings": 1,
        "sessions": 0,
    }


def test_another_form_is_refused_in_one_line(
    profile: Path, tmp_path: Path, capsys: Captured
) -> None:
    assert run(profile, "export", str(tmp_path / "diary.xlsx")) == 1
    assert "diary.xlsx" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["diary.json", "diary.zip", "tables"])
def test_a_folder_that_is_not_there_is_named(
    profile: Path, tmp_path: Path, capsys: Captured, name: str
) -> None:
    assert run(profile, "export", str(tmp_path / "nowhere" / name)) == 1
    assert f"The folder {tmp_path / 'nowhere'} is not there" in capsys.readouterr().err


def test_check_tells_what_is_there(profile: Path, capsys: Captured) -> None:
    run(profile, "log", "--back", "1")
    capsys.readouterr()
    assert run(profile, "check", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "file": str(profile / "diary.db"),
        "integrity": "ok",
        "schema": len(STEPS),
        "ratings": 1,
        "sessions": 0,
        "programmes": 0,
        "last_backup": None,
    }
    assert run(profile, "check") == 0
    assert "last backup: none" in capsys.readouterr().out


def test_check_tells_of_damage_within(profile: Path, capsys: Captured) -> None:
    with open_database(profile / "diary.db") as db:
        db.write("PRAGMA foreign_keys = OFF")
        db.write("INSERT INTO expected VALUES (1, 'gone', 0, 'hold', 0, 'walking', NULL, 1, 1,"
                 " '2026-11-21T09:00:00.000000Z', 0)")  # fmt: skip
    assert run(profile, "check", "--json") == 1
    printed = capsys.readouterr()
    assert json.loads(printed.out)["integrity"] != "ok"
    assert "damaged" in printed.err


def test_the_sample_diary_is_there_and_leaves_nothing(profile: Path, capsys: Captured) -> None:
    assert main(["--sample-diary", "check", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["ratings"] > 200
    assert found["sessions"] > 50
    assert not Path(found["file"]).exists()


def test_a_rating_of_a_second_process_is_noticed(profile: Path) -> None:
    with open_database(profile / "diary.db") as db:
        before = Diary(db).data_version()
        assert run(profile, "log", "--back", "1") == 0
        assert Diary(db).data_version() != before
        assert Diary(db).count() == 1
