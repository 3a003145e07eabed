"""XLSX as programs write them: what is read many rows at a time is what a reader of cell by cell reads.

Workbooks are written here part by part, with everything that the format allows in a cell; python-calamine is asked what
they say.
"""

import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import python_calamine

from clientbook.domain.errors import UserError
from clientbook.files.lists.workbooks import workbook_rows, xlsx_rows
from clientbook.files.lists.workbooks.cell_texts import text_of
from tests.lists.tables import table
from tests.lists.workbooks import workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
FORMATS = [
    "yyyy\\-mm\\-dd", "[h]:mm:ss", "&quot;day&quot; 0", "[Red]0.00", "[$-409]d mmm yyyy;@", "hh:mm", "General",
    "0.00E+00", "[$USD] 0.00", "_-* #,##0.00 [$€-407]_-", "dd/mm/yyyy hh:mm AM/PM", "0&quot; days&quot;", "#,##0 \\d",
]  # fmt: skip
STYLES = [0, 14, 22, 46, 49, 2, *range(164, 164 + len(FORMATS))]
NUMBERS = ["12", "46027", "46027.4375", "0.5", "61", "1.25", "12.0", "0.1", "9.72501E+11", "12345678901234567890", "-3"]
TEXTS = ["Dana", " two  words ", "a &lt; b &amp; c", "line&#10;end", "דנה", "x_x0041_y", "漢", "0501234567"]


def package(path: Path, rows: str, strings: str = "", merged: str = "", is_1904: bool = False) -> None:
    xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    formats = "".join(f'<numFmt numFmtId="{at}" formatCode="{code}"/>' for at, code in enumerate(FORMATS, 164))
    styles = "".join(f'<xf numFmtId="{number}"/>' for number in STYLES)
    link = f'<Relationship Id="{{}}" Type="{OFFICE}/{{}}" Target="{{}}"/>'
    links = f'<Relationships xmlns="{PACKAGE}/relationships">{{}}</Relationships>'
    x = "x:" if "<x:row" in rows else ""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": links.format(link.format("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr date1904="{int(is_1904)}"/>'
        '<sheets><sheet name="A &amp; B" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": links.format(
            link.format("r1", "worksheet", "worksheets/sheet1.xml")
            + link.format("r2", "styles", "styles.xml")
            + link.format("r3", "sharedStrings", "/xl/sharedStrings.xml")
        ),
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        "xl/worksheets/sheet1.xml": f'<{x}worksheet xmlns{x and ":x"}="{MAIN}"><{x}sheetData>{rows}</{x}sheetData>{merged}</{x}worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, xml + part)


def cell(chance: random.Random, address: str) -> str:
    """One cell in any of the ways to write one."""
    style = chance.choice(["", "", f' s="{chance.randrange(len(STYLES))}"'])
    number, text = chance.choice(NUMBERS[: 6 if style else None]), chance.choice(TEXTS)
    return chance.choice([
        "", f'<c r="{address}"{style}/>', f'<c r="{address}"{style}></c>', f'<c r="{address}"{style}><v></v></c>',
        f'<c r="{address}"{style}><v>{number}</v></c>', f'<c r="{address}"{style} t="n"><v>{number}</v></c>',
        f'<c r="{address}"{style} t="s"><v>{chance.randrange(12)}</v></c>',
        f'<c r="{address}"{style} t="s"><v>{chance.randrange(12)}</v></c>',
        f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>',
        f'<c r="{address}" t="inlineStr"><is><r><t xml:space="preserve">{text}</t></r><r><rPr><b/></rPr><t>!</t></r></is></c>',
        f'<c r="{address}"><f>1+1</f><v>{number}</v></c>', f'<c r="{address}"><f t="shared" si="0"/><v>{number}</v></c>',
        f'<c r="{address}" t="str"><f>A1</f><v>{text}</v></c>', f'<c r="{address}" t="b"><v>1</v></c>',
        f'<c r="{address}" t="e"><v>#REF!</v></c>', f'<c r="{address}" t="d"><v>2026-01-05T10:30:00</v></c>',
    ])  # fmt: skip


def any_rows(chance: random.Random, count: int) -> str:
    """Rows among which most are alike and some are of any sort."""
    lines = []
    line = 0
    width = chance.randint(1, 30)
    for _ in range(count):
        line += chance.choice((1, 1, 1, 1, 2, 5))
        letters = [xlsx_rows._letters(at) for at in range(width)]
        if chance.random() < 0.3:
            cells = "".join(cell(chance, f"{each}{line}") for each in letters)
        else:
            cells = "".join(f'<c r="{each}{line}" t="s"><v>{chance.randrange(12)}</v></c>' for each in letters)
        lines.append(f'<row r="{line}" spans="1:{width}">{cells}</row>' if cells else f'<row r="{line}" ht="15"/>')
    return "".join(lines)


STRINGS = (
    "".join(f"<si><t>{text}</t></si>" for text in TEXTS)
    + '<si/><si><t xml:space="preserve"> kept </t></si><si><r><t>ri</t></r><r><t>ch</t></r></si>'
    + "<si><t>漢</t><rPh sb='0' eb='1'><t>kan</t></rPh></si>"
)


#: The currency that a cell's format prints, which calamine does not tell.
CURRENCY = re.compile(r"(?<=\d) [A-Z]{3}$")


def ours(path: Path) -> dict[int, list[str]]:
    cells = ((line, [CURRENCY.sub("", text) for text in texts]) for line, texts in workbook_rows.cells(path, "xlsx"))
    return {line: bare(texts) for line, texts in cells if any(texts)}


def theirs(path: Path) -> dict[int, list[str]]:
    sheet = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    start = [""] * (sheet.start[1] if sheet.start else 0)
    rows = ([*start, *map(text_of, row)] for row in sheet.iter_rows())
    return {line: bare(texts) for line, texts in enumerate(rows, 1) if any(texts)}


def bare(texts: list[str]) -> list[str]:
    texts = list(map(str.strip, texts))
    while texts and not texts[-1]:
        texts.pop()
    return texts


@pytest.mark.parametrize("seed", range(30))
def test_cells_of_every_sort_are_read_as_cell_by_cell(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    package(tmp_path / "x.xlsx", any_rows(chance, chance.choice((3, 40, 200))), STRINGS, is_1904=seed % 5 == 0)
    assert ours(tmp_path / "x.xlsx") == theirs(tmp_path / "x.xlsx")


@pytest.mark.parametrize("seed", range(12))
def test_workbooks_of_lists_are_read_as_cell_by_cell(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    written = workbook(chance, table(chance), tmp_path / "x.xlsx")
    if "XLSX cells merged over rows" not in written.breaks:
        assert ours(tmp_path / "x.xlsx") == theirs(tmp_path / "x.xlsx")


ROWS = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>'
    '<row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2"><v>2</v></c></row>'
)
#: Ways in which few programs write.
UNUSUAL: dict[str, Callable[[str], str]] = {
    "addresses last": lambda rows: rows.replace('r="A1" t="s"', 't="s" r="A1"'),
    "no addresses": lambda rows: rows.replace(' r="A1"', "").replace(' r="B1"', ""),
    "no numbers of rows": lambda rows: rows.replace('<row r="1">', "<row>").replace('<row r="2">', "<row>"),
    "line ends between cells": lambda rows: rows.replace("<c ", "\n  <c "),
    "a comment": lambda rows: rows.replace("</row>", "<!-- x --></row>", 1),
    "a section": lambda rows: rows.replace("<v>2</v>", "<v><![CDATA[2]]></v>"),
    "prefixed names": lambda rows: rows.replace("<", "<x:").replace("<x:/", "</x:"),
}  # fmt: skip


@pytest.mark.parametrize("way", UNUSUAL)
def test_what_is_written_in_a_way_of_its_own_is_read(tmp_path: Path, way: str) -> None:
    package(tmp_path / "x.xlsx", UNUSUAL[way](ROWS), STRINGS)
    assert ours(tmp_path / "x.xlsx") == {1: ["Dana", "1"], 2: ["דנה", "2"]}
    first = [texts for _, texts in workbook_rows.cells(tmp_path / "x.xlsx", "xlsx", "", 1)]
    assert first == [["Dana", "1"]]


def test_unusual_rows_far_below_are_read_on_from_there(tmp_path: Path) -> None:
    many = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>{n % 8}</v></c></row>' for n in range(1, 9000))
    package(
        tmp_path / "x.xlsx", many + '<row r="9000"><c r="A9000"><v>7</v></c><c r="A9000"><v>7</v></c></row>', STRINGS
    )
    found = ours(tmp_path / "x.xlsx")
    assert (len(found), found[9000]) == (9000, ["7"]) and found == theirs(tmp_path / "x.xlsx")


def test_cells_merged_over_rows_stand_in_each_of_them(tmp_path: Path) -> None:
    many = "".join(f'<row r="{n}"><c r="A{n}"/><c r="B{n}" t="s"><v>0</v></c></row>' for n in range(1, 5000))
    one = many.replace('<c r="A4"/>', '<c r="A4" t="s"><v>4</v></c>')
    package(tmp_path / "x.xlsx", one, STRINGS, '<mergeCells count="1"><mergeCell ref="A4:A4001"/></mergeCells>')
    found = ours(tmp_path / "x.xlsx")
    assert [line for line in found if found[line][0]] == list(range(4, 4002))


def test_a_text_that_is_not_there_is_damage(tmp_path: Path) -> None:
    package(tmp_path / "x.xlsx", '<row r="1"><c r="A1" t="s"><v>99</v></c></row>', STRINGS)
    with pytest.raises(UserError, match="workbook-damaged"):
        ours(tmp_path / "x.xlsx")
