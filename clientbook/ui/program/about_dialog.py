"""What this program is made of, where its files are, and under which licences."""

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QFont, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ... import __version__
from ...bug_log import log_folder
from ...jobs.safety.last_check import LastCheck
from ...settings import Settings, settings_path
from ...store import engine
from ...store.file.backup import Backup, folder_of
from ...texts import tr
from ..kit.bidi import ltr
from ..kit.layout.layouts import open_within
from ..kit.layout.reading_order import ReadingOrder
from ..kit.look import theme
from ..kit.look.icons import icon
from ..kit.words import plain_label
from ..safety.backups_dialog import place_line, when

#: Name in the package index and licence; Qt, Python and SQLite are told apart from these.
PARTS: Final = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("peewee", "MIT"),
    ("apsw-sqlite3mc", "MIT"),
    ("platformdirs", "MIT"),
    ("chardet", "0BSD"),
    ("python-calamine", "MIT"),
    ("defusedxml", "PSF-2.0"),
    ("XlsxWriter", "BSD-2-Clause"),
    ("rapidfuzz", "MIT"),
    ("tomlkit", "MIT"),
    ("phonenumberslite", "Apache-2.0"),
    ("holidays", "MIT"),
)

#: Room for a bar to scroll by.
_BAR: Final = 12


class AboutDialog(ReadingOrder, QDialog):
    """Versions and licences, and the paths with a button for the folder of the log."""

    def __init__(self, book: Path, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Clientbook"))
        self._paths = {
            tr("Book"): book,
            tr("Settings"): settings_path(),
            tr("Backups"): settings.own_backups or folder_of(book),
            **({tr("Second place"): settings.second_place} if settings.second_place else {}),
            tr("Error log"): log_folder(),
        }
        self._place_labels: dict[Path, QLabel] = {}
        self.checked = plain_label(check_text(None), "secondary", self)
        self.checked.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.checked.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        folder = buttons.addButton(tr("Open the log's folder"), QDialogButtonBox.ButtonRole.ActionRole)
        copy = buttons.addButton(tr("Copy versions"), QDialogButtonBox.ButtonRole.ActionRole)

        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 24, 24, 8)
        column.setSpacing(16)
        column.addLayout(self._head())
        column.addLayout(self._places())
        column.addWidget(
            plain_label(tr("Clientbook is free software under the MIT licence. It is made with:"), "", self)
        )
        column.addLayout(self._rows(parts()))
        column.addStretch()
        self._lay_out(inside, buttons)

        buttons.rejected.connect(self.reject)
        folder.clicked.connect(self._open_log_folder)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions()))
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def _lay_out(self, inside: QWidget, buttons: QDialogButtonBox) -> None:
        """What does not fit the screen is scrolled to; the buttons stay in sight."""
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(tr("About Clientbook"))
        buttons.setContentsMargins(24, 8, 24, 16)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(buttons)
        wide = max(560, inside.minimumSizeHint().width() + _BAR, buttons.sizeHint().width())
        column = inside.layout()
        assert column is not None
        high = column.totalHeightForWidth(wide - _BAR) + buttons.sizeHint().height()
        open_within(self, QSize(wide, high + 2))

    def _head(self) -> QHBoxLayout:
        name = plain_label(f"Clientbook {__version__}", "", self)
        theme.type_scale(name, 1.6, QFont.Weight.DemiBold)
        picture = QLabel(self)
        picture.setPixmap(icon("app").pixmap(48, 48))
        head, words = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(16)
        words.addWidget(name)
        words.addWidget(
            plain_label(tr("Your clients, deals and pay in one file that belongs to you."), "secondary", self)
        )
        head.addWidget(picture)
        head.addLayout(words, 1)
        return head

    def _places(self) -> QGridLayout:
        """The paths, and below them when the book was last read whole."""
        grid = self._rows([(title, ltr(str(path)), "") for title, path in self._paths.items()])
        place = grid.rowCount()
        grid.addWidget(plain_label(tr("Read whole"), "", self), place, 0)
        grid.addWidget(self.checked, place, 1, 1, 2)
        return grid

    def _rows(self, rows: list[tuple[str, str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                label = plain_label(text, "" if column == 0 else "secondary", self)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                if column == 1 and not cells[2]:
                    self._place_labels[next(path for path in self._paths.values() if ltr(str(path)) == text)] = label
                    label.setWordWrap(True)
                    grid.addWidget(label, row, column, 1, 2)
                elif text:
                    grid.addWidget(label, row, column)
        return grid

    def show_verified(self, found: list[Backup]) -> None:
        """Adds to each folder of backups when one in it was last read whole."""
        for folder in {each.path.parent for each in found} & self._place_labels.keys():
            self._place_labels[folder].setText(place_line("{folder}", folder, found))

    def show_check(self, last: LastCheck | None) -> None:
        """When the whole book was last looked at, and what was found."""
        self.checked.setText(check_text(last))

    def _open_log_folder(self) -> None:
        folder = log_folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def check_text(last: LastCheck | None) -> str:
    """A line about the last look at the whole book."""
    if last is None:
        return tr("not yet: it is done once a day, while nothing is written")
    found = tr("sound") if last.sound else tr("damaged")
    return f"{when(last.at)} · {found}"


def parts() -> list[tuple[str, str, str]]:
    """(name, version, licence) of what the program is made of; what is not installed is left out."""
    found = [
        ("Python", platform.python_version(), "PSF-2.0"),
        ("Qt", qVersion(), "LGPL-3.0"),
        ("SQLite", engine.VERSION, "Public domain"),
    ]
    for name, licence in PARTS:
        try:
            found.append((name, version(name), licence))
        except PackageNotFoundError:
            continue
    return found


def versions() -> str:
    """For a report about a bug: nothing in it says whose book this is."""
    lines = [f"Clientbook {__version__}", platform.platform()]
    return "\n".join([*lines, *(f"{name} {number}" for name, number, _ in parts())])
