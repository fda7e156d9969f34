"""The profile filter of clinical.md 5 and 6.1, over the real catalogue."""

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.exercise import Code, Dose, DoseName
from sciatica_desktop.domain.profile import Gear
from sciatica_desktop.domain.programme import Item
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.person import Person
from sciatica_desktop.domain.safety.returning import Comeback, Return
from sciatica_desktop.domain.safety.tailoring import (
    Change,
    Tailored,
    Today,
    Why,
    caution_lines,
    refusal,
    tailor,
)
from tests.content import real_catalogue

CATALOGUE = real_catalogue()

persons = st.builds(
    Person,
    codes=st.frozensets(st.sampled_from(Code)),
    asked=st.frozensets(st.sampled_from(Code)),
    hip_rules=st.booleans(),
    late_pregnancy=st.booleans(),
    surgery_level_one=st.booleans(),
    floor=st.booleans(),
    kneel=st.booleans(),
    gear=st.frozensets(st.sampled_from(Gear)),
)
days = st.builds(
    Today,
    level=st.integers(1, 3),
    gentle=st.booleans(),
    lighter=st.booleans(),
    lightly=st.frozensets(st.sampled_from(Direction)),
    glides=st.booleans(),
    hamstring=st.booleans(),
    only=st.none() | st.frozensets(st.sampled_from(sorted(CATALOGUE.exercises))),
    unlocked=st.none() | st.frozensets(st.sampled_from(sorted(CATALOGUE.exercises))),
    without=st.frozensets(st.sampled_from(Direction)),
    not_now=st.frozensets(st.sampled_from(sorted(CATALOGUE.exercises)), max_size=3),
    comeback=st.none(),
)


def tailored(name: str, person: Person, today: Today) -> Tailored:
    return tailor(CATALOGUE.programmes[name].items, CATALOGUE, person, today)


@given(st.sampled_from(sorted(CATALOGUE.programmes)), persons, days)
def test_nothing_refused_is_left_nothing_is_twice_and_order_is_kept(
    name: str, person: Person, today: Today
) -> None:
    result = tailored(name, person, today)
    left = [item.exercise for item in result.items]
    assert not [e for e in left if refusal(CATALOGUE.exercises[e], person, today)]
    assert len(set(left)) == len(left)
    came_from = {c.became: c.exercise for c in result.changes if c.became != c.exercise}
    order = [i.exercise for i in CATALOGUE.programmes[name].items]
    places = [order.index(came_from.get(e, e)) for e in left]
    assert places == sorted(places)


@given(st.sampled_from(sorted(CATALOGUE.programmes)), persons, days)
def test_every_item_that_is_gone_or_changed_has_its_reason(
    name: str, person: Person, today: Today
) -> None:
    result = tailored(name, person, today)
    programme = CATALOGUE.programmes[name]
    explained = {c.exercise for c in result.changes}
    unchanged = [i for i in programme.items if i.exercise not in explained]
    assert [i for i in result.items if i in unchanged] == unchanged
    # And the other way round: nothing is explained that was not changed.
    same = {i for i in result.items if i in programme.items}
    assert not [c for c in result.changes if c.became in {i.exercise for i in same}]


TWO_CODES = [frozenset(two) for n in (0, 1, 2) for two in combinations(Code, n)]


@pytest.mark.parametrize("name", sorted(CATALOGUE.programmes))
def test_the_law_holds_for_every_two_conditions_level_and_equipment(name: str) -> None:
    items = CATALOGUE.programmes[name].items
    order = [i.exercise for i in items]
    for codes, level, gear, floor in product(
        TWO_CODES, (1, 2, 3), (frozenset[Gear](), frozenset(Gear)), (True, False)
    ):
        person, today = Person(codes, gear=gear, floor=floor), Today(level=level)
        result = tailor(items, CATALOGUE, person, today)
        left = [i.exercise for i in result.items]
        came_from = {c.became: c.exercise for c in result.changes if c.became != c.exercise}
        places = [order.index(came_from.get(e, e)) for e in left]
        told = {c.exercise for c in result.changes}
        assert len(set(left)) == len(left)
        assert places == sorted(places)
        assert all(refusal(CATALOGUE.exercises[e], person, today) is None for e in left)
        assert all(i in result.items or i.exercise in told for i in items)


@pytest.mark.parametrize("name", sorted(CATALOGUE.programmes))
def test_a_person_without_limits_gets_the_programme_as_it_stands(name: str) -> None:
    assert tailored(name, Person(), Today()) == Tailored(CATALOGUE.programmes[name].items, ())


def change(result: Tailored, exercise: str) -> Change | None:
    return next((c for c in result.changes if c.exercise == exercise), None)


def test_hip_rules_leave_the_knee_down_and_slide_the_heel_instead() -> None:
    result = tailored("flexion-bias", Person(frozenset({Code.HIP}), asked=frozenset(Code)), Today())
    assert change(result, "knee-to-chest") == Change(
        "knee-to-chest", "bed-heel-slides", Why.CONDITION, Code.HIP
    )


def test_an_old_hip_without_rules_only_starts_gently() -> None:
    person = Person(frozenset({Code.HIP}), asked=frozenset({Code.HIP}), hip_rules=False)
    result = tailored("eight-simple", person, Today())
    assert change(result, "knee-to-chest") == Change(
        "knee-to-chest", "knee-to-chest", Why.GENTLE, Code.HIP
    )


def test_an_upset_leg_swaps_the_hamstring_stretch_for_the_glide_once() -> None:
    hips = tailored("hips-and-glutes", Person(), Today(hamstring=False))
    assert change(hips, "seated-hamstring-stretch") == Change(
        "seated-hamstring-stretch", "nerve-glide-supine", Why.LEG_PAIN
    )
    eight = tailored("eight-simple", Person(), Today(hamstring=False))
    assert change(eight, "seated-hamstring-stretch") == Change(
        "seated-hamstring-stretch", None, Why.LEG_PAIN
    )


@pytest.mark.parametrize(
    ("person", "today", "exercise", "why"),
    [
        (Person(kneel=False), Today(), "bird-dog", Why.KNEEL),
        (Person(floor=False), Today(), "bird-dog", Why.FLOOR),
        (Person(gear=frozenset()), Today(), "banded-squat", Why.GEAR),
        (Person(gear=frozenset()), Today(), "band-hip-hinge", Why.GEAR),
        (Person(gear=frozenset()), Today(), "dumbbell-deadlift", Why.GEAR),
        (Person(gear=frozenset()), Today(), "split-squat-rear-foot-elevated", Why.GEAR),
        (Person(late_pregnancy=True), Today(), "glute-bridge", Why.LATE_PREGNANCY),
        (Person(late_pregnancy=True), Today(), "prone-lying", Why.LATE_PREGNANCY),
        (Person(frozenset({Code.OST})), Today(), "childs-pose", Why.CONDITION),
        (Person(frozenset({Code.SPL})), Today(), "bird-dog", Why.ASK_FIRST),
        (Person(surgery_level_one=True), Today(), "bird-dog", Why.CONDITION),
        (Person(), Today(level=1), "bird-dog", Why.LEVEL),
        (Person(), Today(glides=False), "nerve-glide-supine", Why.GLIDE),
        (Person(), Today(without=frozenset({Direction.ARCHING})), "prone-lying", Why.DIRECTION),
        (Person(), Today(not_now=frozenset({"walking"})), "walking", Why.NOT_NOW),
        (Person(), Today(only=frozenset({"walking"})), "pelvic-tilt", Why.EASING_ONLY),
        (Person(), Today(unlocked=frozenset({"walking"})), "pelvic-tilt", Why.SIGN),
    ],
)
def test_each_reason_to_leave_something_out(
    person: Person, today: Today, exercise: str, why: Why
) -> None:
    reason = refusal(CATALOGUE.exercises[exercise], person, today)
    assert reason is not None
    assert reason[0] is why


def test_bed_and_chair_versions_stay_where_the_floor_is_too_far() -> None:
    for exercise in ("bed-heel-slides", "knee-to-chest", "seated-posture-reset"):
        assert refusal(CATALOGUE.exercises[exercise], Person(floor=False), Today()) is None


def test_thin_bones_may_bend_far_gently_once_the_person_has_asked() -> None:
    asked = Person(frozenset({Code.OST}), asked=frozenset({Code.OST}))
    assert refusal(CATALOGUE.exercises["childs-pose"], asked, Today()) is None
    sore_knee, unasked = Person(frozenset({Code.KNE})), Person(frozenset({Code.OST}))
    assert refusal(CATALOGUE.exercises["childs-pose"], sore_knee, Today()) is None
    assert refusal(CATALOGUE.exercises["pelvic-tilt"], unasked, Today()) is None
    assert change(tailored("flexion-bias", asked, Today()), "childs-pose") == Change(
        "childs-pose", "childs-pose", Why.GENTLE, Code.OST
    )


def test_a_custom_dose_shorter_than_gentle_stays_and_a_longer_one_becomes_gentle() -> None:
    short, as_gentle, long = (
        Item("walking", DoseName.CUSTOM, Dose(1, 1, seconds)) for seconds in (60, 180, 900)
    )
    gentle = Item("walking", DoseName.GENTLE)
    for item, expected in ((short, short), (as_gentle, as_gentle), (long, gentle)):
        assert tailor([item], CATALOGUE, Person(), Today(gentle=True)).items == (expected,)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (Item("pelvic-tilt", DoseName.FULL), Item("pelvic-tilt", DoseName.DEFAULT)),
        (Item("pelvic-tilt", DoseName.DEFAULT), Item("pelvic-tilt", DoseName.GENTLE)),
        (Item("pelvic-tilt", DoseName.GENTLE), Item("pelvic-tilt", DoseName.GENTLE)),
        (Item("walking", DoseName.CUSTOM, Dose(1, 1, 900)), Item("walking", DoseName.DEFAULT)),
        (Item("walking", DoseName.CUSTOM, Dose(1, 1, 300)), Item("walking", DoseName.GENTLE)),
        (Item("walking", DoseName.CUSTOM, Dose(1, 1, 200)), Item("walking", DoseName.GENTLE)),
        (
            Item("walking", DoseName.CUSTOM, Dose(1, 1, 60)),
            Item("walking", DoseName.CUSTOM, Dose(1, 1, 60)),
        ),
    ],
)
def test_one_step_lighter(item: Item, expected: Item) -> None:
    result = tailor([item], CATALOGUE, Person(), Today(lighter=True))
    assert result.items == (expected,)
    assert [c.why for c in result.changes] == ([] if expected == item else [Why.LIGHTER])


def test_a_direction_that_is_to_stay_gentle_says_why() -> None:
    day = Today(lightly=frozenset({Direction.ARCHING}))
    result = tailored("extension-bias", Person(), day)
    assert {c.exercise for c in result.changes} == {
        "prone-lying",
        "prone-on-elbows",
        "prone-press-up",
        "standing-back-extension",
    }
    assert {c.why for c in result.changes} == {Why.DIRECTION}


def test_an_easier_exercise_does_not_inherit_a_dose_made_for_another() -> None:
    item = Item("glute-bridge", DoseName.CUSTOM, Dose(5, 20, 9))
    result = tailor([item], CATALOGUE, Person(), Today(level=1))
    assert result.items == (Item("pelvic-tilt", DoseName.DEFAULT),)


def test_each_caution_is_shown_once_before_the_first_exercise_it_concerns() -> None:
    person = Person(frozenset({Code.KNE, Code.WRI}))
    items = CATALOGUE.programmes["core-strength"].items
    lines = caution_lines(items, CATALOGUE, person)
    assert lines == {2: (Code.KNE, Code.WRI)}


def dose_of(result: Tailored, exercise: str) -> DoseName:
    return next(i.dose for i in result.items if i.exercise == exercise)


@pytest.mark.parametrize(
    ("comeback", "dose", "why"),
    [
        (Return(Comeback.FLARE, DoseName.GENTLE), DoseName.GENTLE, Why.AFTER_FLARE),
        (Return(Comeback.TIME_OFF, DoseName.GENTLE), DoseName.GENTLE, Why.TIME_OFF),
        (Return(Comeback.TIME_OFF, back=1), DoseName.GENTLE, Why.TIME_OFF),
        (Return(Comeback.FLARE, DoseName.DEFAULT), DoseName.DEFAULT, None),
    ],
)
def test_on_the_way_back_the_doses_are_lowered_with_the_reason(
    comeback: Return, dose: DoseName, why: Why | None
) -> None:
    result = tailored("eight-simple", Person(), Today(comeback=comeback))
    assert dose_of(result, "pelvic-tilt") is dose
    found = change(result, "pelvic-tilt")
    assert (None if found is None else found.why) is why


def test_what_comes_back_from_its_rest_is_gentle() -> None:
    result = tailored("eight-simple", Person(), Today(back=frozenset({"pelvic-tilt"})))
    assert dose_of(result, "pelvic-tilt") is DoseName.GENTLE
    assert change(result, "pelvic-tilt") == Change("pelvic-tilt", "pelvic-tilt", Why.CAME_BACK)


def test_what_the_person_raised_is_not_kept_gentle_by_a_caution() -> None:
    person = Person(frozenset({Code.HIP}), asked=frozenset({Code.HIP}), hip_rules=False)
    free = Today(raised=frozenset({"knee-to-chest"}))
    assert change(tailored("eight-simple", person, free), "knee-to-chest") is None
    still = Today(raised=frozenset({"knee-to-chest"}), gentle=True)
    assert dose_of(tailored("eight-simple", person, still), "knee-to-chest") is DoseName.GENTLE


def test_gentle_exercises_only_leaves_level_one() -> None:
    result = tailored("core-strength", Person(gentle_only=True), Today())
    assert {CATALOGUE.exercises[i.exercise].level for i in result.items} == {1}
    assert all(c.why is Why.ASK_FIRST for c in result.changes)
