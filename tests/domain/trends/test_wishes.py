"""What the person adds to the page for the clinician fits on it."""

import pytest

from sciatica_desktop.domain.trends.wishes import NAME_MOST, QUESTION_MOST, Wishes


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "W" * (NAME_MOST + 1)},
        {"questions": ("a", "b", "c", "d")},
        {"questions": ("W" * (QUESTION_MOST + 1),)},
    ],
)
def test_what_would_not_fit_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"page|300"):
        Wishes(**wrong)  # type: ignore[arg-type]
