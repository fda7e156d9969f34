"""Printing an exercise: a page that the person's own viewer of PDF files shows and prints."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from sciatica_desktop import __version__
from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.storage.errors import StorageError
from sciatica_desktop.storage.export import write_file
from sciatica_desktop.viewmodels.beside import run_beside

if TYPE_CHECKING:
    from sciatica_desktop.app.window import Rooms
    from sciatica_desktop.ui.paper.handout import Handout


def print_exercise(rooms: "Rooms", exercise: Exercise) -> None:
    """Ask where the page goes, write it beside the window and open it."""
    window, tr = rooms.window, rooms.tr
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name, _ = QFileDialog.getSaveFileName(
        window,
        tr("Save the page to print"),
        str(Path(documents) / f"{exercise.id}.pdf"),
        "PDF (*.pdf)",
    )
    if not name:
        return
    target = Path(name)
    if not target.suffix:
        target = target.with_suffix(".pdf")

    def tell(trouble: StorageError | None) -> None:
        if trouble is not None:
            window.tell(str(trouble))
            return
        window.tell(tr("Saved as {file}. Print it from there.").format(file=target))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    run_beside(rooms, partial(_write, target, _handout(rooms, exercise)), tell)


def _handout(rooms: "Rooms", exercise: Exercise) -> "Handout":
    """Return plain data: what is written is written beside the window."""
    from sciatica_desktop.figure.library import load_poses
    from sciatica_desktop.services.resources import read
    from sciatica_desktop.ui.figure.looks import FigureLook
    from sciatica_desktop.ui.paper.handout import Handout

    home = rooms.home
    return Handout(
        exercise,
        load_poses(read, exercise.id, exercise.position),
        FigureLook(*home.look.figure).appearance("light"),
        home.settings.preferences().paper,
        home.clock.wall().date(),
        __version__,
    )


def _write(target: Path, handout: "Handout") -> StorageError | None:
    from sciatica_desktop.ui.paper.handout import handout_pdf

    try:
        write_file(target, handout_pdf(handout))
    except StorageError as trouble:
        return trouble
    return None
