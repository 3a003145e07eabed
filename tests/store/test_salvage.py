"""Damage of every kind: found or harmless; what can be read comes into a new book, and the damaged file stays as it was."""

import gzip
import random
import shutil
import subprocess
import sys
import textwrap
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, Role, Stage
from clientbook.domain.errors import Cancelled, UserError
from clientbook.domain.kinds import KINDS
from clientbook.domain.records import (
    Activity,
    Client,
    ClosedStatement,
    Contact,
    Deal,
    DealRole,
    Employer,
    Filter,
    Plan,
    Receipt,
    Record,
)
from clientbook.jobs.safety.take_back import take_back, taking_back
from clientbook.progress import Progress
from clientbook.store import engine
from clientbook.store.book import Book
from clientbook.store.salvaging.pages import Pages
from clientbook.store.salvaging.salvage import Salvaged, salvage

from ..searching import tries

#: So many books of each kind of damage; more by the environment: DAMAGED_BOOKS=500.
ROUNDS = tries("DAMAGED_BOOKS", 4)
TABLES = (*KINDS, "step", "image", "added", "line", "reach", "counter")
MARK = "Salvaged"
GOLDEN = Path(__file__).parents[1] / "golden"


def some_thousand_records() -> list[Record]:
    """Clients with contacts, deals and calls in both alphabets; a few texts of several pages."""
    chance = random.Random(11)
    made: list[Record] = [Employer(id=-1, name="Northwind Metals")]
    made.append(Plan(id=-2, employer_id=-1, starts=date(2026, 1, 1), base_pay=900_000))
    made.append(ClosedStatement(id=-3, employer_id=-1, month="2026-01", number=1, closed_on=date(2026, 2, 1)))
    made.append(Filter(id=-4, name="Quiet ones", kind="client"))
    for n in range(700):
        client, contact, deal = (-10 - 10 * n - place for place in range(3))
        name = f"Kalomi {n}" if n % 2 else f"כהן ושלום {n}"
        notes = "x" * chance.choice((0, 30, 400)) if n % 90 else "long story " * 4000
        mails = (f"office{n}@firm{n}.example",)
        made.append(Client(id=client, name=name, emails=mails, phones=(f"03-{n:07}",), city="Haifa", notes=notes))
        others = [Contact(id=contact - 3 - place, name=f"Dana {n}.{place}", client_id=client) for place in range(2)]
        made += [Contact(id=contact, name=f"Uri {n}", client_id=client), *others]
        made.append(
            Deal(
                id=deal,
                client_id=client,
                title=f"Cranes {n}",
                stage=Stage.WON if n % 3 else Stage.OPEN,
                amount=n * 1000,
                share=Decimal("0.6"),
                won_on=date(2026, 1, 5) if n % 3 else None,
                receipts=(Receipt(on=date(2026, 2, 1), amount=500),) if n % 3 else (),
                roles=(DealRole(contact_id=contact, role=Role.USER),),
                employer_id=-1,
            )
        )
        calls = [("client_id", client), ("contact_id", contact), ("deal_id", deal)]
        made += [
            Activity(kind=ActivityKind.CALL, on=date(2026, 3, 1 + n % 28), text=f"Called about {n}", **{field: number})
            for field, number in calls
        ]
    return made


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with a past: an import, edits, deletions, an undone step."""
    path = tmp_path_factory.mktemp("whole") / "own.clientbook"
    book = Book(path)
    book.apply(Label("imported", {"file": "list.csv"}), adds(some_thousand_records()))
    clients = [each for each in book.all("client") if isinstance(each, Client)]
    edited = [Change(each, replace(each, city="Akko", notes=each.notes + "more")) for each in clients[::3]]
    book.apply(Label("edited-many", {"n": len(edited)}), edited)
    people = [each for each in book.all("contact") if isinstance(each, Contact)]
    knowing = [
        Change(each, replace(each, knows=(other.id,))) for each, other in zip(people[::4], people[1::4], strict=False)
    ]
    book.apply(Label("edited-many", {"n": len(knowing)}), knowing)
    book.apply(Label("deleted-many", {"n": 40}), [Change(each, None) for each in book.all("activity")[:40]])
    book.apply(Label("added-client", {"name": "Later"}), adds([Client(name="Later")]))
    book.apply(Label("added-client", {"name": "Undone"}), adds([Client(name="Undone")]))
    book.undo()
    return path


def rows_of(path: Path) -> dict[str, list[Any]]:
    with closing(engine.connect(path, "rw")) as connection:
        return {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in TABLES}


def salvaged(path: Path) -> Salvaged:
    """The new book is sound, and not a byte of the damaged one is another."""
    before = path.read_bytes()
    target = path.with_name("saved.clientbook")
    try:
        told = salvage(path, target, MARK, Progress())
    finally:
        assert path.read_bytes() == before
        assert {each.name for each in path.parent.iterdir()} <= {path.name, f"{path.name}-journal", target.name}
    Book(target).check()
    return told


def test_of_a_whole_book_all_comes_over(whole: Path, tmp_path: Path) -> None:
    path = shutil.copy(whole, tmp_path / "own.clientbook")
    told = salvaged(path)
    before, after = rows_of(path), rows_of(told.path)
    undone, done = before["step"].pop(), after["step"].pop()
    assert undone[-1] == 1 and done[2] == "salvaged"
    before["image"] = [row for row in before["image"] if row[0] != undone[0]]  # can no longer be redone
    assert before == after
    assert {kind: part.read for kind, part in told.parts.items()} == {
        kind: len(before[kind]) for kind in KINDS if before[kind]
    }
    assert told.path.stat().st_mode & 0o777 == 0o600
    assert not told.torn and not any(part.lost or part.by_name for part in told.parts.values())
    book = Book(told.path)
    assert book.history()[0].label.code == "salvaged" and len(book.history()) == 6
    assert book.next_steps() == (None, None)  # undo does not go behind it
    later = book.apply(Label("added-client", {"name": "New"}), adds([Client(id=-1, name="New")]))
    assert later.ids[-1] == before["counter"][0][1]
    book.undo()
    assert take_back(book, taking_back(book, 4)).counts == (40, 0, 0)  # but the history still gives back
    book.check()


def rows_on_whole_pages(path: Path, hit: set[int]) -> dict[str, set[int]]:
    """Ids of the records that lie on no page that was hit, by kind; long ones, which lie on several, apart."""
    from clientbook.store.migrations import SCHEMA
    from clientbook.store.salvaging.shapes import Shapes

    content, shapes = path.read_bytes(), Shapes(SCHEMA)
    pages = Pages(content)
    found: dict[str, set[int]] = {kind: set() for kind in KINDS}
    for number in set(range(1, pages.count + 1)) - hit:
        for row in pages.rows(number):
            table = shapes.table_of(row)
            if table is not None and table.name in found and sum(len(str(v)) for v in row.values) < 10_000:
                found[table.name].add(row.number or 0)
    return found


def test_zeroed_pages_cost_the_rows_on_them_and_no_others(whole: Path, tmp_path: Path) -> None:
    path, content = tmp_path / "own.clientbook", whole.read_bytes()
    before = rows_of(whole)
    size = 16384
    count, chance = len(content) // size, random.Random(7)
    read = there = found = 0
    for round_number in range(ROUNDS):
        hit = {
            chance.randrange(1, count + 1) for _ in range(1 if round_number % 2 else chance.randrange(2, count // 4))
        }
        if round_number == 0:
            hit.add(1)  # the file's head and list of tables
        spoilt = bytearray(content)
        for number in hit:
            spoilt[(number - 1) * size : number * size] = bytes(size)
        path.write_bytes(spoilt)
        found += is_found(path, before) and spoilt != content
        told = salvaged(path)
        after = rows_of(told.path)
        for kind, ids in rows_on_whole_pages(whole, hit).items():
            assert ids <= {row[0] for row in after[kind]}, kind
            there += len(before[kind])
            read += told.parts[kind].read if kind in told.parts else 0
        untouched = {row[0] for row in after["statement"]} & {row[0] for row in before["statement"]}
        assert [row for row in after["statement"] if row[0] in untouched] == before["statement"][: len(untouched)]
        told.path.unlink()
    assert found, "no page that was hit held anything: the test saw nothing"
    print(f"{read:,} of {there:,} rows read after zeroed pages")
    assert read < there


def is_found(path: Path, before: dict[str, list[Any]]) -> bool:
    """Damage is told when the book is opened and checked, or has harmed nothing."""
    try:
        Book(path).check()
    except UserError as error:
        assert error.code in ("book-damaged", "book-empty", "book-foreign"), error
        return True
    assert rows_of(path) == before, "damage that nobody found"
    return False


def test_a_truncated_book_is_found_and_what_is_left_is_read(whole: Path, tmp_path: Path) -> None:
    path, content = tmp_path / "own.clientbook", whole.read_bytes()
    before, chance = rows_of(whole), random.Random(3)
    for _ in range(ROUNDS):
        length = chance.randrange(len(content))
        path.write_bytes(content[:length])
        assert is_found(path, before)
        left = set(range(1, length // 16384 + 1))
        hit = set(range(1, len(content) // 16384 + 1)) - left
        try:
            told = salvaged(path)
        except UserError as error:
            assert error.code == "salvage-nothing" and not any(rows_on_whole_pages(whole, hit).values())
            continue
        after = rows_of(told.path)
        for kind, ids in rows_on_whole_pages(whole, hit).items():
            assert ids <= {row[0] for row in after[kind]}, kind
        told.path.unlink()


def test_flipped_bits_never_stop_a_salvage(whole: Path, tmp_path: Path) -> None:
    path, content = tmp_path / "own.clientbook", whole.read_bytes()
    total = sum(len(rows) for kind, rows in rows_of(whole).items() if kind in KINDS)
    chance = random.Random(5)
    for round_number in range(ROUNDS):
        spoilt = bytearray(content)
        flips = chance.choice((1, 20, 300))
        for _ in range(flips):
            place = chance.randrange(len(content) if round_number % 3 else 200)
            spoilt[place] ^= 1 << chance.randrange(8)
        path.write_bytes(spoilt)
        try:
            told = salvaged(path)
        except UserError as error:
            assert error.code == "book-newer" and not round_number % 3
            continue
        read = sum(part.read for part in told.parts.values())
        # A bit in the head of a page costs the rows of that page, some seventy at most.
        assert read >= total - 70 * flips, (flips, read, total)
        told.path.unlink()


def test_who_is_lost_comes_back_by_name_where_others_know_it(whole: Path, tmp_path: Path) -> None:
    """Every page of clients and employers is emptied: what hangs on them still hangs on somebody."""
    path, content = tmp_path / "own.clientbook", bytearray(whole.read_bytes())
    pages = Pages(bytes(content))
    with closing(engine.connect(whole, "rw")) as connection:
        wide = {len(connection.execute(f"PRAGMA table_info({kind})").fetchall()) for kind in ("client", "employer")}
    for number in range(1, pages.count + 1):
        if any(row.number and len(row.values) in wide for row in pages.rows(number)):
            content[(number - 1) * 16384 : number * 16384] = bytes(16384)
    path.write_bytes(content)
    told = salvaged(path)
    before, after = rows_of(whole), rows_of(told.path)
    assert told.parts["client"].read == told.parts["employer"].read == 0
    assert told.parts["client"].by_name == 701 and not any(part.lost for part in told.parts.values())
    book = Book(told.path)
    known = {each.name: each for each in book.all("client") if isinstance(each, Client)}
    assert {"Kalomi 1", "כהן ושלום 2", "Later"} <= known.keys()
    assert known["Kalomi 1"].tags == (MARK,) and "office1@firm1.example" in known["Kalomi 1"].notes
    assert [row[:3] for row in after["deal"]] == [row[:3] for row in before["deal"]]
    assert [each.name for each in book.employers()] == ["Northwind Metals"] and after["plan"] == before["plan"]
    assert after["contact"][0][1] == before["contact"][0][1]
    # The lines are gone as well: names are then taken from what hangs on the lost.
    lines = [n for n in range(1, pages.count + 1) if any(row.number and len(row.values) == 3 for row in pages.rows(n))]
    for number in lines:
        content[(number - 1) * 16384 : number * 16384] = bytes(16384)
    path.write_bytes(content)
    told.path.unlink()
    book = Book(salvaged(path).path)
    assert {"Kalomi 1", "כהן ושלום 2"} <= {each.name for each in book.all("client") if isinstance(each, Client)}
    assert book.count("deal") == 700 and [each.name for each in book.employers()] == ["?"]


@pytest.mark.parametrize("schema", [1, 2])
@pytest.mark.parametrize("headless", [False, True])
def test_an_older_book_is_salvaged_as_it_would_be_opened(schema: int, headless: bool, tmp_path: Path) -> None:
    old = tmp_path / "folder" / "own.clientbook"
    old.parent.mkdir()
    old.write_bytes(gzip.decompress((GOLDEN / f"book-schema-{schema}.clientbook.gz").read_bytes()))
    content = bytearray(old.read_bytes())
    if headless:
        content[:100] = bytes(100)
    path = tmp_path / "damaged" / "own.clientbook"
    path.parent.mkdir()
    path.write_bytes(content)
    told = salvaged(path)
    Book(old)  # brings it up to date
    before, after = rows_of(old), rows_of(told.path)
    assert before["client"] and before["plan"]
    for kind in (*KINDS, "line", "reach"):
        assert before[kind] == after[kind], kind


UNDER_WAY = textwrap.dedent("""
    import os, sqlite3, sys, zlib
    connection = sqlite3.connect(sys.argv[1], isolation_level=None)
    connection.create_function("crc32", 1, zlib.crc32)  # which the triggers call
    connection.execute("PRAGMA cache_size = 5")
    connection.execute("BEGIN")
    connection.execute("UPDATE client SET city = 'half'")
    os._exit(0)
""")


def test_a_write_that_was_under_way_is_taken_back(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "own.clientbook"))
    subprocess.run([sys.executable, "-c", UNDER_WAY, str(path)], check=True)
    journal = path.with_name(path.name + "-journal")
    kept = journal.read_bytes()
    assert b"half" in path.read_bytes() and kept
    told = salvaged(path)
    assert journal.read_bytes() == kept
    assert rows_of(told.path)["client"] == rows_of(whole)["client"]


def test_stopped_at_any_moment_a_salvage_leaves_nothing(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "own.clientbook"))
    for stop_at in (1, 4, 9, 14):
        progress = Progress(None)
        looked = 0

        def report(done: int, total: int, progress: Progress = progress, stop_at: int = stop_at) -> None:
            nonlocal looked
            looked += 1
            if looked == stop_at:
                progress.cancel()

        progress._report = report
        with pytest.raises(Cancelled):
            salvage(path, tmp_path / "saved.clientbook", MARK, progress)
        assert [each.name for each in tmp_path.iterdir()] == ["own.clientbook"]


@pytest.mark.parametrize("content", [b"", b"Company,Name\n" * 500, bytes(100_000), b"SQLite format 3\0" + bytes(9000)])
def test_where_nothing_can_be_read_one_sentence_says_so(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "own.clientbook"
    path.write_bytes(content)
    target = tmp_path / "saved.clientbook"
    with pytest.raises(UserError, match="salvage-nothing"):
        salvage(path, target, MARK, Progress())
    target.touch()
    with pytest.raises(UserError, match="file-exists"):
        salvage(path, target, MARK, Progress())
    assert path.read_bytes() == content and target.read_bytes() == b""
