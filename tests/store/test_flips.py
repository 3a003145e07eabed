"""A bit that flips anywhere in the file is found by the whole check, or changes nothing that anybody sees."""

import os
import random
import threading
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Stage
from clientbook.domain.errors import Cancelled, UserError
from clientbook.domain.kinds import KINDS
from clientbook.domain.records import Activity, Client, Contact, Deal, Employer, Plan
from clientbook.progress import Progress
from clientbook.store import engine, seals
from clientbook.store.book import Book
from clientbook.store.file.checking import whole_check
from clientbook.store.seals import Changed

from ..searching import tries

#: How many bits are flipped one after the other; the promise is kept for ten thousand.
FLIPS = tries("FLIPPED_BITS", 100)
LABEL = Label("edited", {"name": "x"})
WORDS = "Kalomi בית Haifa tea 050 offer long-term price Weiß 1,200 next year reads".split()


def _text(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words))


def _filled(path: Path, seed: int) -> Path:
    """A book with every kind that refers to others, with edits, removals and an undone step in its memory."""
    chance = random.Random(seed)
    book = Book(path)
    book.apply(LABEL, adds([Client(name=_text(chance, 3), notes=_text(chance, 30), city="Akko") for _ in range(60)]))
    clients = book.all("client")
    rest = [Employer(id=-1, name="Northwind"), Plan(employer_id=-1, starts=date(2026, 1, 1), currency="ILS")]
    rest += [Contact(client_id=each.id, name=_text(chance, 2), phones=("050-1234567",)) for each in clients[:30]]
    rest += [Deal(client_id=each.id, title=_text(chance, 2), stage=Stage.OPEN, amount=each.id) for each in clients[:30]]
    rest += [Activity(client_id=each.id, text=_text(chance, 9), on=date(2026, 1, 2)) for each in clients[:30]]
    book.apply(LABEL, adds(rest))
    book.apply(LABEL, [Change(each, replace(each, notes=_text(chance, 200))) for each in clients[40:50]])
    book.apply(LABEL, [Change(each, None) for each in clients[55:]])
    book.apply(LABEL, [Change(each, replace(each, city="Lod")) for each in book.all("client")[:5]])
    book.undo()
    return path


def _seen(path: Path) -> object:
    """All that the window can show of a book: its records, and what each of its steps did."""
    book = Book(path)
    records = {kind: [repr(each) for each in book.all(kind)] for kind in KINDS}
    told = [(step, [repr(each) for each in book.work_of(step.id).inverses]) for step in book.history()]
    found = [book.ids("client", text=word).tolist() for word in ("kalomi", "בית", "050")]
    return records, told, found


def _told(path: Path) -> bool:
    try:
        Book(path).check()
    except UserError:
        return True
    return False


def test_flipped_bits_are_found_or_change_nothing(tmp_path: Path) -> None:
    seed = int(os.environ.get("FLIPPED_SEED", "0")) or random.randrange(1 << 30)
    path = _filled(tmp_path / "book.clientbook", seed)
    whole, seen = path.read_bytes(), _seen(path)
    assert not _told(path)
    chance = random.Random(seed)
    found, silent = 0, []
    for _ in range(FLIPS):
        place, bit = chance.randrange(len(whole)), chance.randrange(8)
        content = bytearray(whole)
        content[place] ^= 1 << bit
        path.write_bytes(content)
        if _told(path):
            found += 1
        elif _seen(path) != seen:
            silent.append((place, bit))
    assert not silent, (seed, silent)
    assert found > FLIPS // 50, "vacuous"  # most of a small book is room for more


@pytest.fixture
def spoilt(tmp_path: Path) -> Book:
    """A book of which one letter of a client's notes has changed in the file by itself."""
    book = Book(tmp_path / "book.clientbook")
    book.apply(LABEL, adds([Client(name=f"Kalomi {n}", notes="a long-term price " * 9) for n in range(99)]))
    content = book.path.read_bytes()
    place = content.index(b"a long-term price ")
    book.path.write_bytes(content[:place] + b"A" + content[place + 1 :])
    return Book(book.path)


def _changed(book: Book) -> list[Changed]:
    with pytest.raises(UserError) as told:
        book.check()
    assert told.value.code == "book-damaged"
    return list(told.value.values["changed"])


def test_the_changed_record_is_named_also_after_others_and_itself_were_written(spoilt: Book) -> None:
    (found,) = _changed(spoilt)
    old = spoilt.records("client", [found.id])[found.id]
    assert found.kind == "client" and isinstance(old, Client) and old.notes.startswith("A long")
    for fresh in (replace(old, city="Akko"), replace(old, city="Lod")):
        spoilt.apply(LABEL, [Change(spoilt.records("client", [old.id])[old.id], fresh)])
    spoilt.undo()
    assert _changed(spoilt) == [found]


def test_the_command_line_names_it_and_offers_the_backups(spoilt: Book, capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = _changed(spoilt)
    assert main(["--book", str(spoilt.path), "check"]) == 1
    told = capsys.readouterr().err
    assert "is damaged" in told and f"client {found.id}, Kalomi" in told
    assert main(["--book", str(spoilt.path), "backup"]) == 1
    assert "is damaged" in capsys.readouterr().err


def test_a_record_that_is_gone_by_itself_is_missed(tmp_path: Path) -> None:
    book = Book(tmp_path / "book.clientbook")
    book.apply(LABEL, adds([Client(name=f"Kalomi {n}") for n in range(9)]))
    with closing(engine.connect(book.path, "rw")) as connection, connection:
        connection.execute("DROP TRIGGER client_sealed_on_delete")
        connection.execute("DELETE FROM client WHERE id = 5")
    assert Changed("client_sealed_on_delete", 0) in _changed(book)
    with book.connected() as connection:
        assert [Changed("client", 0)] in list(seals.changed(connection))


def test_a_file_with_something_behind_it_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _filled(tmp_path / "book.clientbook", 1)
    for more in (b"\n", bytes(16384), b"x" * 70_000):
        whole = path.read_bytes()
        path.write_bytes(whole + more)
        assert main(["--book", str(path), "check"]) == 1 and "is damaged" in capsys.readouterr().err
        assert path.read_bytes() == whole + more
        path.write_bytes(whole)


def test_what_is_written_between_any_two_looks_of_the_check_is_no_damage(tmp_path: Path) -> None:
    path = _filled(tmp_path / "other.clientbook", 2)
    other, written = Book(path), 0

    def write(cursor: object, statement: str, values: object) -> bool:
        nonlocal written
        goes_on = " LIMIT " in statement  # behind the last row, and would never end
        if statement.startswith("SELECT") and not goes_on and not connection.in_transaction:
            written += 1
            other.apply(LABEL, adds([Client(name=f"New {written}")]))
        return True

    with Book(path).connected() as connection:
        connection.set_exec_trace(write)
        found = whole_check.damage(connection, path)
        connection.set_exec_trace(None)
    assert not found and written > 2


def test_the_check_beside_stops_for_writes_and_when_it_is_told_to(tmp_path: Path, spoilt: Book) -> None:
    book = Book(_filled(tmp_path / "other.clientbook", 2))
    ended: list[str] = []

    def look() -> None:
        for _ in range(20):
            book.check_beside(Progress())
        ended.append("sound")

    beside = threading.Thread(target=look)
    beside.start()
    for number in range(20):
        book.apply(LABEL, adds([Client(name=f"New {number}")]))
    beside.join()
    assert ended == ["sound"]
    with pytest.raises(UserError, match="book-damaged"):
        spoilt.check_beside(Progress())
    unwanted = Progress()
    unwanted.cancel()
    with pytest.raises(Cancelled):
        book.check_beside(unwanted)
