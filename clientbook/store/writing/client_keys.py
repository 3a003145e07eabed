"""The folded names of clients, under which their contacts and deals sort, while a write refers to them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from .. import engine
from ..reading.questions import listed
from ..rows.tables import Stored

#: So many are remembered; others are looked up again.
_REMEMBERED: Final = 50_000


class ClientKeys:
    """Those that were asked for or written last."""

    def __init__(self, connection: engine.Connection) -> None:
        self._connection = connection
        self._known: dict[int, str] = {}

    @property
    def known(self) -> Mapping[int, str]:
        return self._known

    def put(self, number: int, key: str) -> None:
        self._known[number] = key

    def put_new(self, keys: Iterable[tuple[int, str]]) -> None:
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        self._known.update(keys)

    def look_up(self, wanted: set[int]) -> set[int]:
        """Returns those that are no clients, or not yet."""
        missing = wanted - self._known.keys()
        sql = "SELECT id, name_key FROM client WHERE id IN (SELECT value FROM json_each(?))"
        self._known.update(self._connection.execute(sql, (listed(missing),)).fetchall())
        return wanted - self._known.keys()

    def of(self, owners: Sequence[Stored]) -> list[str]:
        """The key for each of these ids, "" for none."""
        self.look_up({owner for owner in owners if isinstance(owner, int)})
        return [self._known.get(owner, "") if isinstance(owner, int) else "" for owner in owners]
