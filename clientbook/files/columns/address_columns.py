"""Which of several addresses of a row is the one that the book holds: the others stand in the notes, each whole."""

from collections.abc import Sequence
from typing import Final

from .headings import place_of

_PARTS: Final = frozenset(("address", "postcode", "city", "region", "country"))


def settle_addresses(headings: Sequence[str], fields: list[str | None], cells: Sequence[Sequence[str]]) -> None:
    """Leaves the parts of one address their fields: the main one, or the fullest where the list has no main one.

    `cells` are by column, without what is empty.
    """
    parts: dict[str, list[int]] = {}
    for place, field in enumerate(fields):
        if field in _PARTS and cells[place]:
            parts.setdefault(place_of(headings[place]), []).append(place)
    if len(parts) < 2:
        return
    chosen = max(parts, key=lambda name: (name == "", sum(len(cells[place]) for place in parts[name])))
    for name, places in parts.items():
        for place in places:
            if name != chosen:
                fields[place] = None
