"""Every text can be read on what it stands on, in every theme."""

import pytest

from sciatica_desktop.domain.plan import PhaseKind
from sciatica_desktop.ui.stage_tokens import GROUND_OF, STAGE
from sciatica_desktop.ui.tokens import CONTRAST, CONTRAST_DARK, DARK, LIGHT, TYPE, Colours
from tests.ui.contrast import lightness, luminance, ratio

THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST, "contrast on dark": CONTRAST_DARK}

# The table of the design: what stands on what, and the ratio in light, dark and high contrast.
MEASURED = [
    ("ink", "ground", 15.3, 15.6, 21.0),
    ("ink", "surface", 16.6, 13.9, 21.0),
    ("ink2", "ground", 7.6, 10.2, 21.0),
    ("ink2", "surface", 8.2, 9.1, 21.0),
    ("ink3", "ground", 5.2, 7.2, 17.4),
    ("ink3", "surface", 5.7, 6.4, 17.4),
    ("ink3", "sunken", 4.9, 7.5, 17.4),
    ("ink3", "stage", 5.0, 6.6, 17.4),
    ("primary", "ground", 7.1, 9.0, 11.5),
    ("primary", "surface", 7.7, 8.0, 11.5),
    ("primary", "primary_tint", 6.4, 6.3, 9.6),
    ("on_primary", "primary", 7.7, 8.5, 11.5),
    ("on_accent", "accent", 5.3, 8.5, 8.4),
    ("accent", "surface", 5.3, 7.8, 8.4),
    ("accent", "ground", 4.9, 8.7, 8.4),
    ("accent", "accent_tint", 4.53, 6.9, 7.0),
    ("on_alert", "alert_fill", 7.8, 7.0, 11.4),
    ("ink", "accent_tint", 14.1, 12.2, 17.5),
    ("back", "surface", 7.4, 7.5, 13.9),
    ("on_phase", "phase", 7.7, 7.5, 11.5),
]
TEXT_PAIRS = [(front, ground) for front, ground, *_ in MEASURED] + [
    ("alert", "surface"),
    ("alert", "ground"),
    ("alert", "alert_tint"),
    ("ink", "primary_tint"),
    ("ink2", "raised"),
    ("ink2", "sunken"),
    ("on_primary", "primary_hover"),
    ("on_primary", "primary_press"),
    ("on_accent", "accent_hover"),
    ("surface", "ink2"),
]


@pytest.mark.parametrize(("front", "ground", "light", "dark", "contrast"), MEASURED)
def test_contrast_is_what_the_design_measured(
    front: str, ground: str, light: float, dark: float, contrast: float
) -> None:
    for colours, said in ((LIGHT, light), (DARK, dark), (CONTRAST, contrast)):
        assert ratio(colours[front], colours[ground]) == pytest.approx(said, abs=0.07)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "ground"), TEXT_PAIRS)
def test_text_has_at_least_the_contrast_of_wcag_aa(theme: str, front: str, ground: str) -> None:
    assert ratio(THEMES[theme][front], THEMES[theme][ground]) >= 4.5


@pytest.mark.parametrize("theme", ["contrast", "contrast on dark"])
@pytest.mark.parametrize(("front", "ground"), TEXT_PAIRS)
def test_high_contrast_reaches_the_stricter_level(theme: str, front: str, ground: str) -> None:
    assert ratio(THEMES[theme][front], THEMES[theme][ground]) >= 6.9


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["surface", "ground", "raised"])
def test_the_border_of_a_control_and_the_focus_ring_are_seen(theme: str, ground: str) -> None:
    colours = THEMES[theme]
    for line in ("edge", "focus"):
        assert ratio(colours[line], colours[ground]) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_a_full_bar_differs_from_its_empty_track(theme: str) -> None:
    assert ratio(THEMES[theme]["primary"], THEMES[theme]["track"]) >= 3


@pytest.mark.parametrize("colours", THEMES.values(), ids=THEMES)
def test_every_theme_names_the_same_roles(colours: Colours) -> None:
    assert colours.keys() == LIGHT.keys()


def test_no_text_is_smaller_than_a_caption() -> None:
    assert min(role.size for role in TYPE.values()) == TYPE["caption"].size == 13


# The stage: ink on wall, hill and sun.
STAGE_MEASURED = {
    "light": {
        "ready": (13.9, 11.7, 10.3),
        "move": (12.3, 10.0, 7.9),
        "hold": (10.8, 8.4, 6.2),
        "rest": (10.9, 9.0, 6.8),
    },
    "dark": {
        "ready": (13.1, 14.8, 8.0),
        "move": (10.8, 13.5, 4.9),
        "hold": (12.0, 14.1, 6.1),
        "rest": (10.3, 12.8, 5.3),
    },
}
STAGE_CASES = [(theme, ground) for theme, grounds in STAGE.items() for ground in grounds]


@pytest.mark.parametrize("theme", STAGE_MEASURED)
@pytest.mark.parametrize("ground", ["ready", "move", "hold", "rest"])
def test_the_stage_has_the_contrast_the_design_measured(theme: str, ground: str) -> None:
    colours = STAGE[theme][ground]
    parts = (colours.wall, colours.hill, colours.sun)
    found = tuple(ratio(colours.ink, part) for part in parts)
    assert found == pytest.approx(STAGE_MEASURED[theme][ground], abs=0.08)


@pytest.mark.parametrize(("theme", "ground"), STAGE_CASES)
def test_every_word_on_the_stage_can_be_read(theme: str, ground: str) -> None:
    colours = STAGE[theme][ground]
    assert min(ratio(colours.ink, part) for part in (colours.wall, colours.hill)) >= 8
    assert ratio(colours.ink, colours.sun) >= 4.5  # the numeral straddles sun and wall
    least = 5.6 if theme == "light" else 7.4
    assert min(ratio(colours.ink2, part) for part in (colours.wall, colours.hill)) >= least - 0.05


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_change_of_phase_is_a_flash(theme: str) -> None:
    walls = [lightness(colours.wall) for colours in STAGE[theme].values()]
    assert max(walls) - min(walls) <= 10


def test_the_sun_rises_over_its_wall_in_high_contrast_too() -> None:
    for colours in STAGE["contrast"].values():
        assert luminance(colours.sun) > luminance(colours.wall)


def test_every_kind_of_phase_has_a_ground() -> None:
    assert set(GROUND_OF) == set(PhaseKind)
    assert set(GROUND_OF.values()) == set(STAGE["light"])
