"""Small records inside a record are rows of tables of their own, and whatever is done with the record is done with them."""

import gzip
import random
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import peewee
import pytest

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import EntryKind, Role, Tie
from clientbook.domain.entries import Booked
from clientbook.domain.errors import UserError
from clientbook.domain.pay_rules import NUMBER
from clientbook.domain.records import (
    Activity,
    Client,
    ClosedStatement,
    Contact,
    Deal,
    DealRole,
    Employer,
    FormerPlace,
    OwnField,
    OwnValue,
    Receipt,
    Record,
    Service,
    TieStep,
)
from clientbook.domain.references import LISTS
from clientbook.jobs.duplicates.merge import merge
from clientbook.progress import Progress
from clientbook.store import engine, seals
from clientbook.store.book import Book
from clientbook.store.reading import agenda
from clientbook.store.rows.parts import PARTS, TABLES_OF_PARTS
from clientbook.store.rows.tables import IMAGED, NAMES, SELECTED, image_of, row_of
from clientbook.store.salvaging.salvage import salvage

GOLDEN = Path(__file__).parents[1] / "golden" / "book-schema-5.clientbook.gz"
LABEL = Label("edited", {"name": "x"})
DAY = date(2026, 1, 31)
#: What text may hold and JSON writes otherwise.
TEXTS = ("", 'צפון "א"', "a\\b", "tab\tline\nend\r", "\x01\x1f\x7f", "[]", "'; DROP TABLE deal; --", "𝄞", "null")


def filled(book: Book, chance: random.Random) -> None:
    """Records with all that hangs in them, each list of any length."""

    def some(make: Any, most: int = 4) -> tuple[Any, ...]:
        return tuple(make() for _ in range(chance.randint(0, most)))

    def day() -> date:
        return DAY + timedelta(chance.randint(-900, 900))

    def text() -> str:
        return chance.choice(TEXTS)

    def own() -> tuple[OwnValue, ...]:
        return tuple(OwnValue(number, text()) for number in chance.sample((-50, -51), chance.randint(0, 2)))

    people = [-10 - n for n in range(6)]
    records: list[Record] = [
        Client(id=-n, name=f"c{n}", services=some(lambda: Service(text(), chance.choice((None, day())), 3)), own=own())
        for n in range(1, 5)
    ]
    for number in people:
        known = tuple(chance.sample([n for n in people if n != number], chance.randint(0, 3)))
        steps = some(lambda: TieStep(day(), chance.choice(list(Tie)), text()))
        former = some(lambda: FormerPlace(-chance.randint(1, 4), day(), text()))
        records.append(
            Contact(
                id=number, client_id=-1, name=text() or "p", tie_steps=steps, knows=known, formerly=former, own=own()
            )
        )
    for n in range(6):
        roles = tuple(DealRole(p, chance.choice(list(Role))) for p in chance.sample(people, chance.randint(0, 3)))
        paid = some(lambda: Receipt(day(), chance.randint(-(10**12), 10**12)))
        records.append(Deal(id=-30 - n, client_id=-2, title=text() or "d", receipts=paid, roles=roles, own=own()))
    records += [OwnField(id=-50 - n, kind="client", name=f"f{n}") for n in range(2)]
    records += [Activity(on=day(), client_id=-3, text=text(), own=own()) for _ in range(3)]
    records.append(Employer(id=-40, name="e"))
    booked = some(lambda: Booked(chance.choice((None, 3)), chance.choice(list(EntryKind)), text(), 7, text()))
    records.append(
        ClosedStatement(employer_id=-40, month="2026-01", number=1, closed_on=DAY, booked=booked, rules=NUMBER)
    )
    chance.shuffle(records)
    book.apply(LABEL, adds(records))


def everything(book: Book) -> dict[str, list[Record]]:
    return {kind: book.all(kind) for kind in PARTS}


@pytest.fixture
def chance() -> random.Random:
    return random.Random()


@pytest.fixture
def book(tmp_path: Path, chance: random.Random) -> Book:
    made = Book(tmp_path / "own.clientbook")
    filled(made, chance)
    return made


def test_what_is_read_is_what_was_written_to_the_letter(book: Book) -> None:
    """An edit is refused where the stored row is not what it was read as: both ways of writing JSON are one."""
    with book.connected() as connection:
        for kind, records in everything(book).items():
            rows = connection.execute(f"SELECT {SELECTED[kind]} FROM {kind} ORDER BY id").fetchall()
            assert [list(row) for row in rows] == [row_of(kind, record) for record in records]
    book.check()


def test_an_image_is_the_same_whether_sqlite_or_python_writes_it(book: Book, chance: random.Random) -> None:
    book.apply(LABEL, [Change(each, replace(each, notes=chance.choice(TEXTS))) for each in book.all("deal")[::2]])  # type: ignore[call-arg]
    with book.connected() as connection:
        for kind, records in everything(book).items():
            images = [row[0] for row in connection.execute(f"SELECT {IMAGED[kind]} FROM {kind} ORDER BY id")]
            assert images == [image_of(kind, row_of(kind, record)) for record in records]


def test_every_list_that_names_records_is_watched_over(book: Book) -> None:
    named = {(other, field) for lists in LISTS.values() for other, field, _ in lists}
    with book.connected() as connection:
        for kind, field in named:
            keys = connection.execute(f"PRAGMA foreign_key_list({PARTS[kind][field].table})").fetchall()
            assert len(keys) == 2, "the owner, and the one who is named"


def changed(record: Any, other: Any, chance: random.Random) -> Any:
    """The record with some of its lists those of another one of its kind, which may name it."""
    fields = [name for name in PARTS[type(record).__name__.lower()] if chance.random() < 0.6]
    fresh = {name: getattr(other, name) for name in fields}
    if "knows" in fresh:
        fresh["knows"] = tuple(number for number in fresh["knows"] if number != record.id)
    return replace(record, **fresh)


def test_edits_undo_and_redo_carry_them_and_the_sums_hold(book: Book, chance: random.Random) -> None:
    states = [everything(book)]
    for _ in range(12):
        kind = chance.choice(["client", "contact", "deal"])
        records = book.all(kind)
        edits = [Change(each, changed(each, chance.choice(records), chance)) for each in records]
        edits = [each for each in edits if each.before != each.after]
        gone = book.all("deal")
        if chance.random() < 0.2 and len(gone) > 2:
            edits = [Change(gone[0], None)]
        if edits:
            book.apply(LABEL, edits)
            states.append(everything(book))
            received = [each.amount for deal in book.all("deal") for each in deal.receipts]  # type: ignore[union-attr]
            with book.connected() as connection:
                assert connection.execute("SELECT total(received) FROM deal").fetchone() == (sum(received),)
                assert connection.execute("SELECT count(*) FROM deal_receipts").fetchone() == (len(received),)
    book.check()
    for state in states[-2::-1]:
        book.undo()
        assert everything(book) == state
    book.undo()
    with book.connected() as connection:
        assert all(connection.execute(f"SELECT 1 FROM {table}").fetchone() is None for table in TABLES_OF_PARTS)
    for state in states:
        book.redo()
        assert everything(book) == state
    book.check()


@pytest.mark.parametrize("table", TABLES_OF_PARTS)
@pytest.mark.parametrize("damage", ["lose", "add", "change"])
def test_a_row_that_changes_by_itself_is_found(tmp_path: Path, table: str, damage: str) -> None:
    book = Book(tmp_path / "own.clientbook")
    chance = random.Random()
    (part,) = (each for parts in PARTS.values() for each in parts.values() if each.table == table)
    key = ("key",) if part.keyed >= 0 else ()
    columns = ", ".join(f'"{name}"' for name in ("owner_id", "place", *part.columns, *key))
    rows: list[Any] = []
    while not rows:
        filled(book, chance)
        with book.connected() as connection:
            rows = connection.execute(f"SELECT {columns} FROM {table}").fetchall()
    book.check()
    owner, place, *values = chance.choice(rows)
    with closing(engine.connect(book.path, "rw")) as connection:
        seals.use(connection)
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        if damage == "add":
            marks = ", ".join("?" * (len(values) + 2))
            connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", (owner, place + 100, *values))
        elif damage == "lose":
            connection.execute(f"DELETE FROM {table} WHERE owner_id = ? AND place = ?", (owner, place))
        else:
            connection.execute(f"UPDATE {table} SET place = place + 50 WHERE owner_id = ?", (owner,))
        found = {each for some in seals.changed(connection) for each in some}
    assert found == {seals.Changed(TABLES_OF_PARTS[table], owner)}


def test_who_is_named_in_a_list_cannot_go_by_itself(book: Book) -> None:
    named = {role.contact_id for deal in book.all("deal") for role in deal.roles}  # type: ignore[union-attr]
    named |= {number for each in book.all("contact") for number in each.knows}  # type: ignore[union-attr]
    for number in named:
        with pytest.raises(peewee.IntegrityError):
            book.apply(LABEL, [Change(book.contact(number), None)])
    book.check()


def raw_rows(path: Path) -> dict[str, dict[int, dict[str, Any]]]:
    with closing(engine.connect(path, "ro")) as connection:
        found: dict[str, dict[int, dict[str, Any]]] = {}
        for kind in PARTS:
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({kind})")]
            rows = connection.execute(f"SELECT * FROM {kind}").fetchall() if names else []  # a kind that came later
            found[kind] = {row[names.index("id")]: dict(zip(names, row, strict=True)) for row in rows}
        return found


def test_a_book_of_the_schema_before_is_the_same_book(tmp_path: Path) -> None:
    path = tmp_path / "own.clientbook"
    path.write_bytes(gzip.decompress(GOLDEN.read_bytes()))
    before = raw_rows(path)
    book = Book(path)
    book.check()
    assert len([*(tmp_path / "own backups").glob("*.clientbook")]) == 1
    with book.connected() as connection:
        for kind in PARTS:
            for row in connection.execute(f"SELECT {SELECTED[kind]} FROM {kind}").fetchall():
                now = dict(zip(NAMES[kind], row, strict=True))
                then = before[kind].pop(now["id"])
                if then.get("knows") == "[999]":
                    then["knows"] = "[]"  # nobody has that number
                assert {name: now[name] for name in now if name in then} == {n: then[n] for n in now if n in then}
            assert before[kind] == {}
        assert connection.execute("SELECT 1 FROM deal WHERE recorded <> id").fetchone() is None
    here = everything(book)
    assert any(each.roles for each in here["deal"]) and any(each.formerly for each in here["contact"])  # type: ignore[union-attr]
    undone = 0
    with pytest.raises(UserError, match="nothing-to-undo"):
        while book.undo():
            undone += 1
    assert undone > 6 and not book.all("client")
    for _ in range(undone):
        book.redo()
    assert everything(book) == here
    book.redo()  # what was undone before the schema came
    book.check()


def test_a_deal_keeps_its_place_in_the_order_of_recording(tmp_path: Path) -> None:
    book = Book(tmp_path / "own.clientbook")
    many = adds(
        [Client(id=-1, name="c"), *(Deal(client_id=-1, title=f"d{n}", recorded=(0, 7)[n == 1]) for n in range(3))]
    )
    book.apply(LABEL, many)
    book.apply(LABEL, adds([Deal(client_id=1, title="late")]))
    deals: list[Any] = book.all("deal")
    assert [each.recorded for each in deals] == [deals[0].id, 7, deals[2].id, deals[3].id]
    merge(book, "deal", [deals[3].id, deals[0].id])
    assert book.deal(deals[3].id).recorded == deals[0].id
    for _ in range(3):
        book.undo()
    for _ in range(3):
        book.redo()
    assert [each.recorded for each in book.all("deal")] == [7, deals[2].id, deals[0].id]  # type: ignore[union-attr]


def parts_of_a_page(path: Path, table: str, chance: random.Random) -> None:
    """Empties a page that holds rows of this table."""
    with closing(engine.connect(path, "ro")) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    content[(root - 1) * size : root * size] = bytes(size)
    path.write_bytes(content)


@pytest.mark.parametrize("table", ["deal_receipts", "deal_roles", "contact_tie_steps", "client_services"])
def test_what_is_lost_of_them_is_told_by_a_salvage(tmp_path: Path, table: str, chance: random.Random) -> None:
    book = Book(tmp_path / "own.clientbook")
    kind, field = TABLES_OF_PARTS[table], table.partition("_")[2]
    while not any(getattr(each, field) for each in book.all(kind)):
        filled(book, chance)
    before = book.all(kind)
    lacking = sum(bool(getattr(each, field)) for each in before)
    parts_of_a_page(book.path, table, chance)
    saved = salvage(book.path, tmp_path / "saved.clientbook", "saved", Progress())
    assert saved.torn == lacking
    again = Book(saved.path)
    assert len(again.all(kind)) == len(before) and not any(getattr(each, field) for each in again.all(kind))


def test_a_salvage_brings_them_all(book: Book, tmp_path: Path) -> None:
    content = bytearray(book.path.read_bytes())
    content[24:28] = bytes(4)  # the head
    book.path.write_bytes(content)
    saved = salvage(book.path, tmp_path / "saved.clientbook", "saved", Progress())
    assert saved.torn == 0
    assert everything(Book(saved.path)) == everything(book)


def test_money_that_is_open_goes_by_what_came_in(book: Book) -> None:
    for deal in book.all("deal"):
        assert isinstance(deal, Deal)
        won = replace(deal, stage=deal.stage.WON, won_on=DAY, amount=abs(deal.amount) + 1000)
        book.apply(LABEL, [Change(deal, won)])
    deals: list[Any] = book.all("deal")
    far = DAY + timedelta(1000)
    unpaid = {each.id for each in book.asked(agenda.UNPAID, today=far)}
    uninvoiced = {each.id for each in book.asked(agenda.UNINVOICED, today=far)}
    open_ = {each.id for each in deals if each.amount > sum(paid.amount for paid in each.receipts)}
    assert uninvoiced == {each.id for each in deals if not each.receipts}
    assert unpaid == open_ - uninvoiced
