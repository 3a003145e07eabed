"""Lines of two fields that are one thing together (a day and an amount), with an empty line below to go on in; and such
of which the second is a sum of money.

Lines are never made anew while they are typed in: the focus would fall out of the form.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ....texts import tr
from ..look.icons import icon
from .amount_field import AmountField
from .date_field import DateField
from .day_note import DayNote
from .field import LineField
from .field_note import FieldNote

Pair = tuple[Any, Any]


def remove_button(parent: QWidget) -> QToolButton:
    """Takes a line out; keeps its room while it is hidden."""
    button = QToolButton(parent)
    button.setIcon(icon("close"))
    button.setAccessibleName(tr("Remove this line"))
    button.setToolTip(tr("Remove this line"))
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
    return button


class PairLine(QWidget):
    """One pair, or the beginning of one; `pair` is None as long as one half is missing."""

    edited = Signal()
    remove_requested = Signal()

    def __init__(self, fields: tuple[LineField, LineField], parent: QWidget) -> None:
        super().__init__(parent)
        self.first, self.second = self._fields = fields
        self._stored: Pair | None = None
        self._remove = remove_button(self)
        row = QHBoxLayout()
        row.setSpacing(4)
        for field in fields:
            row.addWidget(field, 1)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        for field in fields:
            column.addWidget(FieldNote(field, self))
            if isinstance(field, DateField):
                column.addWidget(DayNote(field, self))
            field.value_changed.connect(self._edit)
            field.textChanged.connect(self._show_remove)
        self._remove.clicked.connect(self.remove_requested)
        self._show_remove()

    def pair(self) -> Pair | None:
        first, second = self.first.value(), self.second.value()
        return None if first is None or second is None else (first, second)

    def show_pair(self, pair: Pair | None) -> None:
        """A field that is being typed in keeps its text."""
        self._stored = pair
        for field, value in zip(self._fields, pair or (None, None), strict=True):
            if field.value() != value or not (field.hasFocus() and field.isModified()):
                field.set_value(value)

    def is_begun(self) -> bool:
        return any(field.text() for field in self._fields)

    def commit(self) -> None:
        for field in self._fields:
            field.commit()

    def _edit(self) -> None:
        """A pair has both: of a stored one, the half that was emptied comes back."""
        if self.pair() is None and self._stored is not None:
            self.show_pair(self._stored)
            return
        self._stored = self.pair()
        self.edited.emit()

    def _show_remove(self) -> None:
        self._remove.setVisible(self.is_begun())


class PairLines(QWidget):
    """The whole lines as a tuple of pairs; `make` makes the two fields of a line."""

    value_changed = Signal(object)

    def __init__(self, make: Callable[[QWidget], tuple[LineField, LineField]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._value: tuple[object, ...] = ()
        self.lines: list[PairLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._add_lines(1, 0)

    # -- what subclasses say --------------------------------------------------------------------------------------

    def item_of(self, pair: Pair) -> object:
        """What two values are together."""
        return pair

    def pair_of(self, item: Any) -> Pair:
        return item  # type: ignore[no-any-return]  # a pair is its own item

    # -- the protocol of fields -----------------------------------------------------------------------------------

    def value(self) -> tuple[Any, ...]:
        return self._value

    def set_value(self, value: tuple[object, ...]) -> None:
        """Lines that are only begun stay below."""
        if tuple(value) == self._value == self._written():
            return
        self._value = tuple(value)
        full = [line for line in self.lines if line.pair() is not None]
        self._remove_lines(full[len(self._value) :])
        full = full[: len(self._value)]
        full += self._add_lines(len(self._value) - len(full), len(full))
        for line, item in zip(full, self._value, strict=True):
            line.show_pair(self.pair_of(item))
        self._end_empty()

    def start_anew(self) -> None:
        """Another record: nothing that was begun for the former one stays."""
        self._remove_lines([line for line in self.lines if line.pair() is None])
        for line in self.lines:
            for field in (line.first, line.second):
                if isinstance(field, DateField):
                    field.forget_far()
        self._end_empty()

    def commit(self) -> None:
        for line in tuple(self.lines):
            line.commit()

    def begun(self) -> PairLine | None:
        """A line of which one half is missing."""
        return next((line for line in self.lines if line.pair() is None and line.is_begun()), None)

    # -- lines ----------------------------------------------------------------------------------------------------

    def _written(self) -> tuple[object, ...]:
        return tuple(self.item_of(pair) for line in self.lines if (pair := line.pair()) is not None)

    def _edited(self) -> None:
        self._end_empty()
        value = self._written()
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def _take_out(self, line: PairLine) -> None:
        place = self.lines.index(line)
        self._remove_lines([line])
        self._end_empty()
        self.lines[min(place, len(self.lines) - 1)].first.setFocus()
        self._edited()

    def _end_empty(self) -> None:
        """Another empty line as soon as the last is begun: Tab goes on into it."""
        if not self.lines or self.lines[-1].is_begun():
            self._add_lines(1, len(self.lines))

    def _add_lines(self, count: int, place: int) -> list[PairLine]:
        """So many empty lines from a place on."""
        added = [PairLine(self._make(self), self) for _ in range(count)]
        for at, line in enumerate(added, place):
            self.lines.insert(at, line)
            self._column.insertWidget(at, line)
            line.show()  # at once: Tab may be on its way into it
            line.edited.connect(self._edited)
            line.remove_requested.connect(lambda line=line: self._take_out(line))
        return added

    def _remove_lines(self, gone: list[PairLine]) -> None:
        for line in gone:
            self.lines.remove(line)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()


#: What a field is called for those who do not see it, and its hint while it is empty.
Words = tuple[str, str]


class SumLines(PairLines):
    """A line counts once it has both; sums are minor units of `currency`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._currency = "ILS"
        super().__init__(self._fields, parent)

    @property
    def currency(self) -> str:
        return self._currency

    @currency.setter
    def currency(self, currency: str) -> None:
        self._currency = currency
        for amount in self.amounts():
            amount.currency = currency

    def amounts(self) -> list[AmountField]:
        """The fields of the sums, that of the empty line too."""
        return [line.second for line in self.lines if isinstance(line.second, AmountField)]

    def words(self) -> tuple[Words, Words]:
        """Those of the first field, and of the sum."""
        raise NotImplementedError

    def first_field(self, parent: QWidget) -> LineField:
        """What a sum is for."""
        raise NotImplementedError

    def begin_amount(self, amount: AmountField) -> None:
        """How a new sum is read, beside its currency."""

    def _fields(self, parent: QWidget) -> tuple[LineField, LineField]:
        first, amount = self.first_field(parent), AmountField(parent)
        amount.currency = self._currency
        self.begin_amount(amount)
        for field, (word, hint) in zip((first, amount), self.words(), strict=True):
            field.setAccessibleName(word)
            field.setPlaceholderText(hint)
        return first, amount
