"""Lists, cards, workbooks and statements that were made to take all time and memory: a search of minutes, `make bombs`.

Each runs in a process with the limits of the promise, by every verb that reads a file: it ends by itself in a sentence,
or the system ends it and the case fails. Where rows come in, there are no more of them than an ordinary list takes in
that time: a list of a million proper rows is no bomb, it takes its minutes and can be cancelled.
"""

import json
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.resources_path import resource
from tests.lists import hostile

from .searching import tries

SECONDS, MEMORY = 5, 500 << 20
_CHILD = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
from clientbook.cli import main
sys.exit(main(sys.argv[1:]))
"""
MB = 1_000_000
#: So many proper rows come in well within the limits.
ROWS = 4000
HEADS = b"Name,E-mail,Notes\n"

# -- texts -------------------------------------------------------------------------------------------------------------

TEXTS: dict[str, Callable[[], bytes]] = {
    "one cell of 50 MB.csv": lambda: HEADS + b"Ann,a@b.c," + b"x" * (50 * MB) + b"\n",
    "one quoted cell of 50 MB in lines.csv": lambda: HEADS + b'Ann,a@b.c,"' + b"word word word\n" * (3 * MB) + b'"\n',
    "a quote that never closes.csv": lambda: HEADS + b'Ann,a@b.c,"' + b"a,b,c\n" * ROWS,
    "quotes alone.csv": lambda: HEADS + b'"' * (5 * MB),
    "quotes and commas.csv": lambda: HEADS + b'",' * (3 * MB),
    "100,000 columns.csv": lambda: b",".join(b"h%d" % n for n in range(100_000)) + b"\n" + b"x," * 99_999 + b"x\n",
    "lines that open quotes.csv": lambda: HEADS + b'"Ann,"a@b.c\n' * ROWS,
    "long lines that open quotes.csv": lambda: HEADS + (b'Ann,"' + b'x""' * 250_000 + b"\n") * 20,
    "quotes that never close.csv": lambda: HEADS + b'""x,' * 250_000 + b"\n",
    "tabs and a quote.csv": lambda: b"Name\tE-mail\tNotes\n" + b"\t" * MB + b'"\n',
    "a mail of many points.csv": lambda: HEADS + b"Ann,a@" + b"." * (MB - 100) + b">,x\n",
    "16,384 columns.csv": lambda: b",".join(b"word%s" % bytes((97 + n // 676 % 26, 97 + n // 26 % 26, 97 + n % 26)) for n in range(16_384)) + b"\n" + b"x," * 16_383 + b"x\n",
    "commas and nothing.csv": lambda: HEADS + b",,\n" * (3 * MB),
    "comments.csv": lambda: HEADS + b"# a word\n" * (3 * MB),
    "a million commas.csv": lambda: HEADS + b"," * MB + b"\n",
    "zeros.csv": lambda: HEADS + bytes(20 * MB),
    "empty lines.csv": lambda: HEADS + b"\n" * (20 * MB) + b"Ann,a@b.c,x\n",
    "carriage returns.csv": lambda: HEADS + b"\r" * (5 * MB),
    "spaces.csv": lambda: HEADS + b" " * (5 * MB) + b"\n",
    "a heading of 5 MB.csv": lambda: b"Name," + b"x" * (5 * MB) + b"\nAnn,y\n",
    "marks without letters.csv": lambda: HEADS + "\u0301".encode() * (2 * MB) + b",a@b.c,x\n",
    "a number of 7 million digits.csv": lambda: b"Client,Deal,Amount\nAnn,Offer," + b"9" * (7 * MB) + b"\n",
    "a huge exponent.csv": lambda: b"Client,Deal,Amount\nAnn,Offer,1e999999999\n",
    "many digits in a phone.csv": lambda: b"Name,Phone\nAnn," + b"5" * (3 * MB) + b"\n",
    "a mail of many signs.csv": lambda: b"Name,E-mail\nAnn," + b"a@" * MB + b"\n",
    "a photo of 50 MB.vcf": lambda: b"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nPHOTO;ENCODING=b:" + b"QUJD" * (12 * MB) + b"\nEND:VCARD\n",
    "a folded photo.vcf": lambda: b"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nPHOTO;ENCODING=b:" + b"QUJDREVG\n " * (2 * MB) + b"\nEND:VCARD\n",
    "cards in cards.vcf": lambda: b"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\n" * ROWS + b"END:VCARD\n" * 200_000,
    "a million properties.vcf": lambda: b"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\n" + b"X-A:b\n" * MB + b"END:VCARD\n",
    "a million phones.vcf": lambda: b"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\n" + b"TEL:050-1234567\n" * (MB // 4) + b"END:VCARD\n",
    "parameters.vcf": lambda: b"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nTEL" + b";TYPE=home" * MB + b":1\nEND:VCARD\n",
    "quoted printable.vcf": lambda: b"BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:" + b"=41=\n" * MB + b"\nEND:VCARD\n",
    "lists in lists.json": lambda: b"[" * (2 * MB),
    "objects in objects.json": lambda: b'{"a":' * MB,
    "50 MB.json": lambda: b"[" + b",".join(b'{"name":"Ann %d","notes":"%s"}' % (n, b"x" * 50_000) for n in range(1000)) + b"]",
    "one text of 40 MB.json": lambda: b'[{"name":"' + b"x" * (40 * MB) + b'"}]',
    "100,000 keys.json": lambda: json.dumps([{f"k{n}": n for n in range(100_000)}]).encode(),
    "a huge number.json": lambda: b'[{"name":"Ann","amount":' + b"9" * (5 * MB) + b"}]",
    "an exponent.json": lambda: b'[{"name":"Ann","amount":1e999999999}]',
    "lines.jsonl": lambda: b'{"name":"Ann"}\n' * ROWS + b"\n" * MB,
}  # fmt: skip

# -- workbooks ---------------------------------------------------------------------------------------------------------

_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'
_HEAD_ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'
_ANN = '<row r="2"><c r="A2" t="inlineStr"><is><t>Ann</t></is></c></row>'


def _book(path: Path, sheet: Iterator[bytes], strings: Iterable[bytes] = ()) -> None:
    """A workbook of one sheet, whose XML comes in pieces."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for name, text in parts.items():
            book.writestr(name, text)
        for name, pieces in (("xl/worksheets/sheet1.xml", sheet), ("xl/sharedStrings.xml", strings)):
            with book.open(name, "w", force_zip64=True) as part:
                for piece in pieces:
                    part.write(piece)


def _rows(rows: str) -> Iterator[bytes]:
    yield _SHEET.format(rows=_HEAD_ROW + rows).encode()


def _pieces(before: str, piece: str, times: int, after: str) -> Iterator[bytes]:
    yield before.encode()
    for _ in range(times):
        yield piece.encode()
    yield after.encode()


_START, _END = _SHEET.split("{rows}")
_BEFORE = _START + _HEAD_ROW + _ANN
_ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
BOOKS: dict[str, Callable[[Path], None]] = {
    "zeros": lambda path: _book(path, _pieces(_BEFORE, "\0" * MB, 1000, _END)),
    "spaces": lambda path: _book(path, _pieces(_BEFORE, " " * MB, 1000, _END)),
    "a text without end": lambda path: _book(path, _pieces(_BEFORE + '<row r="3"><c r="A3" t="inlineStr"><is><t>', "x" * MB, 600, "</t></is></c></row>" + _END)),
    "entities": lambda path: _book(path, iter([(_ENTITIES + _BEFORE.replace("Ann", "&j;") + _END).encode()])),
    "the last cell": lambda path: _book(path, _rows(_ANN + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    "the last row": lambda path: _book(path, _rows(_ANN + '<row r="1048576"><c r="A1048576"><v>1</v></c></row>')),
    "ghosts": lambda path: _book(path, _pieces(_BEFORE, "".join(f'<row r="{n}"><c r="XFD{n}" s="1"/></row>' for n in range(3, 2003)), 100, _END)),
    "a million empty rows": lambda path: _book(path, _pieces(_BEFORE, "<row/>" * 10_000, 100, _END)),
    "a million rows of empty cells": lambda path: _book(path, _pieces(_BEFORE, '<row><c s="1"/><c s="1"/><c s="1"/></row>' * 10_000, 100, _END)),
    "shared strings": lambda path: _book(path, _rows(_ANN), _pieces('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">', "<si><t>text</t></si>" * 10_000, 1500, "</sst>")),
    "one shared string": lambda path: _book(path, _rows('<row r="2"><c r="A2" t="s"><v>0</v></c></row>' * ROWS), _pieces('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>', "x" * MB, 2, "</t></si></sst>")),
    "nested": lambda path: _book(path, _pieces(_START, "<a>" * 10_000, 200, "")),
    "merged cells": lambda path: _book(path, iter([(_BEFORE + "</sheetData><mergeCells>" + "".join(f'<mergeCell ref="A{n}:A1048576"/>' for n in range(2, 60_000)) + "</mergeCells></worksheet>").encode()])),
}  # fmt: skip


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bombs") / "own.clientbook"
    assert main(["--book", str(path), "import", str(resource("samples/clients.csv"))]) == 0
    assert main(["--book", str(path), "plan", "set", str(resource("samples/plan.toml"))]) == 0
    return path


VERBS = ("inspect {file}", "import {file} --dry-run", "reconcile 2026-10 {file}", "plan set {file}")


def _ends_well(path: Path, book: Path) -> None:
    content = book.read_bytes()
    ended = {}
    for verb in VERBS:
        words = [word if word != "{file}" else str(path) for word in verb.split()]
        command = [sys.executable, "-c", _CHILD, "--book", str(book), *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        bug = "inside Clientbook" in done.stderr or "Traceback" in done.stderr
        if done.returncode not in (0, 1) or bug or not (done.stdout + done.stderr).strip():
            ended[verb] = (done.returncode, done.stderr.strip()[-200:])
        elif done.returncode == 0 and verb.startswith("reconcile"):
            book.write_bytes(content)  # a statement, however strange, is kept
        assert book.read_bytes() == content, verb
    assert not ended


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_that_was_made_to_harm_ends_in_time_and_memory(name: str, book: Path, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(TEXTS[name]())
    _ends_well(path, book)
    path.unlink()


@pytest.mark.parametrize("seed", range(tries("BOMBS", 8)))
@pytest.mark.parametrize("made", [hostile.wide, hostile.long_lines])
def test_a_list_of_a_random_kind_of_width_or_length_ends_in_time_and_memory(
    made: Callable[[random.Random], str], seed: int, book: Path, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    path.write_text(made(random.Random(seed)), encoding="utf-8")
    _ends_well(path, book)


@pytest.mark.parametrize("name", BOOKS)
def test_a_workbook_that_was_made_to_harm_ends_in_time_and_memory(name: str, book: Path, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.xlsx"
    BOOKS[name](path)
    _ends_well(path, book)
    path.unlink()
