"""What is asked about a condition comes and goes with it."""

from datetime import date, timedelta

import pytest

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.viewmodels.conditions import (
    APPLY,
    TOLD,
    Spell,
    spell_of,
    with_code,
    with_spell,
    with_weeks,
)

TODAY = date(2026, 11, 21)
EVERYTHING = Profile(
    codes=frozenset((*TOLD, *APPLY)),
    pregnant_since=TODAY,
    hip_rules=True,
    operated_on=TODAY,
    surgeon_agreed=TODAY,
    kneel=False,
)


@pytest.mark.parametrize("code", [*TOLD, *APPLY])
def test_a_condition_comes_and_goes(code: Code) -> None:
    named = with_code(Profile(), code, on=True)
    assert named.codes == frozenset({code})
    assert with_code(named, code, on=False).codes == frozenset()


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        (Code.PRG, {"pregnant_since"}),
        (Code.HIP, {"hip_rules"}),
        (Code.SUR, {"operated_on", "surgeon_agreed"}),
        (Code.KNE, {"kneel"}),
        (Code.OST, set()),
    ],
)
def test_only_its_own_answers_go_with_a_condition(code: Code, fields: set[str]) -> None:
    left = with_code(EVERYTHING, code, on=False)
    asked = ("pregnant_since", "hip_rules", "operated_on", "surgeon_agreed", "kneel")
    assert {name for name in asked if getattr(left, name) is None} == fields


def test_weeks_of_a_pregnancy_go_on_by_themselves() -> None:
    told = with_weeks(Profile(), 15, TODAY)
    assert told.pregnant_weeks(TODAY) == 15
    assert told.pregnant_weeks(TODAY + timedelta(days=7)) == 16


@pytest.mark.parametrize("spell", list(Spell))
def test_a_spell_is_shown_as_it_was_answered(spell: Spell) -> None:
    assert spell_of(with_spell(Profile(), spell, TODAY), TODAY) is spell


def test_a_spell_grows_older() -> None:
    told = with_spell(Profile(), Spell.DAYS, TODAY)
    assert spell_of(told, TODAY + timedelta(days=30)) is Spell.WEEKS


def test_no_leg_pain_is_no_spell() -> None:
    told = with_spell(with_spell(Profile(), Spell.DAYS, TODAY), None, TODAY)
    assert spell_of(told, TODAY) is None
