"""One writer a book: command lines, restore and windows respect one lock, say who holds it, and wait for each other.

Real processes. `WRITER_ROUNDS=20` has more of them meet than the one round of every run.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client
from clientbook.store.book import Book
from clientbook.store.file import writer_lock

from ..searching import tries

ROOT = Path(__file__).parents[2]
ROUNDS = tries("WRITER_ROUNDS", 1)
Start = Callable[..., "subprocess.Popen[str]"]
_HOLD = "import sys; from pathlib import Path; from clientbook.store.file.writer_lock import release, take; take(Path(sys.argv[1]), sys.argv[2]); print('held', flush=True); sys.stdin.read(); release(Path(sys.argv[1]))"


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts the program, or with `code` some Python; what still runs at the end is stopped."""
    running: list[subprocess.Popen[str]] = []

    def run(*arguments: object, code: str = "") -> "subprocess.Popen[str]":
        command = [sys.executable, *(["-c", code] if code else [str(ROOT / "main.py")]), *map(str, arguments)]
        pipe = subprocess.PIPE
        running.append(subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, cwd=ROOT))
        return running[-1]

    yield run
    for each in running:
        each.kill()
        each.communicate()


def held_by(start: Start, path: Path, what: str) -> "subprocess.Popen[str]":
    """Until it is killed, or let go by `let_go`."""
    holder = start(path, what, code=_HOLD)
    assert holder.stdout is not None and holder.stdout.readline() == "held\n"
    return holder


def let_go(holder: "subprocess.Popen[str]") -> None:
    holder.communicate()
    assert holder.returncode == 0


def waits_for(waiting: "subprocess.Popen[str]") -> str:
    """What it says before it waits."""
    assert waiting.stderr is not None
    return waiting.stderr.readline()


def a_list(folder: Path, name: str) -> Path:
    place = folder / f"{name}.csv"
    place.write_text(f"Name,Notes\n{name},x\n", encoding="utf-8")
    return place


def test_an_open_window_is_named_by_every_verb_that_writes_and_stops_no_reader(
    start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.clientbook"
    book = Book(path)
    book.apply(Label("edited", {}), adds([Client(name="Kept")]))
    copy = book.back_up(tmp_path / "copy.clientbook")
    window = start("--book", path)
    lock = writer_lock.lock_of(path)
    until(lambda: lock.exists() and lock.read_text().startswith(f"{window.pid}\n"))
    verbs = (f"import {a_list(tmp_path, 'Bar')}", "undo", "redo", "take-back 1", f"restore {copy}", "erase 1 --yes")
    for verb in verbs:
        assert main(["--book", str(path), *verb.split()]) == 1, verb
        told = capsys.readouterr().err
        assert "open in a window" in told and f"process {window.pid} on" in told, verb
    for verb in ("history", "search Kept", "check", "backup", f"export clients {tmp_path}/out.csv", "imports"):
        assert main(["--book", str(path), *verb.split()]) == 0, (verb, capsys.readouterr().err)
    window.kill()
    window.wait()
    assert main(["--book", str(path), *verbs[0].split()]) == 0  # a killed owner holds nothing
    assert sorted(names(path)) == ["Bar", "Kept"]


def test_whatever_meets_queues_and_nothing_is_missing(start: Start, tmp_path: Path) -> None:
    """All kinds of writers at once, on a book that is not there yet, and on one that is being restored."""
    chance = random.Random()
    for n in range(ROUNDS):
        path = tmp_path / f"{n}.clientbook"
        lists = [a_list(tmp_path, f"Firm{n}{letter}") for letter in "abc"]
        at_once = [start("--book", path, "import", each) for each in lists]
        at_once += [start("--book", path, verb) for verb in chance.sample(["history", "check", "imports"], 2)]
        for each in at_once:
            _, told = each.communicate(timeout=120)
            assert each.returncode == 0 or "There is no book" in told, told
            assert "empty" not in told and "delete" not in told
        assert sorted(names(path)) == [each.stem for each in lists]
        copy = Book(path).back_up(tmp_path / f"copy{n}.clientbook")
        more = a_list(tmp_path, f"Later{n}")
        last = [
            start("--book", path, "restore", copy),
            start("--book", path, "import", more),
            start("--book", path, "backup"),
        ]
        for each in last:
            assert each.communicate(timeout=120) and each.returncode == 0
        Book(path).check()
        assert set(names(path)) - {more.stem} == {each.stem for each in lists}
        kept = [
            name for place in (tmp_path / f"{n} backups").glob("*before restore*.clientbook") for name in names(place)
        ]
        assert more.stem in {*names(path), *kept}


def test_a_killed_owner_s_lock_is_taken_over_and_a_living_one_s_is_waited_for(
    start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.clientbook"
    Book(path)
    holder = held_by(start, path, "import")
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    assert writer_lock.lock_of(path).exists()
    assert main(["--book", str(path), "import", str(a_list(tmp_path, "One"))]) == 0
    assert "Waiting" not in capsys.readouterr().err

    holder = held_by(start, path, "import")
    waiting = start("--book", path, "import", a_list(tmp_path, "Two"))
    assert waits_for(waiting).startswith(f"Waiting for clientbook import (process {holder.pid} on")
    assert names(path) == ["One"]
    let_go(holder)
    assert waiting.communicate() and waiting.returncode == 0
    assert not writer_lock.lock_of(path).exists()

    holder = held_by(start, path, "import")
    with pytest.raises(UserError, match="book-in-use"), writer_lock.holding(path, patience=0.2):
        pass
    with pytest.raises(UserError, match="book-in-use"):
        writer_lock.take(path, "undo", patience=0)
    assert sorted(names(path)) == ["One", "Two"]


@pytest.mark.parametrize("age", [0.0, -300.0, 600.0, 1000.0, 1e6])
def test_another_computer_s_lock_is_respected_while_its_owner_touches_it(
    age: float, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.clientbook"
    Book(path)
    lock = writer_lock.lock_of(path)
    lock.write_text("4711\npython3.11\nother-computer\nabc\nboot\n", encoding="utf-8")
    then = time.time() - age
    os.utime(lock, (then, then))
    status = main(["--book", str(path), "import", str(a_list(tmp_path, "One"))])
    told = capsys.readouterr().err
    if age < 900:
        assert status == 1 and "open on the computer other-computer" in told and lock.exists()
        writer_lock.take_over(path, writer_lock.WINDOW)  # as the window does once the user says so
        writer_lock.release(path)
        assert main(["--book", str(path), "import", str(a_list(tmp_path, "One"))]) == 0
    else:
        assert status == 0
    assert names(path) == ["One"] and not lock.exists()


def test_whoever_holds_a_lock_for_long_touches_it_and_makes_it_anew_where_it_was_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "a.clientbook"
    book = Book(path)
    lock = writer_lock.lock_of(path)
    with writer_lock.holding(path, writer_lock.WINDOW):
        for age in (400.0, -4000.0, 100.0):
            then = time.time() - age
            os.utime(lock, (then, then))
            book.look_at_file()
            assert (abs(lock.stat().st_mtime - then) < 1) == (age == 100)
        lock.unlink()
        book.look_at_file()
        assert lock.read_text(encoding="utf-8").startswith(f"{os.getpid()}\n")
    assert not lock.exists()


def test_a_book_that_another_process_makes_is_waited_for(start: Start, tmp_path: Path) -> None:
    """By a reader too, and by one who would make it: whole, or not there."""
    path = tmp_path / "new folder" / "a.clientbook"
    path.parent.mkdir()
    holder = held_by(start, path, "import")
    reader = start("--book", path, "history")
    writer = start("--book", path, "import", a_list(tmp_path, "One"))
    assert waits_for(writer).startswith("Waiting for clientbook import") and not path.exists()
    let_go(holder)
    assert writer.communicate(timeout=60) and writer.returncode == 0
    _, told = reader.communicate(timeout=60)
    assert reader.returncode == 0 or "There is no book" in told
    assert names(path) == ["One"]
    assert [each.name for each in path.parent.iterdir()] == ["a.clientbook"]


def names(path: Path) -> list[str]:
    return [each.name for each in Book(path).all("client")]  # type: ignore[attr-defined]


def until(holds: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.parametrize("what", ["link", "link to nowhere", "second name", "pipe"])
def test_what_is_planted_at_the_lock_s_name_is_not_written_to(what: str, tmp_path: Path) -> None:
    path, victim = tmp_path / "a.clientbook", tmp_path / "victim"
    Book(path)
    victim.write_text("mine")
    lock = writer_lock.lock_of(path)
    if what == "pipe":
        os.mkfifo(lock)
    elif what == "second name":
        lock.hardlink_to(victim)
    else:
        lock.symlink_to(victim if what == "link" else tmp_path / "nowhere")
    with writer_lock.holding(path, "import"):
        assert lock.read_text(encoding="utf-8").startswith(f"{os.getpid()}\n") and lock.stat().st_nlink == 1
    assert main(["--book", str(path), "import", str(a_list(tmp_path, "One"))]) == 0
    assert victim.read_text() == "mine" and not (tmp_path / "nowhere").exists() and not lock.exists()
