"""Copies of records, as one step: a deal begins anew, a person has no history yet."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from ..domain.changes import Change, Label
from ..domain.choices import Stage
from ..domain.derived_fields import following
from ..domain.kinds import name_of
from ..domain.records import Client, Contact, Deal
from ..store.book import Book, Done
from ..texts import tr


def duplicate(book: Book, kind: str, ids: Iterable[int], today: date) -> Done:
    """Copies clients, contacts or deals; `Done.ids` tells the new ids under -1, -2, ... in the order of `ids`.

    What hangs on a record is not copied. Raises UserError("nothing-to-do") where all are gone.
    """
    wanted = list(ids)
    stored = book.records(kind, wanted)
    originals: list[Any] = [stored[number] for number in wanted if number in stored]
    copies = [_copy(original, -1 - place, today) for place, original in enumerate(originals)]
    label = Label("duplicated-many", {"n": len(copies)})
    if len(copies) == 1:
        label = Label("duplicated", {"name": name_of(originals[0])})
    return book.apply(label, [Change(None, copy) for copy in copies])


def _copy(record: Any, number: int, today: date) -> Client | Contact | Deal:
    """Nothing that happened to the one has happened to the other: neither receipts nor steps of a tie."""
    match record:
        case Client():
            return replace(record, id=number, name=_copied(record.name), files=())
        case Contact():
            fresh = replace(record, id=number, name=_copied(record.name), tie_steps=(), knows=(), formerly=())
            return following(None, fresh, today)
        case Deal():
            return following(None, _fresh_deal(record, number, today), today)
    raise TypeError(type(record).__name__)


def _fresh_deal(deal: Deal, number: int, today: date) -> Deal:
    ahead = deal.expected_on is not None and deal.expected_on >= today
    return replace(
        deal, id=number, title=_copied(deal.title),
        stage=Stage.OPEN if deal.stage in (Stage.WON, Stage.LOST) else deal.stage,
        expected_on=deal.expected_on if ahead else None, opened_on=None, stage_on=None,
        won_on=None, invoiced_on=None, invoice="", receipts=(), lost_on=None, lost_reason="", cancelled_on=None,
        exchange_rate=None, exchange_on=None, credits=None,
    )  # fmt: skip


def _copied(name: str) -> str:
    return tr("{name} (copy)").format(name=name)
