"""Doing something with the diary that its disk may refuse."""

from collections.abc import Callable

from sciatica_desktop.storage.errors import StorageError


def tried(work: Callable[[], object], tell: Callable[[str], object]) -> bool:
    """Do it and tell whether that worked; `tell` gets one sentence where it did not."""
    try:
        work()
    except StorageError as trouble:
        tell(str(trouble))
        return False
    return True
