"""Emptying the book's memory of erased records: images, labels of steps, index. What is left is told, not touched."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from ..domain.mentions import FIELDS, LISTS, renamed
from ..domain.records import KINDS
from .tables import COLUMNS, image_of, record_of, row_of, row_of_image

#: By what a record that is only in the memory still hangs on an erased one.
_HOLDS: Final = {"client": "client_id", "contact": "contact_id"}
#: Fields that may name a person in the label of a step.
_NAMES: Final = ("name", "title", "text")
_CODE: Final = "erased"


def empty_memory(connection: sqlite3.Connection, doomed: Mapping[int, str]) -> set[str]:
    """Takes the erased records (kinds by id) out of all steps; returns the names under which they were known.

    Steps before stay undoable: what they did to others holds, without a mention of the erased.
    """
    doomed = dict(doomed) | _gone_before(connection, doomed)
    names: set[str] = set()
    for number in doomed:
        rows = connection.execute("SELECT before, after FROM image WHERE record_id = ?", (number,)).fetchall()
        for image in (json.loads(text) for row in rows for text in row if text):
            names |= {str(image[field]) for field in _NAMES if image.get(field)}
        connection.execute("DELETE FROM image WHERE record_id = ?", (number,))
    for number, kind in doomed.items():
        _mend_images(connection, kind, number)
    connection.execute("DELETE FROM image WHERE step_id = (SELECT max(id) FROM step WHERE code = ?)", (_CODE,))
    _empty_labels(connection, names)
    connection.execute("INSERT INTO line_index (line_index) VALUES ('optimize')")
    return names


def note_bytes_left(connection: sqlite3.Connection, step_id: int) -> None:
    """Part of the erasing step: if the program ends before `empty_bytes`, the next opening does it."""
    connection.execute("UPDATE step SET label = json_set(label, '$.bytes_left', 1) WHERE id = ?", (step_id,))


def has_bytes_left(connection: sqlite3.Connection) -> bool:
    """Whether bytes of an erased record may still lie in the gaps of pages."""
    sql = "SELECT 1 FROM step WHERE code = ? AND json_extract(label, '$.bytes_left')"
    return connection.execute(sql, (_CODE,)).fetchone() is not None


def empty_bytes(connection: sqlite3.Connection) -> None:
    """Writes the whole file anew: where a page was split, copies of rows stay in gaps, which no deleting empties."""
    connection.execute("VACUUM")
    connection.execute("UPDATE step SET label = json_remove(label, '$.bytes_left') WHERE code = ?", (_CODE,))


def _gone_before(connection: sqlite3.Connection, doomed: Mapping[int, str]) -> dict[int, str]:
    """What hung on the erased and was deleted earlier: it is in the memory alone."""
    found: dict[int, str] = {}
    for number, kind in doomed.items():
        field = _HOLDS.get(kind)
        if field is None:
            continue
        mark = f'"{field}":{number}'
        sql = "SELECT kind, record_id, before, after FROM image WHERE instr(before, ?1) OR instr(after, ?1)"
        for other, record_id, *images in connection.execute(sql, (mark,)).fetchall():
            held = any(text and json.loads(text).get(field) == number for text in images)
            alive = connection.execute(f"SELECT 1 FROM {other} WHERE id = ?", (record_id,)).fetchone()
            if held and not alive:
                found[record_id] = other
    return found


def _mend_images(connection: sqlite3.Connection, kind: str, number: int) -> None:
    """Versions of others no longer mention the erased one, as those in the book no longer do."""
    others = {name for name, *_ in (*FIELDS.get(kind, ()), *LISTS.get(kind, ()))}
    for other in others:
        found = "instr(before, ?2) OR instr(after, ?2)"
        sql = f"SELECT step_id, place, before, after FROM image WHERE kind = ?1 AND ({found})"
        for step_id, place, *images in connection.execute(sql, (other, str(number))).fetchall():
            mended = [text and _mended(other, text, kind, number) for text in images]
            if mended != images:
                values = (*mended, step_id, place)
                connection.execute("UPDATE image SET before = ?, after = ? WHERE step_id = ? AND place = ?", values)


def _mended(own: str, image: str, kind: str, number: int) -> str:
    record = record_of(own, row_of_image(own, image))
    fresh = renamed(record, kind, number, None)
    return image if fresh == record else image_of(own, row_of(own, fresh))


def _empty_labels(connection: sqlite3.Connection, names: Iterable[str]) -> None:
    wanted = {name for name in names if len(name) > 1}
    for number, text in connection.execute("SELECT id, label FROM step").fetchall():
        values: dict[str, Any] = json.loads(text)
        fresh = {key: "…" if key != "by" and _names(value, wanted) else value for key, value in values.items()}
        if fresh != values:
            label = json.dumps(fresh, ensure_ascii=False)
            connection.execute("UPDATE step SET label = ? WHERE id = ?", (label, number))


def _names(value: object, names: set[str]) -> bool:
    """A label's value is a name, or has several in it."""
    return isinstance(value, str) and (value in names or any(name in value for name in names if " " in name))


def still_naming(connection: sqlite3.Connection, words: Sequence[str]) -> list[tuple[str, int]]:
    """(kind, id) of records whose fields hold one of these texts, as they are written."""
    found: list[tuple[str, int]] = []
    for kind in KINDS:
        texts = " || char(10) || ".join(f"coalesce(\"{each.name}\", '')" for each in COLUMNS[kind] if not each.integer)
        tests = " OR ".join("instr(whole, ?)" for _ in words)
        sql = f"SELECT id FROM (SELECT id, {texts} AS whole FROM {kind}) WHERE {tests} ORDER BY id"
        found += [(kind, row[0]) for row in connection.execute(sql, words)]
    return found
