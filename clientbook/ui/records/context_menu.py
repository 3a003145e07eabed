"""What can be done with the selected rows, as the menu that stands where they are."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from ... import labels
from ...domain.kinds import KINDS
from ...texts import tr
from ..kit.look.icons import icon

#: More records side by side nobody compares.
MERGED = 12


@dataclass(frozen=True, slots=True)
class RowActions:
    """What the menu's lines do with the rows that are selected."""

    copy: Callable[[], object]
    duplicate: Callable[[], object]
    edit: Callable[[], object]
    tag: Callable[[bool], object]  # True adds, False takes off
    export: Callable[[], object]
    history: Callable[[], object]
    merge: Callable[[], object]
    delete: Callable[[], object]
    erase: Callable[[], object]
    columns: Callable[[QMenu], object]  # fills a menu with those that can be shown


def row_menu(kind: str, count: int, actions: RowActions, parent: QWidget) -> QMenu:
    """The menu for so many selected rows; it says how many they are."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add(text: str, run: Callable[[], object], picture: str = "") -> None:
        action = menu.addAction(text)
        if picture:
            action.setIcon(icon(picture))
        action.triggered.connect(lambda _=False: run())

    several = count > 1
    if count:
        add(tr("Copy"), actions.copy, "copy")
        add(tr("Duplicate"), actions.duplicate)
        menu.addSeparator()
    if several:
        add(tr("Edit {what}…").format(what=labels.kinds(count)[kind]), actions.edit)
    if count and KINDS[kind].is_tagged:
        add(tr("Add tag…"), partial(actions.tag, True))
        add(tr("Remove tag…"), partial(actions.tag, False))
    if several:
        menu.addSeparator()
        add(tr("Export selection…"), actions.export, "export")
    if 2 <= count <= MERGED:
        add(tr("Merge…"), actions.merge)
    if count == 1:
        add(tr("History…"), actions.history)
    if count:
        menu.addSeparator()
        add(tr("Delete"), actions.delete, "delete")
        if count == 1 and KINDS[kind].is_person:
            add(tr("Erase for good…"), actions.erase)
        menu.addSeparator()
    columns = menu.addMenu(icon("columns"), tr("Columns"))
    actions.columns(columns)
    return menu
