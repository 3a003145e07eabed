"""An employer's own statement, CSV or XLSX: which column names the deal and which one what was paid, and its lines."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ..domain.errors import UserError
from ..domain.folding import fold
from ..domain.records import Payment
from . import values
from .csv_rows import Reading, rows
from .headings import field_of, plain

#: What a column can be; a column may also be nothing.
PARTS: Final = ("deal", "invoice", "client", "amount", "text")
#: Headings of what was paid, the surest first; a sale's amount is taken for it only where there is none of them.
_PAID: Final = (
    *("commission paid", "paid commission", "commission payable", "commission amount", "total commission"),
    *("commission", "commissions", "your commission", "payout", "pay", "paid", "amount paid", "net pay", "payable"),
    *("to pay", "payment", "earnings", "earned", "עמלה ששולמה", "סכום עמלה", "סהכ עמלה", "עמלה", "עמלות", "לתשלום"),
    *("שולם", "סכום ששולם", "תשלום", "משלם", "שכר", "זכאות"),
)
_TOTALS: Final = ("total", "grand total", "subtotal", "sum", "סהכ", "סך הכל", "סך הכול")
_FIELDS: Final = {
    "deal": "deal",
    "title": "deal",
    "product": "deal",
    "invoice": "invoice",
    "client": "client",
    "company": "client",
    "name": "client",
    "notes": "text",
}


def columns_of(reading: Reading) -> dict[str, int]:
    """The column of each part that the list has, by its heading."""
    found: dict[str, int] = {}
    words = [plain(heading) for heading in reading.headings]
    places = [words.index(word) for word in map(plain, _PAID) if word in words]
    places += [place for place, word in enumerate(words) if "commission" in word or "עמל" in word]
    fields = [field_of(heading) for heading in reading.headings]
    places += [place for place, field in enumerate(fields) if field in ("paid", "amount")]
    if places:
        found["amount"] = places[0]
    for place, field in enumerate(fields):
        part = _FIELDS.get(field or "")
        if part is not None and place != found.get("amount"):
            found.setdefault(part, place)
    return found


def payments(reading: Reading, columns: Mapping[str, int], currency: str) -> tuple[Payment, ...]:
    """The lines that pay something, totals left out.

    Raises UserError "no-pay-column", "remittance-row" (file, line, column, reason), "list-empty".
    """
    if "amount" not in columns:
        known = ", ".join(heading for heading in reading.headings if heading)
        raise UserError("no-pay-column", file=reading.path.name, known=known)
    found = tuple(_payments(reading, columns, currency))
    if not found:
        raise UserError("list-empty", file=reading.path.name)
    return found


def _payments(reading: Reading, columns: Mapping[str, int], currency: str) -> Iterator[Payment]:
    for line, cells in rows(reading):
        text = {part: cells[place] for part, place in columns.items() if place < len(cells)}
        try:
            amount = values.amount(text.get("amount", ""))
            minor = None if amount is None else amount.minor(currency)
        except UserError as error:
            if _is_total(cells):
                continue
            column = reading.headings[columns["amount"]]
            raise UserError(
                "remittance-row", file=reading.path.name, line=line, column=column, value=error.values.get("value", "")
            ) from error
        if not minor or _is_total(cells):
            continue
        yield Payment(
            line=line,
            amount=minor,
            deal=text.get("deal", ""),
            invoice=text.get("invoice", ""),
            client=text.get("client", ""),
            text=text.get("text", "") or ("" if len(text) > 1 else next((c for c in cells if c), "")),
        )


def _is_total(cells: Sequence[str]) -> bool:
    """A sum at the foot: its first words say so."""
    first = next((cell for cell in cells if cell), "")
    return " ".join(fold(first).replace(":", " ").split()).startswith(_TOTALS)
