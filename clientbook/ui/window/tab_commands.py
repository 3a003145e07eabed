"""What menus and keys do on whichever tab is open."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from ...texts import tr
from ..records.tab import RecordsTab
from ..session import Session
from .file_commands import FileCommands
from .navigation_history import NavigationHistory
from .pages import TabPages

if TYPE_CHECKING:
    from ...files.reports.printed_list import PrintedList
    from ..pay.pay_commands import PayCommands
    from ..pay.tab import PayTab


@runtime_checkable
class Printable(Protocol):
    """A page, not of records, that can be put on paper as a list."""

    def printed(self) -> "PrintedList": ...


class TabCommands(QObject):
    """Finds the tab that an action is meant for; on a tab without records most actions do nothing."""

    def __init__(
        self, session: Session, tabs: QTabWidget, pages: TabPages, navigation: NavigationHistory, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tabs = tabs
        self._pages = pages
        self._navigation = navigation

    @property
    def open_tab(self) -> RecordsTab | None:
        """The tab of records that is open, None on any other tab."""
        tab = self._tabs.currentWidget()
        return tab if isinstance(tab, RecordsTab) else None

    def page(self, name: str) -> Any:
        """The page of this name, made now where it is not yet."""
        return self._pages[name]

    # -- tabs -----------------------------------------------------------------------------------------------------

    def show_tab(self, name: str) -> None:
        """Opens a tab, one out of the way too."""
        self.show_place(self._pages.place_of(name))

    def show_place(self, place: int) -> None:
        """Opens the tab at a place, the first being 0."""
        self._tabs.setTabVisible(place, True)
        self._tabs.setCurrentIndex(place)

    def step_tab(self, by: int) -> None:
        """The next tab, or with -1 the one before, round the end; those out of the way are passed over."""
        shown = [place for place in range(self._tabs.count()) if self._tabs.isTabVisible(place)]
        here = shown.index(self._tabs.currentIndex())
        self._tabs.setCurrentIndex(shown[(here + by) % len(shown)])

    def toggle_board(self) -> None:
        """Deals as a list or as a board, from any tab."""
        self.show_tab("deal")
        self._pages["deal"].toggle_board()

    def turn_agenda(self) -> None:
        """Today as a list, by the days of a week, or of a month, from any tab."""
        self.show_tab("today")
        self._pages["today"].look_otherwise()

    def focus_log(self) -> None:
        """The line that logs: that of the record which a list shows, else that of Today."""
        if self.open_tab is not None:
            self.open_tab.focus_log()
        else:
            self.show_tab("today")
            self._pages["today"].plan.line.setFocus()

    # -- where the user has been ----------------------------------------------------------------------------------

    def open_record(self, kind: str, number: int) -> None:
        with self._navigation.unnoticed():
            self.show_tab(kind)
        self._navigation.record_visit(kind, number, jump=True)
        self._pages[kind].select(number)

    def open_field(self, kind: str, number: int, field: str) -> None:
        """Opens a record with the cursor in one of its fields."""
        self._pages[kind].details.aim(number, field)
        self.open_record(kind, number)

    def go(self, place: str, number: int) -> None:
        """Back or forward to where the trail says."""
        self.show_tab(place)
        if number:
            self._pages[place].select(number)

    def note_record(self, kind: str, number: int) -> None:
        """A record is on screen."""
        if self.open_tab is not None and self.open_tab.kind == kind:
            self._navigation.record_visit(kind, number)

    def note_tab(self) -> RecordsTab | None:
        """Another tab is open: the tab, where it is one of records."""
        tab = self.open_tab
        self._navigation.record_visit(self._pages.current, (tab.details.record_id or 0) if tab is not None else 0)
        return tab

    # -- new ------------------------------------------------------------------------------------------------------

    def new(self) -> None:
        if self.open_tab is not None:
            self.open_tab.start_new()

    def new_at_client(self, kind: str) -> None:
        """A contact or deal of the client that is selected, or of that of the record that is; people stay with it."""
        tab = self.open_tab
        ids = tab.selected_ids() if tab is not None else []
        if tab is None or not ids:
            self.new_for_client(kind, 0)
        elif tab.kind == "client" and kind == "contact" and len(ids) == 1 and tab.details.record_id == ids[0]:
            tab.details.pages.add_person()
        elif tab.kind == "client":
            self.new_for_client(kind, ids[0])
        else:
            self.new_for_client(kind, getattr(tab.details.record, "client_id", None) or 0)

    def new_for_client(self, kind: str, client_id: int) -> None:
        self.show_tab(kind)
        tab = self._pages[kind]
        if not client_id:
            tab.start_new()
            return
        self._session.ask(
            lambda book: book.names("client", [client_id]).get(client_id, ""),
            lambda name: tab.start_new(client_id, name),
            self,
        )

    # -- rows -----------------------------------------------------------------------------------------------------

    def delete(self, files: FileCommands) -> None:
        tab = self.open_tab
        if tab is not None and tab.selected_ids():
            files.delete(tab.kind, tab.selected_ids())

    def on_list(self, do: Callable[[RecordsTab], object]) -> None:
        """Done on the list in front, where there is one."""
        if self.open_tab is not None:
            do(self.open_tab)

    def find(self) -> None:
        """The cursor into the search; from a tab without one, into that of the clients."""
        if self.open_tab is None:
            self.show_tab("client")
        tab = self.open_tab
        if tab is not None:
            tab.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            tab.search.selectAll()

    def refresh(self) -> None:
        for page in self._pages.all_made().values():
            page.refresh()

    # -- files and paper ------------------------------------------------------------------------------------------

    def export(self, files: FileCommands) -> None:
        """The selected rows where there are several, else all that are shown; Today as it is; of Pay the statement."""
        tab, printed = self.open_tab, self._printed()
        if tab is not None:
            ids = tab.selected_ids()
            files.export_rows(tab.shown_rows(ids if len(ids) > 1 else ()))
        elif printed is not None:
            files.export_printed(printed, self._pages.current)
        else:
            pay: PayTab = self._pages["pay"]
            pay.ask_export()

    def export_selection(self, files: FileCommands) -> None:
        """The selected rows alone, be it one."""
        tab = self.open_tab
        if tab is not None and tab.selected_ids():
            files.export_rows(tab.shown_rows(tab.selected_ids()))

    def _printed(self) -> "PrintedList | None":
        """What the page in front puts on paper, where it is one that says so."""
        page = self._tabs.currentWidget()
        return page.printed() if isinstance(page, Printable) else None

    def edit_plan(self) -> None:
        """The plan of the employer that Pay shows."""
        self.show_tab("pay")
        pay: PayTab = self._pages["pay"]
        pay.plan_requested.emit("edit", pay.employer)

    def add_pay_line(self) -> None:
        """A pay line by hand, of the employer and the month that Pay shows."""
        self.show_tab("pay")
        self._pages["pay"].ask_new_line()

    def add_figure(self) -> None:
        """A figure that the plan measures, of the employer and the month that Pay shows."""
        self.show_tab("pay")
        self._pages["pay"].ask_new_figure()

    def show_pay(self, page: str) -> None:
        """A page of Pay, by its name."""
        self.show_tab("pay")
        self._pages["pay"].show_page(page)

    def close_month(self) -> None:
        """The month that Pay shows, as its button does."""
        self.show_tab("pay")
        pay: PayTab = self._pages["pay"]
        pay.ask_closing()

    def ask_track_record(self) -> None:
        self.show_tab("performance")
        self._pages["performance"].ask_track_record()

    def print(self, files: FileCommands, commands: "Callable[[], PayCommands]") -> None:
        """What is in front, on paper: the list as it is shown, Today, the year's track record; else the statement."""
        tab, printed = self.open_tab, self._printed()
        if tab is not None:
            files.print_rows(tab.shown_rows())
        elif printed is not None:
            files.print_list(printed)
        elif self._pages.current == "performance":
            self.ask_track_record()
        else:
            self._print_statement(commands)

    def _print_statement(self, commands: "Callable[[], PayCommands]") -> None:
        """The statement that Pay shows."""
        pay: PayTab = self._pages["pay"]
        made = pay.page.statement
        if made is None:
            commands().notified.emit(tr("There is no statement to print yet."), False)
        else:
            commands().print_statement(made)
