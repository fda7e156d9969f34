"""The check before a session, answer by answer (clinical.md 6.3)."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import BeforeCheck, LastCheck, Part
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Lowest, Numbness, Scores, Strength
from sciatica_desktop.domain.safety.red_flags import Sign
from sciatica_desktop.viewmodels.before import BeforeViewModel, Panel

MORNING = LastCheck(
    datetime(2026, 11, 21, 9, 12, tzinfo=UTC),
    Scores(leg_right=3, back=2, lowest=Lowest.THIGH),
)


class Heard:
    """Remembers what the view model said."""

    def __init__(self, model: BeforeViewModel) -> None:
        self.confirmed: list[BeforeCheck] = []
        self.warned: list[BeforeCheck] = []
        self.left = 0
        model.confirmed.connect(self.confirmed.append)
        model.warning_wanted.connect(self.warned.append)
        model.left.connect(self._leave)

    def _leave(self) -> None:
        self.left += 1


@pytest.fixture
def model(qtbot: QtBot) -> BeforeViewModel:
    return BeforeViewModel(SoreLeg.RIGHT, MORNING)


def answer(model: BeforeViewModel, leg: int = 3, back: int = 2) -> None:
    model.rate(Part.LEG_RIGHT, leg)
    model.rate(Part.BACK, back)


def missing(model: BeforeViewModel) -> list[str]:
    return list(model.missing)


def panel(model: BeforeViewModel) -> str:
    return model.panel.value


def test_nothing_is_preset_and_the_footer_can_say_what_is_missing(model: BeforeViewModel) -> None:
    assert model.scores.empty
    assert panel(model) == Panel.FULL
    assert missing(model) == ["leg_right", "back"]
    answer(model)
    assert missing(model) == ["lowest"]
    model.choose_lowest(Lowest.CALF)
    assert missing(model) == []


def test_none_of_these_starts_only_when_everything_is_answered(model: BeforeViewModel) -> None:
    heard = Heard(model)
    answer(model)
    model.none_of_these()
    assert heard.confirmed == []
    model.choose_lowest(Lowest.CALF)
    model.none_of_these()
    scores = Scores(
        leg_right=3,
        back=2,
        lowest=Lowest.CALF,
        numbness=Numbness.USUAL,
        strength=Strength.USUAL,
    )
    assert heard.confirmed == [BeforeCheck(scores)]


def test_without_pain_the_lowest_point_is_not_asked(model: BeforeViewModel) -> None:
    heard = Heard(model)
    answer(model, 0, 0)
    assert model.lowest_choices == ()
    model.none_of_these()
    assert heard.confirmed[0].scores.lowest is Lowest.NONE


def test_a_changed_score_takes_a_lowest_point_back_that_no_longer_fits(
    model: BeforeViewModel,
) -> None:
    answer(model)
    model.choose_lowest(Lowest.FOOT)
    model.rate(Part.LEG_RIGHT, 0)
    assert model.scores.lowest is None
    assert missing(model) == ["lowest"]


def test_a_ticked_warning_sign_leads_to_the_warning_and_starts_nothing(
    model: BeforeViewModel,
) -> None:
    heard = Heard(model)
    model.one_or_more()
    assert panel(model) == Panel.LIST
    model.tick(Sign.R2, on=True)
    model.tick(Sign.R3, on=True)
    model.tick(Sign.R3, on=False)
    assert model.ticked == {Sign.R2}
    model.done_ticking()
    assert [check.ticked for check in heard.warned] == [{Sign.R2}]
    assert heard.confirmed == []


def test_ticking_none_goes_back(model: BeforeViewModel) -> None:
    model.one_or_more()
    model.done_ticking()
    assert panel(model) == Panel.FULL
    assert not model.noted


def test_more_numbness_alone_is_written_down_and_starts(model: BeforeViewModel) -> None:
    heard = Heard(model)
    answer(model, 0, 0)
    model.one_or_more()
    model.choose_numbness(Numbness.MORE)
    model.done_ticking()
    assert heard.warned == []
    assert heard.confirmed[0].scores.numbness is Numbness.MORE
    assert heard.confirmed[0].scores.strength is Strength.USUAL


def test_a_weaker_leg_waits_for_the_open_questions(model: BeforeViewModel) -> None:
    heard = Heard(model)
    model.one_or_more()
    model.choose_strength(Strength.WEAKER)
    model.done_ticking()
    assert (model.panel, model.noted) == (Panel.FULL, True)
    assert heard.confirmed == []
    answer(model, 0, 0)
    model.none_of_these()
    assert heard.confirmed[0].scores.strength is Strength.WEAKER


def test_the_other_leg_can_be_opened(model: BeforeViewModel) -> None:
    assert model.can_open_legs
    model.open_legs()
    assert model.parts == (Part.LEG_LEFT, Part.LEG_RIGHT, Part.BACK)
    assert not model.can_open_legs


def test_a_repeated_check_is_two_answers(qtbot: QtBot) -> None:
    model = BeforeViewModel(SoreLeg.RIGHT, MORNING, may_repeat=True)
    heard = Heard(model)
    assert panel(model) == Panel.REPEATED
    model.none_of_these()
    assert heard.confirmed == [BeforeCheck(MORNING.scores, repeated=True)]
    model.something_changed()
    assert panel(model) == Panel.FULL
    assert missing(model) == ["leg_right", "back"]


def test_without_a_last_check_nothing_can_be_repeated(qtbot: QtBot) -> None:
    model = BeforeViewModel(None, None, may_repeat=True)
    assert panel(model) == Panel.FULL
    assert model.last is None


def test_one_can_go_back_without_a_session(model: BeforeViewModel) -> None:
    heard = Heard(model)
    model.leave()
    assert heard.left == 1
    assert heard.confirmed == []


def test_back_from_the_list_takes_the_ticks_back(model: BeforeViewModel) -> None:
    heard = Heard(model)
    answer(model)
    model.choose_lowest(Lowest.CALF)
    model.one_or_more()
    model.tick(Sign.R3, on=True)
    model.choose_numbness(Numbness.NEW)
    model.back()
    assert panel(model) == Panel.FULL
    model.none_of_these()
    assert heard.warned == []
    (check,) = heard.confirmed
    assert (check.ticked, check.scores.numbness) == (frozenset(), Numbness.USUAL)


def test_back_from_the_full_page_comes_to_the_short_one_and_then_leaves(qtbot: QtBot) -> None:
    model = BeforeViewModel(SoreLeg.RIGHT, MORNING, may_repeat=True)
    heard = Heard(model)
    model.something_changed()
    assert model.at_first is False
    model.back()
    assert panel(model) == Panel.REPEATED
    model.back()
    assert heard.left == 1
