"""One change on its way into the tables: what it sets, and whether the book still holds what it changes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress
from operator import ne
from typing import Final, NamedTuple

from ...domain.errors import UserError
from ...domain.fields.catalogue import REGISTERED
from ...domain.kinds import KINDS, name_of
from ...domain.records import Record
from .. import engine
from ..reading.questions import listed
from ..rows.lazy_sequence import MISREAD
from ..rows.tables import (
    COLUMNS,
    DERIVED,
    DERIVED_FROM,
    NAMES,
    OWN,
    SELECTED,
    SETTLED,
    Row,
    Stored,
    record_of,
    says_the_same,
)

#: Fields of everybody who is reached: keys of duplicates are made of them.
_REACH: Final = frozenset(("emails", "phones", "outside_ids"))


class Write(NamedTuple):
    """Rows in the order of `COLUMNS[kind]`; `same_line` as `search.same_line` says."""

    kind: str
    before: Row | None
    after: list[Stored] | None
    old: Record | None
    new: Record | None
    same_line: bool = False

    @property
    def id(self) -> int:
        row = self.after if self.after is not None else self.before
        assert row is not None
        return int(row[0] or 0)

    @property
    def same_reach(self) -> bool:
        """Whether an edit leaves the keys of duplicates as they are."""
        old, new = self.old, self.new
        if self.same_line or old is None or new is None or not KINDS[self.kind].is_reached:
            return self.same_line
        fields = _REACH | REGISTERED[self.kind].keys()
        return all(getattr(old, field) == getattr(new, field) for field in fields)


def refuse_outdated(connection: engine.Connection, writes: Iterable[Write]) -> None:
    """Raises UserError("changed-meanwhile") where a stored record is no longer what `before` says."""
    by_kind: dict[str, list[Write]] = defaultdict(list)
    for write in writes:
        by_kind[write.kind].append(write)
    for kind, of_kind in by_kind.items():
        sql = f"SELECT {SELECTED[kind]} FROM {kind} WHERE id IN (SELECT value FROM json_each(?))"
        stored = {row[0]: row for row in connection.execute(sql, (listed(w.id for w in of_kind),))}
        for write in of_kind:
            if write.before is None or not _holds(kind, stored.get(write.id), write.before):
                raise UserError("changed-meanwhile", name=name_of(write.old))


def _holds(kind: str, stored: Row | None, before: Row) -> bool:
    """Whether a stored row is what a change says that it was; what an update has settled since is not looked at.

    Raises UserError("value-unknown") where the row holds a word that this program does not know.
    """
    if stored is None or stored == tuple(before):
        return stored is not None
    settled = SETTLED.get(kind, ())
    try:
        return all(
            column.name in settled or says_the_same(column, now, then)
            for column, now, then in zip(COLUMNS[kind], stored, before, strict=True)
        )
    except MISREAD:
        record_of(kind, stored)
        raise


def _differing(kind: str, before: Row, after: Row) -> tuple[bool, ...]:
    """Which columns an edit sets; what an update settles it sets together, so that it is settled again if need be."""
    differs = tuple(map(ne, before, after))
    settled = SETTLED.get(kind, ())
    names = NAMES[kind]
    if not any(differs[names.index(name)] for name in settled):
        return differs
    return tuple(each or name in settled for each, name in zip(differs, names, strict=True))


def updates(
    kind: str, writes: Iterable[Write], derived: Callable[[str, Row], tuple[Stored, ...]]
) -> Iterator[tuple[str, list[Sequence[Stored]]]]:
    """Statements and their values, which set the columns of the kind's own table that differ: the indexes of others
    have nothing to do.
    """
    alike: dict[tuple[bool, ...], list[Write]] = defaultdict(list)
    for write in writes:
        assert write.before is not None and write.after is not None
        alike[_differing(kind, write.before, write.after)].append(write)
    for differs, group in alike.items():
        more = () if DERIVED_FROM[kind].isdisjoint(compress(NAMES[kind], differs)) else DERIVED[kind]
        differs = tuple(each and name in OWN[kind] for each, name in zip(differs, NAMES[kind], strict=True))
        names = tuple(compress(NAMES[kind], differs))
        rows: list[Sequence[Stored]] = []
        for write in group:
            after = write.after or ()
            rows.append((*compress(after, differs), *(derived(kind, after) if more else ()), write.id))
        if names or more:
            settings = ", ".join(f'"{name}" = ?' for name in (*names, *more))
            yield f"UPDATE {kind} SET {settings} WHERE id = ?", rows
