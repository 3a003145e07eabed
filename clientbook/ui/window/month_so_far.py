"""This month's pay, the figure of the status bar and of Today: always of this month, whatever else is on screen."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from ...domain.kinds import OF_PAY
from ...domain.pay.periods import month_of
from ...store.book import Book, Done
from ..lanes import Lane
from ..session import Session


class MonthSoFar(QObject):
    """Asks the engine anew whenever the book changes, and when another month has begun."""

    notified = Signal(object)  # [(currency, minor units)], empty where nobody pays

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._month = ""  # the one last asked about; "" while nobody wants to know
        session.changed.connect(self._changed)

    def start(self) -> None:
        """From now on it is kept up to date."""
        self._month = month_of(date.today())
        self._session.ask(_question, self.notified.emit, self, "month so far", lane=Lane.SLOW)

    def look(self) -> None:
        """Somebody looks: the figure is of today's month."""
        if self._month and self._month != month_of(date.today()):
            self.start()

    def _changed(self, done: Done) -> None:
        if self._month and done.touched.keys() & OF_PAY:
            self.start()


def _question(book: Book) -> list[tuple[str, int]]:
    from ...jobs.pay.statements import pay_so_far

    return pay_so_far(book, date.today())
