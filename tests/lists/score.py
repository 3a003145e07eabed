"""How well generated lists are read: `python -m tests.lists.score [LISTS] [SEED] [KIND]`, the worst kinds first.

With a KIND ("footer", "XLSX groups", "few letters"), that many lists whose breaks begin so, from that seed on.

Perfect: the text decodes right, the headings and every record are equal, in order (NULs removed, line ends in cells as
LF, outer blanks cut, empty records dropped). What stands around the table is no record.
"""

import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from clientbook.files.lists.csv_rows import bare_rows, read

from .layouts import Written, broken, write
from .tables import table
from .workbooks import workbook

_MODERN = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")


def written(seed: int, folder: Path) -> Written:
    """The list of a seed: one in six is a workbook, one in four of the others is English but for a name or two."""
    random = Random(seed)
    if random.random() < 1 / 6:
        return workbook(random, table(random), folder / f"list-{seed}.xlsx")
    few = random.random() < 0.25
    clean = table(random, few)
    made = broken(random, clean)
    legacy = random.random() < (0.8 if few else 0.55)
    encoding = random.choice(clean.language.encodings if legacy else _MODERN)
    if few and legacy:
        made.breaks |= {"few letters", f"few letters {encoding}"}
    try:
        return write(made, folder / f"list-{seed}.csv", encoding)
    except UnicodeEncodeError:  # a second table speaks another language
        made.breaks.discard(f"encoding {encoding}")
        return write(made, folder / f"list-{seed}.csv", "utf-8")


def fault(truth: Written) -> str:
    """What was read wrong first, "" for nothing."""
    try:
        reading = read(truth.path)
        got = [[_bare(cell) for cell in cells] for _, cells in bare_rows(reading, [])]
    except Exception as error:  # noqa: BLE001 - a score counts crashes too
        return f"error {type(error).__name__} {error}"[:120]
    if truth.text and truth.path.read_bytes().decode(reading.encoding, "replace").removeprefix("\ufeff") != truth.text:
        return f"encoding {reading.encoding}"
    headings = [_bare(heading) for heading in reading.headings]
    # A table that begins further right has empty columns without a heading in front: nobody sees those.
    while len(headings) > 1 and not headings[0] and _begins_left(truth) and not any(row[0] for row in got):
        headings, got = headings[1:], [row[1:] for row in got]
    if not truth.headings and reading.header_line is not None:
        return f"header {headings} for none"
    if truth.headings and _cut(headings) not in [_cut([_bare(cell) for cell in each]) for each in truth.headings]:
        return f"header {headings} for {list(truth.headings[0])}"
    return _of_rows(got, truth)


def _begins_left(truth: Written) -> bool:
    """Whether the first column is one of the list: it has a heading, or values."""
    return any(headings[0] for headings in truth.headings) or any(row[0] for row in truth.rows)


def _of_rows(got: list[list[str]], truth: Written) -> str:
    for at, (ours, theirs) in enumerate(zip(got, truth.rows, strict=False)):
        right = [_bare(cell) for cell in theirs]
        same = _cut(ours) == _cut(right) or (
            at in truth.torn and _without(truth.torn[at], _cut(ours)) == _without(truth.torn[at], _cut(right))
        )
        if not same and not (at in truth.loose and _begins(ours, right)):
            return f"row {at} {ours} for {right}"
    if len(got) != len(truth.rows):
        more = got[len(truth.rows)] if len(got) > len(truth.rows) else ""
        return f"rows {len(got)} for {len(truth.rows)} {more}"
    return ""


def _without(quote: str, cells: list[str]) -> list[str]:
    return [cell.lstrip(quote) for cell in cells]


def _begins(ours: list[str], right: list[str]) -> bool:
    last = len(right) - 1
    return ours[:last] == right[:last] and len(ours) > last and ours[last].startswith(right[last])


def _cut(cells: list[str]) -> list[str]:
    """Without empty cells at the end."""
    cells = list(cells)
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _bare(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip()


@dataclass
class Score:
    lists: Counter[str] = field(default_factory=Counter)
    perfect: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def add(self, truth: Written, wrong: str) -> None:
        for kind in {*truth.breaks, "all"}:
            self.lists[kind] += 1
            self.perfect[kind] += not wrong
        if wrong:
            self.faults.append(f"{truth.path.name}: {wrong} {sorted(truth.breaks)}")

    def share(self, kind: str = "all") -> float:
        return self.perfect[kind] / self.lists[kind]

    def table(self) -> str:
        """Worst first."""
        kinds = sorted(self.lists, key=lambda kind: (kind != "all", self.share(kind), kind))
        return "\n".join(f"{kind:40}{self.lists[kind]:7}{self.share(kind):9.1%}" for kind in kinds)


def measure(seeds: range, folder: Path) -> Score:
    score = Score()
    for seed in seeds:
        truth = written(seed, folder)
        score.add(truth, fault(truth))
        truth.path.unlink()
    return score


def measure_kind(kind: str, count: int, first: int, folder: Path) -> Score:
    """`count` lists of one kind, from the seed `first` on."""
    score, seeds = Score(), iter(range(first, first + 1000 * count))
    while score.lists["all"] < count:
        truth = written(next(seeds), folder)
        if any(each.startswith(kind) for each in truth.breaks):
            score.add(truth, fault(truth))
        truth.path.unlink()
    return score


def main() -> None:
    count, first = (int(sys.argv[1]) if len(sys.argv) > 1 else 400), (int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    kind = " ".join(sys.argv[3:])
    with tempfile.TemporaryDirectory() as folder:
        if kind:
            score = measure_kind(kind, count, first, Path(folder))
        else:
            score = measure(range(first, first + count), Path(folder))
    print("\n".join(sorted(each[:700] for each in score.faults)))
    print(f"\n{count} lists from seed {first}\n{'':40}{'lists':>7}{'perfect':>9}\n{score.table()}")


if __name__ == "__main__":
    main()
