"""Activities as a list for other programs and for paper."""

import csv
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest

from clientbook import texts
from clientbook.cli import main
from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ActivityKind
from clientbook.domain.errors import UserError
from clientbook.domain.records import Activity, Client, Contact, Deal
from clientbook.jobs.exporting.export_activities import export_activities, printed_activities
from clientbook.jobs.exporting.export_list import export_list
from clientbook.store.book import Book


@pytest.fixture
def kept(book: Book) -> Book:
    client = next(iter(book.apply(Label("edited"), adds([Client(name="Kalomi")])).touched["client"]))
    person = next(iter(book.apply(Label("edited"), adds([Contact(name="Dana", client_id=client)])).touched["contact"]))
    logged = [
        Activity(kind=ActivityKind.CALL, on=date(2026, 11, 3), text="=SUM(1)", client_id=client, contact_id=person),
        Activity(
            kind=ActivityKind.VISIT, on=date(2026, 12, 1), text="Saw the yard", client_id=client,
            next_on=date(2026, 12, 9),
        ),
    ]  # fmt: skip
    book.apply(Label("edited"), adds(logged))
    return book


def test_each_is_a_row_and_the_newest_comes_first(kept: Book, tmp_path: Path) -> None:
    assert export_activities(kept, tmp_path / "all.csv") == 2
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        heads, first, second = csv.reader(file)
    assert heads == ["Day", "Kind", "Client", "Contact", "Deal", "What was said", "Next touch"]
    assert first == ["2026-12-01", "Service visit", "Kalomi", "", "", "Saw the yard", "2026-12-09"]
    assert second[:4] == ["2026-11-03", "Call", "Kalomi", "Dana"] and not second[5].startswith("=")


@pytest.mark.parametrize("language", ["en", "he"])
def test_on_paper_days_are_written_as_people_do_and_empty_columns_are_left_out(
    kept: Book, tmp_path: Path, language: str
) -> None:
    texts.use(language)
    made = printed_activities(kept)
    assert len(made.columns) == 6 and made.count == 2  # no deal
    assert made.rows[0][0] == {"en": "1 Dec 2026", "he": "1.12.2026"}[language]  # type: ignore[index]
    assert export_activities(kept, tmp_path / "all.pdf") == 2
    assert (tmp_path / "all.pdf").read_bytes().startswith(b"%PDF")


def test_a_workbook_prints_as_wide_as_a_page_with_its_headings(kept: Book, tmp_path: Path) -> None:
    export_activities(kept, tmp_path / "all.xlsx")
    with zipfile.ZipFile(tmp_path / "all.xlsx") as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
        book = packed.read("xl/workbook.xml").decode()
    assert 'orientation="landscape"' in sheet and 'fitToHeight="0"' in sheet and "<oddFooter>" in sheet
    assert "_xlnm.Print_Titles" in book


def test_amounts_of_a_workbook_are_written_alike(kept: Book, tmp_path: Path) -> None:
    client = kept.all("client")[0].id
    kept.apply(
        Label("edited"),
        adds([Deal(client_id=client, title="A", amount=42_000_00), Deal(client_id=client, title="B", amount=5_50)]),
    )
    export_list(kept, "deal", tmp_path / "deals.xlsx")
    with zipfile.ZipFile(tmp_path / "deals.xlsx") as packed:
        assert "#,##0.00" in packed.read("xl/styles.xml").decode()
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
    styles = {
        style
        for style, value in re.findall(r'<c r="\w+" s="(\d+)"><v>([\d.]+)</v>', sheet)
        if value in ("42000", "5.5")
    }
    assert len(styles) == 1


def test_the_command_line_writes_them_and_refuses_what_it_cannot(kept: Book, tmp_path: Path) -> None:
    assert main(["--book", str(kept.path), "export", "activities", str(tmp_path / "all.csv")]) == 0
    with pytest.raises(UserError, match="unknown-format"):
        export_activities(kept, tmp_path / "all.vcf")
