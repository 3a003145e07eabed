"""A row of a list of deals as a deal that nobody else has seen yet, without its client and employer."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from ...domain.choices import Stage
from ...domain.deals.deal_terms import exchange_rate_of, months_of
from ...domain.errors import UserError
from ...domain.pay.receipts import receipt_of
from ...domain.pay.taking import plan_taking, tax_terms
from ...domain.reading import amounts
from ...domain.reading.amounts import Amount, Tax, currency_beside
from ...domain.reading.currencies import currency_of, is_alias
from ...domain.reading.numerals import Habit
from ...domain.records import Deal, Receipt
from ...files.columns.amount_columns import BEFORE_TAX, WITH_TAX
from ...files.columns.headings import currency_of_heading
from .deal_questions import DealQuestions
from .deal_stages import StagesOfList, settle_close
from .rows.open_columns import ColumnReaders
from .rows.own_columns import values_of
from .rows.row_cells import Cells
from .rows.row_values import is_yes, recorded_of

_RECEIPT: Final = re.compile(r"(\d{4}-\d\d-\d\d) (-?\d+(?:\.\d+)?)")
#: How our own lists write amounts: the point always ends the whole part.
_OURS: Final = Habit(decimal=".")


class DealDrafts:
    """Made once for a list. `questions` gather what its days leave to be asked; `currency` is that of amounts that name
    none.
    """

    def __init__(
        self,
        readers: ColumnReaders,
        currency: str,
        questions: DealQuestions,
        stages: StagesOfList,
        today: date,
        plans: Any,
    ) -> None:
        self._readers = readers
        self._currency_of_list = currency
        self._questions = questions
        self._stages = stages
        self._today = today
        self._plans = plans

    def of(self, cells: Cells) -> Deal:
        """The deal of a row, without its client and employer. Raises UserError naming the column."""
        currency = self._currency(cells)
        days = self._days(cells)
        stage = self._stages.of_row(cells, days, self._today)
        self._settle(cells, days, stage)
        tax_rate: Decimal | None = cells.parsed("tax_rate", self._readers.rate("tax_rate"))
        amount = self._amount(cells, currency, tax_rate, days["won_on"] or days["invoiced_on"])
        title = cells.text("deal") or cells.text("product")
        if not title and amount is None:
            raise UserError("row-without-deal")
        heading = cells.picker.heading_above(BEFORE_TAX) or cells.picker.heading_above(WITH_TAX)
        if stage is Stage.WON and amount is None and heading:
            raise UserError("value-missing", column=heading)
        share = cells.parsed("share", self._readers.rate("share"))
        deal = Deal(
            client_id=0,
            title=" ".join((title or cells.text("client")).split()),
            stage=stage,
            amount=amount or 0,
            currency=currency,
            cost=self.minor(cells, "cost", currency) or 0,
            product=cells.text("product"),
            share=Decimal(1) if share is None else share,
            rate=cells.parsed("rate", self._readers.rate("rate")),
            term_months=cells.parsed("term_months", months_of),
            exchange_rate=cells.parsed("exchange_rate", exchange_rate_of),
            tax_rate=tax_rate,
            invoice=cells.text("invoice"),
            lost_reason=cells.text("lost_reason"),
            outside_ids=cells.outside_ids(cells.picker.numbers.of_deal),
            notes=cells.joined("notes"),
            recorded=cells.word("recorded", recorded_of) or 0,
            own=values_of("deal", cells.own),
            **days,
        )
        return self._taxed(cells, deal)

    def _days(self, cells: Cells) -> dict[str, Any]:
        names = "won_on invoiced_on lost_on closed_on cancelled_on exchange_on".split()
        days: dict[str, Any] = {name: self.day(cells, name) for name in names}
        # No pay depends on these.
        free = ("opened_on", "expected_on", "stage_on")
        days |= {name: cells.readable(name, self._readers.day(name)) for name in free}
        self._questions.note_day(cells.heading("expected_on"), cells.line, days["expected_on"])
        return days

    def _settle(self, cells: Cells, days: dict[str, object], stage: Stage) -> None:
        """By the stage: which day the day of closing is, and that what was lost was not won."""
        close = cells.peek("closed_on")
        taken, by_expected = settle_close(days, stage, cells.picker.days, self._today)
        if close and not taken:
            cells.leave("closed_on")
        if by_expected:
            self._readers.remark("closed-as-expected", cells.heading("expected_on"))
        if stage is Stage.LOST and days["won_on"] is not None and days["cancelled_on"] is None:
            days["won_on"] = None  # the day stays with the row, for the notes
            cells.leave("won_on")

    def _taxed(self, cells: Cells, deal: Deal) -> Deal:
        """With the tax rate that its amount may name, and with its receipts."""
        if deal.tax_rate is None:
            deal = replace(deal, tax_rate=self.rate_beside_amount(cells, deal))
        elif (self._named_rate(cells, deal) or deal.tax_rate) != deal.tax_rate:
            cells.leave(_amount_column(cells))  # two rates: the amount is by its own, and stays to be read
        return replace(deal, receipts=self._receipts(cells, deal))

    def rate_beside_amount(self, cells: Cells, deal: Deal) -> Decimal | None:
        """The tax rate that a row's amount names ("59000 incl. 17% VAT").

        None where it holds for the deal anyway, and where a column says the rate.
        """
        named = None if cells.peek("tax_rate") else self._named_rate(cells, deal)
        if named is None:
            return None
        plan = plan_taking(self._plans, deal, self._today)
        held = tax_terms(deal, plan, tuple(self._readers.taxes), self._today).rate
        return None if named == held else named

    def _named_rate(self, cells: Cells, deal: Deal) -> Decimal | None:
        name = _amount_column(cells)
        text = cells.peek(name)
        if not text.strip("0123456789.,- "):
            return None
        try:
            found: Amount = self._readers.amount(name, deal.currency)(text)
        except UserError:
            return None  # a word instead of an amount, which is kept as a remark
        return found.tax_rate

    def _amount(self, cells: Cells, currency: str, tax_rate: Decimal | None, on: date | None) -> int | None:
        """The amount before tax in minor units, None where the row has none.

        A word instead of it, where the user wants such rows, is a remark.
        """
        name = _amount_column(cells)
        text = cells.peek(name)
        if text and self._readers.words_are_empty and not any(map(str.isdigit, text)):
            cells.text(name)
            cells.remarks.append(cells.remark(name, 0))
            return 0
        read = self._readers.amount(name, currency)
        rate = self._readers.tax_on(on) if tax_rate is None else tax_rate
        found: int | None = cells.parsed(name, lambda cell: read(cell).minor(currency, rate))
        return found

    def _currency(self, cells: Cells) -> str:
        """What the row names, by a column of its own or beside its amount; else that of the whole list."""
        text = cells.text("currency")
        if is_alias(text):
            self._readers.remark("currency-alias", cells.picker.heading_above("currency"))
        named: str | None = cells.parsed("currency", currency_of)
        if named is None:
            named = currency_beside(cells.peek(_amount_column(cells)))
        name = _amount_column(cells)
        return named or currency_of_heading(cells.picker.heading_above(name)) or self._currency_of_list

    def _receipts(self, cells: Cells, deal: Deal) -> tuple[Receipt, ...]:
        """What was paid, and when: each receipt, or a day, which without a sum means all of it; a sum needs a day."""
        if each := cells.word("each_receipt", lambda text: receipts_of(text, deal.currency)):
            cells.text("paid")
            cells.text("paid_on")
            return tuple(each)
        on = self.day(cells, "paid_on")
        paid = cells.text("paid")
        if on is None:
            if paid and not is_yes(paid) and self.received(cells, "paid", deal):
                raise UserError("value-missing", column="paid_on")
            return ()
        if not paid or is_yes(paid):
            whole = receipt_of(deal, plan_taking(self._plans, deal, self._today), on)
            return () if whole is None else (whole,)
        sum_paid = self.received(cells, "paid", deal)
        return (Receipt(on, sum_paid),) if sum_paid else ()

    def received(self, cells: Cells, name: str, deal: Deal) -> int | None:
        """Money that came in, as the deal's plan keeps it: a sum that says so is taken with tax or before it."""
        read = self._readers.amount(name, deal.currency)

        def minor(text: str) -> int:
            found = read(text)
            if found.tax is Tax.UNSAID:
                return found.minor(deal.currency)
            plan = plan_taking(self._plans, deal, self._today)
            terms = tax_terms(deal, plan, tuple(self._readers.taxes), self._today)
            if (found.tax is Tax.WITH) is not terms.receipts_with_tax:
                code = "tax-put-on" if terms.receipts_with_tax else "tax-off-receipts"
                self._readers.remark(code, cells.picker.heading_above(name))
            return found.minor(deal.currency, terms.rate, terms.receipts_with_tax)

        received: int | None = cells.parsed(name, minor)
        return received

    def day(self, cells: Cells, name: str) -> date | None:
        found: date | None = cells.parsed(name, self._readers.day(name))
        if name != "opened_on":
            self._questions.note_day(cells.heading(name), cells.line, found)
        return found

    def billed(self, cells: Cells, on: date | None) -> tuple[int | None, str]:
        """The sum of an invoice before tax, in minor units, and its currency."""
        currency, name = self._currency(cells), _amount_column(cells)
        read, rate = self._readers.amount(name, currency), self._readers.tax_on(on)
        found: int | None = cells.parsed(name, lambda text: read(text).minor(currency, rate))
        return found, currency

    def leave_sum(self, cells: Cells) -> None:
        """The sum of a row was read, and is not taken after all."""
        cells.leave(_amount_column(cells))

    def minor(self, cells: Cells, name: str, currency: str) -> int | None:
        """An amount cell in minor units, None where it is empty."""
        read = self._readers.amount(name, currency)
        found: int | None = cells.parsed(name, lambda text: read(text).minor(currency))
        return found


def receipts_of(text: str, currency: str) -> tuple[Receipt, ...] | None:
    """Each receipt as our own lists write it ("2026-02-01 100.00; 2026-03-02 50.00"), None for another text."""
    found = []
    for part in text.split(";"):
        matched = _RECEIPT.fullmatch(part.strip())
        if matched is None:
            return None
        found.append(Receipt(date.fromisoformat(matched[1]), amounts.read(matched[2], _OURS).minor(currency)))
    return tuple(found)


def _amount_column(cells: Cells) -> str:
    """The column from which a row's amount is taken."""
    return BEFORE_TAX if cells.peek(BEFORE_TAX) else WITH_TAX
