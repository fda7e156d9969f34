"""The tape holds each tone at its very sample, however it is read and whatever is taken back."""

from array import array
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.services.tape import FADE, Strip, Tape, louder

LOUD = st.integers(-32_768, 32_767)
END = 500


def tones_of(
    samples: st.SearchStrategy[int],
) -> st.SearchStrategy[list[tuple[int, list[int]]]]:
    one = st.tuples(st.integers(0, 400), st.lists(samples, min_size=1, max_size=60))
    return st.lists(one, max_size=5)


TONES = tones_of(LOUD)


def strips(tones: list[tuple[int, list[int]]]) -> list[Strip]:
    return [Strip(first, array("h", samples)) for first, samples in tones]


def tape_of(made: list[Strip]) -> Tape:
    tape = Tape()
    for strip in made:
        tape.put(strip)
    return tape


def heard(tape: Tape, first: int = 0, end: int = END) -> list[int]:
    return list(array("h", tape.samples(first, end)))


@given(TONES, st.lists(st.integers(0, END), max_size=6))
def test_any_slicing_gives_the_same_samples(
    tones: list[tuple[int, list[int]]], cuts: list[int]
) -> None:
    tape = tape_of(strips(tones))
    edges = [0, *sorted(cuts), END]
    sliced = b"".join(tape.samples(first, end) for first, end in pairwise(edges))
    assert sliced == tape.samples(0, END)


@given(tones_of(st.integers(-6_000, 6_000)))  # five of them never reach the loudest
def test_every_sample_is_the_sum_of_the_tones_that_stand_there(
    tones: list[tuple[int, list[int]]],
) -> None:
    expected = [0] * END
    for first, samples in tones:
        for at, sample in enumerate(samples, first):
            expected[at] += sample
    assert heard(tape_of(strips(tones))) == expected


def test_two_tones_that_meet_are_added_up_and_never_turn_over() -> None:
    tape = tape_of(strips([(0, [100, 30_000, -30_000]), (1, [20_000, -20_000, 7])]))
    assert heard(tape, 0, 5) == [100, 32_767, -32_768, 7, 0]


@given(TONES, st.tuples(st.integers(0, 400), st.lists(LOUD, min_size=1, max_size=60)))
def test_a_tone_that_is_taken_off_leaves_no_trace(
    tones: list[tuple[int, list[int]]], more: tuple[int, list[int]]
) -> None:
    tape, (extra,) = tape_of(strips(tones)), strips([more])
    before = heard(tape)
    tape.put(extra)
    tape.take(extra)
    assert heard(tape) == before


@given(TONES, st.integers(0, END))
def test_a_cut_changes_nothing_before_it_and_leaves_silence_soon_after(
    tones: list[tuple[int, list[int]]], at: int
) -> None:
    tape = tape_of(strips(tones))
    before = heard(tape)
    end = tape.cut(at)
    after = heard(tape)
    assert after[:at] == before[:at]
    assert not any(after[at + FADE :])
    assert not any(before[end:])
    assert end >= at


def test_a_tone_that_is_cut_fades_without_a_step() -> None:
    tape = tape_of([Strip(0, array("h", [20_000] * 5_000))])
    tape.cut(1_000)
    fading = heard(tape, 999, 1_000 + FADE + 1)
    steps = [earlier - later for earlier, later in pairwise(fading)]
    assert max(steps) <= 20_000 / FADE + 1
    assert min(steps) >= 0


def test_what_is_over_is_forgotten_and_what_sounds_is_not() -> None:
    tape = tape_of(strips([(0, [1] * 10), (5, [2] * 10)]))
    tape.drop(before=12)
    assert heard(tape, 0, 20) == [0] * 5 + [2] * 10 + [0] * 5


@given(st.lists(LOUD), st.floats(0, 1))
def test_a_volume_changes_the_size_and_not_the_shape(samples: list[int], volume: float) -> None:
    softer = louder(array("h", samples), volume)
    assert all(abs(s - one * volume) <= 0.5 for s, one in zip(softer, samples, strict=True))
