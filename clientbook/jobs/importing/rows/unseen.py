"""Characters in a list that nobody sees: counted by column, and taken out where the user wants it.

Only where they would be kept: amounts, days, phones and e-mails are read without them anyway.
"""

from collections.abc import Iterator
from typing import Final

from ....domain.reading.invisible import marks_in, without_marks
from ....files.lists.reading import Reading
from ....files.lists.records import Bare
from .open_columns import AMOUNTS, RATES
from .row_cells import DAYS
from .unmapped_cells import CellTally, Fate

_READ_WITHOUT: Final = frozenset((*AMOUNTS, *DAYS, *RATES, "email", "phone", "website"))


def watched(rows: Iterator[Bare], reading: Reading, tally: CellTally, removes: bool) -> Iterator[Bare]:
    """The rows, with the cells that hold what cannot be seen tallied; without it where it is to be removed."""
    kept = [place for place, name in enumerate(reading.fields) if (name or "").partition("#")[0] not in _READ_WITHOUT]
    fate = Fate.UNSEEN_REMOVED if removes else Fate.UNSEEN_KEPT
    for line, cells in rows:
        if not "".join(cells).isascii():
            for place in kept:
                if place < len(cells) and marks_in(cells[place]):
                    tally.take(fate, place, line)
                    if removes:
                        cells[place] = without_marks(cells[place]).strip()
        yield line, cells
