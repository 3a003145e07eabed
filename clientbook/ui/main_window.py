"""The one window: its tabs, menus and keys, and all connections between them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QTabWidget, QToolButton, QWidget

from .. import labels
from ..domain.errors import UserError
from ..domain.pay.statement import Statement
from ..progress import Progress
from ..sentences import sentence
from ..settings import Settings
from ..store.book import Book, Done
from ..store.steps import Step
from ..texts import tr
from . import messages
from .columns import Column, Line, plain_text
from .icons import icon
from .kit.bidi import isolate, shown_amount
from .kit.notices import BusyBar, Toast, plain_label
from .pay_tab import PayTab
from .records_tab import RecordsTab
from .session import Session

if TYPE_CHECKING:
    from ..files.plan_file import PlanDraft
    from ..jobs.delete import Deletion
    from ..jobs.import_list import Imported
    from .import_dialog import ImportDialog

_LATER_MS = 400
_LISTS = (".csv", ".tsv", ".txt", ".xlsx")


class MainWindow(QMainWindow):
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

        self.clients = RecordsTab(session, "client", self)
        self.contacts = RecordsTab(session, "contact", self)
        self.deals = RecordsTab(session, "deal", self)
        self.pay = PayTab(session, settings.manager, self)
        self._records = {"client": self.clients, "contact": self.contacts, "deal": self.deals}
        self.tabs = QTabWidget(self)
        self.toast = Toast(self)
        self.busy = BusyBar(self)
        self._selected = plain_label("", "secondary", self)
        self._this_month = plain_label("", "secondary", self)
        self._actions: dict[str, QAction] = {}
        self._steps: tuple[Step | None, Step | None] = (None, None)

        self._make_actions()
        self._lay_out()
        self._connect()
        self._restore()

    # -- making ---------------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        keys = QKeySequence.StandardKey
        add = self._add_action
        add("new", tr("New"), ["Ctrl+N"], self._new, "add")
        add("new-contact", tr("New contact here"), ["Ctrl+Shift+N"], lambda: self._new_at_client("contact"), "person")
        add("new-deal", tr("New deal here"), ["Ctrl+Shift+D"], lambda: self._new_at_client("deal"), "deal")
        add("import", tr("Import…"), ["Ctrl+I"], self.choose_list, "import")
        add("export", tr("Export…"), ["Ctrl+E"], self._export, "export")
        add("backup", tr("Back up now"), [], self._back_up, "file")
        add("quit", tr("Quit"), ["Ctrl+Q"], self.close)
        add("undo", tr("Undo"), [keys.Undo], self._undo, "undo")
        add("redo", tr("Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"], self._redo, "redo")
        add("copy", tr("Copy rows"), [], self._copy, "copy")
        add("delete", tr("Delete"), [], self._delete_selected, "delete")
        add("find", tr("Find"), ["Ctrl+F", "/"], self._find, "search")
        add("history", tr("History of the record…"), ["Alt+Return"], self._ask_history)
        add("refresh", tr("Refresh"), ["F5"], self._refresh)
        add("about", tr("About Clientbook"), [], lambda: messages.about(self, self._session.path), "info")
        for name in ("undo", "redo"):
            self._actions[name].setEnabled(False)

    def _add_action(
        self, name: str, text: str, keys: list[Any], run: Callable[[], object], picture: str = ""
    ) -> QAction:
        action = QAction(text, self)
        if picture:
            action.setIcon(icon(picture))
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _=False: run())
        self.addAction(action)
        self._actions[name] = action
        return action

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for tab, title in (
            (self.clients, tr("Clients")),
            (self.contacts, tr("Contacts")),
            (self.deals, tr("Deals")),
            (self.pay, tr("Pay")),
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
        self._fill_menus()
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._selected, 1)
        bar.addPermanentWidget(self.busy)
        bar.addPermanentWidget(self._this_month)

    def _fill_menus(self) -> None:
        bar = self.menuBar()
        menus = (
            (tr("Book"), ("new", "new-contact", "new-deal", "", "import", "export", "", "backup", "", "quit")),
            (tr("Edit"), ("undo", "redo", "", "copy", "delete", "", "find", "history")),
        )
        for title, names in menus:
            menu = bar.addMenu(title)
            for name in names:
                if name:
                    menu.addAction(self._actions[name])
                else:
                    menu.addSeparator()
        view = bar.addMenu(tr("View"))
        for place in range(self.tabs.count()):
            show = partial(self.tabs.setCurrentIndex, place)
            view.addAction(self._add_action(f"tab-{place}", self.tabs.tabText(place), [f"Ctrl+{place + 1}"], show))
        view.addSeparator()
        view.addAction(self._actions["refresh"])
        view.addSeparator()
        language = view.addMenu(tr("Language"))
        for code, name in (("", tr("As the system")), ("en", "English"), ("he", "עברית")):
            language.addAction(name).triggered.connect(lambda _=False, code=code: self.language_requested.emit(code))
        theme = view.addMenu(tr("Theme"))
        for code, name in (("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))):
            theme.addAction(name).triggered.connect(lambda _=False, code=code: self.theme_requested.emit(code))
        bar.addMenu(tr("Help")).addAction(self._actions["about"])

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
        for tab in self._records.values():
            tab.delete_requested.connect(self._ask_deletion)
            tab.copy_requested.connect(self._copy_rows)
            tab.import_requested.connect(self.choose_list)
            tab.sample_requested.connect(self._fill_with_samples)
            tab.history_requested.connect(self._show_history)
            tab.open_requested.connect(self.open_record)
            tab.new_requested.connect(self._new_for_client)
            tab.selection_told.connect(self._tell_selection)
            tab.problem_told.connect(self.tell_error)
        self.pay.export_requested.connect(self._export_statement)
        self.pay.plan_requested.connect(self._ask_plan)
        self.pay.month_told.connect(self._tell_month)
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
        if self._session.is_open and isinstance(tab, RecordsTab | PayTab):
            tab.start()

    def _changed(self, done: Done) -> None:
        for tab in self._records.values():
            tab.tell(done)
        self.pay.tell(done)

    def _undo(self) -> None:
        self._session.undo(tr("Undoing…") if _is_large(self._steps[0]) else "")

    def _redo(self) -> None:
        self._session.redo(tr("Redoing…") if _is_large(self._steps[1]) else "")

    def _steps_changed(self, undo: Step | None, redo: Step | None) -> None:
        self._steps = (undo, redo)
        for name, step, plain, named in (
            ("undo", undo, tr("Undo"), tr("Undo: {what}")),
            ("redo", redo, tr("Redo"), tr("Redo: {what}")),
        ):
            text = plain if step is None else named.format(what=labels.step_text(step.label))
            action = self._actions[name]
            action.setEnabled(step is not None)
            action.setText(text.replace("&", "&&"))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{' '.join(text.split())} ({keys})")

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
            self._ask_deletion(tab.kind, tab.selected_ids())

    def _ask_deletion(self, kind: str, ids: list[int]) -> None:
        """Do it, tell what went along, offer undo."""
        from ..jobs.delete import deletion

        found: list[Deletion] = []

        def work(book: Book, progress: Progress) -> Done:
            planned = deletion(book, kind, ids)
            found.append(planned)
            return book.apply(planned.label, planned.changes, progress, total=len(planned.changes))

        def told(_: Done) -> None:
            self.toast.say(_deleted(found[0], kind), tr("Undo"))

        self._session.write(work, told, called=tr("Deleting…") if len(ids) > 500 else "")

    def _copy(self) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordsTab):
            tab.copy()

    def _copy_rows(self, kind: str, ids: list[int], columns: list[Column]) -> None:
        def question(book: Book) -> list[Line]:
            records = book.records(kind, ids)
            names = book.names("client", {getattr(r, "client_id", 0) or 0 for r in records.values()})
            kept = (records[number] for number in ids if number in records)
            return [Line(record, names.get(getattr(record, "client_id", 0) or 0, "")) for record in kept]

        self._session.ask(question, lambda lines: self._to_clipboard(lines, columns), self)

    def _to_clipboard(self, lines: list[Line], columns: list[Column]) -> None:
        rows = [[column.title for column in columns]]
        rows += [[plain_text(column, line) for column in columns] for line in lines]
        data = QMimeData()
        data.setText("\n".join("\t".join(cells) for cells in rows))
        QGuiApplication.clipboard().setMimeData(data)
        self.toast.say(tr("%n row(s) copied", "", len(lines)))

    def _find(self) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordsTab):
            tab.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            tab.search.selectAll()

    def _ask_history(self) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordsTab):
            tab.ask_history()

    def _show_history(self, number: int, name: str) -> None:
        from .history_dialog import HistoryDialog

        def show(versions: list[Any]) -> None:
            dialog = HistoryDialog(name, versions, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

        self._session.ask(lambda book: book.history_of(number), show, self)

    def _refresh(self) -> None:
        for tab in self._records.values():
            tab.model.refresh()
        self.pay.refresh()

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

    # -- files in and out -----------------------------------------------------------------------------------------

    def choose_list(self) -> None:
        path = messages.file_to_open(self, tr("Import a list"), tr("Lists") + " (*.csv *.tsv *.txt *.xlsx)")
        if path is not None:
            self.import_list(path)

    def import_list(self, path: Path) -> "ImportDialog":
        """Opens the import of a list; nothing comes in before it is accepted there."""
        from .import_dialog import ImportDialog

        dialog = ImportDialog(self._session, path, self)
        dialog.imported.connect(self._tell_imported)
        dialog.open()
        return dialog

    def _tell_imported(self, result: "Imported") -> None:
        from ..jobs.import_plan import Verdict

        counts = result.counts
        text = tr("{file}: {added} added, {updated} updated, {skipped} already there, {refused} refused").format(
            file=isolate(result.plan.name), **{verdict.value: f"{counts[verdict]:,}" for verdict in Verdict}
        )
        self.toast.say(text, tr("Undo") if result.done is not None else "")
        target = {"contacts": self.contacts, "deals": self.deals, "receipts": self.deals}.get(
            result.plan.kind, self.clients
        )
        self.tabs.setCurrentWidget(target)

    def _fill_with_samples(self) -> None:
        from ..jobs.demo import fill_with_samples

        def work(book: Book, _: Progress) -> Done | None:
            fill_with_samples(book)
            step, _redo = book.next_steps()
            assert step is not None
            return Done(step, dict.fromkeys(("client", "contact", "deal", "plan", "employer"), ()), {})

        self._session.write(
            work, lambda _: self.toast.say(tr("Sample data is in your book; Undo takes it out.")), tr("Importing…")
        )

    def _export(self) -> None:
        from ..jobs.export_list import export_list

        tab = self.tabs.currentWidget()
        if tab is self.pay:
            self.pay._ask_export()
            return
        assert isinstance(tab, RecordsTab)
        kinds = "CSV (*.csv);;Excel (*.xlsx)" + ("" if tab.kind == "deal" else ";;vCard (*.vcf)")
        target = messages.file_to_save(self, tr("Export"), f"{tab.kind}s.csv", kinds)
        if target is None:
            return
        ids = list(tab.model.ids())
        self._session.write(
            lambda book, progress: export_list(book, tab.kind, target, ids, progress),
            lambda count: self.toast.say(tr("%n row(s) written to {file}", "", count).format(file=target.name)),
            called=tr("Exporting…"),
        )

    def _export_statement(self, made: Statement) -> None:
        kinds = "PDF (*.pdf);;Excel (*.xlsx);;CSV (*.csv);;HTML (*.html);;JSON (*.json)"
        target = messages.file_to_save(self, tr("Export the statement"), f"statement-{made.month}.pdf", kinds)
        if target is not None:
            self.write_statement(made, target)

    def write_statement(self, made: Statement, target: Path) -> None:
        from ..jobs.pay import write_statement

        self._session.write(
            lambda *_: write_statement(made, target),
            lambda _: self.toast.say(tr("Written to {file}").format(file=target.name)),
            called=tr("Exporting…"),
        )

    def _back_up(self) -> None:
        self._session.write(
            lambda book, progress: book.back_up(report=progress.at),
            lambda path: self.toast.say(tr("Backed up as {file}").format(file=path.name)),
            called=tr("Backing up…"),
        )

    def _ask_plan(self, way: str) -> None:
        from ..jobs.pay import set_plan_from_file
        from .plan_dialog import PlanDialog

        if way == "file":
            path = messages.file_to_open(self, tr("Plan file"), "TOML (*.toml)")
            if path is not None:
                self._session.write(lambda book, _: set_plan_from_file(book, path))
            return
        dialog = PlanDialog(self._settings.currency, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.plan_requested.connect(self._set_plan)
        dialog.open()

    def _set_plan(self, draft: "PlanDraft") -> None:
        from ..jobs.pay import set_plan

        self._session.write(
            lambda book, _: set_plan(book, draft), lambda _: self.toast.say(tr("The plan is set."), tr("Undo"))
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.toLocalFile().lower().endswith(_LISTS) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        for path in [path for path in paths if path.suffix.lower() in _LISTS][:1]:
            event.acceptProposedAction()
            self.import_list(path)

    # -- memory ---------------------------------------------------------------------------------------------------

    def _restore(self) -> None:
        state = self._settings.windows
        if "geometry" in state:
            self.restoreGeometry(QByteArray.fromBase64(state["geometry"].encode()))
        for tab in self._records.values():
            tab.restore(state)
        if state.get("tab", "").isdigit():
            self.tabs.setCurrentIndex(int(state["tab"]))

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


def _deleted(planned: "Deletion", kind: str) -> str:
    """What was deleted, and what went with it."""
    label = planned.label
    many = int(label.values.get("n", 0) or 0)
    counts = dict(planned.counts)
    counts[kind] = counts.get(kind, 0) - (many or 1)
    first = labels.kinds(many)[kind] if many else isolate(str(label.values.get("name", "")))
    along = ", ".join(labels.kinds(count)[other] for other, count in counts.items() if count > 0)
    if along:
        return tr("{what} deleted, with {along}").format(what=first, along=along)
    return tr("{what} deleted").format(what=first)
