"""Reads the numbers of the safety rules from their file."""

from collections.abc import Callable, Mapping

from sciatica_desktop.domain.safety.thresholds import Thresholds, names
from sciatica_desktop.domain.strict import Fields

FILE = "thresholds.toml"


def load_thresholds(read: Callable[[str], bytes]) -> Thresholds:
    """Return every threshold of the TOML file; `read` takes a path below assets/."""
    from sciatica_desktop.storage.content_file import parse  # the window has it parsed

    return thresholds_of(parse(read, FILE))


def thresholds_of(found: Mapping[str, object]) -> Thresholds:
    """Return every threshold; raises ContentError where one is missing, misspelt or negative."""
    fields = Fields(found, FILE)
    values = {name: fields.whole(name, least=0) for name in names()}
    fields.finish()
    return Thresholds(**values)
