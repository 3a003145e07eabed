"""All that was entered by hand for one employer: pay lines with their deals, and figures; the newest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...domain.pay.figures import last_day_of
from ...domain.records import Deal, Figure, PayLine
from ...store.book import Book
from .statements import employer_named


@dataclass(frozen=True, slots=True)
class Entered:
    """`deals` are titles by id."""

    lines: Sequence[PayLine] = ()
    figures: Sequence[Figure] = ()
    deals: Mapping[int, str] | None = None


def entered_for(book: Book, employer: str) -> Entered:
    """What was entered for the employer of this name; nothing where there is none."""
    with book.connected():
        if not book.employers():
            return Entered()
        owner = employer_named(book, employer).id
        lines = [each for each in book.all("pay_line") if isinstance(each, PayLine) and each.employer_id == owner]
        figures = [each for each in book.all("figure") if isinstance(each, Figure) and each.employer_id == owner]
        deals = book.records("deal", {each.deal_id or 0 for each in lines} - {0})
        return Entered(
            sorted(lines, key=lambda each: (each.on, each.id), reverse=True),
            sorted(figures, key=lambda each: (last_day_of(each.period), each.name, each.id), reverse=True),
            {number: deal.title for number, deal in deals.items() if isinstance(deal, Deal)},
        )
