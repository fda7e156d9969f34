"""Keeps what a person wrote on the page for the clinician, for the next time."""

from datetime import datetime
from typing import Any

from sciatica_desktop.domain.trends.wishes import NAME_MOST, QUESTION_MOST, QUESTIONS, Wishes
from sciatica_desktop.storage.settings import Settings

WISHES_FACT = "clinician"


def read_wishes(settings: Settings) -> Wishes:
    """Return what was written the last time; what cannot be read counts as never written."""
    paper = settings.preferences().paper
    fact = settings.fact(WISHES_FACT)
    kept = fact.value if fact is not None and isinstance(fact.value, dict) else {}
    asked = [_text(q)[:QUESTION_MOST] for q in _listed(kept.get("questions"))[:QUESTIONS]]
    name = _text(kept.get("name"))[:NAME_MOST]
    return Wishes(paper, name, tuple(asked), kept.get("notes") is True)


def write_wishes(settings: Settings, wishes: Wishes, now: datetime) -> None:
    """Keep what was written; the paper belongs to the preferences."""
    value = {"name": wishes.name, "questions": [*wishes.questions], "notes": wishes.notes}
    settings.note_fact(WISHES_FACT, value, now)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
