"""One person's data, whole for them to read, and gone from the bytes of the book."""

import json
import random
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, Role
from clientbook.domain.records import Activity, Client, Contact, Deal, DealRole
from clientbook.jobs.delete import deletion
from clientbook.jobs.duplicates.merge import merge
from clientbook.jobs.exporting.export_person import export_person
from clientbook.jobs.safety.erase import erase
from clientbook.store import engine
from clientbook.store.book import Book
from clientbook.store.file.connection import journal_of
from tests import kills

from ..searching import tries

#: So many erasures are killed; for a long run, ERASE_KILLS=300.
KILLS = tries("ERASE_KILLS", 10)
NAME, FORMER, MAIL, PHONE = "Zebulon Qarantz", "Zebulon Prishvin", "zebulon@qarantz.example", "052-7718293"
CALLED, DELETED = "Wants the Vyxlor model", "Told of the Mjolwick plan"
SECRETS = (NAME, FORMER, MAIL, PHONE, CALLED, DELETED, "zebulon", "qarantz", "0527718293", "Vyxlor", "Mjolwick")


@pytest.fixture
def full(book: Book) -> tuple[Book, int]:
    return book, filled(book)


def filled(book: Book) -> int:
    """A person with a past: renamed, logged with, named by a deal and by others, an entry deleted, steps undone."""
    firm = book.apply(Label("added-client", {"name": "Kalomi"}), adds([Client(id=-1, name="Kalomi")])).ids[-1]
    many = [Contact(name=f"Somebody {n}", client_id=firm, emails=(f"s{n}@x.example",)) for n in range(400)]
    book.apply(Label("imported", {"file": "list.csv"}), adds(many))
    new = Contact(id=-1, name=FORMER, client_id=firm, emails=(MAIL,), phones=(PHONE,), notes="likes Vyxlor")
    number = book.apply(Label("added-contact", {"name": FORMER}), adds([new])).ids[-1]
    stored = book.records("contact", [number])[number]
    renamed = replace(stored, name=NAME)
    book.apply(Label("edited", {"name": NAME}), [Change(stored, renamed)])
    role = DealRole(contact_id=number, role=Role.USER)
    book.apply(Label("added-deal", {"name": "Cranes"}), adds([Deal(title="Cranes", client_id=firm, roles=(role,))]))
    logged = [
        Activity(kind=ActivityKind.CALL, on=date(2026, 3, 1), text=text, client_id=firm, contact_id=number)
        for text in (CALLED, DELETED)
    ]
    book.apply(Label("logged", {"name": CALLED}), adds(logged))
    gone = next(each for each in book.all("activity", contact_id=number) if each.text == DELETED)
    planned = deletion(book, "activity", [gone.id])
    book.apply(planned.label, planned.changes)
    book.apply(Label("edited", {"name": "Kalomi"}), adds([Client(name="Later")]))
    return number


def left(path: Path) -> list[str]:
    content = path.read_bytes()
    return [word for word in SECRETS if word.encode() in content]


def test_nothing_of_an_erased_person_is_left_in_the_file(full: tuple[Book, int]) -> None:
    book, number = full
    before = book.back_up()
    assert len(left(book.path)) > 8
    told = erase(book, number)
    assert left(book.path) == [] and told.naming == [] and told.files.backups == [before]
    assert told.counts == {"contact": 1, "activity": 1}
    book.check()
    # Undo passes over it, and over nothing else: back to an empty book, and forward again, without the person.
    while book.next_steps()[0] is not None:
        book.undo()
    assert book.count("client") == book.count("contact") == book.count("deal") == 0
    while book.next_steps()[1] is not None:
        book.redo()
    assert book.count("contact") == 400 and book.all("deal")[0].roles == ()
    assert left(book.path) == []


def test_a_person_of_several_merged_records_goes_with_all_of_them(full: tuple[Book, int]) -> None:
    book, number = full
    known_records = [Contact(id=-n, name=f"Z. Qarantz {n}", emails=(f"old{n}@qarantz.example",)) for n in (1, 2)]
    ids = book.apply(Label("edited", {"name": "x"}), adds(known_records)).ids
    one, two = ids[-1], ids[-2]
    merge(book, "contact", [one, two])
    merge(book, "contact", [number, one])  # what it was merged from goes too
    assert {"old1@qarantz.example", "old2@qarantz.example"} <= set(book.known_as({number: "contact"}))
    erase(book, number)
    assert left(book.path) == [] and b"old2@" not in book.path.read_bytes()
    book.check()


def test_another_person_is_not_erased_with_one_they_were_once_merged_with(full: tuple[Book, int]) -> None:
    book, number = full
    other = book.apply(Label("edited", {"name": "x"}), adds([Contact(id=-1, name="Ruth Halevi")])).ids[-1]
    merge(book, "contact", [number, other])
    book.undo()
    planned = deletion(book, "contact", [other])
    book.apply(planned.label, planned.changes)
    erase(book, number)
    while book.next_steps()[0] is not None and not book.count("contact") > 400:
        book.undo()
    assert "Ruth Halevi" in {each.name for each in book.all("contact")}


def test_where_an_erased_person_is_still_named_is_told(full: tuple[Book, int]) -> None:
    book, number = full
    done = book.apply(Label("edited", {}), adds([Client(id=-1, name="Other", notes=f"knows {NAME}")]))
    assert erase(book, number).naming == [("client", done.ids[-1])]


def test_a_client_goes_with_all_around_it(full: tuple[Book, int]) -> None:
    book, _ = full
    firm = next(each.id for each in book.all("client") if each.name == "Kalomi")
    erase(book, firm)
    assert left(book.path) == [] and b"Kalomi" not in book.path.read_bytes() and b"Cranes" not in book.path.read_bytes()
    assert book.count("contact") == book.count("deal") == 0 and book.count("client") == 1


def test_all_that_is_known_of_a_person_is_written(
    full: tuple[Book, int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book, number = full
    target = tmp_path / "known.json"
    assert export_person(book, number, target) == 2
    known = json.loads(target.read_text(encoding="utf-8"))
    assert [each["record"] for each in known["records"]] == ["contact", "activity"]
    assert [each["title"] for each in known["mentioned_in"]] == ["Cranes"]
    assert any(each["before"] and each["before"]["name"] == FORMER for each in known["history"])
    words = ["--book", str(book.path)]
    assert main([*words, "export", "person", str(number), str(target)]) == 0
    assert main([*words, "erase", str(number)]) == 0 and book.records("contact", [number])
    assert main([*words, "erase", str(number), "--yes"]) == 0 and not book.records("contact", [number])
    assert main([*words, "erase", str(number), "--yes"]) == 1
    assert NAME in capsys.readouterr().out


ERASER = """
from pathlib import Path
from clientbook.jobs.safety.erase import erase
from clientbook.store.book import Book
book = Book(Path(sys.argv[1]))
traced()
erase(book, int(sys.argv[2]))
print("done", flush=True)
"""


def leave_in_a_gap(path: Path, text: str) -> None:
    """A row that is gone and whose bytes are not: splitting a page leaves such copies."""
    with closing(engine.connect(path, "rw")) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("INSERT INTO filter VALUES (999999, ?, 'client', '')", (text,))
        connection.execute("DELETE FROM filter WHERE id = 999999")


def all_rows(path: Path) -> list[tuple[object, ...]]:
    with closing(engine.connect(path, "rw")) as connection:
        tables = ("client", "contact", "deal", "activity", "line", "reach", "step", "image", "added")
        return [row for table in tables for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2")]


def test_killed_at_any_instant_a_person_is_wholly_there_or_wholly_gone(tmp_path: Path) -> None:
    whole = tmp_path / "whole.clientbook"
    book = Book(whole)
    number = filled(book)
    others = [Contact(name=f"Other {n}", emails=(f"o{n}@y.example",), notes="n" * 400) for n in range(3000)]
    book.apply(Label("imported", {"file": "more.csv"}), adds(others))
    leave_in_a_gap(whole, NAME)
    content, before = whole.read_bytes(), all_rows(whole)
    path = tmp_path / "folder" / "killed.clientbook"
    journal = journal_of(path)

    def anew() -> None:
        empty(path.parent)
        path.write_bytes(content)

    anew()
    writing: list[int] = []  # the stops at which a transaction was open
    ended = kills.run(ERASER, [path, number], look=lambda stop: journal.exists() and writing.append(stop))
    assert ended.said == ["done"] and left(path) == [] and len(writing) > 100
    seen: Counter[str] = Counter()
    for stop in kills.stops_to_kill_at(KILLS, ended.stops, writing, random.Random()):
        anew()
        done = kills.run(ERASER, [path, number], kill_at=stop).said == ["done"]
        seen["midway"] += not done and journal.exists()
        again = Book(path)
        again.check()
        if again.records("contact", [number]):
            assert not done and all_rows(path) == before, stop
            seen["there"] += 1
        else:
            assert not again.all("activity", contact_id=number), stop
            assert [(each.name, left(each)) for each in path.parent.iterdir() if left(each)] == [], stop
            seen["gone"] += 1
    assert seen["there"] and seen["gone"] and seen["midway"], (seen, ended.stops, writing[0], writing[-1])
    print(f"{seen['there'] + seen['gone']} kills at {ended.stops} stops: {dict(seen)}")


def empty(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for each in folder.iterdir():
        each.unlink()
