"""Planning lists of deals: each row is added, adds to one of the list, changes a deal of the book, or leaves it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, cast

from ... import labels
from ...domain.choices import Stage
from ...domain.deals.closing import is_won_by, now_active
from ...domain.errors import UserError
from ...domain.reading.folding import name_key
from ...domain.records import Client, Deal, Employer
from ...files.columns.amount_columns import BEFORE_TAX, WITH_TAX
from ...progress import Progress
from ...store.book import Book
from ...texts import tr
from .deal_parties import bare_firm
from .deal_rows import DealListRows
from .import_plan import Choices, Existing, ImportPlan, Sides, Verdict
from .rows.combining import unsaid
from .rows.open_columns import ColumnReaders
from .rows.row_cells import Cells, Picker, Remark
from .rows.row_drafts import has_lines, with_notes
from .rows.unmapped_cells import Fate

#: So many lines are named for what is told of several.
_NAMED: Final = 5


class DealRows(DealListRows):
    """Deals with their client, found by name or added, and their employer."""

    def __init__(self, book: Book, plan: ImportPlan, picker: Picker, choices: Choices, readers: ColumnReaders) -> None:
        super().__init__(book, plan, picker, choices, readers)
        self._book = book
        self._employers = {name_key(employer.name): employer.id for employer in book.employers()}
        self._dayless: list[int] = []  # lines of deals that are won, nobody knows when
        named = (name for each in book.plans() for component in each.components for name in component.products)
        self._paid_apart = {name.casefold() for name in named}
        self._lines: dict[tuple[object, ...], _Line] = {}
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
        self._greet_buyers()
        if self._dayless:
            lines = ", ".join(map(str, self._dayless[:_NAMED])) + ("…" if len(self._dayless) > _NAMED else "")
            text = tr("%n deal(s) won without a day, line(s) {lines}: in no month's pay.", "", len(self._dayless))
            self._plan.questions.append(text.format(lines=lines))

    def _greet_buyers(self) -> None:
        """A prospect whose deal of the book the list wins is an active client from then on."""
        known = (deal for number, deal in self._touched.items() if number > 0)
        buyers = {deal.client_id for deal in known if is_won_by(deal, self._current(deal))}
        with self._book.connected():
            stored = cast(Iterable[Client], self._book.records("client", buyers).values())
            clients = [cast(Client, self._plan.ledger.get(each)) for each in stored]
        for change in now_active(clients):
            self._plan.ledger.edit(cast(Client, change.before), status=cast(Client, change.after).status)

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
        client_name = bare_firm(cells.text("client") or cells.text("company"))
        client_name = client_name or self._parties.referred or cells.text("name")
        if client_name:
            clients = {client.id for client in self._parties.called(client_name)}
            titled = bool(cells.text("deal"))
            duplicate = self._deals.known_by(draft, clients) or self._deals.duplicate(draft, clients, titled)
        else:
            duplicate = self._titled(cells.text("deal"))
            client_name = self._parties.name_of(duplicate.client_id)
        if duplicate is not None:
            existing = self._choices.of(cells.line, sure=True)
            return self._take_known(cells, duplicate, draft, existing, client_name)
        if (first := self._line_of(cells, draft, client_name)) is not None:
            return self._add_line(cells, first, draft, client_name)
        return self._add(cells, draft, client_name)

    def _take_known(self, cells: Cells, duplicate: Deal, draft: Deal, existing: Existing, client_name: str) -> Verdict:
        """A row about a deal that the book has, or the list above: told, with what it becomes."""
        before = self._current(duplicate)
        if existing is Existing.SKIP:
            more = self._left_behind(cells, duplicate, draft, client_name)
            self._match(cells, duplicate, existing, more, sides=Sides(draft, before, before))
            return Verdict.SKIPPED
        if existing is Existing.ADD:
            verdict = self._add(cells, draft, client_name)
            self._match(cells, duplicate, existing, sides=Sides(draft, before, None))
            return verdict
        verdict = self._change(cells, duplicate, draft, existing, client_name)
        self._match(cells, duplicate, existing, sides=Sides(draft, before, self._current(duplicate)))
        return verdict

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

    def _left_behind(self, cells: Cells, duplicate: Deal, draft: Deal, client_name: str) -> list[Remark]:
        """What a skipped row says that the book does not."""
        current = self._current(duplicate)
        spare = self._parties.unsaid(cells, client_name)
        self._take_same_employer(cells, current)
        credited = self._deals.referred_to(cells.peek("credits"), current) if cells.peek("credits") else None
        if credited is not None and credited.id == current.credits:
            cells.text("credits")
        left_texts = [
            remark for remark in (*spare, *cells.left([client_name])) if not has_lines(current.notes, remark.text)
        ]
        return unsaid(current, draft, cells, left_texts, is_known_match=True)

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
    def _sale(draft: Deal, client_name: str) -> tuple[object, ...]:
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

    def _add_line(self, cells: Cells, first: "_Line", draft: Deal, client_name: str) -> Verdict:
        """The amounts of one deal add up; which product was sold for how much stands in its notes."""
        deal, products, line = first
        current = self._current(deal)
        for name in ("client", "company", "notes"):
            cells.every(name)
        self._take_same_employer(cells, current)
        spare = self._parties.unsaid(cells, client_name)
        texts = [text for text in cells.texts.get("notes", ()) if not has_lines(current.notes, text)]
        left_texts = [line] if len(products) == 1 else []
        notes = "\n".join(filter(None, (current.notes, *left_texts, _line_text(cells), *texts)))
        remarks = [*spare, *cells.left([client_name])]
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

    def _change(self, cells: Cells, duplicate: Deal, draft: Deal, existing: Existing, client_name: str) -> Verdict:
        """Lays a row over its deal, or fills in what the deal lacks; what the deal does not take is noted or told."""
        current = self._current(duplicate)
        fresh = self._filled(current, cells, draft)
        remarks: list[Remark] = []
        if len(self._parties.called(client_name)) == 1:
            _, roles, remarks = self._parties.of(cells, client_name)
            known = {each.contact_id for each in current.roles}
            fresh["roles"] = (*current.roles, *(each for each in roles if each.contact_id not in known))
        self._take_same_employer(cells, current)
        named = cells.text("credits")
        remarks += cells.left([client_name])
        lines = replace(current, notes="\n".join(filter(None, (current.notes, self._more_notes(current, cells)))))
        fresh["notes"] = with_notes(lines, remarks).notes
        if existing is Existing.FILL:
            empty = (None, "", 0, ())
            fresh = {name: value for name, value in fresh.items() if getattr(current, name) in empty}
            if "amount" not in fresh and not cells.peek("tax_rate"):
                fresh.pop("tax_rate", None)  # it is that of an amount which the deal does not take
        if existing is not Existing.FILL or current.credits is None:
            self._note_credited(duplicate, cells, named)
        changed = self._plan.ledger.edit(duplicate, **fresh)
        after = self._current(duplicate)
        missing = unsaid(after, draft, cells, remarks, is_known_match=True)
        self._tally(Fate.AS_IT_WAS, cells, missing)
        self._tally(Fate.NOTED, cells, [remark for remark in remarks if remark not in missing])
        if not changed:
            return Verdict.SKIPPED
        self._deals.learn(after)
        self._touched[duplicate.id] = duplicate
        return Verdict.UPDATED

    @staticmethod
    def _more_notes(current: Deal, cells: Cells) -> str:
        return "\n".join(text for text in cells.texts.get("notes", ()) if not has_lines(current.notes, text))

    def _filled(self, duplicate: Deal, cells: Cells, draft: Deal) -> dict[str, object]:
        """The fields that the row has cells for."""
        named = {"deal": "title", "paid_on": "receipts", "won_on": "won_on", WITH_TAX: "amount"}
        names = {named.get(name, name) for name in cells.texts} & set(Deal.__dataclass_fields__)
        names |= {name for name in ("won_on", "lost_on", "expected_on") if getattr(draft, name) is not None}
        names -= set() if cells.took("stage") or cells.took("status") else {"stage"}
        names |= {"stage"} if cells.took("status") else set()
        names -= set() if cells.took("won_on") or draft.won_on is not None else {"won_on"}
        fresh = {name: getattr(draft, name) for name in names - {"id", "client_id", "title", "credits", "notes"}}
        fresh |= _of_program(self._current(duplicate), draft)
        if "amount" in names:
            fresh["currency"] = draft.currency
            rate = self._read.rate_beside_amount(cells, self._current(duplicate))
            fresh |= {} if rate is None else {"tax_rate": rate}
        more = [each for each in draft.receipts if not self._is_known(self._deals.deal(duplicate.id), each)]
        if not more:
            fresh.pop("receipts", None)
        elif "receipts" in fresh:
            fresh["receipts"] = (*duplicate.receipts, *more)
        return fresh

    def _take_same_employer(self, cells: Cells, deal: Deal) -> None:
        """The cell of the employer says nothing new where the deal is theirs."""
        known = self._employers.get(name_key(cells.peek("employer")))
        if known is not None and known == deal.employer_id:
            cells.text("employer")

    def _employer_of(self, name: str) -> int | None:
        if not name:
            return None
        key = name_key(name)
        if key not in self._employers:
            self._employers[key] = self._plan.ledger.add(Employer(name=" ".join(name.split())))
        return self._employers[key]


#: The first deal of several lines, the products that it has by now, and what its own line was.
_Line = tuple[Deal, list[str], str]


def _of_program(current: Deal, draft: Deal) -> dict[str, object]:
    """Of a deal that the list's program knows by its number: what it is called now, and that it is lost after all."""
    more = [told for told in draft.outside_ids if told not in current.outside_ids]
    if len(more) == len(draft.outside_ids):
        return {"outside_ids": (*current.outside_ids, *more)}
    lost = draft.stage is Stage.LOST and draft.cancelled_on is None
    return {
        "outside_ids": (*current.outside_ids, *more),
        **({"title": draft.title} if draft.title else {}),
        **({"won_on": None} if lost else {}),
    }


def _line_text(cells: Cells) -> str:
    return f"{cells.peek('product')}: {cells.peek(BEFORE_TAX) or cells.peek(WITH_TAX)}"
