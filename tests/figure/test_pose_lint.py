import pytest

from sciatica_desktop.figure.lint import lint
from tests.content import ASSETS
from tests.figure.poses import EXERCISES, move_seconds, poses_of


@pytest.mark.parametrize("name", EXERCISES)
def test_no_frame_asks_what_no_body_or_floor_allows(name: str) -> None:
    report = lint(poses_of(name), move_seconds(name))
    assert [str(rule) for rule in report.broken] == []


@pytest.mark.parametrize("name", EXERCISES)
def test_the_other_side_is_allowed_too(name: str) -> None:
    report = lint(poses_of(name).other, move_seconds(name) / 3)
    report.step.limit = 1.0  # a third of the frames: steps are three times as long
    assert [str(rule) for rule in report.broken] == []


def test_every_exercise_has_a_pose_file_and_none_is_left_over() -> None:
    files = {path.stem for path in (ASSETS / "poses").glob("*.toml")} - {"_bases"}
    assert files == set(EXERCISES)
