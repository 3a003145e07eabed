"""Exporting the money that came in, a row each receipt, as CSV or XLSX: as lists of receipts come in."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ...domain.errors import UserError
from ...domain.fields.list_headings import HEADINGS
from ...domain.money import from_minor
from ...domain.records import Deal
from ...files.lists.list_table import Cell, write_csv, write_xlsx
from ...store.book import Book
from ...texts import translated

_ENDINGS: Final = (".csv", ".xlsx")
_COLUMNS: Final = ("deal", "client", "invoice", "received_on", "amount", "currency")


def export_receipts(book: Book, target: Path) -> int:
    """Writes all receipts by deal and day; returns their number.

    Raises UserError "unknown-format", "file-cannot-write", and as `Book.of_one_state`: then nothing is written.
    """
    ending = target.suffix.lower()
    if ending not in _ENDINGS:
        raise UserError("unknown-format", file=target.name, ending=ending or "-", known=", ".join(_ENDINGS))
    book.note_elsewhere(target, "receipts")
    write = write_csv if ending == ".csv" else write_xlsx
    return write(target, [translated(HEADINGS[name].label) for name in _COLUMNS], _rows(book))


def _rows(book: Book) -> Iterator[list[Cell]]:
    with book.of_one_state():
        names = book.names("client", book.ids("client"))
        for deal in book.all("deal"):
            assert isinstance(deal, Deal)
            for receipt in sorted(deal.receipts, key=lambda each: each.on):
                amount = from_minor(receipt.amount, deal.currency)
                yield [deal.title, names.get(deal.client_id, ""), deal.invoice, receipt.on, amount, deal.currency]
