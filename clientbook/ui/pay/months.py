"""Months as the language names them."""

from PySide6.QtCore import QLocale

from ..kit.bidi import locale


def month_name(month: str) -> str:
    """A month ("YYYY-MM") in the language's words: "November 2026"."""
    name = locale().standaloneMonthName(int(month[5:]), QLocale.FormatType.LongFormat)
    return f"{name} {month[:4]}"
