"""The last and the next touch of each client, contact and deal, kept beside them and settled with each write.

They follow from the activities alone, so that "who went quiet?" and the order by last touch need an index and no
look at a million activities. Nothing else writes these columns (`tables.FOLLOWED`).
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from .. import engine
from ..rows.tables import COLUMNS, FOLLOWED, Row

_NAMES: Final = [column.name for column in COLUMNS["activity"]]
_PLACES: Final = {kind: _NAMES.index(f"{kind}_id") for kind in FOLLOWED}
#: What is planned lies on the day that it is planned for, and has not happened.
_SETTLE: Final = """
    UPDATE {kind} SET
        touched_on = COALESCE((SELECT max("on") FROM activity
            WHERE {kind}_id = {kind}.id AND (next_on IS NULL OR next_on <> "on")), ''),
        next_on = COALESCE((SELECT min(next_on) FROM activity
            WHERE {kind}_id = {kind}.id AND next_on > '' AND NOT done), '')
    WHERE id IN (SELECT value FROM json_each(?))
"""


class Touches:
    """Notes whose activities a transaction writes; `settle` brings their columns up to date at its end."""

    def __init__(self, connection: engine.Connection) -> None:
        self._connection = connection
        self._noted: dict[str, set[int]] = defaultdict(set)

    def note(self, rows: Iterable[Row | None]) -> None:
        """Activities before or after a change, as rows in the order of `COLUMNS`."""
        for row in rows:
            if row is not None:
                for kind, place in _PLACES.items():
                    number = row[place]
                    if isinstance(number, int):
                        self._noted[kind].add(number)

    def note_range(self, first: int, last: int) -> None:
        """All activities in a range of ids, before they are taken out."""
        names = ", ".join(f"{kind}_id" for kind in FOLLOWED)
        found = self._connection.execute(f"SELECT {names} FROM activity WHERE id BETWEEN ? AND ?", (first, last))
        for numbers in found:
            for kind, number in zip(FOLLOWED, numbers, strict=True):
                if number is not None:
                    self._noted[kind].add(number)

    def settle(self) -> dict[str, set[int]]:
        """Returns the ids of the records whose touches may have changed, by kind."""
        for kind, ids in self._noted.items():
            listed = "[" + ",".join(map(str, ids)) + "]"
            self._connection.execute(_SETTLE.format(kind=kind), (listed,))
        return dict(self._noted)
