"""The machine's clocks."""

import time

from sciatica_desktop.services.clock import SystemClock

ROUNDING_S = 1e-6


def test_session_time_goes_faster_by_the_speed() -> None:
    before = time.monotonic()
    clock = SystemClock(speed=1000)
    first = clock.now()
    second = clock.now()
    passed = time.monotonic() - before
    assert 0 <= first <= second <= passed * 1000


def test_machine_time_is_never_scaled() -> None:
    clock = SystemClock(speed=1_000_000)
    before = time.monotonic()
    earlier = clock.machine()
    later = clock.machine()
    assert 0 <= later - earlier <= time.monotonic() - before + 0.001


def test_wall_time_knows_its_offset() -> None:
    wall = SystemClock().wall()
    assert wall.utcoffset() is not None
    assert abs(wall.timestamp() - time.time()) < 5


def test_a_second_of_session_time_has_its_instant() -> None:
    clock = SystemClock(speed=10)
    before = time.monotonic()
    instant = clock.instant(clock.now() + 10)
    after = time.monotonic()
    assert before + 1 - ROUNDING_S <= instant <= after + 1 + ROUNDING_S
