"""One program a book: a second start calls, and the first one's window comes to the front."""

import hashlib
import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS: Final = 2000


class SingleInstance(QObject):
    """Listens beside a book's lock: only whoever holds the lock may listen."""

    called_again = Signal()

    def __init__(self, book: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(_name(book))  # left behind by a program that was killed
        self._server.listen(_name(book))

    def _answer(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        caller.disconnectFromServer()
        self.called_again.emit()


def call_open_window(book: Path) -> bool:
    """Whether a program that has this book open was there to hear it."""
    caller = QLocalSocket()
    caller.connectToServer(_name(book))
    if not caller.waitForConnected(_PATIENCE_MS):
        return False
    caller.waitForDisconnected(_PATIENCE_MS)
    return True


def _name(book: Path) -> str:
    """Short, for sockets have short names; of this user and this book."""
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    return "clientbook-" + hashlib.sha256(f"{user}\0{book.resolve()}".encode()).hexdigest()[:20]
