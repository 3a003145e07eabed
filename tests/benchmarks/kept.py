"""Books that take minutes to make: made once, and kept in `BENCH_FOLDER`, or in `build/bench`, which git ignores."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from clientbook.domain.changes import Label, adds
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book
from clientbook.store.migrations import SCHEMA

from .large_book import SIZE, records
from .lists import write_list

#: Part of the books' names: another number where `large_book` or `lists` make other books than before.
_MADE_AS = 1


def folder() -> Path:
    made = Path(os.environ.get("BENCH_FOLDER") or "build/bench").absolute()
    made.mkdir(parents=True, exist_ok=True)
    return made


def large_book(scale: float = 1.0) -> Path:
    """The large book, or a part of it. Not to be written to: `copy_of`."""

    def make(path: Path) -> None:
        Book(path).apply(Label("edited", {"name": "x"}), adds(records(scale)), total=int(SIZE * scale))

    return _kept(f"large-{scale:g}", make)


def book_of_list(rows: int) -> Path:
    """So many clients that look like people's lists, imported. Not to be written to: `copy_of`."""

    def make(path: Path) -> None:
        with tempfile.TemporaryDirectory(dir=path.parent) as beside:
            listed = Path(beside) / "list.csv"
            write_list(listed, rows)
            book = Book(path)
            run(book, plan(book, read(listed), Choices()))

    return _kept(f"list-{rows}", make)


def _kept(name: str, make: Callable[[Path], None]) -> Path:
    path = folder() / f"{name}-schema{SCHEMA}-{_MADE_AS}" / "book.clientbook"
    if not path.exists():
        with tempfile.TemporaryDirectory(dir=folder()) as beside:
            made = Path(beside) / path.name
            make(made)
            path.parent.mkdir(exist_ok=True)
            made.rename(path)
    return path


@contextmanager
def copy_of(path: Path) -> Iterator[Path]:
    """The same book on the same disk, to be written to; gone at the end."""
    with tempfile.TemporaryDirectory(dir=folder()) as beside:
        yield Path(shutil.copy(path, Path(beside) / path.name))
