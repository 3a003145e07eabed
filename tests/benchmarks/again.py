"""The largest list a second time, when all of it is in the book already; after `largest`, in a process of its own."""

import resource
import sys
import time
from pathlib import Path

from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import plan
from clientbook.jobs.importing.import_plan import Choices, Verdict
from clientbook.store.book import Book


def main(folder: Path) -> None:
    begin = time.perf_counter()
    planned = plan(Book(folder / "largest.clientbook"), read(folder / "largest.csv"), Choices())
    end = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"the same again: {planned.counts[Verdict.SKIPPED]:,} skipped; {end - begin:.0f} s; peak memory {peak:.0f} MB"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]).parent)
