"""How scores and answers stand in the columns of a rating."""

from sciatica_desktop.domain.scores import Lowest, Numbness, Scores, Strength

SCORES = "leg_left, leg_right, back, lowest, numbness, strength"
"""The columns of what a rating says, in the order of `scores_of`."""

_LOWEST: dict[int | None, Lowest | None] = {None: None, **{int(point): point for point in Lowest}}
_NUMBNESS: dict[str | None, Numbness | None] = {
    None: None,
    **{str(word): word for word in Numbness},
}
_STRENGTH: dict[str | None, Strength | None] = {
    None: None,
    **{str(word): word for word in Strength},
}


def scores_of(
    left: int | None,
    right: int | None,
    back: int | None,
    lowest: int | None,
    numbness: str | None,
    strength: str | None,
) -> Scores:
    """Return what a row says; ten years of them are read at once, so look up, do not call."""
    return Scores(left, right, back, _LOWEST[lowest], _NUMBNESS[numbness], _STRENGTH[strength])
