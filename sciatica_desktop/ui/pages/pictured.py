"""A still picture of an exercise that fills itself when its picture is painted."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.picture import Picture
from sciatica_desktop.ui.look import Look

RESIZE_MS = 120


class Pictured(Picture):
    """Asks for its picture after it was first painted: no page waits, what is not seen costs nothing."""

    def __init__(
        self,
        look: Look,
        stills: Stills,
        exercise: Exercise,
        height: int | None = None,
        *,
        top_only: bool = False,
    ) -> None:
        super().__init__(look, exercise.name, height, top_only=top_only)
        self._stills, self._exercise = stills, exercise
        self._asked: tuple[object, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        stills.ready.connect(self._take)

    def show_exercise(self, exercise: Exercise) -> None:
        """Show another exercise."""
        if exercise.id != self._exercise.id:
            self._exercise = exercise
            self.rename(exercise.name)
            self.update()

    def _wish(self) -> tuple[object, ...]:
        """Return what the picture depends on."""
        size = self.picture_size()
        return (
            self._exercise.id,
            size,
            self.devicePixelRatioF(),
            self._look.theme,
            self._look.figure,
        )

    def _ask(self) -> None:
        if not self.isVisible():
            return
        self._asked = self._wish()
        found = self._stills.wanted(
            self._exercise, self.picture_size(), ratio=self.devicePixelRatioF()
        )
        if found is not None:
            self.show_pixmap(found)

    def _take(self, exercise: str) -> None:
        if exercise == self._exercise.id and self._asked:
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.setInterval(RESIZE_MS if self._asked else 0)  # not for every step of a drag

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)
        self.ask_soon()

    def ask_soon(self) -> None:
        """Ask for the picture, now that it is seen."""
        if self._asked != self._wish() and not self._soon.isActive():
            self._soon.start()
