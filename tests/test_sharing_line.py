"""What Share writes beside the window is what the commands write, of every kind."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.home import Home
from sciatica_desktop.app.sharing import maker
from sciatica_desktop.domain.preferences import Paper
from sciatica_desktop.domain.trends.wishes import Wishes
from sciatica_desktop.storage.sample import write_sample
from sciatica_desktop.ui.paper.picture import trends_svg
from sciatica_desktop.viewmodels.sharing import Form, SharingViewModel
from sciatica_desktop.viewmodels.trend_data import read_between
from tests.viewmodels.rooms import CATALOGUE, LIMITS, Rooms, make_rooms

BEGINS = {
    Form.PDF: b"%PDF",
    Form.PNG: b"\x89PNG",
    Form.SVG: b"<?xml",
    Form.CSV: b"\xef\xbb\xbfdate",
}


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[Rooms]:
    made = make_rooms(tmp_path)
    write_sample(made.database, CATALOGUE, made.clock.wall())
    yield made
    made.database.close()


@pytest.mark.parametrize("form", Form)
def test_every_kind_is_made_beside_the_window(
    rooms: Rooms, tmp_path: Path, qtbot: QtBot, form: Form
) -> None:
    home = SimpleNamespace(catalogue=CATALOGUE, clock=rooms.clock, sample=True)
    model = SharingViewModel(rooms.settings, rooms.database.file, rooms.clock, LIMITS)
    today = rooms.clock.wall().date()
    first, file = today - timedelta(days=90), tmp_path / f"file.{form}"
    wishes = Wishes(Paper.LETTER, "Ann", ("Why?",), notes=True)
    with qtbot.waitSignal(model.saved, timeout=20_000):
        model.save(file, form, wishes, (first, today), maker(cast("Home", home)))
    assert file.read_bytes().startswith(BEGINS[form])
    if form is Form.SVG:
        data = read_between(rooms.database, first, today)
        assert file.read_bytes() == trends_svg(data, CATALOGUE.name_of, sample=True)
