"""From a key in the search box to the list's last repaint for it, typed as people type, on 100,000 and 1,000,000 clients."""

import random
import resource
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clientbook.settings import Settings
from clientbook.ui.app import Program

from . import kept
from .figures import note, share
from .repaints import Repaints

WORDS = ("kal", "office", "example", "0521", "north", "ab", "q", "fair", "israel com", "zzzz")
#: Between two keys, in milliseconds, people who know what they type take so long.
PAUSES = (80, 350)
#: So long nothing may be painted and asked before a key counts as answered.
QUIET_MS = 300


class Typist:
    """Types into one tab's search box and looks at its table."""

    def __init__(self, program: Program) -> None:
        window = program.window
        assert window is not None
        self._tab = window.pages["client"]
        window.tabs.setCurrentWidget(self._tab)
        self._repaints = Repaints(self._tab.table)
        self._dice = random.Random(7)
        self._loop = QEventLoop()

    def rest(self, milliseconds: float) -> None:
        QTimer.singleShot(int(milliseconds), self._loop.quit)
        self._loop.exec()

    def quiet(self) -> None:
        """Until the list is whole and was not painted for a while."""
        while True:
            painted = len(self._repaints.times)
            self.rest(QUIET_MS)
            if self._tab.model.is_complete and len(self._repaints.times) == painted:
                return

    def key(self, letter: str) -> tuple[float, float] | None:
        """Milliseconds from the key to the first and the last repaint for it; None where no row changed place."""
        self.rest(self._dice.randint(*PAUSES))
        self._repaints.forget()
        begin = time.perf_counter()
        QTest.keyClicks(self._tab.search, letter)
        self.quiet()
        times = [(each - begin) * 1000 for each in self._repaints.times]
        return (times[0], times[-1]) if times else None

    def clear(self) -> None:
        self._tab.search.clear()
        self.quiet()


def measure(book: Path) -> tuple[list[tuple[float, float]], int]:
    """Of each key that painted the list: its first and last repaint in milliseconds; and how many keys did not."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    program = Program(app, book, Settings())
    program.start()
    typist = Typist(program)
    typist.rest(4000)  # nobody is that quick: what the window does after its start is over
    typist.quiet()
    keys = []
    for word in WORDS:
        keys += [typist.key(letter) for letter in word]
        typist.clear()
    program.end()
    painted = [each for each in keys if each is not None]
    return painted, len(keys) - len(painted)


def main(rows: int) -> None:
    with kept.copy_of(kept.book_of_list(rows)) as book:
        painted, still = measure(book)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for name, times in zip(("first", "last"), zip(*painted, strict=True), strict=True):
        median, late = share(list(times), 0.5), share(list(times), 0.95)
        print(
            f"key to the {name} repaint of {rows:,} clients: p50 {median:.0f} ms, p95 {late:.0f} ms, worst {max(times):.0f}"
        )
        note(f"typing {rows}: {name} repaint, p50", median)
        note(f"typing {rows}: {name} repaint, p95", late)
    print(
        f"  of {len(painted)} keys ({still} changed no row); the pause before asking included; peak memory {peak:.0f} MB"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) == 2 else 100_000)
