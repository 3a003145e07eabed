"""Long texts of which a page was emptied: the one damage of whole pages that SQLite's own check passes over.

The last page of a long text carries no mark that it is one, so that nothing but zeros there looks like text to SQLite.
No way into a book lets a zero through.
"""

from typing import Final

from ....domain.kinds import KINDS
from ... import engine
from ...rows.parts import TABLES_OF_PARTS

#: Texts of so many bytes in all stay on one page, whatever the size of pages.
_ON_ONE_PAGE: Final = 480
TABLES: Final = (*KINDS, *TABLES_OF_PARTS, "image", "line")


def has_zeroed_text(connection: engine.Connection) -> bool:
    """Whether any row that may reach over several pages holds a zero in its texts."""
    return any(is_zeroed(connection, table) for table in TABLES)


def is_zeroed(connection: engine.Connection, table: str) -> bool:
    """As `has_zeroed_text`, of one table."""
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    texts = " || ".join(f"coalesce(\"{name}\", '')" for _, name, kind, *_ in columns if kind == "TEXT") or "''"
    sql = (
        f"SELECT 1 FROM (SELECT CAST({texts} AS BLOB) AS whole FROM {table})"
        f" WHERE length(whole) > {_ON_ONE_PAGE} AND instr(whole, x'00') LIMIT 1"
    )
    return connection.execute(sql).fetchone() is not None
