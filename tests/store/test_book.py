"""What the book promises: one door, all or nothing, nothing lost, and one sentence for every file that is no book."""

import random
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clientbook.domain.adds import Adds
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Role
from clientbook.domain.errors import Cancelled, UserError
from clientbook.domain.records import Activity, Client, Contact, Deal, DealRole, FormerPlace
from clientbook.jobs.delete import deletion
from clientbook.progress import Progress
from clientbook.store import engine, migrations
from clientbook.store.book import Book
from clientbook.store.file import opening
from clientbook.store.file.connection import APPLICATION_ID, journal_of
from clientbook.store.file.restore import restore
from clientbook.store.rows.parts import PARTS, TABLES_OF_PARTS
from clientbook.store.rows.tables import DERIVED, FOLLOWED, NAMES, OWN, row_of_image
from tests import kills

LABEL = Label("edited", {"name": "x"})
DAY = date(2026, 3, 2)


def added(book: Book, *records: Client | Contact | Deal | Activity) -> list[int]:
    done = book.apply(LABEL, adds([replace(record, id=-1 - place) for place, record in enumerate(records)]))
    return [done.ids[-1 - place] for place in range(len(records))]


def test_new_records_may_refer_to_each_other(book: Book) -> None:
    client, contact = Client(id=-1, name="Kalomi"), Contact(id=-2, client_id=-1, name="Dana")
    deal = Deal(id=-3, client_id=-1, title="Steel", roles=(DealRole(-2, Role.DECISION_MAKER),))
    ids = book.apply(LABEL, adds([client, contact, deal])).ids
    stored = book.deal(ids[-3])
    assert stored.client_id == ids[-1] and stored.roles[0].contact_id == ids[-2]


@pytest.mark.parametrize("seed", range(30))
def test_new_records_may_name_each_other_in_any_order_and_in_lists(book: Book, seed: int) -> None:
    """People who know, report to and come from each other, one by one and by columns, whoever comes first."""
    rng = random.Random(seed)
    firms = [Client(id=-n, name=f"firm {n}") for n in range(1, 4)]
    numbers = range(-10, -22, -1)

    def contact(number: int) -> Contact:
        others = [each for each in numbers if each != number]
        return Contact(
            id=number, client_id=rng.choice(firms).id, name=f"person {number}",
            knows=tuple(rng.sample(others, rng.randrange(4))), reports_to=rng.choice([None, *others]),
            formerly=tuple(FormerPlace(rng.choice(firms).id, DAY) for _ in range(rng.randrange(3))),
        )  # fmt: skip

    people = [contact(number) for number in numbers]
    roles = tuple(DealRole(number, Role.USER) for number in rng.sample(numbers, 3))
    deal = Deal(id=-40, client_id=-1, title="Steel", roles=roles)
    firms_and_deal = [Change(None, each) for each in rng.sample([*firms, deal], 4)]
    some = people[:6] if rng.random() < 0.5 else []
    changes: list[Change | Adds] = [*firms_and_deal, *(Change(None, each) for each in rng.sample(people[6:], 6))]
    changes.insert(rng.randrange(len(changes)), Adds.of("contact", people[:6])) if not some else None
    changes += [Change(None, each) for each in some]
    ids = book.apply(LABEL, changes).ids
    for each in people:
        stored = book.contact(ids[each.id])
        assert stored.name == each.name and stored.client_id == ids[each.client_id or 0]
        assert stored.knows == tuple(ids[number] for number in each.knows)
        assert stored.formerly == tuple(replace(place, client_id=ids[place.client_id]) for place in each.formerly)
        assert stored.reports_to == (None if each.reports_to is None else ids[each.reports_to])
    assert [role.contact_id for role in book.deal(ids[-40]).roles] == [ids[role.contact_id] for role in roles]
    book.undo()
    book.redo()
    book.check()
    assert book.contact(ids[-10]).knows == tuple(ids[number] for number in people[0].knows)


def test_who_names_a_new_record_that_never_comes_writes_nothing(book: Book) -> None:
    with pytest.raises(LookupError):
        book.apply(LABEL, adds([Contact(id=-1, name="Dana", knows=(-7,))]))
    assert book.count("contact") == 0


def test_a_stale_edit_is_refused_and_changes_nothing(book: Book) -> None:
    (number,) = added(book, Client(name="Kalomi"))
    first = book.client(number)
    book.apply(LABEL, [Change(first, replace(first, city="Haifa"))])
    with pytest.raises(UserError, match="changed-meanwhile"):
        book.apply(LABEL, [Change(None, Client(name="New")), Change(first, replace(first, city="Akko"))])
    assert book.client(number).city == "Haifa" and book.count("client") == 1


def test_a_cancelled_write_leaves_no_trace(book: Book) -> None:
    progress = Progress(lambda done, _: progress.cancel() if done >= 4000 else None)
    with pytest.raises(Cancelled):
        book.apply(LABEL, adds(Client(name=f"c{i}") for i in range(9000)), progress)
    assert book.count("client") == 0 and book.history() == []


def test_a_write_is_stopped_in_the_middle_of_a_long_statement(book: Book) -> None:
    total = 20_000
    progress = Progress(lambda done, _: progress.cancel() if done == total else None)  # only indexes are left to do
    with pytest.raises(Cancelled):
        book.apply(LABEL, [Adds.of("client", [Client(id=-1 - i, name=f"c{i}") for i in range(total)])], progress, total)
    assert book.count("client") == 0 and book.history() == []
    book.check()


def test_a_large_step_is_undone_and_redone(book: Book) -> None:
    def many() -> list[Change]:
        clients = [Client(id=-i, name=f"Firm {i}", phones=(f"050-{i:07}",)) for i in range(1, 6001)]
        return adds([*clients, *(Contact(id=-i - 6000, client_id=-i, name=f"Person {i}") for i in range(1, 6001))])

    book.apply(LABEL, many(), total=12000)
    before = {kind: book.all(kind) for kind in ("client", "contact")}
    book.undo()
    assert book.count("client") == book.count("contact") == 0 and not book.search("Firm")
    book.redo()
    assert {kind: book.all(kind) for kind in ("client", "contact")} == before
    assert len(book.ids("contact", text="firm 4321")) == 1
    book.check()


def test_history_of_a_record_survives_a_restart(book: Book) -> None:
    (number,) = added(book, Client(name="Kalomi"))
    first = book.client(number)
    book.apply(LABEL, [Change(first, replace(first, name="Kalomi Ltd"))])
    versions = Book(book.path).history_of(number)
    assert [version.change is None for version in versions] == [False, True]
    change = versions[0].change
    assert change is not None and change.before == first


def test_deleting_a_client_takes_what_hangs_on_it_and_undo_brings_all_back(book: Book) -> None:
    client, other = Client(id=-1, name="Kalomi"), Client(id=-2, name="Other")
    dana = Contact(id=-3, client_id=-1, name="Dana")
    deal = Deal(id=-4, client_id=-2, title="Elsewhere", roles=(DealRole(-3, Role.INFLUENCER),))
    own = Deal(id=-5, client_id=-1, title="Own")
    import datetime

    call = Activity(id=-6, on=datetime.date(2026, 1, 1), client_id=-2, contact_id=-3, text="called")
    ids = book.apply(LABEL, adds([client, other, dana, deal, own, call])).ids
    before = {kind: book.all(kind) for kind in ("client", "contact", "deal", "activity")}
    planned = deletion(book, "client", [ids[-1]])
    assert planned.counts == {"client": 1, "contact": 1, "deal": 1}
    book.apply(planned.label, planned.changes)
    assert book.deal(ids[-4]).roles == () and book.all("activity")[0] != before["activity"][0]
    book.undo()
    assert {kind: book.all(kind) for kind in before} == before


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("alo", True), ("KALOMI", True), ("omi lt", True), ("ka", True), ("lo", False),
        ("1234", True), ("+972 50 123 45", True), ("050-123", True), ("972501234567", True), ("haif", True),
        ("o'brien", False), ('"', True), ("' OR 1=1 --", False), ("*", True), ("\0", True), ("x" * 5000, False),
    ],
)  # fmt: skip
def test_search_finds_parts_of_words_and_phones_and_takes_anything(book: Book, sought: str, found: bool) -> None:
    added(book, Client(name="Kalomi Ltd", phones=("+972 50-123-4567",), city="Haifa"))
    assert bool(book.ids("client", text=sought)) == found or not sought.strip('"*\0 ')


def test_search_sees_through_hebrew_points_quotes_and_final_letters(book: Book) -> None:
    added(book, Client(name='שָׁלוֹם שיווק בע"מ', notes="מכתבים"))
    for text in ("שלום", "בעמ", "בע״מ", "מכתבימ", "של"):
        assert len(book.ids("client", text=text)) == 1, text


def test_the_client_s_new_name_finds_its_contacts(book: Book) -> None:
    client, _ = added(book, Client(name="Former"), Contact(name="Nobody"))
    contact = book.apply(LABEL, [Change(None, Contact(id=-1, client_id=client, name="Dana"))]).ids[-1]
    old = book.client(client)
    book.apply(LABEL, [Change(old, replace(old, name="Renamed"))])
    assert list(book.ids("contact", text="renamed")) == [contact] and not book.ids("contact", text="former")


def test_every_order_lists_every_record_once(book: Book) -> None:
    added(book, Client(name="b", city="Akko"), Client(name="a"), Client(name="c", city="Zefat"))
    from clientbook.store.reading.orders import ORDERS

    for order in ORDERS["client"]:
        for descending in (False, True):
            assert len(set(book.ids("client", order=order, descending=descending))) == 3
    cities = [book.client(number).city for number in book.ids("client", order="city", descending=True)]
    assert cities == ["Zefat", "Akko", ""]  # what is empty comes last both ways


def test_the_schema_is_what_the_records_say(book: Book) -> None:
    with book.connected() as connection:
        for kind, names in OWN.items():
            stored = [row[1] for row in connection.execute(f"PRAGMA table_info({kind})")]
            assert sorted(stored) == sorted([*names, *DERIVED[kind], *FOLLOWED.get(kind, ())])
            for part in PARTS[kind].values():
                stored = [row[1] for row in connection.execute(f"PRAGMA table_info({part.table})")]
                beside = ["key", "kind"] if part.keyed >= 0 else []
                assert [name for name in stored if name != "id"] == ["owner_id", "place", *part.columns, *beside]
        strict = connection.execute(
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND strict"
        ).fetchone()
        assert strict[0] >= len(OWN) + len(TABLES_OF_PARTS)
        assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID


def test_what_a_migration_adds_to_old_records_is_what_their_images_lack(book: Book) -> None:
    """Else no earlier step could be undone: the row would not be what it says that it was."""
    with book.connected() as connection:
        for kind, names in NAMES.items():
            absent = dict(zip(names, row_of_image(kind, "{}"), strict=True))
            for _, name, _, _, default, _ in connection.execute(f"PRAGMA table_info({kind})"):
                if name in absent and default is not None:
                    (stored,) = connection.execute(f"SELECT {default}").fetchone()
                    assert stored == absent[name], (kind, name)


# -- files that are no book -------------------------------------------------------------------------------------------


def test_each_kind_of_wrong_file_is_told_apart_and_left_alone(tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.db"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()
    newer = tmp_path / "newer.clientbook"
    Book(newer)
    connection = engine.connect(newer, "rw")
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    torn = tmp_path / "torn.clientbook"
    Book(torn)
    torn.write_bytes(torn.read_bytes()[:100] + b"\xff" * 8000)
    files = {"book-empty": b"", "book-foreign": b"Name,City\nKalomi,Haifa\n"}
    for code, content in files.items():
        (tmp_path / code).write_bytes(content)
    expected = {tmp_path / code: code for code in files}
    expected |= {foreign: "book-foreign", newer: "book-newer", torn: "book-damaged", tmp_path: "book-is-folder"}
    for path, code in expected.items():
        before = path.read_bytes() if path.is_file() else b""
        with pytest.raises(UserError) as told:
            Book(path)
        assert told.value.code == code, path
        assert not path.is_file() or path.read_bytes() == before


def test_a_book_is_its_owner_s_alone(book: Book, tmp_path: Path) -> None:
    added(book, Client(name="Kalomi"))
    saved = book.back_up()
    assert [oct(path.stat().st_mode & 0o777) for path in (book.path, saved, saved.parent)] == [
        "0o600",
        "0o600",
        "0o700",
    ]


def test_a_backup_is_verified_and_restores(book: Book, tmp_path: Path) -> None:
    added(book, Client(name="Kalomi"))
    saved = book.back_up(tmp_path / "saved.clientbook")
    added(book, Client(name="Later"))
    kept = restore(saved, book.path)
    assert [client.name for client in Book(book.path).all("client") if isinstance(client, Client)] == ["Kalomi"]
    assert kept is not None and Book(kept).count("client") == 2
    whole = saved.read_bytes()
    saved.write_bytes(whole[:5000] + b"\xff" * 500 + whole[5500:])
    with pytest.raises(UserError, match="backup-damaged"):
        restore(saved, book.path)


def test_a_full_disk_is_named_and_nothing_is_lost(book: Book) -> None:
    """SQLite's own page limit stands for the disk: it fails in the same place, with the same code."""
    (number,) = added(book, Client(name="Kalomi"))
    many = [Client(name=f"Firm {n}", notes="x" * 500) for n in range(3000)]
    with book.connected() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 5}")
        with pytest.raises(UserError) as told:
            book.apply(LABEL, adds(many))
        assert told.value.code == "disk-full"
        connection.execute("PRAGMA max_page_count = 1000000")
        assert book.count("client") == 1 and book.client(number).name == "Kalomi"
        book.apply(LABEL, adds(many))
    book.check()


def test_a_migration_that_fails_leaves_the_book_as_it_was_and_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "old.clientbook"
    added(Book(path), Client(name="Kalomi"))
    before = path.read_bytes()
    broken = migrations.Migration(
        migrations.SCHEMA + 1, ("ALTER TABLE client ADD COLUMN extra TEXT", "SELECT nonsense")
    )
    backups: list[Path] = []
    with pytest.raises(engine.Error):
        opening.open_database(path, backups.append, (*migrations.MIGRATIONS, broken))
    assert path.read_bytes() == before and backups == [path]


WRITER = """
from pathlib import Path
from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client, Contact
from clientbook.store.book import Book
book = Book(Path(sys.argv[1]))
traced()
for step in range(1, 4):
    names = [f"step {step} number {n}" for n in range(300)]
    records = [r for n, name in enumerate(names) for r in (
        Client(id=-2 * n - 1, name=name), Contact(id=-2 * n - 2, client_id=-2 * n - 1, name=name))]
    book.apply(Label("edited", {"name": str(step)}), adds(records))
    print(step, flush=True)
"""


def test_killing_the_program_loses_nothing_that_was_confirmed(tmp_path: Path) -> None:
    path = tmp_path / "killed.clientbook"
    added(Book(path), *[Client(name=f"Firm {n}") for n in range(300)])
    content = path.read_bytes()
    writing: list[int] = []  # the stops at which a transaction was open
    ended = kills.run(WRITER, [path], look=lambda stop: journal_of(path).exists() and writing.append(stop))
    assert ended.said == ["1", "2", "3"]
    midway = 0
    for stop in kills.stops_to_kill_at(8, ended.stops, writing, random.Random()):
        path.write_bytes(content)
        confirmed = len(kills.run(WRITER, [path], kill_at=stop).said)
        midway += journal_of(path).exists()
        book = Book(path)
        steps = book.history(limit=10**6)[:-1]
        assert confirmed <= len(steps) <= confirmed + 1
        assert sum(step.added for step in steps) == book.count("contact") + book.count("client") - 300
        assert book.count("client") - 300 == book.count("contact") == 300 * len(steps)
        book.check()
        assert added(book, Client(name="Later"))
        book.check()
    assert midway > 2, "the kills fell into no write"
