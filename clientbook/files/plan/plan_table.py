"""One table of a plan file: each key is read once by its type, and what is wrong is told with its place."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NoReturn

from ...domain.errors import UserError
from ...domain.money import decimal_of, digits, to_minor
from ...domain.reading.amounts import Tax
from ...domain.reading.amounts import read as read_amount
from ...domain.reading.invisible import without_marks
from ...domain.reading.numerals import ours, western
from ...domain.reading.rates import plan_rate, rate_of
from ...sentences import sentence
from ...texts import tr


def below_zero() -> str:
    return tr("an amount below zero makes no sense here")


class Table:
    """One table of the file: each key is read once by its type; keys that nobody read are refused."""

    def __init__(self, values: Mapping[str, object], file: str, path: str) -> None:
        self._values = dict(values)
        self._file = file
        self._path = path

    def refuse(self, key: str, problem: str) -> NoReturn:
        raise UserError("plan-file", file=self._file, key=f"{self._path}{key}", problem=problem)

    def refuse_unknown(self) -> None:
        for key in self._values:
            self.refuse(key, tr("this key is not known"))

    def take(self, key: str) -> object:
        return self._values.pop(key, None)

    def text(self, key: str, default: str = "", required: bool = False) -> str:
        value = self.take(key)
        if value is None and not required:
            return default
        if not isinstance(value, str) or (required and not value.strip()):
            self.refuse(key, tr("a text is needed here"))
        return " ".join(value.split())

    def flag(self, key: str, default: bool) -> bool:
        value = self.take(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.refuse(key, tr("write true or false"))
        return value

    def day(self, key: str) -> date:
        value = self.take(key)
        try:
            found = date.fromisoformat(value) if isinstance(value, str) else value
        except ValueError:
            found = None
        if type(found) is not date:
            self.refuse(key, tr("a day is needed here, as 2026-01-01"))
        return found

    def refuse_missing_amount(self, key: str) -> NoReturn:
        self.refuse(key, tr('an amount is needed here, as "9000.00"'))

    def number(self, key: str, value: object, currency: str) -> Decimal:
        if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
            self.refuse_missing_amount(key)
        if not isinstance(value, str):
            return Decimal(value)
        try:
            found = read_amount(value, ours(digits(currency)), digits(currency))
        except UserError as error:
            self.refuse(key, sentence(error))
        if found.tax is Tax.WITH:
            self.refuse(key, tr("an amount before tax is needed here, not “{value}”").format(value=value))
        if found.currency not in ("", currency):
            text = tr("“{value}” is in {named}, and the plan in {currency}")
            self.refuse(key, text.format(value=value, named=found.currency, currency=currency))
        return found.value

    def money(self, key: str, currency: str) -> int:
        value = self.take(key)
        if value is None or value == "":
            return 0
        return self._minor(key, self.number(key, value, currency), currency)

    def optional_money(self, key: str, currency: str) -> int | None:
        value = self.take(key)
        return None if value is None or value == "" else self._minor(key, self.number(key, value, currency), currency)

    def _minor(self, key: str, value: Decimal, currency: str) -> int:
        if value < 0:
            self.refuse(key, below_zero())
        try:
            return to_minor(value, currency)
        except UserError:
            self.refuse(key, tr("this amount is too large"))

    def choice(self, key: str, choices: Any, default: object) -> Any:
        value = self.take(key)
        if value is None or value == "":
            return default
        if value not in [choice.value for choice in choices]:
            known = ", ".join(choice.value for choice in choices)
            self.refuse(key, tr("“{value}” is not one of {known}").format(value=value, known=known))
        return choices(value)

    def rate(self, key: str) -> Decimal:
        """A rate; a number without a percent sign is a fraction, and above 1 it is refused."""
        value = self.take(key)
        if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
            self.refuse(key, rate_problem(UserError("not-a-rate", value=value)))
        try:
            return plan_rate(str(value))
        except UserError as error:
            self.refuse(key, rate_problem(error))

    def has(self, key: str) -> bool:
        return key in self._values

    def peek(self, key: str) -> object:
        return self._values.get(key)

    def filled(self, key: str) -> bool:
        """Whether a key stands there with something; an empty text is nothing."""
        return self._values.get(key) not in ("", None)

    def tables(self, key: str) -> "list[Table]":
        value = self.take(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.refuse(key, tr("tables are needed here"))
        return [Table(each, self._file, f"{self._path}{key}[{n}].") for n, each in enumerate(value, 1)]

    def peek_each(self, key: str, inner: str) -> list[object]:
        """What stands under `inner` in each of the tables of a key, as it is written; nothing is read by that."""
        rows = self.peek(key)
        return [row.get(inner) for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []

    def table(self, key: str) -> "Table | None":
        """An inline table: { Q1 = "60000" }."""
        value = self.take(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.refuse(key, tr("a table is needed here, as {example}").format(example='{ Q1 = "60000" }'))
        return Table(value, self._file, f"{self._path}{key}.")

    def names(self) -> list[str]:
        """The keys that nobody has read."""
        return list(self._values)

    def whole(self, key: str, required: bool = False) -> int:
        """A count; 0 where it does not stand there. It may be written as a text."""
        value = self.take(key)
        if value is None and not required:
            return 0
        text = western(without_marks(value)).strip() if isinstance(value, str) else str(value)
        if isinstance(value, bool) or not isinstance(value, int | str) or not re.fullmatch(r"[0-9]{1,9}", text):
            self.refuse(key, tr("a whole number is needed here"))
        return int(text)

    def factor(self, key: str) -> Decimal:
        """What pay is multiplied by: "1.15" or "115%"."""
        value = self.take(key)
        try:
            if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
                raise UserError("not-a-rate")
            found = rate_of(value) if isinstance(value, str) and "%" in value else decimal_of(str(value).strip())
        except UserError:
            self.refuse(key, tr("write what it is multiplied by, as 1.15"))
        if found < 0:
            self.refuse(key, below_zero())
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.take(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.refuse(key, tr("a list of texts is needed here"))
        return tuple(value)


def rate_problem(error: UserError) -> str:
    """Why a rate is refused, in words; in a file a rate is written with its sign."""
    if error.code == "rate-without-percent":
        return sentence(error)
    return tr("“{value}” is not a rate: write it as 4%").format(**error.values)
