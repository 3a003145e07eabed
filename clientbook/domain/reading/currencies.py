"""Currencies as people name them: codes, signs and words in several languages."""

import re
from difflib import get_close_matches
from typing import Final

from ..errors import UserError
from ..money import CURRENCIES

#: Three letters and words that stand for a code, in capitals.
_ALIASES: Final = {
    "NIS": "ILS", "SHEKEL": "ILS", "SHEKELS": "ILS", "UKP": "GBP", "STG": "GBP", "POUND": "GBP", "POUNDS": "GBP",
    "RMB": "CNY", "YEN": "JPY", "EURO": "EUR", "EUROS": "EUR", "SFR": "CHF", "RUR": "RUB", "NTD": "TWD",
    "DOLLAR": "USD", "DOLLARS": "USD", "שקל": "ILS", "שקלים": "ILS", "שח": "ILS", "דולר": "USD", "דולרים": "USD",
    "יורו": "EUR", "אירו": "EUR",
}  # fmt: skip
_SIGNS: Final = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
    "R$": "BRL", "MX$": "MXN", "₪": "ILS", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB",
    "₺": "TRY", "₴": "UAH", "₩": "KRW", "฿": "THB", "₫": "VND", "₱": "PHP", "zł": "PLN", "zl": "PLN", "Kč": "CZK",
    "Ft": "HUF", "Rs.": "INR", "Rs": "INR", "Fr.": "CHF",
}  # fmt: skip
#: Names that programs write in a column of their own.
_NAMES: Final = {
    "US DOLLAR": "USD", "U.S. DOLLAR": "USD", "UNITED STATES DOLLAR": "USD", "US-DOLLAR": "USD",
    "POUND STERLING": "GBP", "BRITISH POUND": "GBP", "BRITISH POUNDS": "GBP", "STERLING": "GBP",
    "SWISS FRANC": "CHF", "SCHWEIZER FRANKEN": "CHF",
    "ISRAELI SHEKEL": "ILS", "NEW ISRAELI SHEKEL": "ILS", "ISRAELI NEW SHEKEL": "ILS", "ISRAELI NEW SHEQEL": "ILS",
    "CANADIAN DOLLAR": "CAD", "AUSTRALIAN DOLLAR": "AUD", "NEW ZEALAND DOLLAR": "NZD", "JAPANESE YEN": "JPY",
    "INDIAN RUPEE": "INR", "CHINESE YUAN": "CNY", "POLISH ZLOTY": "PLN", "CZECH KORUNA": "CZK", "SWEDISH KRONA": "SEK",
    "NORWEGIAN KRONE": "NOK", "DANISH KRONE": "DKK", "RUSSIAN RUBLE": "RUB", "BRAZILIAN REAL": "BRL", "שקל חדש": "ILS",
    "שקלים חדשים": "ILS", "РУБЛЬ": "RUB", "РОССИЙСКИЙ РУБЛЬ": "RUB", "РУБ": "RUB", "РУБ.": "RUB",
    "人民币": "CNY", "円": "JPY",
}  # fmt: skip
#: "EUR - Euro", "USD (US Dollar)".
_CODE_AND_NAME: Final = re.compile(r"([A-Z]{3})\s*(?:[-–:]\s*|\()[^\W\d_].*")
_QUOTES: Final = re.compile(r"[\"'״׳”“’`]")
#: Codes that people write in small letters too; of the others many are words: all, top, cup, try.
_SMALL: Final = "usd|eur|gbp|ils|nis|chf|jpy|cad|aud|pln|czk|sek|nok|dkk|inr|rub"
_WORDS: Final = "|".join(sorted(map(re.escape, _ALIASES), key=len, reverse=True))
_SIGN: Final = "|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True))
_ONE: Final = rf"(?:{_SIGN}|ש[\"'״׳”’]{{0,2}}ח|{'|'.join(sorted(CURRENCIES))}|(?i:{_SMALL}|{_WORDS}))"
AT_START: Final = re.compile(rf"({_ONE})(?![^\W\d_])\s*")
AT_END: Final = re.compile(rf"\s*(?:(?<![^\W\d_])({_ONE})|([₪$€£¥₹₽₺₴₩]))$")


def code_of(text: str) -> str:
    """The code that a sign, a word or a code in any letters stands for, "" for none that is known."""
    if text in _SIGNS:
        return _SIGNS[text]
    word = _QUOTES.sub("", text).strip().upper()
    if (both := _CODE_AND_NAME.fullmatch(word)) is not None and both[1] in CURRENCIES:
        return both[1]
    return word if word in CURRENCIES else _ALIASES.get(word) or _NAMES.get(word, "")


def is_alias(text: str) -> bool:
    """Whether a currency is named by three letters that are not its code, as "NIS": worth saying so."""
    return len(text) == 3 and text.isascii() and text.isalpha() and text.upper() in _ALIASES


def currency_of(text: str) -> str:
    """The code of a currency typed by itself.

    Raises UserError "currency-unknown", or "currency-unknown-near" where one is like it.
    """
    code = code_of(" ".join(text.split()))
    if code:
        return code
    word = _QUOTES.sub("", text).strip().upper()
    usual = _SMALL.upper().split("|")
    near = get_close_matches(word, usual, n=1) or get_close_matches(word, sorted({*CURRENCIES, *_ALIASES}), n=1)
    if near and near[0][0] == word[0]:  # ABC is no misspelt PAB
        raise UserError("currency-unknown-near", value=text, near=code_of(near[0]))
    raise UserError("currency-unknown", value=text)
