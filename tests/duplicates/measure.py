"""How the import judges generated pairs: `make score-duplicates [SEED=...]`. The worst kinds come first."""

import csv
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book

from .pairs import COLUMNS, DIFFERENT, POSSIBLE, SAME, Pair, Row, pairs

EACH = 40
SEED = 2026


@dataclass(frozen=True)
class Judged:
    pair: Pair
    verdict: str  # SAME is "certain"


def judged(several: Iterable[Pair], folder: Path, in_book: bool = False) -> Iterator[Judged]:
    """Both rows of each pair in one list; or, `in_book`, the first imported before the second is planned."""
    book = Book(folder / "pairs.clientbook")
    for pair in several:
        if in_book:
            run(book, plan(book, read(_write(folder, [pair.first])), Choices()))
            planned = plan(book, read(_write(folder, [pair.second])), Choices())
            book.undo()
        else:
            planned = plan(book, read(_write(folder, [pair.first, pair.second])), Choices())
        sure = any(match.sure for match in planned.matches)
        yield Judged(pair, SAME if sure else POSSIBLE if planned.matches else DIFFERENT)


def _write(folder: Path, rows: list[Row]) -> Path:
    path = folder / "pair.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


@dataclass(frozen=True)
class Figures:
    """Shares from 0 to 1: of the certain ones that are right, of the same that are certain, of those that are or may
    be one and are certain or possible, of the different that are called anything."""

    precision: float
    recall: float
    seen: float
    alarms: float


def figures(several: Iterable[Judged]) -> Figures:
    times = Counter((each.pair.truth, each.verdict) for each in several)

    def share(
        truths: tuple[str, ...], verdicts: tuple[str, ...], among: tuple[str, ...] = (SAME, POSSIBLE, DIFFERENT)
    ) -> float:
        every = sum(times[truth, verdict] for truth in truths for verdict in among)
        return sum(times[truth, verdict] for truth in truths for verdict in verdicts) / every if every else 1.0

    certain = sum(times[truth, SAME] for truth in (SAME, POSSIBLE, DIFFERENT))
    return Figures(
        times[SAME, SAME] / certain if certain else 1.0,
        share((SAME,), (SAME,)),
        share((SAME, POSSIBLE), (SAME, POSSIBLE)),
        share((DIFFERENT,), (SAME, POSSIBLE)),
    )


def main(seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = list(judged(pairs(seed, EACH), Path(folder)))
    by_kind: dict[str, list[Judged]] = {}
    for each in found:
        by_kind.setdefault(each.pair.kind, []).append(each)
    whole = figures(found)
    print(f"{len(found)} pairs of {len(by_kind)} kinds, seed {seed}")
    print(f"certain: precision {whole.precision:.3f}, recall {whole.recall:.3f}")
    print(f"certain or possible: recall {whole.seen:.3f}; two different ones called possible {whole.alarms:.3f}\n")
    print(f"{'kind':52}{'truth':>10}{'certain':>9}{'possible':>9}{'none':>6}")
    for kind, several in sorted(by_kind.items(), key=lambda pair: _worst(pair[1])):
        told = Counter(each.verdict for each in several)
        print(f"{kind:52}{several[0].pair.truth:>10}{told[SAME]:>9}{told[POSSIBLE]:>9}{told[DIFFERENT]:>6}")


def _worst(several: list[Judged]) -> tuple[float, float, float]:
    of = figures(several)
    return of.precision, of.seen - of.alarms, of.recall


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SEED)
