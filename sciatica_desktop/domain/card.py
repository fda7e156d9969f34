"""What an education card is: a few plain words about sciatica (clinical.md 8.3)."""

from dataclasses import dataclass

WORDS_MOST = 60


@dataclass(frozen=True, slots=True)
class Card:
    """A title, one paragraph of at most 60 words, and the exercise it leads to, if any."""

    id: str
    title: str
    text: str
    exercise: str | None = None
