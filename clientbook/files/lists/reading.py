"""What a list is read as: its encoding, dialect, columns and the line on which its rows begin."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from .dialect import Dialect

#: The field of a column that is left out, whatever becomes of others without a home.
LEFT_OUT: Final = "left_out"
#: The formats of `Reading` that are workbooks, with sheets.
WORKBOOKS: Final = frozenset(("xlsx", "xls", "xlsb", "ods"))


class LeftLine(NamedTuple):
    """A line of the file that holds something and is no row: a title, a comment, a footer."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was recognised about a list; every part can be replaced before its rows are read."""

    path: Path
    encoding: str
    delimiter: str
    quote: str
    header_line: int | None
    headings: tuple[str, ...]
    fields: tuple[str | None, ...]
    kind: str
    sheet: str = ""
    escape: str = ""
    first_line: int = 1
    format: str = "csv"  # "csv", "json", "vcard" or one of WORKBOOKS
    frame: str = ""  # around each line (`dialect.Dialect`)
    other_encodings: tuple[str, ...] = ()  # by which the letters would make as much sense, and be others

    @property
    def dialect(self) -> Dialect:
        return Dialect(self.delimiter, self.quote, self.escape, self.frame, len(self.headings))
