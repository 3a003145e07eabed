"""The rows on the pages of a book's file, read without SQLite: of a damaged file each page is tried by itself.

No row is reached through an inner page or an index, so that damage costs the rows that it hit and no others. The layout
is SQLite's: https://www.sqlite.org/fileformat2.html
"""

import io
from collections.abc import Iterator, Sequence
from struct import unpack_from
from typing import Final, NamedTuple, Protocol

from ..file.connection import APPLICATION_ID

_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER, _TABLE_INNER = 13, 10, 2, 5
_FIRST_TEXT: Final = 13  # odd serial types from here on are texts
_HEAD: Final = 100  # bytes of the file's own head, on the first page
#: What books have had, where the head no longer says it.
_SIZES: Final = (16384, 4096)
_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # serial type: bytes


class Content(Protocol):
    """The bytes of a file, as `bytes` give them."""

    def __len__(self) -> int: ...
    def __getitem__(self, place: slice, /) -> bytes: ...


class FileContent:
    """A file's bytes, read when asked for; where its disk gives none, there are none.

    Not mapped into memory: a disk that fails under a mapping ends the whole program.
    """

    def __init__(self, file: io.FileIO) -> None:
        self._file = file
        self._length = file.seek(0, io.SEEK_END)

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, place: slice) -> bytes:
        first, last, _ = place.indices(self._length)
        try:
            self._file.seek(first)
            return self._file.read(max(last - first, 0)) or b""
        except OSError:
            return b""


class Row(NamedTuple):
    """`number` is None on the pages of an index; `torn` says that letters of a text could not be read."""

    number: int | None
    values: Sequence[str | int | None]
    torn: bool


class Pages:
    """A file as pages, the first one being number 1."""

    def __init__(self, content: Content) -> None:
        self._content = content
        head = bytes(content[:_HEAD]).ljust(_HEAD, b"\0")
        stated = int.from_bytes(head[16:18], "big")
        sizes = (65536 if stated == 1 else stated, *_SIZES)
        likely = {size: _likely_pages(content, size) for size in sizes if size >= 512 and not size & (size - 1)}
        self._size = max(likely, key=likely.__getitem__)
        self._usable = self._size - (head[20] if head[20] <= self._size - 480 else 0)
        self.count = -(-len(content) // self._size)
        #: The schema of the book, 0 where its head no longer says it.
        self.schema = int.from_bytes(head[60:64], "big") if head[68:72] == APPLICATION_ID.to_bytes(4, "big") else 0

    def rows(self, number: int) -> Sequence[Row]:
        """The rows of one page that can be read. Their numbers ascend: one that does not was hit itself."""
        kept: list[Row] = []
        for row in self._cells(number):
            if row.number is not None:
                while kept and (kept[-1].number or 0) >= row.number:
                    if len(kept) > 1 and (kept[-2].number or 0) >= row.number:
                        break
                    kept.pop()
                else:
                    kept.append(row)
                continue
            kept.append(row)
        return kept

    def _cells(self, number: int) -> Iterator[Row]:
        page = self._page(number)
        start = _HEAD if number == 1 else 0
        kind = page[start]
        if kind not in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER):
            return
        before = 4 if kind == _INDEX_INNER else 0  # the page below
        first = start + 8 + before
        last = min(first + 2 * int.from_bytes(page[start + 3 : start + 5], "big"), self._usable)
        for place in range(first, last - 1, 2):
            try:
                yield self._row(page, int.from_bytes(page[place : place + 2], "big") + before, kind == _TABLE_LEAF)
            except (IndexError, ValueError):
                continue

    def _page(self, number: int) -> bytes:
        return bytes(self._content[(number - 1) * self._size : number * self._size]).ljust(self._size, b"\0")

    def _row(self, page: bytes, at: int, is_table: bool) -> Row:
        """Raises IndexError or ValueError where there is none."""
        size, at = _varint(page, at)
        number = None
        if is_table:
            number, at = _varint(page, at)
        here = self._here(size, is_table)
        payload = page[at : min(at + here, self._usable)]
        if here < size:
            payload = b"".join((payload, *self._overflow(page[at + here : at + here + 4], size - here)))
        if len(payload) != size:
            raise ValueError("torn row")
        values, torn = _record(payload)
        return Row(number, values, torn)

    def _here(self, size: int, is_table: bool) -> int:
        """How much of a payload lies on its page."""
        usable = self._usable
        most = usable - 35 if is_table else (usable - 12) * 64 // 255 - 23
        if size <= most:
            return size
        least = (usable - 12) * 32 // 255 - 23
        fitting = least + (size - least) % (usable - 4)
        return fitting if fitting <= most else least

    def _overflow(self, pointer: bytes, left: int) -> Iterator[bytes]:
        seen: set[int] = set()
        while left > 0:
            number = int.from_bytes(pointer, "big")
            if not 1 < number <= self.count or number in seen:
                raise ValueError("torn chain")
            seen.add(number)
            page = self._page(number)
            pointer = page[:4]
            part = page[4 : min(4 + left, self._usable)]
            left -= len(part)
            yield part


def _likely_pages(content: Content, size: int) -> int:
    """How many places look like the head of a page with rows, were pages of this size."""
    found = 0
    for start in range(0, len(content), size):
        head = content[start : start + 8] if start else content[_HEAD : _HEAD + 8]
        if len(head) == 8 and head[0] in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER, _TABLE_INNER):
            free, count, cells = unpack_from(">HHH", head, 1)
            found += free < size and count > 0 and 8 + 2 * count <= (cells or 65536) <= size and head[7] <= 60
    return found


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of up to nine bytes, and where it ends."""
    value = data[at]
    at += 1
    if value < 128:
        return value, at
    value &= 127
    for _ in range(7):
        byte = data[at]
        at += 1
        value = value << 7 | byte & 127
        if byte < 128:
            return value, at
    return value << 8 | data[at], at + 1


def _record(payload: bytes) -> tuple[list[str | int | None], bool]:
    """The values of a row. Raises ValueError for what no row of a book holds: real numbers, blobs, a wrong length."""
    end, at = _varint(payload, 0)
    values: list[str | int | None] = []
    torn = False
    place = end
    while at < end:
        serial, at = _varint(payload, at)
        if serial >= _FIRST_TEXT and serial & 1:
            size = (serial - _FIRST_TEXT) // 2
            text, is_torn = _text(payload[place : place + size])
            values.append(text)
            torn |= is_torn
            place += size
        elif serial in _INTEGERS:
            size = _INTEGERS[serial]
            values.append(int.from_bytes(payload[place : place + size], "big", signed=True))
            place += size
        elif serial in (0, 8, 9):
            values.append(None if serial == 0 else serial - 8)
        else:
            raise ValueError("not of a book")
    if at != end or place != len(payload):
        raise ValueError("torn row")
    return values, torn


def _text(stored: bytes) -> tuple[str, bool]:
    """A text, and whether letters are missing: no way into a book lets a zero through, so that each is damage."""
    text = stored.decode(errors="replace")
    torn = "\0" in text or ("\ufffd" in text and text.encode() != stored)
    return (text.replace("\0", "") if torn else text), torn
