"""The book's memory: each step with its label and the images of what it changed.

An added record is remembered by its id alone, in ranges, until the step is undone: only then is there something
to keep. Steps that were undone wait for a redo; the next new step forgets them.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from ...domain.changes import Change, Label
from ...domain.records import Record
from .. import engine, seals
from ..rows.tables import IMAGED, record_of, records_of, row_of_image


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the user did: when (UTC), what, and how many records it added, edited and removed."""

    id: int
    at: datetime
    label: Label
    added: int
    edited: int
    removed: int
    undone: bool


@dataclass(frozen=True, slots=True)
class Version:
    """One step's change to one record; `change` is None where the step only added it and nothing changed since."""

    step: Step
    change: Change | None


_STEP = "step.id, step.at, step.code, step.label, step.added, step.edited, step.removed, step.undone"


def _step(row: Sequence[Any]) -> Step:
    number, at, code, label, added, edited, removed, undone = row
    return Step(
        id=number,
        at=datetime.fromisoformat(at),
        label=Label(code, json.loads(label)),
        added=added,
        edited=edited,
        removed=removed,
        undone=bool(undone),
    )


def begin(connection: engine.Connection, label: Label, writer: str = "") -> int:
    """A new step by this writer; those that were undone can no longer be redone and are forgotten."""
    connection.execute("DELETE FROM seal WHERE whose IN (SELECT -id FROM step WHERE undone)")
    connection.execute("DELETE FROM step WHERE undone")
    at = datetime.now(UTC).isoformat(timespec="seconds")
    values = json.dumps({**label.values, **({"by": writer} if writer else {})}, ensure_ascii=False)
    sql = "INSERT INTO step (at, code, label, added, edited, removed, undone) VALUES (?, ?, ?, 0, 0, 0, 0)"
    connection.execute(sql, (at, label.code, values))
    return connection.last_insert_rowid()


def finish(connection: engine.Connection, step_id: int, counts: tuple[int, int, int]) -> None:
    connection.execute("UPDATE step SET added = ?, edited = ?, removed = ? WHERE id = ?", (*counts, step_id))


def keep_images(
    connection: engine.Connection, step_id: int, place: int, images: Sequence[tuple[str, int, str | None, str | None]]
) -> None:
    """(kind, id, before, after) of edited and removed records, numbered from `place`."""
    rows = ((step_id, place + i, *image) for i, image in enumerate(images))
    connection.executemany("INSERT INTO image VALUES (?, ?, ?, ?, ?, ?)", rows)
    seals.seal_images(connection, step_id, place)


def keep_added(connection: engine.Connection, step_id: int, kind: str, first: int, last: int) -> None:
    connection.execute("INSERT INTO added VALUES (?, ?, ?, ?)", (step_id, kind, first, last))


def newest(connection: engine.Connection, undone: bool) -> Step | None:
    """What undo takes back (the newest step that holds), or what redo brings again (the oldest undone one).

    What was erased cannot come back: such a step is passed over. Nothing goes behind a salvage: of the steps before it
    parts may be missing.
    """
    order = "ASC" if undone else "DESC"
    since = "coalesce((SELECT max(id) FROM step WHERE code = 'salvaged'), 0)"
    row = connection.execute(
        f"SELECT {_STEP} FROM step WHERE undone = ? AND code != 'erased' AND id > {since} ORDER BY id {order} LIMIT 1",
        (int(undone),),
    ).fetchone()
    return _step(row) if row else None


def first_at(connection: engine.Connection) -> str:
    """When the book took its first step, as stored; "" before that. No two books share it."""
    found = connection.execute("SELECT at FROM step ORDER BY id LIMIT 1").fetchone()
    return "" if found is None else str(found[0])


def state(connection: engine.Connection) -> tuple[object, ...]:
    """The same in two copies of a book only where they hold the same steps; () before the first one."""
    sql = "SELECT id, at, code, label, (SELECT count(*) FROM step WHERE undone) FROM step ORDER BY id DESC LIMIT 1"
    return tuple(connection.execute(sql).fetchone() or ())


def mark(connection: engine.Connection, step_id: int, undone: bool) -> None:
    connection.execute("UPDATE step SET undone = ? WHERE id = ?", (int(undone), step_id))


def added_ranges(connection: engine.Connection, step_id: int) -> list[tuple[str, int, int]]:
    """(kind, first id, last id) of what the step added; ids between them that are missing were never given."""
    sql = "SELECT kind, first_id, last_id FROM added WHERE step_id = ? ORDER BY first_id"
    return connection.execute(sql, (step_id,)).fetchall()


def joined(added: Sequence[tuple[str, int, int]]) -> Iterator[tuple[int, int]]:
    """Ranges of a step, whatever kinds they are of, as (first id, last id) of their unbroken runs, ascending."""
    start = previous = 0
    for _, first, last in sorted(added, key=itemgetter(1)):
        if start and first != previous + 1:
            yield start, previous
        if not start or first != previous + 1:
            start = first
        previous = last
    if start:
        yield start, previous


def ranges_to_images(connection: engine.Connection, step_id: int) -> None:
    """Before an undo: keeps the added records as they stand, for a redo.

    SQLite writes the images itself: read and written by Python they take three times as long.
    """
    last = connection.execute("SELECT max(place) FROM image WHERE step_id = ?", (step_id,)).fetchone()[0]
    first = place = (last or 0) + 1
    added = added_ranges(connection, step_id)
    runs = list(joined(added))
    for kind in dict.fromkeys(kind for kind, *_ in added):
        for run in runs:
            connection.execute(
                f"INSERT INTO image SELECT ?, ? + row_number() OVER (ORDER BY id), '{kind}', id, NULL, {IMAGED[kind]}"
                f" FROM {kind} WHERE id BETWEEN ? AND ?",
                (step_id, place - 1, *run),
            )
            place += connection.changes()
    seals.seal_images(connection, step_id, first)
    connection.execute("DELETE FROM added WHERE step_id = ?", (step_id,))


def kinds_added_or_removed(connection: engine.Connection, step_id: int) -> list[str]:
    """The kinds of which the step's images hold records that came in or went out."""
    sql = "SELECT DISTINCT kind FROM image WHERE step_id = ? AND (before IS NULL OR after IS NULL)"
    return [row[0] for row in connection.execute(sql, (step_id,))]


def images_to_ranges(connection: engine.Connection, step_id: int) -> None:
    """After a redo: the added records are in the book again, their ids are enough."""
    sql = "SELECT kind, record_id FROM image WHERE step_id = ? AND before IS NULL ORDER BY kind, record_id"
    for kind, rows in groupby(connection.execute(sql, (step_id,)).fetchall(), key=itemgetter(0)):
        for first, final in ranges([row[1] for row in rows]):
            keep_added(connection, step_id, kind, first, final)
    connection.execute("DELETE FROM image WHERE step_id = ? AND before IS NULL", (step_id,))


def ranges(ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ascending ids as (first, last) of their unbroken runs."""
    start = previous = ids[0]
    for number in ids[1:]:
        if number != previous + 1:
            yield start, previous
            start = number
        previous = number
    yield start, previous


def changes_of(connection: engine.Connection, step_id: int, backwards: bool) -> Iterator[Change]:
    """The step's changes from its images: going backwards inverted, last first, and without what it added."""
    order = "place DESC" if backwards else "place ASC"
    only = " AND before IS NOT NULL" if backwards else ""
    sql = f"SELECT kind, before, after FROM image WHERE step_id = ?{only} ORDER BY {order}"
    rows = connection.execute(sql, (step_id,))
    while chunk := rows.fetchmany(5000):
        for kind, images in groupby(chunk, key=itemgetter(0)):
            _, befores, afters = zip(*images, strict=True)
            for before, after in zip(_read(kind, befores), _read(kind, afters), strict=True):
                yield Change(after, before) if backwards else Change(before, after)


def all_images(connection: engine.Connection) -> Iterator[Record | None]:
    """All former and later records that the steps keep. Raises UserError("value-unknown")."""
    rows = connection.execute("SELECT kind, before, after FROM image ORDER BY step_id, place")
    while chunk := rows.fetchmany(5000):
        for kind, images in groupby(chunk, key=itemgetter(0)):
            yield from _read(kind, [image for _, *both in images for image in both])


def _read(kind: str, images: Sequence[str | None]) -> Iterator[Record | None]:
    """The records of many images, None where there is none."""
    found = iter(records_of(kind, [row_of_image(kind, image) for image in images if image is not None]))
    return (None if image is None else next(found) for image in images)


def find(connection: engine.Connection, step_id: int) -> Step | None:
    """One step by its number."""
    row = connection.execute(f"SELECT {_STEP} FROM step WHERE id = ?", (step_id,)).fetchone()
    return _step(row) if row else None


def called(connection: engine.Connection, code: str) -> list[Step]:
    """All steps of one code, newest first."""
    rows = connection.execute(f"SELECT {_STEP} FROM step WHERE code = ? ORDER BY id DESC", (code,))
    return [_step(row) for row in rows]


def touched_since(connection: engine.Connection, step_id: int) -> set[int]:
    """The ids of records that later steps, which still hold, have edited or removed."""
    sql = (
        "SELECT DISTINCT record_id FROM image JOIN step ON step.id = image.step_id"
        " WHERE step_id > ? AND NOT step.undone AND before IS NOT NULL"
    )
    return {row[0] for row in connection.execute(sql, (step_id,))}


def _change(kind: str, before: str | None, after: str | None) -> Change:
    old = None if before is None else record_of(kind, row_of_image(kind, before))
    new = None if after is None else record_of(kind, row_of_image(kind, after))
    return Change(old, new)


def history(connection: engine.Connection, limit: int = 200) -> list[Step]:
    """The newest steps first, those that were undone among them."""
    return [_step(row) for row in connection.execute(f"SELECT {_STEP} FROM step ORDER BY id DESC LIMIT ?", (limit,))]


def history_of(connection: engine.Connection, record_id: int, limit: int = -1) -> list[Version]:
    """What happened to one record, newest first: all of it, or the newest `limit` versions."""
    rows = connection.execute(
        f"SELECT {_STEP}, image.kind, image.before, image.after FROM image JOIN step ON step.id = image.step_id"
        " WHERE image.record_id = ? ORDER BY image.step_id DESC LIMIT ?",
        (record_id, limit),
    )
    versions = [Version(_step(row[:8]), _change(*row[8:])) for row in rows]
    adding = connection.execute(
        f"SELECT {_STEP} FROM added JOIN step ON step.id = added.step_id"
        " WHERE added.first_id <= ? AND added.last_id >= ? ORDER BY added.step_id DESC LIMIT ?",
        (record_id, record_id, limit),
    )
    versions += [Version(_step(row), None) for row in adding]
    # A merge is part of the story of the one that stayed, also where none of its own fields changed.
    known = {version.step.id for version in versions}
    merging = connection.execute(
        f"SELECT {_STEP} FROM step WHERE code = 'merged' AND json_extract(label, '$.id') = ? ORDER BY id DESC LIMIT ?",
        (record_id, limit),
    )
    versions += [Version(step, None) for step in map(_step, merging) if step.id not in known]
    versions.sort(key=lambda version: version.step.id, reverse=True)
    return versions if limit < 0 else versions[:limit]
