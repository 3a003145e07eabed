"""Which column of an employer's statement is what: by its heading, and by the cells below it.

The two are heard together: sums that equal a base times a rate tell base, rate and pay apart whatever they are
called, and a column of percentages is never what was paid.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Final

from ..columns.headings import LONGEST, field_of, plain
from .statement_amounts import Numbers
from .statement_headings import SAYS

#: What a column can be; a column may also be nothing. `amount` is the sale's, `paid` what the employer paid for it.
PARTS: Final = ("paid", "deal", "invoice", "client", "amount", "notes")
_LOOK: Final = 40
_SAMPLE: Final = 200
#: More than this share of the cells speaks for the column.
_MOSTLY: Final = 0.6
#: So many sums that are ours to the cent are no chance.
_HITS: Final = 2
#: So many columns of sums are held against each other, three at a time, of rates and taxes so many: the widest sheets
#: of payrolls have some thirty sums. A sheet of 16,384 would be held 4,000,000,000,000 times.
_HEARD: Final = 30
_HEARD_OF_A_KIND: Final = 8
_HIGHEST_RATE: Final = 100
#: By so many rows.
_ROWS_HELD: Final = 40
#: Whole numbers up to this may only count the rows, of a part of the whole.
_ROWS: Final = 20


_PERCENT: Final = re.compile(r"[%٪]|באחוזים|אחוז")
#: A sign of money in a heading: it heads sums, whatever words stand beside it.
_MONEY: Final = re.compile(
    r"[₪$€£]|\b(?:ils|nis|eur|usd|amt|amount|value)\b|ש.?ח|סכום|betrag|montant|importe|сумма", re.IGNORECASE
)
_DAY: Final = re.compile(r"\d{4}-\d\d?-\d\d?(?:[ T].*)?|\d\d?[./-]\d\d?[./-]\d{2,4}|\d\d?[./-]\d{4}|\d{4}-\d\d?")


def said_by(heading: str) -> frozenset[str]:
    """What the words of a heading may say, of the keys of `_SAYS`; several where they are of more than one."""
    return _said_by(heading) if len(heading) <= LONGEST else frozenset()


@lru_cache(maxsize=1 << 14)  # a heading is asked for several times, and 16,384 of them by nine patterns each
def _said_by(heading: str) -> frozenset[str]:
    words = plain(heading)
    found = {what for what, pattern in SAYS.items() if pattern.search(words)}
    return frozenset(found | {"rate"} if _PERCENT.search(heading) else found)


@dataclass(frozen=True)
class Column:
    """One column: its heading, and the cells of the first rows that have any."""

    place: int
    heading: str
    cells: Sequence[str]
    numbers: Numbers

    @cached_property
    def filled(self) -> list[str]:
        return [cell for cell in self.cells if cell]

    @cached_property
    def values(self) -> list[Decimal | None]:
        value = self.numbers.of_column(self.filled).value
        return [value(cell) for cell in self.cells]

    @cached_property
    def says(self) -> frozenset[str]:
        return said_by(self.heading)

    @cached_property
    def is_of_numbers(self) -> bool:
        """Sums or rates, and no days, numbers of documents or words."""
        known = sum(1 for value in self.values if value is not None)
        pay = bool(self.says & {"due", "commission"}) and not self.says & {"client", "deal", "notes"}
        sale = "sale" in self.says and _MONEY.search(self.heading) is not None  # "Deal value" is no name of a deal
        return (known > _MOSTLY * len(self.filled) or ((pay or sale) and known > 0)) and self._share(_DAY) < 0.5

    @cached_property
    def is_of_days(self) -> bool:
        return self._share(_DAY) > _MOSTLY

    @cached_property
    def is_of_percents(self) -> bool:
        return sum(1 for cell in self.filled if cell.rstrip().endswith("%")) > _MOSTLY * len(self.filled) > 0

    def _share(self, pattern: re.Pattern[str]) -> float:
        return sum(1 for cell in self.filled if pattern.fullmatch(cell)) / len(self.filled) if self.filled else 0.0


@dataclass(frozen=True)
class Understood:
    """The places of the parts, and in which places there are texts or numbers that were not understood."""

    columns: Mapping[str, int]
    open: tuple[int, ...] = ()  # columns of sums of which two may be what was paid


def heading_row(records: Sequence[Sequence[str]], numbers: Numbers) -> int | None:
    """The place of the row that names the columns: it has the most known headings, and figures below it."""
    best, place = 1.0, None
    for at, cells in enumerate(records[:_LOOK]):
        filled = [cell for cell in cells if cell]
        if len(filled) < 2 or any(numbers.value(cell) is not None and len(cell) > 1 for cell in filled):
            continue
        known = sum(1 for cell in filled if said_by(cell))
        figures = any(numbers.value(cell) is not None for row in records[at + 1 : at + 4] for cell in row)
        score = known + (0.5 if figures else 0)
        if known and score > best and not _is_pair(cells, records[at + 1 :]):
            best, place = score, at
    return place


def _is_pair(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """A label and its value above the table: "Agent", "Dana Cohen"."""
    following = next((row for row in below if any(row)), ())
    return len([cell for cell in cells if cell]) == 2 and len([cell for cell in following if cell]) > 2


def understand(headings: Sequence[str], rows: Sequence[Sequence[str]], numbers: Numbers) -> Understood:
    """The column of each part."""
    sample = rows[:_SAMPLE]
    columns = [
        Column(place, heading, [row[place] if place < len(row) else "" for row in sample], numbers)
        for place, heading in enumerate(headings)
    ]
    found = _texts(columns)
    sums = [each for each in columns if each.is_of_numbers and each.place not in found.values()]
    scores = _scores(sums)
    best = sorted(sums, key=lambda each: (scores[each.place], -each.place), reverse=True)
    best = [each for each in best if scores[each.place] > -3 and not each.is_of_percents]
    if best:
        open_ones = [each.place for each in best if scores[each.place] == scores[best[0].place]]
        alike = (
            len(open_ones) > 1
            and len({columns[place].heading for place in open_ones}) > 1
            and scores[best[0].place] <= 0
        )
        found["paid"] = best[0].place
        sales = [
            each
            for each in sums
            if each.place != best[0].place
            and "sale" in each.says
            and not each.says & {"tax", "gross", "rate", "commission"}
        ]
        base = _bases(sums, best[0]) or sales
        if base:
            found["amount"] = base[0].place
        if alike:
            del found["paid"]
            return Understood(found, tuple(open_ones))
    return Understood(found)


#: What the fields of a client's or a deal's list are here.
_FIELDS: Final = {
    "deal": "deal",
    "title": "deal",
    "product": "deal",
    "invoice": "invoice",
    "notes": "notes",
    "client": "client",
    "company": "client",
    "name": "client",
}


def decided(
    understood: Understood, rows: Sequence[Sequence[str]], numbers: Numbers, due: Collection[Decimal]
) -> Understood:
    """Of columns of which either may be what was paid, the one that holds what we say is due; it stays open else."""
    hits = {
        place: sum(1 for row in rows if place < len(row) and numbers.value(row[place]) in due)
        for place in understood.open
    }
    best = max(hits, key=lambda place: hits[place], default=None)
    if best is None or hits[best] < _HITS or any(hits[other] * 3 > hits[best] for other in hits if other != best):
        return understood
    columns = {part: place for part, place in understood.columns.items() if place != best}
    return Understood(columns | {"paid": best})


def _texts(columns: Sequence[Column]) -> dict[str, int]:
    """The columns that name something; of two of a kind the fuller one, and none of days."""
    found: dict[str, int] = {}
    named = [each for each in columns if not each.is_of_days and len(each.filled) > len(each.cells) // 20]
    for part in ("invoice", "client", "deal", "notes"):
        fits = [
            each
            for each in named
            if part in each.says
            and each.place not in found.values()
            and (not each.is_of_numbers or _is_numbered(part, each))
        ]
        if fits:
            found[part] = max(fits, key=lambda each: ("date" not in each.says, len(each.filled), -each.place)).place
    for each in named:
        known = _FIELDS.get(field_of(each.heading) or "")
        if known and not each.is_of_numbers and each.place not in found.values():
            found.setdefault(known, each.place)
    return found


def _is_numbered(part: str, each: Column) -> bool:
    """Numbers of documents, and not the sums of them: "Invoice", and not "Invoice amount"."""
    return part == "invoice" and not each.says & {"sale", "due", "commission", "rate", "tax", "gross"}


def _scores(sums: Sequence[Column]) -> dict[int, float]:
    """How much speaks for each column of numbers being what was paid."""
    scores = {each.place: _by_heading(each) for each in sums}
    for base, rate, pay in _products(sums):
        scores[pay.place] += 6
        scores[base.place] -= 6
        scores[rate.place] -= 12
    for each in sums:
        if not each.says:
            scores[each.place] += _by_cells(each)
    for each in sums[:_HEARD]:
        if any(_adds_up(sums[:_HEARD], net, each) for net in sums[:_HEARD] if net is not each):
            scores[each.place] -= 6  # with the tax on it
    for each in sums:
        if each.is_of_percents:
            scores[each.place] -= 20
        if len({value for value in each.values if value is not None}) == 1 and len(each.filled) > 3:
            scores[each.place] -= 2
    return scores


def _by_heading(each: Column) -> float:
    says = each.says
    score = 0.0
    if "due" in says:
        score += 6
    if "commission" in says:
        score += 5
    if "rate" in says and not (_MONEY.search(each.heading) and not _PERCENT.search(each.heading)):
        score -= 9
    if "sale" in says and not says & {"due", "commission"}:
        score += 1 if plain(each.heading) in ("amount", "סכום", "total", "סהכ") else -1
    if "tax" in says:
        score -= 7
    if "gross" in says:
        score -= 4
    if "balance" in says and "due" not in says:
        score -= 7
    if "date" in says or ("number" in says and not says & {"due", "commission", "sale"}) or not plain(each.heading):
        score -= 5 if not score else 0
    if says & {"invoice", "client"} and "sale" not in says and "commission" not in says:
        score -= 6
    return score


def _by_cells(each: Column) -> float:
    """Of a column whose heading says nothing: small whole numbers count the rows, and are no pay."""
    values = [value for value in each.values if value is not None]
    most = max(2 * len(values), _ROWS)
    counts = all(value == int(value) and 0 <= value <= most for value in values)
    return -4 if counts and not any("." in cell or "," in cell for cell in each.filled) else 0


def _products(sums: Sequence[Column]) -> list[tuple[Column, Column, Column]]:
    """(base, rate, pay) where most rows say base x rate = pay."""
    first = sums[:_HEARD]
    rates = sorted(filter(_may_be_rate, first), key=lambda each: "rate" not in each.says)[:_HEARD_OF_A_KIND]
    return [
        (base, rate, pay)
        for rate in sorted(rates, key=lambda each: each.place)
        for base in first
        for pay in first
        if len({rate.place, base.place, pay.place}) == 3 and _is_product(base, rate, pay)
    ]


def _may_be_rate(each: Column) -> bool:
    """Whether most of a column's numbers are such that rates have."""
    known = [abs(value) for value in each.values if value]
    return bool(known) and 2 * sum(1 for value in known if value <= _HIGHEST_RATE) >= len(known)


def _is_product(base: Column, rate: Column, pay: Column) -> bool:
    rows = _filled_rows(base, rate, pay)
    if not rows or max(abs(r) for _, r, _ in rows) > _HIGHEST_RATE or any(p and abs(p) >= abs(b) for b, _, p in rows):
        return False
    for scale in (Decimal(1), Decimal("0.01")):
        right = sum(1 for b, r, p in rows if b and r and p and _equals(b, r * scale, p))
        if right >= max(1, _MOSTLY * len(rows)):
            return True
    return False


def _filled_rows(*columns: Column) -> list[tuple[Decimal, ...]]:
    """The values of the rows that have one in each of these columns."""
    rows = zip(*(each.values[:_ROWS_HELD] for each in columns), strict=True)
    return [tuple(value for value in row if value is not None) for row in rows if None not in row]


def _equals(base: Decimal, rate: Decimal, pay: Decimal) -> bool:
    """A rate is printed with few places: half of the last of them, of four, is let go."""
    return abs(base * rate - pay) <= abs(base) * Decimal("0.00006") + Decimal("0.02")


def _bases(sums: Sequence[Column], pay: Column) -> list[Column]:
    return [base for base, _, paid in _products(sums) if paid is pay]


def _adds_up(sums: Sequence[Column], net: Column, gross: Column) -> bool:
    """Whether a column of tax lies between two others, in most rows."""
    for tax in [each for each in sums if "tax" in each.says][:_HEARD_OF_A_KIND]:
        if tax is net or tax is gross:
            continue
        rows = [row for row in _filled_rows(net, tax, gross) if row[1]]
        if rows and sum(abs(n + t - g) < Decimal("0.03") for n, t, g in rows) > _MOSTLY * len(rows):
            return True
    return False
