"""How long searches look: each says what is usual, and a long run asks for more.

`SEARCH=20` multiplies all of them (`make search`); the name of one sets that one, as in `UNDO_BOOKS=5000`.
"""

import os
from typing import Final

_TIMES: Final = float(os.environ.get("SEARCH", "1"))


def tries(name: str, usual: int) -> int:
    """How often a search tries, by the name by which a long run sets it."""
    return int(os.environ.get(name) or max(1, round(usual * _TIMES)))
