"""Looking at a backup without changing a byte of it: a private copy is opened, and is gone afterwards."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...domain.errors import UserError
from ...durable import new_partial
from .backup import could_not_write
from .connection import create_private, journal_of


@contextmanager
def tried(backup: Path) -> Iterator[Path]:
    """The copy, where this system keeps what is temporary; what a killed program leaves goes when a book is opened.

    It may be brought up to date, or an unfinished write be taken back in it. Raises UserError "backup-missing",
    "backup-failed".
    """
    if not backup.is_file():
        raise UserError("backup-missing", file=str(backup))
    folder = Path(tempfile.gettempdir())
    with could_not_write(backup):
        copy = new_partial(folder / backup.name)
    places = (copy, journal_of(copy), copy.with_name(copy.name + ".lock"))
    try:
        with could_not_write(backup):
            shutil.copyfile(backup, copy)
            if journal_of(backup).exists():
                create_private(journal_of(copy))
                shutil.copyfile(journal_of(backup), journal_of(copy))
        yield copy
    finally:
        for place in places:
            place.unlink(missing_ok=True)
