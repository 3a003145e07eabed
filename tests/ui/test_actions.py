"""Each action of the one list reaches menu, keys, palette, sheet of keys, help and context menu, by one command."""

from typing import Any

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from clientbook import labels
from clientbook.domain.kinds import KINDS
from clientbook.texts import translated
from clientbook.ui.menus import keys_of, text_of
from clientbook.ui.palette.entries import action_entries
from clientbook.ui.program.help_dialog import page_of
from clientbook.ui.program.key_texts import keys_by_menu
from clientbook.ui.window.action import Action
from clientbook.ui.window.actions import ACTIONS, MENUS, ROW_ACTIONS
from clientbook.ui.window.menu_bar import fill_row_menu, lines_of

from .conftest import Open

IN_MENUS = [action for _, actions in MENUS.values() for action in actions]
LISTS = [name for name, kind in KINDS.items() if kind.tab is not None]


class Recorder:
    """Stands for all commands: notes which of them was called, and does nothing."""

    def __init__(self, called: list[str], path: str = "") -> None:
        self._called, self._path = called, path

    def __getattr__(self, name: str) -> Any:
        return Recorder(self._called, f"{self._path}.{name}".lstrip("."))

    def __call__(self, *_: object) -> None:
        self._called.append(self._path)


def called_by(action: Action) -> list[str]:
    called: list[str] = []
    action.run(Recorder(called))  # type: ignore[arg-type]  # stands for the commands
    return called


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_each_action_calls_one_command(action: Action) -> None:
    called = called_by(action)
    assert len(called) == 1 and called[0].count(".") == 1, action.name


def test_names_and_keys_are_given_once() -> None:
    names = [action.name for action in ACTIONS]
    keys = [QKeySequence(key).toString() for action in IN_MENUS for key in action.own_keys]
    assert len(set(names)) == len(names)
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("language", ["en", "he"])
def test_each_action_is_in_menu_palette_keys_and_help(open_window: Open, tmp_path: Any, language: str) -> None:
    window = open_window(tmp_path / "actions.clientbook", language)
    menus = window.menus
    groups = menus.groups()
    assert [title for title, _ in groups] == [translated(title) for title, _ in MENUS.values()]
    assert [[each.objectName() for each in shown] for _, shown in groups] == [
        [each.name for each in actions] for _, actions in MENUS.values()
    ]
    keys = dict(line for _, rows in keys_by_menu(groups)[: len(groups)] for line in rows)
    help_page = page_of(groups)
    for action in IN_MENUS:
        made: QAction = menus[action.name]
        plain = translated(action.text)
        assert made.shortcuts() == [QKeySequence(key) for key in action.own_keys], action.name
        assert not action.own_keys or keys[plain] == keys_of(made), action.name
        assert plain.replace("&", "&amp;") in help_page, action.name
        made.setEnabled(True)
        found = [entry.action for entry in action_entries(groups, plain, but="")]
        assert made in found, f"{action.name} is not found in the palette by {text_of(made)}"


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("count", [0, 1, 2, 3, 12, 13, 500])
def test_the_menu_of_rows_has_what_is_declared_for_so_many(qapp: Any, kind: str, count: int) -> None:
    menu = QMenu()
    called: list[str] = []
    fill_row_menu(Recorder(called), menu, kind, count)  # type: ignore[arg-type]  # stands for the commands
    lines = [line for line in menu.actions() if not line.isSeparator()]
    wanted = [
        action
        for action in ROW_ACTIONS
        if action.rows is not None
        and count >= action.rows.least
        and (action.rows.most is None or count <= action.rows.most)
        and action.rows.holds(KINDS[kind])
    ]
    assert [line.objectName() for line in lines] == [action.name for action in wanted]
    assert "{what}" not in "".join(line.text() for line in lines)
    if count > 1:
        assert any(labels.kinds(count)[kind] in line.text() for line in lines)
    for line in lines:
        line.trigger()
    assert called == [each for action in wanted for each in called_by(action)]
    menu.deleteLater()


@pytest.mark.parametrize("action", ROW_ACTIONS, ids=lambda action: action.name)
def test_each_line_of_rows_stands_in_some_menu_of_rows(action: Action) -> None:
    assert any(action is each for kind in LISTS for count in (1, 2) for each, _ in lines_of(kind, count))


def test_actions_hold_as_the_list_in_front_says(open_window: Open) -> None:
    window = open_window()
    for place, name in enumerate(window.pages.names):
        window.tab_commands.show_place(place)
        tab = window.tab_commands.open_tab
        assert (tab is not None) == (name in LISTS)
        for action in ACTIONS:
            if action.holds is not None:
                held = action.holds(tab) and action.rows is None  # no row is selected
                assert window.menus[action.name].isEnabled() == held, (name, action.name)
