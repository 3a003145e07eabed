"""A form whose labels stand level with their fields, all named for screen readers."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QLayout, QWidget

from .date_field import DateField
from .day_note import DayNote
from .field import LineField, NotesField
from .field_note import FieldNote

_LEVEL: Final = 28  # a field's height


class Form(QFormLayout):
    """`add` puts a label beside a field, gives the field its name, and lets it speak below itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(6)

    def add(self, text: str, field: QWidget | QLayout) -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMinimumHeight(max(_LEVEL, label.fontMetrics().height() + 10))
        if isinstance(field, QWidget):
            field.setAccessibleName(text)
            label.setBuddy(field)
        self.addRow(label, field)
        if isinstance(field, LineField):
            self.addRow("", FieldNote(field))
        if isinstance(field, DateField):
            self.addRow("", DayNote(field))
        if isinstance(field, NotesField):
            field.fit_text()

    def labels(self) -> list[QLabel]:
        items = (self.itemAt(row, QFormLayout.ItemRole.LabelRole) for row in range(self.rowCount()))
        return [label for item in items if item is not None and isinstance(label := item.widget(), QLabel)]


def line_up(*forms: Form) -> None:
    """Forms below each other have their fields in one line."""
    labels = [label for form in forms for label in form.labels()]
    width = max(label.sizeHint().width() for label in labels)
    for label in labels:
        label.setMinimumWidth(width)
