"""All actions of the window with their keys: the one list that menus, palette, shortcut sheet and help show."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from ..texts import right_to_left, tr
from .list_actions import add_list_actions
from .menus import Menus

if TYPE_CHECKING:
    from .main_window import MainWindow


def make_actions(window: "MainWindow", menus: Menus) -> None:
    """Fills `menus`; the deeds are the window's and its parts'."""
    deeds, errands, desk = window.deeds, window.errands, window.desk
    keys = QKeySequence.StandardKey
    add = menus.add
    add("new", tr("New"), ["Ctrl+N"], deeds.new, "add")
    add("new-client", tr("New client"), [], partial(deeds.new_for_client, "client", 0), "client")
    add("new-contact", tr("New contact here"), ["Ctrl+Shift+N"], partial(deeds.new_at_client, "contact"), "person")
    add("new-deal", tr("New deal here"), ["Ctrl+Shift+D"], partial(deeds.new_at_client, "deal"), "deal")
    add("import", tr("Import…"), ["Ctrl+I"], errands.choose_list, "import")
    add("imports", tr("Imports…"), [], errands.show_imports, "file")
    add("merge", tr("Merge…"), [], deeds.merge)
    add("export", tr("Export…"), ["Ctrl+E"], lambda: deeds.export(errands, lambda: window.pay), "export")
    add("follow-ups", tr("Export follow-ups…"), [], errands.export_follow_ups, "calendar")
    add("print", tr("Print the statement…"), ["Ctrl+P"], lambda: deeds.print_statement(window.pay, window.pay_errands))
    add("backup", tr("Back up now"), [], errands.back_up, "file")
    add("restore", tr("Restore a backup…"), [], desk.show_backups)
    add("settings", tr("Settings…"), ["Ctrl+,"], desk.show_settings).setMenuRole(menus.Role.PreferencesRole)
    add("quit", tr("Quit"), ["Ctrl+Q"], window.close).setMenuRole(menus.Role.QuitRole)
    # A key with an arrow goes where the arrow points on the screen, as on the board: back is where lines begin.
    back, forward = ("Alt+Right", "Alt+Left") if right_to_left() else ("Alt+Left", "Alt+Right")
    add("back", tr("Back"), [back], window.trail.back, "back").setEnabled(False)
    add("forward", tr("Forward"), [forward], window.trail.forward, "forward").setEnabled(False)
    add("undo", tr("Undo"), [keys.Undo], window.undo, "undo").setEnabled(False)
    add("redo", tr("Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"], window.redo, "redo").setEnabled(False)
    add_list_actions(menus, window.tabs.currentWidget, window.row_errands)
    add("delete", tr("Delete"), [], lambda: deeds.delete(errands), "delete")
    add("palette", tr("Find anything…"), ["Ctrl+K"], lambda: window.palette_card.toggle(), "search")
    add("find", tr("Find"), ["Ctrl+F", "/"], deeds.find, "search")
    add("edit", tr("Edit this cell"), ["F2"], deeds.edit)
    add("history", tr("History of the record…"), ["Alt+Return"], deeds.ask_history)
    add("board", tr("Deals as list or board"), ["Ctrl+B"], deeds.toggle_board)
    add("refresh", tr("Refresh"), ["F5"], deeds.refresh)
    for place in range(window.tabs.count()):
        title = window.tabs.tabText(place)
        tab = add(f"tab-{place}", title, [f"Ctrl+{place + 1}"], partial(deeds.show_place, place))
        tab.setProperty("page", window.pages.name_at(place))
    add("next-tab", tr("Next tab"), ["Ctrl+Tab", "Ctrl+PgDown"], partial(deeds.step_tab, 1))
    add("previous-tab", tr("Previous tab"), ["Ctrl+Shift+Tab", "Ctrl+PgUp"], partial(deeds.step_tab, -1))
    add("help", tr("Help for newcomers"), ["F1"], desk.show_help, "info")
    add("keys", tr("All keys"), ["Ctrl+/"], desk.show_keys)
    add("about", tr("About Clientbook"), [], desk.show_about, "info").setMenuRole(menus.Role.AboutRole)
