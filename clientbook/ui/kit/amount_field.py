"""An amount in minor units of a currency, typed leniently, always left to right."""

import re
from decimal import Decimal, InvalidOperation

from PySide6.QtWidgets import QWidget

from ...domain.errors import UserError
from ...domain.money import to_minor
from ...texts import tr
from .bidi import shown_number
from .field import LineField


def read_amount(text: str, currency: str) -> int:
    """Minor units of "1,234.50", "1.234,50", "12k", "₪ 5,000". Raises ValueError."""
    body = re.sub(r"[^\d.,\-kKmM]", "", text)
    factor = {"k": 1000, "m": 1000000}.get(body[-1:].lower(), 1)
    body = body.rstrip("kKmM")
    point, comma = body.rfind("."), body.rfind(",")
    decimal = "," if comma > point else "."
    thousands = "." if decimal == "," else ","
    # "1,234" alone groups thousands; "1,5" does not.
    if decimal == "," and point < 0 and re.fullmatch(r"-?\d{1,3}(,\d{3})+", body):
        decimal, thousands = ".", ","
    try:
        value = Decimal(body.replace(thousands, "").replace(decimal, "."))
        return to_minor(value * factor, currency)
    except (InvalidOperation, UserError):
        raise ValueError(text) from None


class AmountField(LineField):
    """`value()` is in minor units; None where empty, or 0 with `empty_is_zero`."""

    def __init__(self, parent: QWidget | None = None, empty_is_zero: bool = False) -> None:
        self._empty = 0 if empty_is_zero else None
        self.currency = "ILS"
        super().__init__(parent, left_to_right=True)

    def nothing(self) -> int | None:
        return self._empty

    def read(self, text: str) -> int:
        try:
            return read_amount(text, self.currency)
        except ValueError:
            raise ValueError(tr("Not an amount: type it as 1,234.50")) from None

    def shown(self, value: int) -> str:
        return shown_number(value, self.currency) if value or self._empty is None else ""
