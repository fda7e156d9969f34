"""A contact sheet of stills for human eyes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from sciatica_desktop.figure.camera import View
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.ui.figure.render import Appearance, Shot, still

_LABEL = 26


@dataclass(frozen=True)
class SheetOptions:
    """What stands on a sheet."""

    width: int = 450
    height: int = 350
    moments: tuple[float, ...] = (0.0, 0.5, 1.0)
    themes: tuple[str, ...] = ("light", "dark")
    views: tuple[tuple[float | None, float | None], ...] = ((None, None),)
    columns: int = 0  # 0: one row for each exercise and theme
    mirrored: bool = False
    arrows: bool = True


def contact_sheet(all_poses: Sequence[Poses], options: SheetOptions) -> QImage:
    """Return every exercise at every moment, view and theme, each with its label."""
    cells = [
        (poses, theme, view, u)
        for poses in all_poses
        for theme in options.themes
        for view in options.views
        for u in options.moments
    ]
    columns = options.columns or len(options.moments) * len(options.views)
    rows = -(-len(cells) // columns)
    w, h = options.width, options.height + _LABEL
    sheet = QImage(columns * w, rows * h, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#FFFFFF"))
    painter = QPainter(sheet)
    for i, (poses, theme, view, u) in enumerate(cells):
        x, y = i % columns * w, i // columns * h
        picture = _cell(poses, theme, view, u, options)
        painter.drawImage(x, y, picture)
        painter.setPen(QColor("#333333"))
        label = f"{poses.name}  u={u:g} {theme}"
        painter.drawText(
            QRect(x, y + options.height, w, _LABEL), Qt.AlignmentFlag.AlignCenter, label
        )
    painter.end()
    return sheet


def _cell(
    poses: Poses,
    theme: str,
    view: tuple[float | None, float | None],
    u: float,
    options: SheetOptions,
) -> QImage:
    moment = Moment(u, 0.0, options.mirrored, options.mirrored)
    base = poses.side(moment).view
    yaw, pitch = view
    seen = View(base.yaw if yaw is None else yaw, base.pitch if pitch is None else pitch)
    edge_moment = u <= 0 or u >= 1
    shot = Shot(options.width, options.height, view=seen, arrows=options.arrows and edge_moment)
    return still(poses, moment, Appearance(theme), shot)
