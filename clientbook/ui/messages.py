"""Everything that the window says or asks in a box of its own; no other module opens one."""

import logging
import platform
import traceback
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from .. import __version__
from ..domain.errors import UserError
from ..sentences import sentence
from ..texts import tr

_log = logging.getLogger(__name__)


def _box(parent: QWidget, icon: QMessageBox.Icon, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(icon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setWindowTitle("Clientbook")
    return box


def told(parent: QWidget, error: BaseException) -> QMessageBox:
    """Shows what went wrong: a sentence for what the user can act on, else a bug with details to copy."""
    if isinstance(error, UserError):
        box = _box(parent, QMessageBox.Icon.Warning, sentence(error))
        box.open()
        return box
    details = "".join(traceback.format_exception(error))
    # The traceback names code, not clients: values stay out of the log.
    _log.error("bug: %s", "".join(traceback.format_tb(error.__traceback__)))
    box = _box(
        parent,
        QMessageBox.Icon.Critical,
        tr("Something went wrong inside Clientbook. Your book is unharmed: what was under way was not written."),
    )
    box.setDetailedText(
        f"Clientbook {__version__}, Python {platform.python_version()}, {platform.platform()}\n{details}"
    )
    copy = box.addButton(tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(box.detailedText()))
    box.open()
    return box


def about(parent: QWidget, book: Path) -> QMessageBox:
    """Version, and where the book is."""
    box = _box(parent, QMessageBox.Icon.Information, tr("Clientbook {version}").format(version=__version__))
    box.setInformativeText(
        tr("Your clients, deals and pay in one file that belongs to you.")
        + "\n\n"
        + tr("Book: {file}").format(file=book)
    )
    box.open()
    return box


def file_to_open(parent: QWidget, title: str, kinds: str) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(chosen) if chosen else None


def file_to_save(parent: QWidget, title: str, proposed: str, kinds: str) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
    return Path(chosen) if chosen else None
