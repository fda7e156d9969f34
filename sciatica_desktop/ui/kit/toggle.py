"""A switch, with a tick in its knob when on."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from sciatica_desktop.ui.kit.icons import draw_icon
from sciatica_desktop.ui.kit.painted_box import PaintedBox
from sciatica_desktop.ui.kit.painting import painting, pill
from sciatica_desktop.ui.look import Look

TRACK = 28  # px high


class Toggle(PaintedBox):
    """A switch; `name` is what it switches, the words stand in the row beside it.

    Signals:
        toggled: it was switched, True for on.
    """

    def __init__(self, look: Look, name: str, *, on: bool = False) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setChecked(on)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes."""
        track = self._track()
        return track, track.height() / 2

    def _track(self) -> QRectF:
        """Return what is painted: the middle of what can be pressed."""
        high = self._look.px(TRACK)
        return QRectF(0, (self.height() - high) / 2, self.width(), high)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(50), self._look.px(44))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        look, on, rect = self._look, self.isChecked(), self._track()
        knob = rect.height() - 8
        place = QRectF(rect.right() - knob - 4 if on else 4, rect.y() + 4, knob, knob)
        with painting(self) as painter:
            fill, edge = ("primary", "primary") if on else ("sunken", "edge")
            dashed = not self.isEnabled()
            if dashed:
                fill, edge = "sunken", "edge"
            radius = rect.height() / 2
            colours = look.color(fill), look.color(edge)
            pill(painter, rect, radius, fill=colours[0], edge=colours[1], dashed=dashed)
            inner = "on_primary" if on and not dashed else "edge"
            pill(painter, place, knob / 2, fill=look.color(inner))
            if on:
                tick = place.adjusted(3, 3, -3, -3)
                draw_icon(painter, "check", tick, look.color("surface" if dashed else "primary"))
