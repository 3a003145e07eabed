"""What waits for the manager today: touches due, deals past their day, deals won and not invoiced or paid."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import cast

from ..domain.changes import Change, Label
from ..domain.records import Activity, Client, Deal
from ..domain.touch import Understood
from ..store.book import Book, Done


class Reason(StrEnum):
    """Why a line stands in Today, the most pressing first."""

    TOUCH = "touch"
    LATE_DEAL = "late deal"
    NOT_INVOICED = "not invoiced"
    NOT_PAID = "not paid"


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayLine:
    """One thing to do: its day, who and what it is about; `amount` in minor units of `currency`, 0 for touches."""

    reason: Reason
    due: date
    record: Activity | Deal
    client: str
    client_id: int | None
    text: str
    amount: int = 0
    currency: str = ""

    @property
    def id(self) -> int:
        return self.record.id


def today_of(book: Book, today: date) -> list[TodayLine]:
    """All lines, the longest due first within each reason."""
    with book.connected():
        touches = book.due_touches(today)
        late, open_money = book.late_deals(today), book.uncollected_deals()
        of_deals = {deal.client_id for deal in (*late, *open_money)}
        ids = of_deals | {each.client_id for each in touches if each.client_id is not None}
        names = book.names("client", ids)
        contacts = book.names("contact", {t.contact_id for t in touches if t.contact_id is not None})
    lines = [_touch(each, names, contacts) for each in touches]
    lines += [_deal(each, Reason.LATE_DEAL, each.expected_on or today, names) for each in late]
    for deal in open_money:
        reason = Reason.NOT_PAID if deal.invoiced_on is not None or deal.receipts else Reason.NOT_INVOICED
        since = deal.invoiced_on or deal.won_on
        if since is not None:
            lines.append(_deal(deal, reason, since, names))
    order = list(Reason)
    return sorted(lines, key=lambda line: (order.index(line.reason), line.due, line.id))


def _touch(each: Activity, names: dict[int, str], contacts: dict[int, str]) -> TodayLine:
    who = [contacts.get(each.contact_id or 0, ""), names.get(each.client_id or 0, "")]
    assert each.next_on is not None
    return TodayLine(
        reason=Reason.TOUCH, due=each.next_on, record=each, client=" · ".join(filter(None, who)),
        client_id=each.client_id, text=each.text,
    )  # fmt: skip


def _deal(deal: Deal, reason: Reason, due: date, names: dict[int, str]) -> TodayLine:
    return TodayLine(
        reason=reason, due=due, record=deal, client=names.get(deal.client_id, ""), client_id=deal.client_id,
        text=deal.title, amount=deal.amount, currency=deal.currency,
    )  # fmt: skip


def log(
    book: Book, line: Understood, client_id: int | None, contact_id: int | None = None, deal_id: int | None = None
) -> Done:
    """Writes what was typed as one step."""
    made = line.activity(client_id, contact_id, deal_id)
    names = book.names("client", [client_id]) if client_id else {}
    return book.apply(Label("logged", {"name": names.get(client_id or 0, "")}), [Change(None, made)])


def touched(book: Book, activity: Activity, today: date) -> Done:
    """A touch that was due has happened: it is logged today, and asks for no more."""
    happened = replace(activity, id=0, on=today, next_on=None, done=False)
    changes = [Change(activity, replace(activity, done=True)), Change(None, happened)]
    return book.apply(Label("logged", {"name": _client_of(book, activity)}), changes)


def put_off(book: Book, line: TodayLine, days: int, today: date) -> Done:
    """A touch or an expected close is moved to so many days from today."""
    to = today + timedelta(days=days)
    record = line.record
    if isinstance(record, Deal):
        return book.apply(Label("edited", {"name": record.title}), [Change(record, replace(record, expected_on=to))])
    planned = record.next_on == record.on
    moved = replace(record, next_on=to, on=to if planned else record.on)
    return book.apply(Label("edited", {"name": record.text}), [Change(record, moved)])


def timeline_of(book: Book, kind: str, number: int, limit: int = 30) -> Sequence[Activity]:
    """What was logged and planned with a client, a contact or on a deal, newest first."""
    found = cast(list[Activity], book.all("activity", **{f"{kind}_id": number}))
    return sorted(found, key=lambda each: (each.on, each.id), reverse=True)[:limit]


def _client_of(book: Book, activity: Activity) -> str:
    if activity.client_id is None:
        return activity.text
    client = book.records("client", [activity.client_id]).get(activity.client_id)
    return client.name if isinstance(client, Client) else activity.text
