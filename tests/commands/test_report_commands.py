"""plot and report: the file is there and complete, or one line says why not."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from sciatica_desktop.cli import main
from sciatica_desktop.domain.preferences import Paper, Preferences
from sciatica_desktop.domain.trends.wishes import Wishes
from sciatica_desktop.storage.database import FILE_NAME, open_database
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.storage.wishes import write_wishes
from tests.pdf import words_of

Captured = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("qapp")


def run(*arguments: str) -> int:
    try:
        return main(arguments)
    except SystemExit as ended:  # argparse
        return ended.code if isinstance(ended.code, int) else -1


@pytest.mark.parametrize(
    ("command", "name", "begins"),
    [
        ("plot", "a.png", b"\x89PNG"),
        ("plot", "a.SVG", b"<?xml"),
        ("report", "a.pdf", b"%PDF"),
    ],
)
def test_a_file_of_its_kind_is_written(
    tmp_path: Path, capsys: Captured, command: str, name: str, begins: bytes
) -> None:
    file = tmp_path / name
    assert run(command, str(file), "--sample-diary") == 0
    assert file.read_bytes().startswith(begins)
    assert capsys.readouterr().out == f"Wrote {file}\n"
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(("command", "name"), [("plot", "a.png"), ("report", "a.pdf")])
def test_the_period_is_twelve_weeks_to_today_unless_told(
    tmp_path: Path, capsys: Captured, command: str, name: str
) -> None:
    where = (command, str(tmp_path / name), "--profile", str(tmp_path / "profile"), "--json")
    assert run(*where) == 0
    found = json.loads(capsys.readouterr().out)
    assert date.fromisoformat(found["to"]) - date.fromisoformat(found["from"]) == timedelta(84)
    assert (found["days_logged"], found["days"]) == (0, 0)
    assert run(*where, "--to", "2026-03-31", "--from", "2026-03-01") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["from"], found["to"]) == ("2026-03-01", "2026-03-31")


def test_paper_name_and_questions_reach_the_page(tmp_path: Path, capsys: Captured) -> None:
    plain, file = tmp_path / "plain.pdf", tmp_path / "a.pdf"
    where = ("--profile", str(tmp_path / "profile"))
    assert run("report", str(plain), *where) == 0
    wishes = ("--paper", "letter", "--name", "Ann\nOther", "--ask", "Why?", "--ask", "When?")
    assert run("report", str(file), *where, *wishes) == 0
    assert b"/MediaBox [0 0 595" in plain.read_bytes()
    assert b"/MediaBox [0 0 612" in file.read_bytes()
    words = words_of(file.read_bytes())
    assert all(said in words for said in ("Ann Other", "Why?", "When?"))


def test_what_was_written_in_the_window_is_printed_unless_told(
    tmp_path: Path, capsys: Captured
) -> None:
    profile = tmp_path / "profile"
    kept = Wishes(Paper.A4, "Ann Other", ("May I swim?", "When?"), notes=True)
    with open_database(profile / FILE_NAME) as database:
        write_wishes(Settings(database), kept, datetime(2026, 11, 21, 9, tzinfo=UTC))
    where = ("report", str(tmp_path / "a.pdf"), "--profile", str(profile), "--json")
    for told, name, questions in (
        ((), "Ann Other", ["May I swim?", "When?"]),
        (("--ask", "Why?", "--name", "Al"), "Al", ["Why?"]),
        (("--ask", "", "--name", ""), "", []),
    ):
        assert run(*where, *told) == 0
        found = json.loads(capsys.readouterr().out)
        assert (found["name"], found["questions"]) == (name, questions)


def test_the_paper_is_that_of_the_settings_unless_told(tmp_path: Path, capsys: Captured) -> None:
    profile = tmp_path / "profile"
    with open_database(profile / FILE_NAME) as database:
        Settings(database).put_preferences(Preferences(paper=Paper.LETTER))
    where = ("report", str(tmp_path / "a.pdf"), "--profile", str(profile), "--json")
    assert run(*where) == run(*where, "--paper", "a4") == 0
    told = capsys.readouterr().out
    assert told.index('"paper": "letter"') < told.index('"paper": "a4"')


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("plot", "a.jpg"), "a.jpg"),
        (("report", "a.txt"), "a.txt"),
        (("report", "a.pdf", "--paper", "a3"), "a3"),
        (("report", "a.pdf", "--from", "soon"), "soon"),
        (("plot", "a.png", "--from", "2026-02-02", "--to", "2026-02-01"), "2026-02-02"),
        (("plot", "a.png", "--from", "1800-01-01", "--to", "2026-02-01"), "1800-01-01"),
        (("plot", "a.png", "--to", "0001-01-02"), "0001-01-02"),
        (("report", "a.pdf", *(("--ask", "x") * 4)), "three questions"),
        (("report", "a.pdf", "--name", "x" * 61), "60 letters"),
        (("report", "a.pdf", "--name", "broken \udcff"), "--name"),
        (("report", "a.pdf", "--ask", "broken \udcff"), "--ask"),
    ],
)
def test_a_wrong_value_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, arguments: tuple[str, ...],
    named: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert run(*arguments, "--profile", str(tmp_path / "profile")) == 2
    told = capsys.readouterr().err
    assert told.startswith("usage: ")
    assert named in told.splitlines()[-1]


@pytest.mark.parametrize(("command", "name"), [("plot", "a.png"), ("report", "a.pdf")])
def test_a_folder_that_is_not_there_is_refused_in_one_line(
    tmp_path: Path, capsys: Captured, command: str, name: str
) -> None:
    file = tmp_path / "nowhere" / name
    assert run(command, str(file), "--profile", str(tmp_path / "profile")) == 1
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert f"The folder {file.parent} is not there" in told
