"""Hatching stays in its box, goes on in the next one, and is closer the nearer its lines are."""

from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.ui.paper.strips import hatching

places = st.floats(0, 600)
sizes = st.floats(0.5, 100)


@given(places, places, sizes, sizes, st.floats(1, 8))
def test_lines_slant_from_edge_to_edge_of_their_box(
    left: float, top: float, width: float, height: float, every: float
) -> None:
    for ends in hatching((left, top), (width, height), every):
        for x, y in ends:
            assert left - 1e-6 <= x <= left + width + 1e-6
            assert top - 1e-6 <= y <= top + height + 1e-6
        (x1, y1), (x2, y2) = ends
        assert abs((x1 + y1) - (x2 + y2)) < 1e-6


@given(places, places, sizes, sizes)
def test_a_hatch_twice_as_close_has_more_lines(
    left: float, top: float, width: float, height: float
) -> None:
    box = (left, top), (width + 20, height + 20)
    assert len(list(hatching(*box, 2))) > len(list(hatching(*box, 4)))
