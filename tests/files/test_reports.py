"""Reports on paper and in workbooks: sums with their table and under their column, pages numbered, texts in their direction."""

import re
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest

from clientbook import texts
from clientbook.files.reports import report_html, report_pdf, report_xlsx
from clientbook.files.reports.qt_application import application
from clientbook.files.reports.report import Cell, Month, Percent, Report, Sum


def report(count: int = 4, **more: object) -> Report:
    lines: list[list[Cell]] = [
        [date(2026, 3, 1), "Kalomi Ltd.", "Base" if n % 2 else "Commission", Percent(Decimal("0.0625")),
         Decimal(n * 1000) + Decimal("-0.50")]
        for n in range(count)
    ]  # fmt: skip
    total = sum((line[4] for line in lines if isinstance(line[4], Decimal)), Decimal(0))
    odd = sum((line[4] for line in lines if line[2] == "Base" and isinstance(line[4], Decimal)), Decimal(0))
    values: dict[str, object] = {
        "title": "Statement", "name": "2026-03", "header": [("Month", Month("2026-03")), ("Number", "")],
        "columns": ["Date", "Client", "Kind", "Rate", "Pay"], "lines": lines,
        "summary": [("Base", Sum(odd, 4, 2, "Base")), ("Payable", Sum(total, 4)), ("Other", Sum(Decimal(7), 4))],
        "more_title": "Not counted", "more_columns": ["Deal"], "more": [["Gone"]],
        "whys": [["-1,500.00", "Pays"]] * count,
    }  # fmt: skip
    return Report(**(values | more))  # type: ignore[arg-type]


def test_sums_of_a_workbook_are_formulas_under_their_columns_and_it_is_one_page_wide(tmp_path: Path) -> None:
    report_xlsx.write(report(), tmp_path / "r.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx").active
    cells = {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert (cells["A9"], cells["E9"]) == ("Total: Payable", "=SUM(E5:E8)")
    assert (cells["A10"], cells["E10"]) == ("Total: Other", 7)  # not the sum of what is printed: the number itself
    assert (cells["A11"], cells["E11"]) == ("Total: Base", '=SUMIF(C5:C8,"Base",E5:E8)')
    assert cells["D5"] == 0.0625 and sheet["D5"].number_format == "0.0###%" and cells["A13"] == "Not counted"
    paper = sheet.page_setup  # a width that is not said is one page
    assert (paper.orientation, paper.fitToWidth or 1, paper.fitToHeight) == ("landscape", 1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert cells["A1"] == "Statement" and sheet.print_title_rows == "$4:$4"
    assert "Number" not in cells.values() and cells["B2"] == "March 2026"


@pytest.mark.parametrize("count", range(1, 60, 3))
def test_sums_are_never_on_another_page_than_the_last_line(count: int, tmp_path: Path) -> None:
    from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

    application()
    paper = QPdfWriter(str(tmp_path / "r.pdf"))
    paper.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    paper.setPageOrientation(QPageLayout.Orientation.Landscape)
    made = report(count)
    document = report_pdf._fitting(made, paper, 0)
    layout, high = document.documentLayout(), document.pageSize().height()
    pages = {}
    in_turn: list[tuple[str, int]] = []
    block = document.begin()
    while block.isValid():
        box = layout.blockBoundingRect(block)
        pages[block.text()] = int((box.top() + 1) // high)
        in_turn += [(block.text(), page) for page in {int(y // high) for y in (box.top() + 1, box.bottom() - 1)}]
        block = block.next()
    last = f"\u2066{made.lines[-1][4]:,f}\u2069"
    assert pages[last] == pages["Base"] == pages["Payable"] == pages["Other"]
    why = "-1,500.00; Pays"
    assert sum(text == why for text, _ in in_turn) == count
    assert all(before[1] == pair[1] for before, pair in pairwise(in_turn) if pair[0] == why)


def test_hebrew_pages_keep_names_and_negative_numbers_and_line_up_at_the_right(tmp_path: Path) -> None:
    texts.use("he")
    markup = report_pdf.markup_of(report(1))
    head = re.findall(r"<th[^>]*>", markup[: markup.index("</thead>")])
    assert sum(int(width) for each in head for width in re.findall(r'width="(\d+)%"', each)) == 100
    assert "\u2068Kalomi Ltd.\u2069" in markup and '<td align="right">\u2066-0.50\u2069</td>' in markup
    page = report_html.text_of(report(1))
    assert "\u2068Kalomi Ltd.\u2069" in page and '<td class="n"><bdi dir="ltr">-0.50</bdi></td>' in page
    assert "td.n, th.n { text-align: right;" in page and "<h2>Not counted</h2>" in page
    report_pdf.write(report(40), tmp_path / "r.pdf")
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF-")
