"""The records that were looked at last, remembered with the window."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from ...jobs.find import OPENED, Hit, opened
from ...store.book import Book
from ..session import Session

_KEPT: Final = 8
#: So long a record is on screen before it counts as looked at: rows that are walked over do not.
_LOOKED_MS: Final = 1500


class Recent(QObject):
    """The newest first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = f"recent {session.path}"
        self._seen: list[tuple[str, int]] = []
        self._shown = ("", 0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_LOOKED_MS)
        self._pause.timeout.connect(lambda: self.remember(*self._shown))

    def show_record(self, kind: str, number: int) -> None:
        """A record is on screen now."""
        self._shown = (kind, number)
        self._pause.start()

    def remember(self, kind: str, number: int) -> None:
        self._seen = [(kind, number), *(each for each in self._seen if each != (kind, number))][:_KEPT]

    def seen(self) -> list[tuple[str, int]]:
        """Kind and id."""
        return list(self._seen)

    def state(self) -> dict[str, str]:
        return {self._key: " ".join(f"{kind}:{number}" for kind, number in self._seen)}

    def restore(self, state: dict[str, str]) -> None:
        pairs = (each.partition(":") for each in state.get(self._key, "").split())
        self._seen = [(kind, int(number)) for kind, _, number in pairs if kind in OPENED and number.isdigit()]


def hits_of(book: Book, seen: list[tuple[str, int]]) -> list[Hit]:
    """These records, those that are gone left out."""
    return [hit for kind, number in seen for hit in opened(book, kind, [number])]
