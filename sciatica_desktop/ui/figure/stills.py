"""Small pictures of exercises: made once, kept on disk, and painted only while there is time.

Nothing here needs numpy until a picture is missing; it is then imported beside the event loop.
"""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.ui.figure.pacing import time_to_paint
from sciatica_desktop.ui.look import Look
from sciatica_desktop.viewmodels.beside import run_beside

REVISION = 6  # of the painting; raise it when pictures look different
_KEPT = 160  # pictures in memory
_DIGEST = 16  # letters of a file name that say what the picture was made from
_GAP_MS = 15


class Wish(NamedTuple):
    """A picture somebody wants."""

    exercise: Exercise
    width: int
    height: int
    u: float
    ratio: float
    theme: str
    figure: tuple[str, str, str]


class Stills(QObject):
    """Gives pictures of exercises, from memory, from disk, or painted anew.

    Signals:
        ready: the picture of the exercise with this id can be had now.
    """

    ready = Signal(str)

    def __init__(
        self,
        look: Look,
        read: Callable[[str], bytes],
        cache_folder: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._read, self._folder = look, read, cache_folder
        self._kept: OrderedDict[Wish, QPixmap] = OrderedDict()
        self._digests: dict[str, str] = {}
        self._queue: list[Wish] = []
        self._importing = self._engine_there = False
        self.seconds_to_cue: Callable[[], float | None] | None = None  # of a session that runs
        self._timer = QTimer(self, interval=_GAP_MS)
        self._timer.timeout.connect(self._work)

    def pixmap(
        self, exercise: Exercise, size: QSize, u: float = 1.0, ratio: float = 1.0
    ) -> QPixmap:
        """Return a picture, painting it now if need be."""
        wish = self._wish(exercise, size, u, ratio)
        return self._find(wish) or self._make(wish)

    def wanted(
        self, exercise: Exercise, size: QSize, u: float = 1.0, ratio: float = 1.0
    ) -> QPixmap | None:
        """Return a picture if it is there; else paint it soon and say `ready`."""
        wish = self._wish(exercise, size, u, ratio)
        found = self._find(wish)
        if found is None and wish not in self._queue:
            self._queue.append(wish)
            self._timer.start()
        return found

    def _wish(self, exercise: Exercise, size: QSize, u: float, ratio: float) -> Wish:
        look = self._look
        return Wish(exercise, size.width(), size.height(), u, ratio, look.theme, look.figure)

    def _find(self, wish: Wish) -> QPixmap | None:
        kept = self._kept.get(wish)
        if kept is not None:
            self._kept.move_to_end(wish)
            return kept
        path = self._path(wish)
        if path is None or not path.exists():
            return None
        image = QImage(str(path))
        return None if image.isNull() else self._keep(wish, image)

    def _keep(self, wish: Wish, image: QImage) -> QPixmap:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(wish.ratio)
        self._kept[wish] = pixmap
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return pixmap

    def _make(self, wish: Wish) -> QPixmap:
        from sciatica_desktop.figure.library import load_poses
        from sciatica_desktop.ui.figure.looks import FigureLook
        from sciatica_desktop.ui.figure.thumbnail import thumbnail

        poses = load_poses(self._read, wish.exercise.id, wish.exercise.position)
        appearance = FigureLook(*wish.figure).appearance(wish.theme)
        image = thumbnail(poses, wish.u, appearance, wish.width, wish.height, wish.ratio)
        self._write(wish, image)
        return self._keep(wish, image)

    def _work(self) -> None:
        """Paint one picture; the engine is imported beside the event loop first."""
        if not self._queue or not self._engine_there:
            self._timer.stop()
            if self._queue and not self._importing:
                self._importing = True
                run_beside(self, _import_engine, self._begin)
            return
        if not time_to_paint(self.seconds_to_cue):
            return
        wish = self._queue.pop(0)
        if self._find(wish) is None:
            self._make(wish)
        self.ready.emit(wish.exercise.id)

    def _begin(self, _none: None) -> None:
        self._engine_there = True
        self._timer.start()

    def _path(self, wish: Wish) -> Path | None:
        if self._folder is None:
            return None
        name = f"{self._digest(wish.exercise.id)}-{wish.width}x{wish.height}@{wish.ratio:g}"
        look = "".join(f"-{part}" for part in wish.figure)
        return self._folder / f"{name}-{wish.u:g}-{wish.theme}{look}.png"

    def _digest(self, exercise_id: str) -> str:
        """Return what the picture depends on beside its size: pose file, bases, painting."""
        if exercise_id not in self._digests:
            from PySide6.QtCore import QCryptographicHash  # the first picture comes before it

            found = QCryptographicHash(QCryptographicHash.Algorithm.Sha256)
            found.addData(f"{REVISION} {exercise_id}".encode())
            for file in ("_bases", exercise_id):
                try:
                    found.addData(self._read(f"poses/{file}.toml"))
                except FileNotFoundError:
                    found.addData(b"none")
            self._digests[exercise_id] = (
                f"{exercise_id}-{found.result().toHex().toStdString()[:_DIGEST]}"
            )
        return self._digests[exercise_id]

    def _write(self, wish: Wish, image: QImage) -> None:
        """Keep a picture on disk; a full or forbidden disk only costs time later."""
        path = self._path(wish)
        if path is None:
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            for old in path.parent.glob(f"{wish.exercise.id}-{'[0-9a-f]' * _DIGEST}-*.png"):
                if not old.name.startswith(self._digest(wish.exercise.id)):
                    old.unlink()
        except OSError:
            return
        aside = path.with_suffix(".new")
        if image.save(str(aside), "PNG"):  # type: ignore[call-overload]  # its stub wants bytes
            aside.replace(path)


def _import_engine() -> None:
    from sciatica_desktop.ui.figure import thumbnail  # noqa: F401 - the import is the point
