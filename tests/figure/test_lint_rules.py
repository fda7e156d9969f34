"""The lint finds what it looks for."""

import pytest

from sciatica_desktop.figure.library import BASES, parse_bases, parse_poses
from sciatica_desktop.figure.lint import Report, lint
from tests.content import read

FEET = """
reach = [
  { limb = "foot.L", at = [0.0, 0.095, 0] }, { limb = "foot.R", at = [0.0, -0.095, %s] },
]"""
SUNK = "[keys.start]\nroot = { z = 0.85 }" + FEET % "-0.04"
TOO_FAR = "[keys.start]\nroot = { z = 1.10 }" + FEET % "0.0"
IN_CHAIR = 'props = [{ type = "chair" }]\n[keys.start]\nbase = "stand"'
SUDDEN = (
    "[keys.start]\njoints = { 'shoulder.L' = [0, 0, 0] }\n"
    "[keys.hold]\njoints = { 'shoulder.L' = [170, 0, 0] }"
)
BENT_BACK = """
[keys.start]
root = { z = 0.85 }
reach = [ { limb = "foot.L", at = [0.0, 0.095, 0], tilt = -80 } ]
"""
DRIFTING = (
    "[keys.start]\nroot = { z = 0.86 }" + FEET % "0"
    + "\n[keys.hold]\nfrom = 'start'\nroot = { x = 0.5, z = 1.1 }"
)  # fmt: skip


def report(text: str, seconds: float = 3.0) -> Report:
    bases = parse_bases(read(BASES))
    return lint(parse_poses(f"mat = false\n{text}".encode(), "x.toml", "x", bases), seconds)


@pytest.mark.parametrize(
    ("text", "rule", "where"),
    [
        (SUNK, "floor", "footR"),
        (TOO_FAR, "miss", "foot"),
        (IN_CHAIR, "prop", "chair0"),
        (BENT_BACK, "beyond", "ankle.L"),
        (DRIFTING, "drift", "foot"),
    ],
)
def test_a_wrong_pose_is_found(text: str, rule: str, where: str) -> None:
    found = {worst.rule: worst for worst in report(text).broken}
    assert rule in found
    assert where in found[rule].where


def test_a_sudden_move_is_found_and_a_slow_one_is_not() -> None:
    assert "step" in [worst.rule for worst in report(SUDDEN, 0.4).broken]
    assert "step" not in [worst.rule for worst in report(SUDDEN, 4.0).broken]


def test_a_good_pose_is_left_alone() -> None:
    assert report('[keys.start]\nbase = "stand"').broken == ()
