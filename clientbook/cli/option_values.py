"""What stands behind an option: read while the call is read, where it can be judged by itself; an error about any other
names the option that gave it.
"""

import argparse
import codecs
from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, NoReturn

from ..domain.choices import Stage
from ..domain.errors import UserError
from ..sentences import sentence

#: Errors that refuse one value, and which of their values that is.
_REFUSED: Final[Mapping[str, str]] = {
    "employer-unknown": "name",
    "sheet-missing": "sheet",
    "unknown-heading": "heading",
    "unknown-field": "field",
    "backup-place-away": "folder",
}
#: The options whose values are judged by the book, or by the list that is read.
_JUDGED_LATER: Final = ("employer", "sheet", "map", "second")


def said(error: UserError, given: argparse.Namespace) -> str:
    """The error's sentence, behind the option that gave the value which it refuses."""
    value = str(error.values.get(_REFUSED.get(error.code, ""), ""))
    for name in _JUDGED_LATER if value else ():
        if value in _values(getattr(given, name, None)):
            return f"--{name}: {sentence(error)}"
    return sentence(error)


def _values(given_value: str | Sequence[str] | None) -> Collection[str]:
    """What an option gave, as errors name it: a text, or of each HEADING=FIELD both parts."""
    if given_value is None or isinstance(given_value, str):
        return (given_value,) if given_value else ()
    from ..jobs.importing.import_list import checked_mapping

    return [part for each in checked_mapping(given_value).items() for part in each]


# -- types for `add_argument` ------------------------------------------------------------------------------------------


def amount(text: str) -> Decimal:
    """A sum of money that is not below zero, as the window reads it."""
    from ..domain.reading.amounts import read

    value: Decimal = _read(lambda: read(text).before_tax())
    if value < 0:
        _refuse("not-an-amount", value=text)
    return value


def rate(text: str) -> str:
    """The text of a rate from 0 to 100 %: 18 and 18% are the same. It stays a text, as answers to questions are."""
    from ..domain.reading.rates import Bare, rate_of

    if not 0 <= _read(lambda: rate_of(text, Bare.PERCENT)) <= 1:
        _refuse("not-a-rate", value=text)
    return text


def count(text: str) -> int:
    """A whole number from 1 on."""
    return int(text) if text.isascii() and text.isdecimal() and int(text) else _refuse("not-a-count", value=text)


def pair(text: str) -> str:
    """HEADING=FIELD; the list says later whether it has them."""
    return text if "=" in text else _refuse("not-a-pair", value=text)


def currency(text: str) -> str:
    """The code of a currency by its code, sign or name."""
    from ..domain.reading.currencies import currency_of

    code: str = _read(lambda: currency_of(text))
    return code


def encoding(text: str) -> str:
    """The name of a text encoding, as Python knows it."""
    try:
        found = codecs.lookup(text)
    except (LookupError, ValueError):  # the name holds a NUL
        _refuse("unknown-encoding", value=text)
    # Python also counts "zip" and "rot13" among its codecs.
    return found.name if getattr(found, "_is_text_encoding", True) else _refuse("unknown-encoding", value=text)


def stage(text: str) -> tuple[str, str]:
    """NAME=STAGE: a stage of a list as it is written there, and which of ours it is, in either language."""
    from ..jobs.importing.deal_stages import folded, stage_of

    name, sign, ours = text.rpartition("=")
    found = stage_of(ours)
    if not sign or not name.strip() or found is None:
        _refuse("not-a-stage", value=text, known=", ".join(Stage))
    return folded(name), found.value


def file_to_write(*endings: str) -> Callable[[str], Path]:
    """A file in a folder that is there, of one of these endings where any are named: judged before anything is done."""

    def read(text: str) -> Path:
        path = Path(text)
        if endings and path.suffix.lower() not in endings:
            _refuse("unknown-format", file=path.name, ending=path.suffix.lower() or "-", known=", ".join(endings))
        try:
            if path.is_dir() or not path.name:
                _refuse("file-is-folder", file=text)
            return path if path.parent.is_dir() else _refuse("folder-missing", folder=path.parent)
        except (OSError, ValueError) as error:  # a name that is too long, or none
            _refuse("file-refused", file=text, reason=getattr(error, "strerror", None) or str(error))

    return read


def _read(reads: Callable[[], object]) -> Any:
    try:
        return reads()
    except UserError as error:
        raise argparse.ArgumentTypeError(sentence(error)) from error


def _refuse(code: str, **values: object) -> NoReturn:
    raise argparse.ArgumentTypeError(sentence(UserError(code, **values)))
