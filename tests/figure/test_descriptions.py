"""The drawn key poses say what clinical.md 4.2 says, joint by joint."""

import re

import pytest

from sciatica_desktop.domain.exercise import KeyPose
from sciatica_desktop.figure.measure import joint_angles
from sciatica_desktop.figure.skeleton import Skeleton
from tests.content import real_catalogue
from tests.figure.poses import EXERCISES, poses_of

TOLERANCE = 15.0  # degrees
SAID = re.compile(r"\b(both|W|O) (hip|knee|elbow)s? (-?\d+)\b(?! *(?:to|out|apart|in|wide))")
CONTACT_DECIDES = {  # where a hand, foot or bed fixes the limb, the angle follows from it
    ("figure-four-straight-leg", "O knee"),
    ("figure-four-straight-leg", "W hip"),
    ("chest-to-bed", "W knee"),
    ("chest-to-bed", "W hip"),
}


def described(name: str) -> list[tuple[KeyPose, str]]:
    """Return the described poses that are drawn, with the key that draws each."""
    texts, way = real_catalogue().exercises[name].poses, poses_of(name).way
    pairs = [(texts[0], way[0])]
    if len(texts) == 2 and len(way) > 1:
        pairs.append((texts[1], way[-1]))
    return pairs


def angles_said(text: str) -> list[tuple[str, str, float]]:
    """Return side, joint and degrees; what stands in brackets is another version of the pose."""
    return [(who, joint, float(value)) for who, joint, value in SAID.findall(_plain(text))]


def _plain(text: str) -> str:
    return re.sub(r"\([^)]*\)", "", text)


@pytest.mark.parametrize("name", EXERCISES)
def test_key_poses_agree_with_their_description(name: str) -> None:
    for text, key in described(name):
        found = joint_angles(Skeleton(poses_of(name).keys[key]))
        for who, joint, degrees in angles_said(text.description):
            if (name, f"{who} {joint}") in CONTACT_DECIDES:
                continue
            for side in {"W": "R", "O": "L"}.get(who, "LR"):  # the working side is drawn right
                said = f"{text.name}: {who} {joint} {degrees:g}"
                assert found[f"{joint}.{side}"][0] == pytest.approx(degrees, abs=TOLERANCE), said


def test_the_descriptions_say_enough_to_be_worth_comparing() -> None:
    said = [angles_said(text.description) for name in EXERCISES for text, _ in described(name)]
    assert sum(map(len, said)) >= 40
