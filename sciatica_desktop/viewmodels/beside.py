"""Work beside the window: in a thread that never touches Qt.

Python's collector of cycles runs in whichever thread happens to allocate. In a second thread it
would delete forgotten widgets there, which Qt forbids (timers cannot be stopped from another
thread; the program may crash). So it pauses while such work is under way, and begins again in the
window's own thread.
"""

from collections.abc import Callable
from threading import Thread
from typing import Generic, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTimer

from sciatica_desktop.viewmodels.collector import pause_collector

T = TypeVar("T")
_LOOK_MS = 10


class Beside(Protocol):
    """A way to do work without making the window wait."""

    def __call__(self, owner: QObject, job: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do the job, then hand over what came of it, unless its owner is gone by then."""


def run_beside(owner: QObject, job: Callable[[], T], then: Callable[[T], None]) -> None:
    """Do the job in a thread of its own; `then` gets its result in this thread.

    The job may hold plain data only, no QObject. What it raises is raised in this thread.
    """
    _Work(owner, job, then).start()


class _Work(QObject, Generic[T]):
    """One job. It belongs to the application, for its owner may go before it is done."""

    def __init__(self, owner: QObject, job: Callable[[], T], then: Callable[[T], None]) -> None:
        super().__init__(QCoreApplication.instance())
        self._owner, self._then = owner, then
        self._came: list[T] = []
        self._raised: list[BaseException] = []
        self._thread = Thread(
            target=_do, args=(job, self._came, self._raised), name="beside", daemon=True
        )
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        self._go_on = pause_collector()
        self._thread.start()
        self._timer.start()

    def _look(self) -> None:
        if self._thread.is_alive():
            return
        self._timer.stop()
        self._go_on()  # in a turn of its own, for it collects what was put off
        QTimer.singleShot(0, self, self._hand_over)

    def _hand_over(self) -> None:
        self.deleteLater()
        if self._raised:
            raise self._raised[0]
        if shiboken6.isValid(self._owner):
            self._then(self._came[0])


def _do(job: Callable[[], T], came: list[T], raised: list[BaseException]) -> None:
    """Run in the other thread; what the job raises waits for the window's."""
    try:
        came.append(job())
    except BaseException as trouble:  # raised again where it can be told to the person
        raised.append(trouble)
