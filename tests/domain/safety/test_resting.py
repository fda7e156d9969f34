"""The list "not for now" (clinical.md 6.5), by red pain and by hand."""

from datetime import UTC, date, datetime, timedelta

import pytest

from sciatica_desktop.domain.safety.hurts import RedSkip
from sciatica_desktop.domain.safety.resting import Rest, Wish, came_back, resting
from sciatica_desktop.domain.safety.thresholds import Thresholds

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def skip(days_ago: float, leg: int | None = 6, exercise: str = "bird-dog") -> RedSkip:
    return RedSkip(exercise, ago(days_ago), leg)


def wish(days_ago: float, *, rests: bool, exercise: str = "bird-dog") -> Wish:
    return Wish(exercise, ago(days_ago), rests)


def listed(
    skips: list[RedSkip], wishes: list[Wish], limits: Thresholds, leg: int | None = 2
) -> dict[str, date | None]:
    return {r.exercise: r.again for r in resting(skips, wishes, NOW, limits, leg_now=leg)}


@pytest.mark.parametrize(
    ("skips", "wishes", "again"),
    [
        ([], [], {}),
        ([skip(1)], [], {}),
        ([skip(3), skip(1)], [], {"bird-dog": date(2026, 11, 27)}),
        ([skip(9), skip(8)], [], {}),  # 7 days are over and the leg is calm
        ([], [wish(400, rests=True)], {"bird-dog": None}),  # by hand: until taken off
        ([skip(3), skip(1)], [wish(0, rests=False)], {}),  # taken off at any time
        ([skip(3), skip(1)], [wish(2, rests=False)], {}),  # one skip since does not count twice
        ([skip(3), skip(1)], [wish(4, rests=False)], {"bird-dog": date(2026, 11, 27)}),
        ([skip(3), skip(1)], [wish(0, rests=True)], {"bird-dog": None}),
        ([skip(3), skip(1)], [wish(5, rests=True)], {"bird-dog": None}),  # by hand, though red
        ([], [wish(2, rests=True), wish(1, rests=False)], {}),  # the last word counts
    ],
)
def test_what_rests_and_until_when(
    skips: list[RedSkip], wishes: list[Wish], again: dict[str, date | None], limits: Thresholds
) -> None:
    assert listed(skips, wishes, limits) == again


def test_red_pain_rests_on_until_the_leg_is_calmer(limits: Thresholds) -> None:
    skips = [skip(9), skip(8)]
    assert listed(skips, [], limits, leg=5) == {"bird-dog": date(2026, 11, 20)}
    assert listed(skips, [], limits, leg=4) == {}  # 2 below what it was
    assert listed(skips, [], limits, leg=None) == {"bird-dog": date(2026, 11, 20)}


def test_the_list_begins_with_the_oldest_and_knows_who_put_it_there(limits: Thresholds) -> None:
    wishes = [wish(1, rests=True, exercise="walking"), wish(5, rests=True, exercise="hip-hinge")]
    found = resting([skip(3), skip(2)], wishes, NOW, limits, leg_now=2)
    assert [(r.exercise, r.again is None) for r in found] == [
        ("hip-hinge", True),
        ("bird-dog", False),
        ("walking", True),
    ]


@pytest.mark.parametrize(
    ("skips", "wishes", "well", "back"),
    [
        ([skip(9), skip(8)], [], [], True),
        ([skip(9), skip(8)], [], [5, 3], True),
        ([skip(9), skip(8)], [], [12, 10, 5, 3], True),  # what went well before does not count
        ([skip(9), skip(8)], [], [5, 3, 1], False),  # three good turns: as the programme has it
        ([skip(9)], [], [], False),  # it never rested
        ([skip(3), skip(1)], [], [], False),  # it still rests
        ([], [wish(1, rests=False)], [], True),
        ([], [wish(9, rests=False)], [5, 3, 1], False),
        ([skip(9), skip(8)], [wish(2, rests=False)], [5, 4, 3, 1], True),
    ],
)
def test_what_comes_back_starts_gently_for_three_good_turns(
    skips: list[RedSkip], wishes: list[Wish], well: list[int], back: bool, limits: Thresholds
) -> None:
    rest: tuple[Rest, ...] = resting(skips, wishes, NOW, limits, leg_now=2)
    done = {"bird-dog": [ago(days) for days in well]}
    assert came_back(skips, wishes, done, rest, limits) == (
        frozenset({"bird-dog"}) if back else frozenset()
    )
