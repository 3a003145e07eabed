"""A real program is stopped at a system call of its write, also in the middle of the commit; its file is replaced, and it
goes on. `REPLACED_CALLS=200` stops it at more calls than the two of every run for each way.
"""

import random
import shutil
from pathlib import Path

import pytest

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client
from clientbook.store.book import Book
from clientbook.store.file.connection import journal_of
from tests import kills

from ..searching import tries
from .test_replaced import BESIDE, IN_PLACE, home, names

__all__ = ["home"]  # a fixture for all tests here
ROUNDS = tries("REPLACED_CALLS", 2)
LABEL = Label("edited", {"name": "x"})
#: Each look at the file leaves a mark in a folder, so that it is seen from outside when the last one begins.
WRITES = """
import os
from pathlib import Path
from clientbook.domain.changes import Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client
from clientbook.store.book import Book
from clientbook.store.file.same_file import SameFile

look = SameFile.refuse_changed
def marked(file):
    os.mkdir(f"{sys.argv[2]}/{len(os.listdir(sys.argv[2]))}")
    look(file)

book = Book(Path(sys.argv[1]))
book.apply(Label("edited", {"name": "x"}), adds([Client(name="Ours")]))
SameFile.refuse_changed = marked
traced()
try:
    book.apply(Label("edited", {"name": "x"}), adds([Client(name="New")]))
    print("done", flush=True)
except UserError as error:
    print(error.code, error.values.get("kept", ""), sep="|", flush=True)
"""


def write(path: Path, other: Path, how: str, at: int) -> str:
    """What a program says of its write whose file is replaced at this stop."""
    replace = (BESIDE | IN_PLACE)[how]
    (said,) = kills.run(WRITES, [path, marks(path)], look=lambda stop: stop == at and replace(path, other)).said
    return said


def marks(path: Path) -> Path:
    """Not in the book's folder, which may be replaced."""
    folder = path.parent.with_name(f"{path.parent.name} marks")
    folder.mkdir()
    return folder


def undisturbed(path: Path) -> tuple[list[int], int, int]:
    """The stops of a write at which a transaction was open, the one at which the last look begins, and the last one."""
    writing, looks, seen = [], [0], marks(path)

    def note(stop: int) -> None:
        if journal_of(path).exists():
            writing.append(stop)
        if len(list(seen.iterdir())) == len(looks):
            looks.append(stop)

    ended = kills.run(WRITES, [path, seen], look=note)
    assert ended.said == ["done"] and writing[-1] < looks[-1]
    return writing, looks[-1], ended.stops


@pytest.mark.parametrize("how", ["renamed over", "moved", "deleted and made anew", "overwritten"])
def test_stopped_at_any_call_of_a_write_no_step_is_told_that_is_not_there(how: str, tmp_path: Path) -> None:
    chance = random.Random()
    first, other = tmp_path / "first" / "a.clientbook", tmp_path / "other.clientbook"
    Book(first).apply(LABEL, adds([Client(name="First")]))
    shutil.copy2(first, other)
    Book(other).apply(LABEL, adds([Client(name="Theirs")]))
    shutil.copy2(other, first)
    writing, last_look, stops = undisturbed(first)
    late = 0
    for n in range(ROUNDS):
        path = tmp_path / str(n) / "a.clientbook"
        path.parent.mkdir()
        shutil.copy2(other, path)
        stop = chance.choice(writing) if n % 2 else chance.randrange(1, stops)
        said = write(path, other, how, stop)
        if said == "done":
            late += 1
            assert stop > last_look, (stop, last_look)
            continue
        code, kept = said.split("|")
        assert code.startswith(("book-gone", "book-replaced")), (said, stop)
        if how not in ("moved", "overwritten"):
            assert path.read_bytes() == other.read_bytes(), stop
        if kept:
            assert {"First", "Theirs", "Ours"} <= set(names(Path(kept))), stop
        assert not journal_of(path).exists()
    print(f"{how}: {ROUNDS} of {stops} stops, {len(writing)} in the transaction, {late} after the last look")
