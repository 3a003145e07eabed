"""The details beside a table: one record in fields that are edited in place, and what hangs on it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ..domain.changes import Change, Label
from ..domain.errors import UserError
from ..domain.following import following
from ..domain.touch import Understood
from ..jobs.today import log
from ..store.book import Book, Done
from . import theme
from .columns import name_of
from .forms import FormField, sections_of
from .found import Found, employers_of, find
from .headline import headline_of
from .kit.field import named
from .kit.link_field import LinkField, Names, asking
from .kit.notices import ElidedLabel, Pill, plain_label
from .log_line import LogLine
from .related import Related, rule
from .session import Session
from .twin_hint import TwinHint

#: So much of the timeline is shown.
_LOGGED = 5


class Details(QWidget):
    """Shows one record of a kind. Each committed field is one step; a new record is added once it has its name."""

    added = Signal(int)  # the id of a record that was new
    open_requested = Signal(str, int)
    new_requested = Signal(str, int)  # a contact or a deal for this client
    problem_told = Signal(object)  # UserError

    def __init__(self, session: Session, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.kind = kind
        self._record: Any = None
        self._asked: int | None = None
        self._adding = False
        self.log: LogLine | None = None
        self._fields: dict[str, Any] = {}
        self._rows: list[tuple[QFormLayout, FormField, QWidget]] = []
        self._employers: dict[int, str] = {}

        self._name = ElidedLabel(self)
        theme.type_scale(self._name, 1.25, QFont.Weight.DemiBold)
        self._pill = Pill(self)
        self._under = plain_label("", "secondary", self)
        self._under.setWordWrap(True)
        self._under.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._notice = plain_label("", "secondary", self)
        self._notice.setWordWrap(True)
        self._twin = TwinHint(session, self)
        self._body = QWidget()
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._related: Related | None = None

        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name, 1)
        top.addWidget(self._pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._under)
        column.addWidget(self._notice)
        column.addWidget(self._twin)
        column.addSpacing(8)
        column.addWidget(self._scroll, 1)
        self._twin.open_requested.connect(self.open_requested)

    # -- what is shown --------------------------------------------------------------------------------------------

    @property
    def record_id(self) -> int | None:
        """The id of the record shown: None for nothing, 0 for a new one."""
        return None if self._record is None else self._record.id

    @property
    def coming_id(self) -> int | None:
        """The id of the record that was asked for last, shown or on its way."""
        return self._asked if self._asked is not None else self.record_id

    def show_record(self, number: int) -> None:
        """Asks for the record and shows it; a field that is being typed in keeps its text."""
        self._asked = number
        self._session.ask(lambda book: find(book, self.kind, number), self._show, self, "details-" + self.kind)

    def show_new(self, record: Any, client: str = "") -> None:
        """A record that is not in the book yet; the first field takes the name."""
        self._show(Found(record, client, employers=self._employers))
        self._twin.watch(record)
        self.focus_first()

    def focus_first(self) -> None:
        """Puts the cursor into the first field."""
        first = next(iter(self._fields.values()), None)
        if isinstance(first, QWidget):
            first.setFocus()

    def clear(self) -> None:
        self._record = None
        self.setVisible(False)

    def forget(self, done: Done) -> None:
        """The book changed: what is shown is asked for again where it may be touched."""
        if "employer" in done.touched:
            self._session.ask(employers_of, self._take_employers, self, "employers-" + self.kind)
        if self.coming_id:
            self.show_record(self.coming_id)

    def commit(self) -> None:
        """Commits the field that is being typed in."""
        for widget in self._fields.values():
            if hasattr(widget, "commit"):
                widget.commit()

    def _show(self, found: Found) -> None:
        self._asked = None
        if found.record is None:
            self.clear()
            return
        if found.employers != self._employers:
            self._take_employers(found.employers)
        if not self._fields:
            self._build()  # not before a record is shown: forms are most of what a window costs
        self._twin.keep_for(found.record, self._record)
        self._record = found.record
        self._show_header(found)
        for layout, spec, widget in self._rows:
            layout.setRowVisible(widget, spec.shown(found.record))
        for name, widget in self._fields.items():
            self._fill(name, widget, found)
        if self._related is not None:
            self._related.show_found(found)
        if self.log is not None:
            self.log.setEnabled(bool(found.record.id))
            self.log.show_timeline(list(found.timeline[:_LOGGED]))
        self.setVisible(True)

    def _fill(self, name: str, widget: Any, found: Found) -> None:
        if hasattr(widget, "currency"):
            widget.currency = found.record.currency
        value = getattr(found.record, name)
        if name == "roles":
            widget.offer({person.id: person.name for person in found.people})
        typing = widget.hasFocus() and getattr(widget, "isModified", lambda: False)()
        if not typing and (widget.value() != value or not isinstance(value, tuple) or not value):
            widget.set_value(value)
        if isinstance(widget, LinkField) and not typing:
            widget.set_name(found.client)

    def _show_header(self, found: Found) -> None:
        shown = headline_of(found)
        self._name.set_text(shown.name)
        self._pill.show_word(shown.word, shown.role)
        self._under.setText(shown.under)
        self._notice.setText(shown.notice)
        self._notice.setVisible(bool(shown.notice))

    # -- building -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._body = QWidget()
        self._body.setObjectName("body")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(16)
        self._fields.clear()
        self._rows.clear()
        if self.kind != "employer":
            self.log = LogLine(self._body)
            self.log.log_requested.connect(self._log)
            column.addWidget(self.log)
        for number, section in enumerate(sections_of(self.kind, dict(self._employers))):
            if number or self.log is not None:
                column.addWidget(rule(self._body))
            form = QFormLayout()
            form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            form.setHorizontalSpacing(12)
            form.setVerticalSpacing(6)
            for spec in section:
                self._add_field(form, spec)
            column.addLayout(form)
        self._related = Related(self._body)
        self._related.open_requested.connect(self.open_requested)
        self._related.new_requested.connect(self.new_requested)
        column.addWidget(self._related)
        column.addStretch()
        self._scroll.setWidget(self._body)

    def _add_field(self, form: QFormLayout, spec: FormField) -> None:
        widget = spec.make(self._body)
        named(widget, spec.label)
        label = QLabel(spec.label, self._body)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "secondary")
        label.setMinimumHeight(28)
        label.setBuddy(widget)
        if spec.wide:
            form.addRow(label)
            form.addRow(widget)
        else:
            label.setFixedWidth(112)
            label.setWordWrap(True)
            form.addRow(label, widget)
        widget.value_changed.connect(lambda value, name=spec.name: self._edited(name, value))
        if spec.name == self._name_field:
            widget.textEdited.connect(self._twin.name_typed)
        if isinstance(widget, LinkField):
            asking(widget, self._offer_names)
        self._fields[spec.name] = widget
        self._rows.append((form, spec, widget))

    def _take_employers(self, employers: dict[int, str]) -> None:
        if employers != self._employers:
            self._employers = employers
            if self.kind == "deal" and self._fields:
                self._build()

    def _offer_names(self, text: str, offer: Callable[[Names], None]) -> None:
        def question(book: Book) -> Names:
            ids = list(book.ids("client", text=text)[:20])
            names = book.names("client", ids)
            return [(number, names[number]) for number in ids if number in names]

        self._session.ask(question, offer, self, "names-" + self.kind)

    # -- editing --------------------------------------------------------------------------------------------------

    def _edited(self, name: str, value: Any) -> None:
        if self._record is None:
            return
        if name in ("name", "title") and not value and self._name_field == name:
            self._fields[name].set_value(getattr(self._record, name))
            if self._record.id:
                self.problem_told.emit(UserError("name-missing"))
            return
        if name == "share" and value is None:
            value = Decimal(1)
        before = self._record
        was = before if before.id else None
        after = following(was, replace(before, **{name: value}), date.today())
        self._record = after
        self._twin.watch_again(after)
        if before.id:
            label = Label("edited", {"name": name_of(after)})
            self._session.apply(label, [Change(before, after)])
        elif self._is_whole(after):
            self._add(after)

    @property
    def _name_field(self) -> str:
        return "title" if self.kind == "deal" else "name"

    def _is_whole(self, record: Any) -> bool:
        return bool(name_of(record)) and (self.kind != "deal" or bool(record.client_id))

    def _add(self, record: Any) -> None:
        if self._adding:
            return
        self._adding = True
        label = Label("added-" + self.kind, {"name": name_of(record)})
        self._session.apply(label, [Change(None, replace(record, id=-1))], self._was_added)

    def _was_added(self, done: Done) -> None:
        self._adding = False
        number = done.ids[-1]
        typed, self._record = self._record, replace(self._record, id=number)
        self.added.emit(number)
        stored = replace(typed, id=number)
        self._session.ask(lambda book: book.get(self.kind, number), lambda was: self._catch_up(was, stored), self)

    def _catch_up(self, stored: Any, typed: Any) -> None:
        """Fields that were typed while the new record was on its way into the book."""
        if typed != stored:
            self._session.apply(Label("edited", {"name": name_of(typed)}), [Change(stored, typed)])
        if self.coming_id == typed.id:  # unless another was asked for meanwhile
            self.show_record(typed.id)

    def _log(self, line: Understood) -> None:
        """What was typed belongs to the record on screen, and to its client."""
        record, kind = self._record, self.kind
        client_id = record.id if kind == "client" else getattr(record, "client_id", None)
        of_contact = record.id if kind == "contact" else None
        of_deal = record.id if kind == "deal" else None
        self._session.write(lambda book, _: log(book, line, client_id or None, of_contact, of_deal))
