"""The currency that the format of a workbook's cells prints is the currency of the row."""

import random
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from clientbook.domain.records import Deal
from clientbook.files.lists.workbooks.xlsx_cells import currency_of_format
from clientbook.jobs.importing.import_list import import_lists
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book

SIGNS = {
    "€": "EUR",
    "$": "USD",
    "₪": "ILS",
    "£": "GBP",
    "zł": "PLN",
    "Kč": "CZK",
    "CHF": "CHF",
    "₽": "RUB",
    "USD": "USD",
}
BARE = "€$₪£₽"
LOCALES = ("407", "409", "40D", "x-euro2", "1010409", "")
NUMBERS = ("#,##0.00", "#,##0", "0.00", "#,##0.00_);(#,##0.00)")
NONE = (
    "General",
    "0.00",
    "[$-409]#,##0.00",
    '#,##0.00 "kg"',
    "0%",
    '"Total" 0.00',
    "[Red]0.00",
    '0.00" h"',
    "_($* #,##0",
    "@",
)


def told(chance: random.Random, sign: str) -> str:
    """How a format writes a sign."""
    locale = chance.choice(LOCALES)
    ways = [f"[${sign}-{locale}]" if locale else f"[${sign}]", f'"{sign}"', f'" {sign} "']
    return chance.choice([*ways, sign, "\\" + sign] if sign in BARE else ways)


def written(chance: random.Random) -> tuple[str, str]:
    """A format, and the currency that it prints."""
    if chance.random() < 0.3:
        return chance.choice(NONE[:8]), ""
    sign = chance.choice(list(SIGNS))
    number = chance.choice(NUMBERS)
    around = chance.choice(("{sign}{number}", "{number}\\ {sign}", "_({sign}* {number}_)", "[Blue]{number} {sign}"))
    first = around.format(sign=told(chance, sign), number=number.partition(";")[0])
    return chance.choice((first, f"{first};[Red]-{first}", f'{first};({first});"-"??')), SIGNS[sign]


@pytest.mark.parametrize("seed", range(8))
def test_a_row_is_in_the_currency_of_its_cell(book: Book, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    formats = [written(chance) for _ in range(40)]
    path = tmp_path / "deals.xlsx"
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, ["Client", "Deal", "Amount", "Stage"])
        for row, (form, _) in enumerate(formats, 1):
            sheet.write_row(row, 0, [f"Firm {row}", f"Sale {row}"])
            sheet.write(row, 2, row * 10 + 0.5, made.add_format({"num_format": form}))
            sheet.write(row, 3, "open")
    (result,) = import_lists(book, [path], Choices(currency="JPY" if seed % 2 else "SEK"), {})
    assert result["added"] == len(formats), result["reasons"]
    deals = {deal.title: deal for deal in book.all("deal") if isinstance(deal, Deal)}
    for row, (form, currency) in enumerate(formats, 1):
        assert deals[f"Sale {row}"].currency == (currency or ("JPY" if seed % 2 else "SEK")), form


@pytest.mark.parametrize("form", [each for each in NONE if "* " not in each])
def test_what_is_no_currency_is_none(form: str) -> None:
    assert currency_of_format(form) == ""


def cell(text: str, currency: str = "", times: int = 1) -> str:
    repeated = f' table:number-columns-repeated="{times}"' if times > 1 else ""
    if not text:
        return f"<table:table-cell{repeated}/>"
    kind = f'office:value-type="currency" office:currency="{currency}"' if currency else 'office:value-type="float"'
    if not text.replace(".", "").isdigit():
        return f'<table:table-cell{repeated} office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
    return f'<table:table-cell{repeated} {kind} office:value="{text}"><text:p>{text}</text:p></table:table-cell>'


def open_document(path: Path, sheets: dict[str, str]) -> None:
    """An ODS with these rows, as LibreOffice writes them."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    tables = "".join(f'<table:table table:name="{name}">{rows}</table:table>' for name, rows in sheets.items())
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {names}><office:body><office:spreadsheet>{tables}'
            "</office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr("META-INF/manifest.xml", "<manifest/>")


@pytest.mark.parametrize("seed", range(8))
def test_an_open_document_tells_its_currencies(book: Book, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    right = chance.randrange(3)  # the table begins further right, behind cells that stand for several

    def row(*cells: str, times: int = 1) -> str:
        repeated = f' table:number-rows-repeated="{times}"' if times > 1 else ""
        return f"<table:table-row{repeated}>{cell('', times=right) if right else ''}{''.join(cells)}</table:table-row>"

    lines = ["<table:table-row table:number-rows-repeated='2'/>".replace("'", '"')] * chance.randrange(2)
    lines.append(row(*map(cell, ("Client", "Deal", "Cost", "Amount", "Stage"))))
    expected = []
    for at in range(30):
        currency = chance.choice(("EUR", "USD", "ILS", ""))
        cost = cell(str(at + 3)) if chance.random() < 0.5 else cell("")
        lines.append(row(cell(f"Firm {at}"), cell(f"Sale {at}"), cost, cell(f"{at + 1}.5", currency), cell("open")))
        expected.append(currency or "JPY")
        if chance.random() < 0.1:
            lines.append(row(cell("", times=5), times=chance.randint(1, 4)))
    path = tmp_path / "deals.ods"
    other = row(cell("9.5", "CHF"), cell("9.5", "CHF", times=3))
    open_document(path, {"A &amp; B": "".join(lines), "Rates": other * 3})
    (result,) = import_lists(book, [path], Choices(currency="JPY"), {})
    assert result["added"] == 30, result["reasons"]
    deals = {deal.title: deal.currency for deal in book.all("deal") if isinstance(deal, Deal)}
    assert deals == {f"Sale {at}": currency for at, currency in enumerate(expected)}


@pytest.mark.parametrize("said", ["", "EUR"])
def test_a_workbook_whose_formats_nobody_reads_says_in_which_currency_its_amounts_are(book: Book, said: str) -> None:
    choices = Choices(as_kind="deals", currency=said)
    given = {"Name": "client", "n": "amount"}
    (result,) = import_lists(book, [Path(__file__).parents[1] / "golden" / "clients.xls"], choices, given)
    told = [line for line in result["told"] if "format of cells" in line]
    assert told == ([] if said else [line for line in result["told"] if "XLS" in line and "ILS" in line])
    assert bool(told) != bool(said)
    assert {deal.currency for deal in book.all("deal") if isinstance(deal, Deal)} == {said or "ILS"}
