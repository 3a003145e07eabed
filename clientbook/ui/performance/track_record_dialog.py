"""What a track record says before it is written: whose it is, clients' names or letters, pay or not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ...texts import tr
from ..kit.bidi import ltr
from ..kit.fields.field import CheckField, LineField
from ..kit.fields.form import Form
from ..kit.layout.layouts import fit
from ..kit.layout.reading_order import ReadingOrder
from ..kit.words import plain_label


class TrackRecordDialog(ReadingOrder, QDialog):
    """`record_requested` gives the manager's name, role and reach, whether clients are named, and whether pay is shown.

    Clients' names are left out, unless they are wanted: the page is for people outside.
    """

    enter_once = True  # asks for one thing: Enter in a field is enough

    record_requested = Signal(str, str, str, bool, bool)

    def __init__(self, year: int, manager: str, parent: QWidget | None = None, role: str = "", reach: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Track record {year}").format(year=ltr(str(year))))
        self.manager = LineField(self)
        self.manager.set_value(manager)
        self.role, self.reach = LineField(self), LineField(self)
        self.role.set_value(role)
        self.role.setPlaceholderText(tr("Account manager, Northwind"))
        self.reach.set_value(reach)
        self.reach.setPlaceholderText(tr("phone or e-mail"))
        self.without_names = CheckField(tr("Leave out clients' names"), self)
        self.without_names.set_value(True)
        self.with_pay = CheckField(tr("Show what I was paid"), self)
        hint = tr("One page for your next employer: closed sales, quota, win rate and top clients of the year.")
        words = plain_label(hint, "secondary", self)
        words.setWordWrap(True)
        self.save_button = QPushButton(tr("Save as PDF…"), self)
        self.save_button.setProperty("primary", True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)

        form = Form()
        form.add(tr("Your name"), self.manager)
        form.add(tr("Role and employer"), self.role)
        form.add(tr("How to reach you"), self.reach)
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
        lines = (self.manager, self.role, self.reach)
        for line in lines:
            line.commit()
        self.accept()
        told = (line.value() for line in lines)
        self.record_requested.emit(*told, not self.without_names.value(), self.with_pay.value())
