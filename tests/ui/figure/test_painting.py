"""What can be seen of the figure in each style."""

import pytest
from PySide6.QtWidgets import QApplication

from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.ui.figure.palette import CONTRAST, DARK, LIGHT
from sciatica_desktop.ui.figure.plain import discs
from sciatica_desktop.ui.figure.render import Appearance, Shot, still
from tests.figure.poses import poses_of

BLACK = {"bg": "#000000", "floor": "#00000000"}


@pytest.mark.parametrize("name", ["walking", "split-squat-supported", "rest-90-90"])
def test_in_high_contrast_a_light_line_parts_the_figure_from_a_black_ground(
    qapp: QApplication, name: str
) -> None:
    look = Appearance("contrast", colours={**BLACK, "mat": "#000000", "mat_d": "#000000"})
    picture = still(poses_of(name), Moment(1.0), look, Shot(450, 350, arrows=False, inset=False))
    first = []
    for y in range(350):
        row = [picture.pixelColor(x, y).lightness() for x in range(450)]
        figure = [x for x, light in enumerate(row) if light > 8]
        if figure:
            first.append(max(row[x] for x in figure[:8]))
    assert sum(light > 140 for light in first) > 0.94 * len(first)  # the line's own last row fades


def test_arrow_and_glow_have_the_colours_of_the_design() -> None:
    assert (LIGHT["glow"], LIGHT["arrow"], LIGHT["halo"]) == ("#FF7A2F", "#E4512B", "#FFFFFF")
    assert (DARK["glow"], DARK["arrow"]) == ("#FF8E45", "#FF7B54")
    assert CONTRAST["line"] == "#000000"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_glow_fades_without_a_rim(qapp: QApplication, theme: str) -> None:
    shot = Shot(900, 700, arrows=False, inset=False)
    poses = poses_of("bird-dog")
    lit = still(poses, Moment(0.0), Appearance(theme), shot)
    bare = still(
        poses, Moment(0.0), Appearance(theme), Shot(900, 700, arrows=False, inset=False, glow=False)
    )
    rows = {y: changes(lit, bare, y) for y in range(0, 700, 10)}
    widest = max(rows, key=lambda y: len(rows[y]))
    steps = [abs(b - a) for a, b in zip(rows[widest], rows[widest][1:], strict=False)]
    assert len(rows[widest]) > 60
    assert max(steps) < 24, "of 255, from one pixel to the next"


def changes(lit: object, bare: object, y: int) -> list[int]:
    """Return how much redder the glow makes each pixel of a row that it changes."""
    pairs = [
        (lit.pixelColor(x, y).red(), bare.pixelColor(x, y).red())  # type: ignore[attr-defined]
        for x in range(900)
    ]
    return [after - before for after, before in pairs if after > before]


def test_nested_discs_add_up_to_a_full_core() -> None:
    seen = 0.0
    shares = [share for share, _ in discs(0.88)]
    assert shares == sorted(shares, reverse=True)
    for _, opacity in discs(0.88):
        assert 0 <= opacity < 0.4, "a ring would show"
        seen += (1 - seen) * opacity
    assert seen == pytest.approx(0.88, abs=0.02)
