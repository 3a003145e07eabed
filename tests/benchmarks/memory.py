"""What a window holds that nobody touches: a bare one, one on 100,000 clients and one on the large book, in MB."""

import subprocess
import sys

from . import kept
from .figures import note

#: Long enough for the rest of the window to be made, and for the memory of pages to be given back.
_SECONDS = 15

_SAY = f"""
def say():
    lines = open("/proc/self/smaps_rollup").read().splitlines()[1:]
    held = {{name: int(size.split()[0]) for name, size in (line.split(":") for line in lines)}}
    print(held["Rss"], held["Pss"], flush=True)
    app.quit()
QTimer.singleShot({_SECONDS}000, say)
app.exec()
"""

BARE = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1180, 760)
window.show()
{_SAY}
"""

OURS = f"""
import sys
from pathlib import Path
import clientbook.store.book  # first, as the command line does
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from clientbook.settings import Settings
from clientbook.ui.app import Program
app = QApplication(sys.argv[:1])
program = Program(app, Path(sys.argv[1]), Settings())
program.start()
{_SAY}
program.end()
"""


def held(code: str, *words: str) -> tuple[float, float]:
    """(resident, proportional) MB of a process."""
    done = subprocess.run([sys.executable, "-c", code, *words], check=True, capture_output=True, text=True)
    resident, shared = map(int, done.stdout.split())
    return resident / 1024, shared / 1024


def main() -> None:
    bare = held(BARE)
    print(f"bare window: {bare[0]:.0f} MB ({bare[1]:.0f} proportional)")
    for name, path in (("100,000 clients", kept.book_of_list(100_000)), ("the large book", kept.large_book())):
        with kept.copy_of(path) as copy:
            ours = held(OURS, str(copy))
        print(
            f"idle on {name}: {ours[0]:.0f} MB ({ours[1]:.0f} proportional), {ours[0] / bare[0]:.1f} times the bare one"
        )
        note(f"idle memory on {name}, MB", ours[0])


if __name__ == "__main__":
    main()
