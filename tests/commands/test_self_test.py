"""The self-test says what works, what this machine lacks, and what is broken."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, qWarning
from PySide6.QtGui import QGuiApplication, QImage

from sciatica_desktop.commands import parts, self_test
from sciatica_desktop.commands.house import House
from sciatica_desktop.commands.parts import Found, PartError, State
from tests.content import read, with_change
from tests.fakes import FakeClock

PLUGINS = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))


def options(*arguments: str) -> Namespace:
    parser = ArgumentParser(exit_on_error=False)
    self_test.configure(parser)
    return parser.parse_args(arguments)


def test_all_parts_are_tried_and_the_diary_is_left_alone(
    qapp: QGuiApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = self_test.run(options("--json"), House(read, tmp_path / "data", FakeClock()))
    shown = capsys.readouterr()
    found = json.loads(shown.out)
    states = {row["part"]: row["state"] for row in found["parts"]}
    assert found["works"] is True, found
    assert code == 0
    assert set(states) == set(self_test.trials(House(read, tmp_path, FakeClock()), tmp_path))
    lacking = {part for part, state in states.items() if state != "ok"}
    assert lacking <= {"Screen", "Tones", "Voice"}  # what a machine without sound may lack
    assert shown.err == ""
    assert not (tmp_path / "data").exists()


def test_one_broken_part_hides_no_other_and_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    def refuse() -> Found:
        raise PartError("nothing was painted")

    def crash() -> Found:
        raise ImportError("no module named numpy")

    found = self_test.try_all(
        {"Figure": refuse, "Trends": crash, "PDF": lambda: Found(State.OK, "3 KB")}
    )
    assert [one.state for one in found.values()] == [State.FAILED, State.FAILED, State.OK]
    self_test.tell(found, as_json=False)
    shown = capsys.readouterr().out
    assert "nothing was painted" in shown
    assert "ImportError: no module named numpy" in shown
    assert shown.endswith("Look at: Figure, Trends.\n")


@pytest.mark.parametrize(
    ("state", "sentence"),
    [(State.MISSING, "lacks stands at: Voice.\n"), (State.OK, "Everything works.\n")],
)
def test_the_last_line_says_it_all(
    state: State, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    self_test.tell({"Voice": Found(state, "…")}, as_json=False)
    assert capsys.readouterr().out.endswith(sentence)


def test_an_installation_without_its_plugins_fails(tmp_path: Path) -> None:
    with pytest.raises(PartError, match="no plugin for xcb"):
        parts.screens(tmp_path, "linux")


def test_a_plugin_that_cannot_be_loaded_says_why(tmp_path: Path) -> None:
    (tmp_path / "platforms").mkdir()
    (tmp_path / "platforms" / "libqcocoa.dylib").write_bytes(b"not a library")
    with pytest.raises(PartError, match="cocoa cannot be loaded: "):
        parts.screens(tmp_path, "darwin")


def test_without_wayland_the_program_still_works(tmp_path: Path) -> None:
    (tmp_path / "platforms").mkdir()
    for name in ("libqxcb.so", "libqoffscreen.so"):
        (tmp_path / "platforms" / name).symlink_to(PLUGINS / "platforms" / name)
    found = parts.screens(tmp_path, "linux")
    assert found.state is State.MISSING
    assert "wayland" in found.words


def test_a_build_without_typefaces_fails(qapp: QGuiApplication) -> None:
    with pytest.raises(PartError, match="cannot be loaded"):
        parts.typefaces(":/nowhere")


def test_a_blank_picture_is_noticed(qapp: QGuiApplication) -> None:
    picture = QImage(240, 190, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    assert parts.is_blank(picture)
    picture.setPixel(1, 1, 0)
    picture = picture.copy(0, 0, 24, 19)
    assert not parts.is_blank(picture)


def test_the_clinicians_page_of_the_sample_is_painted(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    found = parts.page(read, tmp_path, FakeClock())
    assert found.state is State.OK
    assert found.words.startswith("the sample diary on one side, ")


@pytest.mark.parametrize(
    ("pdf", "said"),
    [
        (b"", "0 sides"),
        (b"/Type /Page\n/Type /Page\n/FontFile2", "2 sides"),
        (b"/Type /Pages\n/Type /Page\n", "typefaces are not in"),
    ],
)
def test_a_page_on_two_sides_or_without_typefaces_fails(pdf: bytes, said: str) -> None:
    with pytest.raises(PartError, match=said):
        parts.painted(pdf)


@pytest.mark.parametrize("damage", [b"", b"RIFF", b"\0" * 64])
def test_a_damaged_tone_is_named(damage: bytes) -> None:
    def read_damaged(path: str) -> bytes:
        return damage if path == "sounds/hold.wav" else read(path)

    with pytest.raises(PartError, match="the tone hold cannot be decoded"):
        parts.tones(read_damaged)


def test_content_that_says_nonsense_fails() -> None:
    broken = with_change("exercises/bird-dog.toml", "\nname =", "\nnmae =")
    assert (
        self_test.try_all({"Content": lambda: parts.resources(broken)})["Content"].state
        is State.FAILED
    )


def test_a_speech_process_that_hangs_is_missing(qapp: QGuiApplication) -> None:
    found = parts.voice(0)
    assert found.state is State.MISSING
    assert found.words


@pytest.mark.qt_log_ignore("said by nobody")
def test_what_qt_says_meanwhile_is_kept() -> None:
    with parts.without_qt_chatter() as kept:
        qWarning("said by nobody")
    assert kept == ["said by nobody"]
