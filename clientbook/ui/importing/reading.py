"""What the import dialog asks of a list, off the window's thread; a problem with the file is an answer too."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, Final

from ...domain.errors import UserError
from ...files.lists.csv_rows import Reading, read, rows
from ...files.lists.reading import WORKBOOKS
from ...files.lists.workbooks import workbook_rows
from ...jobs.importing.import_list import plan
from ...jobs.importing.import_plan import Choices, ImportPlan
from ...jobs.importing.rows.own_columns import recognised
from ...progress import Progress
from ...store.book import Book

_SAMPLE: Final = 8


@dataclass(frozen=True)
class Sampled:
    """A list as it is read now, with its first rows and the names of its sheets."""

    reading: Reading
    rows: list[list[str]]
    sheets: list[str]


def sampled(book: Book, path: Path, how: Mapping[str, Any]) -> Sampled | UserError:
    """Reads a list's beginning; a problem with the file is an answer too."""
    try:
        reading = recognised(book, read(path, **how))
        sheets = workbook_rows.sheets(path, reading.format) if reading.format in WORKBOOKS else []
        return Sampled(reading, [list(row.cells) for row in islice(rows(reading), _SAMPLE)], sheets)
    except UserError as error:
        return error


def tried(book: Book, reading: Reading, choices: Choices, progress: Progress) -> ImportPlan | UserError:
    """What an import would do."""
    try:
        return plan(book, reading, choices, progress)
    except UserError as error:
        return error


def key_of(reading: Reading) -> str:
    """A name for lists with these headings."""
    return sha256("\x1f".join(heading.casefold() for heading in reading.headings).encode()).hexdigest()[:32]


def as_remembered(reading: Reading, remembered: Mapping[str, Mapping[str, str]]) -> Reading:
    """The reading with the columns as the user mapped them the last time."""
    known = remembered.get(key_of(reading))
    if not known:
        return reading
    pairs = zip(reading.headings, reading.fields, strict=True)
    fields = tuple((known[heading] or None) if heading in known else field for heading, field in pairs)
    return replace(reading, fields=fields)
