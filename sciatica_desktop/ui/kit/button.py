"""The button in all its kinds and sizes."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from sciatica_desktop.ui.kit.icons import draw_icon
from sciatica_desktop.ui.kit.keycap import draw_key_block, draw_key_cap, key_cap_width
from sciatica_desktop.ui.kit.painting import draw_line, painting, pill, text_width
from sciatica_desktop.ui.look import Look


class _Measures(NamedTuple):
    height: int
    text: int
    padding: int
    icon: int


SIZES = {
    "small": _Measures(44, 15, 14, 18),
    "medium": _Measures(48, 16, 20, 20),
    "large": _Measures(64, 22, 30, 24),
    "huge": _Measures(76, 26, 36, 28),
}
USUAL = 600  # weight
BARE_REACH = 6  # px: the focus ring of words alone stands off them
# kind -> fill, fill under the pointer, fill when pressed, text, edge
KINDS: dict[str, tuple[str | None, str | None, str | None, str, str | None]] = {
    "primary": ("primary", "primary_hover", "primary_press", "on_primary", None),
    "secondary": ("surface", "primary_tint", "primary_tint", "ink", "edge"),
    "quiet": (None, None, None, "primary", None),
    "accent": ("accent", "accent_hover", "accent_hover", "on_accent", None),
    "alert": ("alert_fill", "alert_fill", "alert_fill", "on_alert", None),
}


class Button(QAbstractButton):
    """A painted push button; `key` shows which key does the same, as a block at the left of a list.

    A quiet one is words alone: they stand on the edge of the text around it, and a line comes under
    them where the pointer is.

    Signals:
        clicked: it was pressed with the pointer, Space or Enter.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        kind: str = "secondary",
        size: str = "medium",
        icon: str | None = None,
        key: str | None = None,
        *,
        listed: bool = False,
    ) -> None:
        super().__init__()
        self._listed = listed
        self._look, self._kind, self._size, self._icon = look, kind, size, icon
        self._key = key
        self._hint: QSize | None = None  # every level of a page asks for it, time and again
        self.setText(text)
        self.setAccessibleName(text)
        if listed and key:
            self.setAccessibleDescription(self.tr("Key {key}").format(key=key))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    @property
    def kind(self) -> str:
        """Which kind of button it is."""
        return self._kind

    @property
    def bare(self) -> bool:
        """Whether words are all there is of it; its neighbours then stand further off."""
        return self._kind == "quiet" and bool(self.text())

    def show_key(self, key: str | None) -> None:
        """Show that a key does the same, or none."""
        self._key = key
        self._restyle()

    def show_text(self, text: str, icon: str | None = None) -> None:
        """Say something else, with another icon if one is given."""
        self.setText(text)
        self.setAccessibleName(text)
        self._icon = icon or self._icon
        self._restyle()

    def set_kind(self, kind: str) -> None:
        """Become another kind of button."""
        self._kind = kind
        self._restyle()

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes."""
        reach = BARE_REACH if self.bare else 0
        return QRectF(self.rect()).adjusted(-reach, 0, reach, 0), self._radius()

    def _restyle(self) -> None:
        self._hint = None
        self.updateGeometry()
        self.update()

    def _measures(self) -> _Measures:
        return SIZES[self._size]

    def _font(self) -> QFont:
        fill = KINDS[self._kind][0] or ""
        weight = self._look.on_fill_weight(fill) if self.isEnabled() else USUAL
        font = self._look.font("button", self._measures().text, weight)
        font.setUnderline(self.bare and self.isEnabled() and self.underMouse())
        return font

    def _radius(self) -> float:
        large = self._size in ("large", "huge")
        return self._look.radius("button_large" if large else "button")

    def _content_width(self, font: QFont) -> float:
        look, measures = self._look, self._measures()
        parts = []
        if self._icon:
            parts.append(float(look.px(measures.icon)))
        if self.text():
            parts.append(text_width(font, self.text()))
        if self._key:
            parts.append(key_cap_width(look, self._key))
        return sum(parts) + look.px(10) * max(0, len(parts) - 1)

    def _colours(self) -> tuple[str | None, str, str | None]:
        fill, hover, press, ink, edge = KINDS[self._kind]
        if self.bare:
            return None, self._bare_ink(), None
        if not self.isEnabled():
            return "sunken", "ink3", "edge"
        if self.isDown():
            fill = press
        elif self.underMouse():
            fill = hover
        if fill == "primary_tint" and ink == "ink" and self._look.theme == "contrast":
            edge = "primary"
        return fill, ink, edge

    def _bare_ink(self) -> str:
        if not self.isEnabled():
            return "ink3"
        if self.isDown():
            return "primary_press"
        return "primary_hover" if self.underMouse() else "primary"

    def _draw_listed(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        look, measures = self._look, self._measures()
        side = 0.55 * rect.height()
        left = rect.x() + (rect.height() - side) / 2
        block = QRectF(left, rect.center().y() - side / 2, side, side)
        draw_key_block(painter, look, self._key or "", block, ink)
        start = block.right() + look.px(measures.padding) / 2
        words = QRectF(start, rect.y(), rect.right() - start, rect.height())
        draw_line(painter, words, self.text(), self._font(), look.color(ink))

    def _draw_content(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        if self._listed and self._key:
            self._draw_listed(painter, rect, ink)
            return
        look, measures = self._look, self._measures()
        color = look.color(ink)
        font = self._font()
        x = rect.center().x() - self._content_width(font) / 2
        if self._icon:
            side = look.px(measures.icon)
            top = rect.center().y() - side / 2
            draw_icon(painter, self._icon, QRectF(x, top, side, side), color)
            x += side + look.px(10)
        if self.text():
            width = text_width(font, self.text())
            draw_line(
                painter, QRectF(x, rect.y(), width + 2, rect.height()), self.text(), font, color
            )
            x += width + look.px(10)
        if self._key:
            draw_key_cap(painter, look, self._key, x, rect.center().y(), color)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        if self._hint is None:
            measures = self._measures()
            padding = 0 if self.bare else self._look.px(measures.padding)
            # As wide in every weight: on a bright fill a heavier one comes after the first picture.
            font = self._look.font("button", measures.text, USUAL)
            width = round(self._content_width(font) + 0.5) + 2 * padding
            self._hint = QSize(width, self._look.px(measures.height))
        return self._hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        fill, ink, edge = self._colours()
        rect = QRectF(self.rect())
        with painting(self) as painter:
            pill(
                painter,
                rect,
                self._radius(),
                fill=self._look.color(fill) if fill else None,
                edge=self._look.color(edge) if edge else None,
                dashed=not self.isEnabled(),
            )
            self._draw_content(painter, rect, ink)
