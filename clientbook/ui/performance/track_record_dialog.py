"""What a track record says before it is written: whose it is, clients' names or letters, pay or not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ...texts import tr
from ..kit.bidi import ltr
from ..kit.fields.field import CheckField, LineField
from ..kit.fields.form import Form
from ..kit.layouts import fit
from ..kit.reading_order import ReadingOrder
from ..kit.words import plain_label


class TrackRecordDialog(ReadingOrder, QDialog):
    """`record_requested` gives the manager's name, whether clients are named, and whether pay is shown."""

    record_requested = Signal(str, bool, bool)

    def __init__(self, year: int, manager: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Track record {year}").format(year=ltr(str(year))))
        self._manager = LineField(self)
        self._manager.set_value(manager)
        self.without_names = CheckField(tr("Leave out clients' names"), self)
        self.with_pay = CheckField(tr("Show what I was paid"), self)
        told = tr("One page for your next employer: closed sales, quota, win rate and top clients of the year.")
        words = plain_label(told, "secondary", self)
        words.setWordWrap(True)
        self._save = QPushButton(tr("Save as PDF…"), self)
        self._save.setProperty("primary", True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)

        form = Form()
        form.add(tr("Your name"), self._manager)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(self.without_names)
        column.addWidget(self.with_pay)
        column.addWidget(buttons)

        fit(self, self.fontMetrics().averageCharWidth() * 76)

        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)

    def _accept(self) -> None:
        self._manager.commit()
        self.accept()
        self.record_requested.emit(self._manager.value(), not self.without_names.value(), self.with_pay.value())
