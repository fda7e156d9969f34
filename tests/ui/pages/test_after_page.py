"""The page after a session, and its summary."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import AfterAnswers, Part, Place
from sciatica_desktop.domain.rating import Lowest, Scores
from sciatica_desktop.domain.record import Feeling
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.after_page import AfterPage
from sciatica_desktop.ui.pages.after_questions import AfterQuestions
from sciatica_desktop.ui.pages.after_touch import AfterTouch
from sciatica_desktop.ui.pages.summary import Summary
from sciatica_desktop.viewmodels.after import AfterViewModel, Stage
from tests.finding import the
from tests.ui.keyboard import parents_of
from tests.ui.pages.by_keys import ByKeys
from tests.ui.pages.fitting import cut_widgets, nameless
from tests.viewmodels.test_after import BEFORE, EXERCISES, LIMITS, record

K = Qt.Key


class Desk(ByKeys[AfterPage]):
    """The page and what was kept."""

    def __init__(self, look: Look, qtbot: QtBot, *, seconds: float = 900) -> None:
        self.qtbot = qtbot
        parts = (Part.LEG_RIGHT, Part.BACK)
        self.model = AfterViewModel(record(seconds), EXERCISES, BEFORE, LIMITS, parts=parts)
        self.kept: list[AfterAnswers] = []
        self.model.answered.connect(self.kept.append)
        self.page = AfterPage(look, self.model, about="Small")
        qtbot.addWidget(self.page)
        self.page.resize(1366, 768)
        self.page.show()


@pytest.fixture
def desk(look: Look, qtbot: QtBot) -> Desk:
    return Desk(look, qtbot)


def test_the_numbers_are_answered_by_keys_alone(desk: Desk) -> None:
    block = desk.page.block
    assert isinstance(block, AfterQuestions)
    desk.settle_on(block.rows.scales[Part.LEG_RIGHT])
    desk.press(K.Key_2)
    desk.settle_on(block.rows.scales[Part.BACK])
    desk.press(K.Key_2)
    desk.settle_on(block.place)
    desk.press(K.Key_Return)
    desk.settle_on(block.save)
    desk.press(K.Key_Return)
    assert desk.kept[0].scores == Scores(leg_right=2, back=2, lowest=Lowest.THIGH)
    assert isinstance(desk.page.block, Summary)
    said = desk.page.block.back.accessibleDescription()
    assert said.startswith("What you did. "), "the keyboard begins below all that is to be read"
    assert ", then 2" in said
    assert "→" not in said


def test_what_the_keyboard_reaches_is_seen_whole(desk: Desk) -> None:
    desk.page.resize(1366, 640)
    block = desk.page.block
    assert isinstance(block, AfterQuestions)
    desk.settle_on(block.rows.scales[Part.LEG_RIGHT])
    for key, reached in ((K.Key_2, Part.BACK), (K.Key_2, None)):
        desk.press(key)
        desk.settle_on(block.place if reached is None else block.rows.scales[reached])
    desk.press(K.Key_Return)
    desk.settle_on(block.save)
    corner = block.save.mapTo(desk.page.viewport(), block.save.rect().bottomRight())
    assert desk.page.viewport().rect().contains(corner)


def test_what_is_missing_is_said(desk: Desk) -> None:
    block = desk.page.block
    assert isinstance(block, AfterQuestions)
    assert block.still_open.text() == "Still to answer: right leg, back."
    assert not block.save.isEnabled()
    desk.model.rate(Part.LEG_RIGHT, 2)
    desk.model.rate(Part.BACK, 2)
    desk.model.choose_place(Place.LOWER)
    assert block.lowest.offered == (Lowest.CALF, Lowest.FOOT)
    assert block.still_open.text() == "Still to answer: lowest point."


def test_the_tab_key_comes_to_the_lowest_point_before_what_is_below(desk: Desk) -> None:
    block = desk.page.block
    assert isinstance(block, AfterQuestions)
    desk.model.rate(Part.LEG_RIGHT, 2)
    desk.model.rate(Part.BACK, 2)
    desk.model.choose_place(Place.LOWER)
    block.place.setFocus()
    for reached in (block.lowest, block.effort, block.skip, desk.page):
        desk.press(K.Key_Tab)
        assert reached in (desk.focus(), *parents_of(desk.focus()))


@pytest.mark.parametrize(("key", "feeling"), [(K.Key_1, Feeling.EASIER), (K.Key_2, Feeling.SAME)])
def test_one_touch_is_enough_after_a_short_session(
    look: Look, qtbot: QtBot, key: Qt.Key, feeling: Feeling
) -> None:
    desk = Desk(look, qtbot, seconds=200)
    block = desk.page.block
    assert isinstance(block, AfterTouch)
    assert block.accessibleName() == "Compared with before the session", "the keys say only answers"
    desk.settle_on(block.answers[Feeling.EASIER])
    desk.press(key)
    assert [answers.check.feeling for answers in desk.kept] == [feeling]
    assert isinstance(desk.page.block, Summary)


def test_gone_back_to_the_touch_begins_on_what_was_answered(look: Look, qtbot: QtBot) -> None:
    desk = Desk(look, qtbot, seconds=200)
    desk.model.feel(Feeling.SAME)
    assert isinstance(desk.page.block, Summary)
    desk.page.back.click()
    block = desk.page.block
    assert isinstance(block, AfterTouch)
    desk.settle_on(block.answers[Feeling.SAME])
    desk.press(K.Key_Return)
    assert [answers.check.feeling for answers in desk.kept] == [Feeling.SAME, Feeling.SAME]


def test_worse_asks_for_numbers(look: Look, qtbot: QtBot) -> None:
    desk = Desk(look, qtbot, seconds=200)
    block = desk.page.block
    assert isinstance(block, AfterTouch)
    QTest.mouseClick(block.answers[Feeling.WORSE], Qt.MouseButton.LeftButton)
    assert isinstance(desk.page.block, AfterQuestions)
    assert desk.kept == []


def test_one_may_rather_not_say(desk: Desk) -> None:
    block = desk.page.block
    assert isinstance(block, AfterQuestions)
    QTest.mouseClick(block.skip, Qt.MouseButton.LeftButton)
    assert desk.kept == [AfterAnswers()]


def test_the_summary_says_what_was_done_and_how_it_changed(desk: Desk) -> None:
    desk.model.rate(Part.LEG_RIGHT, 2)
    desk.model.rate(Part.BACK, 2)
    desk.model.choose_place(Place.HIGHER)
    desk.model.choose_lowest(Lowest.BUTTOCK)
    desk.model.save()
    text = desk.text()
    assert "Finished for today" in text
    for words in ("Bridge", "done", "Rolls", "3 of 4 done", "3 → 2", "2 → 2", "Thigh → Buttock"):
        assert words in text
    assert "Squat" not in text
    assert "Check again in 45 minutes" not in text
    for word in ("fail", "missed", "only"):
        assert word not in text.lower()


def test_the_parts_of_the_summary_stand_as_far_apart_as_cards_in_every_window(
    desk: Desk, look: Look
) -> None:
    desk.model.rate(Part.LEG_RIGHT, 2)
    desk.model.rate(Part.BACK, 2)
    desk.model.choose_place(Place.HIGHER)
    desk.model.choose_lowest(Lowest.BUTTOCK)
    desk.model.save()
    summary = the(Summary, desk.page)
    above = the(Columns, summary)
    for window in ((1366, 768), (1920, 1080)):
        look.fit_window(*window)
        desk.page.resize(*window)
        desk.qtbot.waitUntil(lambda: summary.back.y() - above.geometry().bottom() - 1 == look.gap())


def test_without_numbers_the_summary_shows_the_touch_and_no_empty_pairs(
    look: Look, qtbot: QtBot
) -> None:
    desk = Desk(look, qtbot, seconds=200)
    desk.model.feel(Feeling.SAME)
    words = desk.text().splitlines()
    assert "–" not in desk.text()
    assert words[words.index("Before and after") + 1 :][:8] == [
        "Right leg", "3", "Back", "2", "Lowest point", "Thigh", "Afterwards", "Same",
    ]  # fmt: skip


def test_a_session_that_ended_worse_has_its_advice(desk: Desk) -> None:
    desk.model.rate(Part.LEG_RIGHT, 6)
    desk.model.rate(Part.BACK, 2)
    desk.model.choose_place(Place.SAME)
    desk.model.save()
    advice = "Rest, change position, take a short walk. Check again in 45 minutes: Today asks"
    assert advice in desk.text()
    assert isinstance(desk.page.block, Summary)
    assert desk.page.block.back.accessibleDescription().startswith(advice)


def test_the_summary_leads_back_to_today(desk: Desk) -> None:
    desk.model.skip()
    assert desk.model.stage is Stage.SUMMARY
    assert "How it was before" in desk.text()
    block = desk.page.block
    assert isinstance(block, Summary)
    desk.settle_on(block.back)
    with desk.qtbot.waitSignal(desk.model.closed):
        desk.press(K.Key_Return)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("seconds", [200, 900])
def test_nothing_is_cut(
    look: Look, qtbot: QtBot, width: int, height: int, percent: int, seconds: float
) -> None:
    look.choose(text_percent=percent)
    desk = Desk(look, qtbot, seconds=seconds)
    desk.page.resize(width, height)
    qtbot.waitUntil(lambda: cut_widgets(desk.page) == [])
    assert nameless(desk.page) == []
    desk.model.rate(Part.LEG_RIGHT, 2)
    desk.model.choose_place(Place.LOWER)
    qtbot.waitUntil(lambda: cut_widgets(desk.page) == [])
    desk.model.skip()
    qtbot.waitUntil(lambda: cut_widgets(desk.page) == [])
    assert nameless(desk.page) == []


def test_escape_and_a_button_lead_back_to_the_answers(look: Look, qtbot: QtBot) -> None:
    desk = Desk(look, qtbot, seconds=90)
    assert not desk.page.back.isVisible()
    desk.model.feel(Feeling.WORSE)
    assert desk.page.back.text() == "Back"
    QTest.keyClick(desk.page, K.Key_Escape)
    assert isinstance(desk.page.block, AfterTouch)
    QTest.keyClick(desk.page, K.Key_Escape)
    assert isinstance(desk.page.block, AfterTouch)
    desk.model.feel(Feeling.SAME)
    assert desk.page.back.text() == "Change my answers"
    desk.page.back.click()
    assert isinstance(desk.page.block, AfterTouch)
    assert "How is it now?" in desk.text()


def test_the_summary_shows_the_card_that_is_made_for_it_then(look: Look, qtbot: QtBot) -> None:
    parts = (Part.LEG_RIGHT, Part.BACK)
    model = AfterViewModel(record(900), EXERCISES, BEFORE, LIMITS, parts=parts)
    made = list[Para]()

    def make() -> Para:
        made.append(Para(look, "Next time one step more?"))
        return made[0]

    page = AfterPage(look, model, about="Small", beside=make)
    qtbot.addWidget(page)
    assert made == []  # the answers come first: they say whether it went well
    model.skip()
    assert page.block is not None
    assert page.block.isAncestorOf(made[0])


def test_the_keys_of_the_answers_are_seen_and_heard(look: Look, qtbot: QtBot) -> None:
    desk = Desk(look, qtbot, seconds=300)
    block = desk.page.block
    assert isinstance(block, AfterTouch)
    keys = [button.accessibleDescription() for button in block.answers.values()]
    assert keys == ["Key 1", "Key 2", "Key 3", "Key 4"]
    first = next(iter(block.answers.values()))
    assert first.grab().toImage().pixelColor(24, 30) == look.color("ink")
