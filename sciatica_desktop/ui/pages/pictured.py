"""A still picture of an exercise that fills itself when its picture is painted."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.picture import Picture
from sciatica_desktop.ui.look import Look


class Pictured(Picture):
    """Ask for its picture after it was first shown, so that no page waits for one."""

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
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        stills.ready.connect(self._take)
        look.changed.connect(self._soon.start)

    def show_exercise(self, exercise: Exercise) -> None:
        """Show another exercise."""
        if exercise.id != self._exercise.id:
            self._exercise = exercise
            self.rename(exercise.name)
            self._soon.start()

    def _ask(self) -> None:
        if not self.isVisible():
            return
        found = self._stills.wanted(
            self._exercise, self.picture_size(), ratio=self.devicePixelRatioF()
        )
        if found is not None:
            self.show_pixmap(found)

    def _take(self, exercise: str) -> None:
        if exercise == self._exercise.id:
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()


PictureOf = Callable[[Exercise], Pictured]
