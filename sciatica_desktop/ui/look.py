"""Turn the tokens into colours, fonts and sizes for the look a person chose."""

from functools import lru_cache

from PySide6.QtCore import QMargins, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from sciatica_desktop.domain.preferences import TEXT_PERCENTS
from sciatica_desktop.ui import palette
from sciatica_desktop.ui.stage_tokens import GROUND_OF, STAGE
from sciatica_desktop.ui.tokens import (
    CONTRAST,
    CONTRAST_DARK,
    DARK,
    DISPLAY,
    LIGHT,
    MOTION,
    NUMBERS,
    RADIUS,
    SCRIM_OPACITY,
    TEXT,
    TYPE,
    Colours,
)

FAMILIES = {"text": TEXT, "display": DISPLAY, "numbers": NUMBERS}
KIND = {family: kind for kind, family in FAMILIES.items()}
USUAL_FIGURE = ("neutral", "usual", "tied")
STYLE = ("-style", "fusion")  # words for QApplication: what stands below our own painting
# Least width and height in px, zoom: from here on the pages have more room than text.
ROOMS = ((1840, 960, 1.16), (1600, 0, 1.1))
NARROW_PAGE = 760  # px at 100 %


class Look(QObject):
    """Answer every question about colours and sizes, and dress the application accordingly.

    Signals:
        changed: colours or sizes are others than before; repaint and lay out again.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        *,
        mode: str = "system",
        text_percent: int = 100,
        less_movement: bool = False,
        figure: tuple[str, str, str] = USUAL_FIGURE,
    ) -> None:
        super().__init__()
        self._app = app
        self._mode = mode
        self._text_percent = text_percent
        self._less_movement = less_movement
        self._figure = figure
        self._zoom = 1.0
        self._theme, self._colours = "light", LIGHT
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self._apply()

    @property
    def mode(self) -> str:
        """What the person chose: system, light, dark or contrast."""
        return self._mode

    @property
    def theme(self) -> str:
        """What is shown: light, dark or contrast."""
        return self._theme

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self._colours in (DARK, CONTRAST_DARK)

    @property
    def text_percent(self) -> int:
        """Text size against the usual, 100 to 200."""
        return self._text_percent

    @property
    def less_movement(self) -> bool:
        """Whether the person wants pictures and changes to stand still."""
        return self._less_movement

    @property
    def figure(self) -> tuple[str, str, str]:
        """Build, skin and hair of the figure in all pictures."""
        return self._figure

    @property
    def wide(self) -> bool:
        """Whether the window is wide enough for larger margins and headings."""
        return self._zoom > 1

    @property
    def scale(self) -> float:
        """How much larger than at 1366 px and 100 % text and controls are."""
        return self._text_percent / 100 * self._zoom

    def choose(
        self,
        *,
        mode: str | None = None,
        text_percent: int | None = None,
        less_movement: bool | None = None,
        figure: tuple[str, str, str] | None = None,
    ) -> None:
        """Change what the person set; None leaves a setting as it is."""
        before = self._chosen()
        if mode is not None:
            self._mode = mode
        if text_percent is not None:
            self._text_percent = max(100, min(200, text_percent))
        if less_movement is not None:
            self._less_movement = less_movement
        if figure is not None:
            self._figure = figure
        if self._chosen() != before:
            self._apply()
            self.changed.emit()

    def _chosen(self) -> tuple[object, ...]:
        return self._mode, self._text_percent, self._less_movement, self._figure

    def step_text(self, direction: int) -> int:
        """Make the text one step larger (1) or smaller (-1), and return the new percentage."""
        beyond = [s for s in TEXT_PERCENTS[::direction] if (s - self._text_percent) * direction > 0]
        if beyond:
            self.choose(text_percent=beyond[0])
        return self._text_percent

    def fit_window(self, width: int, height: int) -> None:
        """Follow the size of the main window in px."""
        zoom = next((z for least, tall, z in ROOMS if width >= least and height >= tall), 1.0)
        if zoom != self._zoom:
            self._zoom = zoom
            self._apply()
            self.changed.emit()

    def color(self, role: str, opacity: float = 1.0) -> QColor:
        """Return the colour of a role of tokens.py."""
        color = QColor(self._colours[role])
        color.setAlphaF(opacity)
        return color

    def stage_color(self, phase: str, part: str) -> QColor:
        """Return wall, hill, sun, ink or ink2 of the landscape in a kind of phase."""
        return QColor(getattr(STAGE[self._theme][GROUND_OF[phase]], part))

    def scrim(self) -> QColor:
        """Return what lies between a sheet and the page below it."""
        return self.color("scrim", SCRIM_OPACITY[self._theme])

    def px(self, size: float) -> int:
        """Scale a size of text or of a control."""
        return round(size * self.scale)

    def sp(self, size: float) -> int:
        """Scale a space; it grows a third as fast as text."""
        return round(size * (1 + (self.scale - 1) / 3))

    def radius(self, name: str) -> int:
        """Return the corner radius of a kind of thing."""
        return RADIUS[name]

    def ms(self, name: str) -> int:
        """Return how long a movement takes; 0 with less movement."""
        return 0 if self._less_movement else MOTION[name]

    def page_margins(self, width: int) -> QMargins:
        """Return the margins around the content of a page of this width in px."""
        if width < self.px(NARROW_PAGE):  # a narrow window, or large text in a usual one
            return QMargins(24, 20, 24, 20)
        across, down = (64, 48) if self.wide else (40, 24)
        return QMargins(across, down, across, down)

    def card_padding(self) -> QMargins:
        """Return the space between a card's edge and what is on it."""
        across, down = (36, 30) if self.wide else (self.sp(24), self.sp(20))
        return QMargins(across, down, across, down)

    def gap(self) -> int:
        """Return the space between two cards."""
        return 24 if self.wide else 14

    def text_px(self, role: str, size: float | None = None) -> int:
        """Return the size of a type role; from 34 px on it grows more slowly than the rest."""
        token = TYPE[role]
        base = size or token.size
        grow = self._text_percent / 100 - 1
        if base >= 34:
            grow *= 0.72
        if self.wide:
            base = token.wide if token.wide and not size else base * self._zoom
        return round(base * (1 + grow))

    def line_px(self, role: str, size: float | None = None) -> int:
        """Return the exact height of a line of a type role."""
        return round(self.text_px(role, size) * TYPE[role].line)

    def font(self, role: str, size: float | None = None, weight: int | None = None) -> QFont:
        """Return the font of a type role; `size` is px at 100 %."""
        token = TYPE[role]
        return self.exact_font(KIND[token.family], self.text_px(role, size), weight or token.weight)

    def exact_font(self, family: str, pixels: int, weight: int) -> QFont:
        """Return text, display or numbers in exactly this size, whatever the text size."""
        return QFont(_face(family, max(1, pixels), weight))

    def on_fill_weight(self, fill: str, weight: int = 600) -> int:
        """Return the weight for text on a fill: dark text on a bright one goes a step up."""
        bright = self.dark and fill in ("primary", "accent")
        return min(700, weight + 100) if bright else weight

    def palette(self) -> QPalette:
        """Return the palette that standard widgets are painted with."""
        return palette.palette_of(self._colours)

    def _follow_system(self) -> None:
        if self._mode == "system" and self._resolve() != (self._theme, self._colours):
            self._apply()
            self.changed.emit()

    def _resolve(self) -> tuple[str, Colours]:
        if self._mode != "system":
            return self._mode, {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}[self._mode]
        hints = self._app.styleHints()
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
        wish = hints.accessibility().contrastPreference()
        if wish is Qt.ContrastPreference.HighContrast:
            return "contrast", CONTRAST_DARK if dark else CONTRAST
        return ("dark", DARK) if dark else ("light", LIGHT)

    def _apply(self) -> None:
        schemes = {"dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}
        # The title bar and the dialogs of the desktop follow this hint.
        self._app.styleHints().setColorScheme(schemes.get(self._mode, Qt.ColorScheme.Light))
        self._theme, self._colours = self._resolve()
        self._app.setPalette(self.palette())
        self._app.setFont(self.font("body"))
        self._app.setStyleSheet(palette.style_sheet(self))


@lru_cache(maxsize=128)
def _face(family: str, pixels: int, weight: int) -> QFont:
    """Make a font once; layouts ask for the same few again and again."""
    font = QFont(FAMILIES[family])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if family == "display":
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 99.2)
        font.setWordSpacing(pixels * 0.02)
    return font
