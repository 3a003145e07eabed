"""Every action: its words, its keys, where it stands and holds, and the one command that it calls.

Menu bar, context menu of rows, palette, sheet of keys and help are made from `ACTIONS`, in its order.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtGui import QAction, QKeySequence

from ...domain.kinds import KINDS, Kind, Message, Tab, message
from ...texts import right_to_left
from ..records.tab import MERGED, RecordsTab
from .commands import Commands
from .screens import SCREENS

Key = str | QKeySequence.StandardKey
Holds = Callable[[RecordsTab | None], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfRows:
    """A line of the context menu, for so many selected rows of the kinds that `holds` lets through."""

    text: Message  # "{what}" are the rows: "3 clients"
    least: int = 1
    most: int | None = None
    holds: Callable[[Kind], bool] = lambda _: True
    part: int  # lines stand between parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What stands in the menu bar, or only among the lines for rows."""

    name: str
    text: Message
    run: Callable[[Commands], object]
    keys: tuple[Key, ...] = ()
    turned: tuple[Key, ...] = ()  # the keys where lines run from the right
    picture: str = ""
    begins_part: bool = False  # a line stands above it
    role: QAction.MenuRole = QAction.MenuRole.NoRole  # by itself macOS guesses from the text
    page: str = ""  # that it shows
    is_on: bool = True  # from the beginning
    holds: Holds | None = None  # by the list in front, where that decides; what is off leaves its keys to the widgets
    rows: OfRows | None = None

    @property
    def own_keys(self) -> tuple[Key, ...]:
        return self.turned if self.turned and right_to_left() else self.keys


def _on_list(tab: RecordsTab | None) -> bool:
    return tab is not None


def _on_tagged(tab: RecordsTab | None) -> bool:
    return tab is not None and KINDS[tab.kind].is_tagged


def _list(do: Callable[[RecordsTab], object]) -> Callable[[Commands], object]:
    """Done on the list in front, where there is one."""
    return lambda to: to.tabs.on_list(do)


def _is_tagged(kind: Kind) -> bool:
    return kind.is_tagged


def _is_person(kind: Kind) -> bool:
    return kind.is_person


def _book() -> Iterator[Action]:
    yield Action(
        name="new", text=message("New"), run=lambda to: to.tabs.new(), keys=("Ctrl+N",), picture="add", holds=_on_list
    )
    for kind in KINDS.values():
        if kind.tab is not None:
            yield _new(kind.name, kind.tab)
    yield Action(
        name="import", text=message("Import…"), run=lambda to: to.files.choose_list(), keys=("Ctrl+I",),
        picture="import", begins_part=True,
    )  # fmt: skip
    yield Action(name="imports", text=message("Imports…"), run=lambda to: to.files.show_imports(), picture="file")
    yield Action(
        name="export",
        text=message("Export…"),
        run=lambda to: to.tabs.export(to.files),
        keys=("Ctrl+E",),
        picture="export",
    )
    yield Action(
        name="follow-ups", text=message("Export follow-ups…"), run=lambda to: to.files.export_follow_ups(),
        picture="calendar",
    )  # fmt: skip
    yield Action(
        name="print",
        text=message("Print the statement…"),
        run=lambda to: to.tabs.print_statement(to.pay),
        keys=("Ctrl+P",),
    )
    yield Action(
        name="backup", text=message("Back up now"), run=lambda to: to.files.back_up(), picture="file", begins_part=True
    )
    yield Action(name="restore", text=message("Restore a backup…"), run=lambda to: to.dialogs.show_backups())
    yield Action(
        name="settings", text=message("Settings…"), run=lambda to: to.dialogs.show_settings(), keys=("Ctrl+,",),
        role=QAction.MenuRole.PreferencesRole, begins_part=True,
    )  # fmt: skip
    yield Action(
        name="quit", text=message("Quit"), run=lambda to: to.window.close(), keys=("Ctrl+Q",),
        role=QAction.MenuRole.QuitRole, begins_part=True,
    )  # fmt: skip


def _new(kind: str, tab: Tab) -> Action:
    """A record of a kind; of the client that is selected, where it is one that clients have."""
    if tab.here is None:
        return Action(
            name=f"new-{kind}", text=tab.new, run=lambda to: to.tabs.new_for_client(kind, 0), picture=tab.picture
        )
    keys = (tab.key,) if tab.key else ()
    run = partial(_new_at_client, kind)
    return Action(name=f"new-{kind}", text=tab.here, run=run, keys=keys, picture=tab.picture)


def _new_at_client(kind: str, to: Commands) -> None:
    to.tabs.new_at_client(kind)


def _edit() -> Iterator[Action]:
    yield Action(
        name="undo", text=message("Undo"), run=lambda to: to.window.undo(), keys=(QKeySequence.StandardKey.Undo,),
        picture="undo", is_on=False,
    )  # fmt: skip
    yield Action(
        name="redo", text=message("Redo"), run=lambda to: to.window.redo(), keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        picture="redo", is_on=False,
    )  # fmt: skip
    yield from _on_rows()
    yield from _on_many_rows()
    yield Action(
        name="palette", text=message("Find anything…"), run=lambda to: to.window.find_anything(), keys=("Ctrl+K",),
        picture="search", begins_part=True,
    )  # fmt: skip
    yield Action(
        name="find", text=message("Find"), run=lambda to: to.tabs.find(), keys=("Ctrl+F", "/"), picture="search"
    )
    yield Action(
        name="history", text=message("History of the record…"), run=_list(lambda tab: tab.ask_history()),
        keys=("Alt+Return",), rows=OfRows(text=message("History…"), part=2, most=1),
    )  # fmt: skip


def _on_rows() -> Iterator[Action]:
    """How the rows of the list in front are taken, put and gone through."""
    yield Action(
        name="copy", text=message("Copy rows"), run=_list(lambda tab: tab.copy()), keys=("Ctrl+C",), picture="copy",
        begins_part=True, holds=_on_list, rows=OfRows(text=message("Copy"), part=0),
    )  # fmt: skip
    yield Action(
        name="paste", text=message("Paste rows…"), run=lambda to: to.rows.paste(), keys=("Ctrl+V",), holds=_on_list
    )
    yield Action(
        name="duplicate", text=message("Duplicate"), run=_list(lambda tab: tab.ask_duplicate()), keys=("Ctrl+D",),
        holds=_on_list, rows=OfRows(text=message("Duplicate"), part=0),
    )  # fmt: skip
    yield Action(
        name="select-all",
        text=message("Select all"),
        run=_list(lambda tab: tab.select_all()),
        keys=("Ctrl+A",),
        holds=_on_list,
    )
    yield Action(
        name="edit",
        text=message("Edit this cell"),
        run=_list(lambda tab: tab.edit_cell()),
        keys=("F2",),
        begins_part=True,
    )


def _on_many_rows() -> Iterator[Action]:
    """What changes the rows of the list in front, one or many of them."""
    yield Action(
        name="edit-many", text=message("Edit selection…"), run=_list(lambda tab: tab.ask_edit()), holds=_on_list,
        rows=OfRows(text=message("Edit {what}…"), least=2, part=1),
    )  # fmt: skip
    yield Action(
        name="add-tag", text=message("Add tag…"), run=_list(lambda tab: tab.ask_tag(True)), holds=_on_tagged,
        rows=OfRows(text=message("Add tag…"), part=1, holds=_is_tagged),
    )  # fmt: skip
    yield Action(
        name="remove-tag", text=message("Remove tag…"), run=_list(lambda tab: tab.ask_tag(False)), holds=_on_tagged,
        rows=OfRows(text=message("Remove tag…"), part=1, holds=_is_tagged),
    )  # fmt: skip
    yield Action(
        name="merge", text=message("Merge…"), run=_list(lambda tab: tab.ask_merge()), holds=_on_list,
        rows=OfRows(text=message("Merge…"), part=2, least=2, most=MERGED),
    )  # fmt: skip
    yield Action(
        name="delete", text=message("Delete"), run=lambda to: to.tabs.delete(to.files), picture="delete",
        holds=_on_list, rows=OfRows(text=message("Delete"), part=3),
    )  # fmt: skip


def _view() -> Iterator[Action]:
    for place, screen in enumerate(SCREENS):
        yield Action(
            name=f"tab-{place}", text=screen.title, run=partial(_show_place, place), keys=(f"Ctrl+{place + 1}",),
            page=screen.name,
        )  # fmt: skip
    yield Action(
        name="next-tab", text=message("Next tab"), run=lambda to: to.tabs.step_tab(1), keys=("Ctrl+Tab", "Ctrl+PgDown"),
        begins_part=True,
    )  # fmt: skip
    yield Action(
        name="previous-tab", text=message("Previous tab"), run=lambda to: to.tabs.step_tab(-1),
        keys=("Ctrl+Shift+Tab", "Ctrl+PgUp"),
    )  # fmt: skip
    # A key with an arrow goes where the arrow points on the screen, as on the board: back is where lines begin.
    yield Action(
        name="back", text=message("Back"), run=lambda to: to.trail.back(), keys=("Alt+Left",), turned=("Alt+Right",),
        picture="back", begins_part=True, is_on=False,
    )  # fmt: skip
    yield Action(
        name="forward", text=message("Forward"), run=lambda to: to.trail.forward(), keys=("Alt+Right",),
        turned=("Alt+Left",), picture="forward", is_on=False,
    )  # fmt: skip
    yield Action(
        name="board", text=message("Deals as list or board"), run=lambda to: to.tabs.toggle_board(), keys=("Ctrl+B",),
        begins_part=True,
    )  # fmt: skip
    yield Action(name="refresh", text=message("Refresh"), run=lambda to: to.tabs.refresh(), keys=("F5",))


def _show_place(place: int, to: Commands) -> None:
    to.tabs.show_place(place)


def _help() -> Iterator[Action]:
    yield Action(
        name="help",
        text=message("Help for newcomers"),
        run=lambda to: to.dialogs.show_help(),
        keys=("F1",),
        picture="info",
    )
    yield Action(name="keys", text=message("All keys"), run=lambda to: to.dialogs.show_keys(), keys=("Ctrl+/",))
    yield Action(
        name="about", text=message("About Clientbook"), run=lambda to: to.dialogs.show_about(), picture="info",
        role=QAction.MenuRole.AboutRole,
    )  # fmt: skip


#: What the menus have, by menu.
MENUS: Final = {
    "book": (message("Book"), tuple(_book())),
    "edit": (message("Edit"), tuple(_edit())),
    "view": (message("View"), tuple(_view())),
    "help": (message("Help"), tuple(_help())),
}
#: What only rows have.
_ROWS_ONLY: Final = (
    Action(
        name="export-selection", text=message("Export selection…"), run=lambda to: to.tabs.export_selection(to.files),
        picture="export", rows=OfRows(text=message("Export selection…"), part=2, least=2),
    ),
    Action(
        name="erase", text=message("Erase for good…"), run=_list(lambda tab: tab.ask_erase()),
        rows=OfRows(text=message("Erase for good…"), part=3, most=1, holds=_is_person),
    ),
)  # fmt: skip
ACTIONS: Final = (*(action for _, actions in MENUS.values() for action in actions), *_ROWS_ONLY)
_ORDER: Final = (
    "copy", "duplicate", "edit-many", "add-tag", "remove-tag", "export-selection", "merge", "history", "delete",
    "erase",
)  # fmt: skip
#: The context menu of rows, in its order.
ROW_ACTIONS: Final = tuple(
    sorted((each for each in ACTIONS if each.rows is not None), key=lambda a: _ORDER.index(a.name))
)
