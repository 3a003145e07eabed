"""Two computers of one person, a folder that a real Syncthing keeps equal, and edits on both sides for a minute.

`make sync-trial [SECONDS=60]`. Each side imports on the command line and writes through an open book, as a window does.
At the end every step that was told as done has to be in a file that the program names: the book, or a copy beside it.
"""

import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from clientbook.domain.changes import Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client
from clientbook.store.book import Book
from clientbook.store.file import writer_lock
from clientbook.store.file.copies import copies_beside

ROOT = Path(__file__).parents[1]
LABEL = Label("edited", {"name": "x"})


class Side:
    """One computer: its Syncthing, its folder, and what its user was told as done."""

    def __init__(self, name: str, home: Path) -> None:
        self.name = name
        self.home = home / f"syncthing-{name}"
        self.folder = home / name
        self.folder.mkdir()
        self.path = self.folder / "my.clientbook"
        self.port, self.gui = free_port(), free_port()
        self.confirmed: list[str] = []
        self.refused: dict[str, int] = {}
        self.process: subprocess.Popen[bytes] | None = None
        run("syncthing", "generate", f"--home={self.home}", "--no-default-folder", "--skip-port-probing")
        self.id = run("syncthing", f"--home={self.home}", "--device-id").strip()

    def start(self, other: "Side") -> None:
        """With no discovery, no relays, and the other side as the only one known."""
        place = self.home / "config.xml"
        text = place.read_text(encoding="utf-8")
        for name in ("globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled", "natEnabled",
                     "startBrowser", "crashReportingEnabled"):  # fmt: skip
            text = re.sub(f"<{name}>.*?</{name}>", f"<{name}>false</{name}>", text)
        text = re.sub(r"<listenAddress>.*?</listenAddress>", "", text)
        text = text.replace("<options>", f"<options><listenAddress>tcp://127.0.0.1:{self.port}</listenAddress>"
                            "<urAccepted>-1</urAccepted><reconnectionIntervalS>1</reconnectionIntervalS>", 1)  # fmt: skip
        text = re.sub(r"(<gui .*?<address>).*?(</address>)", rf"\g<1>127.0.0.1:{self.gui}\g<2>", text, flags=re.DOTALL)
        device = f'<device id="{other.id}" name="{other.name}"><address>tcp://127.0.0.1:{other.port}</address></device>'
        members = "".join(f'<device id="{each.id}"></device>' for each in (self, other))
        folder = (
            f'<folder id="book" path="{self.folder}" type="sendreceive" rescanIntervalS="5" fsWatcherEnabled="true"'
            f' fsWatcherDelayS="1">{members}<maxConflicts>-1</maxConflicts></folder>'
        )
        place.write_text(text.replace("<options>", f"{folder}{device}<options>", 1), encoding="utf-8")
        self.process = subprocess.Popen(
            ["syncthing", "serve", f"--home={self.home}", "--no-browser", "--no-restart", "--no-upgrade"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def edit(self, until: float) -> None:
        """Now the command line, now a window that stays open for a while."""
        chance = random.Random(self.name)
        while time.monotonic() < until:
            (self.by_hand if chance.random() < 0.5 else self.by_command)(chance, until)
            time.sleep(chance.random() * 3)

    def by_command(self, _: random.Random, __: float) -> None:
        name = self.new_name()
        new = self.folder.parent / f"{name}.csv"
        new.write_text(f"Name\n{name}\n", encoding="utf-8")
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "--book", str(self.path), "import", str(new)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode == 0:
            self.confirmed.append(name)
        else:
            self.note(done.stderr.strip().splitlines()[-1][:60])

    def by_hand(self, chance: random.Random, until: float) -> None:
        try:
            with writer_lock.holding(self.path, writer_lock.WINDOW):
                book = Book(self.path)
                with book.connected():
                    for _ in range(chance.randrange(3, 12)):
                        name = self.new_name()
                        book.apply(LABEL, adds([Client(name=name)]))
                        self.confirmed.append(name)
                        time.sleep(chance.random())
                        book.look_at_file()
                        if time.monotonic() > until:
                            return
        except UserError as error:
            self.note(error.code)
            if error.code.startswith(("book-replaced", "book-gone")):
                book.keep_what_was_open()

    def new_name(self) -> str:
        return f"{self.name}{len(self.confirmed)}-{time.monotonic_ns()}"

    def note(self, word: str) -> None:
        self.refused[word] = self.refused.get(word, 0) + 1

    def found(self) -> dict[str, set[str]]:
        """The names in each file that the program knows: the book, and the copies that it names."""
        files = [self.path, *(copy.path for copy in copies_beside(self.path))]
        held = {}
        with tempfile.TemporaryDirectory() as away:
            for file in files:
                copy = Path(away) / file.name
                shutil.copy2(file, copy)
                held[file.name] = {each.name for each in Book(copy).all("client")}  # type: ignore[attr-defined]
        return held


def run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def free_port() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])


def settled(sides: list[Side], seconds: float) -> bool:
    """Whether both folders hold the same files by then."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(2)
        one, other = (
            {each.name: each.read_bytes() for each in side.folder.glob("[!.]*") if each.is_file()} for side in sides
        )
        if one == other:
            return True
    return False


def main(seconds: float) -> int:
    if shutil.which("syncthing") is None:
        print("The trial needs a real sync program: on Debian and Ubuntu, install syncthing.")
        return 1
    with tempfile.TemporaryDirectory(prefix="sync-trial-") as home:
        return trial(Path(home), seconds)


def trial(home: Path, seconds: float) -> int:
    sides = [Side("a", home), Side("b", home)]
    book = Book(sides[0].path)
    book.apply(LABEL, adds([Client(name="First")]))
    try:
        for side, other in (sides, sides[::-1]):
            side.start(other)
        if not settled(sides, 90):
            print("The two did not find each other.")
            return 1
        until = time.monotonic() + seconds
        threads = [threading.Thread(target=side.edit, args=(until,)) for side in sides]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        equal = settled(sides, 60)
    finally:
        for side in sides:
            if side.process is not None:
                side.process.terminate()
                side.process.wait()
    return report(sides, equal)


def report(sides: list[Side], equal: bool) -> int:
    everywhere = [side.found() for side in sides]
    held = set().union(*(names for files in everywhere for names in files.values()))
    missing = [name for side in sides for name in side.confirmed if name not in held]
    for side, files in zip(sides, everywhere, strict=True):
        print(f"{side.name}: {len(side.confirmed)} steps told as done, refused: {side.refused or 'none'}")
        for name, names in files.items():
            print(f"   {name}: {len(names)} clients")
        left = [each.name for each in side.folder.iterdir() if each.name not in files]
        print(f"   other files: {', '.join(sorted(left)) or 'none'}")
    print(f"Folders equal: {equal}. Missing of {sum(len(side.confirmed) for side in sides)}: {len(missing)} {missing}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 60))
