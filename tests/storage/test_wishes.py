from datetime import UTC, datetime

import pytest

from sciatica_desktop.domain.trends.wishes import NAME_MOST, QUESTION_MOST, Wishes
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.storage.wishes import WISHES_FACT, read_wishes

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize("value", ["Ann", {"name": 3, "questions": "Why?"}, {"questions": [1]}])
def test_words_of_another_form_are_left_out(db: Database, value: object) -> None:
    Settings(db).note_fact(WISHES_FACT, value, NOW)
    page = read_wishes(Settings(db))
    assert page.name == ""
    assert not any(page.questions)


def test_words_longer_than_the_page_are_cut(db: Database) -> None:
    Settings(db).note_fact(WISHES_FACT, {"name": "W" * 999, "questions": ["W" * 999] * 9}, NOW)
    wishes = read_wishes(Settings(db))
    assert wishes == Wishes(name="W" * NAME_MOST, questions=("W" * QUESTION_MOST,) * 3)
