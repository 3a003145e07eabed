"""The little window that asks what a filter is to be called."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from ...texts import tr
from ..kit.layout.reading_side import begin_where_lines_do
from ..kit.popover import Popover


class NamePopover(Popover):
    """`named` tells the name once it is one."""

    named = Signal(str)

    def __init__(self, name: str, action: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = QLineEdit(name, self)
        begin_where_lines_do(self.name)
        self.name.setPlaceholderText(tr("Name of the filter"))
        self.name.setAccessibleName(tr("Name of the filter"))
        self.name.setMinimumWidth(240)
        self.name.selectAll()
        done = QPushButton(action, self)
        done.setProperty("primary", True)
        done.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(done)
        self.body.addLayout(row)
        done.clicked.connect(self._finish)
        self.name.setFocus()

    def _finish(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.named.emit(name)
            self.accept()
