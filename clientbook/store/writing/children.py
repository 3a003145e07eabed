"""Contacts and deals sort and are found by their client's name: these are written before it, or it is renamed."""

from collections import defaultdict
from collections.abc import Iterable

from ...domain.kinds import KINDS
from .. import engine
from ..reading import search
from ..reading.questions import listed
from ..rows.tables import SELECTED, record_of
from .line_index import LineIndex


class Children:
    """Notes those that lag behind; `settle` brings their sort keys and lines up to date at the end of a write."""

    def __init__(self, connection: engine.Connection, lines: LineIndex) -> None:
        self._connection = connection
        self._lines = lines
        self._stale: dict[str, set[int]] = defaultdict(set)

    def note(self, kind: str, ids: Iterable[int]) -> None:
        self._stale[kind].update(ids)

    def note_all_of(self, client: int) -> None:
        for kind in (each.name for each in KINDS.values() if each.is_of_client):
            found = self._connection.execute(f"SELECT id FROM {kind} WHERE client_id = ?", (client,))
            self.note(kind, (row[0] for row in found.fetchall()))

    def settle(self) -> dict[str, set[int]]:
        """Returns the ids of those that were brought up to date, by kind."""
        for kind, ids in self._stale.items():
            if ids:
                self._settle_kind(kind, ids)
        return self._stale

    def _settle_kind(self, kind: str, ids: set[int]) -> None:
        wanted = listed(ids)
        self._connection.execute(
            f"UPDATE {kind} SET client_key ="
            f" coalesce((SELECT name_key FROM client WHERE client.id = {kind}.client_id), '')"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        self._lines.remove(sorted(ids))
        sql = (
            f"SELECT client_key, {SELECTED[kind]} FROM {kind} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
        )
        rows = self._connection.execute(sql, (wanted,)).fetchall()
        texts = [search.line_of(record_of(kind, row[1:]), row[0]) or "" for row in rows]
        if rows:
            self._lines.add(kind, [row[1] for row in rows], texts)
