"""Reads the files of assets/ that are compiled into the program."""

from PySide6.QtCore import QFile, QFileInfo, QIODevice


class MissingResourceError(FileNotFoundError):
    """The program was built without a file that it needs."""


def read(path: str) -> bytes:
    """Return the file at `path` below assets/; MissingResourceError names it if there is none."""
    from sciatica_desktop import resources_rc  # noqa: F401 - registers the resources with Qt

    file = QFile(f":/{path}")
    is_file = QFileInfo(file).isFile()  # Qt would open a folder too, and read nothing
    if not is_file or not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise MissingResourceError(f"the program was built without {path}")
    try:
        return bytes(file.readAll().data())
    finally:
        file.close()
