"""Pictures of what belongs to the program rather than to its records: palette, keys, settings, help, about, backups."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from clientbook.ui.screens import wait

Save = Callable[[QWidget, str], None]


def draw_program(window: Any, save: Save) -> None:
    for kind, number in (("deal", 60), ("client", 3), ("contact", 30)):
        window.recent.remember(kind, number)
    window.palette_card.toggle()
    wait(lambda: False, 300)
    save(window, "palette-recent")
    window.palette_card.line.setText("ka")
    wait(lambda: False, 400)
    save(window, "palette-found")
    window.palette_card.line.setText("zzzz")
    wait(lambda: False, 400)
    save(window, "palette-none")
    window.palette_card.dismiss()
    window._session.write(lambda book, _: book.back_up())
    wait(lambda: False, 400)
    for name in ("keys", "settings", "about", "help", "backups"):
        getattr(window.desk, f"show_{name}")()
        wait(lambda: False, 250)
        save(window.desk.dialog(name), name)
        if name == "help":
            window.desk.dialog(name).page.scrollToAnchor("keys")
            wait(lambda: False, 150)
            save(window.desk.dialog(name), "help-keys")
        window.desk.dialog(name).close()
