"""Invoices of which nobody says that they were paid: noted at their deals as billed, never sales, never payments."""

import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Stage
from clientbook.domain.records import Client, Deal
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import import_lists
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book

HEADINGS = (
    ("Invoice No", "Customer", "Invoice Date", "Total", "Due Date"),
    ("Invoice Number", "Client", "Date", "Amount", "Terms"),
    ("מספר חשבונית", "לקוח", "תאריך", "סכום", "לתשלום עד"),
    ("Rechnungsnummer", "Kunde", "Rechnungsdatum", "Betrag", "Fällig am"),
    ("N° facture", "Client", "Date de facture", "Montant HT", "Échéance"),
    ("Número de factura", "Cliente", "Fecha de factura", "Importe", "Vencimiento"),
)


def listed(folder: Path, headings: tuple[str, ...], rows: list[tuple[str, ...]], order: list[int]) -> Path:
    path = folder / "invoices.csv"
    lines = [";".join(row[at] for at in order) for row in (headings, *rows)]
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.mark.parametrize("seed", range(12))
def test_each_invoice_is_noted_at_its_deal_and_adds_nothing(book: Book, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    firms = book.apply(Label("x"), adds([Client(name=f"Firm {n}") for n in range(6)])).touched["client"]
    amounts = chance.sample(range(100_00, 900_00, 50), 6)
    numbered = seed % 2 == 1
    deals = [
        Deal(client_id=firm, title=f"Sale {n}", amount=amounts[n], stage=Stage.WON, won_on=date(2026, 1, 5), currency="ILS",
             invoice=f"R-{100 + n}" if numbered else "")
        for n, firm in enumerate(firms)
    ]  # fmt: skip
    book.apply(Label("x"), adds(deals))
    headings = HEADINGS[seed % len(HEADINGS)]
    days = [date(2026, 2, 14) + timedelta(n) for n in range(6)]
    rows = [
        (f"R-{100 + n}", f"Firm {n}", days[n].isoformat(), f"{amounts[n] // 100}.{amounts[n] % 100:02}", "30.3.2026")
        for n in range(6)
    ]
    path = listed(tmp_path, headings, rows, chance.sample(range(5), 5))
    assert read(path).kind == "receipts", headings
    (result,) = import_lists(book, [path], Choices(answers={"decimals": "point", "dates": "dmy"}), {})
    assert (result["added"], result["updated"], result["refused"]) == (0, 6, 0), result["reasons"]
    assert any("no sales" in each for each in result["questions"])
    after = {deal.title: deal for deal in book.all("deal") if isinstance(deal, Deal)}
    assert len(after) == 6
    for n in range(6):
        deal = after[f"Sale {n}"]
        assert (deal.invoice, deal.invoiced_on, deal.receipts, deal.amount) == (f"R-{100 + n}", days[n], (), amounts[n])
        assert "30.3.2026" in deal.notes
    (again,) = import_lists(book, [path], Choices(answers={"decimals": "point", "dates": "dmy"}), {})
    assert (again["added"], again["updated"], again["skipped"]) == (0, 0, 6)


def test_an_invoice_without_a_deal_is_refused_and_is_a_sale_only_where_that_is_said(book: Book, tmp_path: Path) -> None:
    rows = [("R1", "Nord", "2026-02-14", "100.00", "x"), ("R2", "Sued", "2026-02-15", "200.00", "y")]
    path = listed(tmp_path, HEADINGS[0], rows, list(range(5)))
    (result,) = import_lists(book, [path], Choices(), {})
    assert result["refused"] == 2 and not list(book.all("deal")) and not list(book.all("client"))
    assert all("invoice" in each for each in result["reasons"])
    (result,) = import_lists(book, [path], Choices(as_kind="deals"), {})
    assert result["added"] == 2


def test_another_sum_or_day_than_the_deals_is_kept_and_moves_nothing(book: Book, tmp_path: Path) -> None:
    (firm,) = book.apply(Label("x"), adds([Client(name="Nord")])).touched["client"]
    told = Deal(client_id=firm, title="Sale", amount=100_00, currency="ILS", invoice="R1", invoiced_on=date(2026, 1, 1))
    book.apply(Label("x"), adds([told]))
    path = listed(tmp_path, HEADINGS[0], [("R1", "Nord", "2026-02-14", "118.00", "x")], list(range(5)))
    import_lists(book, [path], Choices(), {})
    (deal,) = book.all("deal")
    assert isinstance(deal, Deal) and (deal.amount, deal.invoiced_on) == (100_00, date(2026, 1, 1))
    assert "118.00" in deal.notes and "2026-02-14" in deal.notes


@pytest.mark.parametrize("more", ["Stage", "Won on", "Deal", "Product", "Commission rate", "Probability"])
def test_a_list_that_tells_of_sales_is_one_of_deals(tmp_path: Path, more: str) -> None:
    cell = {"Stage": "won", "Won on": "2026-01-05", "Commission rate": "4%", "Probability": "40%"}.get(more, "Panels")
    rows = [("R1", "Nord", "2026-02-14", "118.00", cell)]
    path = listed(tmp_path, ("Invoice", "Client", "Invoice date", "Amount", more), rows, list(range(5)))
    assert (read(path).kind == "deals") is (more != "Probability")
