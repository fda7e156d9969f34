"""Dress Qt's own widgets: the palette, and the short style sheet for what nobody paints."""

from typing import Protocol

from PySide6.QtGui import QColor, QPalette

from sciatica_desktop.ui.tokens import Colours


class Sizes(Protocol):
    """What the style sheet asks of the look."""

    def color(self, role: str) -> QColor:
        """Return the colour of a role."""

    def px(self, size: float) -> int:
        """Scale a size of text or of a control."""


ROLES = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "on_alert",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on_primary",
    QPalette.ColorRole.Accent: "primary",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.LinkVisited: "primary",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "sunken",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "scrim",
}
DIMMED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def palette_of(colours: Colours) -> QPalette:
    """Return the palette of a set of colours."""
    palette = QPalette()
    for role, name in ROLES.items():
        palette.setColor(role, QColor(colours[name]))
    for role in DIMMED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["ink3"]))
    return palette


def style_sheet(look: Sizes) -> str:
    """Return the style sheet of the application; everything with states of its own is painted."""

    def c(role: str) -> str:
        return look.color(role).name()

    field = f"background: {c('surface')}; border: 1px solid {c('edge')}; border-radius: 9px;"
    return f"""
    QAbstractScrollArea {{ border: 0; }}
    QLineEdit, QAbstractSpinBox {{ {field} padding: 0 {look.px(12)}px; min-height: {look.px(44) - 2}px;
        selection-background-color: {c("primary")}; selection-color: {c("on_primary")}; }}
    QPlainTextEdit {{ {field} padding: {look.px(6)}px {look.px(8)}px;
        selection-background-color: {c("primary")}; selection-color: {c("on_primary")}; }}
    QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled {{
        background: {c("sunken")}; border-style: dashed; color: {c("ink3")}; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: 0; }}
    QScrollBar:vertical {{ background: transparent; width: 14px; margin: 4px 3px; }}
    QScrollBar:horizontal {{ background: transparent; height: 14px; margin: 3px 4px; }}
    QScrollBar::handle {{ background: {c("edge")}; border-radius: 4px; }}
    QScrollBar::handle:vertical {{ min-height: 40px; }}
    QScrollBar::handle:horizontal {{ min-width: 40px; }}
    QScrollBar::handle:hover {{ background: {c("ink3")}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QMenu {{ background: {c("raised")}; border: 1px solid {c("edge")}; padding: 6px; }}
    QMenu::item {{ padding: {look.px(8)}px {look.px(16)}px; border-radius: 6px; }}
    QMenu::item:selected {{ background: {c("primary_tint")}; color: {c("ink")}; }}
    QMenu::item:disabled {{ color: {c("ink3")}; }}
    QMenu::separator {{ height: 1px; background: {c("line")}; margin: 6px 8px; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox QAbstractItemView {{ background: {c("raised")}; color: {c("ink")};
        border: 1px solid {c("edge")}; padding: 4px; outline: 0; }}
    QComboBox QAbstractItemView::item {{ min-height: {look.px(36)}px; padding: 0 {look.px(10)}px; }}
    QComboBox QAbstractItemView::item:selected {{
        background: {c("primary_tint")}; color: {c("ink")}; }}
    QToolTip {{ background: {c("raised")}; color: {c("ink")}; border: 1px solid {c("edge")};
        padding: 6px 8px; }}
    """
