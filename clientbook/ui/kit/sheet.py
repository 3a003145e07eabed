"""A small read-only table: rows of anything, one `SheetColumn` a column. For what fits in memory."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QWidget

from .layout.layouts import in_type, row_height
from .look import theme
from .look.elided_cells import ElidedCells
from .look.focused_row import RowTable
from .look.pill_cells import PADDING, PillCells
from .look.whole_rows import whole_rows
from .shared_widths import BESIDE, SharedWidths, Space, heading_width

_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ALIGN: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_COLOUR: Final = int(Qt.ItemDataRole.ForegroundRole)
_HEADING: Final = QFont.Weight.DemiBold
#: What six buttons take that show icons alone, in pixels: those do not grow with the type.
_ICONS: Final = 220
#: So many rows are measured for the widths of their columns.
_MEASURED: Final = 200
_FONT: Final = int(Qt.ItemDataRole.FontRole)
_GROUND: Final = int(Qt.ItemDataRole.BackgroundRole)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """How one column shows a row; `trailing` for numbers; `tone` names a colour of the theme, "" for the text's own.

    Numbers and what is short are never cut; a column that may `stretch` gives of its width where there is too little,
    and takes what is over, by its share. An `optional` one is not there where all its cells are empty, and is the first
    to go where there is no room. `pill` says in what colour of pill the word stands (`PillCells`), "" for none.
    """

    title: str
    text: Callable[[Any], str]
    width: int = 120
    trailing: bool = False
    tone: Callable[[Any], str] | None = None
    stretch: int = 0
    optional: bool = False
    pill: Callable[[Any], str] | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A row that heads those below it: its words, and the texts of its sums by the places of their columns."""

    title: str
    sums: Mapping[int, str] = field(default_factory=dict)


class SheetModel(QAbstractTableModel):
    """The rows of a `Sheet`."""

    def __init__(self, columns: Sequence[SheetColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._rows: Sequence[object] = ()

    def show(self, rows: Sequence[object]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def all(self) -> Sequence[object]:
        """The rows in their order, those that head others too."""
        return self._rows

    def texts(self, column: int, most: int) -> Iterator[str]:
        """The cells of a column, of so many first rows."""
        rows = self._rows[:most]
        return (row.sums.get(column, "") if isinstance(row, Group) else self.columns[column].text(row) for row in rows)

    def row(self, place: int) -> Any:
        """The row at a place, None outside."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return self.columns[section].title
        return self._align(section) if role == _ALIGN else None

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        if role == _ALIGN:
            return self._align(index.column())
        row = self.row(index.row())
        if row is None:
            return None
        if isinstance(row, Group):
            return _of_group(row, index.column(), role)
        column = self.columns[index.column()]
        if role == _DISPLAY:
            return column.text(row)
        if role == _COLOUR and column.tone is not None and (tone := column.tone(row)):
            return QColor(getattr(theme.current(), tone))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A heading is no row to be chosen: the keys pass over it."""
        return Qt.ItemFlag.NoItemFlags if isinstance(self.row(index.row()), Group) else super().flags(index)

    def places(self) -> list[int]:
        """Where rows stand that are no headings."""
        return [place for place, row in enumerate(self._rows) if not isinstance(row, Group)]

    def groups(self) -> list[tuple[int, Group]]:
        """The headings, and where they stand."""
        return [(place, row) for place, row in enumerate(self._rows) if isinstance(row, Group)]

    def _align(self, column: int) -> Qt.AlignmentFlag:
        """Numbers line up at their units in windows of either direction."""
        if self.columns[column].trailing:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


def _of_group(group: Group, column: int, role: int) -> object:
    if role == _DISPLAY:
        return group.title if column == 0 else group.sums.get(column, "")
    if role == _FONT:
        font = QApplication.font()
        font.setWeight(_HEADING)
        return font
    if role == _COLOUR:
        return QColor(theme.current().text)
    return QColor(theme.current().window) if role == _GROUND else None


class Sheet(RowTable):
    """`row_chosen` tells the selected row, or None; `row_opened` the one that was double-clicked or entered."""

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(
        self, name: str, columns: Sequence[SheetColumn], parent: QWidget | None = None, *, keeps_room: bool = False
    ) -> None:
        """`keeps_room` is said of one that stands beside another (`SharedWidths`)."""
        super().__init__(parent)
        if not any(column.stretch for column in columns):
            columns = [*columns[:-1], replace(columns[-1], stretch=1)]
        self.rows = SheetModel(columns, self)
        self.setModel(self.rows)
        self.setItemDelegate(ElidedCells(self))
        for place, column in enumerate(columns):
            if column.pill is not None:
                self.setItemDelegateForColumn(place, PillCells(partial(self._role_of, column.pill), self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(row_height(self))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._measured: dict[tuple[str, int], int] = {}  # by font and column
        self._widths = SharedWidths(self, self._spaces, keeps_room=keeps_room)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.row_chosen.emit(self.rows.row(now.row())))
        self.activated.connect(lambda index: self.row_opened.emit(self.rows.row(index.row())))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(QPaintEvent(whole_rows(self, event.region())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The row that has the keys is chosen: Qt gives them to the first one and leaves it at that."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.select_row(self.currentIndex().row())

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Other rows; nothing is selected then."""
        self.rows.show(rows)
        self.clearSpans()
        for place, group in self.rows.groups():
            if (wide := min(group.sums, default=len(self.rows.columns))) > 1:  # of one cell Qt would complain
                self.setSpan(place, 0, 1, wide)
        self._measured.clear()
        self._widths.share()
        self.row_chosen.emit(None)

    def chosen(self) -> Any:
        """The selected row, or None."""
        index = self.selectionModel().currentIndex()
        row = self.rows.row(index.row()) if index.isValid() else None
        return None if isinstance(row, Group) else row

    def _spaces(self) -> list[Space | None]:
        return [self._space(place, column) for place, column in enumerate(self.rows.columns)]

    def _role_of(self, pill: Callable[[Any], str], place: int) -> str:
        row = self.rows.row(place)
        return "" if row is None or isinstance(row, Group) else pill(row)

    def _longest_in(self, column: int) -> int:
        """The width of the longest of its first cells, in pixels; measured once for each font and rows."""
        key = self.font().key(), column
        if key not in self._measured:
            heavy = QFont(self.font())
            heavy.setWeight(_HEADING)
            sums = [group.sums.get(column, "") for _, group in self.rows.groups()]
            wide = [self.fontMetrics().horizontalAdvance(text) for text in self.rows.texts(column, _MEASURED)]
            wide += map(QFontMetrics(heavy).horizontalAdvance, sums)  # a sum is longer than what it sums up
            self._measured[key] = max(wide, default=0)
        return self._measured[key]

    def _space(self, place: int, column: SheetColumn) -> Space | None:
        longest = self._longest_in(place)
        if column.optional and not longest and self.rows.rowCount():
            return None
        usual = in_type(self, column.width)
        if not column.title:  # for buttons, which leave out their words where there is little room
            return Space(usual, min(usual, _ICONS))
        heading, rank = heading_width(self.horizontalHeader(), column.title), int(column.optional)
        needed = max(heading, longest + BESIDE + (PADDING if column.pill is not None else 0))
        if not column.stretch or column.trailing:
            return Space(max(usual, needed), needed, column.stretch, rank)
        wanted, least = max(usual, min(needed, 2 * usual)), max(heading, min(needed, usual // 2))
        return Space(wanted, least, column.stretch, rank)

    def select_row(self, place: int) -> None:
        """Or the one below, where a heading stands. `QTableView.selectRow` does nothing in a right-to-left window."""
        if isinstance(self.rows.row(place), Group):
            place += 1
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.rows.index(place, 0), flags.ClearAndSelect | flags.Rows)
