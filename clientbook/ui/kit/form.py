"""A form whose labels stand level with their fields, all named for screen readers."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QLayout, QWidget

_LEVEL: Final = 28  # a field's height


class Form(QFormLayout):
    """`add` puts a label beside a field, and gives the field its name."""

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
