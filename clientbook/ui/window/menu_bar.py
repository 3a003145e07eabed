"""The menu bar and the context menu of rows, made from the one list of actions."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ... import labels
from ...domain.kinds import KINDS
from ...texts import tr, translated
from ..kit.look.icons import icon
from ..menus import Menus, Place
from ..records.tab import RecordsTab
from .action import Action
from .actions import ACTIONS, MENUS, ROW_ACTIONS
from .commands import Commands


def make_menus(menus: Menus, commands: Commands) -> dict[str, QMenu]:
    """Fills the menu bar; the menus by name."""
    for action in ACTIONS:
        if action not in ROW_ACTIONS or any(action in actions for _, actions in MENUS.values()):
            _make(menus, action, commands)
    return {
        name: menus.menu(translated(title), [Place(each.name, each.begins_part, _under(each)) for each in actions])
        for name, (title, actions) in MENUS.items()
    }


def _under(action: Action) -> str:
    return "" if action.under is None else translated(action.under)


def _make(menus: Menus, action: Action, commands: Commands) -> QAction:
    run = partial(action.run, commands)
    made = menus.add(action.name, translated(action.text), list(action.own_keys), run, action.picture)
    made.setMenuRole(action.role)
    made.setEnabled(action.is_on)
    if action.page:
        made.setProperty("page", action.page)
    made.setProperty("under", _under(action))
    made.setProperty("other words", action.other_words)
    if action.rows is not None:
        few = action.rows.least < 2
        made.setProperty("needs", tr("Select a row first") if few else tr("Select two rows or more first"))
    return made


def hold(menus: Menus, tab: RecordsTab | None, selected: int) -> None:
    """Another list is in front, or none, or so many of its rows are selected."""
    for action in ACTIONS:
        if action.holds is not None:
            rows = action.rows
            enough = rows is None or rows.least <= selected <= (rows.most or selected)
            menus[action.name].setEnabled(action.holds(tab) and enough)


def fill_row_menu(commands: Commands, menu: QMenu, kind: str, count: int) -> None:
    """What can be done with so many selected rows of a kind."""
    part = 0
    for action, text in lines_of(kind, count):
        if action.rows is not None and action.rows.part != part:
            part = action.rows.part
            menu.addSeparator()
        line = menu.addAction(text)
        line.setObjectName(action.name)
        if action.picture:
            line.setIcon(icon(action.picture))
        line.triggered.connect(lambda _=False, action=action: action.run(commands))


def lines_of(kind: str, count: int) -> Iterator[tuple[Action, str]]:
    """The actions that so many rows of a kind have, and how the menu words them."""
    for action in ROW_ACTIONS:
        rows = action.rows
        assert rows is not None
        if rows.least <= count <= (rows.most or count) and rows.holds(KINDS[kind]):
            yield action, translated(rows.text).replace("{what}", labels.kinds(count)[kind])
