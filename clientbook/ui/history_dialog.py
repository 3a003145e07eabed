"""What happened to one record: each step with its day and what it changed."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QPushButton, QVBoxLayout, QWidget

from .. import labels
from ..domain.changes import Change
from ..store.steps import Version
from ..texts import tr
from .kit.notices import ElidedLabel
from .kit.reading_order import ReadingOrder


class HistoryDialog(ReadingOrder, QDialog):
    """A list of versions, newest first; each step can be taken back, an import or a merge as a whole."""

    take_back_requested = Signal(int)  # a step's number

    def __init__(self, name: str, versions: list[Version], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History"))
        self.resize(560, 420)
        heading = ElidedLabel(self)
        heading.set_text(name)
        lines = QListWidget(self)
        lines.setWordWrap(True)
        lines.setAccessibleName(tr("Changes, newest first"))
        for version in versions:
            when = version.step.at.astimezone().strftime("%Y-%m-%d %H:%M")
            lines.addItem(
                "\n".join([f"{when}   {labels.step_text(version.step.label)}", *_differences(version.change)])
            )
        self.lines = lines
        self._versions = versions
        self._back = QPushButton(tr("Take this step back"), self)
        self._back.setEnabled(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self._back, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(heading)
        column.addWidget(lines, 1)
        column.addWidget(buttons)
        buttons.rejected.connect(self.reject)
        lines.currentRowChanged.connect(self._chosen)
        self._back.clicked.connect(self._take_back)

    def _chosen(self, row: int) -> None:
        self._back.setEnabled(0 <= row < len(self._versions) and not self._versions[row].step.undone)

    def _take_back(self) -> None:
        self.take_back_requested.emit(self._versions[self.lines.currentRow()].step.id)
        self.accept()


def _differences(change: Change | None) -> list[str]:
    """A line for each field that a change altered."""
    if change is None or change.before is None or change.after is None:
        return []
    words = labels.fields()
    before, after = change.before, change.after
    names = [name for name in type(after).__dataclass_fields__ if getattr(before, name) != getattr(after, name)]
    return [
        f"    {words.get(name, name)}: {_shown(getattr(before, name))} → {_shown(getattr(after, name))}"
        for name in names
    ]


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "—"
    return str(value) if value not in (None, "") else "—"
