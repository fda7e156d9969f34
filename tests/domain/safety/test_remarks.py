"""Caution lines of the profile and the word for mornings (clinical.md 6.1, E11)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.exercise import Code, DoseName
from sciatica_desktop.domain.programme import Item
from sciatica_desktop.domain.remark import Remark
from sciatica_desktop.domain.safety.person import Person
from sciatica_desktop.domain.safety.remarks import NOT_EARLY, remarks_of
from tests.content import real_catalogue

CATALOGUE = real_catalogue()


def items(*names: str) -> list[Item]:
    return [Item(name, DoseName.GENTLE) for name in names]


def said(
    names: tuple[str, ...], *codes: Code, early: bool = False, first: int = 0, rules: bool = True
) -> list[list[Remark]]:
    person = Person(frozenset(codes), hip_rules=rules)
    found = remarks_of(items(*names), CATALOGUE, person, early=early, first=first)
    return [list(remarks) for remarks in found]


def test_each_caution_stands_once_before_the_first_exercise_it_concerns() -> None:
    names = ("pelvic-tilt", "bird-dog", "bird-dog-leg-slide")
    assert said(names, Code.KNE, Code.WRI) == [[], [Remark.KNEE, Remark.WRIST], []]


def test_a_session_begun_in_the_middle_says_it_there() -> None:
    names = ("bird-dog", "bird-dog-leg-slide")
    assert said(names, Code.KNE, first=1) == [[], [Remark.KNEE]]


def test_a_slipped_vertebra_and_a_narrow_canal_share_one_line() -> None:
    assert said(("standing-back-extension",), Code.SPL, Code.STN) == [[Remark.SPINE]]


@pytest.mark.parametrize(("rules", "remark"), [(True, Remark.HIP_RULES), (False, Remark.HIP)])
def test_a_hip_without_rules_has_its_own_words(rules: bool, remark: Remark) -> None:
    assert said(("knee-to-chest",), Code.HIP, rules=rules) == [[remark]]
    assert said(("bird-dog",), Code.KNE, rules=rules) == [[Remark.KNEE]]


def test_numb_skin_has_no_line() -> None:
    assert said(("heat-pack",), Code.NUM) == [[]]


def test_before_ten_strong_bending_and_glides_ask_how_long_one_is_up() -> None:
    assert {"chest-to-bed", "childs-pose", "nerve-glide-supine", "nerve-slider-seated"} == NOT_EARLY
    names = ("pelvic-tilt", "childs-pose", "nerve-glide-supine")
    assert said(names, early=True) == [[], [Remark.MORNING], [Remark.MORNING]]
    assert said(names) == [[], [], []]


@given(
    st.sampled_from(sorted(CATALOGUE.programmes)),
    st.frozensets(st.sampled_from(Code)),
    st.booleans(),
    st.data(),
)
def test_no_caution_is_said_twice_and_none_is_forgotten(
    name: str, codes: frozenset[Code], early: bool, data: st.DataObject
) -> None:
    chosen = CATALOGUE.programmes[name].items
    first = data.draw(st.integers(0, len(chosen) - 1))
    found = remarks_of(chosen, CATALOGUE, Person(codes), early=early, first=first)
    cautions = [r for remarks in found for r in remarks if r is not Remark.MORNING]
    assert len(cautions) == len(set(cautions))
    assert not any(r is not Remark.MORNING for remarks in found[:first] for r in remarks)
    exercises = [CATALOGUE.exercises[i.exercise] for i in chosen[first:]]
    concerned = {c for e in exercises for c in (*e.caution, *e.avoid) if c in codes}
    assert bool(cautions) is bool(concerned - {Code.NUM})
