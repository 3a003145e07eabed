"""Random bytes through reader, mapper, planner and book: nothing but a `UserError` may come out, and no half import.

`python -m tests.fuzz.import_target [FOLDER] [libFuzzer options]`; needs `pip install atheris`.
"""

import sys
import tempfile
from pathlib import Path

from clientbook.domain.errors import UserError
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices, Existing, Verdict
from clientbook.store.book import Book

_KINDS = ("", "clients", "contacts", "deals", "receipts")
_SUFFIXES = (".csv", ".xlsx", ".vcf", ".txt")


def bring_in(data: bytes, folder: Path, book: Book) -> None:
    """One input: its first byte chooses what the rows are and what becomes of duplicates, the rest is the file."""
    if not data:
        return
    choice = data[0]
    path = folder / ("list" + _SUFFIXES[choice % len(_SUFFIXES)])
    path.write_bytes(data[1:])
    choices = Choices(
        as_kind=_KINDS[choice // 4 % len(_KINDS)],
        existing=list(Existing)[choice // 20 % len(Existing)],
        rest=("drop", "notes", "tags")[choice // 80 % 3],
    )
    try:
        planned = plan(book, read(path), choices)
    except UserError:
        return
    assert sum(planned.counts.values()) == planned.rows
    if planned.unanswered:
        return
    before = sum(book.count(kind) for kind in ("client", "contact", "deal", "employer"))
    done = run(book, planned).done
    after = sum(book.count(kind) for kind in ("client", "contact", "deal", "employer"))
    assert (done is None) == (planned.size() == 0)
    assert after - before == (done.counts[0] if done is not None else 0)
    if planned.counts[Verdict.ADDED] and choices.as_kind != "receipts":
        assert after > before


def main() -> None:
    import atheris

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book = Book(folder / "fuzz.clientbook")

        def once(data: bytes) -> None:
            bring_in(data, folder, book)
            if book.next_steps()[0] is not None:
                book.undo()

        atheris.instrument_all()
        atheris.Setup(sys.argv, once)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
