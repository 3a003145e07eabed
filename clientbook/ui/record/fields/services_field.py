"""The services of a client: what each is called, when it is to be renewed, and for how many months."""

from ....domain.records import Service
from ....texts import tr
from ...kit.fields.date_field import DateField
from ...kit.fields.field import LineField
from ...kit.fields.number_field import NumberField
from ...kit.fields.rows import Row, Rows


class ServicesField(Rows):
    """A row counts once it has its name."""

    def value(self) -> tuple[Service, ...]:
        return self.items

    def make_row(self) -> Row:
        name, day, term = LineField(self), DateField(self, any_year=True), NumberField(self)
        for field, words in ((name, tr("Service")), (day, tr("Renews on")), (term, tr("Term in months"))):
            field.setAccessibleName(words)
            field.setToolTip(words)
        day.setPlaceholderText(tr("Renews on"))
        term.setPlaceholderText(tr("Months"))
        term.setFixedWidth(56)
        day.setFixedWidth(day.fontMetrics().horizontalAdvance("25.12.2026") + 52)
        row = Row([(name, 1), (day, 0), (term, 0)], self)
        for field in row.fields:
            field.value_changed.connect(lambda _: self._edited(row))
        return row

    def show_row(self, row: Row, item: Service | None) -> None:
        name, day, term = row.fields
        name.setPlaceholderText(tr("Add a service") if item is None else "")
        values = ("", None, None) if item is None else (item.name, item.renews_on, item.term_months)
        for field, value in zip((name, day, term), values, strict=True):
            if not (field.hasFocus() and field.isModified()):
                field.set_value(value)

    def commit(self) -> None:
        for row in tuple(self.rows):
            for field in row.fields:
                field.commit()

    def _edited(self, row: Row) -> None:
        """What has a name has a term, of a year where none is said; a name that was emptied comes back."""
        name, day, term = row.fields
        if name.value():
            self.put(row, Service(name.value(), day.value(), term.value() or 12))
        elif row.item is not None:
            name.set_value(row.item.name)
