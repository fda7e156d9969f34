"""One small transparent picture whose figure stands on the picture's lower edge."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.ui.figure.frames import seen_box
from sciatica_desktop.ui.figure.palette import Colours
from sciatica_desktop.ui.figure.render import Appearance, Shot, still

_PAPER: Colours = {"floor": "#00000000"}


def thumbnail(
    poses: Poses,
    u: float,
    given: Appearance,
    width: int,
    height: int,
    ratio: float = 1.0,
) -> QImage:
    """Paint a moment as large as it fits, in the middle of the lower edge.

    It is painted once to measure what can be seen, and once more at the size that fills the room.
    """
    merged = {**_PAPER, **(given.colours or {})}
    appearance = Appearance(given.theme, given.build, given.hair, merged)
    first = _paint(poses, u, appearance, width, height, ratio)
    box = seen_box(first)
    if box.isEmpty():
        return first
    device = QPointF(first.width(), first.height())
    grow = min(device.x() / box.width(), device.y() / box.height())
    if grow > 1.02:
        first = _paint(poses, u, appearance, round(width * grow), round(height * grow), ratio)
        box = seen_box(first)
    out = QImage(round(width * ratio), round(height * ratio), first.format())
    out.fill(Qt.GlobalColor.transparent)
    painter = QPainter(out)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    # What can be seen does not grow quite evenly: a pixel too much must not cost the head its top.
    fit = min(1.0, out.width() / box.width(), out.height() / box.height())
    wide, high = box.width() * fit, box.height() * fit
    first.setDevicePixelRatio(1.0)
    room = QRectF((out.width() - wide) / 2, out.height() - high, wide, high)
    painter.drawImage(room, first, QRectF(box))
    painter.end()
    out.setDevicePixelRatio(ratio)
    return out


def _paint(
    poses: Poses, u: float, appearance: Appearance, width: int, height: int, ratio: float
) -> QImage:
    margin = 0.06 * min(width, height)  # the shadow reaches beyond the body
    shot = Shot(width, height, ratio, arrows=False, backdrop=False, inset=False, margin=margin)
    return still(poses, Moment(u), appearance, shot, alone=True)
