"""What a person reads of the changes before a session: short, and nothing twice."""

from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.safety.before import Rule
from sciatica_desktop.domain.safety.person import Person
from sciatica_desktop.domain.safety.tailoring import Change, Today, Why, tailor
from sciatica_desktop.ui.wording.changes import change_lines, rule_words, why_words
from tests.content import real_catalogue
from tests.domain.safety.test_tailoring import days, persons

CATALOGUE = real_catalogue()


def lines(*changes: Change) -> tuple[str, ...]:
    return change_lines(changes, CATALOGUE)


def lighter(exercise: str, why: Why = Why.GENTLE, code: Code | None = None) -> Change:
    return Change(exercise, exercise, why, code)


def test_what_is_lighter_stands_in_one_line_after_what_was_swapped() -> None:
    assert lines(
        lighter("glute-bridge"),
        Change("walking", None, Why.FLOOR),
        lighter("pelvic-tilt"),
        Change("bird-dog", "bird-dog-leg-slide", Why.LEVEL),
    ) == (
        "<b>Easy walk</b> is left out: it needs the floor",
        "<b>Bird dog</b> becomes <b>Hands-and-knees leg slide</b>: a gentler one suits today",
        "<b>Lighter today:</b> Bridge, Pelvic tilt lying down (flattening the back)",
    )


def test_each_reason_to_go_lighter_has_its_own_line() -> None:
    said = lines(
        lighter("glute-bridge", Why.LIGHTER),
        lighter("bird-dog", Why.GENTLE, Code.KNE),
        lighter("walking", Why.LIGHTER),
    )
    assert said == (
        "<b>One step lighter today</b> (the last session was a bit much): Bridge, Easy walk",
        "<b>Lighter today</b> (your knee): Bird dog",
    )


def test_a_swap_names_both_and_the_reason() -> None:
    (line,) = lines(Change("prone-press-up", "prone-on-elbows", Why.NOT_NOW))
    assert line.startswith("<b>Lying press-up")
    assert line.endswith("it hurt lately, so it rests for a while")


@given(st.sampled_from(sorted(CATALOGUE.programmes)), persons, days)
def test_every_change_is_told_whatever_the_profile_and_the_day(
    name: str, person: Person, today: Today
) -> None:
    changes = tailor(CATALOGUE.programmes[name].items, CATALOGUE, person, today).changes
    said = change_lines(changes, CATALOGUE)
    for change in changes:
        reason = why_words(change.why, change.code)
        names = {change.exercise, change.became or change.exercise}
        telling = [line for line in said if all(CATALOGUE.exercises[n].name in line for n in names)]
        assert any(reason in line or "Lighter today" in line for line in telling)


def test_every_rule_of_a_day_has_words_unless_it_changes_nothing() -> None:
    assert {rule for rule in Rule if not rule_words(rule)} == {Rule.WARNING_SIGN, Rule.AS_CHOSEN}
