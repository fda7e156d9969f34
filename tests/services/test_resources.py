"""The compiled assets can be read, and one that is absent is named."""

import pytest

from sciatica_desktop.services.resources import MissingResourceError, parsed, read
from tests.content import ASSETS


def test_a_file_of_the_assets_is_read_to_the_byte() -> None:
    path = "programmes/eight-simple.toml"
    assert read(path) == (ASSETS / path).read_bytes()


@pytest.mark.parametrize("path", ["exercises/no-such.toml", "exercises", "/"])
def test_what_is_not_there_is_named(path: str) -> None:
    with pytest.raises(MissingResourceError, match=path):
        read(path)


def test_parsed_content_that_is_not_there_is_named() -> None:
    with pytest.raises(MissingResourceError, match=r"exercises/no-such\.toml"):
        parsed("exercises/no-such.toml")
