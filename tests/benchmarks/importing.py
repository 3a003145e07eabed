"""Import of 100,000 rows (11 columns, checks, duplicates, search index) against `.import` of the same file by sqlite3,
and undoing it against the import.
"""

import csv
import resource
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book

from .figures import note


def bare_import(path: Path) -> tuple[str, float]:
    """Seconds that the sqlite3 shell takes, or Python's csv and executemany where there is no shell."""
    target = path.with_suffix(".bare")
    target.unlink(missing_ok=True)
    begin = time.perf_counter()
    if shutil.which("sqlite3"):
        subprocess.run(["sqlite3", str(target), f'.import --csv "{path}" t'], check=True)
        return "sqlite3 .import", time.perf_counter() - begin
    connection = sqlite3.connect(target)
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        heads = ", ".join(f'"{head}"' for head in next(reader))
        connection.execute(f"CREATE TABLE t ({heads})")
        connection.executemany(f"INSERT INTO t VALUES ({', '.join('?' * 11)})", reader)
    connection.commit()
    return "csv + executemany", time.perf_counter() - begin


def main(path: Path, book_path: Path) -> None:
    times = [bare_import(path) for _ in range(3)]
    name, bare = min(times, key=lambda each: each[1])
    book = Book(book_path)
    begin = time.perf_counter()
    planned = plan(book, read(path), Choices())
    middle = time.perf_counter()
    run(book, planned)
    end = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"import of {planned.rows:,} rows: {end - begin:.2f} s (planning {middle - begin:.2f}, writing {end - middle:.2f})"
    )
    print(f"  {name} of the same file: {bare:.2f} s; ratio {(end - begin) / bare:.1f}; peak memory {peak:.0f} MB")
    note("import of 100,000 rows, times .import", (end - begin) / bare)
    before = time.perf_counter()
    book.undo()
    undone = time.perf_counter()
    book.redo()  # what is measured next goes on from here
    again = time.perf_counter()
    print(
        f"  undone in {undone - before:.2f} s, {(undone - before) / (end - begin):.2f} of the import; redone in {again - undone:.2f}"
    )
    note("undo of an import, times the import", (undone - before) / (end - begin))
    note("redo of an import, times the import", (again - undone) / (end - begin))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
