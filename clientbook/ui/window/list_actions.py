"""The window's actions on the rows of the list in front: they are off where no list is."""

from collections.abc import Callable
from typing import Final

from ...domain.kinds import KINDS
from ...texts import tr
from ..bulk.row_commands import RowCommands
from ..menus import Menus
from ..records.tab import RecordsTab

_NAMES: Final = ("copy", "paste", "duplicate", "select-all", "edit-many", "add-tag", "remove-tag", "delete", "merge")


def add_list_actions(actions: Menus, current: Callable[[], object], rows: RowCommands) -> None:
    """`current` is the tab in front."""

    def on_list(do: Callable[[RecordsTab], object]) -> Callable[[], None]:
        def run() -> None:
            tab = current()
            if isinstance(tab, RecordsTab):
                do(tab)

        return run

    actions.add("copy", tr("Copy rows"), ["Ctrl+C"], on_list(RecordsTab.copy), "copy")
    actions.add("paste", tr("Paste rows…"), ["Ctrl+V"], rows.paste)
    actions.add("duplicate", tr("Duplicate"), ["Ctrl+D"], on_list(RecordsTab.ask_duplicate))
    actions.add("select-all", tr("Select all"), ["Ctrl+A"], on_list(RecordsTab.select_all))
    actions.add("edit-many", tr("Edit selection…"), [], on_list(RecordsTab.ask_edit))
    actions.add("add-tag", tr("Add tag…"), [], on_list(lambda tab: tab.ask_tag(True)))
    actions.add("remove-tag", tr("Remove tag…"), [], on_list(lambda tab: tab.ask_tag(False)))


def enable_list_actions(actions: Menus, tab: object) -> None:
    """An action that is off leaves its keys to the widgets."""
    for name in _NAMES:
        actions[name].setEnabled(isinstance(tab, RecordsTab))
    for name in ("add-tag", "remove-tag"):
        actions[name].setEnabled(isinstance(tab, RecordsTab) and KINDS[tab.kind].is_tagged)
