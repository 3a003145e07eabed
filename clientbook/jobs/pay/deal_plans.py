"""The plan that takes a deal, asked of a book: what forms and closing need to know, and what many deals still lack."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from ...domain.pay.facts import Facts
from ...domain.pay.taking import Lack, lacks_of, plan_taking
from ...domain.records import Deal, Plan
from ...store.book import Book
from ...texts import tr


def facts_of_plans(book: Book) -> Facts:
    """Employers and plans alone: no deal is read."""
    with book.connected():
        return Facts({employer.id: employer for employer in book.employers()}, book.plans(), ())


def plan_of(book: Book, deal: Deal, today: date) -> Plan | None:
    """The plan that takes this deal."""
    return plan_taking(facts_of_plans(book), deal, today)


def lacks_among(book: Book, ids: Iterable[int], today: date) -> Counter[Lack]:
    """How many of these deals lack what their plan asks."""
    with book.connected():
        facts = facts_of_plans(book)
        deals = (each for each in book.records("deal", ids).values() if isinstance(each, Deal))
        return Counter(lack for deal in deals for lack in lacks_of(deal, plan_taking(facts, deal, today)))


def lack_sentences(lacks: Counter[Lack]) -> list[str]:
    """A sentence for each thing that is missing."""
    return [_lack_sentence(lack, lacks[lack]) for lack in Lack if lacks[lack]]


def _lack_sentence(lack: Lack, n: int) -> str:
    match lack:
        case Lack.EXCHANGE_RATE:
            return tr("Without an exchange rate: %n won deal(s) in another currency.", "", n)
        case Lack.TERM:
            return tr("Without a term, for which the clawback waits: %n cancelled deal(s).", "", n)
        case Lack.TAX:
            return tr("Without a tax rate: %n deal(s) with receipts that hold tax.", "", n)
