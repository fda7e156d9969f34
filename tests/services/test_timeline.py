"""The clock of a stream is told late or in time, never early, and is known all the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.services.timeline import WINDOW_S, Timeline

DELAYS = st.lists(st.floats(0, 0.5), min_size=1, max_size=15)


def test_nothing_told_is_nothing_known() -> None:
    assert Timeline().began is None


@given(st.floats(0, 1e6), DELAYS)
def test_delays_do_not_matter_where_one_answer_came_in_time(
    began: float, delays: list[float]
) -> None:
    timeline = Timeline()
    for number, delay in enumerate([*delays, 0.0]):
        second = number * 0.2
        timeline.tell(began + second + delay, second)
    assert timeline.began == pytest.approx(began, abs=1e-6)


def test_a_stream_that_stood_still_is_known_anew_after_the_window() -> None:
    timeline = Timeline()
    timeline.tell(10.0, 1.0)
    timeline.tell(10.0 + WINDOW_S + 0.1, 1.0)
    assert timeline.began == pytest.approx(9.0 + WINDOW_S + 0.1)
