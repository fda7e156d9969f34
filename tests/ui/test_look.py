"""What a person chooses changes what everything is drawn with."""

from typing import Any

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.preferences import TEXT_PERCENTS
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.tokens import TYPE


def test_a_theme_dresses_the_application(look: Look, qapp: QApplication) -> None:
    for mode, ground in (("dark", "#10171a"), ("contrast", "#ffffff"), ("light", "#f4f6f4")):
        look.choose(mode=mode)
        assert (look.mode, look.theme) == (mode, mode)
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == ground


def test_the_system_decides_when_it_is_asked_to(qapp: QApplication, typefaces: None) -> None:
    look = Look(qapp)
    assert look.mode == "system"
    assert look.theme in ("light", "dark", "contrast")


def test_every_choice_is_announced(look: Look, qtbot: QtBot) -> None:
    figure = ("broad", "deep", "short")
    changes: tuple[dict[str, Any], ...] = (
        {"mode": "dark"},
        {"text_percent": 150},
        {"less_movement": False},
        {"figure": figure},
    )
    for change in changes:
        with qtbot.waitSignal(look.changed):
            look.choose(**change)
        with qtbot.assertNotEmitted(look.changed):
            look.choose(**change)
    assert look.figure == figure


def test_text_grows_and_space_grows_less(look: Look) -> None:
    look.choose(text_percent=200)
    assert look.px(17) == 34
    assert look.sp(24) == 32
    assert look.font("body").pixelSize() == 34
    assert 36 < look.font("h1").pixelSize() < 72


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("role", TYPE)
def test_no_role_shrinks_when_the_text_grows(look: Look, role: str, percent: int) -> None:
    usual = look.text_px(role)
    look.choose(text_percent=percent)
    assert look.text_px(role) >= usual


def test_steps_of_text_size_go_from_100_to_200_and_no_further(look: Look) -> None:
    up = [look.step_text(1) for _ in range(7)]
    assert up == [110, 125, 150, 175, 200, 200, 200]
    down = [look.step_text(-1) for _ in range(6)]
    assert down == [175, 150, 125, 110, 100, 100]


def test_a_size_outside_the_range_is_brought_into_it(look: Look) -> None:
    look.choose(text_percent=500)
    assert look.text_percent == 200


def test_less_movement_means_none(look: Look) -> None:
    assert look.ms("sheet") == 0
    look.choose(less_movement=False)
    assert look.ms("sheet") == 240


def test_a_wide_window_gets_wider_margins_and_larger_headings(look: Look, qtbot: QtBot) -> None:
    narrow = look.page_margins(look.px(1150)).left(), look.text_px("display")
    with qtbot.waitSignal(look.changed):
        look.fit_window(1920, 1080)
    assert (look.page_margins(look.px(1150)).left(), look.text_px("display")) > narrow
    with qtbot.assertNotEmitted(look.changed):
        look.fit_window(1900, 1000)


def test_text_and_controls_grow_with_the_window_and_never_shrink(look: Look) -> None:
    sizes = []
    for window in ((1366, 768), (1600, 900), (1920, 860), (1920, 1010), (3840, 2160)):
        look.fit_window(*window)
        sizes.append((look.px(100), look.text_px("lead"), look.text_px("h1")))
    assert sizes == sorted(sizes)
    assert [px for px, _, _ in sizes] == [100, 110, 110, 116, 116]


def test_the_stage_has_its_colours_by_phase(look: Look) -> None:
    assert look.stage_color("hold", "wall").name() == "#bfcbef"
    look.choose(mode="contrast")
    assert look.stage_color("move_in", "wall").name() == "#000000"


def test_the_fonts_are_ours_and_not_a_replacement(look: Look) -> None:
    for role, token in TYPE.items():
        assert QFontInfo(look.font(role)).family() == token.family


def test_the_style_sheet_stays_short(look: Look, qapp: QApplication) -> None:
    assert len(qapp.styleSheet().strip().splitlines()) < 60
