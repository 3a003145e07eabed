"""The engine of pay and a second one, written apart from it by the text of the rules, agree on books by the thousand."""

from collections import Counter
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from clientbook.domain.choices import EntryKind
from clientbook.domain.money import portion
from clientbook.domain.pay.engine import Facts, Ledger
from clientbook.domain.pay.plan_checks import problems

from ..searching import tries
from .second_books import Book, begun_late, book
from .second_engine import SecondEngine, half_up

#: `PAY_BOOKS=3000` tries so many.
BOOKS = range(tries("PAY_BOOKS", 250))
MONTHS = [f"{year}-{number:02}" for year in (2026, 2027) for number in range(1, 13)][:18]
#: Kinds of which a month has what its lines add up to.
_OF_MONTH = {EntryKind.BASE, EntryKind.GUARANTEE, EntryKind.DRAW, EntryKind.CARRY}

Lines = Counter[tuple[str, str, int, str]]


def first(made: Book) -> tuple[dict[str, int], Lines]:
    employer, plans, deals = made
    ledger = Ledger(Facts(employers={1: employer}, plans=plans, deals=deals), employer, MONTHS[-1])
    lines: Lines = Counter()
    payable = {}
    for month in MONTHS:
        made = ledger.statement(month)
        payable[month] = made.totals.payable
        for entry in made.entries:
            on = month if entry.kind in _OF_MONTH else entry.on.isoformat()
            lines[entry.kind.value, on, entry.deal_id or 0, entry.component] += entry.pay
    return payable, lines


def second(book_: Book) -> tuple[dict[str, int], Lines]:
    made = SecondEngine(*book_)
    made.run()
    lines: Lines = Counter()
    for line in made.lines:
        on = line.on.isoformat()[: 7 if EntryKind(line.kind) in _OF_MONTH else 10]
        if on[:7] <= MONTHS[-1]:
            lines[line.kind, on, line.deal_id or 0, line.component] += line.pay
    return {month: made.payable.get(month, 0) for month in MONTHS}, lines


def nonzero(lines: Lines) -> dict[tuple[str, str, int, str], int]:
    return {key: pay for key, pay in lines.items() if pay}


#: Books on which the two differed once, each for a reason of its own.
ONCE_APART = (881, 996, 1237, 1514, 1642, 3620, 3852, 3879, 9025, 10518, 10734, 10926, 10967)


def differ(made: Book) -> bool:
    (payable, lines), (expected, by_hand) = first(made), second(made)
    return payable != expected or nonzero(lines) != nonzero(by_hand)


def test_two_engines_agree() -> None:
    assert not [number for number in (*BOOKS, *ONCE_APART) if differ(book(number))]


def test_two_engines_agree_on_what_was_sold_before_the_first_plan() -> None:
    assert not [number for number in (*BOOKS[: len(BOOKS) // 3], 966) if differ(begun_late(number))]


def test_the_plans_of_the_generator_are_plans_that_can_be_saved() -> None:
    assert not [problem for number in range(100) for plan in book(number)[1] for problem in problems(plan)]


RATES = st.decimals(0, 1, places=4)
SUMS = st.integers(-(10**12), 10**12)


@given(RATES, SUMS, SUMS, SUMS.filter(bool))
def test_any_pay_with_a_ratio_equals_fraction_arithmetic(
    rate: Decimal, amount: int, received: int, invoiced: int
) -> None:
    exact = Fraction(rate) * amount * received / invoiced
    assert portion(rate * amount, received, invoiced) == half_up(exact)
