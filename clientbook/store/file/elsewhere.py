"""Where copies of what the book holds were written: files and folders beyond its own, remembered for erase.

They are no records: noting one is no step, and undo takes none back.
"""

from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from .. import engine
from .faults import as_user_errors


class Copy(NamedTuple):
    """A file that was written, or a folder of backups (`what` is "backups"), and when it was last (UTC)."""

    path: Path
    made: datetime
    what: str


def note(connection: engine.Connection, path: Path, what: str) -> None:
    """Remembers a file that is about to be written: killed in the middle, a program leaves parts of it."""
    made = datetime.now(UTC).isoformat(timespec="seconds")
    sql = (
        "INSERT INTO elsewhere VALUES (:path, :made, :what) ON CONFLICT (path) DO UPDATE SET made = :made, what = :what"
    )
    connection.execute(sql, {"path": str(path.absolute()), "made": made, "what": what})


def noted(connection: engine.Connection) -> list[Copy]:
    """All of them, the newest first."""
    rows = connection.execute("SELECT path, made, what FROM elsewhere ORDER BY made DESC, path").fetchall()
    return [Copy(Path(path), datetime.fromisoformat(made), what) for path, made, what in rows]


def forget(connection: engine.Connection, words: Iterable[str]) -> None:
    """Paths that hold one of these words are taken out: a file may be called as the erased person is."""
    for word in words:
        connection.execute("DELETE FROM elsewhere WHERE instr(path, ?)", (word,))


def carry_over(former: Path, fresh: Path) -> None:
    """What the former book knows and an older copy of it does not, or not yet. Raises what `told` knows."""
    try:
        with closing(engine.connect(former, "ro")) as connection:
            rows = connection.execute("SELECT path, made, what FROM elsewhere").fetchall()
    except engine.Error:
        return  # it is damaged, or older than this table
    with as_user_errors(fresh), closing(engine.connect(fresh, "rw")) as connection:
        if rows and connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'elsewhere'").fetchone():
            with connection:
                connection.executemany("INSERT OR IGNORE INTO elsewhere VALUES (?, ?, ?)", rows)
