"""What the columns of a list leave open, found over all of their cells, and the answers that settle it.

A cell is read as its column is: which sign ends the whole part, whether day or month comes first, whether 0.5 is half a
percent. Most columns decide that by themselves. One that does not is a question: the import dialog asks it, the command
line names the option that answers it, and nothing is written before. One more kind of question is one more row of
`QUESTIONS`, and what finds it open.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from ....domain.errors import UserError
from ....domain.money import digits
from ....domain.plan import TaxRate
from ....domain.reading import amounts, days
from ....domain.reading.amounts import Amount, Tax
from ....domain.reading.numerals import OURS, Habit, habit_of
from ....domain.reading.rates import Bare, bare_of, rate_of
from ....domain.tax import tax_on
from ....files.columns import values
from ....files.columns.amount_columns import BEFORE_TAX, WITH_TAX, is_tax_open
from ....files.lists.csv_rows import Reading, bare_rows
from ....texts import tr
from .row_cells import DAYS, REMARK, bare

AMOUNTS: Final = (BEFORE_TAX, WITH_TAX, "cost", "paid")
#: Fields of rates, and whether 1 is the whole there.
RATES: Final = {"share": True, "rate": False, "tax_rate": False}
_SAMPLE: Final = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """One kind of question: its answers as the command line names them; none where a rate is to be typed."""

    name: str
    option: str
    answers: tuple[str, ...] = ()


#: Every question that a list can ask, in the order in which they are asked.
QUESTIONS: Final[Mapping[str, Asked]] = {
    each.name: each
    for each in (
        Asked("dates", "--dates", ("dmy", "mdy")),
        Asked("decimals", "--decimals", ("comma", "point")),
        Asked("rates", "--rates", ("percent", "fraction", "sums")),
        Asked("sums", "--sums", ("before-tax", "with-tax")),
        Asked("tax", "--tax-rate"),
        Asked("words", "--no-amount", ("refuse", "empty")),
    )
}
#: The sign that ends the whole part, by its answer.
DECIMALS: Final = {"comma": ",", "point": "."}


@dataclass(frozen=True, slots=True)
class Question:
    """A question that a list asks: about which columns, by a cell that shows it, and the answer where it was given."""

    name: str
    columns: tuple[str, ...]  # headings
    example: str = ""
    answer: str = ""

    @property
    def asked(self) -> Asked:
        return QUESTIONS[self.name]


def question_text(question: Question) -> str:
    """The question in words."""
    words = {
        "dates": tr("Does day or month come first in “{example}”?"),
        "decimals": tr("Is “{example}” a thousand and more, or a number with a fraction?"),
        "rates": tr("Is “{example}” a percentage, a fraction of one, or a sum?"),
        "sums": tr("Is the tax in the amounts?"),
        "tax": tr("How much is the tax in these amounts?"),
        "words": tr("“{example}” is no amount: refuse such rows, or take them without one?"),
    }
    return words[question.name].format(example=question.example)


def answer_words(name: str) -> dict[str, str]:
    """The answers to a question in words, by what the command line calls them."""
    words = {
        "dates": {"dmy": tr("Day first"), "mdy": tr("Month first")},
        "decimals": {"comma": tr("The comma ends the whole part"), "point": tr("The point ends the whole part")},
        "rates": {"percent": tr("Percentages"), "fraction": tr("Fractions: 0.05 is 5 %"), "sums": tr("Sums, no rates")},
        "sums": {"before-tax": tr("Amounts before tax"), "with-tax": tr("Amounts with tax")},
        "words": {"refuse": tr("Refuse the rows"), "empty": tr("Take them, the word into the notes")},
    }
    return words.get(name, {})


def questions_text(questions: Iterable[Question]) -> str:
    """Open questions in one line for the command line: columns, question, and the option that answers it."""
    lines = []
    for each in questions:
        asked = each.asked
        answers = " | ".join(asked.answers) or "18%"
        lines.append(f"{', '.join(each.columns)}: {question_text(each)} {asked.option} {answers}")
    return "; ".join(lines)


@dataclass(slots=True)
class ColumnReaders:
    """How the cells of each field are read, as it was settled for its column.

    `doubts` are the questions, answered ones too; `remarks` what is to be told of columns: a code and headings.
    """

    month_first: dict[str, bool] = field(default_factory=dict)
    habits: dict[str, Habit] = field(default_factory=dict)
    bares: dict[str, Bare] = field(default_factory=dict)
    taxes: Sequence[TaxRate] = ()
    with_tax: bool = False
    words_are_empty: bool = False
    doubts: list[Question] = field(default_factory=list)
    remarks: list[tuple[str, str, int]] = field(default_factory=list)

    def remark(self, code: str, heading: str, count: int = 0) -> None:
        """Something to be told of a column, once; `count` says of how many of its cells, where it is known."""
        if (code, heading, count) not in self.remarks:
            self.remarks.append((code, heading, count))

    def day(self, name: str) -> Callable[[str], date | None]:
        month_first = self.month_first.get(name, False)
        return lambda text: values.day(text, month_first=month_first)

    def rate(self, name: str) -> Callable[[str], Decimal]:
        bare_number = self.bares.get(name, Bare.FRACTION)
        return lambda text: rate_of(text, bare_number)

    def amount(self, name: str, currency: str) -> Callable[[str], Amount]:
        """Raises UserError("not-an-amount") also where the cell only holds a sign for nothing."""
        habit = self.habits.get(name, OURS)
        taxed = name == WITH_TAX or (name == BEFORE_TAX and self.with_tax)

        def read(text: str) -> Amount:
            found = values.amount(text, habit, digits(currency))
            if found is None:
                raise UserError("not-an-amount", value=text)
            return replace(found, tax=Tax.WITH) if taxed and found.tax is Tax.UNSAID else found

        return read

    def tax_on(self, day: date | None) -> Decimal | None:
        """The tax rate of a day, of today where no day is known."""
        return tax_on(self.taxes, day or date.today())

    @property
    def unanswered(self) -> tuple[Question, ...]:
        return tuple(each for each in self.doubts if not each.answer)


def settle(
    reading: Reading, answers: Mapping[str, str], taxes: Sequence[TaxRate], currency: str
) -> tuple[Reading, ColumnReaders]:
    """How the columns are read, by a walk over all cells; the reading without what turned out to be no such field.

    `answers` are by question name. Raises UserError("not-a-rate") for a tax rate that is none.
    """
    readers = ColumnReaders(taxes=taxes)
    columns = _looked_at(reading)
    doubts = _Doubts(answers, readers, _orders(columns.values()))
    for place, look in columns.items():
        name = str(reading.fields[place])
        heading = reading.headings[place] or name
        if isinstance(look, _Days):
            look.settle(name, heading, doubts)
        elif isinstance(look, _Amounts):
            look.settle(name, heading, doubts, digits(currency))
        elif look.settle(name, heading, doubts):
            fields = list(reading.fields)
            fields[place] = REMARK
            reading = replace(reading, fields=tuple(fields))
    _settle_tax(reading, columns, doubts)
    readers.doubts = doubts.all()
    return reading, readers


class _Doubts:
    """Gathers questions: one of a kind, about all columns that ask it."""

    def __init__(self, answers: Mapping[str, str], readers: ColumnReaders, orders: Set[bool]) -> None:
        self.answers = answers
        self.orders = orders  # of the columns of days that decide it: whether the month comes first
        self.readers = readers
        self._found: dict[str, Question] = {}

    def ask(self, name: str, heading: str, example: str = "") -> str:
        """The answer that was given, "" for none."""
        answer = self.answers.get(name, "")
        former = self._found.get(name, Question(name, (), example, answer))
        self._found[name] = replace(former, columns=(*former.columns, heading))
        return answer

    def all(self) -> list[Question]:
        return [self._found[name] for name in QUESTIONS if name in self._found]


def _looked_at(reading: Reading) -> "dict[int, _Days | _Amounts | _Rates]":
    """All cells of the columns that can stay open, looked at."""
    columns: dict[int, _Days | _Amounts | _Rates] = {}
    for place, name in enumerate(reading.fields):
        if name in DAYS:
            columns[place] = _Days()
        elif name in AMOUNTS:
            columns[place] = _Amounts()
        elif name in RATES:
            columns[place] = _Rates(reading.headings[place])
    if not columns:
        return columns
    looks = [(place, look.see) for place, look in columns.items()]
    for _, cells in bare_rows(reading):
        for place, see in looks:
            text = cells[place] if place < len(cells) else ""
            if text and (text := bare(text)):
                see(text)
    return columns


# -- days -------------------------------------------------------------------------------------------------------------


#: Days on which no pay depends: where they can be read both ways, they are written as the other days of the list.
_NO_PAY: Final = frozenset(("opened_on", "touched_on"))


def _orders(looks: "Iterable[_Days | _Amounts | _Rates]") -> set[bool]:
    found = {days.month_first(look.cells) for look in looks if isinstance(look, _Days)}
    return {order for order in found if order is not None}


@dataclass(slots=True)
class _Days:
    cells: set[str] = field(default_factory=set)

    def see(self, text: str) -> None:
        self.cells.add(text)

    def settle(self, name: str, heading: str, doubts: _Doubts) -> None:
        order = days.month_first(self.cells)
        if order is None and name in _NO_PAY and len(doubts.orders) == 1:
            order = next(iter(doubts.orders))
        if order is None and days.can_be_two_days(self.cells):
            example = min(text for text in self.cells if days.can_be_two_days([text]))
            order = doubts.ask("dates", heading, example) == "mdy"
        doubts.readers.month_first[name] = bool(order)


# -- amounts ----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=8192)
def _votes(shape: str) -> tuple[str, ...]:
    return tuple(amounts.votes(shape))


#: Of a digit only matters whether it is a zero.
_SHAPE: Final = str.maketrans("23456789", "11111111")


@dataclass(slots=True)
class _Amounts:
    votes: dict[str, str] = field(default_factory=dict)  # each kind of vote with a cell that gave it
    word: str = ""  # a cell without any digit
    taxed: str = ""  # a cell that says that tax is in it

    def see(self, text: str) -> None:
        if text.isdecimal():
            return
        for vote in _votes(text.translate(_SHAPE)):
            self.votes.setdefault(vote, text)
        if not any(map(str.isdigit, text)):
            self.word = self.word or text
        elif not self.taxed and not text[-1].isdigit() and _says_tax(text):
            self.taxed = text

    def settle(self, name: str, heading: str, doubts: _Doubts, places: int) -> None:
        habit = habit_of(self.votes, places)
        if habit is None:
            example = next(text for vote, text in self.votes.items() if vote[:1] == "?")
            answer = doubts.ask("decimals", heading, example)
            habit = Habit(decimal=DECIMALS.get(answer, ""))
        doubts.readers.habits[name] = habit
        if self.word and name in (BEFORE_TAX, WITH_TAX):
            doubts.readers.words_are_empty = doubts.ask("words", heading, self.word) == "empty"


def _says_tax(text: str) -> bool:
    try:
        return amounts.read(text, Habit(decimal=".")).tax is Tax.WITH
    except UserError:
        return False


def _settle_tax(reading: Reading, columns: "Mapping[int, _Days | _Amounts | _Rates]", doubts: _Doubts) -> None:
    """Whether tax is in the amounts, and how much of it."""
    place = next((place for place, name in enumerate(reading.fields) if name in (BEFORE_TAX, WITH_TAX)), None)
    if place is None or reading.kind in ("receipts", "pay-lines"):
        return
    readers, heading = doubts.readers, reading.headings[place]
    sample = [cells for (_, cells), _ in zip(bare_rows(reading), range(_SAMPLE), strict=False)]
    if is_tax_open(reading.headings, reading.fields, sample):
        readers.with_tax = doubts.ask("sums", heading) == "with-tax"
    look = columns[place]
    with_tax = readers.with_tax or reading.fields[place] == WITH_TAX
    if not with_tax and not (isinstance(look, _Amounts) and look.taxed):
        return
    if named := doubts.answers.get("tax", ""):
        readers.taxes = (TaxRate(date.min, rate_of(named, Bare.PERCENT)),)
        doubts.ask("tax", heading)
    elif not readers.taxes and "tax_rate" not in reading.fields:
        doubts.ask("tax", heading)
    amounts_of = (cells[place] for _, cells in bare_rows(reading))
    taxed = sum(1 for text in amounts_of if (text.strip() if with_tax else _says_tax(text)))
    readers.remark("tax-taken-off", heading, taxed)


# -- rates ------------------------------------------------------------------------------------------------------------

#: Headings that name a rate, whatever stands below.
_SAYS_RATE: Final = re.compile(r"%|\brate\b|percent|\bpct\b|prozent|\bsatz\b|\btaux\b|אחוז|שיעור", re.IGNORECASE)
_SAYS_PERCENT: Final = re.compile(r"%|percent|\bpct\b|prozent|אחוז", re.IGNORECASE)
_MONEY_STYLE: Final = re.compile(r"\d+[.,]\d\d")


@dataclass(slots=True)
class _Rates:
    heading: str
    cells: set[str] = field(default_factory=set)

    def see(self, text: str) -> None:
        self.cells.add(text)

    def settle(self, name: str, heading: str, doubts: _Doubts) -> bool:
        """Whether these are sums and no rates."""
        named_a_rate = name != "rate" or _SAYS_RATE.search(self.heading) is not None
        if not named_a_rate and any(map(_is_sum, self.cells)):
            doubts.readers.remark("sums-no-rates", heading)
            return True
        found = bare_of(self.cells, RATES[name], _SAYS_PERCENT.search(self.heading) is not None)
        if found is Bare.PERCENT and not named_a_rate and all(map(_MONEY_STYLE.fullmatch, self.cells)):
            found = None  # 10.00 and 12.50 are written as money is
        if found is None:
            answer = doubts.ask("rates", heading, min(self.cells, key=lambda text: (len(text), text)))
            if answer == "sums":
                doubts.readers.remark("sums-no-rates", heading)
                return True
            found = Bare(answer) if answer else Bare.FRACTION
        doubts.readers.bares[name] = found
        if any(_is_above(text, found) for text in self.cells):
            doubts.readers.remark("above-whole", heading)
        return False


def _is_sum(text: str) -> bool:
    """Whether a cell under "Commission" can only be money: more than a hundred, grouped, or with a currency."""
    if "%" in text:
        return False
    try:
        found = amounts.read(text, Habit(grouping="."))
    except UserError:
        return False
    return abs(found.value) > 100 or bool(found.currency)


def _is_above(text: str, bare_number: Bare) -> bool:
    try:
        return rate_of(text, bare_number) > 1
    except UserError:
        return False


def remark_text(code: str, heading: str, count: int = 0) -> str:
    """What is to be told of a column, in words."""
    words = {
        "tax-taken-off": tr("{column}: the tax in %n amount(s) was taken off", "", count),
        "tax-off-receipts": tr("{column}: tax was taken off, as the plan keeps receipts before tax"),
        "tax-put-on": tr("{column}: tax was added, as the plan keeps receipts with tax"),
        "sums-no-rates": tr("{column} holds sums and no rates: kept in the notes"),
        "closed-as-expected": tr("{column}: of deals that are won or lost it is the day on which they were"),
        "above-whole": tr("{column} holds rates of more than 100 %"),
        "currency-alias": tr("{column}: names of currencies were read as their codes, as NIS for ILS"),
        "phones-spoilt": tr("{column}: phones that a spreadsheet has spoilt (9.7E+11) are in the notes"),
    }
    return words[code].format(column=heading)
