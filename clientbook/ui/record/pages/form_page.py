"""The fields of a record, to be edited in place: a label beside each, sections with a line between."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from ....domain.money import percent_text
from ....domain.own_fields.values import own_order
from ....domain.pay.taking import Lack, lacks_of
from ....domain.records import Deal, OwnField, Plan
from ....domain.tax import tax_on
from ....texts import tr
from ...kit.fields.amount_field import AmountField
from ...kit.fields.date_field import DateField
from ...kit.fields.day_note import DayNote
from ...kit.fields.field import LineField, NotesField, named
from ...kit.fields.field_note import FieldNote
from ...kit.fields.link_field import LinkField, Names, connect_names
from ...kit.fields.rows import Rows
from ...kit.fields.unknown_note import UnknownNote
from ...kit.layout.layouts import set_margins
from ...kit.unseen_note import UnseenNote
from ...kit.words import plain_label
from ..fields.deal_fields import CreditsField, ReceiptsField
from ..fields.files_field import FilesField
from ..fields.forms import FormField, Section
from ..fields.own_fields import own_section
from ..fields.people_fields import KnowsField, ReportsToField
from ..load import RecordDetails
from .add_field import AddField


class _Placed(NamedTuple):
    """A field with where it stands; `widgets` are those by which its lines are shown and hidden."""

    spec: FormField
    layout: QFormLayout
    widgets: tuple[QWidget, ...]


#: `names_of(kind, text, offer)` answers what records of a kind are called that a text finds.
NamesOf = Callable[[str, str, Callable[[Names], None]], None]


class FormPage(QWidget):
    """`field_edited` tells a field's name and its new value; `fields` are the widgets by name.

    What is filled reads as text and is edited where it stands; what is empty waits behind the line that adds. A field
    that has been in sight stays until another record is shown: nothing goes from under the cursor.
    """

    field_edited = Signal(str, object)
    error_occurred = Signal(str)  # a sentence
    create_requested = Signal(str, str)  # a record for the field of this name, called so
    field_opened = Signal(str)  # by the line that adds
    field_requested = Signal()  # a new field of the user's own
    typing = Signal()  # what is typed in a field changes, and is no value yet

    def __init__(self, sections: Sequence[Section], names_of: NamesOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self.setProperty("reads", True)
        self.fields: dict[str, Any] = {}
        self._names_of = names_of
        self._rows: list[_Placed] = []
        self._found: RecordDetails | None = None
        self._various: frozenset[str] = frozenset()
        self._opened: set[str] = set()  # what has been in sight of this record
        self._groups: list[QWidget] = []
        self._own: Sequence[OwnField] = ()
        self.add_field = AddField(self)
        self.add_field.chosen.connect(self._open_chosen)
        self.add_field.new_requested.connect(self.field_requested)
        self._column = QVBoxLayout(self)
        set_margins(self._column, 0, 0, 8, 16)
        self._column.setSpacing(16)
        for section in sections:
            self._add_section(section)
        self._column.addWidget(self.add_field)

    def _add_section(self, section: Section) -> None:
        group = QWidget(self)
        form = QFormLayout(group)
        form.setContentsMargins(0, 0, 0, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(2)
        for spec in section:
            self._add_row(group, form, spec)
        self._column.insertWidget(len(self._groups), group)
        self._groups.append(group)

    def show_own(self, fields: Sequence[OwnField]) -> None:
        """The fields that the user has added, below the others; they are made anew only where they are others."""
        self.add_field.takes_new = True
        if fields == self._own:
            return
        if self._own:
            names = {own_order(each.id) for each in self._own}
            self._rows = [placed for placed in self._rows if placed.spec.name not in names]
            self.fields = {name: widget for name, widget in self.fields.items() if name not in names}
            group = self._groups.pop()
            self._column.removeWidget(group)
            group.hide()
            group.deleteLater()
        self._own = fields
        if fields:
            self._add_section(own_section(fields))

    def add_below(self, widget: QWidget) -> None:
        """Something of another kind under the fields."""
        self._column.addWidget(widget)

    def end(self) -> None:
        """What height is left stays empty below."""
        self._column.addStretch()

    def show_details(self, found: RecordDetails, various: frozenset[str] | None = None) -> None:
        """`various` are the fields in which the records that are shown as one differ; None where it is one."""
        self._found, self._various = found, various or frozenset()
        self._show_rows(found)
        for spec, _, _ in self._rows:
            name, widget = spec.name, self.fields[spec.name]
            self._fill(spec, widget, found)
            if various is not None and hasattr(widget, "show_various"):
                widget.show_various(name in various)

    def open_field(self, name: str) -> bool:
        """Shows the field of this name, empty or not; False where the record has none."""
        placed = next((each for each in self._rows if each.spec.name == name), None)
        if placed is None or self._found is None or not _is_had(placed.spec, self._found):
            return False
        self._opened.add(name)
        self._show_rows(self._found)
        return True

    def _open_chosen(self, name: str) -> None:
        names = [name] if name else [each for each, _ in self.add_field.fields]
        for each in names:
            self.open_field(each)
        self.field_opened.emit(names[0])

    def _show_rows(self, found: RecordDetails) -> None:
        """What the record has and is filled, wanted or was in sight; the rest is offered below."""
        empty = []
        for spec, layout, widgets in self._rows:
            had = _is_had(spec, found)
            filled = not spec.is_empty(found.record) or spec.name in self._various
            if had and (filled or _is_wanted(spec, found) or self._is_begun(spec)):
                self._opened.add(spec.name)
            shown = had and spec.name in self._opened
            for widget in widgets:
                # Nothing goes from under the cursor: it is hidden the next time.
                layout.setRowVisible(widget, shown or self._has_cursor(spec))
            if had and not shown:
                empty.append((spec.name, spec.label))
        for group in self._groups:
            inside = [each for each in self._rows if each.layout is group.layout()]
            group.setVisible(any(not each.widgets[-1].isHidden() for each in inside))
        self.add_field.offer(empty)

    def _is_begun(self, spec: FormField) -> bool:
        """Whether something was typed here that the record does not hold."""
        widget = self.fields[spec.name]
        return bool(widget.property("problem")) or bool(getattr(widget, "unknown", ""))

    def _has_cursor(self, spec: FormField) -> bool:
        focused = QApplication.focusWidget()
        field: QWidget = self.fields[spec.name]
        return focused is not None and not field.isHidden() and (field is focused or field.isAncestorOf(focused))

    def texts(self) -> dict[str, str]:
        """What is typed and is no value: not committed yet, or not to be read. Keys are for `put_text`."""
        return {
            f"{spec.name}:{place}": text
            for spec, _, _ in self._rows
            for place, text in enumerate(map(_uncommitted, lines_in(self.fields[spec.name])))
            if text
        }

    def put_text(self, key: str, text: str) -> bool:
        """A text of `texts` where it was typed, with the cursor behind it; False where the record has no such field."""
        name, _, place = key.partition(":")
        if not self.open_field(name):
            return False
        lines = lines_in(self.fields[name])
        line = lines[min(int(place or 0), len(lines) - 1)]
        if isinstance(line, NotesField):
            line.setPlainText(text)
        elif isinstance(line, LinkField):
            line.show_unknown(text)
        else:
            line.setText(text)
            line.setModified(True)
        line.setFocus()
        return True

    def start_anew(self) -> None:
        """Another record: what was begun for the former one, or asked about it, goes."""
        self._opened.clear()
        for widget in self.fields.values():
            if isinstance(widget, LinkField):
                widget.set_name("")
            elif isinstance(widget, LineField):
                widget.set_value(widget.nothing())
            if isinstance(widget, DateField):
                widget.forget_far()
            elif isinstance(widget, ReceiptsField | Rows):
                widget.start_anew()

    def commit(self) -> None:
        """Commits the field that is being typed in."""
        for widget in self.fields.values():
            if hasattr(widget, "commit"):
                widget.commit()

    def _fill(self, spec: FormField, widget: Any, found: RecordDetails) -> None:
        name = spec.name
        if hasattr(widget, "currency"):
            widget.currency = found.record.currency
        if isinstance(widget, ReceiptsField):
            widget.use_tax(found.tax)
        elif isinstance(widget, AmountField):
            widget.tax_rate = found.tax.rate
        value = spec.value(found.record)
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
        typing = typing or bool(getattr(widget, "unknown", "")) or bool(widget.property("problem"))
        if not typing and (widget.value() != value or not isinstance(value, tuple) or not value):
            widget.set_value(value)
        if isinstance(widget, LinkField) and not typing and not widget.unknown:
            widget.set_name(found.client)

    def _add_row(self, group: QWidget, form: QFormLayout, spec: FormField) -> None:
        widget = spec.make(group)
        named(widget, spec.label)
        label = plain_label(spec.label, "secondary", group)
        label.setMinimumHeight(28)
        label.setBuddy(widget)
        if spec.wide:
            form.addRow(label)
            form.addRow(widget)
        else:
            label.setFixedWidth(112)
            label.setWordWrap(True)
            form.addRow(label, widget)
        self.fields[spec.name] = widget
        self._rows.append(_Placed(spec, form, (label, widget) if spec.wide else (widget,)))
        self._add_notes(form, widget)
        self._connect(spec.name, form, widget)

    def _add_notes(self, form: QFormLayout, widget: QWidget) -> None:
        """What a field may have to say, below it."""
        if isinstance(widget, LineField):
            form.addRow("", FieldNote(widget))
        if isinstance(widget, LineField | NotesField):
            form.addRow("", UnseenNote(widget))
        if isinstance(widget, DateField):
            form.addRow("", DayNote(widget, self))
        if isinstance(widget, NotesField):
            widget.fit_text()

    def _connect(self, name: str, form: QFormLayout, widget: Any) -> None:
        widget.value_changed.connect(lambda value: self.field_edited.emit(name, value))
        if isinstance(widget, LinkField):
            connect_names(widget, lambda text, offer: self._names_of("client", text, offer))
            form.addRow("", UnknownNote(widget, tr("Create the client {name}"), self))
            widget.create_requested.connect(lambda text: self.create_requested.emit(name, text))
            widget.unknown_named.connect(lambda _: self.typing.emit())
        elif isinstance(widget, KnowsField):
            connect_names(widget.adding, lambda text, offer: self._names_of("contact", text, offer))
        elif isinstance(widget, FilesField):
            widget.file_missing.connect(self.error_occurred)


def lines_in(field: QWidget) -> list[Any]:
    """The lines and boxes in which something can be typed for a field, in a fixed order."""
    if isinstance(field, QLineEdit | NotesField):
        return [field]
    return list(field.findChildren(QLineEdit))


def _uncommitted(line: Any) -> str:
    if isinstance(line, NotesField):
        text = line.toPlainText().strip()
        return "" if text == line.value() else text
    is_typed = line.isModified() or line.property("problem") or getattr(line, "unknown", "")
    return line.text().strip() if is_typed else ""


def _is_had(spec: FormField, found: RecordDetails) -> bool:
    """Whether a record has such a field at all."""
    return spec.shown(found.record)


def _is_wanted(spec: FormField, found: RecordDetails) -> bool:
    """Whether a field stands there though it is empty."""
    if spec.asked is not None and found.plan is not None and spec.asked(found.record, found.plan):
        return True
    return spec.wanted(found.record)


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
