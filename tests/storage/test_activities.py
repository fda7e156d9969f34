"""Activities and their scores are kept until they are taken back."""

from datetime import date
from uuid import uuid4

import pytest

from sciatica_desktop.domain.activity import Activity
from sciatica_desktop.storage.activities import Activities
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.errors import ReadOnlyError
from sciatica_desktop.storage.export_form import document

DAY, LATER = date(2026, 11, 14), date(2026, 11, 21)


def test_they_stand_in_their_order_and_can_be_corrected_and_let_go(db: Database) -> None:
    kept = Activities(db)
    shoes, film = Activity(uuid4(), "shoes", 1), Activity(uuid4(), "a film", 0)
    kept.put_all((shoes, film))
    assert kept.current() == (film, shoes)
    kept.put(Activity(shoes.id, "tying my shoes", 1))
    kept.put(Activity(film.id, "a film", 0, LATER))
    assert [a.name for a in kept.current()] == ["tying my shoes"]
    assert [a.ended for a in kept.everything()] == [LATER, None]


def test_a_day_has_one_score_that_can_be_changed_and_taken_back(db: Database) -> None:
    kept = Activities(db)
    shoes = Activity(uuid4(), "shoes")
    kept.put(shoes)
    kept.rate(shoes.id, LATER, 6)
    kept.rate(shoes.id, DAY, 3)
    kept.rate(shoes.id, DAY, 4)
    assert list(kept.scores(shoes.id).items()) == [(DAY, 4), (LATER, 6)]
    kept.rate(shoes.id, DAY, None)
    assert kept.scores(shoes.id) == {LATER: 6}


def test_all_or_none_are_written(db: Database) -> None:
    db.write("PRAGMA query_only = ON")
    with pytest.raises(ReadOnlyError):
        Activities(db).put_all((Activity(uuid4(), "shoes"),))
    db.write("PRAGMA query_only = OFF")
    assert Activities(db).everything() == ()


def test_they_are_exported_with_their_scores(db: Database) -> None:
    kept = Activities(db)
    shoes = Activity(uuid4(), "shoes", 2)
    kept.put(shoes)
    kept.rate(shoes.id, DAY, 4)
    assert document(db)["activities"] == [
        {
            "id": str(shoes.id),
            "name": "shoes",
            "place": 2,
            "ended": None,
            "scores": [{"day": "2026-11-14", "score": 4}],
        }
    ]
