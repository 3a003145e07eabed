"""The seam to SQLite: what it raises, and what it does without being asked."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from threading import Event, Thread

import apsw
import pytest

from clientbook.domain.changes import Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client
from clientbook.store import engine
from clientbook.store.book import Book
from clientbook.store.engine import Code, code_of, connect
from clientbook.store.file.connection import journal_of
from clientbook.store.file.faults import as_user_errors

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with one table of one row."""
    path = tmp_path / "some file.db"
    path.touch()
    with closing(connect(path, "rw")) as connection:
        connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT CHECK (text <> ''))")
        connection.execute("INSERT INTO t VALUES (1, 'one')")
    return path


# -- files ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a b", "50%", "what?", "#1", "שם", "x&mode=rwc", os.fsdecode(b"\xff")])
def test_any_name_is_that_of_a_file_and_none_is_made(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    with pytest.raises(engine.Error) as told:
        connect(path, "rw")
    assert code_of(told.value) is Code.CANTOPEN and not list(tmp_path.iterdir())
    path.touch()
    with closing(connect(path, "rw")) as connection:
        connection.execute("CREATE TABLE t (x)")
    assert path.stat().st_size and [each.name for each in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("mode", ["ro", "unchanging"])
def test_what_is_opened_to_be_read_is_not_written(mode: engine.Mode, path: Path) -> None:
    before = path.read_bytes()
    with closing(connect(path, mode)) as connection:
        assert connection.execute("SELECT text FROM t").fetchall() == [("one",)]
        with pytest.raises(engine.Error) as told:
            connection.execute("INSERT INTO t VALUES (2, 'two')")
    assert code_of(told.value) is Code.READONLY and path.read_bytes() == before


def test_what_is_unchanging_is_read_as_it_lies_there_whoever_writes(path: Path) -> None:
    with closing(connect(path, "rw")) as writer, closing(connect(path, "unchanging")) as reader:
        writer.execute("BEGIN EXCLUSIVE")
        writer.execute("UPDATE t SET text = 'two'")
        journal = journal_of(path).read_bytes()
        assert journal and reader.execute("SELECT text FROM t").fetchone() == ("one",)
        assert journal_of(path).read_bytes() == journal


def test_what_is_on_a_scratch_file_takes_disk_and_leaves_no_name(tmp_path: Path) -> None:
    told = (
        "import os; from clientbook.store import engine; c = engine.on_scratch_file();"
        "c.execute('PRAGMA scratch.cache_size = 10'); c.execute('CREATE TABLE scratch.t (x)');"
        "c.execute('INSERT INTO t VALUES (zeroblob(5000000))');"
        "print(max(os.fstat(int(n)).st_size for n in os.listdir('/proc/self/fd') if os.path.isfile(f'/proc/self/fd/{n}')"
        " or 'deleted' in os.readlink(f'/proc/self/fd/{n}')))"
    )
    if not Path("/proc/self/fd").exists():
        pytest.skip("only Linux lists the files that are open")
    command = [sys.executable, "-c", told.replace("os.listdir('/proc/self/fd')", "os.listdir('/proc/self/fd')[:-1]")]
    place = {**os.environ, "SQLITE_TMPDIR": str(tmp_path)}
    done = subprocess.run(command, env=place, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert int(done.stdout) >= 5_000_000 and not list(tmp_path.iterdir())


def test_a_copy_is_whole_and_counts_its_pages(path: Path, tmp_path: Path) -> None:
    with closing(connect(path, "rw")) as source:
        source.execute("CREATE TABLE big AS SELECT zeroblob(100000) AS x")
    target = tmp_path / "copy.db"
    target.touch()
    counted: list[tuple[int, int]] = []
    with closing(connect(path, "ro")) as source, closing(connect(target, "rw")) as copied:
        engine.copy(source, copied, 10, lambda done, total: counted.append((done, total)))
        assert copied.execute("SELECT text, length(x) FROM t, big").fetchall() == [("one", 100000)]
    assert len(counted) > 2 and counted == sorted(counted) and counted[-1][0] == counted[-1][1]


def test_a_copy_waits_for_who_writes(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "copy.db"
    target.touch()
    with (
        closing(connect(path, "rw")) as writer,
        closing(connect(path, "ro")) as source,
        closing(connect(target, "rw")) as copied,
    ):
        source.set_busy_timeout(0)
        writer.execute("BEGIN EXCLUSIVE")
        writer.execute("UPDATE t SET text = 'two'")
        waited: list[int] = []

        def report(done: int, total: int) -> None:
            waited.append(done)
            if len(waited) == 1:
                writer.execute("COMMIT")

        monkeypatch.setattr(engine.time, "sleep", lambda seconds: None)
        engine.copy(source, copied, -1, report)
        assert len(waited) == 2 and copied.execute("SELECT text FROM t").fetchone() == ("two",)


# -- errors -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sql", "values", "code"),
    [
        ("SELEC", (), Code.ERROR),
        ("SELECT * FROM missing", (), Code.ERROR),
        ("INSERT INTO t VALUES (1, 'again')", (), Code.CONSTRAINT),
        ("INSERT INTO t VALUES (2, ?)", ("",), Code.CONSTRAINT),
        ("INSERT INTO t VALUES ('no number', 'x')", (), Code.MISMATCH),
        ("SELECT ?, ?", (1,), None),
    ],
)
def test_an_error_tells_its_code(sql: str, values: tuple[object, ...], code: Code | None, path: Path) -> None:
    with closing(connect(path, "rw")) as connection:
        with pytest.raises(engine.Error) as told:
            connection.execute(sql, values)
        assert code_of(told.value) is code
        assert isinstance(told.value, engine.Refused) == (code is Code.CONSTRAINT)
        with pytest.raises(engine.Error):
            connection.executemany(sql, [values])
        assert connection.execute("SELECT count(*) FROM t").fetchone() == (1,)
    assert code_of(engine.Refused("by hand")) is None and code_of(ValueError()) is None


def test_a_lock_a_full_disk_and_a_file_that_is_none_are_told_apart(path: Path, tmp_path: Path) -> None:
    with closing(connect(path, "rw")) as one, closing(connect(path, "rw")) as other:
        other.set_busy_timeout(0)
        one.execute("BEGIN IMMEDIATE")
        with pytest.raises(engine.Error) as told:
            other.execute("BEGIN IMMEDIATE")
        assert code_of(told.value) is Code.BUSY
        one.execute("ROLLBACK")
        one.execute("PRAGMA max_page_count = 3")
        with pytest.raises(engine.Error) as told:
            one.execute("INSERT INTO t VALUES (2, hex(zeroblob(100000)))")
        assert code_of(told.value) is Code.FULL
    none = tmp_path / "none.db"
    none.write_bytes(b"Name,City\n" * 1000)
    with closing(connect(none, "ro")) as connection, pytest.raises(engine.Error) as told:
        connection.execute("SELECT * FROM sqlite_master")
    assert code_of(told.value) is Code.NOTADB


def test_a_closed_connection_says_so_as_any_error(path: Path) -> None:
    connection = connect(path, "ro")
    rows = connection.execute("SELECT 1")
    connection.close()
    connection.close()
    with pytest.raises(engine.Error):
        connection.execute("SELECT 1")
    with pytest.raises(engine.Error):
        rows.fetchone()


# -- texts ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def torn(path: Path) -> Iterator[engine.Connection]:
    """Its third row holds no text."""
    with closing(connect(path, "rw")) as connection:
        connection.execute("INSERT INTO t VALUES (2, 'two'), (3, CAST(x'ff41' AS TEXT)), (4, 'four')")
        yield connection


def test_a_text_that_is_none_is_told_wherever_it_is_read(torn: engine.Connection) -> None:
    torn.define("read", len, 1)
    sql = "SELECT text FROM t ORDER BY id"
    with pytest.raises(engine.NoTextError) as told:
        torn.execute(sql).fetchall()
    assert code_of(told.value) is Code.CORRUPT and "A" not in str(told.value)  # nothing of what it holds
    with pytest.raises(engine.NoTextError):
        list(torn.execute(sql))
    with pytest.raises(engine.NoTextError):
        torn.execute(sql).fetchmany(3)
    with pytest.raises(engine.NoTextError):
        torn.execute("SELECT read(text) FROM t WHERE id = 3")
    with pytest.raises(engine.NoTextError):
        torn.executemany("UPDATE t SET id = id WHERE id = ? AND read(text) > 0", [(2,), (3,)])
    with pytest.raises(engine.NoTextError):
        next(torn.execute("SELECT text FROM t WHERE id = 3"))
    rows = torn.execute(sql)
    assert rows.fetchone() == ("one",) and rows.fetchmany(1) == [("two",)]
    with pytest.raises(engine.NoTextError):
        rows.fetchone()


def test_what_its_reader_cannot_read_is_no_fault_of_the_book(torn: engine.Connection) -> None:
    with pytest.raises(UnicodeDecodeError):
        for _ in torn.execute("SELECT text FROM t WHERE id < 3"):
            b"\xff".decode()

    def values() -> Iterator[tuple[int, str]]:
        yield 5, b"\xff".decode()

    with pytest.raises(UnicodeDecodeError):
        torn.executemany("INSERT INTO t VALUES (?, ?)", values())


def test_a_book_with_such_a_text_is_damaged(torn: engine.Connection, path: Path) -> None:
    with pytest.raises(UserError, match="book-damaged"), as_user_errors(path):
        torn.execute("SELECT text FROM t").fetchall()


def test_rows_come_in_pieces(path: Path) -> None:
    with closing(connect(path, "ro")) as connection:
        rows = connection.execute("WITH n(i) AS (VALUES (1), (2), (3), (4), (5)) SELECT i FROM n")
        assert rows.fetchone() == (1,)
        assert [rows.fetchmany(3), rows.fetchmany(3), rows.fetchmany(3)] == [[(2,), (3,), (4,)], [(5,)], []]
        assert rows.fetchone() is None and list(rows) == []


# -- stopping ---------------------------------------------------------------------------------------------------------


def test_another_thread_stops_a_statement_and_the_connection_goes_on(path: Path) -> None:
    with closing(connect(path, "rw")) as connection:
        told: list[BaseException] = []
        begun = Event()

        def work() -> None:
            connection.set_progress_handler(lambda: begun.set() or False, 1000)
            try:
                connection.execute(ENDLESS).fetchall()
            except engine.Error as error:
                told.append(error)

        thread = Thread(target=work)
        thread.start()
        assert begun.wait(20)
        connection.interrupt()
        thread.join()
        assert isinstance(told[0], engine.Interrupted) and code_of(told[0]) is Code.INTERRUPT
        connection.set_progress_handler(None)
        assert connection.execute("SELECT text FROM t").fetchall() == [("one",)]


def test_a_closed_connection_is_not_stopped_and_that_is_no_error(path: Path) -> None:
    connection = connect(path, "ro")
    connection.interrupt()
    connection.close()
    connection.interrupt()


def test_a_connection_is_stopped_at_any_instant_of_its_life(path: Path) -> None:
    """By a thread that does not know whether it works, waits or is closed."""
    current: list[engine.Connection] = [connect(path, "ro")]
    over = Event()

    def stop() -> None:
        while not over.is_set():
            current[0].interrupt()

    thread = Thread(target=stop)
    thread.start()
    try:
        for _ in range(300):
            with suppress(engine.Interrupted):
                current[0].execute("SELECT count(*) FROM t, t AS u, t AS v").fetchall()
            former, current[0] = current[0], connect(path, "ro")
            former.close()
    finally:
        over.set()
        thread.join()
    assert current[0].execute("SELECT count(*) FROM t").fetchone() == (1,)
    current[0].close()


# -- nothing but the engine -------------------------------------------------------------------------------------------


def test_another_driver_that_somebody_has_installed_changes_nothing(tmp_path: Path) -> None:
    """peewee takes pysqlite3 where it finds one that says it is newer."""
    (tmp_path / "pysqlite3").mkdir()
    (tmp_path / "pysqlite3" / "__init__.py").touch()
    (tmp_path / "pysqlite3" / "dbapi2.py").write_text(
        "sqlite_version_info = (9, 9, 9)\n"
        "version = sqlite_version = '9.9.9'\n"
        "def register_adapter(*given): pass\n"
        "register_converter = register_adapter\n"
        "def connect(*given, **more): raise AssertionError('asked')\n"
    )
    told = (
        "import sys; from pathlib import Path; import peewee; from clientbook.store.book import Book;"
        "from clientbook.domain.changes import Label, adds; from clientbook.domain.records import Client;"
        "assert peewee.sqlite3.__name__ == 'pysqlite3.dbapi2', peewee.sqlite3;"
        "book = Book(Path(sys.argv[1])); book.apply(Label('edited'), adds([Client(name='Kalomi')])); book.check();"
        "print(book.count('client'))"
    )
    place = {**os.environ, "PYTHONPATH": str(tmp_path)}
    command = [sys.executable, "-c", told, str(tmp_path / "book.clientbook")]
    done = subprocess.run(
        command, env=place, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2]
    )
    assert (done.stdout.strip(), done.stderr) == ("1", "")


def test_a_book_says_the_same_to_every_connection(tmp_path: Path) -> None:
    """Functions that triggers call are there whoever writes, and a transaction is one."""
    book = Book(tmp_path / "book.clientbook")
    with book.connected() as connection:
        assert isinstance(connection, engine.Connection) and not connection.in_transaction
        book.apply(Label("edited"), adds([Client(name="Kalomi")]))
        assert not connection.in_transaction
        assert connection.execute("SELECT crc32(x'00'), sqlite_version()").fetchone() == (3523407757, engine.VERSION)
    assert tuple(map(int, engine.VERSION.split("."))) >= (3, 54)


# -- statements -------------------------------------------------------------------------------------------------------


def test_what_was_prepared_is_not_prepared_anew_for_other_values() -> None:
    """SQLite would look at the value of a limit each time."""
    looks: list[object] = []
    with closing(engine.in_memory()) as connection:
        connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)")
        connection.authorizer = lambda *what: looks.append(what) or 0
        connection.execute("SELECT id FROM t WHERE id = ? LIMIT ?", (1, 1)).fetchall()
        assert looks
        looks.clear()
        connection.execute("SELECT id FROM t WHERE id = ? LIMIT ?", (2, 2)).fetchall()
    assert looks == []


def test_a_connection_lets_go_of_the_pages_it_keeps_and_goes_on(path: Path) -> None:
    with closing(connect(path, "rw")) as connection:
        connection.execute("INSERT INTO t SELECT 2, hex(zeroblob(1000000))")
        assert cached(connection) > 1_000_000
        connection.let_go()
        assert cached(connection) < 100_000
        assert connection.execute("SELECT count(*) FROM t").fetchone() == (2,)


def cached(connection: engine.Connection) -> int:
    """Bytes of the file's pages in memory."""
    return connection.status(apsw.SQLITE_DBSTATUS_CACHE_USED)[0]
