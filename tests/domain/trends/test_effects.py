"""Counts after sessions, after exercises and on the next morning."""

from datetime import timedelta
from uuid import uuid4

from sciatica_desktop.domain.rating import Context, Lowest, Rating, Series
from sciatica_desktop.domain.record import Outcome, SessionRecord
from sciatica_desktop.domain.trends.counts import (
    Moves,
    high_pain_days,
    lowest_shares,
    moves,
)
from sciatica_desktop.domain.trends.days import days_of
from sciatica_desktop.domain.trends.effects import (
    Effect,
    ExerciseRow,
    effect,
    exercise_rows,
    leg_differences,
)
from tests.domain.trends.making import at, rating, session


def checks(of: SessionRecord, before: int | None, after: int | None) -> list[Rating]:
    return [
        rating(of.begun, before, context=Context.BEFORE, session=of.id),
        rating(of.begun + timedelta(hours=1), after, context=Context.AFTER, session=of.id),
    ]


def test_an_effect_is_counted_and_zero_starts_stand_apart() -> None:
    found = effect([(4, 2), (4, 4), (3, 5), (5, 2), (0, 0), (0, 1), (6, 5)])
    assert found == Effect(lower=3, same=1, higher=1, at_zero=2, median=-1)
    assert found.enough
    assert not effect([(4, 2)] * 4).enough
    assert effect([(0, 0)]).median is None


def test_only_sessions_with_numbers_on_both_ends_count() -> None:
    whole, half, none = (session(at(d)) for d in (1, 2, 3))
    entries = [*checks(whole, 5, 3), *checks(half, 5, None), *checks(none, None, 2)]
    entries.append(rating(at(4), 3))
    entries.append(rating(at(4), 3, series=Series.DAY, session=whole.id, context=Context.BEFORE))
    entries.append(rating(at(4), 9, session=half.id, context=Context.LATER))
    assert leg_differences(entries, ()) == {whole.id: (5, 3)}


def test_one_touch_that_asked_for_numbers_only_because_it_was_worse_does_not_count() -> None:
    whole, short = session(at(1)), session(at(2), minutes=5)
    entries = [*checks(whole, 5, 3), *checks(short, 3, 6)]
    assert leg_differences(entries, {short.id}) == {whole.id: (5, 3)}


def test_the_exercise_table() -> None:
    first = session(at(1), ("a", Outcome.DONE), ("b", Outcome.STOPPED), ("c", Outcome.PLANNED))
    second = session(at(2), ("a", Outcome.PARTLY), ("b", Outcome.DONE), ("d", Outcome.STOPPED))
    turns = [(s.id, e.exercise, e.outcome) for s in (first, second) for e in s.exercises]
    rows = exercise_rows(turns, {first.id: (5, 3)})
    lower = Effect(lower=1, median=-2)
    assert rows == (
        ExerciseRow("a", 2, 0, lower),
        ExerciseRow("b", 1, 1, Effect()),
        ExerciseRow("d", 0, 1, Effect()),
    )


def test_shares_of_the_lowest_point_want_seven_days() -> None:
    entries = [rating(at(d), 3, lowest=Lowest.THIGH) for d in range(1, 7)]
    assert lowest_shares(days_of(entries)) is None
    entries.append(rating(at(7), 0, lowest=Lowest.NONE))
    entries.append(rating(at(8), 1))
    assert lowest_shares(days_of(entries)) == (1, 0, 0, 6, 0, 0)


def test_moves_of_the_lowest_point_are_counted_by_session() -> None:
    entries = []
    for before, after in (
        (Lowest.CALF, Lowest.BUTTOCK),
        (Lowest.THIGH, Lowest.THIGH),
        (Lowest.BACK, Lowest.FOOT),
        (Lowest.NONE, Lowest.BACK),
    ):
        key = uuid4()
        entries += [
            rating(at(1), 1, context=Context.BEFORE, lowest=before, session=key),
            rating(at(1), 1, context=Context.DURING, lowest=Lowest.FOOT, session=key),
            rating(at(1), 1, context=Context.AFTER, lowest=after, session=key),
        ]
    entries += [
        rating(at(2), 1, lowest=Lowest.FOOT),
        rating(at(2), 1, context=Context.BEFORE, session=uuid4()),
        rating(at(2), 1, context=Context.BEFORE, lowest=Lowest.FOOT, session=uuid4()),
    ]
    assert moves(entries) == Moves(up=1, same=2, down=1)


def test_high_pain_days_count_also_what_came_after_a_session() -> None:
    entries = [
        rating(at(1), 6),
        rating(at(1, 10), 7, context=Context.AFTER),
        rating(at(2), 6),
        rating(at(3), 9, context=Context.DURING),
        rating(at(3), 9, series=Series.DAY),
        rating(at(4), back=9),
    ]
    assert high_pain_days(entries) == (1, 2)
