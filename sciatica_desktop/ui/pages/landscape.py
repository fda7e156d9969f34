"""The stage's landscape as a picture's ground: wall, sun and hill of one phase."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from sciatica_desktop.domain.phase import PhaseKind
from sciatica_desktop.ui.kit.painting import painting
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.pictured import Pictured
from sciatica_desktop.ui.stage.ground import Ground, ground_of
from sciatica_desktop.ui.stage.hill import Hill, draw_hill

# Shares of the picture's height (the sun's place across: of its width).
SUN, SUN_X, SUN_Y = 0.37, 0.64, 0.45
HILL_LEFT, HILL_RIGHT = 0.50, 0.68


def draw_landscape(painter: QPainter, rect: QRectF, ground: Ground) -> None:
    """Fill a rectangle with the landscape; the painter's clip gives it its corners."""
    height = rect.height()
    painter.save()
    painter.translate(rect.topLeft())
    painter.fillRect(QRectF(0, 0, rect.width(), height), ground.wall)
    painter.setPen(QPen(ground.ink, 2) if ground.outlined else QPen(ground.sun, 0))
    painter.setBrush(ground.sun)
    middle = QPointF(rect.width() * SUN_X, height * SUN_Y)
    painter.drawEllipse(middle, height * SUN, height * SUN)
    hill = Hill(height * HILL_LEFT, height * HILL_RIGHT, 0.42, 0.5)
    draw_hill(painter, hill.path(rect.size(), height / 24), ground)
    painter.restore()


class HeroPicture(Pictured):
    """A still picture of an exercise in the landscape."""

    phase = PhaseKind.HOLD

    def paintEvent(self, _event: object) -> None:
        with painting(self) as painter:
            draw_ground(painter, self._look, self._frame(), QRectF(self.rect()), self.phase)
            self._draw_pixmap(painter)
        self.ask_soon()


def draw_ground(
    painter: QPainter, look: Look, frame: QPainterPath, rect: QRectF, phase: PhaseKind
) -> None:
    """Fill a frame with the landscape of a phase, and clip to it."""
    ground = ground_of(look, phase)
    painter.fillPath(frame, ground.wall)
    painter.setClipPath(frame)
    draw_landscape(painter, rect, ground)
    if look.theme != "light":
        painter.strokePath(frame, QPen(look.color("line"), 2))
