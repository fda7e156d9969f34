"""Everything the window is built from, made once and passed on."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QApplication

from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.services.paths import Paths
from sciatica_desktop.services.resources import parsed, read
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.look import Look

if TYPE_CHECKING:
    from sciatica_desktop.ports import Clock


class Home(NamedTuple):
    """The parts of one window. `trouble` says why the diary is not the person's own, or is ""."""

    app: QApplication
    look: Look
    paths: Paths
    clock: "Clock"
    speed: float
    database: Database
    diary: Diary
    journal: Journal
    flares: Flares
    settings: Settings
    catalogue: Catalogue
    limits: Thresholds
    stills: Stills
    sample: bool = False
    trouble: str = ""


def make_home(
    app: QApplication,
    look: Look,
    paths: Paths,
    clock: "Clock",
    database: Database,
    catalogue: Catalogue,
    *,
    speed: float,
    sample: bool,
    trouble: str,
) -> Home:
    """Put the parts together."""
    from sciatica_desktop.storage.thresholds import FILE, thresholds_of

    return Home(
        app=app,
        look=look,
        paths=paths,
        clock=clock,
        speed=speed,
        database=database,
        diary=Diary(database),
        journal=Journal(database),
        flares=Flares(database),
        settings=Settings(database),
        catalogue=catalogue,
        limits=thresholds_of(parsed(FILE)),
        stills=Stills(look, read, paths.cache / "pictures"),
        sample=sample,
        trouble=trouble,
    )
