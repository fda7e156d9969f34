"""Reads the education cards from assets/cards/*.md, strictly."""

import re
from collections.abc import Callable
from functools import partial

from sciatica_desktop.domain.card import WORDS_MOST, Card
from sciatica_desktop.domain.strict import ContentError
from sciatica_desktop.storage.catalogue import read_order
from sciatica_desktop.storage.content_file import parse

Read = Callable[[str], bytes]

# A title, one paragraph, and at most one link to the file of an exercise.
_FORM = re.compile(
    r"# (?P<title>\S[^\n]*)\n\n"
    r"(?P<text>[^\s#\[][^\n]*)\n"
    r"(\n\[[^]\n]+\]\(\.\./exercises/(?P<exercise>[a-z0-9-]+)\.toml\)\n)?"
)


def load_cards(read: Read) -> tuple[Card, ...]:
    """Return the twenty cards in their order; `read` takes a path below assets/."""
    return tuple(load_card(read, id_) for id_ in read_order(partial(parse, read), "cards"))


def load_card(read: Read, id_: str) -> Card:
    """Return one card: "scope" is the scope statement, which stands apart from the twenty."""
    file = f"cards/{id_}.md"
    try:
        words = read(file).decode("utf-8")
    except OSError:
        raise ContentError(file, "", "the file is missing") from None
    except UnicodeDecodeError as trouble:
        raise ContentError(file, "", str(trouble)) from trouble
    found = _FORM.fullmatch(words)
    if found is None:
        raise ContentError(file, "", "a # title, one paragraph and at most one link are wanted")
    if (count := len(found["text"].split())) > WORDS_MOST:
        raise ContentError(file, "text", f"at most {WORDS_MOST} words, this has {count}")
    return Card(id_, found["title"], found["text"], found["exercise"])
