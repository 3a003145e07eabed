"""What the whole check of a book has found, in words: the records that are no longer what was written."""

from collections.abc import Sequence
from pathlib import Path

from ...domain.kinds import KINDS
from ...labels import kind_words
from ...store.file.checking.whole_check import name_of
from ...store.seals import Changed
from ...texts import tr


def changed_lines(book: Path, changed: Sequence[Changed], named: int = 20) -> list[str]:
    """A line for each changed record, with its name as it stands now; steps and other rows by what they are.

    `named` of the records are named, the rest is counted.
    """
    records = [each for each in changed if each.kind in KINDS and each.id]
    steps = sum(each.kind == "step" for each in changed)
    words = kind_words()
    lines = [_line(words.get(each.kind, each.kind), each.id, name_of(book, each)) for each in records[:named]]
    if len(records) > named:
        lines.append(tr("and %n more record(s)", "", len(records) - named))
    if steps:
        lines.append(tr("%n step(s) of the history", "", steps))
    return [tr("No longer what was written:"), *(f"  {line}" for line in lines)] if lines else []


def _line(kind: str, number: int, name: str) -> str:
    return f"{kind} {number}, {name}" if name else f"{kind} {number}"
