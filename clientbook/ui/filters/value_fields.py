"""What a test is compared with: one small editor for each sort of value.

Each has `value()`, None while it is not complete, and `set_value`; those that can be helped have `offer(values)`.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ...domain.filtering.filters import Field, FieldType, Money, Operator, Won
from ...domain.reading.spans import COUNTED, MOST_DAYS, Span, SpanName
from ...texts import tr
from ..kit.fields.amount_field import AmountField
from ..kit.fields.check_list import CheckList
from ..kit.fields.date_field import DateField
from ..kit.fields.field import ChoiceField, named
from ..kit.fields.number_field import NumberField
from ..kit.words import plain_label
from ..record.fields.forms import CurrencyField
from .words import choice_words, span_words

#: A number's field, in pixels.
_NARROW = 90


class Nothing(QWidget):
    """A test that needs no value."""

    def value(self) -> tuple[()]:
        return ()

    def set_value(self, value: object) -> None:
        pass


class TextValue(QLineEdit):
    """Letters to look for; the book's own values are offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Value"))
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def value(self) -> str | None:
        return " ".join(self.text().split()) or None

    def set_value(self, value: str) -> None:
        self.setText(value)

    def offer(self, values: list[str]) -> None:
        self._model.setStringList(values)


class Ticks(QWidget):
    """Values to tick; tags also take what is typed."""

    def __init__(self, words: Mapping[object, str] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = CheckList(self)
        named(self._list, tr("Values"))
        self._none = plain_label(tr("Nothing to choose from yet."), "secondary", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addWidget(self._none)
        self.setFocusProxy(self._list)
        self._show(dict(words or {}))

    def value(self) -> tuple[str, ...] | None:
        return tuple(str(each) for each in self._list.value()) or None

    def set_value(self, value: tuple[str, ...]) -> None:
        self._list.set_value(value)
        self._show(None)

    def offer(self, values: list[str]) -> None:
        self._show({value: value for value in values})

    def _show(self, choices: dict[object, str] | None) -> None:
        if choices is not None:
            self._list.offer(choices)
        self._list.setVisible(self._list.count() > 0)
        self._none.setVisible(self._list.count() == 0)


class CountValue(QWidget):
    """A number, with the word for what is counted."""

    def __init__(self, word: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = NumberField(self, most)
        self._field.setFixedWidth(_NARROW)
        named(self._field, word or tr("Value"))
        row = _row(self)
        row.addWidget(self._field)
        row.addWidget(QLabel(word, self))
        row.addStretch()
        self.setFocusProxy(self._field)

    def value(self) -> int | None:
        self._field.commit()
        return None if self._field.property("problem") else self._field.value()

    def set_value(self, value: int) -> None:
        self._field.set_value(value)


class SpanValue(QWidget):
    """A span by its name, and how many days where it counts them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ChoiceField(span_words(), self)
        named(self._name, tr("Span"))
        self._name.set_value(SpanName.THIS_QUARTER)
        self._days = NumberField(self, MOST_DAYS)
        self._days.setFixedWidth(_NARROW)
        named(self._days, tr("Days"))
        self._days.set_value(30)
        row = _row(self)
        row.addWidget(self._name, 1)
        row.addWidget(self._days)
        self._name.value_changed.connect(self._follow)
        self.setFocusProxy(self._name)
        self._follow()

    def value(self) -> Span | None:
        name = self._name.value()
        if name not in COUNTED:
            return Span(name)
        self._days.commit()
        days = self._days.value()
        return None if days is None or self._days.property("problem") else Span(name, days)

    def set_value(self, value: Span) -> None:
        self._name.set_value(value.name)
        if value.name in COUNTED:
            self._days.set_value(value.days)
        self._follow()

    def _follow(self) -> None:
        self._days.setVisible(self._name.value() in COUNTED)


class DayValue(DateField):
    """A day of the calendar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, any_year=True)
        named(self, tr("Day"))

    def value(self) -> object:
        if self.isModified():
            self.commit()
        return None if self.property("problem") else super().value()


class MoneyValue(QWidget):
    """An amount and its currency."""

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amount = AmountField(self)
        named(self._amount, tr("Amount"))
        self._currency = CurrencyField(self)
        named(self._currency, tr("Currency"))
        self._currency.setFixedWidth(64)
        self._currency.set_value(currency)
        row = _row(self)
        row.addWidget(self._amount, 1)
        row.addWidget(self._currency)
        self.setFocusProxy(self._amount)

    def value(self) -> Money | None:
        self._currency.commit()
        currency = self._currency.value()
        self._amount.currency = currency
        self._amount.commit()
        minor = self._amount.value()
        bad = self._amount.property("problem") or self._currency.property("problem")
        return None if minor is None or bad else Money(minor, currency)

    def set_value(self, value: Money) -> None:
        self._currency.set_value(value.currency)
        self._amount.currency = value.currency
        self._amount.set_value(value.minor)


class WonValue(QWidget):
    """Deals won in a span, in sum over an amount."""

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._span = SpanValue(self)
        self._over = MoneyValue(currency, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._span)
        column.addWidget(plain_label(tr("over"), "secondary", self))
        column.addWidget(self._over)
        self.setFocusProxy(self._over)

    def value(self) -> Won | None:
        span, over = self._span.value(), self._over.value()
        return None if span is None or over is None else Won(span, over)

    def set_value(self, value: Won) -> None:
        self._span.set_value(value.span)
        self._over.set_value(value.over)


def editor_for(field: Field, operator: Operator, currency: str, parent: QWidget) -> object:
    """The editor of what a test compares a field with."""
    match operator:
        case Operator.EMPTY | Operator.YES:
            return Nothing(parent)
        case Operator.HAS:
            return Ticks(None, parent)
        case Operator.ONE_OF:
            words = choice_words(field.name)
            return Ticks({choice: words.get(choice, choice) for choice in field.choices}, parent)
        case Operator.OLDER | Operator.NOT_FOR:
            return CountValue(tr("days"), MOST_DAYS, parent)
        case Operator.OVER | Operator.UNDER if field.type is FieldType.AMOUNT:
            return MoneyValue(currency, parent)
        case Operator.OVER | Operator.UNDER:
            return CountValue("", 10**9, parent)
        case Operator.WON:
            return WonValue(currency, parent)
    simple: dict[Operator, Callable[[QWidget], QWidget]] = {
        Operator.WITHIN: SpanValue,
        Operator.BEFORE: DayValue,
        Operator.AFTER: DayValue,
    }
    return simple.get(operator, TextValue)(parent)


def _row(parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(parent)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    return row
