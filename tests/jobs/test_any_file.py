"""Whatever bytes a file holds, an import ends in rows or in one sentence; killed or cancelled, it leaves nothing half."""

import random
import subprocess
import sys
import textwrap
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientbook.domain.adds import Adds
from clientbook.domain.errors import Cancelled
from clientbook.domain.records import Client
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.duplicates import ledger, lookalikes
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices, Existing
from clientbook.progress import Progress
from clientbook.store.book import Book
from clientbook.store.file.connection import journal_of
from clientbook.store.scratch import Scratch
from tests import kills
from tests.fuzz.import_target import bring_in

from ..searching import tries

CELLS = st.one_of(
    st.sampled_from(["", "N/A", "Dana", "d@x.com", "050-1234567", "9.7E+11", "1e1000000", "1/2/2026", "99/99/9999", '"', "=1+1",
                     "\ud800", "\0", "x" * 5000, "-", "₪ 12,000", "paid", "won", "\u202e", "a\nb", "שם", "::", "%", "-0"]),
    st.text(max_size=8),
)  # fmt: skip
HEADINGS = st.sampled_from(
    ["Name", "Company", "Email", "Phone", "Deal", "Amount", "Won on", "Received on", "Invoice", "Tags", "שם", "", "x"]
)


@given(
    st.lists(HEADINGS, min_size=1, max_size=6),
    st.lists(st.lists(CELLS, max_size=7), max_size=8),
    st.integers(0, 255),
    st.sampled_from(",;\t|"),
)
@settings(max_examples=tries("ANY_FILES", 60), deadline=None, suppress_health_check=list(HealthCheck))
def test_tables_of_anything(
    tmp_path_factory: pytest.TempPathFactory, heads: list[str], table: list[list[str]], choice: int, sign: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    text = "\n".join(sign.join(cells) for cells in [heads, *table])
    book = Book(folder / "b.clientbook")
    for _ in range(2):  # the second time everything is there already
        bring_in(bytes([choice]) + text.encode("utf-8", "surrogatepass"), folder, book)
    book.check()


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"PK\x03\x04", b"BEGIN:VCARD\n", b"\xff\xfe", b"sep=;\n", b"Name,Email\n"]),
)
@settings(max_examples=tries("ANY_FILES", 60), deadline=None, suppress_health_check=list(HealthCheck))
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, data: bytes, head: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    bring_in(data[:1] + head + data[1:], folder, Book(folder / "b.clientbook"))


LONG_CELLS = textwrap.dedent("""
    import sys
    from pathlib import Path
    from clientbook.store.book import Book
    from tests.fuzz.import_target import bring_in
    folder = Path(sys.argv[1])
    size = 131_072
    for number, part in enumerate(("x", "1.", "a-", "a ", "a@", "\\xff", '""', "(", "+1 ", "www.", "1,", "1e9")):
        for column in range(5):
            row = ["Dana", "d@x.com", "050-1234567", "Haifa", "note"]
            row[column] = '"' + part * (size // len(part)) + '"'
            text = "Name,Email,Phone,City,Notes\\n" + ",".join(row) + "\\nAvi,a@x.com,03-5551234,Akko,x\\n"
            bring_in(b"\\0" + text.encode(), folder, Book(folder / f"{number}-{column}.clientbook"))
    bring_in(b"\\0id;value\\n1;3,4\\n2;" + b"\\xff" * 60 + b"|x\\n", folder, Book(folder / "last.clientbook"))
""")


def test_no_cell_is_so_long_that_an_import_hangs(tmp_path: Path) -> None:
    """Found by fuzzing: a pattern went back and forth over forty letters for hours. The limit is for a hang only."""
    words = [sys.executable, "-c", LONG_CELLS, str(tmp_path)]
    subprocess.run(words, check=True, timeout=120, cwd=Path(__file__).parents[2])


def big_list(path: Path, rows: int) -> None:
    lines = (f"Firm {n},person {n},p{n}@x{n}.com,03-{n:07}\n" for n in range(rows))
    path.write_text("Company,Name,Email,Phone\n" + "".join(lines), encoding="utf-8")


IMPORTER = """
from pathlib import Path
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book
book = Book(Path(sys.argv[1]))
planned = plan(book, read(Path(sys.argv[2])), Choices())
traced()
run(book, planned)
print("done", flush=True)
"""


def test_an_import_that_is_killed_is_all_or_nothing(tmp_path: Path) -> None:
    big_list(tmp_path / "list.csv", 2000)
    path = tmp_path / "b.clientbook"
    words = [path, tmp_path / "list.csv"]
    Book(path)
    writing: list[int] = []  # the stops at which a transaction was open
    ended = kills.run(IMPORTER, words, look=lambda stop: journal_of(path).exists() and writing.append(stop))
    assert ended.said == ["done"]
    seen: Counter[bool] = Counter()
    for stop in kills.stops_to_kill_at(8, ended.stops, writing, random.Random()):
        path.unlink()
        Book(path)
        done = kills.run(IMPORTER, words, kill_at=stop).said == ["done"]
        book = Book(path)
        counts = (book.count("client"), book.count("contact"), len(book.history()))
        assert counts in ((0, 0, 0), (2000, 2000, 1)) and (not done or counts[2] == 1), stop
        book.check()
        seen[counts[2] == 1] += 1
        if counts[2]:
            book.undo()
    assert seen[True] and seen[False] > 2, seen


def test_cancelled_at_any_moment_an_import_leaves_no_trace(tmp_path: Path) -> None:
    big_list(tmp_path / "list.csv", 9000)
    book = Book(tmp_path / "b.clientbook")
    chance = random.Random(5)
    for _ in range(6):
        progress = Progress(None)
        stop_at = chance.randrange(1, 14)
        looked = 0

        def look(done: int, total: int, progress: Progress = progress, stop_at: int = stop_at) -> None:
            nonlocal looked
            looked += 1
            if looked >= stop_at:
                progress.cancel()

        progress._report = look
        with pytest.raises(Cancelled):
            run(book, plan(book, read(tmp_path / "list.csv"), Choices(), progress), progress)
        assert book.count("client") == 0 and not book.history()
    book.check()


def test_a_list_that_is_longer_than_memory_shall_hold_gives_the_same_book(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(3)
    firms = [f"Firm {chance.randrange(900)}" for _ in range(9000)]
    lines = [
        f"{firm},P {chance.randrange(3000)},p{chance.randrange(5000)}@x.com,03-{chance.randrange(10**7):07}\n"
        for firm in firms
    ]
    (tmp_path / "list.csv").write_text("Company,Name,Email,Phone\n" + "".join(lines), encoding="utf-8")
    books = []
    for limit in (10**6, 1500):
        monkeypatch.setattr(ledger, "IN_MEMORY", limit)
        book = Book(tmp_path / f"{limit}.clientbook")
        for existing in (Existing.UPDATE, Existing.SKIP):
            planned = plan(book, read(tmp_path / "list.csv"), Choices(existing=existing))
            assert (planned.ledger.scratch is not None) == (limit == 1500 and existing is Existing.UPDATE)
            run(book, planned)
        book.check()
        books.append({kind: sorted(map(repr, book.all(kind))) for kind in ("client", "contact")})
    assert books[0] == books[1]


def test_records_in_the_scratch_file_are_found_by_their_keys_and_come_in_order() -> None:
    """Pieces of them are kept, and come back joined; single ones between them stay where they are."""
    scratch = Scratch()
    firms = [Client(id=-n, name=f"Firm {n}", city="Haifa" if n > 70 else "") for n in range(1, 5001)]
    single = Client(id=-2500, name="Alone")
    scratch.put(
        [Adds.of("client", firms[:70]), Adds.of("client", firms[70:2499]), single, Adds.of("client", firms[2500:])]
    )
    scratch.learn((f"k{each.id % 1000}", each.id) for each in firms)
    assert scratch.with_keys(["k7", "other"]) == {-993, -1993, -2993, -3993, -4993}
    firms[2499] = single
    for place in (0, 70, 2499, 4999):
        firms[place] = replace(firms[place], notes="changed")
        scratch.replace(firms[place])
        assert scratch.get(-1 - place) == firms[place]
    pieces = list(scratch.records())
    assert len(pieces) < 8
    assert [each for piece in pieces for each in (piece.records() if isinstance(piece, Adds) else [piece])] == firms


def test_names_beyond_those_that_are_kept_are_looked_for_among_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many together say what each one says that is looked for when it comes."""
    monkeypatch.setattr(lookalikes, "_MOST", 300)
    monkeypatch.setattr(lookalikes, "_TOGETHER", 50)
    chance = random.Random(4)
    words = ["".join(chance.choices("abcdeg", k=6)) for _ in range(25)]
    names = [f"{chance.choice(words)} {chance.choice(words)}" for _ in range(900)]
    names = [each if n % 3 else each[:4] + each[5:] for n, each in enumerate(names)]
    answers = []
    for late in (False, True):
        known, found = lookalikes.Lookalikes(late), []
        for start in range(0, 900, 30):
            places = range(start, start + 30)
            numbers = [-1 - n for n in range(900)]
            found += [
                (numbers[place], other) for place, other in known.meet(["firm"] * 900, names, numbers, places, set())
            ]
        answers.append(sorted([*found, *known.pairs()], reverse=True))
    assert answers[0] == answers[1] and sum(number < -300 for number, _ in answers[0]) > 100
