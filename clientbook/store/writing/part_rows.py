"""The rows of parts (`rows.parts`) that come in with a record's row, or change with it; they go with their owner's."""

from collections.abc import Iterable, Sequence

from .. import engine
from ..rows.parts import PARTS, Part
from ..rows.tables import NAMES, Row, Stored


def insert(connection: engine.Connection, kind: str, rows: Sequence[Row]) -> None:
    """Those of new records, whose sums are there already: each part adds itself to its owner's (`store.seals`)."""
    for name, part in PARTS[kind].items():
        place = NAMES[kind].index(name)
        insert_part(connection, part, ((row[0], row[place]) for row in rows))


def insert_part(connection: engine.Connection, part: Part, texts: Iterable[tuple[Stored, Stored]]) -> None:
    """Those of one part: (owner, what `Part.reading` would read)."""
    rows = [row for owner, text in texts for row in part.rows(int(owner or 0), text)]
    if rows:
        connection.executemany(part.insertion, rows)


def update(connection: engine.Connection, kind: str, changed: Sequence[tuple[Row, Row]]) -> None:
    """Those of records that were one row and become another."""
    for name, part in PARTS[kind].items():
        place = NAMES[kind].index(name)
        fresh = [(after[0], after[place]) for before, after in changed if before[place] != after[place]]
        if fresh:
            connection.executemany(f"DELETE FROM {part.table} WHERE owner_id = ?", [(owner,) for owner, _ in fresh])
            insert_part(connection, part, fresh)
