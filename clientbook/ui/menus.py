"""The window's actions by name, and the menus that show them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from .. import labels
from ..store.writing.steps import Step
from ..texts import tr
from .kit.look.icons import icon


@dataclass(frozen=True, slots=True)
class Place:
    """Where an action stands in a menu: behind a line, or in a menu of its own there."""

    name: str
    begins_part: bool = False
    under: str = ""


class Menus:
    """Actions by name, in groups as the menu bar shows them."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._groups: list[tuple[str, list[QAction]]] = []

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def groups(self) -> list[tuple[str, list[QAction]]]:
        """Each menu's title and its actions, in their order; every action is in one of them."""
        return self._groups

    def add(self, name: str, text: str, keys: list[Any], run: Callable[[], object], picture: str = "") -> QAction:
        """An action that works by its keys wherever the focus is in the window."""
        action = QAction(text.replace("&", "&&"), self._window)
        action.setObjectName(name)
        action.setProperty("plain", text)
        action.setProperty("picture", picture)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _=False: run())
        self._window.addAction(action)
        self._actions[name] = action
        return action

    def drawn(self, name: str) -> QAction:
        """An action with its icon: a menu draws those of its actions when it is first opened."""
        _draw(self._actions[name])
        return self._actions[name]

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

    def show_ways(self, back: bool, forward: bool) -> None:
        """Whether there is somewhere to go back to, and forward."""
        self["back"].setEnabled(back)
        self["forward"].setEnabled(forward)

    def menu(self, title: str, places: Sequence[Place]) -> QMenu:
        """Another menu of actions, in their order."""
        menu = self._window.menuBar().addMenu(title)
        shown: list[QAction] = []
        inner: dict[str, QMenu] = {}
        for place in places:
            if place.begins_part and shown:
                menu.addSeparator()
            if place.under and place.under not in inner:
                inner[place.under] = menu.addMenu(place.under)
            (inner[place.under] if place.under else menu).addAction(self._actions[place.name])
            shown.append(self._actions[place.name])
        self._groups.append((title, shown))
        menu.aboutToShow.connect(lambda: _draw(*shown))
        return menu


def _draw(*actions: QAction) -> None:
    for action in actions:
        if action.icon().isNull() and action.property("picture"):
            action.setIcon(icon(action.property("picture")))


def text_of(action: QAction) -> str:
    """An action's text as a person reads it."""
    return action.text().replace("&&", "&")


def keys_of(action: QAction) -> list[str]:
    """An action's keys as this system writes them."""
    return [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
