"""Moments keep their instant and what the wall clock said."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given

from sciatica_desktop.storage.moments import day_of, from_columns, range_of, to_columns
from tests.storage.strategies import moments


@given(one=moments, other=moments)
def test_texts_sort_as_instants_do(one: datetime, other: datetime) -> None:
    first, second = to_columns(one)[0], to_columns(other)[0]
    assert (first < second) == (one < other)
    assert len(first) == 27


@given(moment=moments)
def test_a_moment_comes_back_with_its_local_day(moment: datetime) -> None:
    again = from_columns(*to_columns(moment))
    assert again == moment
    assert again.replace(tzinfo=None) == moment.replace(tzinfo=None)
    assert day_of(moment) == moment.date().isoformat()


def test_a_moment_needs_its_offset() -> None:
    with pytest.raises(ValueError, match="offset"):
        to_columns(datetime(2026, 11, 21))  # noqa: DTZ001


def test_the_seconds_of_an_old_offset_are_left_out() -> None:
    amsterdam = timezone(timedelta(minutes=19, seconds=32))
    assert to_columns(datetime(1930, 1, 1, 12, 0, tzinfo=amsterdam))[1] == 19


def test_an_open_span_has_no_bounds() -> None:
    assert range_of(None, None) == ("0001-01-01", "9999-12-31")
    assert range_of(date(2026, 1, 1), None)[0] == "2026-01-01"
    assert from_columns("2026-01-01T00:00:00.000000Z", 0) == datetime(2026, 1, 1, tzinfo=UTC)
