"""The window's rooms: how each page is built when it is first shown, and what its wishes lead to."""

from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from sciatica_desktop.app.home import Home
from sciatica_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from sciatica_desktop.app.flow import SessionFlow
    from sciatica_desktop.app.sound import SoundRoom
    from sciatica_desktop.app.tending import Tending
    from sciatica_desktop.domain.rating import Rating

GEOMETRY_FACT = "window"
PAGES = ("today", "exercises", "programmes", "diary", "trends", "settings", "warning")
NEED_A_DIARY = ("diary", "trends")


class Rooms(QObject):
    """The window with its pages.

    Signals:
        trouble_told(str): a bug was logged, perhaps in another thread.
    """

    trouble_told = Signal(str)

    def __init__(self, home: Home) -> None:
        super().__init__()
        self.home = home
        makers: dict[str, Callable[[], QWidget]] = {n: partial(self._make, n) for n in PAGES}
        geometry = home.settings.fact(GEOMETRY_FACT)
        self.window = MainWindow(
            home.look,
            makers,
            saved_geometry=b64decode(geometry.value) if geometry else b"",
            save_geometry=self._save_geometry,
            name=self.tr("Sample diary") if home.sample else "",
        )
        self.closed = False
        self._seen_version = home.diary.data_version()
        self.window.show_page("today")
        self._connect()

    @cached_property
    def flow(self) -> "SessionFlow":
        """The way through a session; what it needs is not needed before somebody starts one."""
        from sciatica_desktop.app.flow import SessionFlow

        flow = SessionFlow(self.home, self.window, self.sound)
        flow.diary_changed.connect(self._refresh)
        flow.warning_wanted.connect(self._show_warning)
        flow.welcome_wanted.connect(self.welcome)
        return flow

    @cached_property
    def tending(self) -> "Tending":
        """What Today shows beside the programme: a flare, and the next step."""
        from sciatica_desktop.app.tending import Tending

        return Tending(self)

    @cached_property
    def sound(self) -> "SoundRoom":
        """What makes sound, for a session and for Settings."""
        from sciatica_desktop.app.sound import SoundRoom

        return SoundRoom(self.home.settings, self)

    def _make(self, page: str) -> QWidget:
        if page == "today":
            from sciatica_desktop.app.today import make_today

            return make_today(self)
        from sciatica_desktop.app.pages import MAKERS, make_closed

        if self.home.trouble and page in NEED_A_DIARY:
            return make_closed(self, page)
        return MAKERS[page](self)

    def _connect(self) -> None:
        window = self.window
        window.page_returned.connect(self._refresh)
        window.text_size_chosen.connect(self._remember_text_size)
        window.quick_log.connect(self.log_quickly)
        self.trouble_told.connect(window.tell, Qt.ConnectionType.QueuedConnection)
        self.home.app.applicationStateChanged.connect(self._look_for_others)

    def welcome_a_stranger(self) -> None:
        """Begin with the questions of the first start; whoever wants to look around first may."""
        if not self.home.sample and self.home.settings.profile().old_enough is not True:
            self.welcome(lambda: self.window.show_page("today"))

    def settle_in(self) -> None:
        """Say what is wrong with the diary, else what Today has beside the programme."""
        if self.home.trouble:
            self.window.tell(self.home.trouble)
        else:
            self.tending.show()

    def welcome(self, then: Callable[[], object]) -> None:
        """Ask what has to be asked once, as far as it was not answered yet, and go on with `then`."""
        from sciatica_desktop.app.pages import show_first_run

        show_first_run(self, then)

    def tell_of_trouble(self, sentence: str) -> None:
        """Say what went wrong and was caught nowhere: a bug, or the diary's disk."""
        self.trouble_told.emit(sentence)

    def come_forward(self) -> None:
        """Bring the window to the front."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def start_from_command_line(self, programme: str) -> None:
        """Go to the check of the programme that `--start` names, or say that there is none."""
        from sciatica_desktop.app.starting import start_by_name

        start_by_name(self, programme)

    def log_quickly(self) -> None:
        """Write down pain now, from anywhere; without a diary say why not."""
        if self.home.trouble:
            self.window.tell(self.home.trouble)
            return
        from sciatica_desktop.app.rating import ask_for_rating

        ask_for_rating(self.home, self.window, self._quickly_logged)

    def logged(self, entry: "Rating") -> None:
        """Ask the warning signs at once where an entry tells of something new."""
        from sciatica_desktop.app.logged import ask_after

        ask_after(self, entry)

    def show_day(self, day: date) -> None:
        """Open the diary at a day."""
        self.window.show_page("diary")
        page = self.window.page("diary")
        getattr(page, "show_day", lambda _: None)(day)

    def close(self) -> None:
        """Let go of what the pages hold; the diary is closed after this."""
        self.closed = True
        if "sound" in self.__dict__:
            self.sound.close()

    def ask_signs(self) -> None:
        """Ask the warning signs that do not wait, and come back to the page in front."""
        from sciatica_desktop.app.logged import ask_now

        ask_now(self)

    # what happens

    def _quickly_logged(self, entry: "Rating") -> None:
        self._refresh()
        self.logged(entry)

    def _refresh(self) -> None:
        """Let the page in front show what the diary holds now."""
        if self.window.current:
            refresh = getattr(self.window.page(self.window.current), "refresh", None)
            if refresh is not None:
                refresh()

    def _look_for_others(self, state: Qt.ApplicationState) -> None:
        """Notice what another process wrote when the window comes to the front."""
        if state is Qt.ApplicationState.ApplicationActive and not self.closed:
            version = self.home.diary.data_version()
            if version != self._seen_version:
                self._seen_version = version
                self._refresh()

    def _show_warning(self, check: object) -> None:
        from sciatica_desktop.app.pages import show_signs

        show_signs(self, check)

    def _remember_text_size(self, percent: int) -> None:
        settings = self.home.settings
        settings.put_preferences(replace(settings.preferences(), text_percent=percent))

    def _save_geometry(self, geometry: bytes) -> None:
        text = b64encode(geometry).decode()
        self.home.settings.note_fact(GEOMETRY_FACT, text, self.home.clock.wall())
