"""What menus and keys do on whichever tab is open."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from ...texts import tr
from ..records.tab import RecordsTab
from ..session import Session
from .file_commands import FileCommands
from .navigation_history import NavigationHistory
from .pages import TabPages

if TYPE_CHECKING:
    from ..pay.pay_commands import PayCommands
    from ..pay.tab import PayTab


class TabCommands(QObject):
    """Finds the tab that an action is meant for; on a tab without records most actions do nothing."""

    def __init__(
        self, session: Session, tabs: QTabWidget, pages: TabPages, trail: NavigationHistory, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tabs = tabs
        self._pages = pages
        self._trail = trail

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

    # -- where the user has been ----------------------------------------------------------------------------------

    def open_record(self, kind: str, number: int) -> None:
        with self._trail.unnoticed():
            self.show_tab(kind)
        self._trail.record_visit(kind, number, jump=True)
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
            self._trail.record_visit(kind, number)

    def note_tab(self) -> RecordsTab | None:
        """Another tab is open: the tab, where it is one of records."""
        tab = self.open_tab
        self._trail.record_visit(self._pages.current, (tab.details.record_id or 0) if tab is not None else 0)
        return tab

    # -- new ------------------------------------------------------------------------------------------------------

    def new(self) -> None:
        if self.open_tab is not None:
            self.open_tab.start_new()

    def new_at_client(self, kind: str) -> None:
        """A contact or deal of the client that is selected, if one is."""
        tab = self.open_tab
        ids = tab.selected_ids() if tab is not None and tab.kind == "client" else []
        self.new_for_client(kind, ids[0] if ids else 0)

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
        """The selected rows where there are several, else all that are shown; of Pay the statement."""
        tab = self.open_tab
        if tab is not None:
            ids = tab.selected_ids()
            files.export_rows(tab.kind, *tab.model.query, tab.model.asked(), ids if len(ids) > 1 else ())
        else:
            pay: PayTab = self._pages["pay"]
            pay.ask_export()

    def export_selection(self, files: FileCommands) -> None:
        """The selected rows alone, be it one."""
        tab = self.open_tab
        if tab is not None and tab.selected_ids():
            files.export_rows(tab.kind, *tab.model.query, ids=tab.selected_ids())

    def print_statement(self, commands: "Callable[[], PayCommands]") -> None:
        """The statement that Pay shows, on paper."""
        pay: PayTab = self._pages["pay"]
        made = pay.page.statement
        if made is None:
            commands().told.emit(tr("There is no statement to print yet."), False)
        else:
            commands().print_statement(made)
