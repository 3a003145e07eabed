"""Planning lists of pay lines: each row is one, for an employer and perhaps a deal that the book knows."""

from collections import Counter
from typing import Final

from .... import labels
from ....domain.choices import PayLineKind
from ....domain.errors import UserError
from ....domain.pay.beside import signed
from ....domain.reading.amounts import currency_beside
from ....domain.reading.currencies import currency_of
from ....domain.reading.folding import name_key
from ....domain.records import PayLine
from ....store.book import Book
from ....texts import in_each_language
from ...pay.deal_plans import facts_of_plans
from ..deal_rows import DealListRows
from ..import_plan import Choices, Existing, ImportPlan, Match, Verdict
from ..rows.open_columns import ColumnReaders
from ..rows.references import take_number
from ..rows.row_cells import Cells, Picker
from ..rows.unmapped_cells import Fate
from .employers import by_names, employer_of

#: What two pay lines are one by: all but their notes.
_Key = tuple[object, ...]
_AMOUNT: Final = "amount"


class PayLineRows(DealListRows):
    """Pay lines; equal rows are as many lines, of which each in the book answers for one."""

    def __init__(self, book: Book, plan: ImportPlan, picker: Picker, choices: Choices, readers: ColumnReaders) -> None:
        super().__init__(book, plan, picker, choices, readers)
        self._employers = by_names(book.employers())
        self._facts = facts_of_plans(book)
        self._known = Counter(_key(each) for each in book.all("pay_line") if isinstance(each, PayLine))
        self._kinds = _kind_words()

    def _take_row(self, cells: Cells) -> Verdict:
        on = self._read.day(cells, "pay_line_on")
        if on is None:
            raise UserError("value-missing", column="pay_line_on")
        employer = employer_of(cells, self._employers)
        kind = cells.word("pay_line_for", lambda text: self._kinds.get(name_key(text))) or PayLineKind.OTHER
        named: str | None = cells.parsed("currency", currency_of) or currency_beside(cells.peek(_AMOUNT))
        plan = self._facts.plan_on(employer.id, on)
        currency = named or (self._choices.currency if plan is None else plan.currency)
        amount = self._read.minor(cells, _AMOUNT, currency)
        if amount is None:
            raise UserError("value-missing", column=_AMOUNT)
        deal_id = self._deal_of(cells)
        notes = cells.joined("notes")
        left = cells.left()
        line = PayLine(
            employer_id=employer.id,
            on=on,
            kind=kind,
            amount=signed(kind, amount),
            currency=currency,
            note="\n".join(filter(None, (notes, *(each.text for each in left)))),
            deal_id=deal_id,
        )
        if self._known[_key(line)] and self._choices.of(cells.line, sure=True) is not Existing.ADD:
            self._known[_key(line)] -= 1
            name = labels.pay_line_kinds()[kind]
            self._tally(Fate.SKIPPED, cells, left)
            texts = tuple(each.text for each in left)
            self._plan.match(Match(cells.line, name, name, "pay line", True, False, Existing.SKIP, 0, True, texts))
            return Verdict.SKIPPED
        self._plan.ledger.add(line)
        self._tally(Fate.NOTED, cells, left)
        return Verdict.ADDED

    def _deal_of(self, cells: Cells) -> int | None:
        """The deal that a row names, if it names one. Raises UserError where none, or several, are called so."""
        if (meant := self._meant.find(cells, cells.peek("deal"))) is not None:
            take_number(cells, meant)
            cells.text("deal")
            cells.text("client")
            return meant.id
        named = cells.text("deal")
        if not named:
            return None
        client = cells.text("client") or self._parties.referred
        clients = {each.id for each in self._parties.called(client)} if client else None
        found = self._deals.called(named, clients)
        if not found:
            raise UserError("deal-unknown", value=named)
        if len(found) > 1:
            raise UserError("deal-ambiguous", value=named)
        return found[0].id


def _key(line: PayLine) -> _Key:
    return line.employer_id, line.on, line.kind, line.amount, line.currency, line.deal_id


def _kind_words() -> dict[str, PayLineKind]:
    """The kinds by their words in each language, and by those that files hold."""
    words = {name_key(kind.value): kind for kind in PayLineKind}
    for kind, word in labels.pay_line_kinds().items():
        words |= {name_key(each): kind for each in in_each_language(word)}
    return words
