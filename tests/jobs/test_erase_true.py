"""After an erase no name a person ever had is in the bytes of the book, and each file that holds one is told."""

import os
import random
import shutil
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind
from clientbook.domain.errors import UserError
from clientbook.domain.records import Activity, Client, Contact, Deal
from clientbook.files.whole_file import whole_file
from clientbook.jobs.delete import deletion
from clientbook.jobs.exporting.export_list import export_list
from clientbook.jobs.exporting.export_person import export_person
from clientbook.jobs.safety.erase import erase
from clientbook.jobs.safety.still_holding import remove_leftovers
from clientbook.store import engine, seals
from clientbook.store.book import Book
from clientbook.store.file.backup import default_name
from clientbook.store.file.restore import restore

from ..searching import tries

#: So many histories are tried; ERASED_PEOPLE=500 for more.
HISTORIES = tries("ERASED_PEOPLE", 6)
LABEL = Label("edited", {"name": "x"})
LETTERS = "bcdfgklmnprstvz"
HEBREW = "אבגדהזחטיכלמנסעפצקרשת"


class History:
    """A book with a past, and files around it, made by chance; knows by itself what people were ever called."""

    def __init__(self, folder: Path, number: int) -> None:
        self.chance = random.Random(number)
        self.folder = folder
        self.path = folder / "own.clientbook"
        self.book = Book(self.path)
        self.outside = folder / "outside"
        self.disk = folder / "disk"
        for each in (self.outside, self.disk):
            each.mkdir()
        self.people: list[set[str]] = []  # what each was ever called; a restored book may give an id to another one
        self.files: set[Path] = set()
        self.at = datetime(2026, 1, 1)

    def word(self) -> str:
        """A name that nothing else has; some have what JSON, CSV, HTML and cards write in their own way."""
        letters = self.chance.choice([LETTERS, LETTERS, HEBREW])
        made = "".join(self.chance.choice(letters) for _ in range(7)).capitalize()
        return made + self.chance.choice(["", "", ' "the" Great', " & Sons", ', Jr; "x"', " <b>", " O'Neil"])

    def person(self) -> dict[str, Any]:
        mail = "".join(self.chance.choice(LETTERS) for _ in range(9)) + "@x.example"
        phone = "05" + "".join(self.chance.choice("0123456789") for _ in range(8))
        return {"name": self.word(), "emails": (mail,), "phones": (phone,)}

    def called(self, record: Any) -> set[str]:
        """What somebody was ever called: no two share a word."""
        return next(words for words in self.people if words & words_of(record))

    def pick(self, kind: str) -> Any:
        found = self.book.all(kind)
        return self.chance.choice(found) if found else None

    def write(self, *changes: Change) -> None:
        if all(change.after != change.before for change in changes):
            self.book.apply(Label("edited", {"name": getattr(changes[0].after, "name", "")}), changes)

    # -- what happens ----------------------------------------------------------------------------------------------

    def add_client(self) -> None:
        new = Client(**self.person())
        self.book.apply(Label("added-client", {}), adds([new]))
        self.people.append(words_of(new))

    def add_contact(self) -> None:
        firm = self.pick("client")
        new = Contact(client_id=firm and firm.id, notes="n" * self.chance.choice([0, 50_000]), **self.person())
        self.book.apply(Label("added-contact", {"name": new.name}), adds([new]))
        self.people.append(words_of(new))

    def change_person(self) -> None:
        stored = self.pick(self.chance.choice(["client", "contact"]))
        if stored is not None:
            person = self.person()
            fields = self.chance.sample(list(person), self.chance.randint(1, 3))
            now = replace(stored, **{field: person[field] for field in fields})
            self.write(Change(stored, now))
            self.called(stored).update(words_of(now))

    def move(self) -> None:
        stored, firm = self.pick(self.chance.choice(["contact", "deal"])), self.pick("client")
        if stored is not None and firm is not None:
            self.write(Change(stored, replace(stored, client_id=firm.id)))

    def log(self) -> None:
        contact, deal = self.pick("contact"), self.pick("deal")
        if contact is not None:
            client = self.chance.choice([None, contact.client_id])
            text = f"told by {contact.name}" if client is None else "called"
            new = Activity(kind=ActivityKind.CALL, on=date(2026, 3, 1), text=text, client_id=client,
                           contact_id=contact.id, deal_id=deal and client and deal.id)  # fmt: skip
            self.book.apply(Label("logged", {"name": contact.name}), adds([new]))

    def add_deal(self) -> None:
        firm = self.pick("client")
        if firm is not None:
            self.book.apply(Label("added-deal", {}), adds([Deal(title="Cranes", client_id=firm.id)]))

    def delete(self) -> None:
        stored = self.pick(kind := self.chance.choice(["activity", "deal", "contact"]))
        if stored is not None:
            planned = deletion(self.book, kind, [stored.id])
            self.book.apply(planned.label, planned.changes)

    def undo(self) -> None:
        back, forth = self.book.next_steps()
        if back is not None and self.chance.random() < 0.7:
            self.book.undo()
        elif forth is not None:
            self.book.redo()

    # -- files -----------------------------------------------------------------------------------------------------

    def back_up(self) -> None:
        self.at += timedelta(days=1)
        place = self.chance.choice([
            default_name(self.path, self.at), default_name(self.path, self.at, self.disk, automatic=True),
            self.outside / f"mine {self.at:%j}.copy", self.folder / f"own {self.at:%j} (conflicted copy).clientbook",
        ])  # fmt: skip
        self.files.add(self.book.back_up(place))

    def export(self) -> None:
        kind = self.chance.choice(["client", "contact"])
        ending = self.chance.choice([".csv", ".xlsx", ".vcf"])
        target = self.outside / f"list {len(self.files)}{ending}"
        export_list(self.book, kind, target)
        self.files.add(target)

    def export_one(self) -> None:
        stored = self.pick("contact")
        if stored is not None:
            name = self.chance.choice(["one", "".join(filter(str.isalnum, stored.name))])
            target = self.outside / f"{name} {len(self.files)}.json"
            export_person(self.book, stored.id, target)
            self.files.add(target)

    def restore(self) -> None:
        backups = [path for path in self.files if path.suffix in (".copy", ".clientbook") and path.exists()]
        if backups:
            kept = restore(self.chance.choice(sorted(backups)), self.path)
            assert kept is not None
            self.files.add(kept)
            self.book = Book(self.path)

    def kill_something(self) -> None:
        with subprocess.Popen(["true"]) as gone:
            pass
        places = [self.folder, *(path.parent for path in self.files)]  # where something was written, or about to be
        place = self.chance.choice(places)
        if place.is_dir():
            left = place / f".clientbook-{gone.pid}-{len(self.files)}.part"
            shutil.copyfile(self.path, left)
            shutil.copyfile(self.path, left.with_name(left.name + "-journal"))

    def live(self) -> None:
        self.add_client()
        self.add_contact()
        often = (self.change_person, self.log, self.move, self.undo)
        events = (*often, *often, self.add_client, self.add_contact, self.add_deal, self.delete, self.delete,
                  self.back_up, self.back_up, self.export, self.export_one, self.restore, self.kill_something)  # fmt: skip
        for _ in range(40):
            self.chance.choice(events)()
        self.add_client()  # undo may have left nobody


def words_of(record: Any) -> set[str]:
    return {record.name, *record.emails, *record.phones}


def text_of(path: Path) -> str:
    """All that a reader of this kind of file would see."""
    if path.suffix == ".xlsx":
        rows = (row for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows(values_only=True))
        return "\n".join(str(cell) for row in rows for cell in row)
    if path.suffix == ".csv":
        return path.read_text(encoding="utf-8-sig").replace('""', '"')
    if path.suffix == ".vcf":
        return path.read_bytes().decode().replace("\r\n ", "").replace("\\,", ",").replace("\\;", ";")
    if path.suffix == ".json":
        return path.read_text(encoding="utf-8").replace('\\"', '"')
    with closing(engine.connect(path, "ro")) as connection:
        tables = ("client", "contact", "activity", "image", "step")
        rows = (row for table in tables for row in connection.execute(f"SELECT * FROM {table}"))
        return "\n".join(str(value) for row in rows for value in row).replace('\\"', '"')


@pytest.mark.parametrize("number", range(HISTORIES))
def test_nothing_is_left_and_every_file_is_told(number: int, tmp_path: Path) -> None:
    history = History(tmp_path, number)
    history.live()
    book, chance = history.book, history.chance
    record: Any = history.pick(chance.choice(["client", "contact", "contact"])) or history.pick("client")
    around = [record, *(book.all("contact", client_id=record.id) if isinstance(record, Client) else ())]
    words = {word for each in around for word in history.called(each)}
    told = erase(book, record.id, [history.disk])
    named = {*told.files.backups, *told.files.exports, *told.files.unclear}
    for path in history.files:
        if path.exists():
            holds = [word for word in words if word in text_of(path)]
            assert path in named or not holds, (path.name, holds)
    assert not [path for path in tmp_path.rglob("*.part*") if path.exists()]
    for path in (history.path, Path(f"{history.path}-journal")):
        content = path.read_bytes() if path.exists() else b""
        assert not [word for word in words if word.encode() in content], path.name
    book.check()
    while book.next_steps()[0] is not None:
        book.undo()
    while book.next_steps()[1] is not None:
        book.redo()
    book.check()
    assert not [word for word in words if word.encode() in history.path.read_bytes()]


def test_a_deleted_deal_that_moved_to_another_client_stays_theirs(book: Book) -> None:
    first, second = (
        book.apply(Label("added-client", {}), adds([Client(id=-1, name=name)])).ids[-1] for name in ("Erased", "Stays")
    )
    number = book.apply(Label("added-deal", {}), adds([Deal(id=-1, title="Cranes", client_id=first)])).ids[-1]
    deal = book.records("deal", [number])[number]
    assert isinstance(deal, Deal)
    book.apply(Label("edited", {}), [Change(deal, replace(deal, client_id=second))])
    planned = deletion(book, "deal", [number])
    book.apply(planned.label, planned.changes)
    erase(book, first)
    book.undo()
    assert [getattr(each, "title", "") for each in book.all("deal", client_id=second)] == ["Cranes"]


def test_what_was_logged_with_a_contact_deleted_earlier_goes_with_the_client(book: Book) -> None:
    firm = book.apply(Label("added-client", {}), adds([Client(id=-1, name="Kalomi")])).ids[-1]
    person = book.apply(Label("added-contact", {}), adds([Contact(id=-1, name="Qarantz", client_id=firm)])).ids[-1]
    new = Activity(kind=ActivityKind.NOTE, on=date(2026, 3, 1), text="Vyxlor", contact_id=person)
    book.apply(Label("logged", {}), adds([new]))
    planned = deletion(book, "contact", [person])
    book.apply(planned.label, planned.changes)
    assert b"Vyxlor" in book.path.read_bytes()
    erase(book, firm)
    content = book.path.read_bytes()
    assert b"Vyxlor" not in content and b"Qarantz" not in content


def test_a_damaged_book_is_not_written_to_finish_an_erase(book: Book) -> None:
    book.apply(Label("edited", {}), adds([Client(name=f"Firm {n}", notes="x" * 900) for n in range(200)]))
    with closing(engine.connect(book.path, "rw")) as connection:
        seals.use(connection)
        connection.execute("INSERT INTO step (at, code, label, added, edited, removed, undone) VALUES "
                           "('2026-01-01T00:00:00+00:00', 'erased', '{\"bytes_left\": 1}', 0, 0, 0, 0)")  # fmt: skip
    content = book.path.read_bytes()
    middle = content.index(b"Firm 150") // 16384 * 16384
    damaged = content[:middle] + bytes(16384) + content[middle + 16384 :]
    book.path.write_bytes(damaged)
    with pytest.raises(UserError, match="book-damaged"):
        Book(book.path).apply(Label("edited", {}), adds([Client(name="Later")]))
    assert book.path.read_bytes() == damaged
    book.path.write_bytes(content)
    Book(book.path).check()
    assert b"bytes_left" not in book.path.read_bytes()


def test_however_many_names_and_exports_there_are_none_is_passed_over(tmp_path: Path) -> None:
    """A hundred people at one client, each in a list of their own, in every format, named last in the longest one."""
    book = Book(tmp_path / "own.clientbook")
    people = [Contact(client_id=-1, name=f"Zebulon{n:03} Canary{n:03}") for n in range(100)]
    made = book.apply(LABEL, adds([Client(id=-1, name="Kalomi Works"), Client(id=-2, name="Others"), *people]))
    exports = tmp_path / "lists"
    exports.mkdir()
    holding = []
    for number, person in enumerate(people):
        for ending in ("csv", "vcf"):
            target = exports / f"list {number}.{ending}"
            book.note_elsewhere(target, "contacts")
            filler = [f"someone else {n}" for n in range(50)]
            target.write_text("\n".join([*filler, person.name]), encoding="utf-8")
            holding.append(target)
    spared = exports / "spared.csv"
    book.note_elsewhere(spared, "contacts")
    spared.write_text("Others\n", encoding="utf-8")
    told = erase(book, made.ids[-1])
    assert sorted(told.files.exports) == sorted(holding) and told.files.unclear == []


def test_what_a_killed_export_left_is_taken_away_or_told(tmp_path: Path) -> None:
    """At the next export into that folder, at the next start of a window, and by erase; what is still written is told."""
    book = Book(tmp_path / "own.clientbook")
    made = book.apply(LABEL, adds([Client(id=-1, name="Zebulon Canary")]))
    exports = tmp_path / "lists"
    exports.mkdir()

    def leave(process: int, name: str) -> Path:
        left = exports / f".clientbook-{process}-{name}.part"
        left.write_text("Name\nZebulon Canary\n", encoding="utf-8")
        return left

    gone = _ended_process()
    first = leave(gone, "a")
    with whole_file(exports / "other.csv") as partial:
        partial.write_text("x")
    assert not first.exists()
    book.note_elsewhere(exports / "list.csv", "clients")
    second, written = leave(gone, "b"), leave(os.getpid(), "c")
    remove_leftovers(book)
    assert not second.exists() and written.exists()
    third = leave(gone, "d")
    told = erase(book, made.ids[-1])
    assert not third.exists() and told.files.backups == [written]


def _ended_process() -> int:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid
