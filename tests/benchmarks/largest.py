"""The largest lists: 1,000,000 rows with flat memory, and how soon the first rows of 200 MB are seen."""

import resource
import sys
import time
from itertools import islice
from pathlib import Path

from clientbook.files.lists.csv_rows import read, rows
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book

from .figures import note
from .lists import write_list


def main(folder: Path) -> None:
    path = folder / "largest.csv"
    write_list(path, 1_700_000)
    begin = time.perf_counter()
    reading = read(path)
    shown = len(list(islice(rows(reading), 8)))
    size = path.stat().st_size / 1e6
    print(f"first {shown} rows of a list of {size:.0f} MB: {time.perf_counter() - begin:.2f} s")
    write_list(path, 1_000_000)
    begin = time.perf_counter()
    book = Book(folder / "largest.clientbook")
    planned = plan(book, read(path), Choices())
    middle = time.perf_counter()
    run(book, planned)
    end = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"import of {planned.rows:,} rows: {end - begin:.0f} s (planning {middle - begin:.0f}); peak memory {peak:.0f} MB"
    )
    note("import of 1,000,000 rows, ms", (end - begin) * 1000)


if __name__ == "__main__":
    main(Path(sys.argv[1]).parent)
