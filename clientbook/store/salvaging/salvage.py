"""What can be read of a damaged book, as a new one. The damaged file is only read, and never changed."""

import errno
import io
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from ...domain.changes import Label
from ...domain.errors import UserError
from ...domain.kinds import KINDS
from ...durable import make_folder, new_partial, settle
from ...progress import Progress
from .. import engine, rules_guard, seals
from ..book import Book
from ..file.connection import create_private, database, journal_of, raw
from ..file.faults import as_user_errors
from ..file.opening import migrate
from ..file.stopping import stoppable
from ..migrations import MIGRATIONS, SCHEMA
from ..writing import steps
from ..writing.bulk import bounded_memory
from ..writing.rederiving import rederive
from . import stand_ins
from .intake import Intake
from .pages import Content, FileContent, Pages
from .shapes import LIKE_INDEXES, Shapes

_CODE: Final = "salvaged"
_PAGES_TOGETHER: Final = 20
#: The first that knows by which rules of pay a book lives.
_SCHEMA_OF_RULES: Final = 5
#: Beyond this a number of a newer schema is none, but damage.
_NEWEST_THINKABLE: Final = SCHEMA + 100


@dataclass(frozen=True, slots=True)
class Holding:
    """How many records a book holds, and when its newest step was taken (UTC, None without steps)."""

    records: int
    newest: datetime | None


@dataclass(frozen=True, slots=True)
class Part:
    """Of one kind: records read, others of which only the name is known, and those known to be lost."""

    read: int
    by_name: int
    lost: int


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The new book, what became of each kind of which there is something to tell, and what it holds.

    `torn` records were read without some letters or fields.
    """

    path: Path
    parts: Mapping[str, Part]
    torn: int
    holding: Holding


def salvage(damaged: Path, target: Path, mark: str, progress: Progress) -> Salvaged:
    """Reads every page of `damaged` by itself and makes the book `target` of what they hold; checks that book.

    Records of which only the name is known are tagged with `mark`. Steps are kept for looking at; undo does not go
    behind the salvage. Raises UserError "book-missing", "file-exists", "salvage-nothing", "book-newer", what `told`
    knows, and `Cancelled`; `target` is whole or absent.
    """
    if not damaged.is_file():
        raise UserError("book-missing", file=str(damaged))
    if target.exists():
        raise UserError("file-exists", file=str(target))
    partial = None
    try:
        make_folder(target.parent)
        partial = new_partial(target)
        with as_user_errors(target), _content(damaged, target) as content:
            parts, torn = _fill(partial, damaged, Pages(content), mark, progress)
        Book(partial).check()
        settle(partial, target)
    except OSError as error:
        raise UserError("file-cannot-write", file=str(target), reason=error.strerror or str(error)) from error
    finally:
        _remove(partial)
    return Salvaged(target, parts, torn, holding(target))


def _remove(partial: Path | None) -> None:
    for place in (partial, journal_of(partial)) if partial is not None else ():
        place.unlink(missing_ok=True)


def holding(path: Path) -> Holding:
    """What a whole book holds, without bringing it up to date. Raises engine.Error."""
    with closing(engine.connect(path, "ro")) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        counts = (connection.execute(f"SELECT count(*) FROM {kind}").fetchone()[0] for kind in KINDS if kind in tables)
        newest = connection.execute("SELECT max(at) FROM step WHERE code != ?", (_CODE,)).fetchone()[0]
        return Holding(sum(counts), None if newest is None else datetime.fromisoformat(newest))


@contextmanager
def _content(damaged: Path, target: Path) -> Iterator[Content]:
    """The bytes of the damaged file; where a write was under way, of a copy from which SQLite took it back."""
    copy = new_partial(target)
    try:
        source = copy if _taken_back(damaged, copy) else damaged
        try:
            file = io.FileIO(source)
        except OSError as error:
            raise UserError("book-cannot-open", file=str(damaged)) from error
        with closing(file):
            yield FileContent(file)
    finally:
        _remove(copy)


def _taken_back(damaged: Path, copy: Path) -> bool:
    """Whether a write was under way, and `copy` is now the book before it."""
    journal = journal_of(damaged)
    if not journal.exists() or not journal.stat().st_size:
        return False
    try:
        create_private(journal_of(copy))
        for source, place in ((damaged, copy), (journal, journal_of(copy))):
            shutil.copyfile(source, place)
    except OSError as error:
        if error.errno == errno.EIO:
            return False  # the disk gives only a part: what it gives is read where it lies
        raise
    with suppress(engine.Error), closing(engine.connect(copy, "rw")) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master")
    return True


def _fill(path: Path, damaged: Path, pages: Pages, mark: str, progress: Progress) -> tuple[Mapping[str, Part], int]:
    """The new book takes in the rows in the schema that they have, and is brought up to date after that."""
    schema = _schema(pages, damaged)
    db = database(path)
    with db.connection_context():
        connection = raw(db)
        for migration in MIGRATIONS[:schema]:
            migrate(db, migration)
        with stoppable(connection, progress), bounded_memory(connection, pages.count * 100):
            with db.atomic():
                connection.execute("PRAGMA defer_foreign_keys = ON")
                parts, torn = _take_in(connection, pages, Shapes(schema), mark, progress)
            if not parts:
                raise UserError("salvage-nothing", file=str(damaged))
            for migration in MIGRATIONS[schema:]:
                migrate(db, migration)
            if schema >= _SCHEMA_OF_RULES:
                with db.atomic():
                    rules_guard.adopt(connection)
            with db.atomic():
                rederive(connection, lambda: progress.at(pages.count, pages.count))
                steps.begin(connection, Label(_CODE, {"file": damaged.name}))
                seals.make_anew(connection)
    return parts, torn


def _schema(pages: Pages, damaged: Path) -> int:
    """The schema that the head names; where it is damaged, the oldest one that fits as many rows as any."""
    if 1 <= pages.schema <= SCHEMA:
        return pages.schema
    if SCHEMA < pages.schema <= _NEWEST_THINKABLE:
        raise UserError("book-newer", file=str(damaged), schema=pages.schema)
    fitting: Counter[int] = Counter()
    shapes = {schema: Shapes(schema) for schema in range(1, SCHEMA + 1)}
    for number in range(1, pages.count + 1):
        for row in pages.rows(number):
            found = {schema: each.table_of(row) for schema, each in shapes.items()}
            fitting.update(schema for schema, table in found.items() if table and table.name != LIKE_INDEXES)
    return max(shapes, key=lambda schema: (fitting[schema], -schema))


def _take_in(
    connection: engine.Connection, pages: Pages, shapes: Shapes, mark: str, progress: Progress
) -> tuple[Mapping[str, Part], int]:
    intake = Intake(connection)
    for number in range(1, pages.count + 1):
        if number % _PAGES_TOGETHER == 1:
            progress.at(number - 1, pages.count)
        for row in pages.rows(number):
            table = shapes.table_of(row)
            if table is not None:
                intake.take(table, row)
    intake.finish()
    torn = {*intake.torn, *seals.unlike(connection)}  # a record whose parts stood on another page lacks them
    stand_ins.drop_doubles(connection)
    tables = [kind for kind in KINDS if connection.execute(f"PRAGMA table_info({kind})").fetchone()]
    read = {kind: connection.execute(f"SELECT count(*) FROM {kind}").fetchone()[0] for kind in tables}
    by_name = stand_ins.bring_back(connection, mark)
    stand_ins.cut_references(connection)
    lost = stand_ins.known_lost(connection)
    for kind, refused in intake.refused.items():
        lost[kind] = max(lost[kind], refused - by_name[kind])
    _set_counter(connection, tables, intake.next_id)
    for memory in ("image", "added"):
        connection.execute(f"DELETE FROM {memory} WHERE step_id NOT IN (SELECT id FROM step)")
    parts = {kind: Part(read[kind], by_name[kind], lost[kind]) for kind in tables}
    return {kind: part for kind, part in parts.items() if any((part.read, part.by_name, part.lost))}, len(torn)


def _set_counter(connection: engine.Connection, tables: list[str], known: int) -> None:
    """No id is given twice: not of a record that is lost, nor of one that only the history names."""
    places = [*((table, "id") for table in (*tables, "line")), ("image", "record_id"), ("added", "last_id")]
    used = [connection.execute(f"SELECT max({column}) FROM {table}").fetchone()[0] or 0 for table, column in places]
    connection.execute("UPDATE counter SET next_id = ?", (max(known, max(used) + 1),))
