"""Rows that wrap and columns that stack: nothing is ever cut, nothing lies on another."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.kit.arranged import Arranged, least_width
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.columns import Beside, Columns
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.rows import Banner, EmptyState, Row
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.kit.toggle import Toggle
from sciatica_desktop.ui.look import Look

WORDS = ["Start", "Shorter, 7 min", "Other programmes", "Warning signs"]
SENTENCE = "On Wednesday your leg was 2 higher afterwards. Has the extra pain gone?"


def flow(look: Look, words: Sequence[str] = WORDS) -> Flow:
    row = Flow(look)
    for word in words:
        row.add(Button(look, word))
    return row


def columns(look: Look) -> Columns:
    return Columns(look, [Para(look, SENTENCE), Para(look, SENTENCE)], [3, 2])


def beside(look: Look) -> Beside:
    return Beside(look, Para(look, SENTENCE), flow(look))


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("make", [flow, columns, beside])
@pytest.mark.parametrize("width", [420, 700, 1300])
def test_everything_has_its_room(
    look: Look, qtbot: QtBot, make: type[Arranged], width: int, percent: int
) -> None:
    look.choose(text_percent=percent)
    box = make(look)
    qtbot.addWidget(box)
    box.resize(width, box.heightForWidth(width))
    box.show()
    places = [child.geometry() for child in box.children_shown()]
    for child, place in zip(box.children_shown(), places, strict=True):
        assert box.rect().contains(place)
        assert place.width() >= least_width(child)
        if child.hasHeightForWidth():
            assert place.height() >= child.heightForWidth(place.width())
    for number, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[number + 1 :])


def test_a_row_goes_on_in_the_next_line(look: Look, qtbot: QtBot) -> None:
    row = flow(look)
    qtbot.addWidget(row)
    assert row.heightForWidth(2000) == look.px(48)
    assert row.heightForWidth(300) > 2 * look.px(48)


def test_words_without_an_edge_stand_further_off(look: Look, qtbot: QtBot) -> None:
    row = Flow(look, 4)
    qtbot.addWidget(row)
    for word, kind in (("Start", "primary"), ("Gently", "secondary"), ("Others", "quiet")):
        row.add(Button(look, word, kind))
    row.resize(900, 60)
    row.show()
    start, gently, others = (child.geometry() for child in row.children_shown())
    assert gently.x() - start.right() == 4 + 1
    assert others.x() - gently.right() >= 20


def test_a_row_may_end_at_the_right(look: Look, qtbot: QtBot) -> None:
    row = Flow(look, right=True)
    qtbot.addWidget(row)
    row.add(Button(look, "Keep it"))
    row.resize(500, 60)
    row.show()
    assert row.children_shown()[0].geometry().right() == 499


@pytest.mark.parametrize(
    ("width", "percent", "stacked"), [(1000, 100, False), (1000, 200, True), (500, 100, True)]
)
def test_columns_stack_where_they_are_narrow_or_the_text_is_large(
    look: Look, qtbot: QtBot, width: int, percent: int, stacked: bool
) -> None:
    look.choose(text_percent=percent)
    pair = columns(look)
    qtbot.addWidget(pair)
    pair.resize(width, 200)
    assert pair.stacked is stacked


def test_a_hidden_widget_leaves_no_hole(look: Look, qtbot: QtBot) -> None:
    row = flow(look)
    qtbot.addWidget(row)
    row.resize(900, 60)
    row.show()
    row.children_shown()[0].hide()
    qtbot.waitUntil(lambda: row.children_shown()[0].x() == 0)


def test_what_changes_while_a_row_is_hidden_has_its_place_when_it_is_shown(
    look: Look, qtbot: QtBot
) -> None:
    row = flow(look)
    qtbot.addWidget(row)
    row.resize(900, 60)
    row.show()
    row.hide()
    row.children_shown()[0].hide()
    row.add(Button(look, "Stop"))
    row.show()
    first, *_, last = row.children_shown()
    assert first.x() == 0
    assert last.isVisible()
    assert last.x() > first.x()


def test_a_row_can_be_emptied(look: Look, qtbot: QtBot) -> None:
    row = flow(look)
    qtbot.addWidget(row)
    row.clear()
    assert row.children_shown() == []
    assert row.heightForWidth(300) == 0


def test_a_setting_tells_its_help_to_the_control(look: Look, qtbot: QtBot) -> None:
    toggle = Toggle(look, "Less movement")
    row = Row(look, "Less movement", "Start and end pictures side by side", toggle)
    qtbot.addWidget(row)
    assert toggle.accessibleDescription() == "Start and end pictures side by side"


def test_a_question_is_answered_by_its_buttons(look: Look, qtbot: QtBot) -> None:
    banner = Banner(look, SENTENCE, [("gone", "Gone"), ("there", "Still there")])
    qtbot.addWidget(banner)
    there = next(b for b in banner.findChildren(Button) if b.text() == "Still there")
    with qtbot.waitSignal(banner.answered) as answered:
        there.click()
    assert answered.args == ["there"]
    assert there.accessibleDescription() == SENTENCE
    banner.ask("Is it <b>now</b>?")
    assert there.accessibleDescription() == "Is it now?"


def test_an_empty_page_offers_one_thing_to_do(look: Look, qtbot: QtBot) -> None:
    empty = EmptyState(look, "", "Nothing is written down yet.", "Write it down")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.pressed):
        empty.button.click()


def page(look: Look, rows: int) -> ScrollPage:
    shown = ScrollPage(look, "Diary")
    for _ in range(rows):
        shown.body.addWidget(Para(look, SENTENCE))
    shown.body.addStretch()
    shown.resize(1150, 700)
    return shown


def right_edge(shown: ScrollPage) -> int:
    child = shown.findChildren(Para)[-1]
    return child.mapTo(shown, child.rect().topRight()).x()


def test_the_content_keeps_its_edges_when_the_scroll_bar_comes(look: Look, qtbot: QtBot) -> None:
    short, long = page(look, 2), page(look, 60)
    for shown in (short, long):
        qtbot.addWidget(shown)
        shown.show()
    qtbot.waitUntil(lambda: long.verticalScrollBar().maximum() > 0)
    assert short.verticalScrollBar().maximum() == 0
    qtbot.waitUntil(lambda: right_edge(short) == right_edge(long))


@pytest.mark.parametrize("percent", [100, 200])
def test_title_and_actions_stand_on_one_line(look: Look, qtbot: QtBot, percent: int) -> None:
    look.choose(text_percent=percent)
    shown, share = page(look, 1), Button(look, "Share")
    shown.add_action(share)
    qtbot.addWidget(shown)
    shown.show()
    middles = [w.geometry().center().y() for w in (shown.title, share)]
    assert abs(middles[0] - middles[1]) <= 1
    # Words stand at the top of what holds them.
    assert shown.title.height() == shown.title.heightForWidth(shown.title.width())


class Asked(QWidget):
    """Remembers for which widths it was measured."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.widths, self._height = set[int](), height

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.widths.add(width)
        return self._height

    def minimumSizeHint(self) -> QSize:
        return QSize(100, 20)


@pytest.mark.parametrize("height", [100, 3000])
def test_a_page_is_measured_for_the_width_it_is_shown_in_and_no_other(
    look: Look, qtbot: QtBot, height: int
) -> None:
    asked, pages = Asked(height), QStackedWidget()
    qtbot.addWidget(pages)
    shown = ScrollPage(look, "Diary")
    shown.body.addWidget(asked)
    pages.addWidget(shown)
    assert asked.widths == set()
    pages.resize(1150, 700)
    pages.show()
    qtbot.waitUntil(lambda: asked.height() >= height)
    assert asked.widths == {asked.width()}


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_a_page_never_scrolls_sideways(look: Look, qtbot: QtBot, percent: int) -> None:
    look.choose(text_percent=percent)
    shown = page(look, 3)
    shown.add_action(Button(look, "Share"))
    shown.body.insertWidget(0, flow(look))
    qtbot.addWidget(shown)
    shown.resize(640, 480)
    shown.show()
    sheet = shown.widget()
    assert isinstance(sheet, QWidget)
    assert sheet.minimumSizeHint().width() <= shown.viewport().width()
