"""The table of one kind of record: ids in an order, and a cache of the pages that were looked at. It owns no record."""

import sys
from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from ...domain.errors import UserError
from ...domain.filtering.filters import EVERYTHING, Asked, Rules
from ...domain.own_fields.values import own_field_of
from ...domain.records import OwnField
from ...store.book import Book
from ...texts import in_use
from ..columns import Column, own_column, without_field
from ..kit.look import theme
from ..kit.words import cut, plain_tooltip
from ..lanes import Lane
from ..session import Session
from ..table_rows import Line, lines_of

_PAGE: Final = 64
_PAGES: Final = 40
#: So many pages looked at last are on screen, or next to it.
_NEAR: Final = 3
# Compared as plain ints: `data` is asked some 3,000 times for each repaint, and enum comparisons are slow.
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ALIGN: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_COLOUR: Final = int(Qt.ItemDataRole.ForegroundRole)
_TOOLTIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Answer:
    ids: "array[int]"
    first_page: dict[int, Line]
    complete: bool
    refused: UserError | None = None


class RecordModel(QAbstractTableModel):
    """Rows of one kind. `show(text, order, descending)` asks anew, among those that pass `rules`; the old rows stay
    until the new ones are there.
    """

    rows_changed = Signal()  # new ids are shown
    refused = Signal(object)  # UserError: these rules cannot be asked

    def __init__(self, session: Session, kind: str, columns: list[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.kind = kind
        self.columns = columns
        self._ids: array[int] = array("q")
        self._rows: dict[int, int] | None = None
        self._pages: OrderedDict[int, list[Line | None]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0
        self._query = ("", columns[0].order, False)
        self.rules: Rules = EVERYTHING
        self.is_complete = False

    # -- what is shown --------------------------------------------------------------------------------------------

    @property
    def query(self) -> tuple[str, str, bool]:
        """The search text, the order, and whether it descends."""
        return self._query

    def show(self, text: str, order: str, descending: bool) -> None:
        self._query = (text, order, descending)
        self.refresh()

    def prepare(self, order: str, descending: bool) -> None:
        """The order for when rows are first asked for."""
        self._query = (self._query[0], order, descending)

    def asked(self) -> Asked | None:
        """The rules as the book is asked by them today; None for all records."""
        return None if self.rules == EVERYTHING else Asked(self.rules, date.today())

    def refresh(self) -> None:
        """Asks for the first page, and then for all ids: the table is right at once, the count a moment later."""
        text, order, descending = self._query
        kind = self.kind
        asked: dict[str, Any] = {
            "text": text, "order": order, "descending": descending, "only": self.asked(),
            "script_first": in_use().script,
        }  # fmt: skip

        def question(book: Book) -> _Answer:
            ids, complete = book.first_ids(kind, _PAGE, **asked)
            return _Answer(ids, lines_of(book, kind, ids[:_PAGE]), complete)

        def whole(book: Book) -> _Answer:
            ids = book.ids(kind, **asked)
            return _Answer(ids, lines_of(book, kind, ids[:_PAGE]), True)

        def take(answer: _Answer) -> None:
            if not answer.complete:
                self._session.ask(whole, self._take, self, "rows-" + kind, Lane.ROWS)
                if answer.ids == self._ids[: len(answer.ids)]:
                    self.is_complete = False  # the rows on screen are right already, only their number is not known
                    self.rows_changed.emit()
                    return
            self._take(answer)

        self._session.ask(_refusable(question), take, self, channel="rows-" + kind)

    def show_own(self, fields: Sequence[OwnField]) -> None:
        """The columns of own fields, behind the others. One that came keeps its place, be it renamed or gone."""
        wanted = {column.name: column for column in map(own_column, fields)}
        for place, column in enumerate(self.columns):
            if own_field_of(column.name) is not None:
                self.columns[place] = wanted.pop(column.name) if column.name in wanted else without_field(column)
        if wanted:
            self.beginInsertColumns(QModelIndex(), len(self.columns), len(self.columns) + len(wanted) - 1)
            self.columns += wanted.values()
            self.endInsertColumns()
        last = len(self.columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, last))

    def forget(self, touched: Iterable[int]) -> None:
        """The book changed these records: their pages are asked for again, the order too."""
        changed = set(touched)
        for page in {*self._pages, *self._asked}:
            if not changed.isdisjoint(self._ids[page * _PAGE : (page + 1) * _PAGE]):
                self._pages.pop(page, None)
                self._asked.discard(page)
        self.refresh()

    def forget_all(self) -> None:
        """Everything that is shown may be other now; it stays on screen until it is there anew."""
        for page in list(self._pages)[:-_NEAR]:
            del self._pages[page]
        for page in self._pages:
            self._fetch(page)
        self.refresh()

    def _take(self, answer: _Answer) -> None:
        self.is_complete = answer.complete
        if answer.refused is not None:
            self.refused.emit(answer.refused)
        lines: list[Line | None] = [answer.first_page.get(number) for number in answer.ids[:_PAGE]]
        if answer.ids == self._ids:
            self._pages[0] = lines
            if self._ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))
            self.rows_changed.emit()
            return
        self.beginResetModel()
        self._generation += 1
        self._ids = answer.ids
        self._rows = None
        self._pages.clear()
        self._asked.clear()
        self._pages[0] = lines
        self.endResetModel()
        self.rows_changed.emit()

    # -- rows and ids ---------------------------------------------------------------------------------------------

    def id_at(self, row: int) -> int:
        return self._ids[row]

    def ids(self) -> "array[int]":
        return self._ids

    def row_of(self, number: int) -> int | None:
        """The row of one id; None where it is not among them. For many: `rows_by_id`.

        Bytes are looked through in C: 12 ms for a million ids, where `array.index` takes 60 and a dict of all 470.
        """
        if self._rows is not None:
            return self._rows.get(number)
        size, ids = self._ids.itemsize, self._ids.tobytes()
        wanted = number.to_bytes(size, sys.byteorder, signed=True)
        place = ids.find(wanted)
        while place % size and place >= 0:
            place = ids.find(wanted, place + 1)
        return place // size if place >= 0 else None

    def rows_by_id(self) -> dict[int, int]:
        """The row of each id; made when first asked for."""
        if self._rows is None:
            self._rows = {number: row for row, number in enumerate(self._ids)}
        return self._rows

    def line_at(self, row: int) -> Line | None:
        """The record of a row, None while its page is on the way."""
        page, place = divmod(row, _PAGE)
        lines = self._pages.get(page)
        if lines is None:
            self._fetch(page)
            return None
        self._pages.move_to_end(page)
        return lines[place] if place < len(lines) else None

    def _fetch(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        ids, kind, generation = self._ids[page * _PAGE : (page + 1) * _PAGE], self.kind, self._generation
        self._session.ask(
            lambda book: lines_of(book, kind, ids), lambda found: self._take_page(page, generation, ids, found), self
        )

    def _take_page(self, page: int, generation: int, ids: "array[int]", found: dict[int, Line]) -> None:
        if generation != self._generation:
            return
        self._asked.discard(page)
        self._pages[page] = [found.get(number) for number in ids]
        while len(self._pages) > _PAGES:
            self._pages.popitem(last=False)
        first = page * _PAGE
        last = min(first + _PAGE, len(self._ids)) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    # -- Qt's questions -------------------------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = _DISPLAY) -> Any:
        if role in (_DISPLAY, _ACCESSIBLE, _TOOLTIP):
            if not index.isValid() or index.row() >= len(self._ids):
                return None
            line = self.line_at(index.row())
            if line is None:
                return None
            column = self.columns[index.column()]
            if role == _TOOLTIP or (role == _ACCESSIBLE and column.is_faint is not None and column.is_faint(line)):
                tip = (column.tip or column.text)(line)
                return (plain_tooltip(tip) if role == _TOOLTIP else tip) if tip else None
            return cut(column.text(line))
        if role == _ALIGN and index.isValid():
            return self.columns[index.column()].align
        if role == _COLOUR and index.isValid() and (faint := self.columns[index.column()].is_faint) is not None:
            line = self.line_at(index.row()) if index.row() < len(self._ids) else None
            return QColor(theme.current().secondary) if line is not None and faint(line) else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY:
            return self.columns[section].title
        return self.columns[section].align if role == _ALIGN else None


def _refusable(question: Callable[[Book], _Answer]) -> Callable[[Book], _Answer]:
    """A question to which the refusal of its rules is an answer: without rows."""

    def asked(book: Book) -> _Answer:
        try:
            return question(book)
        except UserError as error:
            if error.code != "filter-unknown":
                raise
            return _Answer(array("q"), {}, True, error)

    return asked
