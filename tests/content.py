"""The real content, as the program reads it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.storage.catalogue import load_catalogue

ASSETS = Path(__file__).parent.parent / "assets"


def read(path: str) -> bytes:
    """Return a file of assets/."""
    return (ASSETS / path).read_bytes()


@cache
def real_catalogue() -> Catalogue:
    """Return the built-in exercises and programmes."""
    return load_catalogue(read)


def brisk(name: str) -> Exercise:
    """Return a built-in exercise that moves in a second: its film has a fifth of the frames."""
    exercise = real_catalogue().exercises[name]
    return exercise._replace(tempo=exercise.tempo._replace(move_in_s=1, move_out_s=1))


def with_change(file: str, old: str, new: str) -> Callable[[str], bytes]:
    """Return a reader in which one place of one file is written differently."""

    def read_changed(path: str) -> bytes:
        words = read(path)
        if path != file:
            return words
        text = words.decode("utf-8")
        assert old in text
        return text.replace(old, new, 1).encode("utf-8")

    return read_changed
