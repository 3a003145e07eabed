"""Merging records of one kind: fields chosen one by one, lists joined, everything attached moves to the one that stays.

What loses its place is kept in the step's memory, so that `take_back` can un-merge later.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from ...domain.changes import Change, Label
from ...domain.errors import UserError
from ...domain.fields.catalogue import FIELDS, RECORDED
from ...domain.kinds import KINDS, children_of, kind_of, name_of
from ...domain.own_fields.values import OWN, own_field_of, own_order, text_in, with_text
from ...domain.records import Deal, DealRole, Record
from ...domain.references import referred_to, renamed
from ...store.book import Book, Done


def differing_fields(records: Sequence[Record]) -> list[str]:
    """The fields in which these records differ and that are chosen, not joined."""
    own = kind_of(records[0])
    names = [each.name for each in fields(records[0]) if each.name not in ("id", RECORDED.get(own))]
    return [
        name
        for name in names
        if not isinstance(getattr(records[0], name), tuple)
        and len({_shown(getattr(record, name)) for record in records} - {""}) > 1
    ] + [
        own_order(number)
        for number in sorted({each.field_id for record in records for each in getattr(record, OWN, ())})
        if len({text_in(getattr(record, OWN), number) for record in records} - {""}) > 1
    ]


def joined_fields(records: Sequence[Record]) -> list[str]:
    """The fields that a merge fills with what all of these records have, or with what only one of them has."""
    chosen, own = differing_fields(records), kind_of(records[0])
    names = [each.name for each in fields(records[0]) if each.name not in ("id", RECORDED.get(own), *chosen)]
    declared = FIELDS[own]
    return [name for name in names if len({getattr(record, name) for record in records}) > 1] + [
        name
        for name in chosen
        if own_field_of(name) is None and declared[name].type.joins  # joined unless one is chosen
    ]


def merge(book: Book, kind: str, ids: Sequence[int], chosen: Mapping[str, int] | None = None) -> Done:
    """Merges into the first of `ids`, as one step.

    `chosen` names for a field the record whose value is taken; without it the first that has one. Raises UserError
    "merge-kinds", "merge-closed", "record-gone".
    """
    with book.connected():
        stored = book.records(kind, ids)
        records = [stored[number] for number in dict.fromkeys(ids) if number in stored]
        if not KINDS[kind].is_merged or len(records) < 2:
            raise UserError("merge-kinds")
        _refuse_two_closed(book, kind, records)
        winner, *losers = records
        after = merged(records, {name: stored[number] for name, number in (chosen or {}).items() if number in stored})
        lost = {loser.id for loser in losers}
        for named in referred_to(after, kind) & {*lost, winner.id}:  # nobody reports to, or takes back, themselves
            after = renamed(after, kind, named, None if named == winner.id else winner.id)
        changes = [Change(winner, after)] if after != winner else []
        changes += _moves(book, kind, winner.id, lost)
        changes += [Change(loser, None) for loser in losers]
        return book.apply(Label("merged", {"name": name_of(after), "id": winner.id}), changes)


def merged(records: Sequence[Any], chosen: Mapping[str, Record]) -> Any:
    """The first record with what the choice and the others bring: lists joined, notes one below the other."""
    first = records[0]
    declared = FIELDS[kind_of(first)]
    fresh: dict[str, Any] = {}
    for each in fields(first):
        if each.name == "id":
            continue
        values = [getattr(record, each.name) for record in records]
        if each.name in chosen:
            fresh[each.name] = getattr(chosen[each.name], each.name)
        else:
            saying = [value for value in values if value not in (None, "") and value != each.default]
            fresh[each.name] = declared[each.name].type.joined(saying or values)
    for name, record in chosen.items():
        number = own_field_of(name)
        if number is not None:
            fresh[OWN] = with_text(fresh[OWN], number, text_in(getattr(record, OWN), number))
    if isinstance(first, Deal):
        fresh["roles"] = _roles(fresh["roles"])
    return replace(first, **fresh)


def _shown(value: object) -> str:
    return "" if value is None else str(value)


def _moves(book: Book, kind: str, winner: int, losers: set[int]) -> list[Change]:
    """All that refers to a loser refers to the winner now; a record that does so twice is changed once."""
    moved: dict[int, tuple[Any, Any]] = {}
    for other, by in children_of(kind):
        for record in book.naming(other.name, by.field, losers):
            before, now = moved.get(record.id, (record, record))
            moved[record.id] = (before, replace(now, **{by.field: winner}))
    for record in book.referencing(kind, *losers):
        if record.id != winner and record.id not in losers:
            before, now = moved.get(record.id, (record, record))
            for loser in referred_to(record, kind) & losers:
                now = renamed(now, kind, loser, winner)
            moved[record.id] = (before, now)
    return [Change(before, after) for before, after in moved.values() if before != after]


def _roles(roles: Sequence[DealRole]) -> tuple[DealRole, ...]:
    """One role a contact."""
    return tuple({role.contact_id: role for role in reversed(roles)}.values())[::-1]


def _refuse_two_closed(book: Book, kind: str, records: Sequence[Record]) -> None:
    if kind != "employer":
        return
    closed = [record for record in records if book.all("statement", employer_id=record.id)]
    if len(closed) > 1:
        raise UserError("merge-closed", name=name_of(closed[1]))
