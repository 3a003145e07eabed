"""From a key in the palette to the last repaint of what it finds, and how long an automatic backup takes, on 100,000 clients."""

import statistics
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clientbook.jobs.safety.auto_backup import back_up_by_itself
from clientbook.settings import Settings
from clientbook.store.book import Book
from clientbook.ui.app import Program

from .figures import note
from .repaints import Repaints
from .typing import WORDS

#: So long after a key all of it is found and painted.
_QUIET_MS = 500


def main(path: Path) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    program = Program(app, path, Settings())
    loop = QEventLoop()
    program.session.opened.connect(loop.quit)
    program.start()
    loop.exec()
    window = program.window
    assert window is not None
    card = window.palette_card
    QTimer.singleShot(3000, loop.quit)  # nobody is that quick
    loop.exec()
    begin = time.perf_counter()
    card.toggle()
    card.list.viewport().repaint()
    opening = time.perf_counter() - begin
    repaints = Repaints(card.list)
    times = []
    for word in WORDS:
        for letter in word:
            repaints.forget()
            begin = time.perf_counter()
            QTest.keyClicks(card.line, letter)
            QTimer.singleShot(_QUIET_MS, loop.quit)
            loop.exec()
            times.append(repaints.last - begin)
        card.line.clear()
        QTimer.singleShot(_QUIET_MS, loop.quit)
        loop.exec()
    times.sort()
    median, late = statistics.median(times) * 1000, times[int(len(times) * 0.95)] * 1000
    print(
        f"palette: opens in {opening * 1000:.0f} ms; from a key to the last repaint: p50 {median:.0f} ms, p95 {late:.0f} ms"
    )
    note("palette: last repaint, p50", median)
    note("palette: last repaint, p95", late)
    program.end()
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        back_up_by_itself(Book(path), Path(folder), datetime.now())
        print(f"automatic backup, verified: {time.perf_counter() - begin:.2f} s")


if __name__ == "__main__":
    main(Path(sys.argv[2]))
