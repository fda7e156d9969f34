import pytest

from sciatica_desktop.domain.strict import ContentError
from sciatica_desktop.storage.thresholds import load_thresholds
from tests.content import read, with_change


def test_every_threshold_is_in_the_file() -> None:
    assert load_thresholds(read).severe == 8


@pytest.mark.parametrize(
    ("becomes", "named"),
    [
        ("sever = 8", "severe"),
        ("severe = -8", "severe"),
        ("severe = 8\nsurprise = 1", "surprise"),
    ],
)
def test_a_spoilt_file_is_refused_with_the_field_named(becomes: str, named: str) -> None:
    with pytest.raises(ContentError, match=f"thresholds.toml.*{named}"):
        load_thresholds(with_change("thresholds.toml", "severe = 8", becomes))
