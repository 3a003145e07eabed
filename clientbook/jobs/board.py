"""Deals as a board: each stage with its sums over all its deals, and its first deals as cards with their marks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..domain.choices import Stage
from ..domain.deals.deal_watch import Mark, marks_of
from ..domain.deals.stage_weights import weighted
from ..domain.records import Deal
from ..store.book import Book

#: So many cards of each stage are shown; the list has the rest.
CARDS = 50


@dataclass(frozen=True, slots=True)
class Sum:
    """A stage's deals in one currency: how many, and their amount in minor units, whole and weighted."""

    currency: str
    count: int
    amount: int
    weighted: int


@dataclass(frozen=True, slots=True)
class Card:
    """One deal on the board."""

    deal: Deal
    client: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class StageColumn:
    """One stage: the sums of all its deals, the most frequent currency first, and the first cards."""

    stage: Stage
    sums: Sequence[Sum]
    cards: Sequence[Card]

    @property
    def count(self) -> int:
        return sum(each.count for each in self.sums)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardQuestion:
    """What a board is asked for: deals won and lost since these days, of these ids only where `among` is given.

    Of `folded` stages only the sums are wanted.
    """

    today: date
    won_since: date
    lost_since: date
    weights: Mapping[Stage, Decimal]
    untouched_days: int
    among: Sequence[int] | None = None
    folded: frozenset[Stage] = frozenset()
    cards: int = CARDS


def board_of(book: Book, question: BoardQuestion) -> list[StageColumn]:
    """One column a stage, in the order of `Stage`. Won and lost deals count whole, and carry no marks."""
    with book.connected():
        sums, deals = {}, {}
        for stage in Stage:
            since = question.lost_since if stage is Stage.LOST else question.won_since
            sums[stage] = book.stage_sums(stage, since, question.among)
            wanted = 0 if stage in question.folded else question.cards
            deals[stage] = book.stage_deals(stage, since, question.among, wanted) if wanted else ()
        every = [deal for some in deals.values() for deal in some]
        names = book.names("client", {deal.client_id for deal in every})
        marks = deal_marks(book, every, question.today, question.untouched_days)
    return [
        StageColumn(
            stage,
            tuple(Sum(*found, _weighted(found[2], question.weights.get(stage))) for found in sums[stage]),
            tuple(Card(deal, names.get(deal.client_id, ""), marks[deal.id]) for deal in deals[stage]),
        )
        for stage in Stage
    ]


def _weighted(amount: int, weight: Decimal | None) -> int:
    return amount if weight is None else weighted(amount, weight)


def deal_marks(book: Book, deals: Iterable[Deal], today: date, untouched_days: int) -> dict[int, tuple[Mark, ...]]:
    """The marks of these deals, by id."""
    asked = list(deals)
    followed = book.followed("deal", [deal.id for deal in asked])
    touched = {number: date.fromisoformat(last) for number, (last, _) in followed.items() if last}
    persons = book.persons({deal.client_id for deal in asked})
    return {
        deal.id: tuple(marks_of(deal, touched.get(deal.id), today, untouched_days, deal.client_id in persons))
        for deal in asked
    }
