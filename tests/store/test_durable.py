"""Backup and restore at any instant: killed at a call, or cut off from power, they leave the old or the new, whole."""

import os
import random
import shutil
import signal
import subprocess
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client
from clientbook.durable import partials
from clientbook.store.book import Book
from clientbook.store.file.backup import backups_of, folder_of, noted_digest
from clientbook.store.file.restore import newest_good, restore

from ..searching import tries
from . import power_cuts

#: So many folders are looked at after a cut, and so many programs killed; POWER_CUTS=600 BACKUP_KILLS=300 for more.
CUTS = tries("POWER_CUTS", 48)
KILLS = tries("BACKUP_KILLS", 6)
OLD, NEW = ["Former", "Kept"], ["Kept"]

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace, which records calls, is not installed")

DOES = {
    "backup": "from clientbook.store.book import Book; Book(book).back_up()",
    "restore": "from clientbook.store.file.restore import restore; restore(backup, book)",
    "restore over a torn write": "from clientbook.store.file.restore import restore; restore(backup, book)",
}


@dataclass(frozen=True)
class Scene:
    """A folder with a book of one more client than its backup holds, and the program that works on it."""

    does: str
    folder: Path

    @property
    def book(self) -> Path:
        return self.folder / "own.clientbook"

    @property
    def words(self) -> list[str]:
        (backup,) = folder_of(self.book).glob("own 2*.clientbook")
        places = f"from pathlib import Path; book, backup = Path({str(self.book)!r}), Path({str(backup)!r})"
        return ["-c", f"{places}; {DOES[self.does]}; import os; os.write(1, b'told\\n')"]


TEARING = textwrap.dedent("""
    import os, signal, sqlite3, sys, zlib
    connection = sqlite3.connect(sys.argv[1], isolation_level=None)
    connection.create_function("crc32", 1, zlib.crc32)  # which the triggers call
    connection.execute("PRAGMA cache_size = 3")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE client SET name = 'Torn', notes = 'y'")
    connection.execute("WITH RECURSIVE n(x) AS (VALUES(1) UNION ALL SELECT x + 1 FROM n WHERE x < 300) "
                       "INSERT INTO filter SELECT 1000 + x, hex(randomblob(300)), 'client', '' FROM n")
    os.kill(os.getpid(), signal.SIGKILL)
""")


@pytest.fixture(params=DOES)
def scene(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Scene]:
    made = Scene(request.param, tmp_path / "folder")
    made.folder.mkdir()
    book = Book(made.book)
    book.apply(Label("edited", {}), adds([Client(name="Kept", notes="x" * 20_000)]))
    book.back_up()
    book.apply(Label("edited", {}), adds([Client(name="Former")]))
    if "torn" in made.does:
        subprocess.run([sys.executable, "-c", TEARING, str(made.book)], check=False)
        assert Path(f"{made.book}-journal").stat().st_size > 512
    yield made


def clients(book: Path) -> list[str]:
    opened = Book(book)
    opened.check()
    return sorted(getattr(each, "name", "") for each in opened.all("client"))


def looked_at(scene: Scene, folder: Path, told: bool) -> str:
    """What the next start finds; fails where that is neither the old nor the new, or a backup cannot be restored."""
    book = folder / scene.book.name
    found = backups_of(book)
    assert all(noted_digest(each.path) for each in found)
    restored = folder / "again" / "again.clientbook"
    # The two of a restore may bear the same second.
    first = next(each for each in reversed(found) if scene.does == "backup" or each.way == "by hand")
    for each in found:
        restore(each.path, restored)
        assert clients(restored) == (OLD if each != first else NEW)
        shutil.rmtree(restored.parent)
    holding = clients(book)
    assert partials(folder) == partials(folder_of(book)) == []
    if scene.does == "backup":
        assert holding == OLD and len(found) in (1, 2)
        new = len(found) == 2
        assert newest_good(found, datetime.now()) == found[0]
    else:
        assert holding in (OLD, NEW)
        new = holding == NEW
        assert not new or sorted(each.way for each in found) == ["before restore", "by hand"]
    assert new or not told, "it was told and is not there"
    return "new" if new else "old"


def test_after_a_power_cut_at_any_point_there_is_the_old_or_the_new(scene: Scene, tmp_path: Path) -> None:
    recorded = power_cuts.record(scene.words, scene.folder, tmp_path / "log")
    chance = random.Random(scene.does)
    ends = [(end, way) for end in range(len(recorded.ops) + 1) for way in ("all", "none", "some", "torn")]
    share = CUTS // len(DOES)
    chance.shuffle(ends)
    picked = ends[:share] + [chance.choice(ends) for _ in range(share - len(ends))]
    picked += [(end, "none") for end in (recorded.told_at, len(recorded.ops))]
    seen: Counter[str] = Counter()
    for end, way in picked:
        folder = tmp_path / "after"
        power_cuts.image(recorded, folder, end, way, chance)
        seen[looked_at(scene, folder, told=end > recorded.told_at)] += 1
    assert recorded.told_at < len(recorded.ops) and seen["new"] and seen["old"]
    print(f"{scene.does}: {len(picked)} folders of {len(recorded.ops)} calls, {dict(seen)}")


def test_killed_at_any_call_there_is_the_old_or_the_new(scene: Scene, tmp_path: Path) -> None:
    before = tmp_path / "before"
    shutil.copytree(scene.folder, before)
    recorded = power_cuts.record(scene.words, scene.folder, tmp_path / "log")
    chance = random.Random(scene.does)
    seen: Counter[str] = Counter()
    for _ in range(max(KILLS // len(DOES), 1)):
        shutil.rmtree(scene.folder)
        shutil.copytree(before, scene.folder)
        number = chance.randint(recorded.first_call, recorded.calls)
        killing = f"inject={power_cuts.CALLS}:signal=KILL:when={number}"
        traced = ["strace", "-f", "-o", os.devnull, "-e", f"trace={power_cuts.CALLS}", "-e", killing]
        done = subprocess.run([*traced, sys.executable, *scene.words], capture_output=True)
        assert done.returncode in (0, -signal.SIGKILL, 128 + signal.SIGKILL), done.stderr
        seen[looked_at(scene, scene.folder, told=power_cuts.TOLD in done.stdout)] += 1
    print(f"{scene.does}: {seen.total()} killed, {dict(seen)}")
