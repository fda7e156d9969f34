"""The moving figure in its landscape, with the words and buttons that belong to it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sciatica_desktop.domain.plan import PhaseKind
from sciatica_desktop.ui.figure.view import FigureView
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.columns import Beside
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.icons import Icon
from sciatica_desktop.ui.kit.painting import draw_line, painting
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.landscape import draw_ground
from sciatica_desktop.ui.stage.ground import ground_of, mat_colours

SLOW = 0.5
PHASE = PhaseKind.HOLD


class MovingPicture(QWidget):
    """The landscape; the figure moves before it."""

    def __init__(self, look: Look, figure: FigureView) -> None:
        super().__init__()
        self._look, self._figure = look, figure
        self._column = QVBoxLayout(self)
        self._column.addWidget(figure)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._hint = self.tr("Drag the figure to turn it")
        figure.set_turnable(True)
        figure.setToolTip(self.tr("Drag to turn, double-click to turn back"))
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        look = self._look
        self._column.setContentsMargins(look.sp(16), look.sp(12), look.sp(16), look.px(30))
        self._figure.set_colours(mat_colours(look, ground_of(look, PHASE)))
        self.update()

    def paintEvent(self, _event: object) -> None:
        look, rect = self._look, QRectF(self.rect())
        frame, radius = QPainterPath(), look.radius("picture")
        frame.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        with painting(self) as painter:
            draw_ground(painter, look, frame, rect, PHASE)
            words = rect.adjusted(look.sp(16), rect.height() - look.px(32), -look.sp(16), -4)
            ink = ground_of(look, PHASE).ink2
            draw_line(painter, words, self._hint, look.font("caption"), ink)


class FeelRow(QWidget):
    """Where it is to be felt, and the buttons that hold the figure still or slow it."""

    def __init__(self, look: Look, figure: FigureView, feel: str) -> None:
        super().__init__()
        self._look, self._figure = look, figure
        self._still = False
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.sp(8))
        row.addWidget(Icon(look, "hurt", "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Para(look, feel, "small_b", "accent"), 1)
        self.pause = Button(look, self.tr("Pause"), size="small", icon="pause")
        self.pause.clicked.connect(self._toggle)
        self.slower = Button(look, self.tr("Slower"), size="small")
        self.slower.clicked.connect(self._change_speed)
        self._acts = Flow(look, 8)
        self._acts.add(self.pause)
        self._acts.add(self.slower)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside(look, words, self._acts, least=200))
        look.changed.connect(self._restyle)
        self._restyle()

    def go(self) -> None:
        """Let the figure move, unless the person holds it still."""
        if not self._still:
            self._figure.animate()

    def _restyle(self) -> None:
        self._acts.setVisible(not self._look.less_movement)

    def _toggle(self) -> None:
        self._still = not self._still
        if self._still:
            self._figure.stop()
            self.pause.show_text(self.tr("Play"), "play")
        else:
            self._figure.animate()
            self.pause.show_text(self.tr("Pause"), "pause")

    def _change_speed(self) -> None:
        beat = self._figure.beat
        beat.set_speed(1.0 if beat.speed < 1 else SLOW)
        self.slower.show_text(self.tr("Slower") if beat.speed == 1 else self.tr("As usual"))
