"""The rows of one kind of record: search and filter above, table below, details beside it; and what is shown there."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ...domain.choices import Work
from ...domain.filtering.filters import Rules
from ...domain.kinds import KINDS, tab_of
from ...domain.own_fields.values import OWN
from ...jobs.own_fields.known_fields import own_fields
from ...store.book import Done
from ...texts import translated
from ..columns import Column, columns_of
from ..kit.notices import EmptyState
from ..record.details import Details
from ..record.draft_note import WaitingDrafts
from ..session import Session
from .empty_texts import empty_texts
from .model import RecordModel
from .table import RecordTable
from .toolbar import RecordBar

if TYPE_CHECKING:
    from .several import Several

#: From so many changed records on, all rows are asked for anew.
_MANY: Final = 20_000


class RecordRows(QWidget):
    """Clients, contacts or deals. `tell` shows the book's changes; what is chosen stays chosen, by id."""

    import_requested = Signal()
    sample_requested = Signal()
    open_requested = Signal(str, int)
    new_requested = Signal(str, int)
    selection_changed = Signal(object)  # a list of ids; as it is, for there may be a hundred thousand
    notified = Signal(str, bool)  # a sentence, and whether the newest step can be offered for undo
    error_occurred = Signal(object)
    edit_field_requested = Signal(str, list, str, object)  # a kind, ids, a field and its value for all of them

    def __init__(
        self, session: Session, kind: str, parent: QWidget | None = None, columns: list[Column] | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.currency = "ILS"  # of new deals
        self.work = Work.SELLING  # of new clients
        self._session = session
        self._wanted: int | None = None
        self._started = False
        self._columns = columns_of(kind) if columns is None else columns
        self.model = RecordModel(session, kind, self._columns, self)
        self.bar = RecordBar(session, kind, self)
        self.search = self.bar.search
        self.filters = self.bar.filters
        self.table = RecordTable(self.model, self)
        self.table.setAccessibleName(translated(tab_of(kind).title))
        self.empty = EmptyState(self)
        self.stack = QStackedWidget(self)
        self.details = Details(session, kind, self)
        self.details.setVisible(False)
        self.several: Several | None = None
        self.waiting = WaitingDrafts(session.drafts, kind, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self._connect()

    # -- making ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self._splitter.addWidget(self.stack)
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
        column.addWidget(self.bar)
        column.addWidget(self.waiting)
        column.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self.bar.search_changed.connect(self._ask)
        self.bar.rows_wanted.connect(self._go_to_rows)
        self.bar.left.connect(self.table.setFocus)
        self.bar.import_requested.connect(self.import_requested)
        self.bar.new_requested.connect(lambda: self.start_new())
        self.filters.rules_changed.connect(self._narrow)
        self.filters.notified.connect(self.notified)
        self.filters.error_occurred.connect(self.error_occurred)
        self.empty.action_requested.connect(self._act)
        self.model.rows_changed.connect(self._rows_changed)
        self.model.refused.connect(self.error_occurred)
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        self.table.doubleClicked.connect(self._edit_clicked)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._sort)
        self._session.drafts.changed.connect(self._show_drafts)
        self.details.draft_changed.connect(self._show_drafts)
        self.waiting.chosen.connect(self._go_on)
        self.details.added.connect(self.expect)
        self.details.open_requested.connect(self.open_requested)
        self.details.new_requested.connect(self.new_requested)
        self.details.error_occurred.connect(self.error_occurred)

    # -- what is shown --------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Asks for the first rows, once; a tab that nobody opened asks for nothing."""
        if not self._started:
            self._started = True
            self._show_drafts()
            self._ask_own_fields()
            self._ask()
            self.filters.start()

    def book_changed(self, done: Done) -> None:
        """The book changed."""
        if self._started:
            self.filters.book_changed(done)
            if "own_field" in done.touched:
                self._ask_own_fields()
            self._forget(done)
            if self.several is not None and not self.several.isHidden():
                self.several.show_ids(self.several.ids)
        self.details.forget(done)

    def _ask_own_fields(self) -> None:
        kind = self.kind
        if OWN in KINDS[kind].fields:
            self._session.ask(lambda book: own_fields(book, kind), self.model.show_own, self, f"own-columns-{kind}")

    def _forget(self, done: Done) -> None:
        touched = done.touched
        also = tab_of(self.kind).also
        if not touched.keys() & (also | {self.kind}):
            return
        others = touched.keys() & also
        if others or len(touched.get(self.kind, ())) > _MANY:
            self.model.forget_all()
        else:
            self.model.forget(touched[self.kind])

    def select(self, number: int) -> None:
        """Shows one record, clearing the search and the filter where they hide it."""
        self._wanted = number
        if self.model.row_of(number) is None and (self.search.text() or not self.filters.is_empty):
            self.bar.clear()
        else:
            self._select_wanted()

    def select_row(self, row: int) -> None:
        self.table.select_row(row)

    def select_all(self) -> None:
        self.table.selectAll()

    def selected_ids(self) -> list[int]:
        ids = self.model.ids()
        return [ids[row] for row in self.table.selected_rows()]

    def start_new(self, client_id: int | None = None, client: str = "") -> None:
        """A fresh record in the details; it is added when it has its name."""
        self.details.commit()
        kind = KINDS[self.kind]
        client_id = client_id or (0 if kind.needs else None)
        self.table.selectionModel().clearSelection()
        self.details.show_new(kind.begin(client_id=client_id, work=self.work, currency=self.currency), client)

    def _show_drafts(self) -> None:
        """What is typed and not in the book waits above the rows."""
        self.waiting.show_but(self.details.begun.numbers)

    def _go_on(self, number: int) -> None:
        """With a draft, the name of its client asked for first."""
        draft = self._session.drafts.draft(number)
        if draft is None:
            return
        if draft.goes_on_at:
            self.details.go_on(number, draft.goes_on_at)
            self.select(draft.goes_on_at)
            return
        client = getattr(draft.record, "client_id", None) or 0
        self.details.commit()
        self.table.selectionModel().clearSelection()

        def show(names: dict[int, str]) -> None:
            self.details.show_new(draft.record, names.get(client, ""), number, draft.typed)

        self._session.ask(lambda book: book.names("client", [client]), show, self)

    def focus_details(self) -> None:
        if self.details.isVisible():
            self.details.focus_first()

    def edit_cell(self) -> None:
        """The field of the column that is current, where the details have one for it."""
        column = self.table.selectionModel().currentIndex().column()
        if self.details.isVisible() and column >= 0:
            self.details.focus_field(self._columns[column].name)

    def _edit_clicked(self, index: QModelIndex) -> None:
        """The field of the cell, once its record is shown: the first click of the two has only asked for it."""
        self.details.aim(self.model.id_at(index.row()), self._columns[index.column()].name)

    def _ask(self) -> None:
        _, order, descending = self.model.query
        self.model.show(self.search.text(), order, descending)

    def _narrow(self, rules: Rules) -> None:
        self.model.rules = rules
        if self._started:
            self._ask()

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        column = self._columns[section]
        if not column.order:
            self._show_order()
        elif self._started:
            self.model.show(self.search.text(), column.order, order == Qt.SortOrder.DescendingOrder)
        else:
            self.model.prepare(column.order, order == Qt.SortOrder.DescendingOrder)

    def _show_order(self) -> None:
        """The mark goes back to the column by which the rows stand: nothing can be sorted by the one clicked."""
        _, by, descending = self.model.query
        section = next(place for place, column in enumerate(self._columns) if column.order == by)
        header = self.table.horizontalHeader()
        with QSignalBlocker(header):
            header.setSortIndicator(
                section, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            )
        header.viewport().update()

    def _rows_changed(self) -> None:
        count = self.model.rowCount()
        searching, filtering = self.bar.is_searching, not self.filters.is_empty
        self.bar.show_count(count, self.model.is_complete)
        self.stack.setCurrentIndex(0 if count else 1)
        if not count:
            self.empty.say(*empty_texts(self.kind, searching, filtering))
        self._select_wanted()
        nothing = not count and not searching and not filtering
        if nothing and not self.details.record_id and self.details.record_id != 0:
            self.details.clear()

    def _go_to_rows(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
            if not self.table.selectionModel().hasSelection():
                self.select_row(0)

    def _act(self, name: str) -> None:
        match name:
            case "clear":
                self.bar.clear()
            case "import":
                self.import_requested.emit()
            case "sample":
                self.sample_requested.emit()
            case "new":
                self.start_new()

    def expect(self, number: int) -> None:
        """A record that is on its way into the rows; it is selected there."""
        self._wanted = number

    def _select_wanted(self) -> None:
        """Selects what is wanted, else keeps what was selected: by id, over every change of the rows."""
        wanted = self._wanted if self._wanted is not None else self.details.coming_id
        if not wanted:
            return
        row = self.model.row_of(wanted)
        if row is None:
            return
        self._wanted = None
        if not self.table.selectionModel().isRowSelected(row, QModelIndex()):
            self.select_row(row)

    def _selection_changed(self) -> None:
        ids = self.selected_ids()
        self.selection_changed.emit(ids)
        self._show_several(ids)
        if len(ids) == 1 and ids[0] != self.details.coming_id:
            self.details.commit()
            self.details.show_record(ids[0])

    def _show_several(self, ids: list[int]) -> None:
        """More than one row is shown as one, in the place of the details of one."""
        if len(ids) > 1:
            self.details.commit()
            self._several().show_ids(ids)
        elif self.several is not None and not self.several.isHidden():
            self.several.leave()
        self._swap(self.details, self.several, len(ids) > 1)

    def _several(self) -> "Several":
        """Made when several rows are selected for the first time."""
        if self.several is None:
            from .several import Several

            self.several = Several(self._session, self.kind, self)
            self.several.setMinimumWidth(self.details.minimumWidth())
            self._splitter.addWidget(self.several)
            self._splitter.setCollapsible(2, False)
            self.several.edit_requested.connect(lambda *what: self.edit_field_requested.emit(self.kind, *what))
            self.several.menu_requested.connect(self._open_menu)
            self.several.close_requested.connect(self.close_details)
            self.several.notified.connect(lambda text: self.notified.emit(text, False))
        self.several.work = self.work
        return self.several

    def _swap(self, one: QWidget, many: QWidget | None, is_many: bool) -> None:
        """They take the same width, and only one of them is there."""
        if many is None or is_many is not many.isHidden():
            return
        leaving, coming = (one, many) if is_many else (many, one)
        sizes = self._splitter.sizes()
        wide = max(sizes[1:]) or self.details.minimumWidth()
        self.details.is_covered = is_many
        leaving.hide()
        coming.setVisible(is_many or self.details.record is not None)
        self._splitter.setSizes([sum(sizes) - wide, wide, wide])

    def _open_menu(self, button: QWidget) -> None:
        raise NotImplementedError

    def commit(self) -> None:
        """Commits whatever field is being typed in, of one record or of several."""
        self.details.commit()
        if self.several is not None and self.several.form is not None and not self.several.isHidden():
            self.several.form.commit()

    def close_details(self) -> None:
        """The list gets their width; another row opens them again."""
        self.details.commit()
        self.table.selectionModel().clearSelection()
        self.details.clear()
        self._show_several([])
        self.table.setFocus()

    # -- memory ---------------------------------------------------------------------------------------------------

    def state(self) -> dict[str, str]:
        """Columns, filter and splitter, as text for the settings."""
        return {
            f"{self.kind}-columns": self.table.shown.arrangement(),
            f"{self.kind}-filter": self.filters.state(),
            f"{self.kind}-splitter": bytes(self._splitter.saveState().toBase64().data()).decode(),
        }

    def restore(self, state: dict[str, str]) -> None:
        self.table.shown.arrange(state.get(f"{self.kind}-columns", ""))
        self.filters.restore(state.get(f"{self.kind}-filter", ""))
        splitter = state.get(f"{self.kind}-splitter", "")
        if splitter:
            self._splitter.restoreState(QByteArray.fromBase64(splitter.encode()))
