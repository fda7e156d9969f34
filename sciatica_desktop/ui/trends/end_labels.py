"""Names the lines at their right ends, so that no legend has to be learnt."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.ui.kit.painting import draw_line, painting, text_width
from sciatica_desktop.ui.look import Look

ROLES = {Part.LEG: "accent", Part.BACK: "back"}


@dataclass(frozen=True, slots=True)
class EndLabel:
    """Words at a level of the panel's scale."""

    level: float
    words: str
    role: str


class EndLabels(QWidget):
    """The labels right of one panel, moved apart where two lines end close to each other."""

    def __init__(self, look: Look, low: float, high: float) -> None:
        super().__init__()
        self._look, self._low, self._high = look, low, high
        self._labels: Sequence[EndLabel] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.updateGeometry)

    def show_labels(self, labels: Sequence[EndLabel]) -> None:
        """Show these labels, the highest first."""
        self._labels = sorted(labels, key=lambda label: -label.level)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> list[str]:
        """What is said, from the top."""
        return [label.words for label in self._labels]

    def tops(self) -> list[float]:
        """Return where the top of each label is, in px."""
        line = self._look.line_px("caption")
        share = self.height() / (self._high - self._low)
        tops: list[float] = []
        for label in self._labels:
            wanted = (self._high - label.level) * share - line / 2
            tops.append(max(wanted, tops[-1] + line if tops else 0))
        lowest = float(self.height() - line)
        for number in reversed(range(len(tops))):
            tops[number] = min(tops[number], lowest)
            lowest = tops[number] - line
        return tops

    def sizeHint(self) -> QSize:
        font = self._look.font("caption")
        widths = [text_width(font, label.words) for label in self._labels]
        return QSize(round(max(widths, default=0)) + 6, 40)

    def paintEvent(self, _event: object) -> None:
        line, font = self._look.line_px("caption"), self._look.font("caption")
        with painting(self) as painter:
            for top, label in zip(self.tops(), self._labels, strict=True):
                place = QRectF(0, top, self.width(), line)
                ink = self._look.color(label.role)
                draw_line(painter, place, label.words, font, ink, Qt.AlignmentFlag.AlignLeft)
