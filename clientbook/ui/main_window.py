"""The one window: its tabs, menus and keys, and all connections between them."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QTabWidget

from ..domain.choices import Stage
from ..domain.errors import UserError
from ..domain.pay.statement import Statement
from ..sentences import sentence
from ..settings import Settings
from ..store.book import Done
from ..store.steps import Step
from ..texts import tr
from . import messages
from .actions import make_actions
from .deals.deals_tab import DealsTab
from .desk import Desk
from .errands import Errands
from .icons import icon
from .kit.bidi import apart, shown_amount
from .kit.notices import BusyBar, Toast, plain_label
from .kit.reading_order import ReadingOrder
from .list_actions import enable_list_actions
from .menus import Menus
from .palette.corner import Corner
from .palette.palette import Palette
from .palette.recent import Recent
from .pay.pay_errands import PayErrands
from .pay.pay_tab import PayTab
from .performance_tab import PerformanceTab
from .records_tab import RecordsTab
from .row_errands import RowErrands
from .session import Session
from .tab_deeds import TabDeeds
from .taken_settings import show_duty, take_changed, take_settings
from .today.tab import TodayTab
from .trail import Trail

_LATER_MS = 400
_LISTS = (".csv", ".tsv", ".txt", ".xlsx", ".vcf")


class MainWindow(ReadingOrder, QMainWindow):
    """Everything between the tabs and the book goes through here; the tabs know neither each other nor the files."""

    language_requested = Signal(str)
    theme_requested = Signal(str)
    settings_changed = Signal(str)  # the name of the setting
    restore_requested = Signal(Path)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session = self._session = session
        self._settings = settings
        self.setWindowTitle(f"Clientbook — {session.path.stem}")
        self.setWindowIcon(icon("app"))
        self.resize(1180, 760)
        self.setAcceptDrops(True)

        self.today = TodayTab(session, parent=self)
        self.clients = RecordsTab(session, "client", self)
        self.contacts = RecordsTab(session, "contact", self)
        self.deals = DealsTab(session, settings, self)
        self.pay = PayTab(session, settings.manager, self)
        self.performance = PerformanceTab(session, settings, self)
        self.tabs = QTabWidget(self)
        self.trail = Trail(self)
        self.deeds = TabDeeds(session, self.tabs, self.trail, self)
        self.toast = Toast(self)
        self.errands = Errands(session, settings, self)
        self.row_errands = RowErrands(session, self.errands, self)
        self.pay_errands = PayErrands(session, settings, self)
        self.busy = BusyBar(self)
        self._selected = plain_label("", "secondary", self)
        self.this_month = plain_label("", "secondary", self)
        self._actions = Menus(self)
        self._steps: tuple[Step | None, Step | None] = (None, None)
        self.desk = Desk(session, settings, self._actions, self)
        self.recent = Recent(session, self)
        self.palette_card = Palette(session, self._actions, self.recent, self)

        self._lay_out()
        self._connect()
        self.use_settings()
        self._restore()

    # -- making ---------------------------------------------------------------------------------------------------

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
        make_actions(self, self._actions)
        shown = ("palette", "back", "forward", "undo", "redo")
        self.tabs.setCornerWidget(Corner([self._actions[name] for name in shown], self))
        self._actions.fill(partial(self._choose, "language"), partial(self._choose, "theme"))
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._selected, 1)
        bar.addPermanentWidget(self.busy)
        bar.addPermanentWidget(self.this_month)

    def _connect(self) -> None:
        session = self._session
        session.opened.connect(self._opened)
        session.failed.connect(self.tell_error)
        session.changed.connect(self._changed)
        session.steps_changed.connect(self._steps_changed)
        session.work_changed.connect(self.busy.show_work)
        session.progress_changed.connect(self.busy.show_progress)
        self.busy.cancel_requested.connect(session.cancel_work)
        self.toast.action_requested.connect(self.undo)
        tellers: list[Any] = [self.errands, self.pay_errands, self.row_errands, self.desk, self.today]
        tellers.append(self.performance)
        for teller in [*tellers, *self.deeds.records.values()]:
            teller.told.connect(lambda text, undoable: self.toast.say(text, tr("Undo") if undoable else ""))
        self.row_errands.added.connect(lambda kind, number: self.deeds.records[kind].expect(number))
        self.errands.imported.connect(lambda kind: self.deeds.show_tab(self.deeds.records[kind]))
        for tab in self.deeds.records.values():
            tab.delete_requested.connect(self.errands.delete)
            tab.copy_requested.connect(self.errands.copy_rows)
            tab.duplicate_requested.connect(self.row_errands.duplicate)
            tab.edit_requested.connect(self.row_errands.ask_edit)
            tab.tag_requested.connect(self.row_errands.ask_tag)
            tab.export_requested.connect(lambda _: self.deeds.export_selection(self.errands))
            tab.merge_requested.connect(self.errands.ask_merge)
            tab.import_requested.connect(self.errands.choose_list)
            tab.sample_requested.connect(self.errands.fill_with_samples)
            tab.history_requested.connect(self.errands.show_history)
            tab.open_requested.connect(self.open_record)
            tab.new_requested.connect(self.deeds.new_for_client)
            tab.selection_told.connect(self._tell_selection)
            tab.problem_told.connect(self.tell_error)
            tab.details.shown.connect(self.deeds.note_record)
            tab.details.shown.connect(self.recent.show_record)
            tab.details.told.connect(lambda text, undoable: self.toast.say(text, tr("Undo") if undoable else ""))
        self.trail.go_requested.connect(self.deeds.go)
        self.trail.ways_changed.connect(self._actions.show_ways)
        self.today.open_requested.connect(self.open_record)
        self.today.win_requested.connect(lambda number: self.deals.moves.move(number, Stage.WON))
        self.today.pay_requested.connect(lambda: self.tabs.setCurrentWidget(self.pay))
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
        self.performance.new_requested.connect(self.deeds.new_for_client)
        self.palette_card.open_requested.connect(self.open_record)
        self.desk.setting_changed.connect(self._setting_changed)
        self.desk.restore_requested.connect(self.restore_requested)
        self.tabs.currentChanged.connect(self._tab_changed)

    def disconnect_session(self) -> None:
        """Before another window takes this one's place."""
        self._session.disconnect(self)

    # -- the book -------------------------------------------------------------------------------------------------

    def _opened(self) -> None:
        self._start_tab()
        if self._settings.duty != "service":
            QTimer.singleShot(_LATER_MS, self, self.pay.start)  # for the month's pay in the status bar

    def _start_tab(self) -> None:
        tab = self.tabs.currentWidget()
        if self._session.is_open and isinstance(tab, RecordsTab | PayTab | TodayTab | PerformanceTab):
            tab.start()

    def _changed(self, done: Done) -> None:
        self.toast.hide()  # its Undo meant the step before
        for tab in self.deeds.records.values():
            tab.tell(done)
        self.pay.tell(done)
        self.today.tell(done)
        self.performance.tell(done)

    def undo(self) -> None:
        self._session.undo(tr("Undoing…") if _is_large(self._steps[0]) else "")

    def redo(self) -> None:
        self._session.redo(tr("Redoing…") if _is_large(self._steps[1]) else "")

    def _steps_changed(self, undo: Step | None, redo: Step | None) -> None:
        self._steps = (undo, redo)
        self._actions.show_steps(undo, redo)

    def tell_error(self, error: object) -> None:
        """A sentence for what the user can act on; small ones as a toast, the others in a box."""
        if isinstance(error, UserError) and error.code in _SMALL:
            self.toast.say(sentence(error, apart))
        elif isinstance(error, BaseException):
            messages.told(self, error)

    def open_record(self, kind: str, number: int) -> None:
        self.deeds.open_record(kind, number)

    # -- the status bar -------------------------------------------------------------------------------------------

    def _tell_selection(self, ids: list[int]) -> None:
        self._selected.setText(tr("%n selected", "", len(ids)) if len(ids) > 1 else "")

    def _tell_month(self, made: Statement | None) -> None:
        text = ""
        if made is not None:
            text = tr("This month so far {amount}").format(amount=shown_amount(made.totals.payable, made.currency))
        self.this_month.setText(text)
        self.today.show_pay(text if self._settings.duty != "service" else "")

    def _tab_changed(self) -> None:
        self._start_tab()
        tab = self.deeds.note_tab()
        self._tell_selection(tab.selected_ids() if tab is not None else [])
        self._actions["new"].setEnabled(tab is not None)
        enable_list_actions(self._actions, tab)

    # -- settings -------------------------------------------------------------------------------------------------

    def use_settings(self) -> None:
        """The settings may say something else now."""
        take_settings(self, self._settings)

    def _choose(self, name: str, value: str) -> None:
        """A setting from the View menu."""
        setattr(self._settings, name, value)
        self._setting_changed(name)

    def _setting_changed(self, name: str) -> None:
        take_changed(self, self._settings, name)
        self.settings_changed.emit(name)

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
        for tab in self.deeds.records.values():
            tab.restore(state)
        self.recent.restore(state)
        place = state.get("tab", "")
        self.tabs.setCurrentIndex(int(place) if place.isdigit() else self.tabs.indexOf(self.clients))
        enable_list_actions(self._actions, self.tabs.currentWidget())
        show_duty(self, self._settings)

    def state(self) -> dict[str, str]:
        """The window's own memory, for the settings."""
        found = {
            "geometry": bytes(self.saveGeometry().toBase64().data()).decode(),
            "tab": str(self.tabs.currentIndex()),
        }
        for tab in self.deeds.records.values():
            found |= tab.state()
        return found | self.recent.state()

    def commit(self) -> None:
        """Commits whatever field is being typed in."""
        for tab in self.deeds.records.values():
            tab.details.commit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.commit()
        self._settings.windows = self.state()
        super().closeEvent(event)


#: Told in passing: nothing to decide, nothing lost.
_SMALL = frozenset(("nothing-to-undo", "nothing-to-redo", "nothing-to-do", "name-missing", "record-gone", "name-taken",
                    "filter-unknown", "filter-damaged"))  # fmt: skip


def _is_large(step: Step | None) -> bool:
    """Whether taking a step back needs a progress bar."""
    return step is not None and step.added + step.edited + step.removed > 2000
