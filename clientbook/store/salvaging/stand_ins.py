"""Records of a salvaged book that are lost, but known of: by their search line, or by what refers to them.

Clients, contacts and employers come back by name, so that what hangs on them hangs on something; their lines bring
e-mails, cities and digits of phones along. All other references to what is lost are taken out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from ...domain.kinds import KINDS
from ...domain.records import Record
from .. import engine
from ..rows.parts import TABLES_OF_PARTS
from ..rows.tables import DERIVED, NAMES, row_of

#: What can be put in with nothing but its name.
_BY_NAME: Final = tuple(kind.name for kind in KINDS.values() if kind.is_sorted and not kind.needs)
_NO_NAME: Final = "?"
_FINAL_LETTERS: Final = dict(zip("כמנפצ", "ךםןףץ", strict=True))


def bring_back(connection: engine.Connection, mark: str) -> Counter[str]:
    """Puts in those that are known by name, marked by a tag (an employer in its notes); returns how many of each kind.

    `line` holds the lines that could be read. The columns are those of the schema that the tables have.
    """
    found: Counter[str] = Counter()
    for kind in _BY_NAME:
        for number, text in _known(connection, kind).items():
            _insert(connection, kind, _stand_in(kind, number, text, mark))
            found[kind] += 1
    return found


def _known(connection: engine.Connection, kind: str) -> Mapping[int, str]:
    """Ids of lost records and what is known of them; the first line is a name."""
    known: dict[int, str] = {}
    if kind != "contact":
        for table, column, required in _references(connection, kind):
            lost = f"{column} NOT IN (SELECT id FROM {kind})"
            name = _name_column(connection, table, kind)
            sql = f"SELECT {column}, max({name}) FROM {table} WHERE {lost} GROUP BY 1"
            known |= {number: text or _NO_NAME for number, text in connection.execute(sql) if text or required}
    lines = f"SELECT id, text FROM line WHERE kind = ? AND id NOT IN (SELECT id FROM {kind})"
    known |= dict(connection.execute(lines, (kind,)).fetchall())
    others = (f"SELECT id FROM {each} WHERE id = :id" for each in KINDS if _columns(connection, each))
    taken = " UNION ALL ".join(others)
    return {number: text for number, text in known.items() if not connection.execute(taken, {"id": number}).fetchone()}


def _name_column(connection: engine.Connection, table: str, kind: str) -> str:
    """Where a table keeps the name of the client or employer that its rows refer to."""
    wanted = "client_key" if kind == "client" else "employer"
    return wanted if wanted in _columns(connection, table) else "''"


def _stand_in(kind: str, number: int, text: str, mark: str) -> Record:
    first, _, rest = text.strip().replace("\n ", "\n").partition("\n")
    name = _readable(first) or _NO_NAME
    own = KINDS[kind]
    known: dict[str, Any] = {"id": number, own.name_field: name, "notes": f"{mark}\n{rest}".strip()}
    if own.is_tagged:
        known |= {"notes": rest, "tags": (mark,)}
    return own.record(**known)


def _readable(folded: str) -> str:
    """A name as it is written, as far as its folded form tells: capitals, and the final letters of Hebrew words."""
    capital = re.sub(r"\b[a-z]", lambda found: found[0].upper(), folded)
    return re.sub(r"(?<=[א-ת])[כמנפצ]\b", lambda found: _FINAL_LETTERS[found[0]], capital)


def _insert(connection: engine.Connection, kind: str, record: Record) -> None:
    row = dict(zip(NAMES[kind], row_of(kind, record), strict=True))
    row |= dict.fromkeys(DERIVED[kind], "")
    names = [name for name in _columns(connection, kind) if name in row]
    listed = ", ".join(f'"{name}"' for name in names)
    sql = f"INSERT INTO {kind} ({listed}) VALUES ({', '.join('?' * len(names))})"
    connection.execute(sql, [row[name] for name in names])


def drop_doubles(connection: engine.Connection) -> None:
    """Ids are given once for all kinds: of two records with one id, the one that its line does not speak of goes."""
    kinds = [kind for kind in KINDS if _columns(connection, kind)]
    every = " UNION ALL ".join(f"SELECT id, '{kind}' AS kind FROM {kind}" for kind in kinds)
    sql = f"SELECT id, group_concat(kind) FROM ({every}) GROUP BY id HAVING count(*) > 1"
    for number, listed in connection.execute(sql).fetchall():
        found = listed.split(",")
        line = connection.execute("SELECT kind FROM line WHERE id = ?", (number,)).fetchone()
        right = line[0] if line is not None and line[0] in found else found[0]
        for kind in found:
            if kind != right:
                connection.execute(f"DELETE FROM {kind} WHERE id = ?", (number,))


def cut_references(connection: engine.Connection) -> None:
    """Sets references to what is not there to nothing."""
    for kind in KINDS:
        for table, column, required in _references(connection, kind, (*KINDS, *TABLES_OF_PARTS)):
            lost = f"{column} NOT IN (SELECT id FROM {kind})"
            change = f"DELETE FROM {table}" if required else f"UPDATE {table} SET {column} = NULL"
            connection.execute(f"{change} WHERE {lost}")


def known_lost(connection: engine.Connection) -> Counter[str]:
    """How many records of each kind are known of, and not there."""
    lost: Counter[str] = Counter()
    for kind in KINDS:
        if not _columns(connection, kind):
            continue
        # Erasing takes records of such kinds out of `line`, but their ids stay among what was added.
        if KINDS[kind].is_searched:
            sql = f"SELECT count(*) FROM line WHERE kind = ? AND id NOT IN (SELECT id FROM {kind})"
            lost[kind] = connection.execute(sql, (kind,)).fetchone()[0]
        else:
            there = {row[0] for row in connection.execute(f"SELECT id FROM {kind}")}
            lost[kind] = len(_added(connection, kind) - there)
    return lost


def _added(connection: engine.Connection, kind: str) -> set[int]:
    """The ids of records that steps have added, and none has removed since."""
    ranges = connection.execute("SELECT first_id, last_id FROM added WHERE kind = ?", (kind,)).fetchall()
    added = {number for first, last in ranges for number in range(first, last + 1)}
    sql = (
        "SELECT record_id, after IS NULL FROM image WHERE kind = ?"
        " AND step_id NOT IN (SELECT id FROM step WHERE undone) ORDER BY step_id, place"
    )
    gone = dict(connection.execute(sql, (kind,)).fetchall())
    return {number for number in added if not gone.get(number)}


def _references(
    connection: engine.Connection, parent: str, among: Iterable[str] = KINDS
) -> Iterator[tuple[str, str, bool]]:
    """(table, column, whether it needs a value) of all `among` these that refers to a kind, in this book's schema."""
    for table in among:
        keys = connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        required = _columns(connection, table)
        yield from ((table, column, required[column]) for _, _, named, column, *_ in keys if named == parent)


def _columns(connection: engine.Connection, table: str) -> Mapping[str, bool]:
    """The columns of a table, and whether each needs a value; none where this schema has no such table."""
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return {name: bool(required) for _, name, _, required, _, _ in columns}
