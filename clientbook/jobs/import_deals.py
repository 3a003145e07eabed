"""Planning lists of deals: each row is added, adds to one of the list, changes a deal of the book, or leaves it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from .. import labels
<<<<<<< HEAD
from ..domain.amounts import Tax, currency_beside
=======
>>>>>>> 2750c4b (A deal is found by its title where a list names no client)
from ..domain.choices import Stage
from ..domain.errors import UserError
from ..domain.folding import name_key
<<<<<<< HEAD
from ..domain.money import from_minor, to_minor
from ..domain.pay.taking import plan_taking, tax_terms
from ..domain.records import Deal, Employer, Receipt
from ..files import values
=======
from ..domain.records import Deal, Employer
>>>>>>> 2750c4b (A deal is found by its title where a list names no client)
from ..files.amount_columns import BEFORE_TAX, WITH_TAX
from ..progress import Progress
from ..store.book import Book
from ..texts import tr
from .cell_tally import Fate
from .combining import unsaid
<<<<<<< HEAD
from .deal_parties import Parties
from .deal_plans import facts_of_plans
from .deal_questions import DealQuestions
from .deal_stages import settle_close, stage_of_row
from .import_plan import Choices, Existing, ImportPlan, Match, Refused, Verdict
from .known_deals import KnownDeals
=======
from .deal_rows import DealListRows
from .import_plan import Choices, Existing, ImportPlan, Verdict
>>>>>>> 2750c4b (A deal is found by its title where a list names no client)
from .open_columns import ColumnReaders
from .row_cells import Cells, Picker, Remark
from .row_drafts import has_lines, with_notes

#: So many lines are named for what is told of several.
_NAMED: Final = 5


<<<<<<< HEAD
class _Rows(ABC):
    """What both kinds of list share: the walk over the rows, and the deals that the book holds."""

    def __init__(self, book: Book, plan: ImportPlan, picker: Picker, choices: Choices, readers: ColumnReaders) -> None:
        self._plan = plan
        self._added_on: dict[int, int] = {}  # the lines of the deals that the list adds
        self._picker = picker
        self._choices = choices
        self._readers = readers
        self._deals = KnownDeals(self._current)
        self._unmatched: dict[int, Counter[Receipt]] = {}
        self._today = date.today()
        self._questions = DealQuestions(book, self._today)
        self._touched: dict[int, Deal] = {}  # what the list adds or edits
        with book.connected():
            self._plans = facts_of_plans(book)
            self._parties = Parties(book, plan.ledger, readers)
            for deal in book.all("deal"):
                assert isinstance(deal, Deal)
                self._deals.learn(deal)

    def _current(self, deal: Deal) -> Deal:
        """As the rows before left it."""
        found = self._plan.ledger.get(deal)
        assert isinstance(found, Deal)
        return found

    def _is_known(self, deal: Deal, receipt: Receipt) -> bool:
        """Whether a receipt of a row is one that the book holds, and that no row before was about.

        Inside one list two equal rows are two: each receipt of the book answers for one of them.
        """
        if deal.id not in self._unmatched:
            self._unmatched[deal.id] = Counter(deal.receipts if deal.id >= 0 else ())
        left = self._unmatched[deal.id]
        if not left[receipt]:
            return False
        left[receipt] -= 1
        return True

    def take(self, rows: Iterator[tuple[int, list[str]]], progress: Progress | None) -> None:
        for done, (line, cells) in enumerate(rows):
            for place in self._picker.dropped:
                if not values.is_empty(cells[place]):
                    self._plan.cells.take(Fate.DROPPED, place, line)
            if progress is not None and done % _LOOK_AT_PROGRESS == 0:
                progress.at(done)
            try:
                verdict = self._take_row(self._picker.pick(line, cells))
            except UserError as error:
                verdict = Verdict.REFUSED
                self._plan.refused.append(Refused(line, cells, error))
            self._plan.counts[verdict] += 1

    def _ask(self) -> None:
        """Tells what the deals of the list leave to be asked, once they are as it leaves them."""
        self._plan.questions += self._questions.sentences([self._current(deal) for deal in self._touched.values()])

    def _tally(self, fate: Fate, cells: Cells, remarks: Iterable[Remark]) -> None:
        for remark in remarks:
            self._plan.cells.take(fate, remark.place, cells.line)

    @abstractmethod
    def _take_row(self, cells: Cells) -> Verdict: ...

    def _day(self, cells: Cells, name: str) -> date | None:
        found: date | None = cells.parsed(name, self._readers.day(name))
        if name != "opened_on":
            self._questions.note_day(cells.heading(name), cells.line, found)
        return found

    def _match(self, cells: Cells, twin: Deal, existing: Existing) -> None:
        title = twin.title
        at, skipped = self._added_on.get(twin.id, 0), existing is Existing.SKIP
        self._plan.match(Match(cells.line, title, title, "deal", True, twin.id < 0, existing, at, skipped))

    def _minor(self, cells: Cells, name: str, currency: str) -> int | None:
        """An amount cell in minor units, None where it is empty."""
        read = self._readers.amount(name, currency)
        found: int | None = cells.parsed(name, lambda text: read(text).minor(currency))
        return found

    def _received(self, cells: Cells, name: str, deal: Deal) -> int | None:
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


class DealRows(_Rows):
=======
class DealRows(DealListRows):
>>>>>>> 2750c4b (A deal is found by its title where a list names no client)
    """Deals with their client, found by name or added, and their employer."""

    def __init__(self, book: Book, plan: ImportPlan, picker: Picker, choices: Choices, readers: ColumnReaders) -> None:
        super().__init__(book, plan, picker, choices, readers)
        self._employers = {name_key(employer.name): employer.id for employer in book.employers()}
        self._dayless: list[int] = []  # lines of deals that are won, nobody knows when
        named = (name for each in book.plans() for component in each.components for name in component.products)
        self._paid_apart = {name.casefold() for name in named}
        self._lines: dict[tuple[Any, ...], _Line] = {}
        self._credited: list[tuple[Deal, str, str]] = []  # a deal, what it takes back, under which heading

    def take(self, rows: Iterator[tuple[int, list[str]]], progress: Progress | None) -> None:
        """What a deal takes back may stand below it: it is looked for once all rows are read."""
        super().take(rows, progress)
        self._ask()
        waiting: dict[int, tuple[Deal, Deal]] = {}
        for deal, named, heading in self._credited:
            credited = self._deals.referred_to(named, self._current(deal))
            if credited is None:
                self._keep_credited(deal, f"{heading}: {named}")
            else:
                waiting[deal.id] = (deal, credited)
        self._file_credited(waiting)
        if self._dayless:
            lines = ", ".join(map(str, self._dayless[:_NAMED])) + ("…" if len(self._dayless) > _NAMED else "")
            text = tr("%n deal(s) won without a day, lines {lines}: no month counts them.", "", len(self._dayless))
            self._plan.questions.append(text.format(lines=lines))

    def _file_credited(self, waiting: dict[int, tuple[Deal, Deal]]) -> None:
        """Sets what each deal takes back, by the deal's number; a new one comes to stand behind the one it names."""
        moved: dict[int, int] = {}
        while waiting:
            ready = [number for number, (_, credited) in waiting.items() if credited.id not in waiting]
            for number in ready:
                deal, credited = waiting.pop(number)
                target = moved.get(credited.id, credited.id)
                if target < number < 0:
                    moved[number] = self._plan.ledger.put_last(number)
                    deal = replace(deal, id=moved[number])
                self._plan.ledger.edit(deal, credits=target)
            if not ready:  # deals that take each other back in a ring
                for deal, credited in waiting.values():
                    self._keep_credited(deal, f"{labels.fields()['credits']}: {credited.title}")
                return

    def _keep_credited(self, deal: Deal, remark: str) -> None:
        """What is not sure to be one deal is kept in the notes."""
        notes = self._current(deal).notes
        if remark not in notes.splitlines():
            self._plan.ledger.edit(deal, notes="\n".join(filter(None, (notes, remark))))

    def _note_credited(self, deal: Deal, cells: Cells, named: str) -> None:
        if named:
            self._credited.append((deal, named, cells.heading("credits")))

    def _take_row(self, cells: Cells) -> Verdict:
        draft = self._read.of(cells)
        client_name = cells.text("client") or cells.text("company") or cells.text("name")
        if client_name:
            clients = {client.id for client in self._parties.called(client_name)}
            twin = self._deals.twin(draft, clients, titled=bool(cells.text("deal")))
        else:
            twin = self._titled(cells.text("deal"))
            client_name = self._parties.name_of(twin.client_id)
        existing = Existing.ADD if twin is None else self._choices.of(cells.line, sure=True)
        if twin is not None:
            more = self._left_behind(cells, twin, draft, client_name) if existing is Existing.SKIP else ()
            self._match(cells, twin, existing, more)
        if twin is None and (first := self._line_of(cells, draft, client_name)) is not None:
            return self._add_line(cells, first, draft)
        if twin is None or existing is Existing.ADD:
            return self._add(cells, draft, client_name)
        return Verdict.SKIPPED if existing is Existing.SKIP else self._change(cells, twin, draft, existing, client_name)

    def _titled(self, title: str) -> Deal:
        """The one deal of this title, where a row says no client. Raises UserError where it is not sure which."""
        found = self._deals.called(title, None) if title else []
        if not found:
            has_clients = any(map(self._picker.heading_above, ("client", "company", "name")))
            raise (
                UserError("row-without-client") if has_clients or not title else UserError("deal-unknown", value=title)
            )
        if len(found) > 1:
            raise UserError("deal-ambiguous", value=title)
        return found[0]

    def _left_behind(self, cells: Cells, twin: Deal, draft: Deal, client_name: str) -> list[Remark]:
        """What a skipped row says that the book does not."""
        current = self._current(twin)
        spare = self._parties.unsaid(cells, client_name)
        if self._employers.get(name_key(cells.peek("employer"))) == current.employer_id:
            cells.text("employer")
        credited = self._deals.referred_to(cells.peek("credits"), current) if cells.peek("credits") else None
        if credited is not None and credited.id == current.credits:
            cells.text("credits")
        told = [remark for remark in (*spare, *cells.left([client_name])) if not has_lines(current.notes, remark.text)]
        return unsaid(current, draft, cells, told, is_told=True)

    def _add(self, cells: Cells, draft: Deal, client_name: str) -> Verdict:
        employer = self._employer_of(cells.text("employer"))
        client, roles, spare = self._parties.of(cells, client_name)
        named = cells.text("credits")
        remarks = [*spare, *cells.left([client_name])]
        filed = with_notes(replace(draft, client_id=client, roles=roles, employer_id=employer), remarks)
        self._added_on[self._plan.ledger.add(filed)] = cells.line
        self._tally(Fate.NOTED, cells, remarks)
        self._deals.learn(filed)
        self._note_credited(filed, cells, named)
        self._touched[filed.id] = filed
        if filed.stage is Stage.WON and not (filed.won_on or filed.invoiced_on or filed.receipts):
            self._dayless.append(cells.line)
        if filed.product and filed.product.casefold() not in self._paid_apart and cells.peek("deal"):
            self._lines.setdefault(self._sale(draft, client_name), (filed, [draft.product], _line_text(cells)))
        return Verdict.ADDED

    # -- several lines of one deal ----------------------------------------------------------------------------------

    @staticmethod
    def _sale(draft: Deal, client_name: str) -> tuple[Any, ...]:
        days = draft.won_on, draft.lost_on, draft.expected_on, draft.invoiced_on
        return (name_key(client_name), name_key(draft.title), draft.stage, draft.currency, draft.invoice, *days)

    def _line_of(self, cells: Cells, draft: Deal, client_name: str) -> "_Line | None":
        """The deal of this list of which a row is one more line: all is the same but for product and amount.

        Where a plan pays by one of the products, each stays a deal of its own.
        """
        if (
            draft.product.casefold() in self._paid_apart
            or not draft.product
            or not cells.peek("deal")
            or draft.receipts
        ):
            return None
        found = self._lines.get(self._sale(draft, client_name))
        return found if found is not None and draft.product not in found[1] else None

    def _add_line(self, cells: Cells, first: "_Line", draft: Deal) -> Verdict:
        """The amounts of one deal add up; which product was sold for how much stands in its notes."""
        deal, products, line = first
        current = self._current(deal)
        for name in ("client", "company", "name", "notes", "employer"):
            cells.every(name)
        texts = [text for text in cells.texts.get("notes", ()) if not has_lines(current.notes, text)]
        told = [line] if len(products) == 1 else []
        notes = "\n".join(filter(None, (current.notes, *told, _line_text(cells), *texts)))
        remarks = cells.left()
        products.append(draft.product)
        summed = replace(
            current,
            amount=current.amount + draft.amount,
            cost=current.cost + draft.cost,
            product=", ".join(products),
            notes=notes,
        )
        after = with_notes(summed, remarks)
        self._plan.ledger.edit(deal, amount=after.amount, cost=after.cost, product=after.product, notes=after.notes)
        self._tally(
            Fate.NOTED,
            cells,
            [*remarks, *(cells.remark(name, 0) for name in ("product", "amount") if cells.peek(name))],
        )
        return Verdict.UPDATED

    def _change(self, cells: Cells, twin: Deal, draft: Deal, existing: Existing, client_name: str) -> Verdict:
        """Lays a row over its deal, or fills in what the deal lacks; what the deal does not take is noted or told."""
        current = self._current(twin)
        fresh = self._filled(current, cells, draft)
        remarks: list[Remark] = []
        if len(self._parties.called(client_name)) == 1:
            _, roles, remarks = self._parties.of(cells, client_name)
            known = {each.contact_id for each in current.roles}
            fresh["roles"] = (*current.roles, *(each for each in roles if each.contact_id not in known))
        if self._employers.get(name_key(cells.peek("employer"))) == current.employer_id:
            cells.text("employer")
        named = cells.text("credits")
        remarks += cells.left([client_name])
        lines = replace(current, notes="\n".join(filter(None, (current.notes, self._more_notes(current, cells)))))
        fresh["notes"] = with_notes(lines, remarks).notes
        if existing is Existing.FILL:
            empty = (None, "", 0, ())
            fresh = {name: value for name, value in fresh.items() if getattr(current, name) in empty}
        if existing is not Existing.FILL or current.credits is None:
            self._note_credited(twin, cells, named)
        changed = self._plan.ledger.edit(twin, **fresh)
        after = self._current(twin)
        missing = unsaid(after, draft, cells, remarks, is_told=True)
        self._tally(Fate.AS_IT_WAS, cells, missing)
        self._tally(Fate.NOTED, cells, [remark for remark in remarks if remark not in missing])
        if not changed:
            return Verdict.SKIPPED
        self._deals.learn(after)
        self._touched[twin.id] = twin
        return Verdict.UPDATED

    @staticmethod
    def _more_notes(current: Deal, cells: Cells) -> str:
        return "\n".join(text for text in cells.texts.get("notes", ()) if not has_lines(current.notes, text))

<<<<<<< HEAD
    def _draft(self, cells: Cells) -> Deal:
        """The deal of a row, without its client and employer. Raises UserError naming the column."""
        title = cells.text("deal") or cells.text("product")
        currency = self._currency(cells)
        days: dict[str, Any] = {
            name: self._day(cells, name)
            for name in "won_on invoiced_on lost_on closed_on cancelled_on exchange_on".split()
        }
        # No pay depends on these.
        days |= {name: cells.readable(name, self._readers.day(name)) for name in ("opened_on", "expected_on")}
        self._questions.note_day(cells.heading("expected_on"), cells.line, days["expected_on"])
        stage = stage_of_row(cells, days, self._today)
        close = cells.peek("closed_on")
        if not settle_close(days, stage) and close:
            cells.leave("closed_on")
        tax_rate: Decimal | None = cells.parsed("tax_rate", self._readers.rate("tax_rate"))
        amount = self._amount(cells, currency, tax_rate, days["won_on"] or days["invoiced_on"])
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
            cost=self._minor(cells, "cost", currency) or 0,
            product=cells.text("product"),
            share=Decimal(1) if share is None else share,
            rate=cells.parsed("rate", self._readers.rate("rate")),
            term_months=cells.parsed("term_months", months_of),
            exchange_rate=cells.parsed("exchange_rate", exchange_rate_of),
            tax_rate=tax_rate,
            invoice=cells.text("invoice"),
            lost_reason=cells.text("lost_reason"),
            notes=cells.joined("notes"),
            **days,
        )
        return replace(deal, receipts=self._receipts(cells, deal))

    def _amount(self, cells: Cells, currency: str, tax_rate: Decimal | None, on: date | None) -> int | None:
        """The amount before tax in minor units, None where the row has none.

        A word instead of it, where the user wants such rows, is a remark.
        """
        name = BEFORE_TAX if cells.peek(BEFORE_TAX) else WITH_TAX
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
            named = currency_beside(cells.peek(BEFORE_TAX) or cells.peek(WITH_TAX))
        name = BEFORE_TAX if cells.peek(BEFORE_TAX) else WITH_TAX
        return named or currency_of_heading(cells.picker.heading_above(name)) or self._choices.currency

    def _receipts(self, cells: Cells, deal: Deal) -> tuple[Receipt, ...]:
        """What was paid, and when: a day without a sum means all of it, a sum needs a day."""
        on = self._day(cells, "paid_on")
        paid = cells.text("paid")
        if on is None:
            if paid and not is_yes(paid) and self._received(cells, "paid", deal):
                raise UserError("value-missing", column="paid_on")
            return ()
        sum_paid = self._whole(deal) if not paid or is_yes(paid) else self._received(cells, "paid", deal)
        return (Receipt(on, sum_paid or 0),) if sum_paid else ()

    def _whole(self, deal: Deal) -> int:
        """All of a deal's amount, as its plan keeps receipts; before tax where nobody knows how much that is."""
        terms = tax_terms(deal, plan_taking(self._plans, deal, self._today), tuple(self._readers.taxes), self._today)
        rate = terms.rate if terms.receipts_with_tax and terms.rate is not None else 0
        return to_minor(from_minor(deal.amount, deal.currency) * (1 + rate), deal.currency)

=======
>>>>>>> 2750c4b (A deal is found by its title where a list names no client)
    def _filled(self, twin: Deal, cells: Cells, draft: Deal) -> dict[str, Any]:
        """The fields that the row has cells for."""
        named = {"deal": "title", "paid_on": "receipts", "won_on": "won_on", WITH_TAX: "amount"}
        names = {named.get(name, name) for name in cells.texts} & set(Deal.__dataclass_fields__)
        names |= {name for name in ("won_on", "lost_on", "expected_on") if getattr(draft, name) is not None}
        names -= set() if cells.took("stage") or cells.took("status") else {"stage"}
        names |= {"stage"} if cells.took("status") else set()
        names -= set() if cells.took("won_on") or draft.won_on is not None else {"won_on"}
        fresh = {name: getattr(draft, name) for name in names - {"id", "client_id", "title", "credits", "notes"}}
        if "amount" in names:
            fresh["currency"] = draft.currency
        more = [each for each in draft.receipts if not self._is_known(self._deals.deal(twin.id), each)]
        if not more:
            fresh.pop("receipts", None)
        elif "receipts" in fresh:
            fresh["receipts"] = (*twin.receipts, *more)
        return fresh

    def _employer_of(self, name: str) -> int | None:
        if not name:
            return None
        key = name_key(name)
        if key not in self._employers:
            self._employers[key] = self._plan.ledger.add(Employer(name=" ".join(name.split())))
        return self._employers[key]


#: The first deal of several lines, the products that it has by now, and what its own line was.
_Line = tuple[Deal, list[str], str]


def _line_text(cells: Cells) -> str:
    return f"{cells.peek('product')}: {cells.peek(BEFORE_TAX) or cells.peek(WITH_TAX)}"
<<<<<<< HEAD


class ReceiptRows(_Rows):
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
        on = self._day(cells, "received_on") or self._day(cells, "paid_on")
        if on is None:
            raise UserError("value-missing", column="received_on")
        amount = self._received(cells, "amount", deal)
        if amount is None:
            raise UserError("value-missing", column="amount")
        receipt = Receipt(on, amount)
        existing = self._choices.of(cells.line, sure=True)
        if self._is_known(deal, receipt) and existing is not Existing.ADD:
            self._match(cells, deal, existing)
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
        if not found:
            raise UserError("deal-unknown", value=named)
        if len(found) > 1:
            raise UserError("deal-ambiguous", value=named)
        return found[0]
=======
>>>>>>> 2750c4b (A deal is found by its title where a list names no client)
