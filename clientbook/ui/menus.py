"""The window's actions, with their keys, and the menus that show them."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QTabWidget

from .. import labels
from ..store.steps import Step
from ..texts import tr
from .icons import icon


class Menus:
    """Actions by name; `fill` puts them into the window's menu bar."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def add(self, name: str, text: str, keys: list[Any], run: Callable[[], object], picture: str = "") -> QAction:
        """An action that works by its keys wherever the focus is in the window."""
        action = QAction(text, self._window)
        if picture:
            action.setIcon(icon(picture))
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _=False: run())
        self._window.addAction(action)
        self._actions[name] = action
        return action

    def show_steps(self, undo: Step | None, redo: Step | None) -> None:
        """Undo and redo say what they would take back or bring again."""
        for name, step, plain, named in (
            ("undo", undo, tr("Undo"), tr("Undo: {what}")),
            ("redo", redo, tr("Redo"), tr("Redo: {what}")),
        ):
            text = plain if step is None else named.format(what=labels.step_text(step.label))
            action = self._actions[name]
            action.setEnabled(step is not None)
            action.setText(text.replace("&", "&&"))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{' '.join(text.split())} ({keys})")

    def fill(self, tabs: QTabWidget, languages: Callable[[str], object], themes: Callable[[str], object]) -> None:
        """All menus; `languages` and `themes` take the code of what was chosen."""
        self._menu(tr("Book"), "new new-contact new-deal | import imports export follow-ups | backup | quit")
        self._menu(tr("Edit"), "undo redo | copy delete merge | find history")
        for place in range(tabs.count()):
            self.add(f"tab-{place}", tabs.tabText(place), [f"Ctrl+{place + 1}"], partial(tabs.setCurrentIndex, place))
        view = self._menu(tr("View"), " ".join(f"tab-{place}" for place in range(tabs.count())) + " | refresh |")
        language = view.addMenu(tr("Language"))
        for code, name in (("", tr("As the system")), ("en", "English"), ("he", "עברית")):
            language.addAction(name).triggered.connect(lambda _=False, code=code: languages(code))
        theme = view.addMenu(tr("Theme"))
        for code, name in (("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))):
            theme.addAction(name).triggered.connect(lambda _=False, code=code: themes(code))
        self._menu(tr("Help"), "about")

    def _menu(self, title: str, names: str) -> Any:
        """A menu of actions by name; a bar separates."""
        menu = self._window.menuBar().addMenu(title)
        for name in names.split():
            if name == "|":
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])
        return menu
