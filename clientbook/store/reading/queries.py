"""Questions to a book: counts, and records by ids, by values and by whom they name. Each takes a connection, and only
reads.
"""

import operator
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, reduce
from typing import Any

import peewee
from peewee import OP, Expression, fn

from ...domain.errors import UserError
from ...domain.filtering.filters import Asked
from ...domain.records import Record
from ...domain.references import REFERENCES
from .. import engine
from ..rows.models import PART_TABLES, TABLES
from ..rows.parts import PARTS
from ..rows.tables import LAZY, OWN, WORDED, records_of
from .filtering import expression
from .questions import ROWS, Given, Question, among, listed, read, those


@lru_cache(64)
def _count(kind: str, only: Asked | None) -> Question:
    query = TABLES[kind].select(ROWS)
    return Question(query if only is None else query.where(expression(kind, only.rules, only.today)))


def count(connection: engine.Connection, kind: str, only: Asked | None = None) -> int:
    """How many records of a kind there are, or a filter lets through."""
    return _count(kind, only).number(connection)


@cache
def _by_ids(kind: str) -> Question:
    return Question(those(kind, among(TABLES[kind].id, "ids")))


def records(connection: engine.Connection, kind: str, wanted: Iterable[int]) -> dict[int, Record]:
    """The records of these ids that exist, by id."""
    return {record.id: record for record in read(kind, _by_ids(kind).rows(connection, ids=listed(wanted)))}


@lru_cache(64)
def _where(kind: str, names: tuple[str, ...]) -> Question:
    table = TABLES[kind]
    tests = [Expression(getattr(table, name), OP.IS, Given(name)) for name in names]
    return Question(those(kind, *tests).order_by(table.id))


def where(connection: engine.Connection, kind: str, conditions: Mapping[str, Any]) -> list[Record]:
    """All records whose columns equal these values, oldest first; all of the kind without conditions."""
    known = {*OWN[kind], "name_key"}
    if not conditions.keys() <= known:
        raise ValueError(f"unknown columns of {kind}: {conditions.keys() - known}")
    return read(kind, _where(kind, tuple(conditions)).rows(connection, **conditions))


@cache
def _worded(kind: str) -> Question:
    tests = [_may_be_unknown(kind, name, words) for name, words in WORDED[kind].items()]
    return Question(those(kind, reduce(operator.or_, tests) if tests else peewee.SQL("0")))


def _may_be_unknown(kind: str, field: str, words: Sequence[str]) -> Any:
    table = TABLES[kind]
    if field in PART_TABLES[kind]:
        part = PART_TABLES[kind][field]
        return fn.exists(part.select(part.place).where(part.owner_id == table.id))
    column = getattr(table, field)
    return column.not_in(list(words)) if words else column != "[]"


def worded(connection: engine.Connection, kind: str) -> Iterator[Record]:
    """The records of which a value may be a word that no closed vocabulary has, all of them read.

    Raises UserError("value-unknown") where one is.
    """
    rows, file = _worded(kind).rows(connection), connection.db_filename("main")
    while chunk := rows.fetchmany(500):
        for record in records_of(kind, chunk, file):
            for field in LAZY.get(kind, ()):
                len(getattr(record, field))
            yield record


@cache
def _naming(kind: str, field: str) -> Question:
    table = TABLES[kind]
    return Question(those(kind, among(getattr(table, field), "ids")).order_by(table.id))


def naming(connection: engine.Connection, kind: str, field: str, numbers: Iterable[int]) -> list[Record]:
    """The records of a kind whose `field` is one of these ids."""
    if field not in REFERENCES[kind]:
        raise ValueError(f"{kind}.{field} refers to nothing")
    return read(kind, _naming(kind, field).rows(connection, ids=listed(numbers)))


@cache
def _listing(kind: str, field: str, attribute: str) -> Question:
    table, part = TABLES[kind], PART_TABLES[kind][field]
    named = getattr(part, attribute or PARTS[kind][field].columns[0])
    return Question(those(kind, table.id.in_(part.select(part.owner_id).where(among(named, "ids")))).order_by(table.id))


def listing(
    connection: engine.Connection, kind: str, field: str, attribute: str, numbers: Sequence[int]
) -> list[Record]:
    """The records of a kind that name one of these ids in a field holding a list (`domain.references.LISTS`)."""
    return read(kind, _listing(kind, field, attribute).rows(connection, ids=listed(numbers)))


@cache
def _newest_activities(field: str) -> Question:
    table = TABLES["activity"]
    query = those("activity", getattr(table, field) == Given("number")).order_by(table.on.desc(), table.id.desc())
    return Question(query.limit(Given("limit")).offset(Given("skipped")))


def newest_activities(
    connection: engine.Connection, field: str, number: int, limit: int, skipped: int = 0
) -> list[Record]:
    """What was logged and planned with one record, newest first but for those skipped, by the index that ends in the
    day.
    """
    if field not in REFERENCES["activity"]:
        raise ValueError(f"activity.{field} refers to nothing")
    rows = _newest_activities(field).rows(connection, number=number, limit=limit, skipped=skipped)
    return read("activity", rows)


def must_get(connection: engine.Connection, kind: str, number: int) -> Record:
    """One record. Raises UserError("record-gone") where it is no longer there."""
    found = records(connection, kind, [number]).get(number)
    if found is None:
        raise UserError("record-gone")
    return found
