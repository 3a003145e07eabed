"""Planning lists of money that came in, each sum put to its deal, and of invoices, each noted at its deal as billed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ....domain.errors import UserError
from ....domain.reading.currencies import currency_of
from ....domain.records import Deal, Receipt
from ....progress import Progress
from ....store.book import Book
from ....texts import tr
from ..deal_rows import DealListRows
from ..import_plan import Choices, Existing, ImportPlan, Verdict
from ..rows.open_columns import ColumnReaders
from ..rows.references import take_number
from ..rows.row_cells import Cells, Picker, Remark
from ..rows.row_drafts import has_lines, with_notes
from ..rows.unmapped_cells import Fate


class ReceiptRows(DealListRows):
    """Money that came in, put to the deal that is named by its title or its invoice number."""

    def __init__(self, book: Book, plan: ImportPlan, picker: Picker, choices: Choices, readers: ColumnReaders) -> None:
        super().__init__(book, plan, picker, choices, readers)
        self._fresh: dict[int, list[Receipt]] = {}
        self._noted: dict[int, list[Remark]] = {}
        # Invoices of which nobody says that they were paid: no money came in, and nothing more was sold.
        self._bills = "invoiced_on" in picker.days and picker.days.isdisjoint(("received_on", "paid_on"))

    def take(self, rows: Iterator[tuple[int, list[str]]], progress: Progress | None) -> None:
        super().take(rows, progress)
        if self._bills:
            self._plan.questions.append(
                tr("Invoices are no sales and no payments: each is noted at its deal as billed.")
            )
        for number, fresh in self._fresh.items():
            deal = self._deals.deal(number)
            noted = with_notes(self._current(deal), self._noted.get(number, []))
            receipts = tuple(sorted((*deal.receipts, *fresh), key=lambda each: each.on))
            self._plan.ledger.edit(deal, receipts=receipts, notes=noted.notes)
            self._touched[number] = deal
        self._ask()

    def _take_row(self, cells: Cells) -> Verdict:
        if self._bills:
            return self._take_bill(cells)
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

    # -- what was billed --------------------------------------------------------------------------------------------

    def _take_bill(self, cells: Cells) -> Verdict:
        """An invoice at its deal: its number and its day. It never makes a deal, nor a receipt."""
        number, client = cells.text("invoice"), cells.text("client") or self._parties.referred
        if not number:
            raise UserError("row-without-deal")
        on = self._read.day(cells, "invoiced_on")
        deal = self._current(self._billed(cells, number, client, on))
        if deal.invoice == number and deal.invoiced_on not in (None, on):
            cells.leave("invoiced_on")  # the book says otherwise
        remarks = [each for each in cells.left([client]) if not has_lines(deal.notes, each.text)]
        after = with_notes(replace(deal, invoice=number, invoiced_on=deal.invoiced_on or on), remarks)
        if after == deal:
            self._match(cells, deal, Existing.SKIP, by="deal")
            return Verdict.SKIPPED
        self._plan.ledger.edit(deal, invoice=number, invoiced_on=after.invoiced_on, notes=after.notes)
        self._deals.learn(after)
        self._touched[deal.id] = deal
        self._tally(Fate.NOTED, cells, remarks)
        return Verdict.UPDATED

    def _billed(self, cells: Cells, number: str, client: str, on: date | None) -> Deal:
        """The deal of an invoice: by its number, else the client's one deal of that sum without an invoice."""
        clients = {each.id for each in self._parties.called(client)} if client else None
        amount, currency = self._read.billed(cells, on)
        found = self._deals.called(number, clients)
        if not found and clients and amount:
            found = [each for each in self._deals.unbilled(clients, amount) if each.currency == currency]
        if not found:
            raise UserError("invoice-without-deal", value=number)
        if len(found) > 1:
            raise UserError("deal-ambiguous", value=number)
        if (found[0].amount, found[0].currency) != (amount, currency):
            self._read.leave_sum(cells)
        return found[0]

    @staticmethod
    def _remarks(cells: Cells, deal: Deal, on: date) -> list[Remark]:
        """What a row says beside its money, for the notes of the deal: under its day, as there may be many payments."""
        day_text = f"{on.isoformat()}: " if cells.remarks or cells.left() else ""
        notes = cells.joined("notes")
        left = cells.left([deal.title, deal.invoice])
        found = [each._replace(text=day_text + each.text) for each in left]
        return [Remark(cells.places["notes"][0], f"{on.isoformat()}: {notes}", False), *found] if notes else found

    def _deal_of(self, cells: Cells) -> Deal:
        titled = cells.peek("deal")
        if (meant := self._meant.find(cells, titled)) is not None:
            take_number(cells, meant)
            return self._deals.deal(meant.id)
        named = cells.text("deal") or cells.text("invoice")
        if not named:
            unknown = next((cells.at("outside_ids", place) for place in cells.picker.numbers.deals), "")
            raise UserError("deal-unknown", value=unknown) if unknown else UserError("row-without-deal")
        client = cells.text("client") or self._parties.referred
        clients = {each.id for each in self._parties.called(client)} if client else None
        found = self._deals.called(named, clients)
        if len(found) > 1 and (invoice := cells.peek("invoice")):
            found = [each for each in self._deals.called(invoice, clients) if each.title == named] or found
        if not found:
            raise UserError("deal-unknown", value=named)
        if len(found) > 1:
            raise UserError("deal-ambiguous", value=named)
        return found[0]
