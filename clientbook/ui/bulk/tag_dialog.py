"""Which tags many records get, or lose."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ... import labels
from ...texts import tr
from ..kit.fields.check_list import CheckList
from ..kit.fields.field import TagsField, named
from ..kit.layout.reading_order import ReadingOrder
from ..kit.words import plain_label


class TagDialog(ReadingOrder, QDialog):
    """`tags_chosen` tells the tags; `known` are those to choose from; where tags are added, new ones can be typed."""

    enter_once = True  # asks for one thing: Enter in a field is enough

    tags_chosen = Signal(tuple)

    def __init__(self, kind: str, count: int, known: list[str], add: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        what = labels.kinds(count)[kind]
        title = tr("Add tags to {what}") if add else tr("Take tags off {what}")
        self.setWindowTitle(title.format(what=what))
        self.setMinimumWidth(360)
        self.new = TagsField(self)
        self.new.setPlaceholderText(tr("New tag"))
        named(self.new, tr("New tag"))
        self.new.setVisible(add)
        self.known = CheckList(self)
        named(self.known, tr("Tags"))
        self.known.offer({tag: tag for tag in known})
        self.known.setVisible(bool(known))
        nothing = plain_label(tr("None of them has a tag."), "secondary", self)
        nothing.setVisible(not known and not add)
        self.do_button = QPushButton(tr("Add") if add else tr("Remove"), self)
        self.do_button.setProperty("primary", True)
        self.do_button.setEnabled(add or bool(known))
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.do_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)

        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for widget in (self.new, self.known, nothing, buttons):
            column.addWidget(widget)

        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)

    def _accept(self) -> None:
        self.new.commit()
        tags = tuple(dict.fromkeys((*self.known.value(), *self.new.value())))
        if tags:
            self.tags_chosen.emit(tags)
            self.accept()
