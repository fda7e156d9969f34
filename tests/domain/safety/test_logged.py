"""Which entries of the diary ask the warning signs at once (clinical.md 6.2)."""

import pytest

from sciatica_desktop.domain.safety.logged import tells_of_new
from sciatica_desktop.domain.scores import Numbness, Scores, Strength

ONE, BOTH = Scores(leg_right=3), Scores(leg_left=2, leg_right=3)


@pytest.mark.parametrize(
    ("now", "before", "both_known", "new"),
    [
        (Scores(numbness=Numbness.NEW), None, True, True),
        (Scores(strength=Strength.WEAKER), BOTH, True, True),
        (Scores(numbness=Numbness.MORE, strength=Strength.USUAL), None, False, False),
        (BOTH, ONE, False, True),
        (BOTH, None, False, True),
        (BOTH, BOTH, False, False),
        (BOTH, None, True, False),
        (Scores(leg_left=0, leg_right=3), ONE, False, False),
        (ONE, None, False, False),
    ],
)
def test_new_numbness_a_weaker_leg_and_both_legs_for_the_first_time(
    now: Scores, before: Scores | None, both_known: bool, new: bool
) -> None:
    assert tells_of_new(now, before, both_known=both_known) is new
