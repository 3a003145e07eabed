"""Decimal to whole minor units and back. The only place that rounds; nothing here or above is ever a float."""

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction
from typing import Final

from .errors import UserError

#: Codes of the currencies in use (ISO 4217).
CURRENCIES: Final = frozenset(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD"
    " CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ"
    " GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR"
    " LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN"
    " PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB"
    " TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG".split()
)
#: Currencies whose minor unit is not a hundredth (ISO 4217).
_DIGITS: Final = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}
#: Amounts beyond this are typing errors, and would not fit SQLite's 64-bit integers after a multiplication.
LIMIT: Final = 10**15


def digits(currency: str) -> int:
    """Decimal places of a currency's minor unit: 0 (JPY), 2 (ILS) or 3 (KWD)."""
    return _DIGITS.get(currency, 2)


#: An exact amount in minor units; a fraction where it comes from a ratio.
Exact = Decimal | Fraction
#: Digits that no product of an amount, a share, an exchange rate and a rate exceeds, each as long as may be typed.
EXACT_DIGITS: Final = 200


def rounded(value: Exact) -> int:
    """Half away from zero, to a whole minor unit (docs/pay.md, rule 1)."""
    if isinstance(value, Decimal):
        return int(value.to_integral_value(ROUND_HALF_UP))
    return _half_away(value.numerator, value.denominator)


def portion(value: Exact | int, part: int | Fraction, whole: int) -> int:
    """`value * part / whole`: multiplied first, divided once, rounded once."""
    top, bottom = value.as_integer_ratio()
    if isinstance(part, int):
        return _half_away(top * part, bottom * whole)
    return _half_away(top * part.numerator, bottom * part.denominator * whole)


def _half_away(numerator: int, denominator: int) -> int:
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    size = (2 * abs(numerator) + denominator) // (2 * denominator)
    return size if numerator >= 0 else -size


def to_minor(value: Decimal, currency: str) -> int:
    """An amount in minor units, rounded once. Raises UserError("amount-too-large")."""
    if not value.is_finite() or value.copy_abs() >= LIMIT:
        raise UserError("amount-too-large", value=str(value))
    return rounded(value.scaleb(digits(currency)))


def from_minor(minor: int, currency: str) -> Decimal:
    """Minor units as an exact decimal with the currency's places."""
    return Decimal(minor).scaleb(-digits(currency))


def plain(minor: int, currency: str) -> str:
    """Minor units as a decimal string for files: "1234.50", no separators, always with a point."""
    return f"{from_minor(minor, currency):f}"


def decimal_of(text: str) -> Decimal:
    """A plain decimal of bounded size ("1234.50", "-3"). Raises UserError("not-a-number").

    The length is looked at first: Decimal("1e1000000") is cheap to make and takes half a minute to turn into int.
    """
    try:
        value = Decimal(text) if len(text) <= 40 else Decimal("NaN")
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or abs(value.adjusted()) > 30:
        raise UserError("not-a-number", value=text)
    return value


def percent_of(text: str) -> Decimal:
    """A rate as a fraction from "4%", "4 %" or "0.04". Raises UserError("not-a-rate")."""
    body = text.strip()
    try:
        if body.endswith("%"):
            return decimal_of(body[:-1].strip()) / 100
        return decimal_of(body)
    except UserError:
        raise UserError("not-a-rate", value=text) from None


def percent_text(rate: Decimal) -> str:
    """A fraction as the shortest percentage: 0.04 is "4%"."""
    value = (rate * 100).normalize()
    return f"{value:f}%"
