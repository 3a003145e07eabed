"""The line below a form that names the fields which are empty, and opens the one that is chosen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ....texts import tr
from ...kit.words import Link, link

#: So many stand in the line; its menu has them all.
_NAMED: Final = 4
Named = Sequence[tuple[str, str]]  # fields: the name of each, and its label


class AddField(QWidget):
    """`chosen` names the field; "" wishes for all of them; `new_requested` wishes for one that does not exist yet.

    Hidden while none is empty, unless it `takes_new` ones.
    """

    chosen = Signal(str)
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: Named = ()
        self.takes_new = False
        self.button: Link = link("", self)
        self.button.setAccessibleName(tr("Add a field"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch()
        self.button.clicked.connect(self.open)
        self.hide()

    def offer(self, fields: Named) -> None:
        """The fields that can be opened, in the order of the form."""
        if fields == self.fields and self.button.text():
            return
        self.fields = list(fields)
        named = ", ".join(label for _, label in fields[:_NAMED])
        named = named or tr("Field")
        self.button.setText("+ " + (named + ", …" if len(fields) > _NAMED else named).replace("&", "&&"))
        self.setVisible(bool(fields) or self.takes_new)

    def menu(self) -> QMenu:
        """A line for each field, and one for all of them."""
        menu = QMenu(self)
        for name, label in self.fields:
            line = menu.addAction(label.replace("&", "&&"))
            line.triggered.connect(lambda _=False, name=name: self.chosen.emit(name))
        if len(self.fields) > 1:
            menu.addSeparator()
            menu.addAction(tr("All fields")).triggered.connect(lambda: self.chosen.emit(""))
        if self.takes_new:
            menu.addSeparator()
            menu.addAction(tr("New field…")).triggered.connect(self.new_requested)
        return menu

    def open(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
        menu.setActiveAction(menu.actions()[0])  # keys go on at once
