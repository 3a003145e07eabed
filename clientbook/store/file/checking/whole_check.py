"""The whole check of a book, piece by piece. None of it writes, so that a book that can only be read is checked too.

What the pieces find: pages, indexes and references that do not fit, texts of which a page was emptied, rows that are no
longer what was written (`store.seals`), a search index that differs from the lines, a schema that is not the program's.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import cache, partial
from pathlib import Path
from typing import Final

from ....domain.errors import Cancelled
from ....domain.kinds import KINDS
from ... import engine, seals
from ...migrations import MIGRATIONS, SCHEMA
from ...reading import queries, search
from ...reading.questions import Given, Question
from ...rows.models import TABLES
from ...seals import Changed
from ...writing import steps
from ..connection import is_cut
from . import zeroed_pages

#: Looks at one part of the book; what it finds names records where it can, else the table.
Piece = Callable[[], list[Changed]]
#: Carries one piece out, now or when nobody writes.
Carried = Callable[[Piece], list[Changed]]
_INDEX: Final = "line_index"
#: After so many steps of SQLite's machine, a few milliseconds, it is asked whether the look is still wanted.
_STEPS: Final = 20_000


def damage(
    connection: engine.Connection,
    path: Path,
    carried: Carried | None = None,
    is_unwanted: Callable[[], bool] = lambda: False,
) -> list[Changed]:
    """What is wrong with the book of this schema: nothing, or what the first look that found anything has found.

    `carried` may repeat a piece that it had to stop; without it nobody else is looked at. Raises engine.Error
    where SQLite itself cannot go on, `Cancelled` where the look `is_unwanted` by now, and UserError("value-unknown")
    where all is as it was written but not understood.
    """
    carry = carried or (lambda piece: piece())
    for piece in _pages(connection, path, in_parts=carried is not None):
        if found := carry(piece):
            return found
    found = []
    for some in seals.changed(connection):  # short ones: each goes on where the one before it ended
        found += carry(partial(list, some))
    return found or [each for piece in _rest(connection, is_unwanted) for each in carry(piece)]


def _pages(connection: engine.Connection, path: Path, in_parts: bool) -> Iterator[Piece]:
    yield lambda: [Changed("file", 0)] if is_cut(connection, path) else []
    yield lambda: [Changed(name, 0) for name in differing(connection)]
    for table in _tables(connection) if in_parts else [""]:
        yield partial(_unsound, connection, table)
    for kind in zeroed_pages.TABLES:
        yield partial(_zeroed, connection, kind)


def _rest(connection: engine.Connection, is_unwanted: Callable[[], bool]) -> Iterator[Piece]:
    yield lambda: [Changed("line", 0)] if _lines_misplaced(connection) else []
    yield lambda: [] if _numbers_left(connection) else [Changed("counter", 0)]
    yield lambda: [] if index_fits(connection, is_unwanted) else [Changed("line", 0)]
    for kind in KINDS:
        yield partial(_understand, partial(queries.worded, connection, kind), is_unwanted)
    yield partial(_understand, partial(steps.all_images, connection), is_unwanted)


def _understand(read: Callable[[], Iterator[object]], is_unwanted: Callable[[], bool]) -> list[Changed]:
    """Reads records, present or former, that may hold a word which this program does not know."""
    for _ in read():
        if is_unwanted():
            raise Cancelled
    return []


def _tables(connection: engine.Connection) -> list[str]:
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
    return [row[0] for row in connection.execute(sql)]


def _unsound(connection: engine.Connection, table: str) -> list[Changed]:
    """`table` "" is all of them, and the pages that none of them uses."""
    what = f"('{table}')" if table else ""
    whole = connection.execute(f"PRAGMA integrity_check{what}").fetchmany(1) == [("ok",)]
    if not whole or connection.execute(f"PRAGMA foreign_key_check{what}").fetchone() is not None:
        return [Changed(table or "file", 0)]
    return []


def _zeroed(connection: engine.Connection, table: str) -> list[Changed]:
    return [Changed(table, 0)] if zeroed_pages.is_zeroed(connection, table) else []


def _lines_misplaced(connection: engine.Connection) -> bool:
    """Whether a search line names another kind than its record has, or no record at all."""
    there = "NOT (kind = '{kind}' AND EXISTS (SELECT 1 FROM {kind} WHERE id = line.id))"
    tests = " AND ".join(there.format(kind=kind) for kind in KINDS)
    return connection.execute(f"SELECT 1 FROM line WHERE {tests} LIMIT 1").fetchone() is not None


def _numbers_left(connection: engine.Connection) -> bool:
    """Whether the next record gets a number that none had before. Asked at once: others may write in between."""
    places = [*((kind, "id") for kind in KINDS), ("image", "record_id"), ("added", "last_id")]
    used = ", ".join(f"coalesce((SELECT max({column}) FROM {table}), 0)" for table, column in places)
    return bool(connection.execute(f"SELECT next_id > max({used}) FROM counter").fetchone() == (1,))


# -- the schema -------------------------------------------------------------------------------------------------------


@cache
def _expected(schema: int) -> dict[str, str]:
    with closing(engine.in_memory()) as connection:
        seals.use(connection)
        for migration in MIGRATIONS[:schema]:
            for statement in migration.statements:
                connection.execute(statement)
        if schema >= seals.SINCE:
            seals.make_anew(connection)
        return _schema(connection)


def _schema(connection: engine.Connection) -> dict[str, str]:
    """The statements by name; not those of the search index's own tables, which each SQLite words as it likes."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: " ".join(sql.split()) for name, sql in rows if not name.startswith((_INDEX + "_", "sqlite_"))}


def differing(connection: engine.Connection, schema: int = SCHEMA) -> list[str]:
    """The names of tables, indexes and triggers that are not as this program makes them for a schema."""
    return sorted({name for name, _ in _expected(schema).items() ^ _schema(connection).items()})


# -- the search index -------------------------------------------------------------------------------------------------


def index_fits(connection: engine.Connection, is_unwanted: Callable[[], bool] = lambda: False) -> bool:
    """Whether the search index is that of the lines. Looked at in a copy: SQLite's look at an index is a write."""
    with closing(engine.in_memory()) as copy:
        connection.execute("BEGIN")
        try:
            _copy_index(connection, copy)
        finally:
            connection.execute("COMMIT")
        copy.set_progress_handler(is_unwanted, _STEPS)
        try:
            search.check(copy)
        except engine.Error as error:
            if is_unwanted():
                raise Cancelled from error
            return False
        return True


def _copy_index(connection: engine.Connection, copy: engine.Connection) -> None:
    sql = "SELECT sql FROM sqlite_master WHERE name IN ('line', ?) ORDER BY name"
    for (statement,) in connection.execute(sql, (_INDEX,)).fetchall():
        copy.execute(statement)
    of_index = "SELECT name FROM sqlite_master WHERE name LIKE 'line_index\\_%' ESCAPE '\\'"
    for name in ("line", *(row[0] for row in copy.execute(of_index).fetchall())):
        copy.execute(f"DELETE FROM {name}")
        width = len(copy.execute(f"PRAGMA table_info({name})").fetchall())
        rows = connection.execute(f"SELECT * FROM {name}")
        copy.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * width)})", rows)


def name_of(book: Path, record: Changed) -> str:
    """What a changed record is called, as far as it can still be read; "" where it cannot, or has no name."""
    field = KINDS[record.kind].name_field
    if field:
        with suppress(engine.Error), closing(engine.connect(book, "ro")) as connection:
            row = _name_of(record.kind, field).rows(connection, id=record.id).fetchone()
            return " ".join((row[0] or b"").decode("utf-8", "replace").split()) if row else ""
    return ""


@cache
def _name_of(kind: str, field: str) -> Question:
    """As bytes: they may be no text any more."""
    table = TABLES[kind]
    return Question(table.select(getattr(table, field).cast("BLOB")).where(table.id == Given("id")))
