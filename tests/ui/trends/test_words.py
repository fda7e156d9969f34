"""What Trends says: numbers to one decimal, directions, and nothing that clinical.md 7.4 forbids."""

from datetime import date, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.trends.change import Band, Change, Week
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.effects import Effect, ExerciseRow, MorningRow, Mornings
from sciatica_desktop.domain.trends.rounding import one_decimal
from sciatica_desktop.domain.trends.spans import Span
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.sample import write_sample
from sciatica_desktop.ui.wording.trend_panels import (
    lowest_words,
    marks_words,
    minutes_words,
    part_words,
    shown,
)
from sciatica_desktop.ui.wording.trend_tables import effect_words, exercise_words, facts, signed
from sciatica_desktop.ui.wording.trends import caption, headline, number, slope_words
from sciatica_desktop.viewmodels.trend_data import read_trend
from sciatica_desktop.viewmodels.trend_tables import read_tables
from tests.content import real_catalogue
from tests.fakes import FakeClock

FORBIDDEN = (
    *("score of your back", "because of", "reduced", "thanks to", "caused", "streak", "%"),
    *("significant", "recovery date", "should be better", "other users", "heal", "keep it up"),
)


@given(st.integers(0, 400), st.integers(1, 40))
def test_a_number_is_rounded_half_up_however_it_comes(over: int, under: int) -> None:
    value = Fraction(over, under)
    assert shown(float(value)) == shown(value) == number(one_decimal(value))


def test_a_direction_is_named_only_where_there_is_one() -> None:
    assert slope_words(None) == "no clear direction"
    assert slope_words(-0.35) == "lower by about 0.4 a week"
    assert slope_words(0.1) == "higher by about 0.1 a week"
    assert [signed(v) for v in (-1.0, 0.0, 0.5)] == ["−1", "0", "+0.5"]


@pytest.mark.parametrize("band", list(Band))
def test_leg_and_back_each_have_their_sentence(band: Band) -> None:
    week = Week(date(2026, 11, 1), Fraction(5), 7)
    told = Change(band, week, week, by=one_decimal(Fraction(5, 2)), days_needed=3)
    leg, back = (headline(part, told) for part in Part)
    assert leg.startswith("<b>Leg:</b> ")
    assert back.startswith("<b>Back:</b> ")
    assert "{" not in leg


def test_an_exercise_is_told_with_its_n_or_as_not_enough() -> None:
    few = ExerciseRow("walking", 2, 0, Effect(1, 1, 0, 0, -0.5))
    assert exercise_words(few, "Easy walk") == (
        "Easy walk: done 2 times; right after: not enough yet, 3 more; "
        "stopped because it hurt: 0; next morning: not enough yet."
    )
    many = Effect(3, 2, 1, 2, -0.5)
    assert effect_words(many) == (
        "right after: lower 3, same 2, higher 1, median −0.5 of 6; "
        "2 began at 0 and could not go lower"
    )
    mornings = Mornings(MorningRow(4, 5, 6), MorningRow(7, 2, 3))
    assert "next morning: lower 4, same 5, higher 6" in exercise_words(
        ExerciseRow("walking", 20, 1, many, mornings), "Easy walk"
    )


def test_all_that_the_sample_says_keeps_to_what_one_diary_can_show(tmp_path: Path) -> None:
    catalogue, now = real_catalogue(), FakeClock().wall()
    assert isinstance(now, datetime)
    with open_database(tmp_path / "diary.db") as database:
        write_sample(database, catalogue, now)
        data = read_trend(database, Span.ALL, now.date() - timedelta(days=1))
        tables = read_tables(database, data)
    said = [
        caption(),
        marks_words(data, catalogue.name_of),
        *(part_words(data, part) for part in Part),
        *(headline(part, data.part(part).change) for part in Part),
        lowest_words(data),
        minutes_words(data),
        *(exercise_words(row, catalogue.name_of(row.exercise)) for row in tables.rows),
        *(f"{name}: {value}" for name, value in facts(data, tables)),
    ]
    text = "\n".join(said)
    assert "Real" not in text
    for words in FORBIDDEN:
        assert words not in text.casefold()
    assert "Flare from" in text
    assert "begun on" in text
    assert "a real change from your first week" in text
