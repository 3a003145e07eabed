"""The parts of an XLSX that its rows need: its sheets, its texts as far as rows ask for them, and its styles.

The parts are those of ECMA-376, written as the usual programs write them: what is written in another way is
`Irregular`, and another reader's business.
"""

import re
import zipfile
from collections.abc import Iterator, Sequence
from html import escape, unescape
from pathlib import Path
from posixpath import join, normpath
from typing import IO, TYPE_CHECKING, Final

from ....domain.errors import UserError
from ..text_lines import LONGEST, line_too_long

if TYPE_CHECKING:  # only its type: what is read comes by defusedxml
    from xml.etree.ElementTree import Element

#: A list of a million rows unpacks to some 800 MB at most, and packs by a factor of 5 to 40.
_LARGEST: Final = 1 << 30
_PACKED: Final = 200
_MOST_TEXTS: Final = 1 << 29
#: The texts of so much fit into the processor's own memory.
_CHUNK: Final = 1 << 16
_BOOK: Final = "xl/workbook.xml"
_UTF8: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\bencoding=[\"'](?i:utf-8|us-ascii)[\"']")
_DECLARED: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\bencoding=")
_TEXT: Final = re.compile(r'<si>(?:<t(?: xml:space="preserve")?>([^<]*+)</t>|(.*?))</si>|<si/>', re.DOTALL)
#: How a cell's text is pronounced is no part of it.
_SPOKEN: Final = re.compile(r"<rPh\b.*?</rPh>|<phoneticPr\b[^>]*>", re.DOTALL)
_PIECE: Final = re.compile(r"<t(?: [^>]*)?(?<!/)>([^<]*)</t>")
#: A section, which holds a text as it stands, or a comment.
_ASIDE: Final = re.compile(r"<!\[CDATA\[(.*?)\]\]>|<!--.*?-->", re.DOTALL)
#: Letters that XML cannot hold stand as their number: `_x000D_`.
_NUMBERED: Final = re.compile("_x([0-9A-Fa-f]{4})_")


class Irregular(Exception):
    """The workbook is written in a way of its own."""


def refuse_bombs(path: Path, form: str = "xlsx") -> None:
    """Raises UserError("zip-bomb") where a workbook unpacks to more than a list of a million rows does."""
    if form == "xls":
        return
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, OSError) as error:
        raise UserError("list-is-not-a-list", file=path.name) from error
    unpacked = sum(info.file_size for info in infos)
    packed = max(sum(info.compress_size for info in infos), 1)
    if unpacked > _LARGEST or (unpacked > 50_000_000 and unpacked / packed > _PACKED):
        raise UserError("zip-bomb", file=path.name)


class Package:
    """An open XLSX. `sheets` has the part of each sheet of cells by its name; `counts_from_1904` as old Macs did."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        from defusedxml.ElementTree import fromstring

        if _BOOK not in archive.namelist():
            raise Irregular
        self.archive = archive
        book = fromstring(archive.read(_BOOK))
        links = {link.get("Id", ""): link for link in fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
        self.sheets = {name: part for name, part in _sheets(book, links) if part}
        self.counts_from_1904 = any(
            node.tag.endswith("}workbookPr") and node.get("date1904", "0") not in ("0", "false") for node in book.iter()
        )
        self.formats = _formats(archive, _linked(links, "/styles"))
        self.texts = Texts(archive, _linked(links, "/sharedStrings"))

    def size(self, part: str) -> int:
        return self.archive.getinfo(part).file_size


def _sheets(book: "Element", links: dict[str, "Element"]) -> Iterator[tuple[str, str]]:
    for node in book.iter():
        if node.tag.endswith("}sheet"):
            relation = next((value for key, value in node.attrib.items() if key.endswith("}id")), "")
            link = links.get(relation)
            cells = link if link is not None and link.get("Type", "").endswith("/worksheet") else None
            yield node.get("name", ""), "" if cells is None else _part(cells)


def _linked(links: dict[str, "Element"], kind: str) -> str:
    return next((_part(link) for link in links.values() if link.get("Type", "").endswith(kind)), "")


def _part(link: "Element") -> str:
    target = str(link.get("Target", ""))
    return target[1:] if target.startswith("/") else normpath(join("xl", target))


def _formats(archive: zipfile.ZipFile, part: str) -> list[tuple[int, str]]:
    """The number of its format, and how that is written where it is the workbook's own, for each style of cells."""
    from defusedxml.ElementTree import fromstring

    if not part:
        return []
    styles = fromstring(archive.read(part))
    own = {int(node.get("numFmtId", "0")): node.get("formatCode", "") for node in styles.iter() if _is(node, "numFmt")}
    of_cells = next((node for node in styles if _is(node, "cellXfs")), ())
    numbers = [int(node.get("numFmtId", "0")) for node in of_cells if _is(node, "xf")]
    return [(number, own.get(number, "")) for number in numbers]


def _is(node: "Element", name: str) -> bool:
    return str(node.tag).endswith("}" + name)


class Texts:
    """The texts that cells name by their numbers, `known` as far as they were asked for."""

    def __init__(self, archive: zipfile.ZipFile, part: str) -> None:
        self.known: list[str] = []
        if part and archive.getinfo(part).file_size > _MOST_TEXTS:
            raise UserError("workbook-too-large", file="")
        self._chunks = chunks(archive.open(part), "</si>") if part else iter(())

    def of(self, numbers: Sequence[int]) -> list[str]:
        """Raises Irregular for a number that has no text."""
        try:
            return list(map(self.known.__getitem__, numbers))
        except IndexError:
            self._reach(max(numbers))
        return list(map(self.known.__getitem__, numbers))

    def _reach(self, number: int) -> None:
        while number >= len(self.known):
            piece = next(self._chunks, None)
            if piece is None:
                raise Irregular
            texts = _plain_texts(piece) or _any_texts(piece)
            self.known += map(plain_text, texts) if "&" in piece or "_x" in piece else texts


def _plain_texts(piece: str) -> list[str]:
    """The texts of a piece where none has a look of its own, else []."""
    markup = piece[piece.find("<si>") + 4 :].replace('<t xml:space="preserve">', "<t>")
    texts = markup.split("</t></si><si><t>")
    is_plain = markup.startswith("<t>") and markup.endswith("</t></si>") and markup.count("<") == 4 * len(texts) - 1
    return [texts[0][3:], *texts[1:-1], texts[-1][:-9]] if is_plain and len(texts) > 1 else []


def _any_texts(piece: str) -> list[str]:
    texts = [plain or (rich_text(rich) if rich else "") for plain, rich in _TEXT.findall(piece)]
    if len(texts) != piece.count("</si>") + piece.count("<si/>"):
        raise Irregular
    return texts


def plain_text(text: str) -> str:
    """What XML writes so: entities, and letters by their numbers."""
    if "&" in text:
        text = unescape(text)
    return _NUMBERED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def rich_text(markup: str) -> str:
    """The text of runs with looks of their own, still with its entities."""
    return "".join(_PIECE.findall(_SPOKEN.sub("", markup)))


def chunks(file: IO[bytes], end: str, size: int = _CHUNK) -> Iterator[str]:
    """A part in pieces that end behind `end`, so that each element lies in one.

    Raises Irregular where it is not UTF-8, UserError "list-line-too-long".
    """
    rest = b""
    mark = end.encode()
    begun = False
    while chunk := file.read(size):
        if not begun:
            begun = True
            if _DECLARED.match(chunk) and not _UTF8.match(chunk):
                raise Irregular
        rest += chunk
        cut = rest.rfind(mark) + len(mark)
        if cut >= len(mark):
            yield _decoded(rest[:cut])
            rest = rest[cut:]
        elif len(rest) > LONGEST:
            raise line_too_long("", LONGEST)
    if rest:
        yield _decoded(rest)


def _decoded(piece: bytes) -> str:
    try:
        text = piece.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Irregular from error
    return _ASIDE.sub(lambda found: escape(found[1] or ""), text) if "<!" in text else text
