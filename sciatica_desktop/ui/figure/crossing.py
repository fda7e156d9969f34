"""Shows the figure moving from one exercise into the next, once that is painted ahead."""

from PySide6.QtCore import QElapsedTimer, QPointF, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.ui.figure.lead import RATE, Lead
from sciatica_desktop.ui.figure.palette import Colours

FADE_MS = 350  # props and glow change while the body hardly moves yet


class Crossing:
    """Prepares one way at a time, and plays it when that exercise comes."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._lead: Lead | None = None
        self._name: object = None  # of what is prepared
        self._playing = False
        self._clock = QElapsedTimer()
        self._timer = QTimer(widget, interval=1000 // RATE)
        self._timer.timeout.connect(self._tick)

    @property
    def running(self) -> bool:
        """Whether the figure is on its way."""
        return self._playing

    def prepared(self, name: object) -> bool:
        """Return whether this way is prepared, or being prepared, or known not to exist."""
        return self._name == name

    def prepare(self, name: object, lead: Lead) -> None:
        """Prepare a way in place of any other."""
        if not self._playing:
            self._name, self._lead = name, lead

    def work(self) -> bool:
        """Do one slice of the preparation; return whether there is more."""
        return self._lead is not None and not self._playing and self._lead.work()

    def begin(self, exercise: str, here: Moment) -> Lead | None:
        """Start on the way to an exercise if it is prepared and begins where the figure is."""
        lead = self._lead
        if lead is None or not self._widget.isVisible() or not lead.leads(exercise, here):
            self.forget()
            return None
        self._playing = True
        self._clock.start()
        self._timer.start()
        return lead

    def forget(self) -> None:
        """Stop, and drop what was prepared: size, look or view are others."""
        self._playing, self._lead, self._name = False, None, None
        self._timer.stop()

    def draw(self, painter: QPainter, overrides: Colours, ratio: float) -> None:
        """Draw the figure on its way."""
        lead = self._lead
        if lead is None:
            return
        u = min(1.0, self._clock.elapsed() / (lead.seconds * 1000))
        lead.draw_backdrop(painter, u, overrides)
        frame = lead.frame(u)
        image = QImage(frame.image)
        image.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(frame.corner) / ratio, image)

    def _tick(self) -> None:
        lead = self._lead
        if lead is None or self._clock.elapsed() >= lead.seconds * 1000:
            self.forget()
        self._widget.update()
