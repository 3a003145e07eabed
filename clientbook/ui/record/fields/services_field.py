"""The services of a client: what each is called, when it is to be renewed, and for how many months."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from ....domain.records import Service
from ....texts import tr
from ...kit.fields.date_field import DateField
from ...kit.fields.field import LineField
from ...kit.fields.number_field import NumberField
from .deal_fields import Rows


class ServicesField(Rows):
    """A row counts once it has its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: tuple[Service, ...] = ()
        self.set_value(())

    def value(self) -> tuple[Service, ...]:
        return self._value

    def set_value(self, value: tuple[Service, ...]) -> None:
        self._value = tuple(value)
        self.clear_rows()
        for place, service in enumerate(self._value):
            self._service_row(service, place)
        self._service_row(None, len(self._value))

    def _service_row(self, service: Service | None, place: int) -> None:
        name, day, term = LineField(self), DateField(self, any_year=True), NumberField(self)
        name.setPlaceholderText(tr("Add a service") if service is None else "")
        for field, words in ((name, tr("Service")), (day, tr("Renews on")), (term, tr("Term in months"))):
            field.setAccessibleName(words)
            field.setToolTip(words)
        day.setPlaceholderText(tr("Renews on"))
        term.setPlaceholderText(tr("Months"))
        term.setFixedWidth(56)
        day.setFixedWidth(day.fontMetrics().horizontalAdvance("25.12.2026") + 52)
        shown = service or Service("")
        name.set_value(shown.name)
        day.set_value(shown.renews_on)
        term.set_value(shown.term_months if service is not None else None)
        name.value_changed.connect(lambda text: self._edited(place, shown, name=text))
        day.value_changed.connect(lambda on: self._edited(place, shown, renews_on=on))
        term.value_changed.connect(lambda months: self._edited(place, shown, term_months=months or 12))
        remove = None if service is None else lambda: self._commit(self._value[:place] + self._value[place + 1 :])
        self.add_row([(name, 1), (day, 0), (term, 0)], remove)

    def _edited(self, place: int, service: Service, **fresh: Any) -> None:
        after = replace(service, **fresh)
        if after.name:
            self._commit((*self._value[:place], after, *self._value[place + 1 :]))

    def _commit(self, value: tuple[Service, ...]) -> None:
        if value != self._value:
            self.set_value(value)
            self.value_changed.emit(value)
