"""The front of the command line."""

import json
import os
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from sciatica_desktop import __main__ as command
from sciatica_desktop import __version__
from sciatica_desktop.app import UNASKED
from sciatica_desktop.cli import COMMANDS, build_parser, main


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    assert end.value.code == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)


def test_every_command_has_help_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    for name in COMMANDS:
        with pytest.raises(SystemExit) as end:
            main([name, "--help"])
        assert end.value.code == 0
        assert "--profile" in capsys.readouterr().out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert __version__ in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["bogus"], "bogus"),
        (["--speed", "fast"], "fast"),
        (["--speed", "0"], "0.1"),
        (["check", "--profile", ""], "must name a folder"),
    ],
)
def test_wrong_usage_names_the_value(
    arguments: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert named in capsys.readouterr().err


def test_without_a_display_the_window_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("sys.argv", ["sciatica-desktop"])
    for start in (command.main, lambda: main([])):
        assert start() == 1
        assert "no display" in capsys.readouterr().err


def test_a_command_without_a_word_asks_for_what_the_options_say_by_default() -> None:
    assert vars(build_parser({}).parse_args([])) == {**vars(UNASKED), "command": None}


def test_a_terminal_without_the_letters_of_a_text_shows_the_rest_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printed = BytesIO()
    monkeypatch.setattr("sys.stdout", TextIOWrapper(printed, encoding="ascii"))
    assert main(["exercises", "bird-dog"]) == 0
    assert b"quadruped ? neutral ? strength" in printed.getvalue()


def test_json_is_whole_in_any_encoding(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    printed = BytesIO()
    monkeypatch.setattr("sys.stdout", TextIOWrapper(printed, encoding="latin-1"))
    assert main(["log", "--profile", str(tmp_path), "--note", "à 8 €", "--json"]) == 0
    assert json.loads(printed.getvalue())["note"] == "à 8 €"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is full")
def test_what_cannot_be_printed_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr("sys.stdout", full)
        assert main(["exercises"]) == 1
    assert capsys.readouterr().err == (
        "sciatica-desktop: this cannot be printed: No space left on device\n"
    )


def test_a_reader_who_has_seen_enough_is_told_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr("sys.stdout", pipe)
        assert main(["exercises"]) == 1
    assert capsys.readouterr().err == ""


def test_nothing_is_printed_where_nobody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    assert main(["programmes"]) == 0


def test_ctrl_c_ends_a_command_without_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Pressed(StringIO):
        def write(self, _text: str) -> int:
            raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdout", Pressed())
    assert main(["exercises"]) == 130
    assert capsys.readouterr().err == ""
