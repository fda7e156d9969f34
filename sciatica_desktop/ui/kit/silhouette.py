"""The outline of a body from behind, with the zones pain may reach."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

WIDTH, HEIGHT = 100.0, 236.0
MIDDLE = 50.0

# The right half, from the crown down to the crotch, in px right of the middle.
HALF = [
    (0.0, 2.0), (6.5, 3.4), (10.2, 9.0), (10.7, 16.0), (9.4, 24.0), (6.8, 30.0), (6.4, 35.0),
    (8.0, 39.4), (14.0, 42.6), (22.0, 45.0), (27.4, 49.6), (29.4, 58.0), (30.4, 70.0),
    (32.0, 82.0), (34.0, 94.0), (36.2, 107.0), (37.4, 113.0), (39.2, 121.0), (38.6, 128.0),
    (35.8, 131.6), (33.2, 127.0), (32.0, 118.0), (30.2, 108.0), (27.6, 96.0), (25.6, 84.0),
    (23.8, 72.0), (22.4, 64.0), (20.9, 73.0), (18.9, 82.0), (17.4, 91.0), (18.4, 100.0),
    (21.0, 110.0), (22.2, 121.0), (21.8, 134.0), (20.0, 148.0), (17.6, 162.0), (16.8, 171.0),
    (18.0, 181.0), (17.6, 192.0), (15.0, 205.0), (12.8, 216.0), (13.4, 222.0), (16.4, 228.0),
    (15.2, 232.4), (8.6, 233.0), (5.6, 229.6), (6.0, 222.0), (5.8, 214.0), (4.4, 202.0),
    (3.4, 190.0), (4.0, 178.0), (4.2, 169.0), (3.2, 157.0), (1.8, 141.0), (0.0, 127.0),
]  # fmt: skip

BACK = 1  # the one step that has no side


class Silhouette:
    """A body of 100 x 236 units; `right` is the sore side, and right in the picture."""

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
                path.addRoundedRect(QRectF(MIDDLE - 14, 87, 28, 17), 7, 7)
            case 2:
                path.addEllipse(QPointF(MIDDLE + 10.8, 116), 9.4, 9.6)
            case 3:
                path.addRoundedRect(QRectF(MIDDLE + 0.6, 129, 23, 35), 7, 7)
            case 4:
                path.addRoundedRect(QRectF(MIDDLE + 0.6, 175, 20, 37), 7, 7)
            case _:
                path.addRoundedRect(QRectF(MIDDLE + 1, 218, 20, 18), 5, 5)
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
