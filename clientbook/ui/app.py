"""The running program: application, language, theme, lock, window. Qt is loaded here and nowhere below."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from .. import bug_log, texts
from ..domain.errors import UserError
from ..domain.languages import language_of
from ..resources_path import resource
from ..sentences import sentence
from ..settings import Settings, settings_path
from ..store.file import writer_lock
from ..texts import tr
from .kit.keyboard_layout import KeyboardLayout
from .kit.layout.in_sight import InSight
from .kit.look import theme
from .safety.auto_backups import AutoBackups
from .safety.file_watch import FileWatch
from .safety.whole_checks import WholeChecks
from .session import Session
from .window.main_window import MainWindow

if TYPE_CHECKING:
    from .looking import Looking

#: So many seconds a thread keeps Python's interpreter while others wait for it. With Python's own 0.005 a repaint
#: beside a busy worker takes 27 ms, beside two 68; with this 17 and 27, and workers lose a few percent at most.
_TURN: Final = 0.0005
_DONE: Final = 0
_CANNOT: Final = 1


class Program(QObject):
    """Holds the window and its session; makes the window anew when the language or the theme changes."""

    def __init__(
        self, app: QApplication, book: Path, settings: Settings, language: str = "", looked_at: Path | None = None
    ) -> None:
        """`language` is what the command line asked for: instead of the settings', and not kept in them.

        `looked_at` is the backup of which `book` is a copy that is only looked at: then settings are not kept either.
        """
        super().__init__(app)
        self._app = app
        self._language = language
        self._settings = deepcopy(settings) if looked_at else settings
        self._looked_at = looked_at
        self._translators: list[QTranslator] = []
        self._type = QFont(app.font())  # as the system has it
        self.session = Session(book, self)
        self.window: MainWindow | None = None
        self.us_keys = KeyboardLayout(self)
        self.in_sight = InSight(app, self)
        self.backups = AutoBackups(self.session, settings, self)
        self.checks = WholeChecks(self.session, self)
        if looked_at is not None:
            self.session.only_look()
            self.backups.stop()
            self.checks.stop()
        self.backups.error_occurred.connect(self._notify)
        self.file_watch = FileWatch(self.session, self)
        self.file_watch.folder_changed.connect(self._look_beside)
        app.styleHints().colorSchemeChanged.connect(self._system_scheme_changed)
        app.aboutToQuit.connect(self.stop)

    def _prepare(self, session: Session, anew: bool = False) -> None:
        session.use_writer(self._settings.manager)
        session.use_home(self._settings.home, self._settings.tax_table(), self._settings.working_week)
        session.use_backups(self._settings.own_backups, anew, self._settings.second_place)

    def start(self, anew: bool = False) -> None:
        """Opens the book on its thread while the window is being made, and shows the window."""
        sys.setswitchinterval(_TURN)
        self._prepare(self.session, anew)
        self.session.open()
        self.use_language(self._language or self._settings.language)
        self._use_type()
        self._show_window()

    def _show_window(self) -> None:
        window = MainWindow(self.session, self._settings)
        window.language_requested.connect(self._change_language)
        window.theme_requested.connect(self._change_theme)
        window.type_requested.connect(self._change_type)
        window.settings_changed.connect(self._save_settings)
        window.restore_requested.connect(self.restore)
        window.new_book_requested.connect(self.begin_anew)
        window.reopen_requested.connect(self.reopen)
        window.look_requested.connect(self.look_at)
        if self._looked_at is not None:
            window.show_looked_at(self._looked_at)
        window.show()
        self.window = window

    def raise_window(self) -> None:
        """Out of the dock and before the others."""
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    def show_bug(self, error: BaseException) -> None:
        """What nobody caught, and what the window has to say of the time before it was there."""
        if self.window is not None:
            self.window.show_error(error)
        else:
            bug_log.note(error)

    def _look_beside(self) -> None:
        if self.window is not None:
            self.window.copies_note.start()

    def _notify(self, text: str) -> None:
        if self.window is not None:
            self.window.toast.say(text)

    def use_language(self, wish: str) -> None:
        """Texts, Qt's own texts, and the direction of the whole program."""
        language = wish or language_of(QLocale.system().name()).code
        texts.use(language)
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = [
            translator
            for folder, name in (
                (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}"),
                (str(resource("translations")), f"clientbook_{language}"),
            )
            if (translator := QTranslator(self)).load(name, folder)
        ]
        for translator in self._translators:
            self._app.installTranslator(translator)
        right_to_left = texts.right_to_left()
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )

    def restore(self, backup: Path) -> None:
        """Puts a backup in the book's place and opens the book anew; the former one is kept."""
        from ..store.file.restore import restore

        path = self.session.path
        restored: list[Path | None] = []

        def opened() -> None:
            if not restored:
                return
            kept = restored.pop()
            self._notify(tr("Restored; the book as it was is among the backups.") if kept else tr("Restored."))

        self._open_anew(opened, lambda: restored.append(restore(backup, path, self.session.unhurried)))

    def begin_anew(self) -> None:
        """A new book in the place of one that is lost, because the user says so."""
        self._open_anew(anew=True)

    def reopen(self) -> None:
        """Goes on with the file that bears the book's name now."""
        self._open_anew()

    def look_at(self, file: Path) -> None:
        """A window of its own on another book, a copy or a backup: nothing can be written in it."""
        from .looking import Looking

        try:
            Looking(file, self._settings, self).error_occurred.connect(self.show_bug)
        except UserError as error:
            self.show_bug(error)

    @property
    def looks(self) -> list["Looking"]:
        """The windows in which other books are being looked at."""
        from .looking import Looking

        return self.findChildren(Looking)

    def _open_anew(
        self,
        opened: Callable[[], None] | None = None,
        before: Callable[[], object] | None = None,
        anew: bool = False,
    ) -> None:
        """Another session and another window over the file of this name, after what is to be done before."""
        former = self.session
        if self.window is not None:
            self.window.commit()
        former.close()
        self.session = Session(former.path, self)
        self._prepare(self.session, anew)
        if opened is not None:
            self.session.opened.connect(opened)
        self.session.open(before)
        self._renew(at_once=True)
        self.backups.watch(self.session)
        self.checks.watch(self.session)
        self.file_watch.watch(self.session)
        former.deleteLater()

    def _save_settings(self) -> None:
        """Each change is kept at once, by the worker where there is one: a disk may be slow."""
        if self._looked_at is not None:
            return
        kept = deepcopy(self._settings)

        def save() -> str:
            try:
                kept.save(settings_path())
            except UserError as error:  # tried again at the end
                return sentence(error)
            return ""

        if self.session.is_open:
            self.session.carry_out(lambda _: save(), self._show_not_kept)
        else:
            self._show_not_kept(save())

    def _show_not_kept(self, problem: str) -> None:
        if problem:
            self._notify(problem)

    def _change_language(self, wish: str) -> None:
        self._settings.language = wish
        self.use_language(wish)
        QTimer.singleShot(0, self, self._renew)

    def _change_theme(self, wish: str) -> None:
        self._settings.theme = wish
        theme.apply_theme(self._app, theme.is_dark(self._app, wish))
        QTimer.singleShot(0, self, self._renew)

    def _change_type(self) -> None:
        self._use_type()
        QTimer.singleShot(0, self, self._renew)

    def _use_type(self) -> None:
        """The type in the size that the settings want, and with it the heights that the style takes from it."""
        theme.scale_type(self._app, self._type, self._settings.type_size)
        theme.apply_theme(self._app, theme.is_dark(self._app, self._settings.theme))

    def _system_scheme_changed(self) -> None:
        if self._settings.theme == "system":
            self._change_theme("system")

    def _renew(self, at_once: bool = False) -> None:
        """A window made anew speaks and looks as everything does now; it keeps its place, tab and columns.

        It waits for an open dialog, unless `at_once`: for another book than the dialog is about.
        """
        former = self.window
        if former is None:
            return
        was_choosing = former.dialogs.is_open("settings")  # they come back, and take nothing typed along
        dialog = next((each for each in former.findChildren(QDialog) if each.isVisible()), None)
        if dialog is not None and not was_choosing and not at_once:
            # What is being typed there stays; the window is made anew when it is closed.
            dialog.finished.connect(lambda: QTimer.singleShot(0, self, self._renew))
            return
        former.commit()
        self._settings.windows = former.state()
        former.disconnect_session()
        self._show_window()
        former.deleteLater()
        if was_choosing and self.window is not None:
            self.window.dialogs.show_settings()
        if self.session.is_open:
            self.session.opened.emit()
            self.session.look_at_steps()

    def end(self) -> None:
        """Stops, and lets the window go; the application stays."""
        self._app.aboutToQuit.disconnect(self.stop)
        for each in self.looks:
            each.end()
        self.session.close()
        if self._settings.type_size != 100:
            self._app.setFont(self._type)
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.deleteLater()

    def stop(self) -> None:
        for each in self.looks:
            each.end()
        if self.window is not None:
            self.window.commit()
        self.session.close()
        with suppress(UserError):  # the window's memory is not worth a message while the program ends
            if self._looked_at is None:
                self._settings.save(settings_path())
        clipboard = QApplication.clipboard()
        if self._app.platformName() == "offscreen" and clipboard.ownsClipboard():
            clipboard.clear()  # data left there crashes at exit without a screen


def run(
    book: Path,
    settings: Settings,
    language: str = "",
    anew: bool = False,
    looked_at: Path | None = None,
    news: UserError | None = None,
) -> int:
    """Opens the window on a book and returns when it is closed; `language` and `anew` as the command line asked.

    `looked_at` is the backup of which the book is a copy that is only looked at. `news` is told once the window is
    there.
    """
    app = application()
    refused = _refused(book)
    if refused is not None:
        return refused
    program = Program(app, book, settings, language, looked_at)
    QTimer.singleShot(0, program, partial(_listen_for_starts, program, book))
    sys.excepthook = partial(_uncaught, program)
    program.start(anew)
    if news is not None:
        QTimer.singleShot(0, program, partial(program.show_bug, news))
    status = app.exec()
    sys.excepthook = sys.__excepthook__
    writer_lock.release(book)
    return status


def _call_open_window(book: Path) -> bool:
    from .program.single_instance import call_open_window

    return call_open_window(book)


def _listen_for_starts(program: Program, book: Path) -> None:
    """Once the window is there: the network it is made of takes time to load."""
    from .program.single_instance import SingleInstance

    instance = SingleInstance(book, program)
    instance.called_again.connect(program.raise_window)


def _uncaught(program: Program, _kind: type[BaseException], error: BaseException, _places: object) -> None:
    if isinstance(error, KeyboardInterrupt):
        QApplication.quit()
    elif isinstance(error, Exception):
        program.show_bug(error)


def _refused(book: Path) -> int | None:
    """None where this program holds the book's lock now; else how it ends: another's window came up, or not."""
    book.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    while True:
        try:
            writer_lock.take(book, writer_lock.WINDOW, patience=0.1)
        except UserError as error:
            if error.code == "book-in-use-window" and _call_open_window(book):
                return _DONE
            elsewhere = error.code == "book-in-use-elsewhere"
            if not _asked(sentence(error), tr("Open all the same") if elsewhere else tr("Try again")):
                return _CANNOT
            if elsewhere:
                writer_lock.take_over(book, writer_lock.WINDOW)
                return None
        else:
            return None


def _asked(text: str, yes: str) -> bool:
    """Before there is a window: whether the user wants what the button says."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Clientbook", text, QMessageBox.StandardButton.Close)
    box.setTextFormat(Qt.TextFormat.PlainText)
    wanted = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    return box.clickedButton() is wanted


def application() -> QApplication:
    """The one application of this process; without a screen it draws into memory."""
    has_screen = sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not has_screen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Clientbook")
    app.setDesktopFileName("clientbook")
    return app


def is_offscreen() -> bool:
    return application().platformName() in ("offscreen", "minimal")
