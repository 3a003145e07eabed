"""Links that leave the program: to call, to write, to a map. Only these kinds are ever opened."""

import os
import stat
from pathlib import Path
from typing import Final
from urllib.parse import quote, quote_plus

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ...domain.reading.phones import dialled

SCHEMES: Final = frozenset(("http", "https", "mailto", "tel"))

#: Endings of files that a program shows and none runs; without macros, pages and scripts. Anything else is asked about.
SHOWN: Final = frozenset(
    ".pdf .txt .md .csv .tsv .rtf .odt .ods .odp .docx .xlsx .pptx .png .jpg .jpeg .gif .bmp .tif .tiff .webp .heic"
    " .mp3 .m4a .ogg .wav .flac .mp4 .mov .mkv .webm .avi .eml .ics .vcf .zip .7z".split()
)


def only_shows(path: Path) -> bool:
    """Whether opening a file can only show it: a folder, or an ending of `SHOWN` on what nobody may execute.

    The file that a link leads to counts, and its ending without the dots and spaces that Windows passes over.
    """
    try:
        real = path.resolve(strict=True)
        mode = real.stat().st_mode
    except (OSError, RuntimeError, ValueError):
        return False
    if stat.S_ISDIR(mode):
        return not real.name.casefold().endswith(".app")
    endings = {Path(each.name.rstrip(". ")).suffix.casefold() for each in (path, real)}
    runs = os.name != "nt" and mode & 0o111
    return stat.S_ISREG(mode) and not runs and endings <= SHOWN


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
