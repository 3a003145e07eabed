"""Books of schema 5 as it was before it was finished: what they lack is made, and nothing else is changed.

No release wrote one, but this program did while that migration grew; its statements say what a book must have.
"""

import re
from collections.abc import Iterator
from typing import Final

from .. import engine, seals
from ..migrations import Migration
from .checking.whole_check import differing
from .same_file import settle_witnesses

#: The schema that grew while books of it were written.
_GREW: Final = 5
_ADDS_COLUMN: Final = re.compile(r"ALTER TABLE (\w+) ADD COLUMN (\w+)")
_MAKES: Final = re.compile(r"CREATE (?:UNIQUE )?(?:TABLE|INDEX) (\w+)")
_FILLS: Final = re.compile(r"INSERT INTO (\w+)")


def is_unfinished(connection: engine.Connection, migration: Migration) -> bool:
    """Whether a book that bears this migration's number lacks something that the migration makes today."""
    return migration.number == _GREW and bool(_lacking(connection, migration) or not seals.exist(connection))


def complete(connection: engine.Connection, migration: Migration, *, only_try: bool = False) -> bool:
    """Makes what is lacking, in one transaction; False where the book differs in anything else, and is left as it was.

    With `only_try` it is left as it was anyhow. Raises engine.Error.
    """
    if not seals.is_whole(connection) or connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        return False
    connection.execute("BEGIN EXCLUSIVE")
    try:
        for statement in _lacking(connection, migration):
            connection.execute(statement)
        settle_witnesses(connection)
        seals.make_anew(connection)
        fits = not differing(connection, migration.number)
        fits = fits and connection.execute("PRAGMA foreign_key_check").fetchone() is None
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT" if fits and not only_try else "ROLLBACK")
    return fits


def _lacking(connection: engine.Connection, migration: Migration) -> list[str]:
    """The migration's statements whose work is not there; of what it fills, those whose table it has to make."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    return list(_not_done(connection, migration, there))


def _not_done(connection: engine.Connection, migration: Migration, there: set[str]) -> Iterator[str]:
    made = set()
    for statement in migration.statements:
        if column := _ADDS_COLUMN.match(statement):
            known = connection.execute(f"PRAGMA table_info({column[1]})").fetchall()
            if known and column[2] not in {name for _, name, *_ in known}:
                yield statement
        elif (new := _MAKES.match(statement)) and new[1] not in there:
            made.add(new[1])
            yield statement
        elif (filled := _FILLS.match(statement)) and filled[1] in made:
            yield statement
