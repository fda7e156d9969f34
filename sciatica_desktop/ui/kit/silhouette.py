"""The outline of a body from behind, with the zones pain may reach."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

WIDTH, HEIGHT = 80.0, 236.0
MIDDLE = WIDTH / 2

# The right half, from the crown down to the crotch, in units right of the middle: the outline of
# the program's own figure, standing at the start of the squat and seen from behind.
HALF = [
    (0.0, 2.0), (3.9, 3.3), (8.4, 9.1), (10.5, 12.9), (11.7, 17.4), (11.7, 21.8),
    (10.8, 25.7), (6.1, 33.1), (6.4, 41.8), (7.5, 42.6), (19.4, 44.7), (23.9, 44.6),
    (27.9, 46.8), (29.6, 50.7), (32.8, 72.6), (31.3, 74.5), (31.2, 76.8), (32.2, 91.0),
    (34.0, 103.3), (35.2, 126.9), (34.5, 129.3), (34.9, 137.9), (33.9, 143.7), (30.0, 148.7),
    (29.0, 148.9), (28.3, 147.9), (31.5, 141.8), (31.9, 139.7), (29.9, 138.0), (30.1, 129.9),
    (29.0, 127.8), (24.3, 104.4), (23.2, 92.7), (20.5, 77.7), (19.8, 75.5), (17.9, 76.0),
    (16.9, 84.2), (17.4, 91.9), (20.8, 107.2), (19.7, 109.1), (22.8, 114.8), (24.9, 123.7),
    (25.3, 174.3), (26.7, 190.0), (26.5, 220.3), (27.7, 227.3), (33.3, 232.6), (32.9, 233.7),
    (31.7, 234.2), (21.5, 234.1), (19.4, 233.1), (18.2, 231.4), (18.9, 224.1), (18.5, 219.5),
    (12.5, 188.7), (12.1, 175.1), (10.9, 166.4), (3.1, 132.4), (1.5, 126.9), (0.0, 125.6),
]  # fmt: skip

BACK = 1  # the one step that has no side


class Silhouette:
    """A body of 80 x 236 units; `right` is the sore side, and right in the picture."""

    def __init__(self, *, right: bool = True) -> None:
        self._right = right

    def outline(self) -> QPainterPath:
        """Return the outline of the whole body."""
        points = [QPointF(MIDDLE + x, y) for x, y in HALF]
        points += [QPointF(MIDDLE - x, y) for x, y in reversed(HALF[1:-1])]
        return _smooth(points)

    def zone(self, step: int) -> QPainterPath:
        """Return the zone of a step from 1 (back) to 5 (foot)."""
        path = QPainterPath()
        match step:
            case 1:
                path.addRoundedRect(QRectF(MIDDLE - 14, 84, 28, 19), 7, 7)
            case 2:
                path.addEllipse(QPointF(MIDDLE + 11.4, 115), 9.6, 9.8)
            case 3:
                path.addRoundedRect(QRectF(MIDDLE + 2, 130, 26, 37), 7, 7)
            case 4:
                path.addRoundedRect(QRectF(MIDDLE + 8, 177, 22, 38), 7, 7)
            case _:
                path.addRoundedRect(QRectF(MIDDLE + 15, 222, 22, 14), 5, 5)
        zone = path.intersected(self.outline())
        return zone if self._right or step == BACK else _mirrored().map(zone)

    def anchor(self, step: int) -> QPointF:
        """Return where the line from a zone to its words begins."""
        box = self.zone(step).boundingRect()
        return QPointF(box.right(), box.center().y())


def _mirrored() -> QTransform:
    return QTransform(-1, 0, 0, 1, WIDTH, 0)


def _smooth(points: list[QPointF]) -> QPainterPath:
    """Return a closed curve through all points (Catmull-Rom)."""
    count = len(points)
    path = QPainterPath(points[0])
    for number in range(count):
        before, here = points[number - 1], points[number]
        after, beyond = points[(number + 1) % count], points[(number + 2) % count]
        path.cubicTo(here + (after - before) / 6, after - (beyond - here) / 6, after)
    path.closeSubpath()
    return path
