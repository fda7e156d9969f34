"""What must be true of every word in assets/."""

import hashlib
import re
import warnings
from itertools import pairwise
from pathlib import Path

import pytest

from sciatica_desktop.domain.card import Card
from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.storage.cards import load_card, load_cards
from tests.content import ASSETS, read, real_catalogue

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # textstat asks setuptools for its version
    import textstat

CATALOGUE = real_catalogue()
EXERCISES = CATALOGUE.exercises
CARDS = load_cards(read)

# Phrases that no content may hold, as whole words (clinical.md 8.4).
BANNED = (
    "cure", "cured", "for good", "instant relief", "guaranteed", "realign", "put back in",
    "slipped back", "pinched disc released", "flush", "detox", "no pain no gain",
    "push through it", "push through the pain", "muscle imbalance is the root",
    "fix your posture", "safe for everyone", "you are fine", "nothing serious",
)  # fmt: skip

# SHA-256 of the lower-case words of two drug names (clinical.md 2, E02), one of them also
# written together; the names stand nowhere.
DRUGS = {
    "aaf22270153e022d6be1c893ce25ae4c80bfb3a51bf1cc2b518e779c3279a869",
    "22eafb3c0ab70dbe45719925ac8db6f95a532b45db9658098dae98285651d315",
    "80d078c7dc84b0746fb0a3720b7b33052adf002842764723c04298b0f81bdafb",
}

WRITTEN = sorted(path for path in ASSETS.rglob("*") if path.suffix in {".toml", ".md"})


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


def grade(text: str) -> float:
    return float(textstat.flesch_kincaid_grade(text))


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.id)
def test_steps_are_easy_to_read(exercise: Exercise) -> None:
    assert grade(" ".join(step.text for step in exercise.steps)) <= 5
    for step in (*exercise.steps, *exercise.cues):
        assert grade(step.text) <= 8, step.text
    assert grade(exercise.feel) <= 8


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.id)
def test_short_forms_say_one_thing_in_a_few_letters(exercise: Exercise) -> None:
    steps = (*exercise.steps, *exercise.cues)
    for step in steps:
        assert len(step.short) <= 24
        assert len(step.short) <= len(step.text)
        assert not step.short.endswith(".")
    assert len({step.short for step in steps}) == len(steps)
    assert len(exercise.short_name) <= 14


def test_short_names_tell_the_exercises_apart() -> None:
    assert len({exercise.short_name for exercise in EXERCISES.values()}) == len(EXERCISES)


@pytest.mark.parametrize("path", WRITTEN, ids=lambda p: p.name)
def test_no_file_holds_a_banned_phrase_or_a_drug_name(path: Path) -> None:
    words = words_of(path.read_text(encoding="utf-8"))
    text = f" {' '.join(words)} "
    assert [phrase for phrase in BANNED if f" {' '.join(words_of(phrase))} " in text] == []
    assert DRUGS.isdisjoint(hashlib.sha256(word.encode()).hexdigest() for word in set(words))
    joined = {
        one + two + three for one, two, three in zip(words, words[1:], words[2:], strict=False)
    }
    joined |= {one + two for one, two in pairwise(words)}
    assert DRUGS.isdisjoint(hashlib.sha256(word.encode()).hexdigest() for word in joined)


def test_a_sit_up_is_never_an_exercise() -> None:
    names = [
        *EXERCISES,
        *CATALOGUE.programmes,
        *(name for e in EXERCISES.values() for name in (e.name, e.short_name, *e.aliases)),
        *(programme.name for programme in CATALOGUE.programmes.values()),
    ]
    for name in names:
        assert not re.search(r"sit.?ups?\b|crunch", name.lower()), name


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_cards_are_short_easy_and_lead_somewhere(card: Card) -> None:
    assert len(card.text.split()) <= 60
    assert grade(card.text) <= 8
    assert card.exercise is None or card.exercise in EXERCISES


def test_the_card_about_sit_ups_leads_to_the_tilt() -> None:
    assert {card.id: card.exercise for card in CARDS}["07-no-sit-ups-yet"] == "pelvic-tilt"


def test_the_scope_statement_stands_word_for_word() -> None:
    assert load_card(read, "scope").text == (
        "This app guides general exercises for people with low back pain and sciatica and keeps a "
        "private diary. It does not examine you, find out what is wrong, or replace a physio or "
        "doctor. If you can, have your sciatica checked before you start. If you have a warning "
        "sign, get help first. No clinician has approved this content yet."
    )
