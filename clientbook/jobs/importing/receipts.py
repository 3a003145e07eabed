"""Planning lists of money that came in, each sum put to its deal."""

from collections.abc import Iterator
from datetime import date

from ...domain.errors import UserError
from ...domain.reading.currencies import currency_of
from ...domain.records import Deal, Receipt
from ...progress import Progress
from ...store.book import Book
from .deal_rows import DealListRows
from .import_plan import Choices, Existing, ImportPlan, Verdict
from .rows.open_columns import ColumnReaders
from .rows.row_cells import Cells, Picker, Remark
from .rows.row_drafts import has_lines, with_notes
from .rows.unmapped_cells import Fate


class ReceiptRows(DealListRows):
    """Money that came in, put to the deal that is named by its title or its invoice number."""

    def __init__(self, book: Book, plan: ImportPlan, picker: Picker, choices: Choices, readers: ColumnReaders) -> None:
        super().__init__(book, plan, picker, choices, readers)
        self._fresh: dict[int, list[Receipt]] = {}
        self._noted: dict[int, list[Remark]] = {}

    def take(self, rows: Iterator[tuple[int, list[str]]], progress: Progress | None) -> None:
        super().take(rows, progress)
        for number, fresh in self._fresh.items():
            deal = self._deals.deal(number)
            noted = with_notes(self._current(deal), self._noted.get(number, []))
            receipts = tuple(sorted((*deal.receipts, *fresh), key=lambda each: each.on))
            self._plan.ledger.edit(deal, receipts=receipts, notes=noted.notes)
            self._touched[number] = deal
        self._ask()

    def _take_row(self, cells: Cells) -> Verdict:
        deal = self._deal_of(cells)
        on = self._read.day(cells, "received_on") or self._read.day(cells, "paid_on")
        if on is None:
            raise UserError("value-missing", column="received_on")
        if cells.peek("invoice") == deal.invoice:
            cells.text("invoice")  # said by the deal
        currency: str | None = cells.parsed("currency", currency_of)
        if currency is not None and currency != deal.currency:
            raise UserError("receipt-in-other-currency", currency=currency, deal=deal.title, of_deal=deal.currency)
        amount = self._read.received(cells, "amount", deal)
        if amount is None:
            raise UserError("value-missing", column="amount")
        receipt = Receipt(on, amount)
        existing = self._choices.of(cells.line, sure=True)
        if self._is_known(deal, receipt) and existing is not Existing.ADD:
            said = self._current(deal).notes
            more = [remark for remark in self._remarks(cells, deal, on) if not has_lines(said, remark.text)]
            self._match(cells, deal, existing, more, by="receipt")
            return Verdict.SKIPPED
        self._fresh.setdefault(deal.id, []).append(receipt)
        if remarks := self._remarks(cells, deal, on):
            self._noted.setdefault(deal.id, []).extend(remarks)
            self._tally(Fate.NOTED, cells, remarks)
        return Verdict.ADDED

    @staticmethod
    def _remarks(cells: Cells, deal: Deal, on: date) -> list[Remark]:
        """What a row says beside its money, for the notes of the deal: under its day, as there may be many payments."""
        told = f"{on.isoformat()}: " if cells.remarks or cells.left() else ""
        notes = cells.joined("notes")
        left = cells.left([deal.title, deal.invoice])
        found = [each._replace(text=told + each.text) for each in left]
        return [Remark(cells.places["notes"][0], f"{on.isoformat()}: {notes}", False), *found] if notes else found

    def _deal_of(self, cells: Cells) -> Deal:
        named = cells.text("deal") or cells.text("invoice")
        if not named:
            raise UserError("row-without-deal")
        client = cells.text("client")
        clients = {each.id for each in self._parties.called(client)} if client else None
        found = self._deals.called(named, clients)
        if len(found) > 1 and (invoice := cells.peek("invoice")):
            found = [each for each in self._deals.called(invoice, clients) if each.title == named] or found
        if not found:
            raise UserError("deal-unknown", value=named)
        if len(found) > 1:
            raise UserError("deal-ambiguous", value=named)
        return found[0]
