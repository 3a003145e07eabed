"""Links that leave the program: to call, to write, to a map. Only these kinds are ever opened."""

from typing import Final
from urllib.parse import quote, quote_plus

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ..domain.phones import dialled

SCHEMES: Final = frozenset(("http", "https", "mailto", "tel"))


def open_link(url: str) -> bool:
    """Hands a link to the system; False where it is of another kind, or nothing there opens it."""
    target = QUrl(url, QUrl.ParsingMode.StrictMode)
    return target.isValid() and target.scheme() in SCHEMES and QDesktopServices.openUrl(target)


def to_call(phone: str) -> str:
    """A phone as typed: what is dialled for it. An extension is not: one would dial it as part of the number."""
    return "tel:" + quote(dialled(phone), safe="+*")


def to_write(email: str) -> str:
    return "mailto:" + quote(email, safe="@+.-_")


def to_chat(number: str) -> str:
    """WhatsApp; `number` in international form (E.164)."""
    return "https://wa.me/" + number.lstrip("+")


def to_map(*parts: str) -> str:
    return "https://www.openstreetmap.org/search?query=" + quote_plus(", ".join(filter(None, parts)))


def to_site(website: str) -> str:
    """A website as typed, with or without its scheme."""
    return website if "://" in website else "https://" + website
