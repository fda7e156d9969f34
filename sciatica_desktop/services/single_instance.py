"""One window a profile: the first start holds the diary, a later one asks it to come forward."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:  # half as costly as QtCore; the first picture of the window does not wait for it
    from PySide6.QtNetwork import QLocalServer

_ANSWER_MS = 1_000


class SingleInstance(QObject):
    """Holds the lock beside the diary as long as it lives; a killed holder's lock is taken over.

    Signals:
        raise_wanted: another start with this profile asks for the window.
    """

    raise_wanted = Signal()

    def __init__(self, lock: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = lock
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)  # age says nothing: a window may stay open for weeks
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """Take the profile; False where a live process has it, and that one is asked to rise.

        A lock that cannot be written (a read-only folder) keeps nobody out.
        """
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return True
        if self._ask_to_rise():
            return False
        # Nobody listens: a stranger has the number of the process that was killed, or it hangs.
        return self._lock.removeStaleLockFile() and self._lock.tryLock(0)

    def listen(self) -> None:
        """Begin to hear later starts; without it they end all the same, unheard.

        Call it when the window stands.
        """
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name())  # a killed holder's socket; the lock is ours
        server.newConnection.connect(self._hear)
        if server.listen(self._name()):
            self._server = server

    def release(self) -> None:
        """Let a later start have the profile."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _hear(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.write(b"rising")
            caller.flush()
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
            self.raise_wanted.emit()

    def _ask_to_rise(self) -> bool:
        """Tell whether the holder answered."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name())
        answered = socket.waitForConnected(_ANSWER_MS) and socket.waitForReadyRead(_ANSWER_MS)
        socket.abort()
        return answered

    def _name(self) -> str:
        """Name the socket after the profile; a path itself may be longer than sockets allow."""
        from PySide6.QtCore import QCryptographicHash  # only when others are listened to

        user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
        key = f"{user}:{self._file.resolve()}".encode()
        digest = QCryptographicHash.hash(key, QCryptographicHash.Algorithm.Sha256)
        return f"sciatica-desktop-{digest.toHex().toStdString()[:24]}"
