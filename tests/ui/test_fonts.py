"""The typefaces keep numbers still and words whole, without font features."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontMetricsF, QRawFont

from sciatica_desktop.ui import fonts
from sciatica_desktop.ui.look import Look
from tests.ui.conftest import FONTS

pytestmark = pytest.mark.usefixtures("qapp")  # without one, Qt crashes on a font
SAMPLES = {
    "Latin": "Größe, façade, naïve, œuvre",
    "Vietnamese": "Đau lưng, tập thể dục",
    "Greek": "Ισχιαλγία",
    "Cyrillic": "Ишиас, спина",
    "signs": "→ ≥ ≤ − – “ ” ’ … × ½ % €",
}


def glyphs(cut: str, text: str) -> list[int]:
    font = QRawFont(str(FONTS / f"{cut}.otf"), 20)
    return list(font.glyphIndexesForString(text))


@pytest.mark.parametrize("weight", [500, 600, 700])
def test_all_digits_of_the_numbers_are_equally_wide(look: Look, weight: int) -> None:
    metrics = QFontMetricsF(look.exact_font("numbers", 156, weight))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_digits_in_words_are_not_spread_out(look: Look) -> None:
    metrics = QFontMetricsF(look.font("body"))
    assert metrics.horizontalAdvance("1") < metrics.horizontalAdvance("0")


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
@pytest.mark.parametrize("cut", [c for c in fonts.FIRST + fonts.LATER if "Numbers" not in c])
def test_every_language_we_name_has_its_letters(cut: str, sample: str) -> None:
    assert 0 not in glyphs(cut, sample)


@pytest.mark.parametrize("cut", fonts.FIRST + fonts.LATER)
def test_the_alternates_are_the_default_glyphs(cut: str) -> None:
    named = TTFont(FONTS / f"{cut}.otf").getBestCmap()
    assert named[ord("4")] != "four"
    assert named[ord("l")] != "l"


def test_the_licence_lies_beside_the_fonts() -> None:
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Inter Project Authors" in licence


def test_a_missing_typeface_is_named(tmp_path: Path, look: Look) -> None:
    with pytest.raises(FileNotFoundError, match="SciaticaText-Regular"):
        fonts.load_first(str(tmp_path))
