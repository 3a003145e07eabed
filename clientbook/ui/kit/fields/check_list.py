"""A short list of values to tick, any number of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_ROWS = 7
_VALUE = Qt.ItemDataRole.UserRole


class CheckList(QListWidget):
    """`value()` is a tuple of what is ticked, in the order of the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checks")
        self.setUniformItemSizes(True)
        self._pressed = Qt.CheckState.Unchecked
        self.itemPressed.connect(self._press)
        self.itemClicked.connect(self._click)

    def offer(self, choices: dict[object, str]) -> None:
        """What can be ticked, by value; what is ticked already stays, listed first where it is not among them."""
        ticked = self.value()
        words = {value: choices.get(value, str(value)) for value in ticked if value not in choices} | choices
        self.clear()
        for value, word in words.items():
            item = QListWidgetItem(word, self)
            item.setData(_VALUE, value)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if value in ticked else Qt.CheckState.Unchecked)
        if words and self.currentRow() < 0:
            self.setCurrentRow(0)
        height = self.sizeHintForRow(0) if words else self.fontMetrics().height() + 12
        self.setFixedHeight(height * max(1, min(len(words), _ROWS)) + 4)

    def value(self) -> tuple[object, ...]:
        items = (self.item(row) for row in range(self.count()))
        return tuple(item.data(_VALUE) for item in items if item.checkState() == Qt.CheckState.Checked)

    def set_value(self, value: tuple[object, ...]) -> None:
        """Ticks these; those that are not offered yet are added."""
        rows = {self.item(row).data(_VALUE): self.item(row) for row in range(self.count())}
        missing = {each: str(each) for each in value if each not in rows}
        if missing:
            self.offer(missing | {each: item.text() for each, item in rows.items()})
            rows = {self.item(row).data(_VALUE): self.item(row) for row in range(self.count())}
        for each, item in rows.items():
            item.setCheckState(Qt.CheckState.Checked if each in value else Qt.CheckState.Unchecked)

    def _press(self, item: QListWidgetItem) -> None:
        self._pressed = item.checkState()

    def _click(self, item: QListWidgetItem) -> None:
        """The whole line ticks: where the click was not on its box, nothing has happened yet."""
        if item.checkState() == self._pressed:
            ticked = self._pressed == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
