"""All actions of the window with their keys: the one list that menus, palette, shortcut sheet and help show."""

from functools import partial

from PySide6.QtGui import QKeySequence

from ...texts import right_to_left, tr
from ..menus import Menus
from .commands import Commands
from .list_actions import add_list_actions
from .screens import SCREENS


def make_actions(menus: Menus, commands: Commands) -> None:
    """Fills `menus`: each action has its words, its keys, and the command that it calls."""
    tabs, files, dialogs, trail = commands.tabs, commands.files, commands.dialogs, commands.trail
    window = commands.window
    keys = QKeySequence.StandardKey
    add = menus.add
    add("new", tr("New"), ["Ctrl+N"], tabs.new, "add")
    add("new-client", tr("New client"), [], partial(tabs.new_for_client, "client", 0), "client")
    add("new-contact", tr("New contact here"), ["Ctrl+Shift+N"], partial(tabs.new_at_client, "contact"), "person")
    add("new-deal", tr("New deal here"), ["Ctrl+Shift+D"], partial(tabs.new_at_client, "deal"), "deal")
    add("import", tr("Import…"), ["Ctrl+I"], files.choose_list, "import")
    add("imports", tr("Imports…"), [], files.show_imports, "file")
    add("merge", tr("Merge…"), [], tabs.merge)
    add("export", tr("Export…"), ["Ctrl+E"], lambda: tabs.export(files), "export")
    add("follow-ups", tr("Export follow-ups…"), [], files.export_follow_ups, "calendar")
    add("print", tr("Print the statement…"), ["Ctrl+P"], lambda: tabs.print_statement(commands.pay()))
    add("backup", tr("Back up now"), [], files.back_up, "file")
    add("restore", tr("Restore a backup…"), [], dialogs.show_backups)
    add("settings", tr("Settings…"), ["Ctrl+,"], dialogs.show_settings).setMenuRole(menus.Role.PreferencesRole)
    add("quit", tr("Quit"), ["Ctrl+Q"], window.close).setMenuRole(menus.Role.QuitRole)
    # A key with an arrow goes where the arrow points on the screen, as on the board: back is where lines begin.
    back, forward = ("Alt+Right", "Alt+Left") if right_to_left() else ("Alt+Left", "Alt+Right")
    add("back", tr("Back"), [back], trail.back, "back").setEnabled(False)
    add("forward", tr("Forward"), [forward], trail.forward, "forward").setEnabled(False)
    add("undo", tr("Undo"), [keys.Undo], window.undo, "undo").setEnabled(False)
    add("redo", tr("Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"], window.redo, "redo").setEnabled(False)
    add_list_actions(menus, lambda: tabs.open_tab, commands.rows)
    add("delete", tr("Delete"), [], lambda: tabs.delete(files), "delete")
    add("palette", tr("Find anything…"), ["Ctrl+K"], window.find_anything, "search")
    add("find", tr("Find"), ["Ctrl+F", "/"], tabs.find, "search")
    add("edit", tr("Edit this cell"), ["F2"], tabs.edit)
    add("history", tr("History of the record…"), ["Alt+Return"], tabs.ask_history)
    add("board", tr("Deals as list or board"), ["Ctrl+B"], tabs.toggle_board)
    add("refresh", tr("Refresh"), ["F5"], tabs.refresh)
    for place, screen in enumerate(SCREENS):
        tab = add(f"tab-{place}", screen.title(), [f"Ctrl+{place + 1}"], partial(tabs.show_place, place))
        tab.setProperty("page", screen.name)
    add("next-tab", tr("Next tab"), ["Ctrl+Tab", "Ctrl+PgDown"], partial(tabs.step_tab, 1))
    add("previous-tab", tr("Previous tab"), ["Ctrl+Shift+Tab", "Ctrl+PgUp"], partial(tabs.step_tab, -1))
    add("help", tr("Help for newcomers"), ["F1"], dialogs.show_help, "info")
    add("keys", tr("All keys"), ["Ctrl+/"], dialogs.show_keys)
    add("about", tr("About Clientbook"), [], dialogs.show_about, "info").setMenuRole(menus.Role.AboutRole)
