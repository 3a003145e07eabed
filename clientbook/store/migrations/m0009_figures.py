"""Schema 9: figures that plans measure are records. Their table is there since schema 7, and nothing was ever in it.

With this schema come the sums of its rows, which are made anew after every migration, and plans that ask for figures,
which a program of before must not read.
"""

from typing import Final

STATEMENTS: Final[tuple[str, ...]] = ()
