"""Performance: the year's page under its chooser, saved as a picture or as a track record for others."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ...domain.kinds import OF_PAY
from ...domain.performance import Performance, YearOfPay
from ...files.reports.track_record import track_record
from ...jobs.performance import pay_of_year, performance_of, years_of
from ...settings import Settings
from ...store.book import Book, Done
from ...texts import tr
from ..kit import messages
from ..kit.bidi import ltr
from ..kit.fields.field import ChoiceField
from ..kit.look.icons import icon
from ..kit.notices import EmptyState
from ..lanes import Lane
from ..session import Session
from .page import PerformancePage

if TYPE_CHECKING:
    from .page import PerformancePage
    from .track_record_dialog import TrackRecordDialog


class PerformanceTab(QWidget):
    """Asks the book anew when it changed and the tab is looked at; the page is made when it is first shown."""

    open_requested = Signal(str, int)
    new_requested = Signal(str, int)
    notified = Signal(str, bool)
    setting_changed = Signal(str)  # its name

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._year = date.today().year
        self._stale = True
        self.page: PerformancePage | None = None
        self.years = ChoiceField({self._year: str(self._year)}, self)
        self.before_button = QToolButton(self)
        self.after_button = QToolButton(self)
        self.picture_button = QPushButton(icon("export"), tr("Save as picture…"), self)
        self.record_button = QPushButton(icon("file"), tr("Track record (PDF)…"), self)
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.years.setAccessibleName(tr("Year"))
        self.years.setMinimumWidth(100)
        for button, name, text in (
            (self.before_button, "back", tr("Previous year")),
            (self.after_button, "forward", tr("Next year")),
        ):
            button.setIcon(icon(name))
            button.setToolTip(text)
            button.setAccessibleName(text)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 12, 16, 4)
        bar.setSpacing(8)
        for widget in (self.before_button, self.years, self.after_button):
            bar.addWidget(widget)
        bar.addStretch()
        for push in (self.picture_button, self.record_button):
            push.setEnabled(False)
            bar.addWidget(push)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.years.value_changed.connect(self.show_year)
        self.before_button.clicked.connect(lambda: self._step(-1))
        self.after_button.clicked.connect(lambda: self._step(1))
        self.picture_button.clicked.connect(self._choose_picture)
        self.record_button.clicked.connect(self.ask_track_record)
        self.empty.action_requested.connect(lambda _: self.new_requested.emit("deal", 0))

    # -- what is shown --------------------------------------------------------------------------------------------

    def start(self) -> None:
        if self._stale:
            self.refresh()

    def book_changed(self, done: Done) -> None:
        if done.touched.keys() & OF_PAY:
            self.refresh()

    def apply_settings(self, settings: Settings) -> None:
        """The quota's currency and the manager's name are those of the settings when they are asked for."""
        self._settings = settings

    @property
    def is_shown(self) -> bool:
        """Whether a year is on screen."""
        return self.page is not None and self._stack.currentWidget() is self.page

    def show_year(self, year: int) -> None:
        self._year = year
        self.refresh()

    def refresh(self) -> None:
        """Asks at once where the tab is looked at, else when it is opened next."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        year, today = self._year, date.today()
        self._session.ask(lambda book: _asked(book, year, today), self._show, self, "performance", Lane.SLOW)

    def _show(self, answer: tuple[list[int], Performance]) -> None:
        years, made = answer
        years = sorted({*years, made.year}, reverse=True)
        self.years.fill({year: ltr(str(year)) for year in years})
        self.years.set_value(made.year)
        self.before_button.setEnabled(made.year > years[-1])
        self.after_button.setEnabled(made.year < years[0])
        something = bool(made.won or made.lost or len(years) > 1)
        for button in (self.picture_button, self.record_button):
            button.setEnabled(something)
        if not something:
            self._show_nothing()
            return
        page = self.page or self._make_page()
        page.show_performance(made)
        self._stack.setCurrentWidget(page)
        self._ask_pay(made)

    def _ask_pay(self, made: Performance) -> None:
        """The whole ledger takes longer than the sums: it follows."""
        year, currency, today = made.year, made.currency, date.today()
        assert self.page is not None
        asked = (year, currency, today)
        self._session.ask(lambda book: pay_of_year(book, *asked), self.page.show_pay, self, "pay-by-month", Lane.SLOW)

    def _make_page(self) -> "PerformancePage":
        self.page = PerformancePage(self)
        self.page.open_requested.connect(self.open_requested)
        self._stack.addWidget(self.page)
        return self.page

    def _show_nothing(self) -> None:
        sentence = tr("Once a deal is won or lost, this page shows your year: sales, win rate, clients and pay.")
        self.empty.say("deal", sentence, [("new", tr("New deal"))])
        self._stack.setCurrentWidget(self.empty)

    def _step(self, by: int) -> None:
        values = self.years.values()
        place = values.index(self._year) - by  # newest first
        if 0 <= place < len(values):
            self.show_year(values[place])

    # -- for others -----------------------------------------------------------------------------------------------

    def _choose_picture(self) -> None:
        title = tr("Save as picture")
        target = messages.file_to_save(self, title, f"performance-{self._year}.png", "PNG (*.png)")
        if target is not None:
            self.save(target, self._settings.manager, with_names=True, with_pay=True)

    def ask_track_record(self) -> "TrackRecordDialog":
        """Asks what the page shall say; it is written to the file that is chosen then."""
        from .track_record_dialog import TrackRecordDialog

        kept = self._settings
        dialog = TrackRecordDialog(self._year, kept.manager, self, kept.role, kept.reach)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.record_requested.connect(self._choose_record)
        dialog.open()
        return dialog

    def _choose_record(self, manager: str, role: str, reach: str, with_names: bool, with_pay: bool) -> None:
        if manager and manager != self._settings.manager:
            self._settings.manager = manager
            self.setting_changed.emit("manager")
        if (role, reach) != (self._settings.role, self._settings.reach):
            self._settings.role, self._settings.reach = role, reach
            self.setting_changed.emit("role")
        target = messages.file_to_save(self, tr("Track record"), f"track-record-{self._year}.pdf", "PDF (*.pdf)")
        if target is not None:
            self.save(target, manager, with_names=with_names, with_pay=with_pay, about=(role, reach))

    def save(
        self, target: Path, manager: str, *, with_names: bool, with_pay: bool, about: tuple[str, ...] = ()
    ) -> None:
        """Writes the year's page, as PDF or PNG by the ending of `target`."""
        from ...jobs.exporting.export_track_record import write_track_record

        year, today = self._year, date.today()

        def work(book: Book, _: object) -> None:
            made = performance_of(book, year, today)
            pay = pay_of_year(book, year, made.currency, today) if with_pay else YearOfPay()
            book.note_elsewhere(target, "track record")
            write_track_record(track_record(made, manager, today, pay, with_names, about), target)

        text = tr("Written to {file}").format(file=ltr(target.name))
        self._session.write(work, lambda _: self.notified.emit(text, False), called=tr("Exporting…"))


def _asked(book: Book, year: int, today: date) -> tuple[list[int], Performance]:
    return years_of(book, today), performance_of(book, year, today)
