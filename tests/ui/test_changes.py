"""What the person reads about a plan that was changed."""

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.safety.tailoring import Change, Why
from sciatica_desktop.ui.wording.changes import change_lines
from tests.content import real_catalogue

CATALOGUE = real_catalogue()
NAMES = ("pelvic-tilt", "walking", "bird-dog")


def lighter(*names: str, why: Why = Why.TIME_OFF) -> list[Change]:
    return [Change(name, name, why) for name in names]


def test_each_change_has_its_line_with_the_reason() -> None:
    changes = [
        Change("bird-dog", None, Why.GEAR),
        Change("prone-press-up", "prone-on-elbows", Why.NOT_NOW),
        Change("walking", "walking", Why.GENTLE, Code.PRG),
        *lighter("pelvic-tilt", "glute-bridge"),
    ]
    lines = change_lines(changes, CATALOGUE)
    assert len(lines) == 5
    assert lines[1].startswith("<b>Lying press-up")
    assert "some days off" in lines[3]


def test_many_that_are_lighter_for_one_reason_share_a_line_at_the_first_of_them() -> None:
    changes = [
        *lighter(*NAMES[:1]),
        Change("prone-lying", None, Why.NOT_NOW),
        *lighter(*NAMES[1:]),
        *lighter("sit-to-stand", why=Why.LIGHTER),
    ]
    lines = change_lines(changes, CATALOGUE)
    assert len(lines) == 3
    assert all(CATALOGUE.exercises[name].name in lines[0] for name in NAMES)
    assert lines[1].startswith("<b>Lying on your front")
    assert "one step lighter" in lines[2]


def test_one_step_lighter_is_said_so() -> None:
    (line,) = change_lines(lighter(*NAMES, why=Why.LIGHTER), CATALOGUE)
    assert line.startswith("One step lighter today")
