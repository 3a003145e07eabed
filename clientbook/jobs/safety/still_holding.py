"""Which files beyond the book still hold an erased person: backups, what was kept, exports, leftovers of kills."""

import html
import json
import mmap
import re
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from ...durable import partials, remove_left
from ...store.book import Book
from ...store.file.backup import copies_in, folder_of
from ...store.writing.erasing import is_known_in

#: Letters of a name or digits of a phone that are worth looking for: shorter ones are in every file.
_SHORTEST: Final = 4
#: A big file is searched for each text by itself, some 50 ms per 100 MB; of more people a backup is asked by name.
_MOST: Final = 60
#: Bytes times texts that are searched, some seconds; what would take longer is not clear.
_WORK: Final = 10_000_000_000
#: Letters in these are drawn, or packed so that only the program that shows them can read them.
_DRAWN: Final = (".pdf", ".png")
_BOOK: Final = b"SQLite format 3\0"
#: No workbook of ours unpacks to more (bytes).
_LARGEST: Final = 2_000_000_000
_FOLDED: Final = (".vcf", ".ics")


@dataclass
class Holding:
    """Files that hold one of the texts, `backups` apart; exports of which it cannot be told; and how many are gone."""

    backups: list[Path] = field(default_factory=list)
    exports: list[Path] = field(default_factory=list)
    unclear: list[Path] = field(default_factory=list)  # drawn, or not readable; or their folder, a disk, is away
    missing: list[Path] = field(default_factory=list)  # no longer where they were written: deleted, or moved


def worth_looking_for(words: Sequence[str]) -> list[str]:
    """Those that are long enough; if none is, the first one."""
    return list(dict.fromkeys(word for word in words if len(word) >= _SHORTEST)) or list(words[:1])


def holding(book: Book, kinds: Mapping[int, str], words: Sequence[str], folders: Sequence[Path]) -> Holding:
    """Looks through the book's folder, those of its backups (`folders` among them) and all exports it remembers.

    `words` are names of the people among `kinds` (by id); what copies of the book know of them is looked for too.
    """
    found = Holding()
    elsewhere = book.copies_elsewhere()
    kept = [folder_of(book.path), *folders, *(each.path for each in elsewhere if each.what == "backups")]
    copies = [path for folder in dict.fromkeys((book.path.parent, *kept)) for path in copies_in(folder, book.path)]
    exports = [each.path for each in elsewhere if each.what != "backups"]
    looked_at = Path(tempfile.gettempdir())  # copies of backups that are open in windows of their own
    for folder in dict.fromkeys((looked_at, *(path.parent for path in exports))):
        remove_left(folder)
        copies += partials(folder)
    copies = list(dict.fromkeys(copies))
    words = worth_looking_for(book.known_in(copies, kinds, words))
    for path in copies:
        _sort(found, path, found.backups, words)
    found.unclear += [folder for folder in dict.fromkeys(kept[1:]) if not folder.is_dir()]
    for path in dict.fromkeys(exports):
        if path in copies:
            continue
        if path.is_file():
            _sort(found, path, found.backups if _is_copy(book, path) else found.exports, words)
        else:
            (found.missing if path.parent.is_dir() else found.unclear).append(path)
    return found


def remove_leftovers(book: Book) -> None:
    """Takes away what programs that were killed in the middle of an export left where the book's exports are."""
    for folder in dict.fromkeys(each.path.parent for each in book.copies_elsewhere() if each.what != "backups"):
        remove_left(folder)


def _is_copy(book: Book, path: Path) -> bool:
    return path in copies_in(path.parent, book.path)


def _sort(found: Holding, path: Path, place: list[Path], words: Sequence[str]) -> None:
    if path.suffix.lower() in _DRAWN:
        found.unclear.append(path)
        return
    try:
        holds = _holds(path, words)
    except (OSError, ValueError, zipfile.BadZipFile):
        found.unclear.append(path)
        return
    if holds:
        place.append(path)


def _holds(path: Path, words: Sequence[str]) -> bool:
    """Raises ValueError where it cannot be told in time, OSError and BadZipFile."""
    if path.suffix.lower() == ".xlsx":
        with zipfile.ZipFile(path) as book:
            if sum(each.file_size for each in book.infolist()) > _LARGEST:
                raise ValueError
            return any(_has(book.read(name), words) for name in book.namelist())
    if path.suffix.lower() in _FOLDED:
        return _has(re.sub(rb"\r?\n[ \t]", b"", path.read_bytes()), words)
    if not path.stat().st_size:
        return False
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if len(words) > _MOST and content[:16] == _BOOK:
            return _has(content, words[:_MOST]) or is_known_in(path, words[_MOST:])
        return _has(content, words)


def _has(content: bytes | mmap.mmap, words: Sequence[str]) -> bool:
    spelt = dict.fromkeys(way for word in words for way in _ways_of_writing(word))
    if len(spelt) > _MOST and len(spelt) * len(content) > _WORK:
        raise ValueError
    return any(content.find(way) >= 0 for way in spelt)


def _ways_of_writing(word: str) -> Iterator[bytes]:
    """As a book, JSON, CSV, HTML and XLSX, and cards write it."""
    escaped = re.sub(r"([\\,;])", r"\\\1", word)
    for text in (word, json.dumps(word, ensure_ascii=False)[1:-1], word.replace('"', '""'), html.escape(word, False),
                 html.escape(word), escaped):  # fmt: skip
        yield text.encode()
