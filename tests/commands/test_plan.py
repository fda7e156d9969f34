"""`plan` in the form of product.md 7."""

import json
from argparse import ArgumentParser
from itertools import pairwise
from pathlib import Path

import pytest

from sciatica_desktop.commands import plan
from sciatica_desktop.commands.house import House, Refusal, WrongValue
from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.preferences import Preferences, Wait
from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.domain.safety.red_flags import Answer, ScreenState, Sign, answered
from sciatica_desktop.storage.database import FILE_NAME, Database, open_database
from sciatica_desktop.storage.settings import Settings
from tests.content import read, real_catalogue
from tests.fakes import FakeClock

KEYS = ["kind", "exercise", "start_s", "duration_s", "side", "set", "rep"]


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    parser = ArgumentParser()
    plan.configure(parser)
    house = House(read, Path("no", "such", "folder"), FakeClock())
    assert plan.run(parser.parse_args(arguments), house) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("programme", real_catalogue().programmes)
def test_phases_fill_the_plan_without_a_gap(
    programme: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(answer(capsys, programme, "--json"))
    assert found["programme"] == programme
    phases = found["phases"]
    assert all(list(phase) == KEYS for phase in phases)
    assert phases[0]["start_s"] == 0
    ends = [phase["start_s"] + phase["duration_s"] for phase in phases]
    assert ends[:-1] == [phase["start_s"] for phase in phases[1:]]
    assert ends[-1] == found["total_s"]


def test_one_knee_to_chest_reads_like_the_rules(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(answer(capsys, "eight-simple", "--json"))
    assert found["total_s"] == 896
    first = [list(p.values()) for p in found["phases"] if p["exercise"] == "knee-to-chest"]
    assert first == [
        ["get_ready", "knee-to-chest", 0, 10, None, None, None],
        ["move_in", "knee-to-chest", 10, 4, "left", 1, 1],
        ["hold", "knee-to-chest", 14, 20, "left", 1, 1],
        ["move_out", "knee-to-chest", 34, 4, "left", 1, 1],
        ["rest", "knee-to-chest", 38, 5, None, 1, None],
        ["move_in", "knee-to-chest", 43, 4, "left", 1, 2],
        ["hold", "knee-to-chest", 47, 20, "left", 1, 2],
        ["move_out", "knee-to-chest", 67, 4, "left", 1, 2],
        ["change_sides", "knee-to-chest", 71, 8, None, 1, None],
        ["move_in", "knee-to-chest", 79, 4, "right", 1, 1],
        ["hold", "knee-to-chest", 83, 20, "right", 1, 1],
        ["move_out", "knee-to-chest", 103, 4, "right", 1, 1],
        ["rest", "knee-to-chest", 107, 5, None, 1, None],
        ["move_in", "knee-to-chest", 112, 4, "right", 1, 2],
        ["hold", "knee-to-chest", 116, 20, "right", 1, 2],
        ["move_out", "knee-to-chest", 136, 4, "right", 1, 2],
    ]


def test_optional_items_come_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(answer(capsys, "first-days", "--with-optional", "--json"))
    assert found["total_s"] == 1253
    exercises = [phase["exercise"] for phase in found["phases"]]
    changes = [after for before, after in pairwise(exercises) if after != before]
    assert changes[-3:] == ["prone-lying", "walking", "heat-pack"]


def test_without_json_it_reads_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    lines = answer(capsys, "eight-simple").splitlines()
    assert lines[1].split() == [
        "0:10",
        "4",
        "s",
        "move",
        "in",
        "knee-to-chest",
        "left",
        "set",
        "1",
        "repetition",
        "1",
    ]
    assert lines[-1] == "14:56 in all"


def test_an_unknown_programme_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WrongValue, match='there is no programme "eight-simpel"'):
        answer(capsys, "eight-simpel")


def for_me(
    folder: Path, capsys: pytest.CaptureFixture[str], programme: str, *options: str
) -> dict[str, list[dict[str, object]]]:
    parser = ArgumentParser()
    plan.configure(parser)
    house = House(read, folder, FakeClock())
    try:
        plan.run(parser.parse_args([programme, "--for-me", "--json", *options]), house)
    finally:
        house.close()
    found: dict[str, list[dict[str, object]]] = json.loads(capsys.readouterr().out)
    return found


def settings_in(folder: Path) -> tuple[Database, Settings]:
    database = open_database(folder / FILE_NAME)
    return database, Settings(database)


def test_for_me_is_what_profile_and_settings_make_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database, settings = settings_in(tmp_path)
    settings.put_profile(Profile(sore_leg=SoreLeg.RIGHT, codes=frozenset({Code.OST})))
    settings.put_preferences(Preferences(wait_until_ready=Wait.ALWAYS, voice=False))
    database.close()
    phases = for_me(tmp_path, capsys, "eight-simple")["phases"]
    assert all(list(phase) == KEYS for phase in phases)
    assert phases[0]["duration_s"] is None  # waits until I am ready
    assert phases[1]["duration_s"] == 30  # down to the floor
    sides = [p["side"] for p in phases if p["exercise"] == "knee-to-chest" and p["side"]]
    assert sides[0] == "left"  # the less sore leg first
    assert "sore" not in {p["side"] for p in phases}
    assert "prone-press-up" not in {p["exercise"] for p in phases}  # level 1 until one has asked


def test_for_me_gives_the_voice_the_time_it_needs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def ready(*, voice: bool) -> float:
        folder = tmp_path / str(voice)
        folder.mkdir()
        database, settings = settings_in(folder)
        settings.put_preferences(Preferences(voice=voice, voice_rate=0.0))
        database.close()
        phases = for_me(folder, capsys, "eight-simple")["phases"]
        return sum(float(str(p["duration_s"])) for p in phases if p["kind"] == "get_ready")

    assert ready(voice=True) > ready(voice=False)


def test_for_me_leaves_the_plan_of_nobody_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = answer(capsys, "eight-simple", "--json")
    for_me(tmp_path, capsys, "eight-simple")
    assert answer(capsys, "eight-simple", "--json") == before


def test_for_me_refuses_while_sessions_are_closed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database, settings = settings_in(tmp_path)
    settings.put_screen(
        answered(ScreenState(), {Sign.R1: Answer.YES}, FakeClock().wall(), full=True)
    )
    database.close()
    with pytest.raises(Refusal, match="Warning signs"):
        for_me(tmp_path, capsys, "eight-simple")


def test_for_me_says_when_nothing_suits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database, settings = settings_in(tmp_path)
    settings.put_screen(
        answered(ScreenState(), {Sign.U4: Answer.YES}, FakeClock().wall(), full=True)
    )
    database.close()
    with pytest.raises(Refusal, match='nothing of "extension-bias" suits now'):
        for_me(tmp_path, capsys, "extension-bias")


def test_a_phase_that_waits_reads_as_a_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database, settings = settings_in(tmp_path)
    settings.put_preferences(Preferences(take_my_time=True))
    database.close()
    parser = ArgumentParser()
    plan.configure(parser)
    house = House(read, tmp_path, FakeClock())
    plan.run(parser.parse_args(["first-days", "--for-me"]), house)
    house.close()
    assert "a key" in capsys.readouterr().out
