"""A small button inside a field, for the pointer; the field itself has keys for the same."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from sciatica_desktop.ui.kit.icons import draw_icon
from sciatica_desktop.ui.kit.painting import painting
from sciatica_desktop.ui.look import Look

ICON = 18  # px at 100 %


class FieldButton(QAbstractButton):
    """An icon that is coloured under the pointer; the Tab key passes it over."""

    def __init__(self, look: Look, field: QWidget, name: str, icon: str) -> None:
        super().__init__(field)
        self._look, self._icon = look, icon
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: object) -> None:
        side = self._look.px(ICON)
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(self.rect()).center())
        role = "primary" if self.underMouse() or self.isDown() else "ink2"
        color = self._look.color(role if self.isEnabled() else "ink3")
        with painting(self) as painter:
            draw_icon(painter, self._icon, place, color)
