"""Parses the TOML files of the content, each trouble with its file named."""

import tomllib
from collections.abc import Callable

from sciatica_desktop.domain.strict import ContentError


def parse(read: Callable[[str], bytes], file: str) -> dict[str, object]:
    """Return what a file holds; `read` takes a path below assets/."""
    try:
        return tomllib.loads(read(file).decode("utf-8"))
    except OSError:
        raise ContentError(file, "", "the file is missing") from None
    except ValueError as trouble:  # no UTF-8, no TOML
        raise ContentError(file, "", str(trouble)) from trouble
