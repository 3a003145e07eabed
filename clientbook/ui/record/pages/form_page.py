"""The fields of a record, to be edited in place: a label beside each, sections with a line between."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from ....domain.money import percent_text
from ....domain.pay.taking import Lack, lacks_of
from ....domain.records import Deal, Plan
from ....domain.tax import tax_on
from ....texts import tr
from ...kit.fields.amount_field import AmountField
from ...kit.fields.date_field import DateField
from ...kit.fields.day_note import DayNote
from ...kit.fields.field import LineField, NotesField, named
from ...kit.fields.field_note import FieldNote
from ...kit.fields.link_field import LinkField, Names, asking
from ...kit.rule import rule
from ...kit.unseen_note import UnseenNote
from ...kit.words import plain_label
from ..fields.deal_fields import CreditsField, ReceiptsField
from ..fields.files_field import FilesField
from ..fields.forms import FormField, Section
from ..fields.people_fields import KnowsField, ReportsToField
from ..load import Found

#: `names_of(kind, text, offer)` answers what records of a kind are called that a text finds.
NamesOf = Callable[[str, str, Callable[[Names], None]], None]


class FormPage(QWidget):
    """`field_edited` tells a field's name and its new value; `fields` are the widgets by name."""

    field_edited = Signal(str, object)
    problem_told = Signal(str)  # a sentence

    def __init__(self, sections: Sequence[Section], names_of: NamesOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self.fields: dict[str, Any] = {}
        self._names_of = names_of
        self._record_id = 0
        self._rows: list[tuple[QFormLayout, FormField, QWidget]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 16)
        self._column.setSpacing(16)
        for number, section in enumerate(sections):
            if number:
                self._column.addWidget(rule(self))
            form = QFormLayout()
            form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            form.setHorizontalSpacing(12)
            form.setVerticalSpacing(6)
            for spec in section:
                self._add_field(form, spec)
            self._column.addLayout(form)

    def add_below(self, widget: QWidget) -> None:
        """Something of another kind under the fields."""
        self._column.addWidget(rule(self))
        self._column.addWidget(widget)

    def end(self) -> None:
        """What height is left stays empty below."""
        self._column.addStretch()

    def show_found(self, found: Found) -> None:
        if found.record.id != self._record_id and self._record_id:
            self._start_anew()
        self._record_id = found.record.id
        for layout, spec, widget in self._rows:
            layout.setRowVisible(widget, _is_shown(spec, found))
        for name, widget in self.fields.items():
            self._fill(name, widget, found)

    def _start_anew(self) -> None:
        """Another record: what was begun for the former one, or asked about it, goes."""
        for widget in self.fields.values():
            if isinstance(widget, DateField):
                widget.forget_far()
            elif isinstance(widget, ReceiptsField):
                widget.start_anew()

    def commit(self) -> None:
        """Commits the field that is being typed in."""
        for widget in self.fields.values():
            if hasattr(widget, "commit"):
                widget.commit()

    def _fill(self, name: str, widget: Any, found: Found) -> None:
        if hasattr(widget, "currency"):
            widget.currency = found.record.currency
        if isinstance(widget, ReceiptsField):
            widget.use_tax(found.tax)
        elif isinstance(widget, AmountField):
            widget.tax_rate = found.tax.rate
        value = getattr(found.record, name)
        if name == "roles":
            named_too = {role.contact_id: found.names.get(role.contact_id, "…") for role in value}
            widget.offer({**named_too, **{person.id: person.name for person in found.people}})
        elif isinstance(widget, ReportsToField):
            others = {person.id: person.name for person in found.people if person.id != found.record.id}
            widget.offer(({value: found.names.get(value, "…")} if value else {}) | others)
        elif isinstance(widget, KnowsField):
            widget.show_names(found.names)
        elif isinstance(widget, CreditsField):
            widget.offer(found.creditable)
        elif found.plan is not None and isinstance(found.record, Deal):
            _hint(name, widget, found.record, found.plan)
        typing = widget.hasFocus() and getattr(widget, "isModified", lambda: False)()
        if not typing and (widget.value() != value or not isinstance(value, tuple) or not value):
            widget.set_value(value)
        if isinstance(widget, LinkField) and not typing:
            widget.set_name(found.client)

    def _add_field(self, form: QFormLayout, spec: FormField) -> None:
        widget = spec.make(self)
        named(widget, spec.label)
        label = plain_label(spec.label, "secondary", self)
        label.setMinimumHeight(28)
        label.setBuddy(widget)
        if spec.wide:
            form.addRow(label)
            form.addRow(widget)
            self._rows.append((form, spec, label))
        else:
            label.setFixedWidth(112)
            label.setWordWrap(True)
            form.addRow(label, widget)
        if isinstance(widget, LineField):
            form.addRow("", FieldNote(widget))
        if isinstance(widget, LineField | NotesField):
            form.addRow("", UnseenNote(widget))
        if isinstance(widget, DateField):
            form.addRow("", DayNote(widget, self))
        widget.value_changed.connect(lambda value, name=spec.name: self.field_edited.emit(name, value))
        if isinstance(widget, LinkField):
            asking(widget, lambda text, offer: self._names_of("client", text, offer))
        elif isinstance(widget, KnowsField):
            asking(widget.adding, lambda text, offer: self._names_of("contact", text, offer))
        elif isinstance(widget, FilesField):
            widget.missing_told.connect(self.problem_told)
        self.fields[spec.name] = widget
        self._rows.append((form, spec, widget))


def _is_shown(spec: FormField, found: Found) -> bool:
    if spec.asked is None:
        return spec.shown(found.record)
    return spec.shown(found.record) or (found.plan is not None and spec.asked(found.record, found.plan))


def _hint(name: str, widget: Any, deal: Deal, plan: Plan) -> None:
    """What an empty field of a deal means under the plan that takes it."""
    match name:
        case "exchange_rate":
            widget.show_currencies(deal.currency, plan.currency)
        case "term_months":
            needed = Lack.TERM in lacks_of(deal, plan)
            widget.setPlaceholderText(tr("Needed for the clawback") if needed else "")
        case "tax_rate":
            rate = tax_on(plan.tax, deal.won_on or date.today())
            widget.setPlaceholderText("" if rate is None else percent_text(rate))
