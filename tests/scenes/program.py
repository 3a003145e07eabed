"""What belongs to the program rather than to its records: palette, keys, settings, help, about, backups."""

import shutil
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from clientbook.domain.changes import Label
from clientbook.domain.errors import UserError
from clientbook.jobs.safety.erase import Erased
from clientbook.jobs.safety.salvage import save_what_can_be_read
from clientbook.jobs.safety.still_holding import Holding
from clientbook.store.book import Done
from clientbook.store.writing.steps import Step
from clientbook.ui.screenshots import show_tab, wait
from clientbook.ui.window.main_window import MainWindow

from . import scene, settle


def palette(window: MainWindow, text: str) -> QWidget:
    show_tab(window, "clients")
    for kind, number in (("deal", 60), ("client", 3), ("contact", 30)):
        window.recent.remember(kind, number)
    window.palette_card.toggle()
    settle(window)
    window.palette_card.line.setText(text)
    settle(window)
    return window


@scene("palette-recent")
def palette_recent(window: MainWindow) -> QWidget:
    return palette(window, "")


@scene("palette-found")
def palette_found(window: MainWindow) -> QWidget:
    return palette(window, "ka")


@scene("palette-none")
def palette_none(window: MainWindow) -> QWidget:
    return palette(window, "zzzz")


def dialog_of(window: MainWindow, name: str) -> QWidget:
    getattr(window.dialogs, f"show_{name}")()
    settle(window)
    return window.dialogs.dialog(name)


@scene("keys")
def keys(window: MainWindow) -> QWidget:
    return dialog_of(window, "keys")


@scene("settings")
def settings(window: MainWindow) -> QWidget:
    return dialog_of(window, "settings")


@scene("about")
def about(window: MainWindow) -> QWidget:
    return dialog_of(window, "about")


@scene("help")
def help_(window: MainWindow) -> QWidget:
    return dialog_of(window, "help")


@scene("help-keys")
def help_keys(window: MainWindow) -> QWidget:
    dialog = dialog_of(window, "help")
    dialog.page.scrollToAnchor("keys")  # type: ignore[attr-defined]  # a HelpDialog
    settle(window)
    return dialog


@scene("backups")
def backups(window: MainWindow) -> QWidget:
    window.session.write(lambda book, _: book.back_up())
    settle(window)
    return dialog_of(window, "backups")


@scene("damage")
def damage(window: MainWindow) -> QWidget:
    window.session.write(lambda book, _: book.back_up())
    settle(window)
    return dialog_of(window, "damage")


@scene("lost")
def lost(window: MainWindow) -> QWidget:
    """As if the file were missing."""
    window.session.write(lambda book, _: book.back_up())
    settle(window)
    window.dialogs.show_damage("book-missing")
    dialog: Any = window.dialogs.dialog("damage")
    wait(dialog.restore.isEnabled)
    return dialog  # type: ignore[no-any-return]  # a DamageDialog


@scene("damage-read")
def damage_read(window: MainWindow) -> QWidget:
    """Only a copy is damaged."""
    content = bytearray(window.session.path.read_bytes())
    for place in (content.index(b"Dana Cohen"), content.index(b"closed_on") // 2):
        page = place // 16384 * 16384
        content[page : page + 16384] = bytes(16384)
    copy = window.session.path.with_name("damaged.clientbook")
    copy.write_bytes(content)
    dialog: Any = damage(window)
    window.session.look(lambda: save_what_can_be_read(copy, None), dialog._show_saved, dialog)
    wait(lambda: dialog.save.text() != "" and "\n" in dialog.rest.text())
    return dialog  # type: ignore[no-any-return]  # a DamageDialog


@scene("replaced")
def replaced(window: MainWindow) -> QWidget:
    """As if another file had taken the book's name."""
    window.dialogs.show_replaced(UserError("book-replaced"))
    dialog: Any = window.dialogs.dialog("replaced")
    wait(lambda: dialog.take_ours.isEnabled() and dialog.take_there.isEnabled())
    return dialog  # type: ignore[no-any-return]  # a ReplacedDialog


@scene("replaced-gone")
def replaced_gone(window: MainWindow) -> QWidget:
    window.dialogs.show_replaced(UserError("book-gone"))
    dialog: Any = window.dialogs.dialog("replaced")
    wait(dialog.take_ours.isEnabled)
    return dialog  # type: ignore[no-any-return]  # a ReplacedDialog


@scene("copies")
def copies(window: MainWindow) -> QWidget:
    path = window.session.path
    for rest in (".sync-conflict-20261201-101500-ABCDEFG", " (Dana's conflicted copy 2026-11-30)"):
        shutil.copy2(path, path.with_name(f"{path.stem}{rest}{path.suffix}"))
    window.dialogs.show_copies()
    dialog: Any = window.dialogs.dialog("copies")
    wait(lambda: dialog.table.rows.rowCount() > 0)
    return dialog  # type: ignore[no-any-return]  # a CopiesDialog


@scene("erase")
def erase(window: MainWindow) -> QWidget:
    window.dialogs.ask_erase(3, "Dana Cohen")
    settle(window)
    return window.dialogs.dialog("erase")


@scene("erased")
def erased(window: MainWindow) -> QWidget:
    """Only told: what other scenes show stays."""
    home = Path("/home/me/Documents/Clientbook")
    backups = [home / "my backups" / f"my auto 2026-11-{day:02} 093000.clientbook" for day in range(1, 4)]
    lists = [home / "people for the fair.csv", home / "lists" / "contacts.xlsx"]
    files = Holding(backups, lists, [home / "statement-2026-10.pdf"], [home / "clients.vcf"])
    dialog: Any = erase(window)
    named = [("client", 4), ("statement", 9)]
    step = Step(1, datetime(2026, 12, 1), Label("erased"), 0, 0, 3, False)
    dialog._show_erased(Erased(Done(step, {}, {}), "Dana Cohen", Counter(contact=1), named, [("deal", 8)], files))
    settle(window)
    return dialog  # type: ignore[no-any-return]  # an EraseDialog
