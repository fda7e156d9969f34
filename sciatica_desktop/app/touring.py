"""The guided tour: every page once and one whole session, off-screen, in a throw-away profile."""

import tempfile
from argparse import Namespace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from sciatica_desktop.app.opening import Opened, open_window
from sciatica_desktop.app.window import PAGES
from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.planning import plan_programme
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.record import Outcome
from sciatica_desktop.domain.safety.red_flags import Answer
from sciatica_desktop.viewmodels.before import BeforeViewModel
from sciatica_desktop.viewmodels.screening import ScreeningViewModel

SPEED = 60.0
PROGRAMME = "eight-simple"
SETTLE_MS = 900  # pictures and plots come after a page's first paint
SESSION_MS = 120_000  # far more than the session takes at that speed
SIZE = (1366, 768)


def take_tour(folder: Path) -> dict[str, object]:
    """Leave a picture of every page in the folder; return what was seen and done."""
    with tempfile.TemporaryDirectory(prefix="sciatica-desktop-") as scratch:
        options = Namespace(profile=None, sample_diary=True, speed=SPEED, start=None)
        opened = open_window(options, lambda: Path(scratch))
        if opened is None:  # a throw-away profile is nobody else's
            raise RuntimeError("the throw-away profile is in use")
        try:
            return _Tour(opened, folder).take()
        finally:
            opened.rooms.window.close()
            opened.close()


def say_no_to_all(screen: ScreeningViewModel) -> None:
    """Say no to every sign that is still open, without the wait for reading, and end."""
    while screen.outcome is None:
        if screen.single:
            screen.answer(screen.signs[0], Answer.NO)
        else:
            screen.finish_reading()
            screen.go_on()
    screen.close()


class _Tour(QObject):
    """Walks through the window as a person would.

    Signals:
        arrived: what was waited for is there.
    """

    arrived = Signal()

    def __init__(self, opened: Opened, folder: Path) -> None:
        super().__init__()
        self._home, self._rooms, self._folder = opened.home, opened.rooms, folder
        self._window = opened.rooms.window
        self._pages: list[str] = []

    def take(self) -> dict[str, object]:
        """Take the tour."""
        self._window.resize(*SIZE)
        for page in PAGES:
            self._window.show_page(page)
            self._picture(page)
        from sciatica_desktop.app.exercise_pages import show_exercise

        show_exercise(self._rooms, "knee-to-chest")
        self._picture("exercise")
        session = self._session()
        self._window.show_page("today")
        self._picture("today_after")
        return {"pages": self._pages, "session": session}

    def _session(self) -> dict[str, object]:
        from sciatica_desktop.ui.pages.before_page import BeforePage
        from sciatica_desktop.ui.pages.changes_sheet import ChangesSheet
        from sciatica_desktop.ui.pages.screen_page import ScreenPage
        from sciatica_desktop.ui.pages.session_page import SessionPage

        self._rooms.flow.start_programme(PROGRAMME)
        questions = self._window.full_page
        if isinstance(questions, ScreenPage):
            self._picture("questions")
            say_no_to_all(questions.model)
        before = self._window.full_page
        assert isinstance(before, BeforePage)
        self._answer(before.model)
        self._picture("before")
        before.signs.start.click()
        changes = self._window.findChild(ChangesSheet)
        if changes is not None:
            self._picture("changes")
            changes.start.click()
        page = self._window.full_page
        assert isinstance(page, SessionPage)
        model = page.view_model
        # A machine that is held up pauses the session; a person would go on.
        model.interrupted.connect(lambda _: QTimer.singleShot(0, model, model.toggle_pause))
        page.finished.connect(self.arrived)
        self._picture("session", wait_ms=2 * SETTLE_MS)
        self._wait(SESSION_MS)
        self._picture("after")
        record = self._home.journal.latest()
        assert record is not None
        done = [e for e in record.exercises if e.outcome is Outcome.DONE]
        plan = plan_programme(self._home.catalogue, self._home.catalogue.programmes[PROGRAMME])
        return {
            "programme": record.programme,
            "exercises_done": len(done),
            "phases": len(plan.phases),
        }

    def _answer(self, model: BeforeViewModel) -> None:
        """Rate as somebody on a fair day would."""
        for part in model.parts:
            model.rate(part, 1 if part is Part.BACK else 2)
        if model.lowest_choices:
            model.choose_lowest(Lowest.THIGH)

    def _picture(self, name: str, wait_ms: int = SETTLE_MS) -> None:
        self._wait(wait_ms)
        self._window.grab().save(str(self._folder / f"{name}.png"))
        self._pages.append(name)

    def _wait(self, most_ms: int) -> None:
        """Let the window live until what was waited for is there, or the time is over."""
        loop = QEventLoop()
        self.arrived.connect(loop.quit)
        QTimer.singleShot(most_ms, loop.quit)
        loop.exec()
