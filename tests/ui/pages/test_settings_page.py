"""Settings: every change counts at once, and is seen at once."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.preferences import (
    TEXT_PERCENTS,
    FigureBuild,
    FigureHair,
    FigureSkin,
    Preferences,
)
from sciatica_desktop.ui.figure.looks import BUILDS, SKINS
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.fields import ComboBox
from sciatica_desktop.ui.kit.value_slider import ValueSlider
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.figure_card import FigureCard
from sciatica_desktop.ui.pages.settings_page import SettingsPage
from sciatica_desktop.viewmodels.settings import SettingsViewModel
from tests.ui.keyboard import activate, keyboard
from tests.ui.pages.fitting import cut_widgets, nameless
from tests.ui.pages.stand_ins import PlainStills
from tests.viewmodels.rooms import CATALOGUE, Rooms


@pytest.fixture
def stills(look: Look) -> PlainStills:
    return PlainStills(look)


@pytest.fixture
def page(
    look: Look, stills: PlainStills, rooms: Rooms, tmp_path: Path, qtbot: QtBot
) -> SettingsPage:
    model = SettingsViewModel(rooms.settings, tmp_path, "1.2.3", "What it is")

    def follow(wishes: Preferences) -> None:
        look.choose(text_percent=wishes.text_percent, figure=wishes.figure)

    model.preferences_changed.connect(follow)
    figure = FigureCard(look, model, stills, CATALOGUE.exercises)
    page = SettingsPage(look, model, date(2026, 11, 21), figure)
    qtbot.addWidget(page)
    page.resize(1150, 768)
    activate(page, qtbot)
    return page


def choose(page: QWidget, name: str, right: int) -> None:
    """Walk to the choice of that name, some cells to the right of the chosen one, and take it."""
    choice = next(c for c in page.findChildren(Choice) if c.accessibleName() == name)
    choice.focus_stop().setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(right):
        QTest.keyClick(keyboard(page), Qt.Key.Key_Right)
    QTest.keyClick(keyboard(page), Qt.Key.Key_Space)


def slider(page: SettingsPage, name: str) -> ValueSlider:
    return next(s for s in page.findChildren(ValueSlider) if s.accessibleName() == name)


def test_the_figure_is_chosen_by_keys_kept_and_seen(
    page: SettingsPage, rooms: Rooms, look: Look, stills: PlainStills, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(set(stills.asked)) == 2)
    stills.asked.clear()
    choose(page, "Build", 2)
    choose(page, "Skin and hair colour", 2)
    choose(page, "Hair", 1)
    kept = rooms.settings.preferences()
    assert kept.figure == (FigureBuild.BROAD, FigureSkin.DEEP, FigureHair.SHORT)
    assert look.figure == ("broad", "deep", "short")
    qtbot.waitUntil(lambda: len(set(stills.asked)) == 2)


def test_every_figure_that_can_be_chosen_can_be_drawn() -> None:
    assert set(BUILDS) == set(FigureBuild)
    assert set(SKINS) == set(FigureSkin)


def test_sliders_say_where_they_stand(page: SettingsPage, rooms: Rooms) -> None:
    tones, rate = slider(page, "Volume of the tones"), slider(page, "Speed")
    assert (tones.label.text(), rate.label.text()) == ("80 %", "Usual")
    QTest.keyClick(tones.slider, Qt.Key.Key_Left)
    rate.slider.setValue(90)
    assert (tones.label.text(), rate.label.text()) == ("79 %", "Very fast")
    kept = rooms.settings.preferences()
    assert (kept.tone_volume, kept.voice_rate) == (0.79, 0.9)


def test_the_text_size_follows_the_keys_too(page: SettingsPage, look: Look) -> None:
    assert page.text_size.value == 100
    for percent in TEXT_PERCENTS[1:]:
        look.step_text(1)
        assert page.text_size.value == percent


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [820, 1150])
def test_nothing_is_cut_and_everything_has_a_name(
    page: SettingsPage, look: Look, percent: int, width: int, qtbot: QtBot
) -> None:
    look.choose(text_percent=percent)
    page.resize(width, 768)
    qtbot.waitUntil(lambda: cut_widgets(page) == [])
    assert nameless(page) == []


def test_all_lists_begin_and_end_on_the_same_lines(page: SettingsPage) -> None:
    boxes = page.findChildren(ComboBox)
    assert len(boxes) == 4
    assert len({(box.mapTo(page, QPoint(0, 0)).x(), box.width()) for box in boxes}) == 1
