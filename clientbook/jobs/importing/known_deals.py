"""Deals of the book and of a list by what a row can say of them: title or invoice, client, amount, day.

Thousands of deals may share a title ("Annual licence") or a client: a row is only held against those that it may be.
"""

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from itertools import chain, islice
from typing import Final

from ...domain.reading.folding import OUTSIDE, name_key, outside_key
from ...domain.records import Deal
from ..duplicates.disambiguation import LONG_ID, id_of

#: One client has no more open questions than these about deals of one title.
_MOST: Final = 500
#: A title with the day on which the deal was won.
_DATED: Final = re.compile(r"(.+) \((\d{4}-\d\d-\d\d)\)")
#: In place of an amount or a day, where it does not matter.
_ANY: Final = "*"


class KnownDeals:
    """`current` tells a deal as the rows before left it. A deal that a row has changed is learned again."""

    def __init__(self, current: Callable[[Deal], Deal]) -> None:
        self._current = current
        self._answered: set[int] = set()  # the book's deals that a row of the same amount is about
        self._known: dict[int, Deal] = {}  # as they were learned first
        # Numbers in their order; dictionaries, so that a deal that is learned a thousand times stands there once.
        self._named: dict[str, dict[int, dict[int, None]]] = {}
        self._outside: dict[str, dict[int, None]] = {}
        self._sold: dict[tuple[Hashable, ...], dict[int, None]] = {}

    # -- by the numbers of other programs (`references.Numbered`) ---------------------------------------------------

    def connected(self) -> AbstractContextManager[None]:
        return nullcontext()

    def outside_numbers(self, _kind: str) -> Iterator[str]:
        return (key.removeprefix(OUTSIDE) for key, numbers in self._outside.items() for _ in numbers)

    def by_keys(self, _kind: str, keys: Iterable[str], most: int) -> dict[str, list[int]]:
        return {key: list(islice(self._outside[key], most)) for key in keys if key in self._outside}

    def records(self, _kind: str, wanted: Iterable[int]) -> dict[int, Deal]:
        return {number: self._known[number] for number in wanted}

    # -- by what a row says -----------------------------------------------------------------------------------------

    def deal(self, number: int) -> Deal:
        """A deal as it was learned first."""
        return self._known[number]

    def learn(self, deal: Deal) -> None:
        self._known.setdefault(deal.id, deal)
        for name in {name_key(deal.title), name_key(deal.invoice)} - {""}:
            self._named.setdefault(name, {}).setdefault(deal.client_id, {})[deal.id] = None
        for told in deal.outside_ids:
            self._outside.setdefault(outside_key(told), {})[deal.id] = None
        title = name_key(deal.title)
        # Only the book's deals are known without their amount.
        for amount in (_ANY, (deal.amount, deal.currency)) if deal.id >= 0 else ((deal.amount, deal.currency),):
            for day in (_ANY, deal.won_on):
                self._sold.setdefault((title, deal.client_id, amount, day), {})[deal.id] = None

    def called(self, name: str, clients: Collection[int] | None) -> list[Deal]:
        """The deal of this title or invoice at one of these clients (None: at any), or the first two of several."""
        found = self._named.get(name_key(name), {})
        deals = chain.from_iterable(found.values() if clients is None else (found.get(each, ()) for each in clients))
        return [self._known[number] for number in islice(deals, 2)]

    def unbilled(self, clients: Collection[int], amount: int) -> list[Deal]:
        """The first two deals of these clients that have no invoice and this amount, in minor units."""
        found = (self._current(deal) for deal in self._known.values() if deal.client_id in clients)
        return list(islice((each for each in found if not each.invoice and each.amount == amount), 2))

    def referred_to(self, name: str, deal: Deal) -> Deal | None:
        """The deal that another one of its client names, as `deal_terms.reference_to` writes it; None if not sure."""
        mine = self._named.get(name_key(name), {}).get(deal.client_id, {})
        found = [number for number in mine if number != deal.id]
        if not found and (dated := _DATED.fullmatch(name.strip())):
            mine = self._named.get(name_key(dated[1]), {}).get(deal.client_id, {})
            days = {number: self._current(self._known[number]).won_on for number in mine if number != deal.id}
            found = [number for number, day in days.items() if day is not None and day.isoformat() == dated[2]]
        return self._known[found[0]] if len(found) == 1 else None

    def known_by(self, draft: Deal, clients: Collection[int]) -> Deal | None:
        """The book's deal that the list's program knows by the same number, where client, title or sum agree too, or
        the number is none that two programs could both have given.
        """
        words = set(name_key(draft.title).split())
        for outside_id in draft.outside_ids:
            for number in self._outside.get(outside_key(outside_id), ()):
                deal = self._current(self._known[number])
                agree = deal.client_id in clients or words & set(name_key(deal.title).split())
                if number > 0 and (agree or deal.amount == draft.amount != 0 or len(id_of(outside_id)) >= LONG_ID):
                    return self._known[number]
        return None

    def duplicate(self, draft: Deal, clients: Collection[int], titled: bool) -> Deal | None:
        """The deal that a row is already. A client buys the same thing again: another day is another deal.

        Where the list gives deals no titles of their own, another amount is another deal too. Inside one list equal
        rows are deals of their own, unless an invoice says that they are one: each of the book answers for one row.
        """
        for number in sorted(set(self._like(draft, clients, titled)), key=lambda number: (number < 0, abs(number))):
            deal = self._known[number]
            current = self._current(deal)
            if number < 0 and not (draft.invoice and draft.invoice == current.invoice):
                continue
            if number not in self._answered and _same_deal(current, draft, strict=number < 0 or not titled):
                if number > 0 and (current.amount, current.won_on) == (draft.amount, draft.won_on):
                    self._answered.add(number)
                return deal
        return None

    def _like(self, draft: Deal, clients: Collection[int], titled: bool) -> Iterator[int]:
        days: tuple[date | str | None, ...] = (_ANY,) if draft.won_on is None else (draft.won_on, None)
        for client in clients:
            for day in days:
                key = (name_key(draft.title), client)
                for amount in ((draft.amount, draft.currency), *((_ANY,) if titled else ())):
                    yield from islice(self._sold.get((*key, amount, day), ()), _MOST)


def _same_deal(known: Deal, draft: Deal, strict: bool) -> bool:
    pairs = ((known.won_on, draft.won_on), (known.invoiced_on, draft.invoiced_on), (known.invoice, draft.invoice))
    if any(one and other and one != other for one, other in pairs):
        return False
    return not strict or (known.amount == draft.amount and known.currency == draft.currency)
