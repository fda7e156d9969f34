"""Long work keeps clear of cues."""

import pytest

from sciatica_desktop.ui.figure.pacing import time_to_paint


@pytest.mark.parametrize(
    ("near", "may"), [(None, True), (5.0, True), (0.061, True), (0.059, False), (-0.02, False)]
)
def test_a_frame_is_begun_only_when_no_cue_is_near(near: float | None, may: bool) -> None:
    assert time_to_paint(lambda: near) is may


def test_without_a_session_there_is_always_time() -> None:
    assert time_to_paint(None)
    assert time_to_paint(lambda: -30.0), "a cue that long overdue does not come any more"
