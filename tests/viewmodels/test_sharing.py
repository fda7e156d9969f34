"""Sharing writes one whole file, says what went wrong, and knows the questions next time."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.preferences import Paper
from sciatica_desktop.domain.rating import Lowest, Rating, Scores, Series
from sciatica_desktop.domain.trends.wishes import Wishes
from sciatica_desktop.storage.errors import StorageError
from sciatica_desktop.storage.sample import SAMPLE_FACT
from sciatica_desktop.viewmodels.report_data import Shown
from sciatica_desktop.viewmodels.sharing import Form, SharingViewModel
from sciatica_desktop.viewmodels.trend_csv import trend_csv
from sciatica_desktop.viewmodels.trend_data import read_between
from tests.viewmodels.rooms import LIMITS, Rooms

pytestmark = pytest.mark.usefixtures("qapp")
T = TypeVar("T")


def at_once(owner: QObject, job: Callable[[], T], then: Callable[[T], None]) -> None:
    then(job())


class Asked:
    """Remembers what was made, and what was told."""

    def __init__(self, model: SharingViewModel) -> None:
        self.made: list[tuple[Shown, Form, Wishes]] = []
        self.saved: list[object] = []
        self.failed: list[str] = []
        model.saved.connect(self.saved.append)
        model.failed.connect(self.failed.append)

    def make(self, shown: Shown, form: Form, page: Wishes) -> bytes:
        self.made.append((shown, form, page))
        return b"whole"


def sharing(rooms: Rooms) -> tuple[SharingViewModel, Asked]:
    model = SharingViewModel(rooms.settings, rooms.database.file, rooms.clock, LIMITS, at_once)
    return model, Asked(model)


def period(rooms: Rooms, days: int = 14) -> tuple[date, date]:
    today = rooms.clock.wall().date()
    return today - timedelta(days=days - 1), today


def test_the_file_holds_what_was_made_of_the_period(rooms: Rooms, tmp_path: Path) -> None:
    rooms.rate(3, leg_right=5)
    rooms.rate(30, leg_right=9)
    model, asked = sharing(rooms)
    target = tmp_path / "page.pdf"
    model.save(target, Form.PDF, Wishes(Paper.A4), period(rooms), asked.make)
    assert target.read_bytes() == b"whole"
    assert (asked.saved, asked.failed) == ([target], [])
    ((shown, form, _),) = asked.made
    assert form is Form.PDF
    assert len(shown.report.days) == shown.data.logged == 1


def test_what_was_written_on_the_page_is_there_the_next_time(rooms: Rooms, tmp_path: Path) -> None:
    model, asked = sharing(rooms)
    assert model.wishes == Wishes(Paper.A4)
    page = Wishes(Paper.LETTER, "Ann", ("Why?", "When?"))
    model.save(tmp_path / "a.pdf", Form.PDF, page, period(rooms), asked.make)
    assert sharing(rooms)[0].wishes == page
    model.save(tmp_path / "a.png", Form.PNG, Wishes(Paper.A4), period(rooms), asked.make)
    assert model.wishes == page, "a picture has no name and no questions to forget"


def test_a_failure_is_one_sentence(rooms: Rooms, tmp_path: Path) -> None:
    model, asked = sharing(rooms)
    target = tmp_path / "nowhere" / "page.pdf"
    model.save(target, Form.PDF, Wishes(Paper.A4), period(rooms), asked.make)
    assert asked.saved == []
    assert asked.failed == [f"The folder {target.parent} is not there; nothing was written."]
    assert not model.busy


def test_one_file_at_a_time(rooms: Rooms, tmp_path: Path) -> None:
    waiting: list[Callable[[], None]] = []

    def later(owner: QObject, job: Callable[[], T], then: Callable[[T], None]) -> None:
        waiting.append(lambda: then(job()))

    model = SharingViewModel(rooms.settings, rooms.database.file, rooms.clock, LIMITS, later)
    asked = Asked(model)
    for name in ("a.csv", "b.csv"):
        model.save(tmp_path / name, Form.CSV, Wishes(Paper.A4), period(rooms), asked.make)
    assert model.busy
    waiting.pop()()
    assert not waiting
    assert asked.saved == [tmp_path / "a.csv"]
    assert not model.busy


def test_the_page_is_written_though_its_words_cannot_be_kept(
    rooms: Rooms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StorageError(rooms.database.file)

    monkeypatch.setattr(rooms.settings, "note_fact", refuse)
    model, asked = sharing(rooms)
    model.save(tmp_path / "a.pdf", Form.PDF, Wishes(Paper.A4, "Ann"), period(rooms), asked.make)
    assert asked.saved == [tmp_path / "a.pdf"]


def test_a_name_is_suggested_that_is_free(rooms: Rooms, tmp_path: Path) -> None:
    model, _ = sharing(rooms)
    days = date(2026, 8, 22), date(2026, 11, 21)
    first = model.suggest(tmp_path, Form.PDF, days)
    assert first.name == "pain-diary-2026-08-22-to-2026-11-21.pdf"
    first.touch()
    assert model.suggest(tmp_path, Form.PDF, days).stem == f"{first.stem}-2"
    assert model.suggest(tmp_path, Form.CSV, days).stem == first.stem
    rooms.settings.note_fact(SAMPLE_FACT, {}, rooms.clock.wall())
    assert model.suggest(tmp_path, Form.CSV, days).stem.startswith("sample-diary-2026-08-22")


def test_the_table_has_a_row_a_day_and_the_numbers_of_the_screen(rooms: Rooms) -> None:
    for back in range(20):
        rooms.rate(back, Scores(leg_right=4, back=2, lowest=Lowest.CALF))
    noted = rooms.rate(1, leg_right=7)
    rooms.diary.change(replace(noted, note="=long day"))
    past = Rating(uuid4(), rooms.clock.wall(), Scores(back=6), Series.DAY)
    rooms.diary.add(past)
    rooms.session(1, seconds=630)
    first, last = period(rooms, 20)
    rooms.flares.put(Flare(uuid4(), last, last))
    rows = list(
        csv.DictReader(io.StringIO(trend_csv(read_between(rooms.database, first, last)).decode("utf-8-sig")))
    )  # fmt: skip
    assert [row["date"] for row in rows] == [
        (first + timedelta(days=n)).isoformat() for n in range(20)
    ]
    assert rows[-1] == {
        "date": last.isoformat(),
        "leg": "4.0",
        "leg_typical": "4.0",
        "leg_usual_low": "4.0",
        "leg_usual_high": "4.0",
        "leg_past_24h": "",
        "back": "2.0",
        "back_typical": "2.0",
        "back_usual_low": "2.0",
        "back_usual_high": "2.0",
        "back_past_24h": "6.0",
        "lowest": "calf",
        "session_minutes": "",
        "flare": "yes",
        "programme_begun": "",
        "notes": "",
    }
    assert rows[-2]["leg"] == "5.5"
    assert rows[-2]["session_minutes"] == "10.5"
    assert rows[-2]["programme_begun"] == "eight-simple"
    assert rows[-2]["notes"] == "'=long day"
    assert rows[0]["leg_usual_low"] == ""
