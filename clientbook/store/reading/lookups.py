"""What is looked up of records by ids or keys: names, touches, sums, duplicates, values; no records themselves."""

import json
from collections.abc import Iterable
from typing import Final

from ...domain.fields.catalogue import items_of
from ...domain.kinds import KINDS
from ...domain.references import REFERENCES
from .. import engine
from ..rows.tables import COLUMNS, FOLLOWED
from .filtering import OPEN
from .queries import listed

#: Where what a closed month booked says of which deal it is.
_BOOKED_DEAL: Final = items_of("statement", "booked").path("deal_id")


def followed(connection: engine.Connection, kind: str, wanted: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The days of the last and of the next touch of these records, "" for none, by id; nothing of a kind without."""
    if kind not in FOLLOWED:
        return {}
    sql = f"SELECT id, touched_on, next_on FROM {kind} WHERE id IN (SELECT value FROM json_each(?))"
    return {row[0]: (row[1], row[2]) for row in connection.execute(sql, (listed(wanted),))}


def referring(connection: engine.Connection, kind: str, field: str, first: int, last: int) -> list[tuple[int, int]]:
    """(id, what it refers to) of the records of a kind whose `field` names an id of this range."""
    if field not in REFERENCES[kind]:
        raise ValueError(f"{kind}.{field} refers to nothing")
    sql = f"SELECT id, {field} FROM {kind} WHERE {field} BETWEEN ? AND ?"
    return connection.execute(sql, (first, last)).fetchall()


def closed_months_of(connection: engine.Connection, deal_id: int) -> list[str]:
    """The months of closed statements whose sums name this deal, oldest first."""
    sql = (
        "SELECT month FROM statement WHERE instr(booked, ?) AND EXISTS"
        f" (SELECT 1 FROM json_each(booked) WHERE json_extract(value, '{_BOOKED_DEAL}') = ?) ORDER BY month"
    )
    return [row[0] for row in connection.execute(sql, (f"[{deal_id},", deal_id))]


def count_at(connection: engine.Connection, kind: str, client: int) -> int:
    """How many contacts or deals a client has."""
    return int(connection.execute(f"SELECT count(*) FROM {kind} WHERE client_id = ?", (client,)).fetchone()[0])


def persons(connection: engine.Connection, wanted: Iterable[int]) -> set[int]:
    """Which of these clients are persons, not firms."""
    sql = "SELECT id FROM client WHERE kind = 'person' AND id IN (SELECT value FROM json_each(?))"
    return {row[0] for row in connection.execute(sql, (listed(wanted),))}


def names(connection: engine.Connection, kind: str, wanted: Iterable[int]) -> dict[int, str]:
    """The names of these records, by id."""
    sql = f"SELECT id, {KINDS[kind].name_field} FROM {kind} WHERE id IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(sql, (listed(wanted),)).fetchall())


def reached_by(connection: engine.Connection, field: str, clients: Iterable[int]) -> dict[int, int]:
    """Of these clients, the contact of each through whom it is reached: the first one (`agenda.PEOPLE`) who has any
    `field` ("phones" or "emails"). Clients without such a contact are left out.
    """
    if field not in ("phones", "emails"):
        raise ValueError(f"nobody is reached by {field}")
    sql = (
        "SELECT value, (SELECT contact.id FROM contact WHERE contact.client_id = value"
        f" AND +contact.{field} > '' ORDER BY decides DESC, name_key, id LIMIT 1) AS person"
        " FROM json_each(?) WHERE person IS NOT NULL"
    )
    return dict(connection.execute(sql, (listed(clients),)).fetchall())


def open_sums(connection: engine.Connection, clients: Iterable[int]) -> dict[int, list[tuple[str, int]]]:
    """(currency, sum of their open deals in minor units) of these clients, the largest sum first."""
    # The plus keeps SQLite from going through all open deals for the few of these clients.
    sql = (
        "SELECT client_id, currency, sum(amount) FROM deal WHERE client_id IN (SELECT value FROM json_each(?))"
        f" AND +stage IN ({OPEN}) GROUP BY client_id, currency HAVING sum(amount) > 0 ORDER BY 3 DESC, 2"
    )
    found: dict[int, list[tuple[str, int]]] = {}
    for client, currency, total in connection.execute(sql, (listed(clients),)):
        found.setdefault(client, []).append((currency, total))
    return found


def sums_of(connection: engine.Connection, kind: str, wanted: Iterable[int]) -> list[tuple[str, int]]:
    """(currency, sum in minor units) over these deals, or over the open deals of these clients; the largest first."""
    tests = {"deal": "id IN", "client": f"+stage IN ({OPEN}) AND client_id IN"}[kind]
    sql = (
        f"SELECT currency, sum(amount) FROM deal WHERE {tests} (SELECT value FROM json_each(?))"
        " GROUP BY currency HAVING sum(amount) <> 0 ORDER BY 2 DESC, 1"
    )
    return connection.execute(sql, (listed(wanted),)).fetchall()


def distinct(connection: engine.Connection, kind: str, column: str, limit: int = 200) -> list[str]:
    """Values that a column holds, for completion."""
    if column not in {c.name for c in COLUMNS[kind]}:
        raise ValueError(f"{kind} has no column {column}")
    sql = f"SELECT DISTINCT {column} FROM {kind} WHERE {column} > '' ORDER BY {column} LIMIT ?"
    return [row[0] for row in connection.execute(sql, (limit,))]


def by_keys(connection: engine.Connection, kind: str, keys: Iterable[str], most: int) -> dict[str, list[int]]:
    """Which records of a kind are reached under these keys (`domain.folding.reach_keys`): of each the first `most`."""
    with_keys = f"SELECT id FROM reach JOIN {kind} ON id = record_id WHERE key = wanted.value"
    return _with_keys(connection, with_keys, keys, most)


def by_names(connection: engine.Connection, kind: str, keys: Iterable[str], most: int) -> dict[str, list[int]]:
    """Which records of a kind bear these folded names (`domain.folding.name_key`): of each the first `most`."""
    with_keys = f"SELECT id FROM {kind} WHERE name_key > '' AND name_key = wanted.value ORDER BY id"
    return _with_keys(connection, with_keys, keys, most)


def _with_keys(connection: engine.Connection, with_keys: str, keys: Iterable[str], most: int) -> dict[str, list[int]]:
    """`with_keys` asks for the ids of one key, `wanted.value`."""
    sql = (
        f"SELECT key, ids FROM (SELECT value AS key, (SELECT group_concat(id) FROM ({with_keys} LIMIT :most)) AS ids"
        " FROM json_each(:keys) AS wanted) WHERE ids IS NOT NULL"
    )
    found = connection.execute(sql, {"keys": json.dumps(list(keys)), "most": most})
    return {key: list(map(int, ids.split(","))) for key, ids in found}
