"""The lines of a text file, whatever ends them, a few at a time."""

import csv
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from ...domain.errors import UserError

#: A photo on a card, or a part of a workbook, is one line of as many letters at most.
LONGEST: Final = 1 << 23
#: A row of every column that a sheet has, of sixty letters each; one that is longer is no row of a list.
LONGEST_ROW: Final = 1 << 20
_AT_ONCE: Final = 1 << 18


def lines_of(path: Path, encoding: str, longest: int = LONGEST) -> Iterator[str]:
    """Physical lines without their ends and without NULs. Raises UserError "list-unreadable", "list-line-too-long".

    No line of more than twice `longest` letters comes by.
    """
    csv.field_size_limit(sys.maxsize if sys.maxsize < 1 << 62 else 1 << 31)
    return chain.from_iterable(_batches(path, encoding, longest))


def line_too_long(name: str, longest: int) -> UserError:
    return UserError("list-line-too-long", file=name, count=f"{longest:,}")


def _batches(path: Path, encoding: str, longest: int) -> Iterator[list[str]]:
    begun = ""
    first = True
    try:
        # Line ends are made equal by `newline=None`.
        with path.open("r", encoding=encoding, errors="replace", newline=None) as file:
            while text := file.read(_AT_ONCE):
                if first:
                    text = text.removeprefix("\ufeff")
                    first = False
                *whole, begun = (begun + text.replace("\0", "")).split("\n")
                if whole:
                    yield whole
                if len(begun) > longest:
                    raise line_too_long(path.name, longest)
    except (OSError, UnicodeError) as error:
        raise UserError("list-unreadable", file=path.name, reason=str(error)) from error
    if begun:
        yield [begun]
