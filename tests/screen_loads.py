"""What each screen of the window loads, as lines of JSON: {"screen": name, "modules": [...]}; in a process of its own.

python -m tests.screen_loads BOOK
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication


def wait(until: Callable[[], bool], ms: int = 10_000) -> None:
    clock = QElapsedTimer()
    clock.start()
    while not until() and clock.elapsed() < ms:
        QApplication.processEvents()
        time.sleep(0.005)


def main(book: Path) -> None:
    from clientbook.settings import Settings
    from clientbook.ui.app import Program

    app = QApplication.instance() or QApplication(sys.argv[:1])
    program = Program(app, book, Settings(language="en"))  # type: ignore[arg-type]  # the one of this process
    program.start()
    wait(lambda: program.session.is_open)
    window = program.window
    assert window is not None
    seen: set[str] = set()

    def tell(screen: str) -> None:
        wait(lambda: False, 500)  # answers come from other threads, and load as they are shown
        fresh = sorted(set(sys.modules) - seen)
        seen.update(fresh)
        print(json.dumps({"screen": screen, "modules": fresh}), flush=True)

    tell("start")
    for place in range(window.tabs.count()):
        window.tabs.setCurrentIndex(place)
        tell(window.tabs.tabText(place))
    for name in ("forecast", "year", "reconciliation", "employers"):
        window.tabs.setCurrentWidget(window.pages["pay"])
        window.pages["pay"].show_page(name)
        tell(name)
    program.end()
    wait(lambda: False, 50)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
