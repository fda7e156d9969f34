"""The look and the typefaces of the program, for every test that shows something."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from sciatica_desktop.ui import fonts
from sciatica_desktop.ui.look import Look

FONTS = Path(__file__).parents[2] / "assets" / "fonts"


@pytest.fixture(scope="session")
def typefaces(qapp: QApplication) -> None:
    fonts.load_first(str(FONTS))
    fonts.load_later(str(FONTS))


@pytest.fixture
def look(qapp: QApplication, typefaces: None) -> Look:
    """A light look at 100 % that stands still."""
    return Look(qapp, mode="light", less_movement=True)
