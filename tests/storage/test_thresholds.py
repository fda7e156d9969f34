from pathlib import Path

import pytest

from sciatica_desktop.domain.strict import ContentError
from sciatica_desktop.storage.thresholds import load_thresholds

ASSETS = Path(__file__).parents[2] / "assets"
TEXT = (ASSETS / "thresholds.toml").read_text(encoding="utf-8")


def test_every_threshold_is_in_the_file() -> None:
    assert load_thresholds(lambda name: (ASSETS / name).read_bytes()).severe == 8


@pytest.mark.parametrize(
    ("was", "becomes", "named"),
    [
        ("severe = 8", "sever = 8", "severe"),
        ("severe = 8", "severe = -8", "severe"),
        ("severe = 8", "severe = 8\nsurprise = 1", "surprise"),
    ],
)
def test_a_spoilt_file_is_refused_with_the_field_named(was: str, becomes: str, named: str) -> None:
    spoilt = TEXT.replace(was, becomes)
    with pytest.raises(ContentError, match=f"thresholds.toml.*{named}"):
        load_thresholds(lambda name: spoilt.encode())
