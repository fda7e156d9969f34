"""exercises and programmes: the whole catalogue, as text and as JSON."""

import json
import sqlite3
from argparse import ArgumentParser
from pathlib import Path
from types import ModuleType

import pytest

from sciatica_desktop.commands import exercises, programmes
from sciatica_desktop.commands.house import House, WrongValue
from tests.content import read, real_catalogue
from tests.fakes import FakeClock

EXERCISE_FIELDS = [
    "id", "name", "aliases", "seeds", "seed_dose", "position", "direction", "equipment",
    "laterality", "kind", "level", "dose", "move_in_s", "move_out_s", "rest_s", "set_rest_s",
    "frequency", "muscles", "why", "steps", "breathing", "mistakes", "stop_if", "easier", "harder",
    "avoid", "caution", "poses", "camera", "seconds",
]  # fmt: skip


def answer(
    module: ModuleType, house: House, capsys: pytest.CaptureFixture[str], *arguments: str
) -> str:
    parser = ArgumentParser()
    module.configure(parser)
    assert module.run(parser.parse_args(arguments), house) == 0
    return capsys.readouterr().out


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(read, tmp_path / "data", FakeClock())


def test_exercises_come_with_every_field_in_catalogue_order(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(answer(exercises, house, capsys, "--json"))
    assert [one["id"] for one in found] == list(real_catalogue().exercises)
    assert all(list(one) == EXERCISE_FIELDS for one in found)


def test_one_exercise_is_one_object(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(answer(exercises, house, capsys, "split-squat-rear-foot-elevated", "--json"))
    assert found["seeds"] == ["001"]
    assert found["position"] == "standing"
    assert found["laterality"] == "one_side"
    assert found["dose"]["default"] == {"sets": 1, "reps": 6, "hold_s": 1}
    assert (found["move_in_s"], found["move_out_s"]) == (3, 2)
    assert (found["rest_s"], found["set_rest_s"]) == (1, 60)
    assert found["seconds"] == {"gentle": 62, "default": 90, "full": 296}
    assert found["steps"][3] == (
        "Bend the front knee and lower slowly, only as far as you can control."
    )
    assert found["easier"] == "split-squat-supported"
    assert found["harder"] is None
    assert found["avoid"] == ["ACU", "BAL", "SUR", "PRG"]
    assert found["caution"] == ["KNE", "HIP", "STN", "SPL"]
    assert [pose["name"] for pose in found["poses"]] == ["P1 top", "P2 bottom"]
    assert found["camera"] == "side view, front leg nearest"


def test_exercises_are_a_tidy_list_without_json(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = answer(exercises, house, capsys).splitlines()
    assert len(lines) == 34
    assert lines[0].split()[:2] == ["rest-90-90", "3:10"]
    assert lines[-1].endswith("Warmth on the low back")
    assert len({line.index("level") for line in lines}) == 1


def test_one_exercise_is_a_page_without_json(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    page = answer(exercises, house, capsys, "glute-bridge")
    assert page.startswith("Bridge (glute-bridge)\n")
    assert "3. Push through your heels and lift your hips." in page
    assert "Default: 2 x 8 x 3 s, 3:07" in page
    assert "Easier: pelvic-tilt · harder: bodyweight-squat" in page
    assert max(map(len, page.splitlines())) <= 88


def test_an_exercise_without_neighbours_says_so(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    page = answer(exercises, house, capsys, "walking")
    assert "Easier: the gentle dose · harder: none" in page


def test_a_wrong_id_is_named_with_the_nearest(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(WrongValue, match='"glute-brige", did you mean "glute-bridge"') as refused:
        answer(exercises, house, capsys, "glute-brige")
    assert refused.value.exit_code == 2


def test_programmes_come_with_their_length(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(answer(programmes, house, capsys, "--json"))
    assert [(one["id"], one["seconds"], one["seconds_with_optional"]) for one in found] == [
        ("first-days", 543, 1253),
        ("in-bed-morning", 404, 404),
        ("eight-simple", 896, 896),
        ("flexion-bias", 814, 814),
        ("extension-bias", 518, 518),
        ("core-strength", 521, 671),
        ("hips-and-glutes", 692, 842),
        ("desk-break-5", 291, 291),
        ("legs-starter", 596, 596),
        ("legs-strong", 534, 948),
    ]
    assert all(one["own"] is False for one in found)
    assert list(found[0])[:6] == [
        "id",
        "name",
        "own",
        "seconds",
        "seconds_with_optional",
        "items",
    ]
    assert found[9]["items"][0] == {
        "exercise": "walking",
        "dose": {"sets": 1, "reps": 1, "hold_s": 120},
        "optional": False,
    }
    assert found[9]["items"][4] == {
        "exercise": "dumbbell-deadlift",
        "dose": "default",
        "optional": True,
    }
    assert found[9]["stage"] == "Back to full life"


def test_programmes_are_a_tidy_list_without_json(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = answer(programmes, house, capsys).splitlines()
    assert len(lines) == 10
    assert lines[0].split(maxsplit=6) == [
        "first-days", "9:03", "5", "exercises", "up", "to", "20:53  First days and flare-ups",
    ]  # fmt: skip
    assert "up to" not in lines[1]


def test_content_commands_leave_the_data_folder_alone(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(exercises, house, capsys)
    answer(programmes, house, capsys, "--json")
    house.close()
    assert not house.folder.exists()


def test_the_diary_is_opened_once_and_closed(house: House) -> None:
    assert house.database is house.database
    assert house.folder.exists()
    house.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        house.database.schema_version()
