"""One kind of record as a tab: search above, table below, details beside it."""

from typing import Any, Final

from PySide6.QtCore import QByteArray, QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..domain.records import Client, Contact, Deal
from ..store.book import Done
from ..texts import tr
from .columns import columns_of
from .details import Details
from .empty_words import empty_words
from .icons import icon
from .kit.notices import EmptyState, plain_label
from .record_model import RecordModel
from .record_table import RecordTable
from .session import Session

_PAUSE_MS: Final = 120
#: From so many changed records on, all rows are asked for anew.
_MANY: Final = 20_000
#: More records side by side nobody compares.
_MERGED: Final = 12


class RecordsTab(QWidget):
    """Clients, contacts or deals. Wishes go up as `..._requested`; `tell` shows the book's changes."""

    delete_requested = Signal(str, list)
    merge_requested = Signal(str, list)
    copy_requested = Signal(str, list, list)  # kind, ids, columns in their order on screen
    export_requested = Signal(str, list)
    import_requested = Signal()
    sample_requested = Signal()
    history_requested = Signal(int, str)
    open_requested = Signal(str, int)
    new_requested = Signal(str, int)
    selection_told = Signal(list)
    problem_told = Signal(object)

    def __init__(self, session: Session, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._session = session
        self._wanted: int | None = None
        self._started = False
        self._columns = columns_of(kind)
        self.model = RecordModel(session, kind, self._columns, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)

        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMinimumWidth(260)
        self._count = plain_label("", "secondary", self)
        self._import = QPushButton(icon("import"), tr("Import…"), self)
        self._new = QPushButton(self)
        self._new.setProperty("primary", True)
        self.table = RecordTable(self.model, self)
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self.details = Details(session, kind, self)
        self.details.setVisible(False)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._name_parts()
        self._lay_out()
        self._connect()

    # -- making ---------------------------------------------------------------------------------------------------

    def _name_parts(self) -> None:
        search, new = {
            "client": (tr("Search clients"), tr("New client")),
            "contact": (tr("Search contacts"), tr("New contact")),
            "deal": (tr("Search deals"), tr("New deal")),
        }[self.kind]
        self.search.setPlaceholderText(search)
        self.search.setAccessibleName(search)
        self._new.setText("+ " + new)
        self.table.setAccessibleName(
            {"client": tr("Clients"), "contact": tr("Contacts"), "deal": tr("Deals")}[self.kind]
        )

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 12, 16, 12)
        bar.setSpacing(8)
        bar.addWidget(self.search)
        bar.addWidget(self._count)
        bar.addStretch()
        bar.addWidget(self._import)
        bar.addWidget(self._new)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self.details)
        self._splitter.setHandleWidth(1)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setCollapsible(0, False)
        self._splitter.setCollapsible(1, False)
        self._splitter.setSizes([800, 380])
        self.details.setMinimumWidth(max(320, self.fontMetrics().averageCharWidth() * 48))  # larger type, more room
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._pause.start)
        self.search.installEventFilter(self)
        self._pause.timeout.connect(self._ask)
        self._import.clicked.connect(self.import_requested)
        self._new.clicked.connect(lambda: self.start_new())
        self._empty.action_requested.connect(self._act)
        self.model.rows_changed.connect(self._rows_changed)
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.doubleClicked.connect(lambda _: self.focus_details())
        self.table.installEventFilter(self)
        header = self.table.horizontalHeader()
        header.sortIndicatorChanged.connect(self._sort)
        self.details.added.connect(self._was_added)
        self.details.open_requested.connect(self.open_requested)
        self.details.new_requested.connect(self.new_requested)
        self.details.problem_told.connect(self.problem_told)

    # -- what is shown --------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Asks for the first rows, once; a tab that nobody opened asks for nothing."""
        if not self._started:
            self._started = True
            self._ask()

    def tell(self, done: Done) -> None:
        """The book changed."""
        touched: set[int] = set()
        if sum(map(len, done.touched.values())) > _MANY:
            touched.update(self.model.rows_by_id())  # all that is shown, which is less
        else:
            touched.update(*done.touched.values())
        if self._started and done.touched.keys() & {self.kind, "client"}:
            self.model.forget(touched)
        self.details.forget(done)

    def select(self, number: int) -> None:
        """Shows one record, clearing the search where it hides it."""
        self._wanted = number
        if number not in self.model.rows_by_id() and self.search.text():
            self.search.clear()
            self._pause.stop()
            self._ask()
        else:
            self._select_wanted()

    def select_row(self, row: int) -> None:
        self.table.select_row(row)

    def selected_ids(self) -> list[int]:
        return [self.model.id_at(row) for row in self.table.selected_rows()]

    def start_new(self, client_id: int | None = None, client: str = "") -> None:
        """A fresh record in the details; it is added when it has its name."""
        self.details.commit()
        fresh: dict[str, Any] = {
            "client": lambda: Client(name=""),
            "contact": lambda: Contact(name="", client_id=client_id),
            "deal": lambda: Deal(title="", client_id=client_id or 0),
        }
        self.table.selectionModel().clearSelection()
        self.details.show_new(fresh[self.kind](), client)

    def focus_details(self) -> None:
        if self.details.isVisible():
            self.details.focus_first()

    def _ask(self) -> None:
        _, order, descending = self.model.query
        self.model.show(self.search.text(), order, descending)

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        column = self._columns[section]
        if not column.order:
            return
        self.model.show(self.search.text(), column.order, order == Qt.SortOrder.DescendingOrder)

    def _rows_changed(self) -> None:
        count = self.model.rowCount()
        searching = bool(self.search.text().strip())
        self._count.setText(f"{count:,}" if self.model.is_complete else "…")
        self._stack.setCurrentIndex(0 if count else 1)
        if not count:
            self._empty.say(*empty_words(self.kind, searching))
        self._select_wanted()
        if not count and not searching and not self.details.record_id and self.details.record_id != 0:
            self.details.clear()

    def _act(self, name: str) -> None:
        match name:
            case "clear":
                self.search.clear()
            case "import":
                self.import_requested.emit()
            case "sample":
                self.sample_requested.emit()
            case "new":
                self.start_new()

    def _was_added(self, number: int) -> None:
        self._wanted = number

    def _select_wanted(self) -> None:
        """Selects what is wanted, else keeps what was selected: by id, over every change of the rows."""
        wanted = self._wanted if self._wanted is not None else self.details.coming_id
        if not wanted:
            return
        row = self.model.rows_by_id().get(wanted)
        if row is None:
            return
        self._wanted = None
        if not self.table.selectionModel().isRowSelected(row, QModelIndex()):
            self.select_row(row)

    def _selection_changed(self) -> None:
        ids = self.selected_ids()
        self.selection_told.emit(ids)
        current = self.table.selectionModel().currentIndex()
        if len(ids) == 1:
            number = ids[0]
        elif current.isValid() and ids:
            number = self.model.id_at(current.row())
        else:
            return
        if number != self.details.coming_id:
            self.details.commit()
            self.details.show_record(number)

    # -- menus and keys -------------------------------------------------------------------------------------------

    def _show_menu(self, place: QPoint) -> None:
        ids = self.selected_ids()
        if not ids:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(icon("copy"), tr("Copy"))
        copy.triggered.connect(self.copy)
        export = menu.addAction(icon("export"), tr("Export the selection…"))
        export.triggered.connect(lambda: self.export_requested.emit(self.kind, self.selected_ids()))
        if len(ids) == 1:
            history = menu.addAction(tr("History…"))
            history.triggered.connect(lambda: self.ask_history())
        elif len(ids) <= _MERGED:
            menu.addAction(tr("Merge…")).triggered.connect(lambda: self.ask_merge())
        menu.addSeparator()
        delete = menu.addAction(icon("delete"), tr("Delete"))
        delete.triggered.connect(lambda: self.delete_requested.emit(self.kind, self.selected_ids()))
        menu.popup(self.table.viewport().mapToGlobal(place))

    def copy(self) -> None:
        self.copy_requested.emit(self.kind, self.selected_ids(), self.table.shown_columns())

    def ask_merge(self) -> None:
        ids = self.selected_ids()
        if 2 <= len(ids) <= _MERGED:
            self.merge_requested.emit(self.kind, ids)

    def ask_history(self) -> None:
        ids = self.selected_ids()
        line = self.model.line_at(self.model.rows_by_id()[ids[0]]) if ids else None
        if line is not None:
            self.history_requested.emit(ids[0], getattr(line.record, "name", "") or getattr(line.record, "title", ""))

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.search:
            return self._search_key(event)
        if event.key() == Qt.Key.Key_Delete and self.selected_ids():
            self.delete_requested.emit(self.kind, self.selected_ids())
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focus_details()
            return True
        return False

    def _search_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.model.rowCount():
            self.table.setFocus()
            if not self.table.selectionModel().hasSelection():
                self.select_row(0)
            return True
        return False

    # -- memory ---------------------------------------------------------------------------------------------------

    def state(self) -> dict[str, str]:
        """Columns and splitter, as text for the settings."""
        header = self.table.horizontalHeader()
        return {
            f"{self.kind}-header": bytes(header.saveState().toBase64().data()).decode(),
            f"{self.kind}-splitter": bytes(self._splitter.saveState().toBase64().data()).decode(),
        }

    def restore(self, state: dict[str, str]) -> None:
        for name, target in (
            (f"{self.kind}-header", self.table.horizontalHeader()),
            (f"{self.kind}-splitter", self._splitter),
        ):
            if name in state:
                target.restoreState(QByteArray.fromBase64(state[name].encode()))
