"""From a key in the search box to the repainted table, on 100,000 clients."""

import resource
import statistics
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clientbook.settings import Settings
from clientbook.ui.app import Program

WORDS = ("kal", "office", "example", "0521", "north", "ab", "q", "fair", "israel com", "zzzz")


def main(book: Path) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    program = Program(app, book, Settings())
    loop = QEventLoop()
    program.start()
    window = program.window
    assert window is not None
    window.pages["client"].model.rows_changed.connect(loop.quit)
    loop.exec()
    pause = window.pages["client"].bar.pause.interval() / 1000
    times = []
    for word in WORDS:
        for letter in word:
            begin = time.perf_counter()
            QTest.keyClicks(window.pages["client"].search, letter)
            loop.exec()
            window.pages["client"].table.viewport().repaint()
            times.append(time.perf_counter() - begin - pause)
        window.pages["client"].search.clear()
        loop.exec()
    times.sort()
    median, late = statistics.median(times) * 1000, times[int(len(times) * 0.95)] * 1000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"keystroke to repainted table: median {median:.0f} ms, p95 {late:.0f} ms of {len(times)} keys")
    print(f"  (without the pause of {pause * 1000:.0f} ms that waits for the next key); peak memory {peak:.0f} MB")
    program.end()


if __name__ == "__main__":
    main(Path(sys.argv[2]))
