"""What has to be passed before any session: profile, locks, warning signs, "ask first"."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.app.home import Home
from sciatica_desktop.app.noting import keep, keep_later
from sciatica_desktop.app.preludes import ask_first
from sciatica_desktop.domain.safety.person import person_of
from sciatica_desktop.domain.safety.red_flags import (
    Sign,
    Urgency,
    full_screen_due,
    open_exercises,
)
from sciatica_desktop.ui.main_window import MainWindow

Go = Callable[[], object]


class Gates(QObject):
    """Lets a session through, or shows what comes first; a new one and one taken up again alike.

    Signals:
        welcome_wanted(Go): the questions of the first start come first, then this.
        warning_wanted: a warning sign closes sessions.
        left: the person goes back.
    """

    welcome_wanted = Signal(object)
    warning_wanted = Signal()
    left = Signal()

    def __init__(self, home: Home, window: MainWindow) -> None:
        super().__init__(window)
        self._home, self._window = home, window

    def let_through(self, go_on: Go) -> None:
        """Ask and show what is due, then go on."""
        settings, now = self._home.settings, self._home.clock.wall()
        state = settings.screen()
        if open_exercises(state) == frozenset():
            self.warning_wanted.emit()
        elif not settings.profile().complete:
            self.welcome_wanted.emit(lambda: self.let_through(go_on))
        elif full_screen_due(state, now, self._home.limits):
            self.ask_signs(tuple(Sign), lambda: self._ask_surgeon(go_on))
        else:
            self._ask_surgeon(go_on)

    def ask_signs(self, signs: tuple[Sign, ...], go_on: Go) -> None:
        """Ask warning signs; only without a lock does it go on."""
        from sciatica_desktop.ui.pages.screen_page import ScreenPage
        from sciatica_desktop.viewmodels.screening import ScreeningViewModel

        home = self._home
        model = ScreeningViewModel(home.settings, home.clock, home.limits, signs, self)
        page = ScreenPage(home.look, model)

        def take(urgency: Urgency) -> None:
            if urgency < Urgency.SOON and home.settings.screen().lock is None:
                go_on()
            else:
                self.warning_wanted.emit()

        model.finished.connect(take)
        model.failed.connect(lambda why: keep_later(self._window, why, home.settings.keep_screen))

        def leave() -> None:
            self.require_signs()
            self.left.emit()

        model.left.connect(leave)
        page.destroyed.connect(model.deleteLater)
        self._window.show_full(page)

    def require_signs(self) -> None:
        """Let no session start before every warning sign was answered."""
        settings = self._home.settings

        def forget_the_last() -> None:
            settings.put_screen(replace(settings.screen(), last_full=None))

        keep(self._window, forget_the_last)

    def _ask_surgeon(self, go_on: Go) -> None:
        """Keep sessions closed after a back operation until a surgeon or physio agreed (6.1)."""
        settings, today = self._home.settings, self._home.clock.wall().date()

        def ask_on() -> None:
            ask_first(self._home, self._window, go_on, self.left.emit)

        if not person_of(settings.profile(), today, self._home.limits).surgery_closed:
            ask_on()
            return
        from sciatica_desktop.ui.pages.surgery_sheet import SurgerySheet

        def agree() -> None:
            def write() -> None:
                settings.put_profile(replace(settings.profile(), surgeon_agreed=today))

            keep(self._window, write)
            ask_on()

        sheet = SurgerySheet(self._home.look, self._window)
        sheet.agreed.connect(agree)
        sheet.left.connect(self.left)
        sheet.ask()
