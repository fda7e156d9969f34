"""Keeps the screen lit during a session, through the desktop's own service."""

from contextlib import ExitStack

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.ports import Wakefulness


class NullWakefulness:
    """Keeps nothing awake."""

    def keep(self) -> None:
        """Do nothing."""

    def let_go(self) -> None:
        """Do nothing."""

    def trouble(self) -> str | None:
        return None


class DesktopWakefulness:
    """Asks the desktop not to blank or sleep; the request ends with this process at the latest."""

    def __init__(self) -> None:
        self._held = ExitStack()
        self._refused = False

    def keep(self) -> None:
        from wakepy import keep

        self.let_go()
        mode = self._held.enter_context(keep.presenting(on_fail="pass"))
        self._refused = not mode.active

    def let_go(self) -> None:
        self._held.close()
        self._refused = False

    def trouble(self) -> str | None:
        if not self._refused:
            return None
        return QCoreApplication.translate(
            "Awake", "This desktop may blank the screen during the session."
        )


_fits: type[Wakefulness] = DesktopWakefulness
_null_fits: type[Wakefulness] = NullWakefulness
