"""Everything that the window says or asks in a box of its own; no other module opens one."""

import platform
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ... import __version__, bug_log
from ...domain.errors import UserError, refusal_of
from ...files.lists.file_kinds import ENDINGS
from ...sentences import sentence
from ...texts import right_to_left, tr
from .bidi import apart
from .look.file_days import show_days

#: What a button says, and what it does.
Way = tuple[str, Callable[[], object]]


def said(error: UserError) -> str:
    """The error's sentence for the screen: the names in it keep their direction."""
    return sentence(error, apart)


def _box(parent: QWidget, icon: QMessageBox.Icon, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(icon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setWindowTitle("Clientbook")
    return box


def error_box(parent: QWidget, error: BaseException, ways: Sequence[Way] = ()) -> QMessageBox:
    """Shows what went wrong: a sentence for what the user can act on, else a bug; either with details to copy.

    `ways` out of it stand as buttons before all others.
    """
    error = refusal_of(error) or error
    if isinstance(error, UserError):
        box = _box(parent, QMessageBox.Icon.Warning, said(error))
        details = f"{sentence(error)}\n{error.code}"
    else:
        bug_log.note(error)
        box = _box(
            parent,
            QMessageBox.Icon.Critical,
            tr("Something went wrong inside Clientbook. Your book is unharmed: what was under way was not written."),
        )
        details = "".join(traceback.format_exception(error))
        box.setDetailedText(details)
    for text, act in ways:
        box.addButton(text, QMessageBox.ButtonRole.AcceptRole).clicked.connect(act)
    about = f"Clientbook {__version__}, Python {platform.python_version()}, {platform.platform()}\n{details}"
    copy = box.addButton(tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(about))
    box.open()
    return box


def ask(parent: QWidget, text: str, way: Way) -> QMessageBox:
    """A warning with one way on; Enter and Escape take none."""
    box = _box(parent, QMessageBox.Icon.Warning, text)
    said_on, act = way
    box.addButton(said_on, QMessageBox.ButtonRole.AcceptRole).clicked.connect(act)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.open()
    return box


_folder = ""  # where a file was chosen the last time


def use_folder(folder: str) -> None:
    """Where dialogs for files open next; "" for the user's documents."""
    global _folder
    _folder = folder


def folder_used() -> str:
    """Where a file was chosen the last time, "" for nowhere yet."""
    return _folder


def _place(name: str = "") -> str:
    """A name in the folder that was used last, while it is there, else among the user's documents."""
    known = Path(_folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return str((known if known.is_dir() else Path.home()) / name)


def file_to_open(parent: QWidget, title: str, kinds: str) -> Path | None:
    dialog = QFileDialog(parent, title, _place(), _in_one_piece(kinds))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def file_to_save(parent: QWidget, title: str, proposed: str, kinds: str) -> Path | None:
    """`proposed` is a name, or a path where the place is known too."""
    dialog = QFileDialog(parent, title, _place(proposed), _in_one_piece(kinds))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    return _chosen(dialog)


def folder_to_use(parent: QWidget, title: str, now: str) -> Path | None:
    """`now` is the folder that is in use."""
    dialog = QFileDialog(parent, title, now)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def _chosen(dialog: QFileDialog) -> Path | None:
    show_days(dialog)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    if not chosen:
        return None
    path = Path(chosen[0])
    if dialog.fileMode() is not QFileDialog.FileMode.Directory:
        use_folder(str(path.parent))
    return path


def lists() -> str:
    """The kinds of files that hold lists, for `file_to_open`; under any other name they are found by All files."""
    return tr("Lists") + " (" + " ".join("*" + ending for ending in ENDINGS) + ");;" + tr("All files (*)")


def _in_one_piece(kinds: str) -> str:
    """The endings of "Lists (*.csv *.tsv)", which a Hebrew line would take apart; Qt's syntax has room before them."""
    return kinds.replace(" (", " \u200e(") if right_to_left() else kinds
