"""Emptying the book's memory of erased records: images, labels of steps, index. What is left is told, not touched."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing, suppress
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

from ...domain.fields.catalogue import FIELDS as CATALOGUE
from ...domain.fields.types import Choice, Currency, Day, Fraction, Month
from ...domain.kinds import KINDS
from ...domain.references import FIELDS, LISTS, without
from .. import engine
from ..reading.questions import Question, among, listed
from ..rows.models import TABLES
from ..rows.parts import PARTS
from ..rows.tables import COLUMNS, image_of, record_of, row_of, row_of_image
from . import steps

#: By what a record that is only in the memory still hangs on an erased one.
_HOLDS: Final = {by.kind: by.field for kind in KINDS.values() for by in kind.hangs_on}
#: Fields that may name a person in the label of a step.
_NAMES: Final = ("name", "title", "text")
_CODE: Final = "erased"
#: The columns of each kind in which something may be written: no days, no choices.
_SPELT: Final = {
    kind: [
        column.name
        for column in columns
        if not column.integer
        and column.name not in PARTS[kind]
        and not isinstance(CATALOGUE[kind][column.name].type, Choice | Day | Month | Currency | Fraction)
    ]
    for kind, columns in COLUMNS.items()
}
#: SQLite takes no longer chains of tests.
_AT_ONCE: Final = 500


def empty_memory(connection: engine.Connection, doomed: Mapping[int, str]) -> set[str]:
    """Takes the erased records (kinds by id) out of all steps; returns the names under which they were known.

    Steps before stay undoable: what they did to others holds, without a mention of the erased.
    """
    doomed = _with_gone(connection, doomed)
    these = "record_id IN (SELECT value FROM json_each(?))"
    names: set[str] = set()
    for texts in connection.execute(f"SELECT before, after FROM image WHERE {these}", (listed(doomed),)):
        for image in (json.loads(text) for text in texts if text):
            names |= {str(image[field]) for field in _NAMES if image.get(field)}
    connection.execute(f"DELETE FROM image WHERE {these}", (listed(doomed),))
    for kind, numbers in _by_kind(doomed).items():
        _mend_images(connection, kind, numbers)
    connection.execute("DELETE FROM image WHERE step_id = (SELECT max(id) FROM step WHERE code = ?)", (_CODE,))
    _empty_labels(connection, names)
    connection.execute("INSERT INTO line_index (line_index) VALUES ('optimize')")
    return names


def _by_kind(doomed: Mapping[int, str]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, kind in doomed.items():
        found[kind].add(number)
    return found


def note_bytes_left(connection: engine.Connection, step_id: int) -> None:
    """Part of the erasing step: if the program ends before `empty_bytes`, the next opening does it."""
    connection.execute("UPDATE step SET label = json_set(label, '$.bytes_left', 1) WHERE id = ?", (step_id,))


def has_bytes_left(connection: engine.Connection) -> bool:
    """Whether bytes of an erased record may still lie in the gaps of pages."""
    sql = "SELECT 1 FROM step WHERE code = ? AND json_extract(label, '$.bytes_left')"
    return connection.execute(sql, (_CODE,)).fetchone() is not None


def empty_bytes(connection: engine.Connection) -> None:
    """Writes the whole file anew: where a page was split, copies of rows stay in gaps, which no deleting empties."""
    connection.execute("VACUUM")
    connection.execute("UPDATE step SET label = json_remove(label, '$.bytes_left') WHERE code = ?", (_CODE,))


def _with_gone(connection: engine.Connection, doomed: Mapping[int, str]) -> dict[int, str]:
    """With what hung on these when it was deleted, what was merged into them, and so on: it is in the memory alone."""
    found, waiting = dict(doomed), dict(doomed)
    while waiting:
        gone = _hung_on(connection, waiting) | _merged_into(connection, waiting)
        waiting = {number: kind for number, kind in gone.items() if number not in found}
        found |= waiting
    return found


def _merged_into(connection: engine.Connection, winners: Mapping[int, str]) -> dict[int, str]:
    """The records that ended in these: two records of one person, and the person is erased."""
    found: dict[int, str] = {}
    for kind, numbers in _by_kind(winners).items():
        if not KINDS[kind].is_merged:
            continue
        last = "SELECT max(step_id) FROM image JOIN step ON id = step_id WHERE NOT undone AND record_id = lost.id"
        rows = connection.execute(
            "SELECT DISTINCT lost.id FROM (SELECT record_id AS id, step_id FROM image JOIN step ON step.id = step_id"
            " WHERE code = 'merged' AND kind = :kind AND after IS NULL"
            " AND json_extract(label, '$.id') IN (SELECT value FROM json_each(:numbers))) AS lost"
            f" WHERE id NOT IN (SELECT id FROM {kind}) AND step_id = ({last})",  # a merge taken back, and deleted later
            {"kind": kind, "numbers": listed(numbers)},
        )
        found.update((number, kind) for (number,) in rows)
    return found


def _hung_on(connection: engine.Connection, parents: Mapping[int, str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for kind, numbers in _by_kind(parents).items():
        field = _HOLDS.get(kind)
        if field is None:
            continue
        mark = f'"{field}":{_digits(numbers)}'
        tests = " OR ".join(
            f"(instr({image}, :mark) AND json_extract({image}, '$.{field}') IN (SELECT value FROM json_each(:numbers)))"
            for image in ("before", "after")
        )
        asked = {"mark": mark, "numbers": listed(numbers)}
        rows = connection.execute(f"SELECT DISTINCT record_id, kind FROM image WHERE {tests}", asked)
        for other, ids in _by_kind(dict(rows.fetchall())).items():
            sql = f"SELECT id FROM {other} WHERE id IN (SELECT value FROM json_each(?))"
            alive = {row[0] for row in connection.execute(sql, (listed(ids),))}
            gone = (each for each in ids - alive if _last_known(connection, each).get(field) in numbers)
            found.update(dict.fromkeys(gone, other))
    return found


def _last_known(connection: engine.Connection, number: int) -> dict[str, Any]:
    """The fields of a record that is gone, as it was last: what belonged to another by then is that one's."""
    sql = "SELECT before, after FROM image JOIN step ON step.id = step_id WHERE record_id = ? AND {} LIMIT 1"
    for rest in ("NOT undone ORDER BY step_id DESC, place DESC", "undone ORDER BY step_id, place"):
        images = connection.execute(sql.format(rest), (number,)).fetchone()
        if images is not None:
            before, after = images
            return dict(json.loads(after or before))
    return {}


def known_as(connection: engine.Connection, kinds: Mapping[int, str]) -> list[str]:
    """Names, e-mails and phones of these clients and contacts, as they are, were, and of what hung on them and is gone.

    Those of the first ones come first.
    """
    return _names_of(connection, _with_gone(connection, kinds))


def known_in(copy: Path, kinds: Mapping[int, str], first_at: str) -> list[str]:
    """The same by a copy of the book (`steps.first_at`), which may know names of which the book, restored since, does
    not; nothing by a file that is none. Others may bear these ids there: compare."""
    with suppress(engine.Error), closing(engine.connect(copy, "ro")) as other:
        if first_at and steps.first_at(other) == first_at:
            return _names_of(other, kinds)
    return []


def _names_of(connection: engine.Connection, kinds: Mapping[int, str]) -> list[str]:
    found: dict[str, None] = {}
    for number, kind in kinds.items():
        if not KINDS[kind].is_person:
            continue
        rows = connection.execute(f"SELECT name, emails, phones FROM {kind} WHERE id = ?", (number,)).fetchall()
        images = connection.execute("SELECT before, after FROM image WHERE record_id = ?", (number,))
        for fields in (json.loads(text) for texts in images for text in texts if text):
            rows.append(tuple(fields.get(field, "") for field in ("name", "emails", "phones")))
        for name, *lists in rows:
            found.update(dict.fromkeys((name, *(each for text in lists for each in text.split("\n")))))
    return [text for text in found if text]


def is_known_in(copy: Path, names: Sequence[str]) -> bool:
    """Whether a copy of the book has a client or contact of one of these names, now or in its memory."""
    asked = json.dumps(list(names))
    with suppress(engine.Error), closing(engine.connect(copy, "ro")) as other:
        if any(_called(kind).rows(other, names=asked).fetchone() for kind, each in KINDS.items() if each.is_person):
            return True
        sql = (
            "SELECT 1 FROM image WHERE json_extract(coalesce(before, after), '$.name') IN"
            " (SELECT value FROM json_each(?)) LIMIT 1"
        )
        return other.execute(sql, (asked,)).fetchone() is not None
    return False


@cache
def _called(kind: str) -> Question:
    """A record of a kind that bears one of these `names`."""
    table = TABLES[kind]
    return Question(table.select(table.id).where(among(table.name, "names")).limit(1))


def _digits(numbers: set[int]) -> str:
    """What to look for before an image is read: reading costs ten times as much. Many have nothing in common."""
    return str(next(iter(numbers))) if len(numbers) == 1 else ""


def _mend_images(connection: engine.Connection, kind: str, numbers: set[int]) -> None:
    """Versions of others no longer mention the erased ones, as those in the book no longer do."""
    others = {name for name, *_ in (*FIELDS.get(kind, ()), *LISTS.get(kind, ()))}
    for other in others:
        found = "instr(before, :digits) OR instr(after, :digits)" if len(numbers) == 1 else ":digits = ''"
        sql = f"SELECT step_id, place, before, after FROM image WHERE kind = :kind AND ({found})"
        mended = []
        for step_id, place, *images in connection.execute(sql, {"kind": other, "digits": _digits(numbers)}):
            fresh = [text and _mended(other, text, kind, numbers) for text in images]
            if fresh != images:
                mended.append((*fresh, step_id, place))
        connection.executemany("UPDATE image SET before = ?, after = ? WHERE step_id = ? AND place = ?", mended)


def _mended(own: str, image: str, kind: str, numbers: set[int]) -> str:
    record = record_of(own, row_of_image(own, image))
    fresh = without(record, kind, numbers)
    return image if fresh == record else image_of(own, row_of(own, fresh))


def _empty_labels(connection: engine.Connection, names: Iterable[str]) -> None:
    wanted = {name for name in names if len(name) > 1}
    lengths = sorted({len(name) for name in wanted if " " in name})
    for number, text in connection.execute("SELECT id, label FROM step").fetchall():
        values: dict[str, Any] = json.loads(text)
        fresh = {key: "…" if key != "by" and _names(value, wanted, lengths) else value for key, value in values.items()}
        if fresh != values:
            label = json.dumps(fresh, ensure_ascii=False)
            connection.execute("UPDATE step SET label = ? WHERE id = ?", (label, number))


def _names(value: object, names: set[str], lengths: Sequence[int]) -> bool:
    """A label's value is a name, or has several in it: those of more than one word, which are of these lengths.

    There may be as many names as labels: each length is cut out of the value, not each name looked for.
    """
    if not isinstance(value, str) or value in names:
        return isinstance(value, str)
    return any(
        value[start : start + length] in names
        for length in takewhile(lambda each: each <= len(value), lengths)
        for start in range(len(value) - length + 1)
    )


def still_naming(connection: engine.Connection, words: Sequence[str]) -> list[tuple[str, int]]:
    """(kind, id) of records whose fields hold one of these texts, as they are written.

    `LIMIT -1` keeps SQLite from putting a record's texts together anew for each one that is looked for: with 1,450,000
    records 0.6 s instead of 3.9, together with one function for all fields instead of two operators each.
    """
    found: list[tuple[str, int]] = []
    for kind in KINDS:
        sources = [(f"SELECT id, {_joined(_SPELT[kind])} AS whole FROM {kind} LIMIT -1", "id")]
        sources += [
            (f"SELECT owner_id, {_joined(part.columns)} AS whole FROM {part.table} LIMIT -1", "owner_id")
            for part in PARTS[kind].values()
            if str in part.types
        ]
        ids: set[int] = set()
        for start in range(0, len(words), _AT_ONCE):
            some = words[start : start + _AT_ONCE]
            tests = " OR ".join("instr(whole, ?)" for _ in some)
            for source, number in sources:
                ids.update(row[0] for row in connection.execute(f"SELECT {number} FROM ({source}) WHERE {tests}", some))
        found += [(kind, number) for number in sorted(ids)]
    return found


def _joined(columns: Iterable[str]) -> str:
    listed_columns = ", ".join(f'"{name}"' for name in columns)
    return f"concat_ws(char(10), {listed_columns})"


def still_remembered(connection: engine.Connection, words: Sequence[str]) -> list[tuple[str, int]]:
    """(kind, id) of records of which some former version holds one of these texts; they may be gone."""
    found: set[tuple[str, int]] = set()
    spelt = [json.dumps(word, ensure_ascii=False)[1:-1] for word in words]
    for start in range(0, len(spelt), _AT_ONCE):
        some = spelt[start : start + _AT_ONCE]
        tests = " OR ".join("instr(texts, ?)" for _ in some)
        texts = "SELECT kind, record_id, coalesce(before, '') || char(10) || coalesce(after, '') AS texts FROM image"
        found.update(connection.execute(f"SELECT DISTINCT kind, record_id FROM ({texts}) WHERE {tests}", some))
    return sorted(found)
