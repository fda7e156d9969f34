import re

import pytest

from sciatica_desktop.figure.fields import PoseError
from sciatica_desktop.figure.library import BASES, load_poses, parse_bases, parse_poses
from sciatica_desktop.figure.mirror import mirror, other_side
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.skeleton import Skeleton
from tests.content import read
from tests.figure.poses import EXERCISES, poses_of


@pytest.mark.parametrize("name", EXERCISES)
def test_the_other_side_of_the_other_side_is_the_first(name: str) -> None:
    poses = poses_of(name)
    assert mirror(mirror(poses.raw)) == poses.raw
    assert mirror(mirror(poses.data)) == poses.data


def test_left_and_right_names_change_places() -> None:
    names = ("hip.L", "shinR", "thigh.R", "L", "pelvis", "l1", "foot.L")
    swapped = ("hip.R", "shinL", "thigh.L", "R", "pelvis", "l1", "foot.R")
    assert tuple(map(other_side, names)) == swapped


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("[keys.start]\njoints = { hipp = [1, 0, 0] }", "keys.start.joints.hipp: no such field"),
        ("[keys.start]\njoints = { 'hip.X' = 1 }", "keys.start.joints.hip.X: no such field"),
        ("[keys.start]\njoints = { hip = 'far' }", "keys.start.joints.hip: a list of"),
        ("[keys.start]\nreach = [{ limb = 'hnd.L', at = [0, 0, 0] }]", "reach[0].limb: 'hnd.L'"),
        ("[keys.start]\nreach = [{ limb = 'hand.L' }]", "reach[0]: 'at' or 'on' is missing"),
        ("[keys.start]\nreach = [{ limb = 'hand.L', on = 'shinn.R' }]", "reach[0].on: 'shinn.R'"),
        ("[keys.start]\nbase = 'hok'", "keys.start.base: no base 'hok'"),
        ("[keys.start]\nfrom = 'before'", "keys.start.from: no key 'before' stands above"),
        ("[keys.start]\nrooot = { x = 1 }", "keys.start.rooot: no such field"),
        ("[keys.start]\nroot = { x = true }", "keys.start.root.x: a number was expected"),
        ("[keys.start]\n[keys.hold]\nat = 0.0", "keys: the keys' 'at' do not rise"),
        ("props = [{ type = 'chairr' }]\n[keys.start]", "props[0].type: one of chair"),
        ("props = [{ type = 'chair', seet = 1 }]\n[keys.start]", "props[0].seet: no such field"),
        ("props = [{ type = 'wall' }]\n[keys.start]", "props[0]: 'x' or 'y' is missing"),
        ("glow = [{ bone = 'l2' }]\n[keys.start]", "glow[0]: 'part' is missing"),
        ("glow = 'back'\n[keys.start]", "glow: a list was expected"),
        ("camera = 3\n[keys.start]", "camera: a table was expected"),
        ("cycle = [['start']]\n[keys.start]", "cycle[0]: [key, seconds] was expected"),
        ("keys = {}", "keys: at least one key pose is needed"),
        ("title = 'x'", "'keys' is missing"),
        ("title = 3\n[keys.start]", "title: words were expected"),
        ("= 3", "x.toml: Invalid"),
    ],
)
def test_a_misspelt_file_is_refused_with_file_and_field(text: str, trouble: str) -> None:
    bases = parse_bases(read(BASES))
    with pytest.raises(PoseError, match=r"^x\.toml") as caught:
        parse_poses(text.encode(), "x.toml", "x", bases).at(Moment(0.5))
    assert re.search(re.escape(trouble), str(caught.value)), str(caught.value)


@pytest.mark.parametrize(
    "position",
    ["supine", "prone", "side-lying", "quadruped", "kneeling", "seated", "standing"],
)
def test_an_exercise_without_poses_shows_the_posture_of_its_position(position: str) -> None:
    poses = load_poses(read, "of-my-own", position)
    skeleton = Skeleton(poses.at(Moment(1.0)))
    upright = skeleton.place["head"][2] - skeleton.place["pelvis"][2] > 0.35
    assert upright == (position in ("seated", "standing"))
