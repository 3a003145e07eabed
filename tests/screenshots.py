"""Every screen and dialog as a picture, in both languages, light and dark: `python -m tests.screenshots FOLDER`."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from clientbook.jobs.demo import fill_with_samples
from clientbook.resources_path import resource
from clientbook.settings import Settings
from clientbook.store.book import Book
from clientbook.ui.app import Program
from clientbook.ui.screens import LOOKS, show_tab, wait

Save = Callable[[QWidget, str], None]


def draw_all(folder: Path) -> int:
    """Saves all pictures; returns their number."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    count = 0
    with tempfile.TemporaryDirectory() as home:
        full, empty = Path(home) / "full.clientbook", Path(home) / "empty.clientbook"
        fill_with_samples(Book(full))
        Book(empty)
        for language, theme in LOOKS:

            def save(widget: QWidget, name: str, look: str = f"{language}-{theme}") -> None:
                nonlocal count
                widget.grab().save(str(folder / f"{name}-{look}.png"))
                count += 1

            for path, scenes in ((empty, _empty), (full, _full)):
                program = Program(app, path, Settings(language=language, theme=theme))
                program.start()
                scenes(program, save)
                program.end()
    return count


def _empty(program: Program, save: Save) -> None:
    window = program.window
    assert window is not None
    wait(lambda: program.session.is_open)
    wait(lambda: False, 300)
    save(window, "start")
    window.tabs.setCurrentIndex(3)
    wait(lambda: False, 200)
    save(window, "pay-empty")
    window.pay.plan_requested.emit("new")
    save(_dialog(window), "plan")


def _full(program: Program, save: Save) -> None:
    window = program.window
    assert window is not None
    for place, name in enumerate(("clients", "contacts", "deals", "pay")):
        show_tab(window, place)
        save(window, name)
    show_tab(window, 0)
    window.toast.say("Kalomi Ltd", "Undo")
    wait(lambda: False, 50)
    save(window, "toast")
    window.clients.search.setText("zzzz")
    wait(lambda: window.clients.model.rowCount() == 0)
    save(window, "nothing-found")
    dialog = window.errands.import_list(resource("samples/deals.csv"))
    wait(lambda: dialog.is_checked)
    save(dialog, "import")
    dialog.reject()
    window.clients.history_requested.emit(
        window.clients.model.id_at(0) if window.clients.model.rowCount() else 1, "Kalomi Ltd"
    )
    wait(lambda: _dialog(window) is not None, 1000)
    save(_dialog(window), "history")


def _dialog(window: QWidget) -> Any:
    from PySide6.QtWidgets import QDialog

    return next((child for child in window.findChildren(QDialog) if child.isVisible()), None)


if __name__ == "__main__":
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots")
    print(f"{draw_all(target)} pictures in {target}")
