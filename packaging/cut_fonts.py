"""Cut the program's typefaces out of Inter.

Inter (SIL Open Font License 1.1, no reserved font name) is far larger than a window needs, and
its open digits and its tailed l are font features that not every way of drawing text in Qt can
switch on. So each cut is made like this:

1. The alternates are moved into the character map: `ss01` (open 3 4 6 9) and `cv05` (tailed l)
   for text; for the numbers `tnum` comes FIRST, then `ss01` and `cv05`: in the other order the
   4, the 6 and the 9 silently stay proportional.
2. Only Latin, Greek, Cyrillic, Vietnamese, common punctuation, currency and arrows are kept
   (the numbers cut: ASCII and a few signs).
3. The family gets a name of its own, and the licence stays beside the files as OFL.txt.

The sources are the OpenType files of Debian 12's package `fonts-inter` (4.0~beta7+ds-1). No time
stamp is written, so the same sources and the same fontTools give the same bytes:

    apt install fonts-inter
    .venv/bin/python packaging/cut_fonts.py [--source FOLDER] [--target assets/fonts]
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

DEBIAN = Path("/usr/share/fonts/opentype/inter")
TARGET = Path(__file__).parent.parent / "assets" / "fonts"

STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}

WORDS = ("ss01", "cv05")
NUMBERS = ("tnum", "ss01", "cv05")
KEPT_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "calt", "case", "frac", "sups", "subs"]

LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x250),  # Latin
    *range(0x2B0, 0x370),  # accents that combine
    *range(0x370, 0x400),  # Greek
    *range(0x400, 0x530),  # Cyrillic
    *range(0x1E00, 0x1F00),  # Vietnamese
    *range(0x2000, 0x2040),  # spaces, dashes, quotes
    0x2044,
    *range(0x20A0, 0x20C0),  # currencies
    *range(0x2190, 0x2200),  # arrows
    0x2212,
    0x2248,
    0x2260,
    0x2264,
    0x2265,
    0x25CB,
    0x25CF,
    0x2713,
]
SIGNS = [*range(0x20, 0x7F), 0xA0, 0xB7, 0xD7, 0x2009, 0x2013, 0x2026, 0x202F, 0x2212]


@dataclass(frozen=True, slots=True)
class Cut:
    """One file to make."""

    source: str
    family: str
    weight: int
    alternates: tuple[str, ...]
    characters: list[int]

    @property
    def style(self) -> str:
        return STYLES[self.weight]

    @property
    def file_name(self) -> str:
        return f"{self.family.replace(' ', '')}-{self.style}.otf"


CUTS = [
    *(Cut(f"Inter-{STYLES[w]}", "Sciatica Text", w, WORDS, LETTERS) for w in (400, 500, 600, 700)),
    *(Cut(f"InterDisplay-{STYLES[w]}", "Sciatica Display", w, WORDS, LETTERS) for w in (600, 700)),
    *(Cut(f"Inter-{STYLES[w]}", "Sciatica Numbers", w, NUMBERS, SIGNS) for w in (500, 600, 700)),
]


def alternates(font: TTFont, feature: str) -> dict[str, str]:
    """Return which glyph stands for which when a feature is on."""
    table = font["GSUB"].table
    found: dict[str, str] = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != feature:
            continue
        for index in record.Feature.LookupListIndex:
            for part in table.LookupList.Lookup[index].SubTable:
                found.update(getattr(getattr(part, "ExtSubTable", part), "mapping", {}))
    if not found:
        raise SystemExit(f"this Inter has no feature {feature}")
    return found


def freeze(font: TTFont, features: tuple[str, ...]) -> None:
    """Make the alternates of these features, one after the other, the default glyphs."""
    maps = [alternates(font, feature) for feature in features]
    for table in font["cmap"].tables:
        for character, glyph in list(table.cmap.items()):
            for mapping in maps:
                glyph = mapping.get(glyph, glyph)
            table.cmap[character] = glyph


def keep(font: TTFont, characters: list[int]) -> None:
    """Drop every character, feature and name that is not needed."""
    options = subset.Options(layout_features=KEPT_FEATURES, name_IDs=[0, 5, 8, 9, 13, 14])
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def rename(font: TTFont, cut: Cut) -> None:
    """Give the font its own family name; the copyright and licence lines stay."""
    compact = cut.file_name.removesuffix(".otf")
    names = {
        1: f"{cut.family} {cut.style}" if cut.weight not in (400, 700) else cut.family,
        2: "Bold" if cut.weight == 700 else "Regular",
        3: f"{compact}; cut from {cut.source}",
        4: f"{cut.family} {cut.style}",
        6: compact,
        16: cut.family,
        17: cut.style,
    }
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = cut.weight
    outlines = font["CFF "].cff
    outlines.fontNames = [compact]
    outlines.topDictIndex[0].FullName = names[4]
    outlines.topDictIndex[0].FamilyName = cut.family


def make(cut: Cut, source: Path, target: Path) -> Path:
    """Write one cut and return its path."""
    font = TTFont(source / f"{cut.source}.otf", recalcTimestamp=False)
    freeze(font, cut.alternates)
    keep(font, cut.characters)
    rename(font, cut)
    path = target / cut.file_name
    font.save(path)
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description="Cut the program's typefaces out of Inter.")
    parser.add_argument("--source", type=Path, default=DEBIAN)
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    options.target.mkdir(parents=True, exist_ok=True)
    for cut in CUTS:
        path = make(cut, options.source, options.target)
        print(f"{path.name} {path.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
