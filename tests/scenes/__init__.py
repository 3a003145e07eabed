"""Every screen and dialog of the window by name, for pictures and for tests that look at all of them.

To add one, write a small function in a module here that brings it to the screen and gives it back:

    @scene("imports")
    def imports(window: MainWindow) -> QWidget:
        dialog = window.file_commands.show_imports()
        wait(lambda: dialog.table.rows.rowCount() > 0)
        return dialog

Scenes do not rely on each other; a dialog is closed by whoever asked for the scene.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from clientbook.settings import Settings
from clientbook.ui.app import Program
from clientbook.ui.screenshots import wait, wait_until_calm
from clientbook.ui.window.main_window import MainWindow

from .books import BOOKS

Show = Callable[[MainWindow], QWidget]


class Scene(NamedTuple):
    """`book` names one of `books.BOOKS`."""

    name: str
    book: str
    show: Show


_MODULES = ("tabs", "rows", "pay_pages", "dialogs", "program", "deal_terms")
_scenes: list[Scene] = []


def scene(name: str, book: str = "full") -> Callable[[Show], Show]:
    """Puts a function into the list under a name of its own."""

    def add(show: Show) -> Show:
        assert name not in {each.name for each in _scenes}, name
        _scenes.append(Scene(name, book, show))
        return show

    return add


def all_scenes() -> list[Scene]:
    for module in _MODULES:
        import_module(f"{__name__}.{module}")
    return list(_scenes)


def shown(
    app: QApplication, folder: Path, language: str, theme: str, names: tuple[str, ...] = ()
) -> Iterator[tuple[str, QWidget]]:
    """(name, widget on screen) of each scene, or of those named, on books made in `folder`."""
    wanted = [each for each in all_scenes() if not names or each.name in names]
    for book in dict.fromkeys(each.book for each in wanted):
        path = folder / f"{book}.clientbook"
        BOOKS[book](path)
        program = Program(app, path, Settings(language=language, theme=theme))
        program.start()
        window = program.window
        assert window is not None
        wait(lambda program=program: program.session.is_open)
        for each in wanted:
            if each.book == book:
                yield each.name, each.show(window)
                tidy(window)
        program.end()
        wait(lambda: False, 1)


def dialog_of(window: MainWindow) -> Any:
    """The dialog that is open, once it is."""
    wait(lambda: _open_dialog(window) is not None)
    settle(window)
    return _open_dialog(window)


def tidy(window: MainWindow) -> None:
    """Dialogs are closed and searches cleared, for the next scene."""
    while (dialog := _open_dialog(window)) is not None:
        dialog.reject()
        wait(lambda dialog=dialog: not isValid(dialog) or not dialog.isVisible())
    window.palette_card.dismiss()
    window.toast.hide()
    window.pages["deal"].show_board(False)
    for tab in (window.pages["client"], window.pages["contact"], window.pages["deal"]):
        tab.search.clear()
        tab.filters.clear()
        tab.details.pages.tabs.setCurrentIndex(0)


def _open_dialog(window: MainWindow) -> QDialog | None:
    return next((child for child in window.findChildren(QDialog) if child.isVisible()), None)


def settle(window: MainWindow) -> None:
    """Lets the window finish what it is at."""
    wait_until_calm(window)
