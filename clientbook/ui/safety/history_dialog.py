"""What happened to one record: who did what and when, each step to be taken back, each version to be brought back."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QPushButton, QVBoxLayout, QWidget

from ... import labels
from ...store.writing.steps import Version
from ...texts import tr
from ..kit.bidi import isolate, shown_date
from ..kit.layout.layouts import open_at
from ..kit.layout.reading_order import ReadingOrder
from ..kit.words import ElidedLabel, plain_label
from ..record.fields.field_texts import differences

#: So many versions are asked for: a record may have been edited fifty thousand times.
SHOWN: Final = 300


class HistoryDialog(ReadingOrder, QDialog):
    """A list of versions, newest first. `names` are of the clients and contacts that the versions refer to."""

    take_back_requested = Signal(int)  # a step's number
    bring_back_requested = Signal(int)

    def __init__(
        self, name: str, versions: list[Version], names: Mapping[int, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History"))
        open_at(self, 600, 460)
        self._versions = versions
        heading = ElidedLabel(self)
        heading.set_text(name)
        self.lines = QListWidget(self)
        self.lines.setWordWrap(True)
        self.lines.setLayoutMode(QListWidget.LayoutMode.Batched)  # or hundreds of lines hold the window up
        self.lines.setBatchSize(20)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setAccessibleName(tr("Changes, newest first"))
        for version in versions:
            self.lines.addItem(_said(version, names))
        if len(versions) == SHOWN:
            self.lines.addItem("…")
        hint = plain_label(tr("Both are steps of their own: undo takes them back."), "secondary", self)
        self.bring_button = QPushButton(tr("Bring back this version"), self)
        self.take_button = QPushButton(tr("Take this step back"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for button in (self.bring_button, self.take_button):
            button.setEnabled(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(heading)
        column.addWidget(self.lines, 1)
        column.addWidget(hint)
        column.addWidget(buttons)
        buttons.rejected.connect(self.reject)
        self.lines.currentRowChanged.connect(self._chosen)
        self.bring_button.clicked.connect(lambda: self._ask(self.bring_back_requested.emit))
        self.take_button.clicked.connect(lambda: self._ask(self.take_back_requested.emit))

    def _chosen(self, row: int) -> None:
        version = self._versions[row] if 0 <= row < len(self._versions) else None
        holds = version is not None and not version.step.undone
        self.take_button.setEnabled(holds)
        # The newest version that holds is what the record is already.
        newest = next((place for place, each in enumerate(self._versions) if not each.step.undone), 0)
        self.bring_button.setEnabled(holds and row > newest)

    def _ask(self, ask: Callable[[int], object]) -> None:
        ask(self._versions[self.lines.currentRow()].step.id)
        self.accept()


def _said(version: Version, names: Mapping[int, str]) -> str:
    """When, who and what; then a line for each field that was altered."""
    step = version.step
    at = step.at.astimezone()
    who = isolate(str(step.label.values.get("by", "")) or tr("You"))
    undone = tr("undone") if step.undone else ""
    head = " · ".join(filter(None, (f"{shown_date(at.date())} {at:%H:%M}", who, labels.step_text(step.label), undone)))
    return "\n    ".join([head, *differences(version.change, names)])
