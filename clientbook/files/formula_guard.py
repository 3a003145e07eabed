"""Keeps a spreadsheet from taking a client's name for a formula."""

import re
from typing import Final

_TRIGGERS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
_SIGNED: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)?%?")
#: A phone may begin with + and only holds what phones hold.
_PHONE: Final = re.compile(r"\+\d[\d\s().-]*")


def guarded(text: str) -> str:
    """The text as a CSV cell: what would be a formula gets an apostrophe; signed numbers and phones stay."""
    if text.startswith(_TRIGGERS) and not _SIGNED.fullmatch(text) and not _PHONE.fullmatch(text):
        return "'" + text
    return text
