"""An employer's own statement, CSV or XLSX: its table, what each column is, and what each of its lines is.

Nothing is dropped: a line is a payment, or is left out for a reason that is told. A sum is one by what its row holds
(the lines above add up to it, and it names nobody), and never by a word alone: a client may be called "Summit".
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Final

from ...domain.errors import UserError
from ...domain.money import digits, to_minor
from ...domain.pay.reconciliation.words import kind_of_line, only_says_total, says_tax, says_total
from ...domain.reading.amounts import currency_beside
from ...domain.records import LeftOut, Payment
from ..columns import values
from ..lists.reading import Reading
from ..lists.records import raw_rows
from .statement_amounts import Numbers, OpenColumn, open_cell
from .statement_columns import PARTS, Understood, decided, heading_row, said_by, understand

__all__ = ["PARTS", "Table", "lines_of", "open_columns", "table_of"]

#: The parts that are sums.
_SUMS: Final = ("paid", "amount")

#: Two sums of many rounded lines may differ by a cent for each line.
_CENTS: Final = 2
#: A statement of more lines is none: it would be held in memory whole.
_MOST_RECORDS: Final = 100_000
#: The widest sheets of payrolls have some hundred columns. Each is held against the words and cells of the others: of
#: 16,384 that would take many seconds.
_MOST_COLUMNS: Final = 2000
#: Shorter numbers count rows.
_SHORTEST_NUMBER: Final = 4


@dataclass(frozen=True)
class Table:
    """A statement's rows with their lines of the file, the row of headings, and what was understood."""

    reading: Reading
    headings: tuple[str, ...]
    above: Sequence[tuple[int, list[str]]]
    rows: Sequence[tuple[int, list[str]]]
    understood: Understood
    numbers: Numbers

    @property
    def known(self) -> int:
        """How many headings say what their columns are."""
        return sum(1 for heading in self.headings if said_by(heading))

    def cells_of(self, place: int) -> list[str]:
        """The cells of a column that are not empty."""
        return [cells[place] for _, cells in self.rows if cells[place]]

    def numbers_of(self, place: int, currency: str) -> Numbers:
        """How a column's sums of money are read."""
        return self.numbers.of_column(self.cells_of(place), digits(currency))


def table_of(reading: Reading, due: Collection[Decimal] = ()) -> Table:
    """Reads the whole file: statements are short. `due` are the sums that we expect, for what no heading says.

    Raises UserError "statement-too-long", "statement-too-wide".
    """
    records: list[tuple[int, list[str]]] = []
    for line, cells in raw_rows(reading):
        if len(records) >= _MOST_RECORDS:
            raise UserError("statement-too-long", file=reading.path.name, most=_MOST_RECORDS)
        if any(map(str.strip, cells[_MOST_COLUMNS:])):
            raise UserError("statement-too-wide", file=reading.path.name, most=_MOST_COLUMNS)
        records.append((line, [_clean(cell) for cell in cells]))
    filled = [(line, cells) for line, cells in records if any(cells)]
    numbers = Numbers.of(cell for _, cells in filled for cell in cells)
    at = heading_row([cells for _, cells in filled], numbers)
    if at is None:
        known = [place for place, (line, _) in enumerate(filled) if line == reading.header_line]
        at = known[0] if known else None
    width = max((len(cells) for _, cells in filled), default=0)
    rows = [(line, cells + [""] * (width - len(cells))) for line, cells in filled[0 if at is None else at + 1 :]]
    names = [] if at is None else filled[at][1]
    if reading.format == "json":
        names, rows = list(reading.headings), [(line, list(cells)) for line, cells in filled]
    headings = tuple(names + [""] * (width - len(names)))
    bare = [cells for _, cells in rows]
    understood = decided(understand(headings, bare, numbers), bare, numbers, due)
    return Table(reading, headings, filled[: at or 0], rows, understood, numbers)


def _clean(cell: str) -> str:
    """Without the marks of direction that programs put around numbers and Hebrew."""
    return cell.strip().strip("\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\ufeff").strip()


def open_columns(table: Table, columns: Mapping[str, int], currency: str) -> Sequence[OpenColumn]:
    """The columns of sums whose separators nothing decides: somebody has to say what 1.234 is."""
    places = [columns[part] for part in _SUMS if part in columns]
    return [
        OpenColumn(table.headings[place] or f"#{place + 1}", open_cell(table.cells_of(place)))
        for place in places
        if table.numbers_of(place, currency).habit is None
    ]


def lines_of(
    table: Table, columns: Mapping[str, int], currency: str, is_ours: Callable[[str], bool], decimal: str = ""
) -> tuple[tuple[Payment, ...], tuple[LeftOut, ...]]:
    """The lines that pay something, and all others with the reason why they are left out.

    `decimal` ends the whole part in columns that leave that open (`open_columns`). Raises UserError "no-pay-column",
    "two-pay-columns", "employer-statement-row" (file, line, column, reason), "employer-statement-currency",
    "list-empty".
    """
    if "paid" not in columns:
        either = [table.headings[place] for place in table.understood.open]
        known = ", ".join(filter(None, either or table.headings))
        raise UserError("two-pay-columns" if either else "no-pay-column", file=table.reading.path.name, known=known)
    made = _Lines(table, columns, currency, is_ours, decimal)
    made.read()
    if not made.payments:
        if made.foreign:
            name = table.reading.path.name
            raise UserError("employer-statement-currency", file=name, theirs=made.foreign, ours=currency)
        raise UserError("list-empty", file=table.reading.path.name)
    return tuple(made.payments), tuple(sorted(made.left_out, key=lambda each: each.line))


@dataclass
class _Lines:
    """One pass over the rows, with the sums that have been read so far."""

    table: Table
    columns: Mapping[str, int]
    currency: str
    is_ours: Callable[[str], bool]  # whether a text is the name of a client
    decimal: str = ""
    payments: list[Payment] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    foreign: str = ""  # the currency of a line in another one
    _since: int = 0  # how many payments stood above the last subtotal or heading of a group
    _sums: list[int] = field(default_factory=list)  # sums below the last payment, the total first
    _amounts: list[tuple[int, int]] = field(default_factory=list)  # of `payments`: whole, and without what was carried
    _group: str = ""
    _fullest: int = 0  # how many cells the fullest payment fills

    def read(self) -> None:
        for line, cells in self.table.above:
            self._leave(line, cells, "title")
        for line, cells in self.table.rows:
            self._row(line, cells)

    @cached_property
    def _numbers(self) -> Mapping[str, Numbers]:
        """How the sums of each part are read."""
        table, columns = self.table, self.columns
        parts = [part for part in _SUMS if part in columns]
        return {part: table.numbers_of(columns[part], self.currency).decided(self.decimal) for part in parts}

    def _row(self, line: int, cells: list[str]) -> None:
        shown = cells[self.columns["paid"]]
        if tuple(cells) == self.table.headings:
            self._leave(line, cells, "heading")
        elif values.is_empty(shown):
            self._unpaid(line, cells)
        elif (code := currency_beside(shown)) and code != self.currency:
            self.foreign = code
            self._leave(line, cells, "currency")
        else:
            self._paying(line, cells, self._amount(line, cells, shown))

    def _amount(self, line: int, cells: list[str], shown: str) -> int | None:
        """Minor units; None where words stand below the table."""
        try:
            amount = self._numbers["paid"].amount(shown)
            return None if amount is None else amount.minor(self.currency)
        except UserError as error:
            if len([cell for cell in cells if cell]) == 1:
                return None
            name, column = self.table.reading.path.name, self.table.headings[self.columns["paid"]]
            raise UserError(
                "employer-statement-row", file=name, line=line, column=column, value=error.values.get("value", "")
            ) from error

    def _unpaid(self, line: int, cells: list[str]) -> None:
        """A row without a sum: the heading of a group, a note, or a line that is still to be paid."""
        filled = [cell for cell in cells if cell]
        if len(filled) == 1 and line < self._last_paid:
            self._group = filled[0]
            self._since = len(self.payments)
            self._leave(line, cells, "group")
        else:
            self._leave(line, cells, "nothing" if len(filled) > 1 else "note")

    @cached_property
    def _last_paid(self) -> int:
        """The last line that has a sum and says what for."""
        paid = self.columns["paid"]
        return max((line for line, cells in self.table.rows if cells[paid] and sum(map(bool, cells)) > 1), default=0)

    def _paying(self, line: int, cells: list[str], minor: int | None) -> None:
        if minor is None:
            self._leave(line, cells, "note")
        elif reason := self._sum_reason(cells, minor):
            self._leave(line, cells, reason, minor)
            self._sums.append(minor)
            self._since = len(self.payments)
            self._group = ""
        elif not minor:
            self._leave(line, cells, "nothing")
        else:
            self._sums.clear()
            self._fullest = max(self._fullest, sum(map(bool, cells)))
            self.payments.append(self._payment(line, cells, minor))

    # -- sums ---------------------------------------------------------------------------------------------------------

    def _sum_reason(self, cells: list[str], minor: int) -> str:
        """ "total", "tax" or "sum that differs" where the row is a sum of others; "" for a payment."""
        label = self._label(cells)
        if label is None or not self.payments:
            return ""
        if self._is_tax(label, minor):
            return "tax"
        if self._sums and says_total(label) and not self.is_ours(label):
            return "total"  # below the whole sum, what it is made of
        since = len(self.payments) - self._since
        for count in self._counts_that_add_up(minor):
            if not label:
                is_sum = count in (since, len(self.payments)) and (
                    _names_something(self.payments[-1]) or (count > 2 and self._is_sparse(cells))
                )
            elif count > 1:  # in whichever language: it is the sum of all, and of nobody that we know
                is_whole = count in (since, len(self.payments)) and (count > 2 or self._is_sparse(cells))
                is_sum = says_total(label) or (is_whole and not self.is_ours(label)) or self._repeats(label)
            else:  # of one line: a firm may be called so, and its line tells more
                repeats = self._repeats(label) and (says_total(label) or self._is_sparse(cells))
                is_sum = (only_says_total(label) or repeats) and (not self.is_ours(label) or self._is_sparse(cells))
            if is_sum:
                return "total"
        return "sum that differs" if only_says_total(label) and not self.is_ours(label) else ""

    def _is_sparse(self, cells: Sequence[str]) -> bool:
        """Whether payments fill more cells than this row does."""
        return sum(map(bool, cells)) < self._fullest

    def _counts_that_add_up(self, minor: int) -> Iterator[int]:
        """How many of the last lines add up to an amount, with what was carried from before or without it."""
        for each in self.payments[len(self._amounts) :]:  # a line's words are looked at once
            self._amounts.append((each.amount, 0 if kind_of_line(_text(each)) == "carried" else each.amount))
        with_all = without = 0
        for count, (amount, own) in enumerate(reversed(self._amounts), 1):
            with_all += amount
            without += own
            allowed = _CENTS + count // 20
            if -allowed <= with_all - minor <= allowed or -allowed <= without - minor <= allowed:
                yield count

    def _is_tax(self, label: str, minor: int) -> bool:
        """Below a total: a tax on it, or the total with the tax."""
        if not self._sums:
            return False
        return says_tax(label) or (len(self._sums) > 1 and abs(sum(self._sums[-2:]) - minor) <= _CENTS)

    def _repeats(self, label: str) -> bool:
        """A sum may name the client or the group whose lines stand above it, and say more."""
        if not self.payments:
            return False
        last = self.payments[-1]
        return any(name and name in label and name != label for name in (last.client, last.deal, self._group))

    def _label(self, cells: list[str]) -> str | None:
        """What a row says that has one text and sums; None for one that tells more, as payments do."""
        sums = {self.columns["paid"], self.columns.get("amount", -1)}
        words = [
            cell
            for place, cell in enumerate(cells)
            if cell and place not in sums and self.table.numbers.value(cell) is None
        ]
        numbered = cells[self.columns["invoice"]] if "invoice" in self.columns else ""
        named = len(words) > 1 or (numbered and [numbered] != words)
        return None if named else "".join(words)

    # -- lines --------------------------------------------------------------------------------------------------------

    def _payment(self, line: int, cells: list[str], minor: int) -> Payment:
        stated = {part: cells[place] for part, place in self.columns.items()}
        known = set(self.columns.values())
        others = [
            cell for place, cell in enumerate(cells) if cell and place not in known and self._is_of_use(place, cell)
        ]
        text = " · ".join(filter(None, (stated.get("notes", ""), *others, self._group)))
        return Payment(
            line=line,
            amount=minor,
            deal=stated.get("deal", ""),
            invoice=stated.get("invoice", ""),
            client=stated.get("client", ""),
            text=text,
            basis=self._basis(stated.get("amount", "")),
        )

    def _is_of_use(self, place: int, cell: str) -> bool:
        """Words; and numbers that may be a document's, under a heading that says nothing."""
        if self.table.numbers.value(cell) is None:
            return not _is_day(cell)
        return cell.isdigit() and len(cell) >= _SHORTEST_NUMBER and not said_by(self.table.headings[place])

    def _basis(self, shown: str) -> int:
        value: Decimal | None = self._numbers["amount"].value(shown) if shown else None
        return 0 if value is None else to_minor(value, self.currency)

    def _leave(self, line: int, cells: Sequence[str], reason: str, amount: int | None = None) -> None:
        self.left_out.append(LeftOut(line, " · ".join(cell for cell in cells if cell), reason, amount))


def _text(payment: Payment) -> str:
    return " ".join((payment.client, payment.deal, payment.text))


def _names_something(payment: Payment) -> bool:
    return bool(payment.client or payment.deal or payment.invoice or payment.text)


def _is_day(cell: str) -> bool:
    try:
        return values.day(cell) is not None
    except UserError:
        return False
