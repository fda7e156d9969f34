"""Printing: a page is saved as PDF, and the person's own viewer shows and prints it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from sciatica_desktop import __version__
from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.storage.errors import StorageError
from sciatica_desktop.storage.export import write_file
from sciatica_desktop.viewmodels.beside import run_beside

if TYPE_CHECKING:
    from sciatica_desktop.app.window import Rooms


def print_exercise(rooms: "Rooms", exercise: Exercise) -> None:
    """Print one exercise."""
    from sciatica_desktop.figure.library import load_poses
    from sciatica_desktop.services.resources import read
    from sciatica_desktop.ui.figure.looks import FigureLook
    from sciatica_desktop.ui.paper.handout import Handout, handout_pdf

    home = rooms.home
    handout = Handout(
        exercise,
        load_poses(read, exercise.id, exercise.position),
        FigureLook(*home.look.figure).appearance("light"),
        home.settings.preferences().paper,
        home.clock.wall().date(),
        __version__,
    )
    _print(rooms, exercise.id, partial(handout_pdf, handout))


def print_answers(rooms: "Rooms", lines: Sequence[str]) -> None:
    """Print the answers that closed the sessions."""
    from sciatica_desktop.ui.paper.answers import answers_pdf

    paper = rooms.home.settings.preferences().paper
    _print(rooms, "my-answers", partial(answers_pdf, lines, paper, __version__))


def _print(rooms: "Rooms", stem: str, make: Callable[[], bytes]) -> None:
    """Ask where the page goes, write it beside the window and open it; `make` holds plain data."""
    from sciatica_desktop.ui.pages.share_sheet import documents

    window, tr = rooms.window, rooms.tr
    title, suggested = tr("Save the page to print"), str(documents() / f"{stem}.pdf")
    name, _ = QFileDialog.getSaveFileName(window, title, suggested, "PDF (*.pdf)")
    if not name:
        return
    target = Path(name) if Path(name).suffix else Path(name).with_suffix(".pdf")

    def tell(trouble: StorageError | None) -> None:
        if trouble is not None:
            window.tell(str(trouble))
            return
        window.tell(tr("Saved as {file}. Print it from there.").format(file=target))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    run_beside(rooms, partial(_write, target, make), tell)


def _write(target: Path, make: Callable[[], bytes]) -> StorageError | None:
    try:
        write_file(target, make())
    except StorageError as trouble:
        return trouble
    return None
