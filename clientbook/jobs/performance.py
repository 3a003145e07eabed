"""A year's performance out of a book, fast; and its pay by month, which takes the whole ledger."""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Final

from ..domain.errors import UserError
from ..domain.pay.engine import Facts, Ledger
from ..domain.pay.periods import month_of, months
from ..domain.performance import Exchange, Performance, YearOfPay, currency_of, median_of, performance, top_clients
from ..progress import gc_paused
from ..store.book import Book
from ..store.reading import totals
from .pay.statements import facts_of

_TOP: Final = 10


def checked_year(text: str) -> int:
    """The year as typed. Raises UserError("not-a-year")."""
    if not (text.isdecimal() and len(text) == 4 and text >= "1900"):
        raise UserError("not-a-year", value=text)
    return int(text)


def years_of(book: Book, today: date) -> list[int]:
    """The years that can be shown, newest first: from the first won deal to this year."""
    with book.connected() as connection:
        first, last = totals.years_won(connection) or (today.year, today.year)
    return list(range(max(last, today.year), min(first, today.year) - 1, -1))


def performance_of(book: Book, year: int, today: date) -> Performance:
    """All but pay; sums are made by the book."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    with book.connected() as connection, gc_paused():
        facts = Facts(employers={each.id: each for each in book.employers()}, plans=book.plans(), deals=())
        won = totals.won_by_day(connection, first.replace(year=year - 1), last)
        counts = Counter[str]()
        for group in won:
            counts[group.currency] += group.deals
        currency = currency_of(facts, year, today, counts)
        made = performance(facts, year, currency, won, totals.lost_by_day(connection, first, last), today)
        best = top_clients(Exchange(facts, currency), totals.won_by_client(connection, first, last), _TOP)
        lengths = totals.days_to_win(connection, first, last)
        return replace(
            made,
            cycle_days=median_of(lengths),
            cycle_known=sum(lengths.values()),
            clients=best,
            client_names=book.names("client", [each.client_id for each in best]),
        )


def pay_of_year(book: Book, year: int, currency: str, today: date) -> YearOfPay:
    """What all employers paid or will pay up to this month: in this currency by month, in others the year's sums."""
    sums = [0] * 12
    elsewhere = Counter[str]()
    last = min(f"{year}-12", month_of(today))
    if last < f"{year}-01":
        return YearOfPay(sums)
    with book.connected(), gc_paused():
        facts = facts_of(book)
        for owner in facts.employers.values():
            if owner.id not in facts.plans_by_employer:
                continue
            ledger = Ledger(facts, owner, last)
            for month in months(f"{year}-01", last):
                pay, paid_in = ledger.pay(month), ledger.currency(month)
                if paid_in == currency:
                    sums[int(month[5:]) - 1] += pay
                else:
                    elsewhere[paid_in] += pay
    return YearOfPay(sums, {name: pay for name, pay in elsewhere.items() if pay})
