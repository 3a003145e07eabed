"""The one window: its tabs, menus and keys, and all connections between them."""

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QTabWidget, QToolButton, QWidget

from ..domain.errors import UserError
from ..domain.pay.statement import Statement
from ..sentences import sentence
from ..settings import Settings
from ..store.book import Done
from ..store.steps import Step
from ..texts import tr
from . import messages
from .errands import Errands
from .export_errands import ExportErrands
from .icons import icon
from .kit.bidi import shown_amount
from .kit.notices import BusyBar, Toast, plain_label
from .kit.reading_order import ReadingOrder
from .menus import Menus
from .pay.pay_errands import PayErrands
from .pay.pay_tab import PayTab
from .performance_tab import PerformanceTab
from .records_tab import RecordsTab
from .session import Session
from .today_tab import TodayTab

_LATER_MS = 400
_LISTS = (".csv", ".tsv", ".txt", ".xlsx", ".vcf")


class MainWindow(ReadingOrder, QMainWindow):
    """Everything between the tabs and the book goes through here; the tabs know neither each other nor the files."""

    language_requested = Signal(str)
    theme_requested = Signal(str)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self.setWindowTitle(f"Clientbook — {session.path.stem}")
        self.setWindowIcon(icon("app"))
        self.resize(1180, 760)
        self.setAcceptDrops(True)

        self.today = TodayTab(session, self)
        self.clients = RecordsTab(session, "client", self)
        self.contacts = RecordsTab(session, "contact", self)
        self.deals = RecordsTab(session, "deal", self)
        self.pay = PayTab(session, settings.manager, self)
        self.performance = PerformanceTab(session, settings, self)
        self._records = {"client": self.clients, "contact": self.contacts, "deal": self.deals}
        self.tabs = QTabWidget(self)
        self.toast = Toast(self)
        self.errands = Errands(session, settings, self)
        self.pay_errands = PayErrands(session, settings, self)
        self.export_errands = ExportErrands(session, self)
        self.busy = BusyBar(self)
        self._selected = plain_label("", "secondary", self)
        self._this_month = plain_label("", "secondary", self)
        self._actions = Menus(self)
        self._steps: tuple[Step | None, Step | None] = (None, None)

        self._make_actions()
        self._lay_out()
        self._connect()
        self._restore()

    # -- making ---------------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        keys = QKeySequence.StandardKey
        add = self._actions.add
        add("new", tr("New"), ["Ctrl+N"], self._new, "add")
        add("new-contact", tr("New contact here"), ["Ctrl+Shift+N"], lambda: self._new_at_client("contact"), "person")
        add("new-deal", tr("New deal here"), ["Ctrl+Shift+D"], lambda: self._new_at_client("deal"), "deal")
        add("import", tr("Import…"), ["Ctrl+I"], self.errands.choose_list, "import")
        add("imports", tr("Imports…"), [], self.errands.show_imports, "file")
        add("merge", tr("Merge…"), [], self._merge)
        add("export", tr("Export…"), ["Ctrl+E"], self._export, "export")
        add("follow-ups", tr("Export follow-ups…"), [], self.export_errands.export_follow_ups, "calendar")
        add("backup", tr("Back up now"), [], self.errands.back_up, "file")
        add("quit", tr("Quit"), ["Ctrl+Q"], self.close)
        add("undo", tr("Undo"), [keys.Undo], self._undo, "undo").setEnabled(False)
        add("redo", tr("Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"], self._redo, "redo").setEnabled(False)
        add("copy", tr("Copy rows"), [], self._copy, "copy")
        add("delete", tr("Delete"), [], self._delete_selected, "delete")
        add("find", tr("Find"), ["Ctrl+F", "/"], self._find, "search")
        add("history", tr("History of the record…"), ["Alt+Return"], self._ask_history)
        add("refresh", tr("Refresh"), ["F5"], self._refresh)
        add("about", tr("About Clientbook"), [], lambda: messages.about(self, self._session.path), "info")

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for tab, title in (
            (self.today, tr("Today")),
            (self.clients, tr("Clients")),
            (self.contacts, tr("Contacts")),
            (self.deals, tr("Deals")),
            (self.pay, tr("Pay")),
            (self.performance, tr("Performance")),
        ):
            self.tabs.addTab(tab, title)
        self.setCentralWidget(self.tabs)
        corner = QWidget(self)
        row = QHBoxLayout(corner)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(4)
        for name in ("undo", "redo"):
            button = QToolButton(corner)
            button.setDefaultAction(self._actions[name])
            row.addWidget(button)
        self.tabs.setCornerWidget(corner)
        self._actions.fill(self.tabs, self.language_requested.emit, self.theme_requested.emit)
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._selected, 1)
        bar.addPermanentWidget(self.busy)
        bar.addPermanentWidget(self._this_month)

    def _connect(self) -> None:
        session = self._session
        session.opened.connect(self._opened)
        session.failed.connect(self.tell_error)
        session.changed.connect(self._changed)
        session.steps_changed.connect(self._steps_changed)
        session.work_changed.connect(self.busy.show_work)
        session.progress_changed.connect(self.busy.show_progress)
        self.busy.cancel_requested.connect(session.cancel_work)
        self.toast.action_requested.connect(self._undo)
        for errands in (self.errands, self.pay_errands, self.export_errands):
            errands.told.connect(lambda text, undoable: self.toast.say(text, tr("Undo") if undoable else ""))
        self.errands.imported.connect(lambda kind: self.tabs.setCurrentWidget(self._records[kind]))
        for tab in self._records.values():
            tab.delete_requested.connect(self.errands.delete)
            tab.copy_requested.connect(self.errands.copy_rows)
            tab.merge_requested.connect(self.errands.ask_merge)
            tab.import_requested.connect(self.errands.choose_list)
            tab.export_requested.connect(self.export_errands.export_selection)
            tab.sample_requested.connect(self.errands.fill_with_samples)
            tab.history_requested.connect(self.errands.show_history)
            tab.open_requested.connect(self.open_record)
            tab.new_requested.connect(self._new_for_client)
            tab.selection_told.connect(self._tell_selection)
            tab.problem_told.connect(self.tell_error)
        self.today.open_requested.connect(self.open_record)
        self.today.told.connect(lambda text, undoable: self.toast.say(text, tr("Undo") if undoable else ""))
        self.pay.export_requested.connect(self.pay_errands.export_statement)
        self.pay.plan_requested.connect(self.pay_errands.ask_plan)
        self.pay.close_requested.connect(self.pay_errands.close_month)
        self.pay.reopen_requested.connect(self.pay_errands.reopen_month)
        self.pay.take_requested.connect(self.pay_errands.choose_theirs)
        self.pay.differences_requested.connect(self.pay_errands.export_differences)
        self.pay.open_requested.connect(self.open_record)
        self.pay.problem_told.connect(self.tell_error)
        self.pay.merge_requested.connect(self.errands.ask_merge)
        self.pay.month_told.connect(self._tell_month)
        self.performance.open_requested.connect(self.open_record)
        self.performance.new_requested.connect(self._new_for_client)
        self.performance.told.connect(lambda text, undoable: self.toast.say(text, tr("Undo") if undoable else ""))
        self.tabs.currentChanged.connect(self._tab_changed)

    def disconnect_session(self) -> None:
        """Before another window takes this one's place."""
        self._session.disconnect(self)

    # -- the book -------------------------------------------------------------------------------------------------

    def _opened(self) -> None:
        self._start_tab()
        QTimer.singleShot(_LATER_MS, self, self.pay.start)  # for the month's pay in the status bar

    def _start_tab(self) -> None:
        tab = self.tabs.currentWidget()
        if self._session.is_open and isinstance(tab, RecordsTab | PayTab | TodayTab | PerformanceTab):
            tab.start()

    def _changed(self, done: Done) -> None:
        self.toast.hide()  # its Undo meant the step before
        for tab in self._records.values():
            tab.tell(done)
        self.pay.tell(done)
        self.today.tell(done)
        self.performance.tell(done)

    def _undo(self) -> None:
        self._session.undo(tr("Undoing…") if _is_large(self._steps[0]) else "")

    def _redo(self) -> None:
        self._session.redo(tr("Redoing…") if _is_large(self._steps[1]) else "")

    def _steps_changed(self, undo: Step | None, redo: Step | None) -> None:
        self._steps = (undo, redo)
        self._actions.show_steps(undo, redo)

    def tell_error(self, error: object) -> None:
        """A sentence for what the user can act on; small ones as a toast, the others in a box."""
        if isinstance(error, UserError) and error.code in _SMALL:
            self.toast.say(sentence(error))
        elif isinstance(error, BaseException):
            messages.told(self, error)

    # -- new, delete, copy ----------------------------------------------------------------------------------------

    def current_kind(self) -> str:
        widget = self.tabs.currentWidget()
        return widget.kind if isinstance(widget, RecordsTab) else ""

    def _new(self) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordsTab):
            tab.start_new()

    def _new_at_client(self, kind: str) -> None:
        ids = self.clients.selected_ids()
        self._new_for_client(kind, ids[0] if ids and self.current_kind() == "client" else 0)

    def _new_for_client(self, kind: str, client_id: int) -> None:
        tab = self._records[kind]
        self.tabs.setCurrentWidget(tab)
        if not client_id:
            tab.start_new()
            return
        self._session.ask(
            lambda book: book.names("client", [client_id]).get(client_id, ""),
            lambda name: tab.start_new(client_id, name),
            self,
        )

    def open_record(self, kind: str, number: int) -> None:
        tab = self._records[kind]
        self.tabs.setCurrentWidget(tab)
        tab.select(number)

    def _delete_selected(self) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordsTab) and tab.selected_ids():
            self.errands.delete(tab.kind, tab.selected_ids())

    def _merge(self) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordsTab):
            tab.ask_merge()

    def _copy(self) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordsTab):
            tab.copy()

    def _find(self) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordsTab):
            tab.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            tab.search.selectAll()

    def _ask_history(self) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordsTab):
            tab.ask_history()

    def _refresh(self) -> None:
        for tab in self._records.values():
            tab.model.refresh()
        for page in (self.pay, self.today, self.performance):
            page.refresh()

    def _tell_selection(self, ids: list[int]) -> None:
        self._selected.setText(tr("%n selected", "", len(ids)) if len(ids) > 1 else "")

    def _tell_month(self, made: Statement | None) -> None:
        text = ""
        if made is not None:
            text = tr("This month so far {amount}").format(amount=shown_amount(made.totals.payable, made.currency))
        self._this_month.setText(text)

    def _tab_changed(self) -> None:
        self._start_tab()
        tab = self.tabs.currentWidget()
        self._tell_selection(tab.selected_ids() if isinstance(tab, RecordsTab) else [])
        self._actions["new"].setEnabled(isinstance(tab, RecordsTab))

    def _export(self) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordsTab):
            self.errands.export_rows(tab.kind, *tab.model.query)
        else:
            self.pay.ask_export()

    # -- lists that are dropped -----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.toLocalFile().lower().endswith(_LISTS) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        for path in [path for path in paths if path.suffix.lower() in _LISTS][:1]:
            event.acceptProposedAction()
            self.errands.import_list(path)

    # -- memory ---------------------------------------------------------------------------------------------------

    def _restore(self) -> None:
        state = self._settings.windows
        if "geometry" in state:
            self.restoreGeometry(QByteArray.fromBase64(state["geometry"].encode()))
        for tab in self._records.values():
            tab.restore(state)
        place = state.get("tab", "")
        self.tabs.setCurrentIndex(int(place) if place.isdigit() else self.tabs.indexOf(self.clients))

    def state(self) -> dict[str, str]:
        """The window's own memory, for the settings."""
        found = {
            "geometry": bytes(self.saveGeometry().toBase64().data()).decode(),
            "tab": str(self.tabs.currentIndex()),
        }
        for tab in self._records.values():
            found |= tab.state()
        return found

    def commit(self) -> None:
        """Commits whatever field is being typed in."""
        for tab in self._records.values():
            tab.details.commit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.commit()
        self._settings.windows = self.state()
        super().closeEvent(event)


#: Told in passing: nothing to decide, nothing lost.
_SMALL = frozenset(("nothing-to-undo", "nothing-to-redo", "nothing-to-do", "name-missing", "record-gone"))


def _is_large(step: Step | None) -> bool:
    """Whether taking a step back needs a progress bar."""
    return step is not None and step.added + step.edited + step.removed > 2000
