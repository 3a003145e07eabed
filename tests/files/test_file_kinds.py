"""A file is what its content says, whatever it is called: a workbook, JSON, or something of which one sentence is said."""

import gzip
import io
import json
import marshal
import os
import random
import sqlite3
import sys
import tarfile
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from clientbook.cli import main
from clientbook.domain.errors import UserError
from clientbook.files.lists.csv_rows import read, rows
from clientbook.files.lists.records import bare_rows
from clientbook.files.lists.workbooks import workbook_child, workbook_rows
from clientbook.files.lists.workbooks.workbook_notices import notices
from clientbook.sentences import sentence
from tests.lists.tables import table

NAMES = ("list.csv", "list.xls", "list", "list.txt", "רשימה.json")


def workbook(path: Path, rows_: list[list[object]], sheet: str = "List") -> None:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet(sheet)
        for at, row in enumerate(rows_):
            page.write_row(at, 0, row)


@pytest.mark.parametrize("seed", range(12))
def test_a_workbook_under_any_name_is_one(tmp_path: Path, seed: int) -> None:
    clean = table(random.Random(seed))
    path = tmp_path / NAMES[seed % len(NAMES)]
    workbook(tmp_path / "x.xlsx", [clean.headings, *clean.rows])
    (tmp_path / "x.xlsx").rename(path)
    reading = read(path)
    assert list(reading.headings) == clean.headings
    assert [row.cells for row in rows(reading)] == clean.rows


def sql() -> bytes:
    with sqlite3.connect(":memory:") as base:
        base.execute("create table clients (name, phone)")
        base.execute("insert into clients values ('Dana', '03-5551234')")
        text = "\n".join(base.iterdump())
    base.close()
    return text.encode()


def compound(*streams: str) -> bytes:
    """What begins as a file of streams does, with these names in it."""
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(504)
        + b"".join(name.encode("utf-16-le") + bytes(60) for name in streams)
    )


def zipped(*names: str, mimetype: str = "") -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "<x/>")
    return into.getvalue()


def tar() -> bytes:
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("clients.csv"))
    return into.getvalue()


MAIL = b"Return-Path: <a@example.com>\r\nReceived: from mail\r\nSubject: Our clients\r\nFrom: A <a@example.com>\r\n\r\nName,Phone\r\nDana,03\r\n"
NO_LISTS = {
    "list-is-sql": sql(),
    "list-is-page": b"<!DOCTYPE html>\n<html><body><table><tr><td>Dana</td></tr></table></body></html>",
    "list-is-xml": b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
    "list-is-mail": MAIL,
    "list-is-archive": zipped("clients.csv"),
    "list-is-document": zipped("word/document.xml", "[Content_Types].xml"),
    "list-has-password": compound("EncryptedPackage"),
    "list-is-pdf": b"%PDF-1.7\n",
    "list-is-picture": b"\x89PNG\r\n\x1a\n" + bytes(80),
    "list-is-database": b"SQLite format 3\0" + bytes(90),
    "workbook-damaged": compound("Workbook"),
}


def test_a_letter_that_was_never_sent_is_a_letter(tmp_path: Path) -> None:
    (tmp_path / "m.eml").write_text("From: a@b.example\nTo: c@d.example\nSubject: Hi\n\nName,Phone\n", encoding="utf-8")
    with pytest.raises(UserError, match="list-is-mail"):
        read(tmp_path / "m.eml")
    (tmp_path / "m.csv").write_text(
        "From: who\nSubject: list\nDate: today\nName,Phone\nDana,03-5551234\n", encoding="utf-8"
    )
    assert [row.cells for row in rows(read(tmp_path / "m.csv"))] == [["Dana", "03-5551234"]]


@pytest.mark.parametrize("code", NO_LISTS)
@pytest.mark.parametrize("name", ["clients.csv", "clients.xlsx", "clients"])
def test_what_is_no_list_says_what_it_is(tmp_path: Path, code: str, name: str) -> None:
    (tmp_path / name).write_bytes(NO_LISTS[code])
    with pytest.raises(UserError) as told:
        read(tmp_path / name)
    assert told.value.code == code and name in sentence(told.value)


@pytest.mark.parametrize(
    "content",
    [gzip.compress(b"Name\nDana\n"), tar(), b"7z\xbc\xaf\x27\x1c" + bytes(40)],
    ids=["gz", "tar", "7z"],
)
def test_archives_are_not_read_into(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.csv").write_bytes(content)
    with pytest.raises(UserError, match="list-is-archive"):
        read(tmp_path / "x.csv")


def test_a_folder_and_a_pipe_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="list-is-folder"):
        read(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.csv")
        with pytest.raises(UserError, match="list-is-no-file"):
            read(tmp_path / "pipe.csv")


@pytest.mark.parametrize(
    "text",
    [
        "From: 2026-01-01\nTo: 2026-02-01\nSubject: all\n\nName,Phone,City\nDana,03-5551234,Haifa\nAvi,03-5551235,Akko\n",
        "Subject,From,To\nHello,a@x.com,b@x.com\n",
        "Select,Name\nx,Dana\n",
        "[Name],[Phone]\nDana,03-5551234\n",
        "{Name},Phone\nDana,03-5551234\n",
        "-- our clients\nName,Phone\nDana,03-5551234\n",
        "Name,Note\nDana,<b>bold</b>\n",
    ],
)
def test_lists_that_only_begin_like_something_else_are_lists(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.csv").write_text(text, encoding="utf-8")
    assert read(tmp_path / "x.csv").format == "csv"


# -- JSON --------------------------------------------------------------------------------------------------------------


def shapes(objects: list[dict[str, object]]) -> dict[str, str]:
    return {
        "array": json.dumps(objects, ensure_ascii=False, indent=2),
        "lines": "\n".join(json.dumps(each, ensure_ascii=False) for each in objects) + "\n",
        "inside": json.dumps({"count": len(objects), "results": objects}),
        "lines without end": "\r\n\r\n".join(json.dumps(each) for each in objects),
    }


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("shape", ["array", "lines", "inside", "lines without end"])
def test_objects_are_rows(tmp_path: Path, seed: int, shape: str) -> None:
    clean = table(random.Random(seed + 100))
    objects: list[dict[str, object]] = [
        {heading: cell for heading, cell in zip(clean.headings, row, strict=True) if cell} for row in clean.rows
    ]
    objects[-1]["only here"] = 7
    (tmp_path / "x.csv").write_text(shapes(objects)[shape], encoding="utf-8")
    reading = read(tmp_path / "x.csv")
    left: list[object] = []
    found = [dict(zip(reading.headings, cells, strict=True)) for _, cells in bare_rows(reading, left)]  # type: ignore[arg-type]
    assert [{key: cell for key, cell in each.items() if cell} for each in found] == [
        {key: str(cell).strip() for key, cell in each.items()} for each in objects
    ]
    assert [getattr(each, "text", "") for each in left] == (
        ["count: " + str(len(objects))] if shape == "inside" else []
    )


def test_what_lies_deeper_is_a_column_or_a_text(tmp_path: Path) -> None:
    value = [
        {"name": "Dana", "id": 12345678901234567890, "rate": 1.10, "address": {"city": "Haifa", "geo": {"lat": 32.8}},
         "tags": ["a", "b"], "emails": [{"value": "d@x.com"}, {"value": "d@y.com"}], "vip": True, "none": None, "odd": [1, [2]]},
    ]  # fmt: skip
    (tmp_path / "x.json").write_text(json.dumps(value), encoding="utf-8")
    reading = read(tmp_path / "x.json")
    (row,) = rows(reading)
    assert dict(zip(reading.headings, row.cells, strict=True)) == {
        "name": "Dana", "id": "12345678901234567890", "rate": "1.1", "address city": "Haifa", "address geo lat": "32.8",
        "tags": "a; b", "emails value": "d@x.com", "emails 2 value": "d@y.com", "vip": "yes", "none": "", "odd": '["1", ["2"]]',
    }  # fmt: skip


def test_json_that_breaks_off_names_its_line(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('[\n{"name": "Dana"},\n{"name": "Av', encoding="utf-8")
    with pytest.raises(UserError) as told:
        read(tmp_path / "x.json")
    assert (told.value.code, told.value.values["line"]) == ("json-damaged", 3)


# -- workbooks ---------------------------------------------------------------------------------------------------------


def test_what_a_workbook_does_not_show_is_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    for row in [
        ["Name", "Phone", "Total"],
        ["Dana", "03-5551234", "=1+1"],
        ["Avi", "03-5551235", "=A1"],
        ["Gil", "03-5551236", 7],
    ]:
        page.append(row)
    page.row_dimensions[3].hidden = True
    page["D4"] = "#REF!"
    page["D4"].data_type = "e"
    book.save(tmp_path / "x.xlsx")
    reading = read(tmp_path / "x.xlsx")
    assert [tuple(each) for each in notices(reading)] == [
        ("hidden rows", 1, ()), ("unsaved formulas", 2, ("C2", "C3")), ("errors", 1, ("D4",)),
    ]  # fmt: skip
    assert [row.cells[0] for row in rows(reading)] == ["Dana", "Avi", "Gil"]


def test_a_cell_at_the_end_of_the_sheet_costs_no_list(tmp_path: Path) -> None:
    people = [["Dana", "03-5551234", "Haifa"], ["Avi", "03-5551235", "Akko"], ["Gil", "03-5551236", "Arad"]]
    workbook(tmp_path / "far.xlsx", [["Name", "Phone", "City"], *people])
    book = openpyxl.load_workbook(tmp_path / "far.xlsx")
    book.active["XFD1048576"] = "x"
    book.save(tmp_path / "far.xlsx")
    beyond: dict[int, list[str]] = {}
    found = list(bare_rows(read(tmp_path / "far.xlsx"), beyond=beyond))
    assert [cells for _, cells in found[:3]] == people and beyond == {1_048_576: ["x"]}


def test_the_package_is_its_own_reader_of_workbooks(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Frozen, there is no Python to start: the program is called once more, with a word that no list is called."""
    workbook(tmp_path / "x.xlsx", [["Name"], ["Dana"]])
    limited = workbook_child._limit
    workbook_child._limit = lambda: None  # of this process
    try:
        assert main([workbook_child.VERB, str(tmp_path / "x.xlsx"), "", "0"]) == 0
    finally:
        workbook_child._limit = limited
    told = io.BytesIO(capfdbinary.readouterr().out)
    answers = [marshal.loads(told.read(int.from_bytes(size, "big"))) for size in iter(lambda: told.read(4), b"")]
    assert answers == [[], ((1, 2), [(0, 1)]), None]
    assert workbook_rows._program()[0] == sys.executable


def test_an_old_workbook_is_read_under_any_name(tmp_path: Path) -> None:
    """Written by xlwt, which nothing here needs otherwise."""
    path = tmp_path / "x.csv"
    path.write_bytes((Path(__file__).parents[1] / "golden" / "clients.xls").read_bytes())
    reading = read(path)
    assert (reading.format, reading.headings) == ("xls", ("Name", "Phone", "Born", "n"))
    assert [row.cells for row in rows(reading)] == [
        ["דנה", "03-5551234", "1980-01-02", "5"], ["Jürgen", "050", "1999-12-31", "1.5"],
    ]  # fmt: skip


def open_document(rows_: list[list[str]], hidden: int) -> bytes:
    kinds = ("office", "table", "text")
    names = " ".join(f'xmlns:{kind}="urn:oasis:names:tc:opendocument:xmlns:{kind}:1.0"' for kind in kinds)
    lines = "".join(
        f"<table:table-row{' table:visibility=' + chr(34) + 'collapse' + chr(34) if at == hidden else ''}>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        )
        + "</table:table-row>"
        for at, row in enumerate(rows_)
    )
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {names}><office:body><office:spreadsheet><table:table table:name="T">'
            f"{lines}</table:table></office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return into.getvalue()


def test_an_open_document_is_a_list_and_tells_its_hidden_rows(tmp_path: Path) -> None:
    table_ = [["Name", "Phone", "City"], ["Dana", "03-5551234", "Haifa"], ["Avi", "03-5551235", "Akko"]]
    (tmp_path / "x.xlsx").write_bytes(open_document(table_, 2))
    reading = read(tmp_path / "x.xlsx")
    assert (reading.format, [row.cells for row in rows(reading)]) == ("ods", table_[1:])
    assert [tuple(each) for each in notices(reading)] == [("hidden rows", 1, ())]


def test_nothing_added_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.csv").write_text("Name,Phone,City\n", encoding="utf-8")
    assert main(["--book", str(tmp_path / "b.clientbook"), "import", str(tmp_path / "x.csv")]) == 0
    assert "holds no rows" in capsys.readouterr().out


def test_a_cell_of_many_megabytes_and_a_hundred_thousand_columns_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text('Name,Note\nDana,"' + "x" * 20_000_000 + '"\n', encoding="utf-8")
    with pytest.raises(UserError, match="list-line-too-long"):
        read(tmp_path / "x.csv")
    (tmp_path / "y.csv").write_text("\n".join([",".join(["a"] * 100_000)] * 3), encoding="utf-8")
    with pytest.raises(UserError, match="list-too-wide"):
        read(tmp_path / "y.csv")
