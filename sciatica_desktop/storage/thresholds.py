"""Reads the numbers of the safety rules from their file."""

import tomllib
from collections.abc import Callable

from sciatica_desktop.domain.safety.thresholds import Thresholds, names
from sciatica_desktop.domain.strict import Fields

FILE = "thresholds.toml"


def load_thresholds(read: Callable[[str], bytes]) -> Thresholds:
    """Return every threshold; raises ContentError where one is missing, misspelt or negative."""
    fields = Fields(tomllib.loads(read(FILE).decode()), FILE)
    values = {name: fields.whole(name, least=0) for name in names()}
    fields.finish()
    return Thresholds(**values)
