"""Undo past an erase: a step's memory keeps what can still be taken back, and lets go of the rest.

What was erased took along what steps before it were built on: a deal's former client, a merge's other half. Before such
a step is undone its memory is fitted to the book as it stands; undoing it, and doing it again, are then as exact as
ever. What a step can no longer take back stays in the book as it is: nothing goes because something else was erased.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from ...domain.records import Record
from ...domain.references import LISTS, NAMED, REFERENCES, referred_to, without_dangling
from .. import engine
from ..reading.lookups import referring
from ..reading.queries import listing, records
from ..rows.tables import image_of, record_of, row_of, row_of_image
from . import steps

_CHUNK = 2000


class _Image(NamedTuple):
    """An edit or a removal by the step: `before` is what comes back, `after` None where the step removed it."""

    place: int
    kind: str
    id: int
    before: Record
    after: Record | None


def fit_step(connection: engine.Connection, step_id: int) -> None:
    """Before an undo of this step; does nothing where no erase came after it."""
    sql = "SELECT 1 FROM step WHERE code = 'erased' AND id > ?"
    if connection.execute(sql, (step_id,)).fetchone() is None:
        return
    fits = _DroppedReferences(connection, step_id)
    returning = fits.returning()
    settled = fits.settled(returning)
    fits.let_stay(returning | settled)


class _DroppedReferences:
    def __init__(self, connection: engine.Connection, step_id: int) -> None:
        self._connection = connection
        self._step_id = step_id

        @cache
        def is_there(kind: str, number: int) -> bool:
            return connection.execute(f"SELECT 1 FROM {kind} WHERE id = ?", (number,)).fetchone() is not None

        self._is_there: Callable[[str, int], bool] = is_there

    # -- what the step removed ------------------------------------------------------------------------------------

    def returning(self) -> dict[int, Record]:
        """The removed records that come back, by id, without mentions of what does not; the others are forgotten."""
        found = {each.id: each for chunk in self._images("after IS NULL") for each in chunk}
        coming = {number for number, each in found.items() if not self._is_there(each.kind, number)}
        back: dict[int, Record] = {}
        while len(back) != len(coming):
            coming, back = set(back) or coming, {}  # one that stays away may be named by another

            def is_there(kind: str, number: int, coming: set[int] = coming) -> bool:
                return number in coming or self._is_there(kind, number)

            for number in sorted(coming):
                record = without_dangling(found[number].before, is_there)
                if record is not None:
                    back[number] = record
            if not back:
                break
        self._forget(each for number, each in found.items() if number not in back)
        self._note((found[number], record, None) for number, record in back.items() if record != found[number].before)
        return back

    # -- what the step edited -------------------------------------------------------------------------------------

    def settled(self, returning: dict[int, Record]) -> dict[int, Record]:
        """The edited records as undoing leaves them, by id; edits of which nothing can be undone are forgotten."""
        left: dict[int, Record] = {}  # a step may have edited a record several times: the last edit goes first

        def is_there(kind: str, number: int) -> bool:
            return number in returning or self._is_there(kind, number)

        for chunk in self._images("after IS NOT NULL"):
            for kind, group in groupby(sorted(chunk, key=attrgetter("kind")), key=attrgetter("kind")):
                of_kind = list(group)
                stored = records(self._connection, kind, [each.id for each in of_kind])
                lost, mended = [], []
                for each in of_kind:
                    now = left.get(each.id) or returning.get(each.id) or stored.get(each.id)
                    former = None if now is None else _taken_back(each, now, is_there)
                    if now is None or former is None or former == now:
                        lost.append(each)
                        continue
                    left[each.id] = former
                    if (former, now) != (each.before, each.after):
                        mended.append((each, former, now))
                self._forget(lost)
                self._note(mended)
        return left

    # -- what the step added --------------------------------------------------------------------------------------

    def let_stay(self, left: dict[int, Record]) -> None:
        """Added records that others need, which do not go with them, stay; `left` is how others will be."""
        added = steps.added_ranges(self._connection, self._step_id)
        kinds = {number: kind for kind, first, last in added for number in range(first, last + 1)}
        needed: dict[int, set[int]] = defaultdict(set)  # by each added one, who names it
        for kind, first, last in added:
            for child, parent in self._naming(kind, first, last):
                if child not in left:
                    needed[parent].add(child)
        for number, record in left.items():
            for kind in {kind for kind, *_ in added}:
                for parent in referred_to(record, kind):
                    if kinds.get(parent) == kind:
                        needed[parent].add(number)
        staying: set[int] = set()
        while fresh := {
            parent
            for parent, by in needed.items()
            if parent not in staying and any(child not in kinds or child in staying for child in by)
        }:
            staying |= fresh
        if staying:
            self._keep_ranges(added, staying)

    def _naming(self, kind: str, first: int, last: int) -> Iterator[tuple[int, int]]:
        """(who, whom) of all that names a record of this range, in a field or in a list."""
        for other, fields in REFERENCES.items():
            for field in fields:
                if NAMED[field] == kind:
                    yield from referring(self._connection, other, field, first, last)
        for other, field, attribute in LISTS.get(kind, ()):
            numbers = range(first, last + 1)
            for record in listing(self._connection, other, field, attribute, numbers):
                yield from ((record.id, number) for number in referred_to(record, kind) if number in numbers)

    def _keep_ranges(self, added: Sequence[tuple[str, int, int]], staying: set[int]) -> None:
        self._connection.execute("DELETE FROM added WHERE step_id = ?", (self._step_id,))
        for kind, first, last in added:
            going = [number for number in range(first, last + 1) if number not in staying]
            for start, end in steps.ranges(going) if going else ():
                steps.keep_added(self._connection, self._step_id, kind, start, end)

    # -- images ---------------------------------------------------------------------------------------------------

    def _images(self, which: str) -> Iterator[list[_Image]]:
        sql = (
            "SELECT place, kind, record_id, before, after FROM image"
            f" WHERE step_id = ? AND before IS NOT NULL AND {which} AND place < ? ORDER BY place DESC LIMIT {_CHUNK}"
        )
        place = sys.maxsize
        while rows := self._connection.execute(sql, (self._step_id, place)).fetchall():
            place = rows[-1][0]
            yield [
                _Image(at, kind, number, _read(kind, old), None if new is None else _read(kind, new))
                for at, kind, number, old, new in rows
            ]

    def _forget(self, images: Any) -> None:
        places = [(self._step_id, each.place) for each in images]
        self._connection.executemany("DELETE FROM image WHERE step_id = ? AND place = ?", places)

    def _note(self, images: Any) -> None:
        rows = [
            (_text(each.kind, before), after and _text(each.kind, after), self._step_id, each.place)
            for each, before, after in images
        ]
        self._connection.executemany("UPDATE image SET before = ?, after = ? WHERE step_id = ? AND place = ?", rows)


def _taken_back(edit: _Image, now: Record, is_there: Callable[[str, int], bool]) -> Record | None:
    """The record as it stands with what the edit changed undone.

    A field that something later has changed for good stays as it is; so does a reference whose former one is gone.
    """
    former, left = edit.before, edit.after
    fresh: dict[str, Any] = {}
    for name in type(now).__dataclass_fields__:
        then, was, stands = getattr(former, name), getattr(left, name), getattr(now, name)
        if then == was or stands != was:
            continue
        if name in NAMED and then is not None and not is_there(NAMED[name], then):
            continue
        fresh[name] = then
    return without_dangling(replace(now, **fresh), is_there)


def _read(kind: str, image: str) -> Record:
    return record_of(kind, row_of_image(kind, image))


def _text(kind: str, record: Record) -> str:
    return image_of(kind, row_of(kind, record))
