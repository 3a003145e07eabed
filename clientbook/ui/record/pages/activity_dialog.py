"""One activity, to be put right: its kind, day, words, person and next touch."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from .... import labels
from ....domain.records import Activity
from ....texts import tr
from ...kit.fields.date_field import DateField
from ...kit.fields.field import CheckField, ChoiceField, LineField, NotesField
from ...kit.fields.form import Form
from ...kit.layout.reading_order import ReadingOrder


class TimeField(LineField):
    """HH:MM, or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, left_to_right=True)

    def read(self, text: str) -> str:
        found = re.fullmatch(r"([01]?\d|2[0-3])[:.]?([0-5]\d)", text)
        if found is None:
            raise ValueError(tr("Not a time: type it as 10:30"))
        return f"{int(found.group(1)):02}:{found.group(2)}"


class ActivityDialog(ReadingOrder, QDialog):
    """`save_requested` gives the activity before and after."""

    enter_once = True  # asks for one thing: Enter in a field is enough

    save_requested = Signal(object, object)

    def __init__(self, activity: Activity, people: Mapping[int, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Edit"))
        self.setMinimumWidth(420)
        self._activity = activity
        fields: dict[str, Any] = {
            "kind": ChoiceField(dict(labels.activity_kinds()), self),
            "on": DateField(self),
            "text": NotesField(self),
            "contact_id": ChoiceField({None: tr("Nobody named"), **people}, self),
            "next_on": DateField(self),
            "at": TimeField(self),
            "next_kind": ChoiceField({None: tr("The same kind"), **labels.activity_kinds()}, self),
            "done": CheckField(tr("Done"), self),
        }
        words = {
            "kind": tr("Kind"), "on": tr("Day"), "text": tr("What was said"), "contact_id": tr("With"),
            "next_on": tr("Next touch"), "at": tr("At"), "next_kind": tr("Next as"), "done": "",
        }  # fmt: skip
        form = Form()
        for name, field in fields.items():
            field.set_value(getattr(activity, name))
            form.add(words[name], field)
        self.fields = fields
        save = QPushButton(tr("Save"), self)
        save.setProperty("primary", True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)

    def _save(self) -> None:
        for field in self.fields.values():
            if hasattr(field, "commit"):
                field.commit()
            if field.property("problem"):
                field.setFocus()
                return
        values = {name: field.value() for name, field in self.fields.items()}
        if values["on"] is None:
            values["on"] = self._activity.on
        self.save_requested.emit(self._activity, replace(self._activity, **values))
        self.accept()
