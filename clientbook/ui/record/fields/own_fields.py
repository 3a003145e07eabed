"""Fields of a form that the user has added: one a definition, by the type of what it holds."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from ....domain.choices import OwnType
from ....domain.errors import UserError
from ....domain.own_fields.types import TYPES
from ....domain.own_fields.values import NO, YES, own_order
from ....domain.records import OwnField
from ....formatting import own_text
from ....sentences import field_problem
from ....texts import tr
from ...kit.fields.date_field import read_day
from ...kit.fields.field import ChoiceField, LineField, NotesField
from .forms import FormField, Section

_LEFT_TO_RIGHT = frozenset((OwnType.NUMBER, OwnType.AMOUNT, OwnType.LINK, OwnType.EMAIL, OwnType.PHONE))


def own_section(fields: Sequence[OwnField]) -> Section:
    """The fields of a kind that are the user's own, in the user's order; each has the name of `own_order`."""
    return [
        FormField(own_order(field.id), field.name, _Maker(field), wide=field.type is OwnType.NOTES) for field in fields
    ]


class _Maker:
    """What makes the widget of a field; two of equal fields are equal."""

    def __init__(self, field: OwnField) -> None:
        self._field = field

    def __call__(self, parent: QWidget) -> QWidget:
        match self._field.type:
            case OwnType.NOTES:
                return NotesField(parent)
            case OwnType.FLAG:
                return OwnChoice({YES: own_text(OwnType.FLAG, YES), NO: own_text(OwnType.FLAG, NO)}, parent)
            case OwnType.CHOICE:
                return OwnChoice({each: each for each in self._field.choices}, parent)
        return OwnLine(self._field, parent)


class OwnLine(LineField):
    """A value in one line, typed and shown as people write it, kept as its type writes it.

    What the type cannot read, because the field was of another once, stays shown as it is.
    """

    def __init__(self, field: OwnField, parent: QWidget | None = None) -> None:
        self._type = field.type
        self._way = TYPES[field.type](field.choices)
        super().__init__(parent, left_to_right=field.type in _LEFT_TO_RIGHT)
        if field.type is OwnType.SEVERAL:
            self.setPlaceholderText("; ".join(field.choices))

    def read(self, text: str) -> str:
        if text == self.shown(self.value()):
            return str(self.value())
        if self._type is OwnType.DAY:
            try:
                return read_day(text, date.today()).isoformat()
            except (ValueError, OverflowError):
                raise ValueError(tr("Not a day: type it as 25.11.2026")) from None
        try:
            return self._way.read(text)
        except UserError as error:
            raise ValueError(field_problem(error)) from None

    def shown(self, value: Any) -> str:
        if self._type is OwnType.SEVERAL:
            return "; ".join(str(value).split("\n"))
        return own_text(self._type, str(value))


class OwnChoice(ChoiceField):
    """One of a list, or nothing; what a record says that is none of the list can be chosen, too."""

    def __init__(self, choices: dict[Any, str], parent: QWidget | None = None) -> None:
        self._choices = {"": "", **choices}
        super().__init__(self._choices, parent)

    def set_value(self, value: object) -> None:
        if value not in self.values():
            self.fill({**self._choices, value: str(value)})
        super().set_value(value)
