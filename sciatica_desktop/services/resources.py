"""Reads the files of assets/ that are compiled into the program."""

import json
from typing import Any


class MissingResourceError(FileNotFoundError):
    """The program was built without a file that it needs."""


def register() -> None:
    """Let Qt find the assets under ":/"."""
    from sciatica_desktop import resources_rc  # noqa: F401 - the import is the point


def read(path: str) -> bytes:
    """Return the file at `path` below assets/; MissingResourceError names it if there is none."""
    from PySide6.QtCore import QFile, QFileInfo, QIODevice  # the first picture needs none of them

    register()
    file = QFile(f":/{path}")
    is_file = QFileInfo(file).isFile()  # Qt would open a folder too, and read nothing
    if not is_file or not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise MissingResourceError(f"the program was built without {path}")
    try:
        return bytes(file.readAll().data())
    finally:
        file.close()


def parsed(path: str) -> dict[str, Any]:
    """Return what a TOML file of exercises, programmes or thresholds holds.

    It was parsed when the program was built; MissingResourceError names it if there is none.
    """
    from sciatica_desktop.content_rc import FILES

    if path not in FILES:
        raise MissingResourceError(f"the program was built without {path}")
    found: dict[str, Any] = json.loads(FILES[path])
    return found
