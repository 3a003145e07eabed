"""Writing changes, chunk by chunk, inside one transaction: rows, search lines, keys of duplicates, images.

`Writer` is the inside of `Book.apply`, `undo` and `redo`; nothing else writes records.
"""

from array import array
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from itertools import compress
from typing import Any, Final

from ...domain.adds import Adds
from ...domain.changes import Change
from ...domain.fields.catalogue import RECORDED
from ...domain.kinds import KINDS
from ...domain.reading.folding import name_key, reach_columns, reach_keys
from ...domain.records import Client, Record
from ...domain.references import REFERENCES, named_in_lists
from .. import engine, seals
from ..reading import search
from ..reading.queries import records
from ..rows.parts import PARTS
from ..rows.tables import DERIVED, NAMES, OWN, Row, Stored, derived_of, image_of, row_of
from . import adding, bulk, part_rows, steps
from .children import Children
from .client_keys import ClientKeys
from .line_index import LineIndex
from .new_ids import NewIds
from .one_write import Write, refuse_outdated, updates
from .touches import Touches

#: From so many records on, ranges of them are taken out at once.
_MANY: Final = 2000


def _places(kind: str) -> list[int]:
    return [NAMES[kind].index(name) for name in REFERENCES[kind]]


_ORDER: Final = {kind: place for place, kind in enumerate(KINDS)}
_REFERENCE_PLACES: Final = {kind: _places(kind) for kind in KINDS}
_LISTS: Final = {kind: named_in_lists(kind) for kind in KINDS}
#: Where the kinds that are found and sorted by their client's name say whose they are.
_CLIENT_PLACE: Final = {kind: NAMES[kind].index("client_id") for kind in KINDS if "client_key" in DERIVED[kind]}


class Writer:
    """Writes chunks of changes; keeps the real ids of new records, and what was touched.

    With a `step_id` the changes are remembered under that step; without one (undo and redo) they come from memory.
    """

    def __init__(self, connection: engine.Connection, step_id: int | None, total: int = 0) -> None:
        self._connection = connection
        self._total = total
        self._indexes: dict[str, Sequence[str]] = {}  # dropped ones of each kind
        self._step_id = step_id
        self._next_id: int = connection.execute("SELECT next_id FROM counter").fetchone()[0]
        self._client_keys = ClientKeys(connection)
        self._lines = LineIndex(connection)
        self._children = Children(connection, self._lines)
        self._place = 0
        self._touches = Touches(connection)
        self.ids = NewIds()
        self._promised: set[int] = set()  # numbers that were named, and whose records are still to come
        self.touched: dict[str, array[int]] = defaultdict(lambda: array("q"))
        self.counts = [0, 0, 0]

    def write(self, changes: Sequence[Change]) -> None:
        """One chunk. Raises UserError("changed-meanwhile") where a stored record is no longer what `before` says."""
        writes = self._resolve(changes)
        refuse_outdated(self._connection, [write for write in writes if write.before is not None])
        by_kind: dict[str, list[Write]] = defaultdict(list)
        for write in writes:
            by_kind[write.kind].append(write)
        self._forget_lines([w for w in writes if w.before is not None and not w.same_line])
        for kind in KINDS:
            if kind in by_kind:
                self._write_kind(kind, by_kind[kind])
        self._remember(writes)

    def add(self, adds: Adds) -> None:
        """New records by columns. They may refer to records of this step, whichever comes first."""
        if self._promised:
            self.write(list(adds))  # some of these may have been given their ids already
            return
        ids = range(self._next_id, self._next_id + len(adds))
        self._next_id = ids.stop
        self.ids.put_all(adds.columns["id"], ids)
        columns = adding.stored_columns(adds, ids, self._real_id)
        client_keys = None
        if "client_key" in DERIVED[adds.kind]:
            client_keys = columns["client_key"] = self._client_keys.of(columns.get("client_id", [None] * len(ids)))
        parts = [(part, columns.pop(name)) for name, part in PARTS[adds.kind].items() if name in columns]
        rows = zip(*columns.values(), strict=True)
        self.expect_many(adds.kind, {*columns, *(part.field for part, _ in parts)})
        self._connection.executemany(adding.insertion(adds.kind, tuple(columns)), rows)
        seals.seal_range(self._connection, adds.kind, ids[0], ids[-1])
        for part, texts in parts:
            with seals.sealed_together(self._connection, part.table, ids[0], ids[-1]):
                part_rows.insert_part(self._connection, part, zip(ids, texts, strict=True))
        self._lines.add(adds.kind, ids, search.lines_of(adds, client_keys))
        keys = reach_columns(ids, adds.kind, adds.columns)
        self._connection.executemany("INSERT OR IGNORE INTO reach VALUES (?, ?)", zip(*keys, strict=True))
        self.touched[adds.kind].extend(ids)
        self.counts[0] += len(ids)
        if adds.kind == "client":
            self._client_keys.put_new(zip(ids, map(str, columns["name_key"]), strict=True))
        if self._step_id is not None:
            steps.keep_added(self._connection, self._step_id, adds.kind, ids[0], ids[-1])

    def finish(self) -> None:
        """The end of the transaction's work: the index, children of renamed clients, the id counter.

        Raises LookupError where a record names a new one that never came.
        """
        if self._promised:
            raise LookupError(f"no new record is called {min(self._promised)}")
        for statements in self._indexes.values():
            bulk.create_indexes(self._connection, statements)
        for settled in (self._children.settle(), self._touches.settle()):
            for kind, ids in settled.items():
                self.touched[kind].extend(ids)
        self._lines.finish()
        self._connection.execute("UPDATE counter SET next_id = ?", (self._next_id,))

    def expect_many(self, kind: str, columns: Container[str] = ()) -> None:
        """Before the first records of a kind come in or go out: where they are many, its indexes are made anew.

        Those of `columns`, or all. No question of this connection may be half answered.
        """
        if kind not in self._indexes:
            among = columns or {*OWN[kind], *DERIVED[kind]}
            self._indexes[kind] = bulk.drop_indexes(self._connection, kind, self._total, among)

    def remove_added(self, added: Sequence[tuple[str, int, int]]) -> None:
        """Takes out all records of these id ranges (kind, first, last), as undoing what added them does.

        How many there are decides the way, not how long one range is: a list of firms and people leaves short ranges
        of both, and each record by itself takes three times as long.
        """
        if sum(last - first + 1 for _, first, last in added) < _MANY:
            for kind, first, last in reversed(added):
                found = records(self._connection, kind, range(first, last + 1))
                self.write([Change(record, None) for record in found.values()])
            return
        runs = list(steps.joined(added))
        for kind in {kind: None for kind, *_ in added}:
            self.expect_many(kind)
            if kind == "activity":
                for first, last in runs:
                    self._touches.note_range(first, last)
        self._lines.remove_ranges(runs)
        for kind, ids in bulk.remove_ranges(self._connection, {kind for kind, *_ in added}, runs).items():
            self.touched[kind].extend(ids)
            self.counts[2] += len(ids)

    # -- numbering ------------------------------------------------------------------------------------------------

    def _resolve(self, changes: Sequence[Change]) -> list[Write]:
        """Puts rows to all changes, kind by kind: so new ids lie in ranges, and what is referred to comes first."""
        edited = [change.record.id for change in changes if change.before is not None]
        if len(edited) != len(set(edited)):
            raise ValueError("a chunk changes one record twice")
        ordered = sorted(((change.kind, change) for change in changes), key=lambda pair: _ORDER[pair[0]])
        ids = [self._number(change) for _, change in ordered]  # all of them before the first who refers to another
        return [self._to_write(kind, change, real) for (kind, change), real in zip(ordered, ids, strict=True)]

    def _to_write(self, kind: str, change: Change, real: int) -> Write:
        old, new = change.before, change.after
        before = None if old is None else row_of(kind, old)
        new = None if new is None else self._renumbered(kind, old, new)
        after = None if new is None else row_of(kind, new)
        if after is not None:
            after[0] = real
            for place in _REFERENCE_PLACES[kind]:
                reference = after[place]
                if isinstance(reference, int) and reference < 0:
                    after[place] = self._real_id(reference)
            if kind in RECORDED:
                place = NAMES[kind].index(RECORDED[kind])
                after[place] = after[place] or (real if before is None else before[place])
        same = old is not None and new is not None and search.same_line(kind, old, new)
        return Write(kind, before, after, old, new, same)

    def _number(self, change: Change) -> int:
        """The id of the record, a new one where it has none."""
        number = change.record.id
        if number in self._promised:
            self._promised.remove(number)
            return self.ids[number]
        return number if number > 0 else self._next(number)

    def _next(self, number: int) -> int:
        real = self._next_id
        self._next_id += 1
        if number < 0:
            self.ids.put(number, real)
        return real

    def _real_id(self, number: int) -> int:
        """The id of the new record of this number, also where it is still to come."""
        if number not in self.ids:
            self._promised.add(number)
            return self._next(number)
        return self.ids[number]

    def _renumbered(self, kind: str, old: Record | None, new: Record) -> Record:
        """The new record naming real ids in its lists. What an edit leaves as it was, and what comes back, has them."""
        fresh: dict[str, Any] = {}
        for field, attribute in _LISTS[kind] if self._step_id is not None else ():
            items = getattr(new, field)
            if items and (old is None or items != getattr(old, field)):
                fresh[field] = adding.renumbered(items, attribute, self._real_id)
        return replace(new, **fresh) if fresh else new

    # -- rows -----------------------------------------------------------------------------------------------------

    def _write_kind(self, kind: str, writes: list[Write]) -> None:
        added = [w for w in writes if w.before is None]
        edited = [w for w in writes if w.before is not None and w.after is not None]
        removed = [w for w in writes if w.after is None]
        self.touched[kind].extend(w.id for w in writes)
        for place, group in enumerate((added, edited, removed)):
            self.counts[place] += len(group)
        if kind == "activity":
            self._touches.note(row for w in writes for row in (w.before, w.after))
        self._know_clients(kind, [*added, *edited])
        if added:
            self._insert(kind, added)
        if edited:
            self._update(kind, edited)
        if removed:
            self.expect_many(kind)
            self._connection.executemany(f"DELETE FROM {kind} WHERE id = ?", [(w.id,) for w in removed])
        self._add_keys(writes)

    def _derived(self, kind: str, row: Row) -> tuple[Stored, ...]:
        return derived_of(kind, row, self._client_keys.known)

    def _insert(self, kind: str, writes: list[Write]) -> None:
        names = [f'"{name}"' for name in (*OWN[kind], *DERIVED[kind])]
        sql = f"INSERT INTO {kind} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        whole = [w.after for w in writes if w.after is not None]
        own = [name in OWN[kind] for name in NAMES[kind]]
        rows = [(*compress(row, own), *self._derived(kind, row)) for row in whole]
        self.expect_many(kind)
        self._connection.executemany(sql, rows)
        seals.seal_records(self._connection, kind, [w.id for w in writes])
        part_rows.insert(self._connection, kind, whole)
        self._add_lines(kind, writes)
        if kind == "client":
            self._client_keys.put_new((int(row[0] or 0), str(row[-1])) for row in rows)

    def _update(self, kind: str, writes: list[Write]) -> None:
        for sql, rows in updates(kind, writes, self._derived):
            self._connection.executemany(sql, rows)
        part_rows.update(self._connection, kind, [(w.before, w.after) for w in writes if w.before and w.after])
        self._add_lines(kind, [w for w in writes if not w.same_line])
        if kind == "client":
            self._follow_renames(writes)

    def _know_clients(self, kind: str, writes: list[Write]) -> None:
        """Looks up the folded names of the clients that these rows refer to; notes rows whose client comes later."""
        place = _CLIENT_PLACE.get(kind)
        if place is None:
            return
        referred = (w.after[place] for w in writes if w.after is not None)
        wanted = {number for number in referred if isinstance(number, int)}
        lost = self._client_keys.look_up(wanted)
        if lost:
            self._children.note(kind, (w.id for w in writes if w.after is not None and w.after[place] in lost))

    def _follow_renames(self, writes: list[Write]) -> None:
        """A renamed client's contacts and deals sort and are found under the new name."""
        for write in writes:
            assert isinstance(write.old, Client) and isinstance(write.new, Client)
            if write.old.name != write.new.name:
                self._client_keys.put(write.id, name_key(write.new.name))
                self._children.note_all_of(write.id)

    # -- index and keys -------------------------------------------------------------------------------------------

    def _add_lines(self, kind: str, writes: list[Write]) -> None:
        owner = _CLIENT_PLACE.get(kind)
        lines = {}
        for write in writes:
            assert write.new is not None and write.after is not None
            client = None if owner is None else write.after[owner]
            key = self._client_keys.known.get(client, "") if isinstance(client, int) else ""
            text = search.line_of(write.new, key)
            if text is not None:
                lines[write.id] = text
        if lines:
            ids = sorted(lines)
            self._lines.add(kind, ids, map(lines.__getitem__, ids))

    def _forget_lines(self, writes: list[Write]) -> None:
        if not writes:
            return
        self._lines.remove([w.id for w in writes])
        keys = [(key, w.id) for w in writes if not w.same_reach for key in _reach(w.kind, w.old)]
        self._connection.executemany("DELETE FROM reach WHERE key = ? AND record_id = ?", keys)

    def _add_keys(self, writes: list[Write]) -> None:
        keys = [(key, w.id) for w in writes if not w.same_reach for key in _reach(w.kind, w.new)]
        self._connection.executemany("INSERT OR IGNORE INTO reach VALUES (?, ?)", keys)

    # -- memory ---------------------------------------------------------------------------------------------------

    def _remember(self, writes: list[Write]) -> None:
        if self._step_id is None:
            return
        images = [
            (w.kind, w.id, image_of(w.kind, w.before), None if w.after is None else image_of(w.kind, w.after))
            for w in writes
            if w.before is not None
        ]
        steps.keep_images(self._connection, self._step_id, self._place, images)
        self._place += len(images)
        added: dict[str, list[int]] = defaultdict(list)
        for write in writes:
            if write.before is None:
                added[write.kind].append(write.id)
        for kind, ids in added.items():
            for first, last in steps.ranges(sorted(ids)):
                steps.keep_added(self._connection, self._step_id, kind, first, last)


def _reach(kind: str, record: Any) -> Iterable[str]:
    return reach_keys(record) if record is not None and KINDS[kind].is_reached else ()
