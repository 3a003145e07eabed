"""What is looked up of records by ids or keys: names, touches, sums, duplicates, values; no records themselves."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

import peewee
from peewee import fn

from ...domain.derived_fields import OPEN_STAGES
from ...domain.kinds import KINDS
from ...domain.reading.folding import OUTSIDE
from ...domain.references import REFERENCES
from .. import engine
from ..rows.models import PART_TABLES, REACH, TABLES
from ..rows.tables import FOLLOWED, OWN
from .agenda import as_people
from .questions import BEHIND_ALL, ITEM, ROWS, Given, Question, among, items, listed, unindexed

_CLIENT: Final = TABLES["client"]
_CONTACT: Final = TABLES["contact"]
_DEAL: Final = TABLES["deal"]
_STATEMENT: Final = TABLES["statement"]
_BOOKED: Final = PART_TABLES["statement"]["booked"]


@cache
def _of_ids(kind: str, *columns: str) -> Question:
    """These columns of the records of `ids`."""
    table = TABLES[kind]
    return Question(table.select(table.id, *(getattr(table, name) for name in columns)).where(among(table.id, "ids")))


def followed(connection: engine.Connection, kind: str, wanted: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The days of the last and of the next touch of these records, "" for none, by id; nothing of a kind without."""
    if kind not in FOLLOWED:
        return {}
    rows = _of_ids(kind, "touched_on", "next_on").rows(connection, ids=listed(wanted))
    return {row[0]: (row[1], row[2]) for row in rows}


@cache
def _referring(kind: str, field: str) -> Question:
    table, column = TABLES[kind], getattr(TABLES[kind], field)
    return Question(table.select(table.id, column).where(column.between(Given("first"), Given("last"))))


def referring(connection: engine.Connection, kind: str, field: str, first: int, last: int) -> list[tuple[int, int]]:
    """(id, what it refers to) of the records of a kind whose `field` names an id of this range."""
    if field not in REFERENCES[kind]:
        raise ValueError(f"{kind}.{field} refers to nothing")
    return _referring(kind, field).rows(connection, first=first, last=last).fetchall()


_CLOSED_MONTHS: Final = Question(
    _STATEMENT.select(_STATEMENT.month)
    .where(_STATEMENT.id.in_(_BOOKED.select(_BOOKED.owner_id).where(_BOOKED.deal_id == Given("deal"))))
    .order_by(_STATEMENT.month)
)


def closed_months_of(connection: engine.Connection, deal_id: int) -> list[str]:
    """The months of closed statements whose sums name this deal, oldest first."""
    return _CLOSED_MONTHS.firsts(connection, deal=deal_id)


@cache
def _count_at(kind: str) -> Question:
    return Question(TABLES[kind].select(ROWS).where(TABLES[kind].client_id == Given("client")))


def count_at(connection: engine.Connection, kind: str, client: int) -> int:
    """How many contacts or deals a client has."""
    return _count_at(kind).number(connection, client=client)


_PERSONS: Final = Question(_CLIENT.select(_CLIENT.id).where(_CLIENT.kind == "person", among(_CLIENT.id, "ids")))


def persons(connection: engine.Connection, wanted: Iterable[int]) -> set[int]:
    """Which of these clients are persons, not firms."""
    return set(_PERSONS.firsts(connection, ids=listed(wanted)))


def names(connection: engine.Connection, kind: str, wanted: Iterable[int]) -> dict[int, str]:
    """The names of these records, by id."""
    return dict(_of_ids(kind, KINDS[kind].name_field).rows(connection, ids=listed(wanted)).fetchall())


@cache
def _all_names(beginning: bool) -> Question:
    query, key = _CLIENT.select(_CLIENT.id, _CLIENT.name, _CLIENT.kind), _CLIENT.name_key
    if beginning:
        query = query.where(fn.likelihood(key > "", 1.0), key >= Given("first"), key < Given("after"))
    return Question(query)


def client_names(connection: engine.Connection, beginning: str) -> Iterator[tuple[int, str, str]]:
    """(id, name, kind) of every client, or of those whose folded name begins so."""
    return _all_names(bool(beginning)).rows(connection, first=beginning, after=beginning + BEHIND_ALL)


@cache
def _outside_numbers(kind: str) -> Question:
    query = REACH.select(fn.substr(REACH.key, Given("place"))).join(TABLES[kind], on=TABLES[kind].id == REACH.record_id)
    return Question(query.where(REACH.key >= Given("first"), REACH.key < Given("after")))


def outside_numbers(connection: engine.Connection, kind: str) -> Iterator[str]:
    """What programs call clients or contacts, a text for each ("record id: 4711")."""
    after = OUTSIDE[:-1] + chr(ord(OUTSIDE[-1]) + 1)
    for (number,) in _outside_numbers(kind).rows(connection, place=len(OUTSIDE) + 1, first=OUTSIDE, after=after):
        yield number


@cache
def _reached_by(field: str) -> Question:
    """Of clients, the contact that has any of a field."""
    is_reached = unindexed(getattr(_CONTACT, field)) > ""
    first = _CONTACT.select(_CONTACT.id).where(_CONTACT.client_id == ITEM, is_reached).order_by(*as_people()).limit(1)
    return Question(items(Given("clients"), ITEM, first.alias("person")).where(peewee.SQL("person").is_null(False)))


def reached_by(connection: engine.Connection, field: str, clients: Iterable[int]) -> dict[int, int]:
    """Of these clients, the contact of each through whom it is reached: the first one (`agenda.people`) who has any
    `field` ("phones" or "emails"). Clients without such a contact are left out.
    """
    if field not in ("phones", "emails"):
        raise ValueError(f"nobody is reached by {field}")
    return dict(_reached_by(field).rows(connection, clients=listed(clients)).fetchall())


_TOTAL: Final = fn.sum(_DEAL.amount)
#: Without the index of stages: SQLite would go through all open deals for the few of some clients.
_IS_OPEN: Final = unindexed(_DEAL.stage).in_(list(OPEN_STAGES))
_OPEN_SUMS: Final = Question(
    _DEAL.select(_DEAL.client_id, _DEAL.currency, _TOTAL)
    .where(among(_DEAL.client_id, "clients"), _IS_OPEN)
    .group_by(_DEAL.client_id, _DEAL.currency)
    .having(_TOTAL > 0)
    .order_by(_TOTAL.desc(), _DEAL.currency)
)


def open_sums(connection: engine.Connection, clients: Iterable[int]) -> dict[int, list[tuple[str, int]]]:
    """(currency, sum of their open deals in minor units) of these clients, the largest sum first."""
    found: dict[int, list[tuple[str, int]]] = {}
    for client, currency, total in _OPEN_SUMS.rows(connection, clients=listed(clients)):
        found.setdefault(client, []).append((currency, total))
    return found


@cache
def _sums_of(kind: str) -> Question:
    tests = {"deal": [among(_DEAL.id, "ids")], "client": [_IS_OPEN, among(_DEAL.client_id, "ids")]}[kind]
    sums = _DEAL.select(_DEAL.currency, _TOTAL).where(*tests).group_by(_DEAL.currency)
    return Question(sums.having(_TOTAL != 0).order_by(_TOTAL.desc(), _DEAL.currency))


def sums_of(connection: engine.Connection, kind: str, wanted: Iterable[int]) -> list[tuple[str, int]]:
    """(currency, sum in minor units) over these deals, or over the open deals of these clients; the largest first."""
    return _sums_of(kind).rows(connection, ids=listed(wanted)).fetchall()


@cache
def _distinct(kind: str, name: str) -> Question:
    column = getattr(TABLES[kind], name)
    values = TABLES[kind].select(column).distinct().where(column > "")
    return Question(values.order_by(column).limit(Given("most")))


def distinct(connection: engine.Connection, kind: str, column: str, limit: int = 200) -> list[str]:
    """Values that a column holds, for completion."""
    if column not in OWN[kind]:
        raise ValueError(f"{kind} has no column {column}")
    return _distinct(kind, column).firsts(connection, most=limit)


#: One of the keys that are asked for, a row each.
_WANTED: Final = peewee.SQL("wanted.value")


@cache
def _by_keys(kind: str) -> Question:
    bearers = REACH.select(REACH.record_id.alias("id")).join(TABLES[kind], on=TABLES[kind].id == REACH.record_id)
    return _of_each_key(bearers.where(REACH.key == _WANTED))


@cache
def _by_names(kind: str) -> Question:
    table = TABLES[kind]
    return _of_each_key(table.select(table.id).where(table.name_key > "", table.name_key == _WANTED).order_by(table.id))


def _of_each_key(bearers: peewee.Select) -> Question:
    """Each of the `keys` that anybody bears, with the ids of its first bearers, joined by commas."""
    ids = peewee.Select((bearers.limit(Given("most")).alias("bearer"),), (fn.group_concat(peewee.SQL("bearer.id")),))
    wanted = fn.json_each(Given("keys")).alias("wanted")
    each = peewee.Select((wanted,), (_WANTED.alias("key"), ids.alias("ids"))).alias("each")
    return Question(peewee.Select((each,), (each.c.key, each.c.ids)).where(each.c.ids.is_null(False)))


def by_keys(connection: engine.Connection, kind: str, keys: Iterable[str], most: int) -> dict[str, list[int]]:
    """Which records of a kind are reached under these keys (`domain.folding.reach_keys`): of each the first `most`."""
    return _ids_by_key(_by_keys(kind).rows(connection, keys=json.dumps(list(keys)), most=most))


def by_names(connection: engine.Connection, kind: str, keys: Iterable[str], most: int) -> dict[str, list[int]]:
    """Which records of a kind bear these folded names (`domain.folding.name_key`): of each the first `most`."""
    return _ids_by_key(_by_names(kind).rows(connection, keys=json.dumps(list(keys)), most=most))


def _ids_by_key(rows: engine.Cursor) -> dict[str, list[int]]:
    return {key: list(map(int, ids.split(","))) for key, ids in rows}
