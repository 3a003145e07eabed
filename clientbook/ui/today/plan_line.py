"""The line on top of Today: logs or plans a touch with whom it names, who is looked for in the book while one types."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ...domain.choices import Work
from ...domain.records import Activity, Client, Contact
from ...jobs.find import Named, named_in
from ...jobs.today_commands import log_with
from ...store.book import Done
from ...store.drafts import Draft
from ...texts import tr
from ..kit.bidi import isolate, joined, ltr, shown_weekday
from ..kit.words import link
from ..record.begun import LOG
from ..record.quick_log import LogLine
from ..session import Session

if TYPE_CHECKING:
    from ...domain.reading.touch import Understood

#: So long nobody types before the book is asked, in milliseconds.
_PAUSE: Final = 120
#: The kind of its draft: an activity has no list to wait above, and comes back into the line.
_KIND: Final = "activity"
#: Of several who may be meant, so many are offered; more words tell them apart.
_OFFERED: Final = 4


class PlanLine(LogLine):
    """Who is named beyond doubt is meant; else Enter leads to those who may be, and to adding somebody of that name.

    What cannot be placed stays as it is typed, and the line below says why. What is typed is a draft until it is
    logged.
    """

    notified = Signal(str, bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session.days_off, parent)
        self._session = session
        self.work = Work.SELLING  # of clients who are added
        self._named = Named()
        self._answered = ""  # for this line
        self._entered = False  # Enter was pressed before the book had answered
        self._chosen: Client | Contact | None = None
        self.offers: list[QPushButton] = []
        self._draft = 0  # the number of what is in the line
        self._on_its_way: set[int] = set()  # the numbers of what is being written
        keeps = link("", self)  # the room of an offer, also while there is none
        keeps.setFixedWidth(0)
        policy = keeps.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        keeps.setSizePolicy(policy)
        keeps.hide()
        self.below.setSpacing(16)
        self.below.addWidget(keeps)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.line.textEdited.connect(self._typed_on)
        self.line.textChanged.connect(self._keep)
        session.drafts.changed.connect(self._resume)
        self._resume()

    def show_key(self, key: str) -> None:
        """By which key one comes here."""
        words = tr("Log or plan: call Dana tomorrow 10:00")
        self.line.hint_with(f"{words}  {ltr(key)}" if key else words, words)
        self.line.setAccessibleName(tr("Log or plan with anybody in the book"))

    def clear(self) -> None:
        super().clear()
        self._pause.stop()
        self._chosen, self._entered, self._answered, self._named = None, False, "", Named()
        self._show_offers()

    # -- what is begun --------------------------------------------------------------------------------------------

    def _keep(self, text: str) -> None:
        """What is typed outlives a quit and a crash; what is emptied is not wanted."""
        drafts = self._session.drafts
        if text.strip():
            self._draft = drafts.keep(self._draft, Draft(_KIND, Activity(on=date.today()), {LOG: text}))
        elif self._draft:
            number, self._draft = self._draft, 0
            drafts.drop(number)

    def _resume(self) -> None:
        """An empty line takes up what was begun in it before, the newest first."""
        found = self._session.drafts.waiting_at(_KIND)
        waiting = [number for number in found if number not in self._on_its_way]
        if waiting and not self.line.text():
            self._draft = waiting[-1]
            self.put_text(found[self._draft].typed.get(LOG, ""))
            self._pause.start()

    # -- who is meant ---------------------------------------------------------------------------------------------

    def _typed_on(self) -> None:
        self._entered, self._chosen = False, None
        if self.line.text().strip():
            self._pause.start()
        else:
            self.clear()

    def _ask(self) -> None:
        self._pause.stop()
        text, today = self.line.text(), date.today()
        self._session.ask(
            lambda book: named_in(book, text, today, _OFFERED), partial(self._take, text), self, "named in a line"
        )

    def _take(self, text: str, named: Named) -> None:
        if text != self.line.text():
            return
        self._answered, self._named = text, named
        self._typed(text)
        self._show_offers()
        if self._entered:
            self._entered = False
            self._log()

    @property
    def is_answered(self) -> bool:
        """Whether the book has said who is meant by what is typed."""
        return self._answered == self.line.text()

    @property
    def _meant(self) -> Client | Contact | None:
        return self._chosen or self._named.sure

    def _show_offers(self) -> None:
        for button in self.offers:
            if button.hasFocus():
                self.line.setFocus()
            self.below.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.offers = []
        named = self._named
        if named.sure is not None:
            return
        for hit in named.hits:
            if isinstance(hit.record, Client | Contact):
                self._offer(joined([hit.name, hit.client]), hit.record)
        if named.name:
            shown = isolate(named.name)
            self._offer(tr("New contact “{name}”").format(name=shown), Contact(name=named.name))
            self._offer(tr("New client “{name}”").format(name=shown), Client(name=named.name, work=self.work))

    def _offer(self, words: str, record: Client | Contact) -> None:
        button = link(words, self)
        button.clicked.connect(partial(self._choose, record))
        self.below.addWidget(button)
        button.show()  # a layout does so a moment later, and what is hidden takes no focus
        self.offers.append(button)

    def _choose(self, record: Client | Contact, _: bool = False) -> None:
        self._chosen = record
        super()._log()

    # -- what is said and written ---------------------------------------------------------------------------------

    def _whom(self, found: "Understood") -> str:
        meant = self._meant
        if meant is None:
            return ""
        at = next((hit.client for hit in self._named.hits if hit.record == meant), "")
        return joined([meant.name, at])

    def _words(self, found: "Understood") -> str:
        said = super()._words(found)
        if not self.is_answered or self._meant is not None:
            return said
        if self._named.hits:
            return joined([tr("Who is meant?"), said])
        if self._named.name:
            name = isolate(self._named.name)
            return joined([tr("Nobody in the book is called “{name}”").format(name=name), said])
        return joined([tr("With whom? Name a person or a firm of the book"), said])

    def _log(self) -> None:
        """Enter: once it is known who is meant; else to those who may be."""
        if not self.line.text().strip():
            return
        if not self.is_answered:
            self._entered = True
            self._ask()
        elif self._meant is not None:
            super()._log()
        elif self.offers:
            self.offers[0].setFocus()

    def _send(self, found: "Understood") -> None:
        meant = self._meant
        if meant is None:
            return
        whom, told = self._whom(found), tr("Logged: {who}")
        if found.planned and found.next_on is not None:
            told = tr("Planned for {day}: {who}").replace("{day}", shown_weekday(found.next_on))
        number, self._draft = self._draft, 0
        self._on_its_way.add(number)
        self.clear()
        self.line.setFocus()

        def logged(_: Done) -> None:
            self._session.drafts.drop(number)
            self._on_its_way.discard(number)
            self.notified.emit(told.format(who=isolate(whom)), True)

        def failed() -> None:
            """It could not be written, and is not lost."""
            self._on_its_way.discard(number)
            self._resume()

        self._session.write(lambda book, _: log_with(book, found, meant), logged, failed=failed, owner=self)
