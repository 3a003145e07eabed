"""What an update of the pay rules changed stands in the status bar until the user has dealt with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ...store.rules_guard import ANNOUNCED
from ...texts import tr
from ..kit.words import link
from ..lanes import Lane
from ..session import Session

if TYPE_CHECKING:
    from ...jobs.pay.rule_changes import News
    from ..pay.rules_dialog import RulesDialog


class RulesNews(QObject):
    """`button` opens what changed; it goes when that was put away, or booked."""

    notified = Signal(str, bool)  # a sentence, and whether the newest step can be offered for undo

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._news: News | None = None
        self.button = link(tr("Newer rules of pay changed some months…"), window)
        self.button.hide()
        self.button.clicked.connect(self.show_news)

    def start(self) -> None:
        """Asks the book, once it is open."""
        from ...jobs.pay.rule_changes import news_of

        self._session.ask(news_of, self._take, self, "rules", lane=Lane.SLOW)

    def _take(self, news: "News") -> None:
        self._news = news
        self.button.setVisible(bool(news) and news.announced < ANNOUNCED)

    def show_news(self) -> "RulesDialog | None":
        """The dialog with all of it; nothing while there is none."""
        from ..pay.rules_dialog import RulesDialog

        if self._news is None:
            return None
        dialog = RulesDialog(self._news, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.booking_requested.connect(self._book)
        dialog.put_away_requested.connect(self._put_away)
        dialog.open()
        return dialog

    def _book(self) -> None:
        from ...jobs.pay.rule_changes import book_held

        text = tr("The difference of closed months is booked in the first open month")

        def done(_: object) -> None:
            self.notified.emit(text, True)
            self._put_away()

        self._session.write(lambda book, _: book_held(book), done)

    def _put_away(self) -> None:
        self._session.write(lambda book, _: book.note_announced(ANNOUNCED), lambda _: self.start())
