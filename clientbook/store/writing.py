"""Writing changes, chunk by chunk, inside one transaction: rows, search lines, keys of twins, images.

`Writer` is the inside of `Book.apply`, `undo` and `redo`; nothing else writes records.
"""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from ..domain.adds import Adds
from ..domain.changes import Change
from ..domain.folding import reach_columns, reach_keys
from ..domain.records import KINDS, Client, Contact
from . import adding, bulk, search, steps
from .client_keys import ClientKeys
from .new_ids import NewIds
from .new_lines import NewLines
from .one_write import Write, refuse_outdated
from .queries import listed, records
from .tables import (
    COLUMNS,
    DERIVED,
    REFERENCES,
    Row,
    Stored,
    derived_of,
    image_of,
    record_of,
    row_of,
)
from .touches import Touches

#: From so many records on, a range of them is taken out at once.
_MANY: Final = 2000


def _places(kind: str) -> list[int]:
    names = [column.name for column in COLUMNS[kind]]
    return [names.index(name) for name in REFERENCES[kind]]


_ORDER: Final = {kind: place for place, kind in enumerate(KINDS)}
_REFERENCE_PLACES: Final = {kind: _places(kind) for kind in KINDS}


class Writer:
    """Writes chunks of changes; keeps the real ids of new records, and what was touched.

    With a `step_id` the changes are remembered under that step; without one (undo and redo) they come from memory.
    """

    def __init__(self, connection: sqlite3.Connection, step_id: int | None, total: int = 0) -> None:
        self._connection = connection
        self._indexes = bulk.drop_indexes(connection, total)
        self._step_id = step_id
        self._next_id = connection.execute("SELECT next_id FROM counter").fetchone()[0]
        self._client_keys = ClientKeys(connection)
        self._orphans: set[tuple[str, int]] = set()
        self._lines = NewLines(connection)
        self._place = 0
        self._touches = Touches(connection)
        self.ids = NewIds()
        self.touched: dict[str, array[int]] = defaultdict(lambda: array("q"))
        self.counts = [0, 0, 0]

    def write(self, changes: Sequence[Change]) -> None:
        """One chunk. Raises UserError("changed-meanwhile") where a stored record is no longer what `before` says."""
        writes = self._resolve(changes)
        refuse_outdated(self._connection, [write for write in writes if write.before is not None])
        by_kind: dict[str, list[Write]] = defaultdict(list)
        for write in writes:
            by_kind[write.kind].append(write)
        self._forget_lines([w for w in writes if w.before is not None])
        for kind in KINDS:
            if kind in by_kind:
                self._write_kind(kind, by_kind[kind])
        self._remember(writes)

    def add(self, adds: Adds) -> None:
        """New records by columns. They may refer to records of this step that were written before."""
        ids = range(self._next_id, self._next_id + len(adds))
        self._next_id = ids.stop
        self.ids.put_all(adds.columns["id"], ids)
        columns = adding.stored_columns(adds, ids, self.ids.__getitem__)
        client_keys = None
        if "client_key" in DERIVED[adds.kind]:
            client_keys = columns["client_key"] = self._client_keys.of(columns.get("client_id", [None] * len(ids)))
        rows = zip(*columns.values(), strict=True)
        self._connection.executemany(adding.insertion(adds.kind, tuple(columns)), rows)
        self._lines.add(adds.kind, ids, search.lines_of(adds, client_keys))
        keys = reach_columns(ids, adds.columns.get("emails", ()), adds.columns.get("phones", ()))
        self._connection.executemany("INSERT OR IGNORE INTO reach VALUES (?, ?)", zip(*keys, strict=True))
        self.touched[adds.kind].extend(ids)
        self.counts[0] += len(ids)
        if adds.kind == "client":
            self._client_keys.put_new(zip(ids, map(str, columns["name_key"]), strict=True))
        if self._step_id is not None:
            steps.keep_added(self._connection, self._step_id, adds.kind, ids[0], ids[-1])

    def finish(self) -> None:
        """The end of the transaction's work: the index, children of renamed clients, the id counter."""
        bulk.create_indexes(self._connection, self._indexes)
        self._lines.index()
        if self._orphans:
            self._refresh(self._orphans)
        for kind, ids in self._touches.settle().items():
            self.touched[kind].extend(ids)
        self._connection.execute("UPDATE counter SET next_id = ?", (self._next_id,))

    def remove_added(self, kind: str, first: int, last: int) -> None:
        """Takes out all records of a kind in an id range, as undoing what added them does."""
        if last - first < _MANY:
            found = records(self._connection, kind, range(first, last + 1))
            self.write([Change(record, None) for record in found.values()])
            return
        if kind == "activity":
            self._touches.note_range(first, last)
        removed = bulk.remove_range(self._connection, kind, first, last)
        self.touched[kind].extend(removed)
        self.counts[2] += len(removed)

    # -- numbering ------------------------------------------------------------------------------------------------

    def _resolve(self, changes: Sequence[Change]) -> list[Write]:
        """Puts rows to all changes, kind by kind: so new ids lie in ranges, and what is referred to comes first."""
        edited = [change.record.id for change in changes if change.before is not None]
        if len(edited) != len(set(edited)):
            raise ValueError("a chunk changes one record twice")
        ordered = sorted(((change.kind, change) for change in changes), key=lambda pair: _ORDER[pair[0]])
        return [self._to_write(kind, change) for kind, change in ordered]

    def _to_write(self, kind: str, change: Change) -> Write:
        old, new = change.before, change.after
        before = None if old is None else row_of(kind, old)
        after = None if new is None else row_of(kind, new)
        if after is not None and new is not None:
            self._settle_ids(kind, after, new.id)
        if kind == "deal" and after is not None and new is not None:
            new = self._with_roles(new)
            after[_ROLES] = row_of(kind, new)[_ROLES]
        return Write(kind, before, after, old, new)

    def _settle_ids(self, kind: str, row: list[Stored], number: int) -> None:
        if number <= 0:
            row[0] = self._next_id
            self._next_id += 1
        if number < 0:
            self.ids.put(number, self._next_id - 1)
        for place in _REFERENCE_PLACES[kind]:
            reference = row[place]
            if isinstance(reference, int) and reference < 0:
                row[place] = self.ids[reference]

    def _with_roles(self, deal: Any) -> Any:
        if not any(role.contact_id < 0 for role in deal.roles):
            return deal
        roles = (replace(role, contact_id=self.ids.get(role.contact_id, role.contact_id)) for role in deal.roles)
        return replace(deal, roles=tuple(roles))

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
            self._connection.executemany(f"DELETE FROM {kind} WHERE id = ?", [(w.id,) for w in removed])
        self._add_keys(writes)

    def _derived(self, kind: str, row: Row) -> tuple[str, ...]:
        return derived_of(kind, row, self._client_keys.known)

    def _insert(self, kind: str, writes: list[Write]) -> None:
        names = [f'"{column.name}"' for column in COLUMNS[kind]] + list(DERIVED[kind])
        sql = f"INSERT INTO {kind} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        rows = [(*w.after, *self._derived(kind, w.after)) for w in writes if w.after is not None]
        self._connection.executemany(sql, rows)
        self._add_lines(kind, writes, rows)
        if kind == "client":
            self._client_keys.put_new((int(row[0] or 0), str(row[-1])) for row in rows)

    def _update(self, kind: str, writes: list[Write]) -> None:
        names = [f'"{column.name}"' for column in COLUMNS[kind][1:]] + list(DERIVED[kind])
        sql = f"UPDATE {kind} SET {', '.join(name + ' = ?' for name in names)} WHERE id = ?"
        rows = [(*w.after, *self._derived(kind, w.after)) for w in writes if w.after is not None]
        self._connection.executemany(sql, [(*row[1:], row[0]) for row in rows])
        self._add_lines(kind, writes, rows)
        if kind == "client":
            self._follow_renames(writes, rows)

    def _know_clients(self, kind: str, writes: list[Write]) -> None:
        """Looks up the folded names of the clients that these rows refer to; notes rows whose client comes later."""
        if len(DERIVED[kind]) < 2:
            return
        place = [column.name for column in COLUMNS[kind]].index("client_id")
        referred = (w.after[place] for w in writes if w.after is not None)
        wanted = {number for number in referred if isinstance(number, int)}
        lost = self._client_keys.look_up(wanted)
        if lost:
            self._orphans.update((kind, w.id) for w in writes if w.after is not None and w.after[place] in lost)

    def _follow_renames(self, writes: list[Write], rows: list[tuple[Stored, ...]]) -> None:
        """A renamed client's contacts and deals sort and are found under the new name."""
        for write, row in zip(writes, rows, strict=True):
            old, new = write.old, write.new
            assert isinstance(old, Client) and isinstance(new, Client)
            self._client_keys.put(write.id, str(row[-1]))
            if old.name != new.name:
                for kind in ("contact", "deal"):
                    ids = self._connection.execute(f"SELECT id FROM {kind} WHERE client_id = ?", (write.id,))
                    self._orphans.update((kind, found[0]) for found in ids.fetchall())

    # -- index and keys -------------------------------------------------------------------------------------------

    def _add_lines(self, kind: str, writes: list[Write], rows: list[tuple[Stored, ...]]) -> None:
        has_client = len(DERIVED[kind]) == 2
        lines = {}
        for write, row in zip(writes, rows, strict=True):
            assert write.new is not None
            text = search.line_of(write.new, str(row[-1]) if has_client else "")
            if text is not None:
                lines[int(row[0] or 0)] = text
        if lines:
            ids = sorted(lines)
            self._lines.add(kind, ids, map(lines.__getitem__, ids))

    def _forget_lines(self, writes: list[Write]) -> None:
        if not writes:
            return
        self._lines.index_before_removing(w.id for w in writes)
        search.remove_lines(self._connection, listed(w.id for w in writes))
        keys = [(key, w.id) for w in writes if isinstance(w.old, Client | Contact) for key in reach_keys(w.old)]
        self._connection.executemany("DELETE FROM reach WHERE key = ? AND record_id = ?", keys)

    def _add_keys(self, writes: list[Write]) -> None:
        keys = [(key, w.id) for w in writes if isinstance(w.new, Client | Contact) for key in reach_keys(w.new)]
        self._connection.executemany("INSERT OR IGNORE INTO reach VALUES (?, ?)", keys)

    def _refresh(self, stale: Iterable[tuple[str, int]]) -> None:
        """Computes sort keys and lines of these records anew, from the tables."""
        by_kind: dict[str, list[int]] = defaultdict(list)
        for kind, number in stale:
            by_kind[kind].append(number)
        for kind, ids in by_kind.items():
            wanted = listed(ids)
            self._connection.execute(
                f"UPDATE {kind} SET client_key ="
                f" coalesce((SELECT name_key FROM client WHERE client.id = {kind}.client_id), '')"
                " WHERE id IN (SELECT value FROM json_each(?))",
                (wanted,),
            )
            search.remove_lines(self._connection, wanted)
            names = ", ".join(f'"{column.name}"' for column in COLUMNS[kind])
            sql = f"SELECT client_key, {names} FROM {kind} WHERE id IN (SELECT value FROM json_each(?))"
            rows = self._connection.execute(sql, (wanted,)).fetchall()
            texts = [search.line_of(record_of(kind, row[1:]), row[0]) or "" for row in rows]
            if rows:
                self._lines.add(kind, [row[1] for row in rows], texts)
            self.touched[kind].extend(ids)
        self._lines.index()

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


_ROLES: Final = [column.name for column in COLUMNS["deal"]].index("roles")
