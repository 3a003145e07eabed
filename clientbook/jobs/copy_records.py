"""Copies of records, as one step: a deal begins anew, a person has no history yet."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from ..domain.changes import Change, Label
from ..domain.choices import Stage
from ..domain.derived_fields import with_derived
from ..domain.fields.catalogue import FIELDS
from ..domain.kinds import KINDS, kind_of, name_of
from ..domain.records import Deal, Record
from ..store.book import Book, Done
from ..texts import tr


def duplicate(book: Book, kind: str, ids: Iterable[int], today: date) -> Done:
    """Copies records of a kind that has a name; `Done.ids` tells the new ids under -1, -2, ... in the order of `ids`.

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


def _copy(record: Any, number: int, today: date) -> Record:
    """Nothing that happened to the one has happened to the other: neither receipts nor steps of a tie."""
    kind = KINDS[kind_of(record)]
    fresh: dict[str, Any] = {name: kind.fields[name] for name in _not_copied(kind.name)}
    named = {kind.name_field: tr("{name} (copy)").format(name=kind.name_of(record))}
    copy = replace(record, **fresh | named | {"id": number})
    return with_derived(None, _fresh_deal(copy, today) if isinstance(copy, Deal) else copy, today)


def _not_copied(kind: str) -> set[str]:
    return {field.name for field in FIELDS[kind].values() if not field.is_copied}


def _fresh_deal(deal: Deal, today: date) -> Deal:
    """Without what is over: its stage where it is won or lost, and a day on which it was expected."""
    ahead = deal.expected_on is not None and deal.expected_on >= today
    stage = Stage.OPEN if deal.stage in (Stage.WON, Stage.LOST) else deal.stage
    return replace(deal, stage=stage, expected_on=deal.expected_on if ahead else None)
