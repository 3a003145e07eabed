"""What an update of the rules of pay changed: open months, told once; closed ones, whose difference may be booked."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from ...domain.changes import Change, Label
from ...domain.errors import UserError
from ...domain.pay_rules import Rule
from ...domain.records import ClosedStatement
from ...store import rules_guard
from ...store.book import Book, Done
from ...store.rules_guard import ANNOUNCED, ANNOUNCED_ONCE, UNANNOUNCED
from .statements import employer_named

__all__ = ["ANNOUNCED", "ANNOUNCED_ONCE", "UNANNOUNCED", "Moved", "News", "Waits", "book_held", "news_of"]


@dataclass(frozen=True, slots=True)
class Moved:
    """An open month that pays otherwise now; minor units."""

    employer: str
    month: str
    currency: str
    before: int
    now: int
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Waits:
    """A closed month of which newer rules say otherwise by so many minor units, which nothing books by itself."""

    employer: str
    month: str
    currency: str
    pay: int
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What the last update changed, and how far it was told (`store.rules_guard`)."""

    moved: Sequence[Moved]
    waits: Sequence[Waits]
    announced: int

    def __bool__(self) -> bool:
        return bool(self.moved or self.waits)


def news_of(book: Book) -> News:
    """Open months as they were moved by the update; closed ones as they hold a difference now."""
    with book.connected() as connection:
        months, announced = rules_guard.news(connection)
        names = {employer.id: employer.name for employer in book.employers()}
        moved = [
            Moved(names[each.employer_id], each.month, each.currency, each.before, each.now, each.rules)
            for each in months
            if each.employer_id in names
        ]
        return News(moved, _waiting(cast(list[ClosedStatement], book.all("statement")), names), announced)


def _waiting(closed: Sequence[ClosedStatement], names: dict[int, str]) -> list[Waits]:
    """Those whose sum is not zero, and those in which sums of several deals only happen to even out."""
    found = []
    for statement in sorted(closed, key=lambda each: (names[each.employer_id], each.month)):
        sums: dict[str, int] = defaultdict(int)
        rules: dict[str, dict[Rule, None]] = defaultdict(dict)
        for each in statement.held:
            if not each.released:
                month = each.month or statement.month
                sums[month] += each.pay
                rules[month] |= dict.fromkeys(each.rules)
        found += [
            Waits(names[statement.employer_id], month, statement.currency, sums[month], tuple(rules[month]))
            for month in sorted(sums)
        ]
    return found


def book_held(book: Book, employer: str = "") -> Done:
    """What closed months hold back is booked as adjustments of the first open month, of one employer or of all.

    One step, which can be undone. Raises UserError "nothing-held", "employer-unknown".
    """
    with book.connected():
        only = {"employer_id": employer_named(book, employer).id} if employer else {}
        closed = cast(list[ClosedStatement], book.all("statement", **only))
        changes = [Change(each, _released(each)) for each in closed if any(not held.released for held in each.held)]
        if not changes:
            raise UserError("nothing-held")
        return book.apply(Label("rules-booked"), changes)


def _released(closed: ClosedStatement) -> ClosedStatement:
    return replace(closed, held=tuple(replace(each, released=True) for each in closed.held))
