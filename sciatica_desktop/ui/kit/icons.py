"""Draw the program's icons: a 24 px grid, round strokes of 1.75, in any colour."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.ui.look import Look

# COL stands for the colour where a shape is filled.
SHAPES = {
    "today": '<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4'
    'M17 17l1.4 1.4M5.6 18.4L7 17M17 7l1.4-1.4"/>',
    "exercises": '<circle cx="4.8" cy="14" r="2.1"/>'
    '<path d="M8 15.5l6.2-7.3 3.6 8.8h2.7M3 20.5h18"/>',
    "programmes": '<path d="M9 6h11M9 12h11M9 18h11"/><circle cx="4.6" cy="6" r="1.1"/>'
    '<circle cx="4.6" cy="12" r="1.1"/><circle cx="4.6" cy="18" r="1.1"/>',
    "diary": '<path d="M6 3.5h11a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H6zM6 3.5v17M10 8.5h5M10 12h5"/>',
    "trends": '<path d="M3.5 4v16h17M7 10l4 3.5 4-1L20 17"/>',
    "settings": '<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/>'
    '<circle cx="9" cy="17" r="2"/>',
    "warning": '<path d="M12 4L2.8 20h18.4zM12 10v4.5M12 17.2v.3"/>',
    "play": '<path d="M7 4.5l12 7.5-12 7.5z" fill="COL"/>',
    "pause": '<path d="M8.5 5v14M15.5 5v14" stroke-width="3"/>',
    "next": '<path d="M5 5l9 7-9 7zM18 5v14"/>',
    "previous": '<path d="M19 5l-9 7 9 7zM6 5v14"/>',
    "again": '<path d="M4 12a8 8 0 1 0 2.6-5.9M4 4v4.5h4.5"/>',
    "hurt": '<circle cx="12" cy="12" r="3.6" fill="COL"/>'
    '<circle cx="12" cy="12" r="8.2" stroke-dasharray="3.2 3.2"/>',
    "search": '<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>',
    "down": '<path d="M6 9.5l6 6 6-6"/>',
    "up": '<path d="M6 14.5l6-6 6 6"/>',
    "right": '<path d="M9.5 6l6 6-6 6"/>',
    "left": '<path d="M14.5 6l-6 6 6 6"/>',
    "check": '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
    "sound": '<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.5 4.5 0 0 1 0 6'
    'M18.3 6.3a8.3 8.3 0 0 1 0 11.4"/>',
    "mute": '<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5"/>',
    "voice": '<path d="M4 5h16v11h-8l-4.5 4v-4H4zM8.5 9h7M8.5 12h4.5"/>',
    "phone": '<path d="M5 4h4l1.6 4.2-2.2 1.6a12 12 0 0 0 5.8 5.8l1.6-2.2L20 15v4a1.8 1.8 0 0 1-2 '
    '1.8C10.6 20.2 3.8 13.4 3.2 6a1.8 1.8 0 0 1 1.8-2z"/>',
    "print": '<path d="M7 9V4h10v5M7 16H4V9.5h16V16h-3M7 13.5h10V20H7z"/>',
    "info": '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.6v.3"/>',
    "close": '<path d="M6 6l12 12M18 6L6 18"/>',
    "clock": '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.4 2"/>',
    "share": '<path d="M12 15V4M8 7.5L12 4l4 3.5M5 13v6.5h14V13"/>',
    "save": '<path d="M12 4v11M8 11.5l4 3.5 4-3.5M5 13v6.5h14V13"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "minus": '<path d="M5 12h14"/>',
    "edit": '<path d="M4.5 19.5l1-4.2L16.2 4.6l3.2 3.2L8.7 18.5zM13.8 7l3.2 3.2"/>',
    "delete": '<path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10 11v5M14 11v5"/>',
    "copy": '<path d="M8.5 8.5h11v11h-11zM15.5 5v-.5h-11v11H5"/>',
    "undo": '<path d="M4.5 9.5h10a5 5 0 0 1 0 10H9M8.5 5.5l-4 4 4 4"/>',
    "full": '<path d="M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15"/>',
    "keys": '<path d="M3 6.5h18v11H3zM6.5 10h.2M10 10h.2M13.8 10h.2M17.3 10h.2M8 14h8"/>',
    "folder": '<path d="M3.5 6.5h6l2 2.5h9v10h-17z"/>',
    "calendar": '<path d="M4.5 6h15v13.5h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7"/>',
    "note": '<path d="M5 4.5h14v10l-5 5H5zM14 19.5v-5h5M8.5 9h7M8.5 12.5h4"/>',
    "menu": '<path d="M12 5.5v.2M12 12v.2M12 18.5v.2" stroke-width="2.6"/>',
}
FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="COL" '
    'stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">SHAPE</svg>'
)


def draw_icon(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Draw an icon into a square."""
    ratio = painter.device().devicePixelRatio()
    image = _image(name, color.rgba(), max(1, round(rect.width() * ratio)))
    painter.drawImage(rect, image)


@lru_cache(maxsize=256)
def _image(name: str, rgba: int, side: int) -> QImage:
    from PySide6.QtSvg import QSvgRenderer

    color = QColor.fromRgba(rgba)
    source = FRAME.replace("SHAPE", SHAPES[name]).replace("COL", color.name())
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setOpacity(color.alphaF())
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


class Icon(QWidget):
    """An icon that says nothing by itself; the words beside it do."""

    def __init__(self, look: Look, name: str, color: str = "ink2", size: float = 22) -> None:
        super().__init__()
        self._look, self._name, self._color, self._size = look, name, color, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = self._look.px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        side = self._look.px(self._size)
        square = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        draw_icon(painter, self._name, square, self._look.color(self._color))
        painter.end()
