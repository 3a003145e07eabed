"""What is done with a line of Today, and what is logged: each is one step."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from ..domain.changes import Change, Label, adds
from ..domain.choices import ActivityKind
from ..domain.pay.receipts import paid_in_full
from ..domain.reading.spans import months_later
from ..domain.records import Activity, Client, Contact, Deal, Service
from ..store.book import Book, Done
from .pay.deal_plans import plan_of
from .today import Reason, TodayLine

if TYPE_CHECKING:
    from ..domain.reading.touch import Understood

#: Reviews are held every quarter unless another day is set.
REVIEW_MONTHS: Final = 3


def log(
    book: Book, line: "Understood", client_id: int | None, contact_id: int | None = None, deal_id: int | None = None
) -> Done:
    """Writes what was typed. A request without a day is to be answered as promised to the client."""
    client = book.records("client", [client_id]).get(client_id) if client_id else None
    made, *planned = line.activities(client_id, contact_id, deal_id)
    if made.kind is ActivityKind.REQUEST and made.next_on is None and isinstance(client, Client):
        made = replace(made, next_on=made.on + timedelta(client.response_days) if client.response_days else None)
    label = Label("logged", {"name": client.name if isinstance(client, Client) else ""})
    return book.apply(label, adds([made, *planned]))


def log_with(book: Book, line: "Understood", whom: Client | Contact) -> Done:
    """Writes what was typed with whom it names. Somebody who has no id yet is added in the same step."""
    if not whom.id:
        new = replace(whom, id=-1)
        activities = line.activities(-1, None) if isinstance(new, Client) else line.activities(new.client_id, -1)
        return book.apply(Label("logged", {"name": whom.name}), adds([new, *activities]))
    return log(book, line, whom.id) if isinstance(whom, Client) else log(book, line, whom.client_id, whom.id)


def finished(book: Book, line: TodayLine, today: date) -> Done:
    """What the line asks for has happened: a touch is logged, an invoice sent, money received, a service renewed."""
    match line.reason, line.record:
        case Reason.TOUCH, Activity() as planned:
            changes = [Change(planned, replace(planned, done=True)), Change(None, happened(planned, today))]
        case Reason.REQUEST, Activity() as request:
            changes = [Change(request, replace(request, done=True))]
        case Reason.QUIET, (Client() | Contact()):
            changes = [Change(None, _touch(line, ActivityKind.CALL, "", today))]
        case Reason.NOT_INVOICED, Deal() as deal:
            changes = [Change(deal, replace(deal, invoiced_on=today))]
        case Reason.NOT_PAID, Deal() as deal:
            changes = [Change(deal, paid_in_full(deal, plan_of(book, deal, today), today))]
        case Reason.RENEWAL, Client() as client if line.service is not None:
            changes = [Change(client, replace(client, services=renewed(client.services, line.service)))]
        case Reason.REVIEW, Client() as client:
            later = months_later(max(client.review_on or today, today), REVIEW_MONTHS)
            changes = [Change(client, replace(client, review_on=later))]
            changes.append(Change(None, _touch(line, ActivityKind.MEETING, line.text, today)))
        case _:
            raise ValueError(f"{line.reason} is not finished by itself")
    return book.apply(Label(_LABELS.get(line.reason, "logged"), {"name": name_of(line)}), changes)


def happened(planned: Activity, today: date) -> Activity:
    """The touch that was asked for, as it is logged once it has been: what was planned is said where it was planned."""
    kind = planned.next_kind or planned.kind
    return replace(planned, id=0, kind=kind, text="", on=today, next_on=None, done=False, at="", next_kind=None)


def plan_next(book: Book, line: TodayLine, day: date) -> Done:
    """The touch after one that is done, of its kind."""
    record = line.record
    kind = (record.next_kind or record.kind) if isinstance(record, Activity) else ActivityKind.CALL
    kind = ActivityKind.CALL if kind is ActivityKind.REQUEST else kind
    touch = replace(_touch(line, kind, "", day), next_on=day)
    return book.apply(Label("logged", {"name": name_of(line)}), [Change(None, touch)])


def put_right(before: Activity, after: Activity) -> list[Change]:
    """An activity as it was typed over. One that has happened stays so where its next touch is on the same day.

    An activity whose day is that of its next touch is one that is only planned: the next touch is one of its own then.
    """
    was_planned = before.next_on == before.on
    if was_planned or after.next_on is None or after.next_on != after.on:
        return [Change(before, after)]
    logged = replace(after, next_on=None, at="", next_kind=None)
    planned = replace(after, id=0, kind=after.next_kind or after.kind, next_kind=None, done=False)
    return [Change(before, logged), Change(None, planned)]


def move(book: Book, line: TodayLine, to: date) -> Done:
    """The line comes back on a day: a planned day moves, else a touch is planned."""
    label = Label("put-off", {"name": name_of(line)})
    match line.reason, line.record:
        case Reason.LATE_DEAL, Deal() as deal:
            return book.apply(label, [Change(deal, replace(deal, expected_on=to))])
        case ((Reason.TOUCH | Reason.REQUEST), Activity() as activity):
            planned = activity.next_on == activity.on
            moved = replace(activity, next_on=to, on=to if planned else activity.on)
            return book.apply(label, [Change(activity, moved)])
        case Reason.REVIEW, Client() as client:
            return book.apply(label, [Change(client, replace(client, review_on=to))])
        case _:
            planned_touch = replace(_touch(line, ActivityKind.CALL, line.text, to), next_on=to)
            return book.apply(label, [Change(None, planned_touch)])


def renewed(services: Sequence[Service], service: Service) -> tuple[Service, ...]:
    """The services with one renewed for its term, from the day on which it would have ended."""
    assert service.renews_on is not None
    fresh = replace(service, renews_on=months_later(service.renews_on, service.term_months))
    return tuple(fresh if each == service else each for each in services)


def name_of(line: TodayLine) -> str:
    """What a sentence about the line calls it."""
    return line.who or line.text


#: The names of steps that are not plain logging.
_LABELS: Final = {
    Reason.REQUEST: "request-done",
    Reason.NOT_INVOICED: "invoiced",
    Reason.NOT_PAID: "paid",
    Reason.RENEWAL: "renewed",
}


def _touch(line: TodayLine, kind: ActivityKind, text: str, on: date) -> Activity:
    deal_id = line.record.id if isinstance(line.record, Deal) else None
    return Activity(
        kind=kind, on=on, text=text, deal_id=deal_id, client_id=line.client.id if line.client else None,
        contact_id=line.contact.id if line.contact else None,
    )  # fmt: skip
