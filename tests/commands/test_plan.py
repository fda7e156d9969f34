"""`plan` in the form of product.md 7."""

import json
from argparse import ArgumentParser
from itertools import pairwise
from pathlib import Path

import pytest

from sciatica_desktop.commands import plan
from sciatica_desktop.commands.house import House, WrongValue
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
