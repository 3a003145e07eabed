"""Days in the list of files that Qt shows where the desktop has no file dialog: they read as everywhere else."""

from datetime import UTC, datetime
from typing import Any, Final, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QFileDialog, QFileSystemModel, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ..bidi import shown_moment

#: The column of Qt's list in which a file says when it was changed.
_CHANGED: Final = 3


def show_days(dialog: QFileDialog) -> None:
    """As this program writes them, instead of as the system's locale does ("1 12 2026")."""
    files = dialog.findChild(QTreeView)
    if files is not None:  # else it is the desktop's own
        files.setItemDelegateForColumn(_CHANGED, _Changed(files))


class _Changed(QStyledItemDelegate):
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        info = index.data(QFileSystemModel.Roles.FileInfoRole)
        if info is not None and info.exists():
            at = datetime.fromtimestamp(info.lastModified().toSecsSinceEpoch(), UTC)
            cast(Any, option).text = shown_moment(at)
