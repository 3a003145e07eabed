"""The one reader of amounts: what people type, paste and keep in lists, in whichever way they write it.

It answers with an exact amount and what else the text said (a currency, whether tax is in it), or refuses the text and
names the part that it did not understand. No sign is ever left out: what is not understood is refused.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal, localcontext
from enum import StrEnum
from functools import lru_cache
from typing import Final, NoReturn

from ..errors import UserError
from ..money import digits, to_minor
from . import currencies
from .invisible import without_marks
from .numerals import OURS, Habit, TwoWays, number_of, vote, western


class Tax(StrEnum):
    """What a text says of tax."""

    UNSAID = ""
    BEFORE = "before tax"
    WITH = "with tax"


@dataclass(frozen=True, slots=True)
class Amount:
    """An exact amount, and what its text said besides.

    `currency` is a code, `alias` the letters that stood for it where they are no code ("NIS"); `tax_rate` is a
    fraction, where the text names one.
    """

    value: Decimal
    currency: str = ""
    alias: str = ""
    tax: Tax = Tax.UNSAID
    tax_rate: Decimal | None = None

    def before_tax(self, rate: Decimal | None = None) -> Decimal:
        """The amount without the tax that the text says is in it, at its own rate or at this one (a fraction).

        Raises UserError("tax-rate-needed").
        """
        if self.tax is not Tax.WITH:
            return self.value
        known = self.tax_rate if self.tax_rate is not None else rate
        if known is None:
            raise UserError("tax-rate-needed", value=f"{self.value:,f}")
        with localcontext() as context:
            context.prec = _PRECISION
            return self.value / (1 + known)

    def with_tax(self, rate: Decimal | None = None) -> Decimal:
        """The amount with its tax: as it stands, unless the text says that tax comes on top of it.

        Raises UserError("tax-rate-needed").
        """
        if self.tax is not Tax.BEFORE:
            return self.value
        known = self.tax_rate if self.tax_rate is not None else rate
        if known is None:
            raise UserError("tax-rate-needed", value=f"{self.value:,f}")
        return self.value * (1 + known)

    def minor(self, currency: str, rate: Decimal | None = None, with_tax: bool = False) -> int:
        """Minor units of a currency, rounded once: before tax, or with it where sums are kept so.

        Raises UserError "currency-differs" where the text names another one, "tax-rate-needed", "amount-too-large".
        """
        if self.currency and self.currency != currency:
            raise UserError("currency-differs", value=f"{self.value:,f}", named=self.currency, currency=currency)
        return to_minor(self.with_tax(rate) if with_tax else self.before_tax(rate), currency)


#: Digits of a quotient: far more than are left when it is rounded, once.
_PRECISION: Final = 60
#: Longer texts are sentences.
_LONGEST: Final = 80
_PLAIN: Final = re.compile(r"-?\d{1,15}(?:\.\d{1,2})?")
_BARE: Final = re.compile(r"\d[\d.,]{0,26}\d")
_TAX_WORD: Final = (
    r"(?:vat|gst|hst|tax(?:es)?|sales tax|mwst\.?|ust\.?|mehrwertsteuer|tva|iva|btw|moms|pdv|kdv|dph|ндс|"
    + r"מע[\"'״׳”’]{0,2}[מם])"
)
_RATE: Final = r"(?:\d{1,2}(?:[.,]\d{1,2})?\s?%)"
_TAXED: Final = rf"(?:(?:{_RATE}\s?)?(?:of )?{_TAX_WORD}(?:\s?{_RATE})?)"
_BEFORE: Final = (
    r"(?:excl(?:uding|usive of|\.)?|ex\.?|without|w/o|before|net of|plus|exkl\.?|ohne|zzgl\.?|zuzüglich|hors|sin|senza|"
    r"без|לא כולל|ללא|בלי|לפני|פלוס|בתוספת|ועוד|\+)"
)
_WITH: Final = r"(?:incl(?:uding|usive of|uded|\.)?|inc\.?|with|inkl\.?|mit|avec|con|с|כולל|עם|ו?כולל)"
_AFTER_WITH: Final = r"(?:incl(?:uded|usive|\.)?|inc\.?|inclusa|incluido|incluida|comprise|inbegrepen|כלול)"
_AFTER_BEFORE: Final = r"(?:excl(?:uded|usive|\.)?|extra|exclusa|esclusa|לא כלול)"
_OF_TAX: Final = re.compile(
    rf"[,;]?\s*\(?\s*(?<!\w)(?:"
    rf"(?P<before>{_BEFORE}\s?{_TAXED}|{_TAXED}\s{_AFTER_BEFORE}|net(?:to)?|HT)|"
    rf"(?P<with>{_WITH}\s?{_TAXED}|{_TAXED}\s{_AFTER_WITH}|gross|brutto|TTC))(?!\w)\s*\)?",
    re.IGNORECASE,
)
_SCALES: Final = {
    **dict.fromkeys(("k", "אלף", "אלפים", "thousand", "tsd", "тыс", "тысяч", "ألف"), 3),
    "lakh": 5, "lakhs": 5, "crore": 7, "crores": 7,
    **dict.fromkeys(
        ("m", "mm", "mn", "mio", "mln", "mill", "million", "millions", "מיליון", "מליון", "млн", "مليون"), 6
    ),
    **dict.fromkeys(("b", "bn", "billion", "מיליארד", "מליארד"), 9),
}  # fmt: skip
_SCALE: Final = re.compile(rf"\s*(?<![^\W\d_])({'|'.join(sorted(_SCALES, key=len, reverse=True))})\.?$", re.IGNORECASE)
_MINUS: Final = "-−–‐‑﹣－"
#: "50,000.-" and "50,–" are round prices: the dash stands for no cents.
_ROUND_PRICE: Final = re.compile(rf"(?<=\d)[.,][{_MINUS}—=]{{1,2}}$")
_TIMES: Final = re.compile(r"\s*(?:([×*])|(?<=[\d\s])([xX])(?=[\s\d]|\D{0,3}\d)|([/÷]))\s*")
#: What stands between the numbers of any product or quotient.
_FACTORS: Final = re.compile(r"[x×*/÷]")
#: What is divided is at least this: "1/2" and "12/5" are a half and a day.
_LEAST_DIVIDED: Final = 100
_UNKNOWN: Final = re.compile(r"[^\W\d_][^\d\s]*(?:\s+[^\W\d_][^\d\s]*)*|[^\w\s.,'+-]+.*")


def read(text: str, habit: Habit = OURS, places: int = 2) -> Amount:
    """The amount that a text means. `places` are those of the currency that it has where it names none.

    Raises UserError "not-an-amount" (value, part: what was not understood) or "amount-two-ways" (value, one, other).
    """
    if _PLAIN.fullmatch(text):
        return Amount(Decimal(text))
    if _BARE.fullmatch(text):  # most of what is not plain: nothing but digits stands there to be peeled
        return _single(text, _Peeled(text), habit, places)
    apart = _apart(text)
    if not apart.rest:
        _refuse(text, text)
    if apart.alone is None:
        found = _calculated(text, apart.rest, habit, places)
    else:
        found = _single(text, apart.alone, habit, places)
    return replace(found, tax=apart.tax, tax_rate=apart.tax_rate)


def currency_beside(text: str) -> str:
    """The code of the currency that stands beside an amount, "" where none does or the text is no amount."""
    parts = _FACTORS.split(_tax_of(_cleaned(text))[2])
    try:
        return next(filter(None, (_peeled(text, part).currency for part in parts)), "")
    except UserError:
        return ""


def votes(text: str) -> Iterable[str]:
    """What an amount says of the separators of its column (`numerals.vote`); nothing where it is none."""
    if text.isdecimal():
        return
    try:
        apart = _apart(text)
        first, *others = _FACTORS.split(apart.rest)  # a divisor says nothing of how sums are written
        left = _peeled(text, first) if others or apart.alone is None else apart.alone
    except UserError:
        return
    yield vote(left.body)


def _cleaned(text: str) -> str:
    """Digits and signs as they are read here, in one line; "" for what is too long to be an amount."""
    body = " ".join(western(without_marks(text)).split()) if len(text) <= 2 * _LONGEST else ""
    return body if len(body) <= _LONGEST else ""


def _refuse(text: str, part: str) -> NoReturn:
    raise UserError("not-an-amount", value=text, part=part.strip())


def _tax_of(body: str) -> tuple[Tax, Decimal | None, str]:
    """What is said of tax, the rate that is named with it, and the rest of the text."""
    found = _OF_TAX.search(body)
    if found is None:
        return Tax.UNSAID, None, body
    named = re.search(_RATE, found.group())
    rate = Decimal(named.group().rstrip("% ").replace(",", ".")) / 100 if named else None
    rest = f"{body[: found.start()]} {body[found.end() :]}".strip()
    return Tax.BEFORE if found.group("before") else Tax.WITH, rate, rest


def _calculated(text: str, rest: str, habit: Habit, places: int) -> Amount:
    """A product or a quotient of two: "2 x 15000", "59000/1.18"."""
    sign = _TIMES.search(rest)
    assert sign is not None
    left, right = rest[: sign.start()], rest[sign.end() :]
    if _TIMES.search(right):
        _refuse(text, rest)
    divides = sign.group(3) is not None
    one = _single(text, _peeled(text, left), habit, places)
    # A divisor is a bare number: with a point it is 1.18 or 1.175, and no grouped thousands.
    other = _single(text, _peeled(text, right), Habit(decimal=".") if divides and "." in right else habit, places)
    nothing = not one.value or other.value <= 0  # "0x10" is no product
    if (one.currency and other.currency) or nothing or (divides and abs(one.value) < _LEAST_DIVIDED):
        _refuse(text, rest)
    with localcontext() as context:
        context.prec = _PRECISION
        value = one.value / other.value if divides else one.value * other.value
    return Amount(value, one.currency or other.currency, one.alias or other.alias)


@dataclass(slots=True)
class _Peeled:
    """A text without what stands around its digits; `whole` is how it stood there."""

    body: str
    whole: str = field(init=False)
    negative: bool = False
    currency: str = ""
    alias: str = ""
    scale: int = 0
    signed: bool = False

    def __post_init__(self) -> None:
        self.whole = self.body


@dataclass(frozen=True, slots=True)
class _Apart:
    """What a text is made of, however its separators are read: what it says of tax, and the rest of it.

    `rest` is "" for what is too long to be an amount; `alone` is None for a product or a quotient.
    """

    tax: Tax
    tax_rate: Decimal | None
    rest: str
    alone: _Peeled | None


@lru_cache(maxsize=1 << 14)  # a cell is read for the file, for its column and in its row
def _apart(text: str) -> _Apart:
    """Raises UserError("not-an-amount")."""
    tax, rate, rest = _tax_of(_cleaned(text))
    return _Apart(tax, rate, rest, None if _TIMES.search(rest) else _peeled(text, rest))


def _single(text: str, peeled: "_Peeled", habit: Habit, places: int) -> Amount:
    if peeled.currency:
        places = digits(peeled.currency)
    try:
        value = number_of(peeled.body, habit, places).scaleb(peeled.scale)
    except TwoWays as ways:
        raise UserError(
            "amount-two-ways", value=text.strip(), one=f"{ways.grouped:,f}", other=f"{ways.fraction:,f}"
        ) from None
    except ValueError:
        unknown = _UNKNOWN.search(peeled.body)
        _refuse(text, unknown.group() if unknown else peeled.whole)
    return Amount(-value if peeled.negative else value, peeled.currency, peeled.alias)


def _peeled(text: str, part: str) -> _Peeled:
    """Takes currency, sign and scale off both ends, each once. Raises UserError where one stands twice."""
    left = _Peeled(part.strip())
    while _take_currency(text, left) or _take_scale(left) or _take_sign(text, left):
        pass
    return left


def _take_currency(text: str, left: _Peeled) -> bool:
    found = currencies.AT_START.match(left.body) or currencies.AT_END.search(left.body)
    if found is None or not any(map(str.isdigit, left.body)):
        return False
    named = found.group(found.lastindex or 0)
    code = currencies.code_of(named)
    if left.currency and left.currency != code:
        _refuse(text, named)
    left.currency = code
    left.alias = named if currencies.is_alias(named) else left.alias
    left.body = (left.body[: found.start()] + left.body[found.end() :]).strip()
    return True


def _take_scale(left: _Peeled) -> bool:
    found = _SCALE.search(left.body)
    if found is None or left.scale:
        return False
    left.scale = _SCALES[found.group(1).lower()]
    left.body = left.body[: found.start()].strip()
    return True


def _take_sign(text: str, left: _Peeled) -> bool:
    body = _ROUND_PRICE.sub("", left.body)
    if body == left.body:
        if body[:1] == "(" and body[-1:] == ")":
            body, negative = body[1:-1], True
        elif body[:1] in (*_MINUS, "+") and body:
            body, negative = body[1:], body[0] != "+"
        elif len(body) > 1 and body[-1] in _MINUS and body[-2].isdigit():
            body, negative = body[:-1], True
        else:
            return False
        if left.signed:
            _refuse(text, text)
        left.signed, left.negative = True, negative
    left.body = body.strip()
    return True
