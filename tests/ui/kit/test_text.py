"""Paragraphs take the height their words need, at every width and text size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.tokens import TYPE

LONG = "Numbness <b>between your legs</b>: genitals, bottom or inner thighs. " * 3


def test_marks_are_not_spoken(look: Look, qtbot: QtBot) -> None:
    para = Para(look, "A leg <b>suddenly very weak</b>,<br>or worse")
    qtbot.addWidget(para)
    assert para.accessibleName() == "A leg suddenly very weak,\nor worse"


@pytest.mark.parametrize("role", TYPE)
@pytest.mark.parametrize("percent", [100, 200])
def test_a_line_is_as_high_as_its_role_says(
    look: Look, qtbot: QtBot, role: str, percent: int
) -> None:
    look.choose(text_percent=percent)
    para = Para(look, "Today", role)
    qtbot.addWidget(para)
    assert para.heightForWidth(2000) == look.line_px(role)
    assert para.sizeHint().height() == look.line_px(role)


def test_a_break_begins_a_line(look: Look, qtbot: QtBot) -> None:
    para = Para(look, "one<br>two<br>three")
    qtbot.addWidget(para)
    assert para.heightForWidth(900) == 3 * look.line_px("body")


def test_larger_text_needs_more_lines(look: Look, qtbot: QtBot) -> None:
    para = Para(look, LONG)
    qtbot.addWidget(para)
    usual = para.heightForWidth(500)
    look.choose(text_percent=200)
    assert para.heightForWidth(500) > 3 * usual


def test_a_wider_paragraph_is_never_higher(look: Look, qtbot: QtBot) -> None:
    para = Para(look, LONG)
    qtbot.addWidget(para)

    @given(st.integers(80, 1600), st.integers(80, 1600))
    def law(one: int, other: int) -> None:
        assert para.heightForWidth(max(one, other)) <= para.heightForWidth(min(one, other))

    law()


def test_words_reach_the_paper(look: Look, qtbot: QtBot) -> None:
    para = Para(look, "Ågren jumps", align=Qt.AlignmentFlag.AlignLeft)
    qtbot.addWidget(para)
    para.resize(para.sizeHint())
    full = para.grab().toImage()
    para.show_text("")
    assert para.grab().toImage() != full


def test_headings_go_down_in_size(look: Look, qtbot: QtBot) -> None:
    heights = [Heading(look, "Today", level).sizeHint().height() for level in range(4)]
    assert heights == sorted(heights, reverse=True)


def shown(look: Look, qtbot: QtBot, text: str, role: str, width: int) -> Para:
    para = Para(look, text, role)
    qtbot.addWidget(para)
    para.resize(width, para.heightForWidth(width))
    return para


def test_no_word_stands_alone_in_the_last_line(look: Look, qtbot: QtBot) -> None:
    para = shown(look, qtbot, "Resting with the lower legs on a chair", "body_b", 305)
    assert para.heightForWidth(305) == 2 * look.line_px("body_b")
    assert para.lines() == ["Resting with the lower legs on", "a chair"]


def test_the_lines_of_a_heading_are_about_equal(look: Look, qtbot: QtBot) -> None:
    para = shown(look, qtbot, "Were you told that you can exercise again now?", "h3", 470)
    first, second = para.lines()
    assert first.split()[-1] == "can"
    assert second == "exercise again now?"


@pytest.mark.parametrize("percent", [100, 200])
def test_lines_too_long_to_read_share_their_words_and_stay_as_many(
    look: Look, qtbot: QtBot, percent: int
) -> None:
    look.choose(text_percent=percent)
    width = look.px(1000)
    para = shown(look, qtbot, LONG, "body", width)
    first, second = para.lines()
    assert para.heightForWidth(width) == 2 * look.line_px("body")
    assert abs(len(first) - len(second)) < 0.25 * len(first)


def test_a_number_stays_with_what_it_counts(look: Look, qtbot: QtBot) -> None:
    for width in range(90, 400, 7):
        para = shown(look, qtbot, "2 times on each side, hold 20 s · 2 min", "small", width)
        assert not any(line[-1:].isdigit() for line in para.lines())


def test_a_number_stays_with_whom_it_calls(look: Look, qtbot: QtBot) -> None:
    for width in range(120, 500, 7):
        para = shown(look, qtbot, "ask NHS 111 (NHS 24 on 111 in Scotland)", "body", width)
        assert not any(line.endswith("NHS") for line in para.lines())


def test_evening_lines_out_never_adds_one(look: Look, qtbot: QtBot) -> None:
    para = Para(look, LONG)
    qtbot.addWidget(para)

    @given(st.sampled_from(list(TYPE)), st.integers(90, 900))
    def law(role: str, width: int) -> None:
        para.set_role(role)
        para.resize(width, para.heightForWidth(width))
        assert len(para.lines()) * look.line_px(role) == para.heightForWidth(width)
        assert "".join("".join(para.lines()).split()) == "".join(para.text().split())

    law()
