"""The printed lines of one statement as a table."""

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from .. import labels
from ..domain.money import percent_text
from ..domain.pay.entries import Entry
from ..domain.pay.statement import Statement
from ..files.statement_table import legs_text, note_text
from ..texts import tr
from .kit.bidi import ltr, shown_date, shown_number
from .record_model import AnyIndex

_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ALIGN: Final = int(Qt.ItemDataRole.TextAlignmentRole)


class EntryModel(QAbstractTableModel):
    """The printed lines of one statement."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._statement: Statement | None = None
        self._titles = [
            tr("Date"), tr("Kind"), tr("Client"), tr("Deal"), tr("Credited"), tr("Rate"), tr("Pay"), tr("Note"),
        ]  # fmt: skip

    def show(self, statement: Statement | None) -> None:
        self.beginResetModel()
        self._statement = statement
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        entries = self._statement.entries if self._statement else ()
        return entries[row] if 0 <= row < len(entries) else None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or self._statement is None else len(self._statement.entries)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return self._titles[section]
        return self._align(section) if role == _ALIGN else None

    def data(self, index: AnyIndex, role: int = _DISPLAY) -> Any:
        if role == _ALIGN:
            return self._align(index.column())
        entry = self.entry(index.row())
        if role != _DISPLAY or entry is None or self._statement is None:
            return None
        currency = self._statement.currency
        of_deal = entry.deal_id is not None
        rate = percent_text(entry.rate) if entry.rate is not None else legs_text(entry, currency)
        return [
            shown_date(entry.on),
            labels.entry_kinds()[entry.kind],
            entry.client,
            entry.deal or entry.component,
            ltr(shown_number(entry.credited, currency)) if of_deal else "",
            ltr(rate) if rate else "",
            ltr(shown_number(entry.pay, currency)),
            note_text(entry),
        ][index.column()]

    @staticmethod
    def _align(column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignTrailing if column in (4, 5, 6) else Qt.AlignmentFlag.AlignLeading
        return side | Qt.AlignmentFlag.AlignVCenter
