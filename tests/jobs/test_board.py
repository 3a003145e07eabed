"""The board's answer is what a plain look at every deal gives."""

import random
from collections import defaultdict
from datetime import date, timedelta

import pytest

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ActivityKind, Role, Stage
from clientbook.domain.deals.deal_watch import marks_of
from clientbook.domain.deals.stage_weights import WEIGHTS, weighted
from clientbook.domain.records import Activity, Client, Contact, Deal, DealRole
from clientbook.jobs.board import BoardQuestion, StageColumn, Sum, board_of
from clientbook.store.book import Book
from clientbook.store.reading import stages

TODAY = date(2026, 11, 27)
SINCE = {Stage.WON: date(2026, 10, 1), Stage.LOST: date(2026, 9, 1)}


def some_deals(dice: random.Random, count: int) -> list[Deal]:
    def day(chance: float) -> date | None:
        return TODAY + timedelta(days=dice.randint(-120, 60)) if dice.random() < chance else None

    made = []
    for number in range(count):
        stage = dice.choice(list(Stage))
        made.append(
            Deal(
                id=-100 - number,
                client_id=-dice.randint(1, 9),
                title=f"Deal {number}",
                stage=stage,
                amount=dice.choice((0, 5, 5, dice.randint(1, 10**7))),
                currency=dice.choice(("ILS", "ILS", "USD")),
                expected_on=day(0.5),
                won_on=day(0.9) if stage is Stage.WON else None,
                cancelled_on=day(0.1) if stage is Stage.WON else None,
                lost_on=day(0.9) if stage is Stage.LOST else None,
                stage_on=day(0.5),
                roles=(DealRole(-50, Role.DECISION_MAKER),) if dice.random() < 0.5 else (),
            )
        )
    return made


def belongs(deal: Deal) -> bool:
    """Whether a deal stands on the board at all."""
    day = {Stage.WON: deal.won_on, Stage.LOST: deal.lost_on}.get(deal.stage, TODAY)
    return deal.cancelled_on is None and day is not None and day >= SINCE.get(deal.stage, TODAY)


def plainly(stage: Stage, deals: list[Deal], limit: int) -> tuple[dict[str, Sum], list[tuple[object, ...]]]:
    """The sums of a stage, and what its cards are sorted by."""
    own = [deal for deal in deals if deal.stage is stage and belongs(deal)]
    by_currency: dict[str, list[int]] = defaultdict(list)
    for deal in own:
        by_currency[deal.currency].append(deal.amount)
    sums = {}
    for currency, amounts in by_currency.items():
        whole = sum(amounts)
        part = weighted(whole, WEIGHTS[stage]) if stage in WEIGHTS else whole
        sums[currency] = Sum(currency, len(amounts), whole, part)
    return sums, sorted(map(place_of, own))[:limit]


def place_of(deal: Deal) -> tuple[object, ...]:
    if deal.stage in SINCE:
        day = deal.won_on or deal.lost_on or TODAY
        return ((TODAY - day).days, -deal.amount)
    return (deal.expected_on or date.max, -deal.amount)


@pytest.mark.parametrize("many", [5000, 0])  # by either road to deals without an expected day
def test_sums_and_cards_are_those_of_all_deals(book: Book, monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    monkeypatch.setattr(stages, "_MANY", many)
    dice = random.Random(11)
    clients = [Client(id=-n, name=f"Client {n}") for n in range(1, 10)]
    deals = some_deals(dice, 400)
    touches = [
        Activity(kind=ActivityKind.CALL, on=TODAY - timedelta(days=dice.randint(0, 40)), deal_id=deal.id)
        for deal in deals[::3]
    ]
    book.apply(Label("edited"), adds([*clients, Contact(id=-50, name="Dana"), *deals, *touches]))
    stored = {deal.id: deal for deal in book.all("deal") if isinstance(deal, Deal)}
    last: dict[int, date] = {}
    for each in book.all("activity"):
        assert isinstance(each, Activity) and each.deal_id is not None
        last[each.deal_id] = max(each.on, last.get(each.deal_id, each.on))
    names = {record.id: getattr(record, "name", "") for record in book.all("client")}

    def check(shown: list[StageColumn], among: dict[int, Deal], limit: int) -> None:
        assert [column.stage for column in shown] == list(Stage)
        for column in shown:
            sums, places = plainly(column.stage, list(among.values()), limit)
            assert {each.currency: each for each in column.sums} == sums
            assert column.count == sum(each.count for each in sums.values())
            assert [place_of(card.deal) for card in column.cards] == places
            for card in column.cards:
                deal = among[card.deal.id]
                assert card.deal == deal and card.client == names[deal.client_id]
                assert list(card.marks) == marks_of(deal, last.get(deal.id), TODAY, 14)

    def asked(among: list[int] | None = None, cards: int = 30, folded: frozenset[Stage] = frozenset()) -> BoardQuestion:
        return BoardQuestion(
            today=TODAY, won_since=SINCE[Stage.WON], lost_since=SINCE[Stage.LOST], weights=WEIGHTS,
            untouched_days=14, among=among, folded=folded, cards=cards,
        )  # fmt: skip

    check(board_of(book, asked()), stored, 30)
    check(board_of(book, asked(cards=1000)), stored, 1000)
    some = dict(list(stored.items())[::4])
    check(board_of(book, asked(list(some))), some, 30)
    check(board_of(book, asked([])), {}, 30)
    folded = board_of(book, asked(folded=frozenset((Stage.LOST,))))[-1]
    assert folded.count and not folded.cards


def test_an_empty_book_has_an_empty_board(book: Book) -> None:
    question = BoardQuestion(today=TODAY, won_since=TODAY, lost_since=TODAY, weights=WEIGHTS, untouched_days=14)
    assert all(not column.count and not column.cards for column in board_of(book, question))
