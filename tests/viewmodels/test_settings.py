"""Every change is kept at once."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.viewmodels.settings import SettingsViewModel
from tests.viewmodels.rooms import Rooms


@pytest.fixture
def model(rooms: Rooms, tmp_path: Path) -> SettingsViewModel:
    return SettingsViewModel(rooms.settings, tmp_path, "1.2.3", "What it is")


def test_a_preference_is_kept_and_told(
    model: SettingsViewModel, rooms: Rooms, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.preferences_changed):
        model.set(tone_volume=0.2, voice=False)
    assert rooms.settings.preferences().tone_volume == 0.2
    assert not model.preferences.voice


def test_a_value_that_no_setting_can_have_changes_nothing(model: SettingsViewModel) -> None:
    with pytest.raises(ValueError, match="tone_volume"):
        model.set(tone_volume=7)
    assert model.preferences.tone_volume == 0.8


def test_the_profile_is_kept_and_told(model: SettingsViewModel, rooms: Rooms, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.profile_changed):
        model.tell(sore_leg=SoreLeg.LEFT)
    assert rooms.settings.profile().sore_leg is SoreLeg.LEFT
    assert model.profile.sore_leg is SoreLeg.LEFT


def test_voices_and_troubles_are_told(model: SettingsViewModel, qtbot: QtBot) -> None:
    with qtbot.waitSignals([model.voices_changed, model.trouble_changed]):
        model.set_voices(["Alba", "Rob"])
        model.set_trouble("No voice is installed.")
    assert (model.voices, model.trouble) == (("Alba", "Rob"), "No voice is installed.")
    assert (model.version, model.scope) == ("1.2.3", "What it is")
