"""A real program is stopped at a system call of its write, also in the middle of the commit; its file is replaced, and it
goes on. `REPLACED_CALLS=200` stops it at more calls than the two of every run for each way.
"""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client
from clientbook.store.book import Book
from clientbook.store.file.connection import journal_of

from .test_replaced import BESIDE, IN_PLACE, home, names

__all__ = ["home"]  # a fixture for all tests here
ROUNDS = int(os.environ.get("REPLACED_CALLS", "2"))
LABEL = Label("edited", {"name": "x"})
CALLS = "openat,pread64,pwrite64,ftruncate,fsync,fdatasync,unlink,fcntl,newfstatat,lseek,read"
WRITES = """
import sys
from pathlib import Path
from clientbook.domain.changes import Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client
from clientbook.store.book import Book
book = Book(Path(sys.argv[1]))
book.apply(Label("edited", {"name": "x"}), adds([Client(name="Ours")]))
print("ready", flush=True)
sys.stdin.readline()
try:
    book.apply(Label("edited", {"name": "x"}), adds([Client(name="New")]))
    print("done", flush=True)
except UserError as error:
    print(error.code, error.values.get("kept", ""), sep="|", flush=True)
"""

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace, which stops at calls, is not installed")


def write(path: Path, other: Path, how: str = "", at: tuple[str, int] = ("", 0)) -> tuple[str, list[str]]:
    """What a program says of its write, and its calls; stopped where it makes such a call for the n-th time."""
    call, number = at
    program = subprocess.Popen(
        [sys.executable, "-c", WRITES, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert program.stdin is not None and program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    log = path.parent.parent / "calls"
    stopping = ["-e", f"inject={call}:signal=STOP:when={number}"] if call else []
    tracer = subprocess.Popen(
        ["strace", "-f", "-p", str(program.pid), "-o", str(log), "-e", f"trace={CALLS}", *stopping],
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert tracer.stderr is not None
        if "attached" not in tracer.stderr.readline():
            pytest.skip("this system lets no program look at another one's calls")
        program.stdin.write("go\n")
        program.stdin.flush()
        if call:
            wait_for_stop(program.pid)
            (BESIDE | IN_PLACE)[how](path, other)
            os.kill(program.pid, signal.SIGCONT)
        said = program.stdout.readline().strip()
        program.communicate()
    finally:
        program.kill()
        program.wait()
        tracer.wait()
        tracer.communicate()
    return said, re.findall(r"^\d+ +(\w+)\(", log.read_text(encoding="utf-8", errors="replace"), re.MULTILINE)


def wait_for_stop(process: int) -> None:
    """Until it stands still, or is over: each call that is looked at makes it stop for a moment."""
    end, still, state = time.monotonic() + 60, 0, ""
    while still < 10 and state != "Z":
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
        still = still + 1 if state in "Tt" else 0
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.parametrize("how", ["renamed over", "moved", "deleted and made anew", "overwritten"])
def test_stopped_at_any_call_of_a_write_no_step_is_told_that_is_not_there(how: str, tmp_path: Path) -> None:
    chance = random.Random()
    first, other = tmp_path / "first" / "a.clientbook", tmp_path / "other.clientbook"
    Book(first).apply(LABEL, adds([Client(name="First")]))
    shutil.copy2(first, other)
    Book(other).apply(LABEL, adds([Client(name="Theirs")]))
    _, calls = write(first, other)
    last = (
        len(calls) - 1 - calls[::-1].index("read") - 3
    )  # where the last look begins: a look at the name, then the mark
    late = 0
    for n in range(ROUNDS):
        path = tmp_path / str(n) / "a.clientbook"
        path.parent.mkdir()
        shutil.copy2(other, path)
        place = chance.randrange(1, len(calls))
        said, _ = write(path, other, how, (calls[place], calls[: place + 1].count(calls[place])))
        if said == "done":
            late += place > last
            assert place > last, (place, calls[place])
            continue
        code, kept = said.split("|")
        assert code.startswith(("book-gone", "book-replaced")), (said, place)
        if how not in ("moved", "overwritten"):
            assert path.read_bytes() == other.read_bytes(), place
        if kept:
            assert {"First", "Theirs", "Ours"} <= set(names(Path(kept))), place
        assert not journal_of(path).exists()
    print(f"{how}: {ROUNDS} of {len(calls)} calls, {late} after the last look")
