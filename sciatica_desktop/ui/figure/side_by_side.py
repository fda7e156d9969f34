"""Start and end of a movement as two stills, for people who want less movement."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QImage, QPainter

from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.ui.figure.palette import Colours
from sciatica_desktop.ui.figure.render import Appearance, Shot, still

_MARGIN = 0.04  # of the smaller edge
_WIDE = 1.55  # a body this much wider than high is better stacked


class SideBySide:
    """Two stills beside or above each other, whichever leaves them larger."""

    def __init__(self, poses: Poses, appearance: Appearance) -> None:
        self._poses, self._appearance = poses, appearance
        self._turned = (0.0, 0.0)
        self._kept: tuple[object, list[tuple[QPointF, QImage]]] | None = None

    def draw(self, painter: QPainter, size: QSize, ratio: float, colours: Colours) -> None:
        """Draw both; they are painted once for a size."""
        key = (size.width(), size.height(), ratio, self._turned, tuple(sorted(colours.items())))
        if self._kept is None or self._kept[0] != key:
            self._kept = (key, self._stills(size, ratio, colours))
        for corner, image in self._kept[1]:
            painter.drawImage(corner, image)

    def turn(self, yaw: float, pitch: float) -> None:
        """Look from a side: degrees about the pose's own view."""
        self._turned = (yaw, pitch)

    def _stills(self, size: QSize, ratio: float, colours: Colours) -> list[tuple[QPointF, QImage]]:
        if len(self._poses.way) < 2:
            cells = [(0.0, QPointF(0, 0), size)]
        elif size.width() > _WIDE * size.height():
            half = QSize(size.width() // 2, size.height())
            cells = [(0.0, QPointF(0, 0), half), (1.0, QPointF(half.width(), 0), half)]
        else:
            half = QSize(size.width(), size.height() // 2)
            cells = [(0.0, QPointF(0, 0), half), (1.0, QPointF(0, half.height()), half)]
        out = []
        for u, corner, cell in cells:
            given = self._appearance
            merged = {**(given.colours or {}), **colours}
            look = Appearance(given.theme, given.build, given.hair, merged)
            u = 0.5 * u if self._poses.loops else u
            shot = Shot(
                cell.width(),
                cell.height(),
                ratio,
                view=self._poses.view.turned(*self._turned),
                arrows=u < 1,
                backdrop=False,
                margin=_MARGIN * min(cell.width(), cell.height()),
            )
            out.append((corner, still(self._poses, Moment(u), look, shot)))
        return out
