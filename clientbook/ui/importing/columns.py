"""The columns of a list with what each one is taken for, above its first rows."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ... import labels
from ...domain.fields.catalogue import arranged
from ...domain.fields.list_headings import imported
from ...domain.own_fields.values import OWN
from ...files.lists.csv_rows import Reading
from ...files.lists.reading import LEFT_OUT
from ...jobs.importing.rows.row_cells import REMARK
from ...texts import tr
from ..kit.bidi import as_written
from ..kit.fields.field import ChoiceField
from ..kit.layout.layouts import high_enough, row_height
from ..kit.look.whole_rows import whole_rows
from ..kit.words import plain_tooltip

_NARROWEST, _WIDEST = 150, 280  # columns
#: So many columns are shown, each with a field of its own; a list may have five thousand. And so much of a cell.
_MOST: Final = 120
_LETTERS: Final = 200
#: Those that most lists have come first; in lists of deals, what is said of the client and the person there comes last.
_PEOPLE_ORDER: Final = (
    "company name first_name last_name kind title email phone website address postcode city region country industry"
    " status source tags work tie decides birthday touched_on notes"
)
_DEALS_ORDER: Final = (
    "client deal amount amount_with_tax currency stage won_on closed_on invoiced_on expected_on opened_on paid paid_on"
    " invoice employer share product cost rate lost_on lost_reason cancelled_on term_months exchange_rate exchange_on"
    " tax_rate credits"
)
#: A list of receipts is no list of records: `jobs.importing.money.receipts` takes these.
_RECEIPTS: Final = "deal client invoice received_on amount notes".split()


def meanings(kind: str) -> list[str]:
    """What a column of a list of this kind can be taken for, in the order in which it is offered."""
    people = [name for name in imported("client", "contact") if name != "client"]
    match kind:
        case "receipts":
            return _RECEIPTS
        case "pay-lines":
            return imported("pay_line")
        case "figures":
            return imported("figure")
        case "deals":
            deals = arranged((name for name in imported("deal") if name != "notes"), _DEALS_ORDER.split())
            beside = (name for name in people if name not in ("company", "touched_on"))
            return [*deals, *arranged(beside, _PEOPLE_ORDER.split())]
    return arranged(people, _PEOPLE_ORDER.split())


class ImportColumns(QTableWidget):
    """`mapped` tells that the user gives a column another meaning (None: none)."""

    mapped = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Columns and the first rows"))
        self.setTabKeyNavigation(False)  # or Tab would never leave the fields in its cells
        self.verticalHeader().setVisible(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.verticalHeader().setDefaultSectionSize(row_height(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(QPaintEvent(whole_rows(self, event.region())))

    def show_list(self, reading: Reading, sample: Sequence[Sequence[str]], kind: str) -> None:
        """The columns as `reading` has them, for rows that are of this kind."""
        width = min(len(reading.headings), _MOST)
        left_out = len(reading.headings) - width
        self.clear()
        self.setColumnCount(width + bool(left_out))
        self.setRowCount(1 + len(sample))
        for place in range(width):
            heading = _heading(reading, place)
            head = QTableWidgetItem(as_written(heading))
            head.setToolTip(plain_tooltip(heading))
            self.setHorizontalHeaderItem(place, head)
            meaning = self._meaning(reading, place, kind)
            self.setCellWidget(0, place, meaning)
            for line, cells in enumerate(sample, 1):
                self.setItem(line, place, QTableWidgetItem(as_written(_beginning(cells[place]))))
            heads = self.horizontalHeader().sectionSizeHint(place)
            wanted = max(_NARROWEST, meaning.sizeHint().width() + 8, self.sizeHintForColumn(place), heads)
            self.setColumnWidth(place, min(wanted, _WIDEST))
        if left_out:
            self.setHorizontalHeaderItem(width, QTableWidgetItem(tr("and %n more", "", left_out)))

    def keep_rows(self, most: int) -> None:
        """So many rows of the list stay in sight below the meanings, if it has them."""
        self.setMinimumHeight(high_enough(self, min(1 + most, self.rowCount())))

    def say_rest(self, rest: str) -> None:
        """What becomes of a column without a meaning: it goes into the notes or the tags, or is left out."""
        words = {"tags": tr("— into the tags —"), "fields": tr("— kept as own field —"), "drop": tr("— left out —")}
        for place in range(self.columnCount()):
            choice = self.cellWidget(0, place)
            if isinstance(choice, ChoiceField):
                choice.setItemText(choice.values().index(None), words.get(rest, tr("— into the notes —")))

    def _meaning(self, reading: Reading, place: int, kind: str) -> QWidget:
        words = labels.fields()
        known = list(meanings(kind))
        homes: dict[object, str] = {
            None: tr("— into the notes —"),
            REMARK: tr("Into the notes"),
            OWN: tr("Keep as own field"),
            LEFT_OUT: tr("Left out"),
        }
        current = reading.fields[place]
        if current not in known and current not in homes:
            known.append(str(current))
        choice = ChoiceField(homes | {name: _in_words(name, words) for name in known}, self)
        choice.set_value(current)
        choice.setAccessibleName(tr("Meaning of {column}").format(column=_heading(reading, place)))
        choice.value_changed.connect(lambda value: self.mapped.emit(place, value))
        return choice


def _in_words(name: str, words: Mapping[str, str]) -> str:
    """A field, with the number of a further person."""
    base, mark, number = name.partition("#")
    return f"{words.get(base, base)} ({number})" if mark else words.get(name, name)


def _heading(reading: Reading, place: int) -> str:
    """What stands above a column: a card has no headings, but fields."""
    heading = reading.headings[place]
    if reading.format == "vcard":
        return labels.fields().get(heading, heading)
    return heading or tr("Column {n}").format(n=place + 1)


def _beginning(cell: str) -> str:
    """As much of a cell as one line shows."""
    return " ".join(cell[: 2 * _LETTERS].split())[:_LETTERS]
