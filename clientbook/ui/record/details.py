"""The details beside a table: one record with how to reach it, what to log, and pages of what hangs on it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.changes import Change, Label
from ...domain.deals.closing import is_to_be_asked
from ...domain.derived_fields import with_derived
from ...domain.errors import UserError
from ...domain.kinds import KINDS, name_of
from ...store.book import Book, Done
from ..kit.fields.link_field import Names
from ..session import Session
from .duplicate_hint import DuplicateHint
from .header import Header
from .load import SHOWN, Found, Home, employers_of, find
from .pages.all_pages import Pages
from .pages.story_commands import StoryActs
from .quick_log import LogLine

#: So much of a story is on screen at once: each line costs the window a millisecond.
_LONGEST: Final = 90


class Details(QWidget):
    """Shows one record of a kind. Each committed field is one step; a new record is added once it has its name."""

    shown = Signal(str, int)  # the kind and id of the record that is on screen now
    added = Signal(int)  # the id of a record that was new
    open_requested = Signal(str, int)
    new_requested = Signal(str, int)  # a contact or a deal for this client
    problem_told = Signal(object)  # UserError
    closing_requested = Signal(int, object)  # a deal is to be won or lost, and there is more to ask
    told = Signal(str, bool)  # a sentence, and whether the step can be undone

    def __init__(self, session: Session, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.kind = kind
        self._record: Any = None
        self._found: Found | None = None
        self._asked: int | None = None
        self._adding = False
        self._draft: Any = None  # the new record as it was typed last
        self._writing = 0  # edits on their way into the book
        self._limit = SHOWN
        self._skipped = 0
        self._aim: tuple[int, str] | None = None  # a record that is on its way, and its field that gets the cursor
        self._employers: dict[int, str] = {}
        self._people: dict[int, str] = {}
        self.log: LogLine | None = None

        self.header = Header(self)
        self.header.setVisible(False)  # nothing to call before somebody is shown
        self._twin = DuplicateHint(session, self)
        self.pages = Pages(kind, self._offer_names, self)
        self._story = StoryActs(session, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 16, 8, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.header)
        self._column.addWidget(self._twin)
        self._column.addWidget(self.pages, 1)
        self._connect()

    def _connect(self) -> None:
        self._session.failed.connect(self._failed)
        self._twin.open_requested.connect(self.open_requested)
        self.header.client_requested.connect(lambda number: self.open_requested.emit("client", number))
        self.header.reach.told.connect(lambda text: self.told.emit(text, False))
        self.pages.field_edited.connect(self._edited)
        self.pages.name_typed.connect(self._twin.name_typed)
        self.pages.open_requested.connect(self.open_requested)
        self.pages.new_requested.connect(self.new_requested)
        self.pages.done_requested.connect(self._story.finish)
        self.pages.edit_requested.connect(lambda each: self._story.edit(each, self._people))
        self.pages.delete_requested.connect(self._story.delete)
        self.pages.more_requested.connect(self._show_more)
        self.pages.newer_requested.connect(self._show_newer)
        self.pages.told.connect(self.told)

    # -- what is shown --------------------------------------------------------------------------------------------

    @property
    def record_id(self) -> int | None:
        """The id of the record shown: None for nothing, 0 for a new one."""
        return None if self._record is None else self._record.id

    @property
    def coming_id(self) -> int | None:
        """The id of the record that was asked for last, shown or on its way."""
        return self._asked if self._asked is not None else self.record_id

    @property
    def _fields(self) -> Mapping[str, Any]:
        return self.pages.fields

    def show_record(self, number: int) -> None:
        """Asks for the record and shows it; a field that is being typed in keeps its text."""
        if number != self.coming_id:
            self._limit, self._skipped = SHOWN, 0
        self._asked = number
        home = Home(self._session.home, self._session.taxes)
        kind, limit, skipped = self.kind, self._limit, self._skipped
        self._session.ask(
            lambda book: find(book, kind, number, limit, skipped, home),
            lambda found: self._answered(number, found),
            self,
            "details-" + kind,
        )

    def show_new(self, record: Any, client: str = "") -> None:
        """A record that is not in the book yet; the first field takes the name."""
        self._show(Found(record, client, employers=self._employers))
        self._twin.watch(record)
        self.focus_first()

    def focus_first(self) -> None:
        """Puts the cursor into the first field."""
        self.pages.show_page("fields")
        first = next(iter(self._fields.values()), None)
        if isinstance(first, QWidget):
            first.setFocus()

    def focus_field(self, name: str) -> None:
        """Puts the cursor into the field of this name, else into the first."""
        field = self._fields.get(name)
        if not isinstance(field, QWidget) or field.isHidden():
            self.focus_first()
            return
        self.pages.show_page("fields")
        field.setFocus()
        if hasattr(field, "selectAll"):
            field.selectAll()
        self.pages.scroll_to(field)

    def aim(self, number: int, name: str) -> None:
        """Puts the cursor into a field of this record once it is shown."""
        self._aim = (number, name)
        self._reach_aim()

    def _reach_aim(self) -> None:
        if self._aim is not None and self.record_id == self._aim[0]:
            name = self._aim[1]
            self._aim = None
            QTimer.singleShot(0, self, lambda: self.focus_field(name))  # rows that come or go are laid out first

    def clear(self) -> None:
        self._record = self._asked = None
        self.setVisible(False)

    def forget(self, done: Done) -> None:
        """The book changed: what is shown is asked for again where it may be touched."""
        if "employer" in done.touched:
            self._session.ask(employers_of, self._take_employers, self, "employers-" + self.kind)
        if self.coming_id:
            self.show_record(self.coming_id)

    def commit(self) -> None:
        """Commits the field that is being typed in."""
        self.pages.commit()

    def _answered(self, number: int, found: Found) -> None:
        """Dropped where something was typed since (the write's own announcement asks again), or a new one begun."""
        if not self._writing and number == self._asked:
            self._show(found)

    def _show(self, found: Found) -> None:
        self._asked = None
        if found.record is None:
            self.clear()
            return
        if found.employers != self._employers:
            self._take_employers(found.employers)
        if not self.pages.is_built:
            self._build()
        self._twin.keep_for(found.record, self._record)
        self._record = found.record
        self._found = found
        self._people = {person.id: person.name for person in found.people}
        self.header.show_found(found)
        self.header.setVisible(True)
        self.pages.show_found(found, self._limit)
        if self.log is not None:
            self.log.setVisible(bool(found.record.id))
            self.log.use_people(self._people if self.kind != "contact" else {})
        self.setVisible(True)
        if found.record.id:
            self.shown.emit(self.kind, found.record.id)
        self._reach_aim()

    def _build(self) -> None:
        self.pages.build(self._employers)
        if self.kind != "employer" and self.log is None:
            self.log = LogLine(self)
            self.log.log_requested.connect(lambda line: self._story.log(line, self._record))
            self._column.insertWidget(self._column.indexOf(self.pages), self.log)
            self._column.insertSpacing(self._column.indexOf(self.pages), 4)

    def _take_employers(self, employers: dict[int, str]) -> None:
        if employers != self._employers:
            self._employers = employers
            if self.kind == "deal" and self.pages.is_built:
                self._build()

    def _offer_names(self, kind: str, text: str, offer: Callable[[Names], None]) -> None:
        def question(book: Book) -> Names:
            ids = list(book.ids(kind, text=text)[:20])
            names = book.names(kind, ids)
            return [(number, names[number]) for number in ids if number in names]

        self._session.ask(question, offer, self, f"names-{self.kind}-{kind}")

    # -- editing --------------------------------------------------------------------------------------------------

    def _edited(self, name: str, value: Any) -> None:
        if self._record is None:
            return
        if name in ("name", "title") and not value and self._name_field == name:
            self._fields[name].set_value(getattr(self._record, name))
            if self._record.id:
                self.problem_told.emit(UserError("name-missing"))
            return
        plan = self._found.plan if self._found is not None else None
        if name == "stage" and self._record.id and is_to_be_asked(self._record, value, plan):
            self._fields[name].set_value(self._record.stage)
            self.closing_requested.emit(self._record.id, value)
            return
        if name == "share" and value is None:
            value = Decimal(1)
        before = self._record
        was = before if before.id else None
        typed = replace(before, **{name: value}, **self._named_beside(name, before))
        after = with_derived(was, typed, date.today())
        self._record = after
        if after != typed and self._found is not None:
            self._found = replace(self._found, record=after)
            self.pages.show_fields(self._found)  # what follows shows at once, not when the book has answered
        self._twin.watch_again(after)
        if before.id:
            label = Label("edited", {"name": name_of(after)})
            self._writing += 1
            self._session.apply(label, [Change(before, after)], self._written)
            return
        self._draft = after
        if self._is_whole(after):
            self._add(after)

    def _named_beside(self, name: str, before: Any) -> dict[str, Any]:
        """The tax rate that an amount named, where it is not the one that holds anyway: "59000 incl. 17% VAT"."""
        if name != "amount" or self._found is None:
            return {}
        rate = self._fields[name].named_rate
        return {} if rate is None or rate == self._found.tax.rate else {"tax_rate": rate}

    def _written(self, _: object = None) -> None:
        self._writing = max(0, self._writing - 1)

    def _failed(self, _: object) -> None:
        """What could not be written is shown as it stands in the book."""
        if self._writing:
            self._writing = 0
            if self.coming_id:
                self.show_record(self.coming_id)

    @property
    def _name_field(self) -> str:
        return KINDS[self.kind].name_field

    def _is_whole(self, record: Any) -> bool:
        return bool(name_of(record)) and all(getattr(record, needed) for needed in (KINDS[self.kind].needs,) if needed)

    def _add(self, record: Any) -> None:
        if self._adding:
            return
        self._adding = True
        label = Label("added-" + self.kind, {"name": name_of(record)})
        self._session.apply(label, [Change(None, replace(record, id=-1))], lambda done: self._was_added(done, record))

    def _was_added(self, done: Done, record: Any) -> None:
        """What was typed while the new record was on its way into the book follows it there."""
        self._adding = False
        number = done.ids[-1]
        written, typed = replace(record, id=number), replace(self._draft, id=number)
        self.added.emit(number)
        if self.record_id == 0:  # unless another is on screen by now
            self._record = typed
            self.show_record(number)
        if typed != written:
            self._writing += 1
            self._session.apply(Label("edited", {"name": name_of(typed)}), [Change(written, typed)], self._written)

    def _show_more(self) -> None:
        """More of the story, until it fills some screens; then the part before it."""
        if self._limit < _LONGEST:
            self._limit = _LONGEST
        else:
            self._skipped += self._limit
        if self.coming_id:
            self.show_record(self.coming_id)

    def _show_newer(self) -> None:
        self._skipped = max(0, self._skipped - self._limit)
        if self.coming_id:
            self.show_record(self.coming_id)
