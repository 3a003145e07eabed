"""What is to be known of how a list was read: a guessed encoding, and what a workbook does not show."""

from .reading import Reading
from .workbooks import workbook_notices
from .workbooks.workbook_notices import Notice

#: So many other encodings are named.
_NAMED = 3


def notices(reading: Reading) -> tuple[Notice, ...]:
    """Of a guessed encoding "encoding guessed": the guess and how many others would do, then these."""
    others = reading.other_encodings
    if not others:
        return workbook_notices.notices(reading)
    return (Notice("encoding guessed", len(others), (reading.encoding, *others[:_NAMED])),)
