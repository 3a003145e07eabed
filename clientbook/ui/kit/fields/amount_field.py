"""An amount in minor units of a currency, typed leniently, always left to right."""

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from ....domain.errors import UserError
from ....domain.money import digits, to_minor
from ....domain.reading import amounts
from ....domain.reading.numerals import ours
from ....sentences import field_problem
from ....texts import tr
from ..bidi import shown_number
from .field import LineField


class AmountField(LineField):
    """`value()` is in minor units; None where empty, or 0 with `empty_is_zero`.

    `tax_rate` (a fraction) is what an amount with tax is divided by, or one before tax multiplied where amounts are
    kept `with_tax`; without it such an amount is refused. `named_rate` is the one that the last text named.
    """

    def __init__(self, parent: QWidget | None = None, empty_is_zero: bool = False) -> None:
        self._empty = 0 if empty_is_zero else None
        self.currency = "ILS"
        self.tax_rate: Decimal | None = None
        self.with_tax = False
        self.named_rate: Decimal | None = None
        super().__init__(parent, left_to_right=True)

    def nothing(self) -> int | None:
        return self._empty

    def read(self, text: str) -> int:
        try:
            found = read_amount(text, self.currency)
            minor = found.minor(self.currency, self.tax_rate, self.with_tax)
        except UserError as error:
            raise ValueError(field_problem(error)) from None
        self.named_rate = found.tax_rate
        self.remark(_understood(found, minor, self.currency, self.with_tax))
        return minor

    def shown(self, value: int) -> str:
        return shown_number(value, self.currency) if value or self._empty is None else ""


def read_amount(text: str, currency: str) -> amounts.Amount:
    """What is typed into a field of this currency. Raises UserError."""
    return amounts.read(text, ours(digits(currency)), digits(currency))


def read_minor(text: str, currency: str) -> int:
    """Minor units of what is typed where there is no tax. Raises ValueError with the sentence for the user."""
    try:
        return read_amount(text, currency).minor(currency)
    except UserError as error:
        raise ValueError(field_problem(error)) from None


def _understood(found: amounts.Amount, minor: int, currency: str, with_tax: bool) -> str:
    """What is worth saying of an amount that was not typed as it is kept."""
    if with_tax and found.tax is amounts.Tax.BEFORE:
        bare = shown_number(to_minor(found.value, currency), currency)
        return tr("{net} before tax: {amount} with it").format(net=bare, amount=shown_number(minor, currency))
    if found.tax is amounts.Tax.WITH and not with_tax:
        whole = shown_number(to_minor(found.value, currency), currency)
        return tr("{amount} with tax: {net} before it").format(amount=whole, net=shown_number(minor, currency))
    if found.alias:
        return tr("{written} means {code}").format(written=found.alias, code=found.currency)
    return ""
