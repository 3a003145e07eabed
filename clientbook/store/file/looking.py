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


class PrivateCopy:
    """A copy of a book, of a backup or of another copy, where this system keeps what is temporary.

    It may be brought up to date, or an unfinished write be taken back in it. What a killed program leaves goes when a
    book is opened. Raises UserError "backup-missing", "backup-failed".
    """

    def __init__(self, source: Path) -> None:
        """Takes a name for it; `make` copies."""
        if not source.is_file():
            raise UserError("backup-missing", file=str(source))
        self._source = source
        with could_not_write(source):
            self.path = new_partial(Path(tempfile.gettempdir()) / source.name)

    def make(self) -> None:
        with could_not_write(self._source):
            shutil.copyfile(self._source, self.path)
            if journal_of(self._source).exists():
                create_private(journal_of(self.path))
                shutil.copyfile(journal_of(self._source), journal_of(self.path))

    def remove(self) -> None:
        for place in (self.path, journal_of(self.path), self.path.with_name(self.path.name + ".lock")):
            place.unlink(missing_ok=True)


@contextmanager
def looked_at(source: Path) -> Iterator[Path]:
    """The copy, made and gone afterwards. Raises as `PrivateCopy`."""
    copy = PrivateCopy(source)
    try:
        copy.make()
        yield copy.path
    finally:
        copy.remove()
