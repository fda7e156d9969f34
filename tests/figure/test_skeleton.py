import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.figure.body import Build, body
from sciatica_desktop.figure.joints import FOREARM, JOINTS, LIMITS, SHANK, THIGH, UPPER_ARM
from sciatica_desktop.figure.maths import length, slerp
from sciatica_desktop.figure.measure import beyond_limits, joint_angles
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.reading import pose, turn_of
from sciatica_desktop.figure.skeleton import Skeleton
from tests.figure.poses import EXERCISES, poses_of

SEGMENTS = (("thigh", "shin", THIGH), ("shin", "foot", SHANK), ("uarm", "farm", UPPER_ARM))
degrees = st.floats(-180, 180)


@given(st.sampled_from(EXERCISES), st.floats(0, 1), st.booleans())
def test_bones_keep_their_length_at_every_moment(name: str, u: float, mirrored: bool) -> None:
    place = Skeleton(poses_of(name).side(Moment(mirrored=mirrored)).at(Moment(u))).place
    for side in "LR":
        for upper, lower, size in (*SEGMENTS, ("farm", "hand", FOREARM)):
            assert length(place[upper + side] - place[lower + side]) == pytest.approx(
                size, abs=1e-6
            )


@given(st.sampled_from(EXERCISES), st.floats(0, 1))
def test_every_bone_keeps_a_true_rotation(name: str, u: float) -> None:
    turns = Skeleton(poses_of(name).at(Moment(u))).turns
    assert np.allclose(turns @ turns.transpose(0, 2, 1), np.eye(3), atol=1e-6)
    assert np.allclose(np.linalg.det(turns), 1, atol=1e-6)


@given(
    st.fixed_dictionaries(
        {"knee.R": st.floats(0, 160), "elbow.L": st.floats(0, 149), "hip.L": st.floats(-29, 130)}
    )
)
def test_angles_are_read_back_as_they_were_set(angles: dict[str, float]) -> None:
    joints = {joint: (value,) for joint, value in angles.items()}
    found = joint_angles(Skeleton(pose({"joints": joints})))
    for joint, value in angles.items():
        assert found[joint][0] == pytest.approx(value, abs=1e-6)


@pytest.mark.parametrize("joint", JOINTS)
def test_angles_beyond_a_joint_are_held_at_its_limit(joint: str) -> None:
    name = joint.partition(".")[0]
    held = pose({"joints": {joint: (999.0,)}}).angles[joint]
    assert held[0] == LIMITS[name][0][1]


def test_a_goal_out_of_reach_is_told() -> None:
    far = pose({"reach": ({"limb": "hand.L", "at": (3.0, 0.0, 0.0)},)})
    assert Skeleton(far).misses["handL"] > 2


def test_an_ankle_bent_too_far_by_a_goal_is_told() -> None:
    foot = {"limb": "foot.L", "at": (0.0, 0.1, 0.3), "tilt": -80.0}
    assert any(
        joint.startswith("ankle.L") for joint in beyond_limits(Skeleton(pose({"reach": (foot,)})))
    )


@given(degrees, degrees, degrees, degrees, degrees, degrees)
def test_turning_all_the_way_arrives(
    a: float, b: float, c: float, d: float, e: float, f: float
) -> None:
    start = turn_of({"yaw": a, "pitch": b, "roll": c})
    end = turn_of({"yaw": d, "pitch": e, "roll": f})
    assert np.allclose(slerp(start, end, 1.0), end, atol=2e-3)
    assert np.allclose(slerp(start, end, 0.0), start, atol=2e-3)


@pytest.mark.parametrize("name", EXERCISES)
def test_a_mirrored_pose_is_the_mirror_image(name: str) -> None:
    poses = poses_of(name)
    first, other = (Skeleton(p.at(Moment(0.7))).place for p in (poses, poses.other))
    for side, twin in (("L", "R"), ("R", "L")):
        for bone in ("hand", "foot", "shin", "farm"):
            assert np.allclose(first[bone + side] * (1, -1, 1), other[bone + twin], atol=2e-3)


def test_a_breath_lifts_the_belly_and_leaves_the_back_where_it_lies() -> None:
    lying = poses_of("pelvic-tilt").at(Moment(0.0))
    empty, full = (Skeleton(lying, breath=breath) for breath in (0.0, 1.0))
    assert full.lowest(("torso",)) == pytest.approx(empty.lowest(("torso",)), abs=2e-3)
    top = [float((c[:, 2] + np.sqrt((a[:, 2] ** 2).sum(axis=1)))[s.body.part["torso"].blobs].max())
           for s in (empty, full) for c, a in (s.blobs(),)]  # fmt: skip
    assert 0.004 < top[1] - top[0] < 0.02


def test_a_broad_build_is_broader() -> None:
    standing = poses_of("bodyweight-squat").at(Moment(0.0))
    neutral, broad = (Skeleton(standing, body(Build(shoulders=scale))) for scale in (1.0, 1.12))
    width = [abs(s.place["clavL"][1] - s.place["clavR"][1]) for s in (neutral, broad)]
    assert width[1] > width[0] * 1.08


@pytest.mark.parametrize("name", EXERCISES)
def test_the_way_begins_and_ends_at_its_keys(name: str) -> None:
    poses = poses_of(name)
    if poses.loops:
        gap = np.abs(
            Skeleton(poses.at(Moment(0.0))).places - Skeleton(poses.at(Moment(0.9999))).places
        )
        assert gap.max() < 2e-3
        return
    for u, key in ((0.0, poses.way[0]), (1.0, poses.way[-1])):
        assert poses.at(Moment(u)) is poses.keys[key]
