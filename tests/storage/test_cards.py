from collections.abc import Callable

import pytest

from sciatica_desktop.domain.strict import ContentError
from sciatica_desktop.storage.cards import load_card, load_cards
from tests.content import read, with_change

HEAT = "cards/13-heat.md"


def saying(words: bytes) -> Callable[[str], bytes]:
    return lambda path: words if path == HEAT else read(path)


def test_twenty_cards_come_in_order() -> None:
    cards = load_cards(read)
    assert [card.id[:2] for card in cards] == [f"{number:02}" for number in range(1, 21)]
    assert cards[0].title == "What sciatica is"
    assert cards[6].exercise == "pelvic-tilt"
    assert cards[0].exercise is None


def test_the_scope_statement_is_a_card_of_its_own() -> None:
    assert load_card(read, "scope").text.startswith("This app guides general exercises")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (b"Heat\n\nWarmth can help.\n", "a # title, one paragraph"),
        (b"# Heat\n\nWarmth can help.\n\nWrap it.\n", "a # title, one paragraph"),
        (b"# Heat\n\nWarm.\n\n[Heat](elsewhere.toml)\n", "a # title, one paragraph"),
        (b"# Heat\n\n" + b"warm " * 60 + b"pack.\n", "text: at most 60 words, this has 61"),
        (b"\xff", "invalid start byte"),
    ],
)
def test_a_card_of_another_form_is_refused(words: bytes, said: str) -> None:
    with pytest.raises(ContentError) as refused:
        load_cards(saying(words))
    assert refused.value.file == HEAT
    assert said in str(refused.value)


def test_a_missing_card_is_named() -> None:
    changed = with_change("cards/_order.toml", "13-heat", "13-warmth")
    with pytest.raises(ContentError, match=r"cards/13-warmth\.md: the file is missing"):
        load_cards(changed)
