"""From the command line's options to a window on the screen, as little as possible before it."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from sciatica_desktop import __version__
from sciatica_desktop.app.home import Home, make_home
from sciatica_desktop.app.window import Rooms
from sciatica_desktop.domain.preferences import Preferences
from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.services.clock import SystemClock
from sciatica_desktop.services.paths import Paths, paths
from sciatica_desktop.services.resources import parsed, register
from sciatica_desktop.services.single_instance import SingleInstance
from sciatica_desktop.storage.catalogue import catalogue_of
from sciatica_desktop.storage.database import FILE_NAME, Database, open_database
from sciatica_desktop.storage.errors import StorageError
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.ui import fonts
from sciatica_desktop.ui.kit.first_picture import FirstPicture
from sciatica_desktop.ui.look import STYLE, Look

if TYPE_CHECKING:
    from sciatica_desktop.app import Options
    from sciatica_desktop.ports import Clock


@dataclass
class Opened:
    """A window and what must be let go of after it."""

    app: QApplication
    home: Home
    rooms: Rooms
    instance: SingleInstance

    def close(self) -> None:
        """Let go of sound, window, look, diary and profile."""
        self.rooms.close()
        self.rooms.window.deleteLater()
        self.home.look.deleteLater()
        self.home.database.close()
        self.instance.release()


def open_window(
    options: "Options",
    scratch: Callable[[], Path],
    clock: "Clock | None" = None,
    stands: Callable[[], object] = lambda: None,
) -> Opened | None:
    """Show the window; None where another one has this profile and came forward instead.

    `scratch` makes a throw-away folder, where one is needed; `stands` is called once the first
    picture has been painted.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("sciatica-desktop")
    app.setApplicationDisplayName("Sciatica Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("sciatica-desktop")
    where = paths(scratch() if options.sample_diary else options.profile)
    instance = SingleInstance(where.lock)
    if not instance.acquire():
        return None
    clock = clock or SystemClock(options.speed)
    catalogue = catalogue_of(parsed)
    database, trouble = _open_diary(where, scratch)
    if options.sample_diary:
        from sciatica_desktop.storage.sample import write_sample

        write_sample(database, catalogue, clock.wall())
    home = _furnish(app, where, clock, database, catalogue, options, trouble)
    rooms = Rooms(home)
    rooms.welcome_a_stranger()
    # Before the window is shown: off-screen the first picture is painted within show().
    FirstPicture(rooms.window, lambda: _after_first_picture(rooms, instance, options, stands))
    rooms.window.show()
    instance.raise_wanted.connect(rooms.come_forward)
    return Opened(app, home, rooms, instance)


def _open_diary(where: Paths, scratch: Callable[[], Path]) -> tuple[Database, str]:
    """Return the diary, or an empty throw-away one and what is wrong with the person's own."""
    try:
        return open_database(where.data / FILE_NAME), ""
    except StorageError as trouble:
        return open_database(scratch() / "unkept" / FILE_NAME), str(trouble)


def _furnish(
    app: QApplication,
    where: Paths,
    clock: "Clock",
    database: Database,
    catalogue: Catalogue,
    options: "Options",
    trouble: str,
) -> Home:
    wishes: Preferences = Settings(database).preferences()
    register()
    fonts.load_first()
    look = Look(
        app,
        mode=wishes.look,
        text_percent=wishes.text_percent,
        less_movement=wishes.less_movement,
        figure=wishes.figure,
    )
    return make_home(
        app,
        look,
        where,
        clock,
        database,
        catalogue,
        speed=options.speed,
        sample=options.sample_diary,
        trouble=trouble,
    )


def _after_first_picture(
    rooms: Rooms,
    instance: SingleInstance,
    options: "Options",
    stands: Callable[[], object],
) -> None:
    """Do what the first picture did not have to wait for, unless all was closed meanwhile."""
    stands()
    if rooms.closed:
        return
    from sciatica_desktop.services.log_file import catch_bugs

    fonts.load_later()
    catch_bugs(rooms.home.paths.log, rooms.tell_of_trouble, StorageError)
    instance.listen()
    rooms.settle_in()
    if options.start:
        rooms.start_from_command_line(options.start)
