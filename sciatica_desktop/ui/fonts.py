"""Load the program's typefaces from its resources."""

from PySide6.QtGui import QFontDatabase

FIRST = (
    "SciaticaText-Regular",
    "SciaticaText-Medium",
    "SciaticaText-SemiBold",
    "SciaticaDisplay-SemiBold",
    "SciaticaNumbers-Medium",
)
LATER = (
    "SciaticaText-Bold",
    "SciaticaDisplay-Bold",
    "SciaticaNumbers-SemiBold",
    "SciaticaNumbers-Bold",
)


def load_first(folder: str = ":/fonts") -> None:
    """Load what the first picture of the window needs."""
    _load(FIRST, folder)


def load_later(folder: str = ":/fonts") -> None:
    """Load the remaining cuts; call it after the first picture."""
    _load(LATER, folder)


def _load(cuts: tuple[str, ...], folder: str) -> None:
    for cut in cuts:
        path = f"{folder}/{cut}.otf"
        if QFontDatabase.addApplicationFont(path) < 0:
            raise FileNotFoundError(f"the typeface {path} cannot be loaded")
