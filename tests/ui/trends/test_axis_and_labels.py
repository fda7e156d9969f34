"""Dates that do not crowd, and names of lines that do not lie on each other."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.end_labels import EndLabel, EndLabels
from sciatica_desktop.ui.trends.panel import Panel
from sciatica_desktop.ui.trends.time_axis import MOST, time_marks

FIRST = date(2019, 2, 3)


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_a_few_dates_inside_the_stretch_are_marked(start: int, length: int) -> None:
    first = FIRST + timedelta(days=start)
    last = first + timedelta(days=length)
    marks = time_marks(first, last)
    assert len(marks) <= MOST
    assert all(first.toordinal() <= place <= last.toordinal() for place, _ in marks)
    words = [word for _, word in marks]
    assert len(set(words)) == len(words)
    if length >= 7:
        assert marks


def test_the_marks_are_days_weeks_months_or_years() -> None:
    def words(length: int) -> list[str]:
        return [word for _, word in time_marks(FIRST, FIRST + timedelta(days=length))]

    assert words(6) == ["3 Feb", "5 Feb", "7 Feb", "9 Feb"]
    assert words(30) == ["4 Feb", "11 Feb", "18 Feb", "25 Feb", "4 Mar"]
    assert words(92) == ["1 Mar", "1 Apr", "1 May"]
    assert words(700)[-1] == "Jan 2021"
    assert words(3650) == ["2021", "2023", "2025", "2027", "2029"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.floats(0, 10), max_size=3))
def test_labels_keep_apart_and_inside(look: Look, levels: list[float]) -> None:
    ends = EndLabels(look, -0.5, 10.5)
    ends.resize(90, 120)
    ends.show_labels([EndLabel(level, "words", "ink") for level in levels])
    line = look.line_px("caption")
    tops = ends.tops()
    assert all(0 <= top <= 120 - line for top in tops)
    assert all(b - a >= line - 1e-6 for a, b in pairwise(tops))
    ends.deleteLater()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(-20, 120), max_size=12, unique=True).map(sorted))
def test_the_words_of_dates_stay_inside_and_apart(panel: Panel, days: list[int]) -> None:
    panel.show_dates([(float(day), "12 September") for day in days], words=True)
    places = [place for place, _ in panel.centralWidget.places()]
    assert all(one.right() < other.left() for one, other in pairwise(places))
    assert all(panel.rect().contains(place.toAlignedRect()) for place in places)
    assert bool(places) == any(0 <= day <= 100 for day in days)
