"""Lists of clients, contacts and deals as tables for other programs: labels, never ids; and as CSV and XLSX."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from ... import labels
from ...domain.money import from_minor, percent_text
from ...domain.records import Client, Contact, Deal
from ...progress import Progress
from ...texts import right_to_left, tr
from ..formula_guard import guarded
from ..whole_file import whole_file

Cell = str | Decimal | date | None


def headings(kind: str) -> list[str]:
    """Headings that the importer understands in either language."""
    names = labels.fields()
    return {
        "client": [
            *(names[n] for n in ("name", "kind", "status", "work", "title", "industry")),
            *(names[n] for n in ("email", "phone", "website", "address", "city", "region", "country")),
            *(names[n] for n in ("source", "tags", "birthday", "notes")),
        ],
        "contact": [
            names[n]
            for n in ("name", "company", "title", "email", "phone", "tie", "decides", "birthday", "tags", "notes")
        ],
        "deal": [
            *(names[n] for n in ("deal", "client", "stage", "amount", "currency", "cost", "product", "share", "rate")),
            *(names[n] for n in ("opened_on", "expected_on", "won_on", "invoiced_on", "invoice")),
            tr("Amount paid"),
            *(names[n] for n in ("paid_on", "lost_on", "lost_reason", "cancelled_on", "term_months")),
            *(names[n] for n in ("exchange_rate", "exchange_on", "tax_rate", "credits", "employer", "notes")),
        ],
    }[kind]


def row_of(record: Any, client: str, employer: str, credited: str = "") -> list[Cell]:
    """`credited` is what the deal that this one takes back is called."""
    match record:
        case Client():
            return _client(record)
        case Contact():
            return _contact(record, client)
        case Deal():
            return _deal(record, client, employer, credited)
    raise TypeError(type(record).__name__)


def _client(client: Client) -> list[Cell]:
    return [
        client.name,
        labels.client_kinds()[client.kind],
        labels.statuses()[client.status],
        labels.works()[client.work],
        client.title,
        client.industry,
        "; ".join(client.emails),
        "; ".join(client.phones),
        client.website,
        client.address,
        client.city,
        client.region,
        client.country,
        client.source,
        ", ".join(client.tags),
        client.birthday,
        client.notes,
    ]


def _contact(contact: Contact, client: str) -> list[Cell]:
    return [
        contact.name,
        client,
        contact.title,
        "; ".join(contact.emails),
        "; ".join(contact.phones),
        labels.ties()[contact.tie],
        tr("yes") if contact.decides else tr("no"),
        contact.birthday,
        ", ".join(contact.tags),
        contact.notes,
    ]


def _deal(deal: Deal, client: str, employer: str, credited: str) -> list[Cell]:
    paid = sum(receipt.amount for receipt in deal.receipts)
    last = max((receipt.on for receipt in deal.receipts), default=None)
    return [
        deal.title,
        client,
        labels.stages()[deal.stage],
        from_minor(deal.amount, deal.currency),
        deal.currency,
        from_minor(deal.cost, deal.currency),
        deal.product,
        percent_text(deal.share),
        "" if deal.rate is None else percent_text(deal.rate),
        deal.opened_on,
        deal.expected_on,
        deal.won_on,
        deal.invoiced_on,
        deal.invoice,
        from_minor(paid, deal.currency) if paid else None,
        last,
        deal.lost_on,
        deal.lost_reason,
        deal.cancelled_on,
        None if deal.term_months is None else Decimal(deal.term_months),
        deal.exchange_rate,
        deal.exchange_on,
        "" if deal.tax_rate is None else percent_text(deal.tax_rate),
        credited,
        employer,
        deal.notes,
    ]


def cell_text(value: Cell) -> str:
    """A cell of a CSV file: a plain decimal, an ISO date, a text that is no formula."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else guarded(value)


def write_csv(
    path: Path, heads: Sequence[str], rows: Iterable[Sequence[Cell]], progress: Progress | None = None
) -> int:
    """Writes a table for spreadsheets (UTF-8 with its mark); returns the number of rows."""
    count = 0
    with whole_file(path) as partial, partial.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(heads)
        for row in rows:
            if progress is not None and count % 500 == 0:
                progress.at(count)
            writer.writerow([cell_text(value) for value in row])
            count += 1
    return count


def write_xlsx(
    path: Path, heads: Sequence[str], rows: Iterable[Sequence[Cell]], progress: Progress | None = None
) -> int:
    """Writes a workbook of one sheet; returns the number of rows. XlsxWriter is loaded on use."""
    import xlsxwriter

    count = 0
    with whole_file(path) as partial:
        options = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True}
        book = xlsxwriter.Workbook(str(partial), options)
        book.set_properties({"created": datetime(2000, 1, 1)})
        sheet = book.add_worksheet()
        if right_to_left():
            sheet.right_to_left()
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        for column, text in enumerate(heads):
            sheet.write_string(0, column, text, bold)
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, len(heads) - 1, 18)
        for row in rows:
            if progress is not None and count % 500 == 0:
                progress.at(count)
            count += 1
            for column, value in enumerate(row):
                _write_cell(sheet, count, column, value, day)
        book.close()
    return count


def _write_cell(sheet: Any, row: int, column: int, value: Cell, day: Any) -> None:
    if isinstance(value, Decimal):
        sheet.write_number(row, column, float(value))  # a spreadsheet has no other numbers
    elif isinstance(value, date):
        sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), day)
    elif value:
        sheet.write_string(row, column, value)
