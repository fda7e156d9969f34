"""The pose artists' live viewer: sliders for moment and camera, live reload, the lint beside it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from sciatica_desktop.figure.camera import View
from sciatica_desktop.figure.fields import PoseError
from sciatica_desktop.figure.lint import lint
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.ui.figure.render import Appearance, Shot, still

Load = Callable[[str], Poses]
Seconds = Callable[[str], float]
_RELOAD_MS = 400


class _Picture(QWidget):
    """Shows the picture last painted."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setMinimumSize(640, 500)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(0, 0, self.image)
        painter.end()


class LabWindow(QWidget):
    """One exercise at any moment from any side."""

    def __init__(self, load: Load, names: Sequence[str], first: str, seconds: Seconds) -> None:
        super().__init__()
        self.setWindowTitle("Figure lab")
        self._load, self._seconds = load, seconds
        self._poses: Poses | None = None
        self._picture, self._report = _Picture(), QLabel()
        self._report.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._report.setWordWrap(True)
        self._name, self._theme = QComboBox(), QComboBox()
        self._name.addItems(list(names))
        self._name.setCurrentText(first)
        self._theme.addItems(["light", "dark", "contrast"])
        self._moment, self._breath = self._slider(0, 100, 100), self._slider(0, 100, 0)
        self._yaw, self._pitch = self._slider(-180, 180, 0), self._slider(-30, 90, 0)
        self._mirrored, self._play = QCheckBox("Other side"), QCheckBox("Play")
        self._lay_out()
        self._name.currentTextChanged.connect(self._reload)
        self._theme.currentTextChanged.connect(self._paint)
        self._mirrored.toggled.connect(self._paint)
        self._timer = QTimer(self, interval=_RELOAD_MS)
        self._timer.timeout.connect(self._reload)
        self._timer.start()
        self._player = QTimer(self, interval=50)
        self._player.timeout.connect(self._advance)
        self._play.toggled.connect(lambda on: self._player.start() if on else self._player.stop())
        self._signature = ""
        self._reload()

    def _slider(self, low: int, high: int, value: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(low, high)
        slider.setValue(value)
        slider.valueChanged.connect(self._paint)
        return slider

    def _lay_out(self) -> None:
        form = QFormLayout()
        for label, widget in (
            ("Exercise", self._name),
            ("Theme", self._theme),
            ("Moment", self._moment),
            ("Breath", self._breath),
            ("Turn by", self._yaw),
            ("Raise by", self._pitch),
            ("", self._mirrored),
            ("", self._play),
        ):
            form.addRow(label, widget)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addWidget(self._report, 1, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.addWidget(self._picture, 1)
        row.addLayout(side)

    def _advance(self) -> None:
        self._moment.setValue((self._moment.value() + 2) % 101)

    def _reload(self) -> None:
        """Read the file again; paint and look through it only if it says something new."""
        name = self._name.currentText()
        try:
            poses = self._load(name)
        except (PoseError, OSError) as error:
            self._report.setText(str(error))
            self._signature = ""
            return
        signature = f"{name}{poses.data}{poses.raw}"
        if signature == self._signature:
            return
        self._signature, self._poses = signature, poses
        report = lint(poses, self._seconds(name))
        self._report.setText("\n".join(str(rule) for rule in report.rules))
        self._paint()

    def _paint(self) -> None:
        if self._poses is None:
            return
        mirrored = self._mirrored.isChecked()
        moment = Moment(self._moment.value() / 100, self._breath.value() / 100, mirrored, mirrored)
        base = self._poses.side(moment).view
        view = View(base.yaw + self._yaw.value(), base.pitch + self._pitch.value())
        size = self._picture.size()
        shot = Shot(size.width(), size.height(), view=view)
        self._picture.image = still(
            self._poses, moment, Appearance(self._theme.currentText()), shot
        )
        self._picture.setToolTip(f"yaw {view.yaw:g}, pitch {view.pitch:g}")
        self._picture.update()


def run_window(load: Load, names: Sequence[str], ids: Sequence[str], seconds: Seconds) -> int:
    """Show the viewer until it is closed."""
    application = QApplication.instance() or QApplication(["figure_lab"])
    window = LabWindow(load, names, ids[0] if ids else names[0], seconds)
    window.resize(1300, 760)
    window.show()
    return application.exec()
