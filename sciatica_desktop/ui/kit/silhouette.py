"""The outline of a body from behind, with the zones pain may reach."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

WIDTH, HEIGHT = 100.0, 236.0
MIDDLE = 50.0

# The right half, from the crown down to the crotch, in px right of the middle.
HALF = [
    (0.0, 3.0), (5.6, 4.6), (8.6, 10.0), (8.4, 17.5), (6.0, 24.0), (5.0, 28.5), (6.6, 33.0),
    (13.0, 36.6), (20.0, 39.0), (24.6, 44.0), (26.0, 52.0), (27.4, 64.0), (29.6, 76.0),
    (31.6, 90.0), (34.0, 103.0), (35.4, 110.0), (37.0, 117.0), (36.4, 124.0), (33.6, 127.0),
    (31.0, 122.0), (30.2, 113.0), (28.6, 103.0), (25.4, 90.0), (22.8, 78.0), (20.6, 66.0),
    (19.2, 57.0), (18.4, 66.0), (16.6, 78.0), (15.2, 88.0), (16.6, 98.0), (19.4, 108.0),
    (20.2, 118.0), (19.6, 130.0), (17.8, 144.0), (15.6, 157.0), (15.0, 166.0), (16.2, 176.0),
    (15.8, 187.0), (13.2, 200.0), (11.2, 212.0), (11.8, 219.0), (14.4, 226.0), (13.0, 230.0),
    (7.6, 230.6), (5.2, 227.0), (5.6, 219.0), (5.4, 211.0), (4.0, 198.0), (3.2, 185.0),
    (4.0, 174.0), (4.2, 165.0), (3.2, 152.0), (1.8, 136.0), (0.0, 121.0),
]  # fmt: skip

# Step of the ladder -> zone of the right side, in px right of the middle.
BACK, BUTTOCK, THIGH, CALF, FOOT = range(1, 6)


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
                path.addRoundedRect(QRectF(MIDDLE - 13, 82, 26, 17), 7, 7)
            case 2:
                path.addEllipse(QPointF(MIDDLE + 9.6, 110), 9.2, 9.6)
            case 3:
                path.addRoundedRect(QRectF(MIDDLE + 0.6, 123, 21, 36), 6, 6)
            case 4:
                path.addRoundedRect(QRectF(MIDDLE + 0.6, 168, 18, 40), 6, 6)
            case _:
                path.addRoundedRect(QRectF(MIDDLE + 1, 213, 18, 20), 4, 4)
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
