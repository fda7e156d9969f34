import pytest

from sciatica_desktop.figure.body import body
from sciatica_desktop.figure.lint import lint
from sciatica_desktop.ui.figure.looks import BUILDS
from tests.content import ASSETS
from tests.figure.poses import EXERCISES, move_seconds, poses_of

OTHER_BUILDS = 0.025  # metres: the poses are measured for the neutral one


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


@pytest.mark.parametrize("build", ["narrow", "broad"])
@pytest.mark.parametrize("name", EXERCISES)
def test_other_builds_are_allowed_too(name: str, build: str) -> None:
    report = lint(poses_of(name), move_seconds(name) / 3, body(BUILDS[build]))
    for rule in (report.floor, report.props, report.miss):
        rule.limit = OTHER_BUILDS
    report.step.limit = 1.0
    report.drift.limit = 0.01
    assert [str(rule) for rule in report.broken] == []
