"""What waits for the manager today: touches due, people going quiet, deals, open money, requests, renewals, reviews."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, cast

from ..domain.choices import Receipts
from ..domain.pay.receipts import open_before_tax
from ..domain.pay.taking import plan_taking
from ..domain.records import Activity, Client, Contact, Deal, Service
from ..store.book import Book
from ..store.reading import agenda
from .pay.deal_plans import facts_of_plans

#: A renewal and a review are told so many days ahead.
RENEWAL_DAYS: Final = 30
REVIEW_DAYS: Final = 7
#: An overdue renewal is not shown again while something is planned within so many days.
_SOON: Final = 7
_MANY: Final = 5000
#: So much of what is planned ahead a list holds; weeks and months show all of it, each day its own.
LISTED: Final = 200
_MONEY: Final = 200
_QUIET: Final = 200


class Reason(StrEnum):
    """Why a line stands in Today, the most pressing first."""

    TOUCH = "touch"
    REQUEST = "request"
    QUIET = "quiet"
    LATE_DEAL = "late deal"
    NOT_INVOICED = "not invoiced"
    NOT_PAID = "not paid"
    RENEWAL = "renewal"
    REVIEW = "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayLine:
    """One thing to do: since or until which day, with whom, and about what.

    `record` is the activity, deal, client or contact that it is about; `service` the one to renew. `amount` is in
    minor units of `currency` before tax, 0 where it is not about money. `late` is more than due: past the longest
    interval, or past its day.
    """

    reason: Reason
    due: date
    record: Activity | Deal | Client | Contact
    client: Client | None
    contact: Contact | None = None
    text: str = ""
    amount: int = 0
    currency: str = ""
    late: bool = False
    service: Service | None = None

    @property
    def key(self) -> tuple[Reason, int, str]:
        """The same for the same line after the book has changed."""
        return self.reason, self.record.id, self.service.name if self.service else ""

    @property
    def who(self) -> str:
        return " · ".join(each.name for each in (self.contact, self.client) if each is not None)

    @property
    def phones(self) -> tuple[str, ...]:
        return _reach(self, "phones")

    @property
    def emails(self) -> tuple[str, ...]:
        return _reach(self, "emails")


def _reach(line: TodayLine, field: str) -> tuple[str, ...]:
    """The contact's own, else the client's."""
    own = cast(tuple[str, ...], getattr(line.contact, field, ()))
    return own or cast(tuple[str, ...], getattr(line.client, field, ()))


def today_of(book: Book, today: date, default_days: int = 0) -> list[TodayLine]:
    """All lines, the longest due first within each reason.

    `default_days` is the wished interval of active clients that have none of their own; 0 is none.
    """
    with book.connected():
        lines = [
            *_activities(book, today),
            *_quiet(book, today, default_days),
            *_deals(book, today),
            *_services(book, today),
        ]
        order = list(Reason)
        lines.sort(key=lambda line: (order.index(line.reason), line.due, line.record.id))
        return _with_people(book, lines)


def planned_ahead(book: Book, today: date, most: int = _MANY) -> list[TodayLine]:
    """The touches that are planned for the days after today, the nearest first, and no more than `most`."""
    with book.connected():
        found = book.asked(agenda.AHEAD, most, today=today)
        return _with_people(
            book,
            [
                TodayLine(reason=Reason.TOUCH, due=each.next_on, record=each, client=None, text=each.text)
                for each in found
                if each.next_on is not None
            ],
        )


def _activities(book: Book, today: date) -> Iterable[TodayLine]:
    due = book.asked(agenda.DUE, today=today)
    requests = book.asked(agenda.REQUESTS)
    for each in due:
        assert each.next_on is not None
        yield TodayLine(
            reason=Reason.TOUCH, due=each.next_on, record=each, client=None, text=each.text, late=each.next_on < today
        )
    for each in requests:
        until = each.next_on or each.on
        late = each.next_on is not None and each.next_on < today
        yield TodayLine(reason=Reason.REQUEST, due=until, record=each, client=None, text=each.text, late=late)


def _quiet(book: Book, today: date, default_days: int) -> Iterable[TodayLine]:
    contacts = book.asked(agenda.QUIET_CONTACTS, _QUIET, today=today)
    clients = book.asked(agenda.QUIET_CLIENTS, _QUIET, today=today)
    if default_days > 0:
        clients += book.asked(agenda.QUIET_BY_DEFAULT, _QUIET, until=today - timedelta(default_days))
    touched = {
        "contact": book.followed("contact", [each.id for each in contacts]),
        "client": book.followed("client", [each.id for each in clients]),
    }
    found: list[Client | Contact] = [*contacts, *clients]
    for each in found:
        last, _ = touched["client" if isinstance(each, Client) else "contact"][each.id]
        due = date.fromisoformat(last) + timedelta(each.wished_days or default_days) if last else today
        longest = bool(each.longest_days and last and date.fromisoformat(last) + timedelta(each.longest_days) < today)
        yield TodayLine(reason=Reason.QUIET, due=due, record=each, client=None, late=longest)


def _deals(book: Book, today: date) -> Iterable[TodayLine]:
    late = book.asked(agenda.LATE, today=today)
    uninvoiced = book.asked(agenda.UNINVOICED, _MONEY, today=today)
    lines = [
        *((Reason.LATE_DEAL, deal, deal.expected_on, deal.amount) for deal in late),
        *((Reason.NOT_INVOICED, deal, deal.won_on, deal.amount) for deal in uninvoiced),
        *((Reason.NOT_PAID, deal, deal.invoiced_on or deal.won_on, left) for deal, left in _unpaid(book, today)),
    ]
    for reason, deal, since, amount in lines:
        yield TodayLine(
            reason=reason, due=since or today, record=deal, client=None, text=deal.title, amount=amount,
            currency=deal.currency, late=reason is Reason.LATE_DEAL,
        )  # fmt: skip


def _unpaid(book: Book, today: date) -> list[tuple[Deal, int]]:
    """Won deals of which money has still to come in, the newest first, each with how much before tax."""
    facts = facts_of_plans(book)
    rates = [each.rate for plan in facts.plans if plan.receipts is Receipts.GROSS for each in plan.tax]
    deals = book.asked(agenda.UNPAID, _MONEY, today=today)
    if rates:
        deals += book.asked(agenda.UNPAID_WITH_TAX, _MANY, today=today, rate=float(max(rates)))
    sums = ((deal, open_before_tax(deal, plan_taking(facts, deal, today) if rates else None)) for deal in deals)
    newest = sorted(((deal, left) for deal, left in sums if left), key=lambda each: each[0].won_on or today)
    return newest[: -_MONEY - 1 : -1]


def _services(book: Book, today: date) -> Iterable[TodayLine]:
    until = today + timedelta(RENEWAL_DAYS)
    renewing = book.asked(agenda.RENEWALS, until=until)
    planned = _planned(book, today, until) if renewing else {}
    for client in renewing:
        for service in client.services:
            day = service.renews_on
            if day is None or day > until:
                continue
            touch = planned.get(client.id)
            if touch is not None and touch <= max(day, today + timedelta(_SOON)):
                continue  # it is going to be talked about in time
            yield TodayLine(
                reason=Reason.RENEWAL, due=day, record=client, client=client, text=service.name, late=day < today,
                service=service,
            )  # fmt: skip
    for client in book.asked(agenda.REVIEWS, until=today + timedelta(REVIEW_DAYS)):
        assert client.review_on is not None
        yield TodayLine(
            reason=Reason.REVIEW, due=client.review_on, record=client, client=client, late=client.review_on < today
        )


def _planned(book: Book, today: date, until: date) -> dict[int, date]:
    """The next touch after today that is planned with each client."""
    found = book.asked(agenda.PLANNED, _MANY, today=today, until=until)
    return {each.client_id or 0: each.next_on or today for each in reversed(found)}


def _with_people(book: Book, lines: Sequence[TodayLine]) -> list[TodayLine]:
    """The lines with the clients and contacts that they are about, found by two questions."""
    contact_ids = {getattr(line.record, "contact_id", None) for line in lines} - {None}
    contacts = cast(dict[int, Contact], book.records("contact", cast(set[int], contact_ids)))
    client_ids = {getattr(line.record, "client_id", None) for line in lines} - {None}
    clients = cast(dict[int, Client], book.records("client", cast(set[int], client_ids)))

    def around(line: TodayLine) -> TodayLine:
        record = line.record
        if isinstance(record, Client):
            return replace(line, client=record)
        contact = record if isinstance(record, Contact) else contacts.get(getattr(record, "contact_id", None) or 0)
        return replace(line, client=clients.get(record.client_id or 0), contact=contact)

    return [around(line) for line in lines]
