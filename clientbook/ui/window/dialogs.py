"""The window's dialogs about the program itself: settings, help, keys, about, backups. One of each at a time."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from ...domain.errors import UserError
from ...jobs.safety.last_check import last_check
from ...settings import Settings
from ...store.file.backup import backups_of
from ...store.file.same_file import GONE
from ...store.seals import Changed
from ...texts import tr
from ..kit.messages import Way
from ..menus import Menus
from ..session import Session


class Dialogs(QObject):
    """Dialogs are loaded when first needed; one that is open comes to the front."""

    notified = Signal(str, bool)  # a sentence, and whether the newest step can be offered for undo
    setting_changed = Signal(str)  # its name
    restore_requested = Signal(Path)  # a backup
    new_book_requested = Signal()
    reopen_requested = Signal()
    look_requested = Signal(Path)  # another book, a copy or a backup

    def __init__(self, session: Session, settings: Settings, menus: Menus, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._menus = menus
        self._window = window
        self._open: dict[str, QDialog] = {}

    def is_open(self, name: str) -> bool:
        """Whether "settings", "keys", "help", "about" or "backups" is on screen."""
        return name in self._open and isValid(self._open[name]) and self._open[name].isVisible()

    def dialog(self, name: str) -> QDialog:
        """A dialog that is open."""
        return self._open[name]

    def show_settings(self) -> None:
        from ..program.settings_dialog import SettingsDialog

        def make() -> QDialog:
            dialog = SettingsDialog(self._settings, self._window)
            dialog.setting_changed.connect(self.setting_changed)
            return dialog

        self._show("settings", make)

    def show_own_fields(self) -> None:
        from ..program.own_fields_dialog import OwnFieldsDialog

        self._show("own-fields", lambda: OwnFieldsDialog(self._session, self._window))

    def show_keys(self) -> None:
        from ..program.keys_dialog import KeysDialog

        self._show("keys", lambda: KeysDialog(self._menus.groups(), self._window))

    def show_help(self) -> None:
        from ..program.help_dialog import HelpDialog

        self._show("help", lambda: HelpDialog(self._menus.groups(), self._window))

    def show_about(self) -> None:
        from ..program.about_dialog import AboutDialog

        def make() -> QDialog:
            path, folders = self._session.path, self._settings.backup_places
            dialog = AboutDialog(path, self._settings, self._window)
            self._session.look(lambda: backups_of(path, *folders), dialog.show_verified, dialog)
            self._session.look(lambda: last_check(path), dialog.show_check, dialog)
            return dialog

        self._show("about", make)

    def show_backups(self) -> None:
        from ..safety.backups_dialog import BackupsDialog

        def make() -> QDialog:
            dialog = BackupsDialog(self._session, self._settings, self._window)
            dialog.restore_requested.connect(self.restore_requested)
            dialog.look_requested.connect(self.look_requested)
            return dialog

        self._show("backups", make)

    def ways_out_of(self, error: BaseException) -> list[Way]:
        """What can be done at once about an error, as buttons for it."""
        match error:
            case UserError(code="disk-full" | "book-read-only" | "book-folder-read-only"):
                path = self._session.path
                folder = QUrl.fromLocalFile(str(path.parent))
                ways: list[Way] = [(tr("Open the folder"), lambda: QDesktopServices.openUrl(folder))]
                if not self._session.is_open:  # one that has to be brought up to date first is shown as a copy
                    ways.append((tr("Look at it"), lambda: self.look_requested.emit(path)))
                return ways
            case UserError(code="disk-fault"):
                return [(tr("Restore a backup…"), self.show_backups)]
        return []

    def show_damage(self, code: str = "book-damaged", changed: Sequence[Changed] = ()) -> None:
        """The newest good backup is offered in the place of a damaged or lost book (its error says which).

        `changed` is what the whole check has found, where it was that.
        """
        from ..safety.damage_dialog import DamageDialog

        def make() -> QDialog:
            dialog = DamageDialog(self._session, self._settings, self._window, code, changed)
            dialog.new_book_requested.connect(self.new_book_requested)
            dialog.restore_requested.connect(self.restore_requested)
            dialog.others_requested.connect(self.show_backups)
            return dialog

        self._show("damage", make)

    def show_replaced(self, error: object) -> None:
        """The book's name means another file now, or none: what was open is kept, and one of them is taken."""
        from ..safety.replaced_dialog import ReplacedDialog

        def make() -> QDialog:
            gone = isinstance(error, UserError) and error.code.startswith(GONE)
            dialog = ReplacedDialog(self._session, self._window, gone=gone)
            dialog.restore_requested.connect(self.restore_requested)
            dialog.reopen_requested.connect(self.reopen_requested)
            dialog.look_requested.connect(self.look_requested)
            dialog.others_requested.connect(self.show_backups)
            return dialog

        self._show("replaced", make)

    def show_copies(self) -> None:
        """The copies of the book that lie beside it."""
        from ..safety.copies_dialog import CopiesDialog

        def make() -> QDialog:
            dialog = CopiesDialog(self._session, self._window)
            dialog.look_requested.connect(self.look_requested)
            return dialog

        self._show("copies", make)

    def ask_erase(self, number: int, name: str) -> None:
        """A contact or client, for good."""
        from ..safety.erase_dialog import EraseDialog

        def make() -> QDialog:
            dialog = EraseDialog(self._session, self._settings, number, name, self._window)
            dialog.backups_requested.connect(self.show_backups)
            return dialog

        self._show("erase", make)

    def _show(self, name: str, make: Callable[[], QDialog]) -> None:
        if self.is_open(name):
            self._open[name].raise_()
            self._open[name].activateWindow()
            return
        self._open[name] = make()
        self._open[name].setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open[name].show()
