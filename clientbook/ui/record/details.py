"""The details beside a table: one record with how to reach it, what to log, and pages of what hangs on it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.changes import Change, Label
from ...domain.choices import Role, Work
from ...domain.deals.closing import is_to_be_asked
from ...domain.derived_fields import with_derived
from ...domain.errors import UserError
from ...domain.kinds import KINDS, is_logged_with, name_of
from ...domain.own_fields.values import OWN, own_field_of, own_order, with_text
from ...domain.records import Client, Contact, Deal, DealRole, Record
from ...store.book import Done
from ...texts import tr
from ..kit.bidi import isolate
from ..kit.fields.link_field import Names
from ..kit.layout.layouts import set_margins
from ..session import Session
from .begun import LOG, Begun, labelled
from .duplicate_hint import DuplicateHint
from .header import Header
from .load import SHOWN, Home, RecordDetails, employers_of, load_details, names_with
from .own_fields_of_kind import OwnFieldsOfKind
from .pages.all_pages import Pages
from .pages.story_commands import StoryCommands
from .quick_log import LogLine
from .writes import Writes

#: So much of a story is on screen at once: each line costs the window a millisecond.
_LONGEST: Final = 90
#: Which page tells what a list shows of a record and no field of it holds; fields that a list calls otherwise.
_NAMED_BY: Final = {"touched_on": "timeline", "next_on": "timeline", "open_deals": "deals"}
_FIELDS: Final = {"client": "client_id", "marks": "roles"}


class Details(QWidget):
    """Shows one record of a kind. Each committed field is one step; a new record is added once it has its name."""

    shown = Signal(str, int)  # the kind and id of the record that is on screen now
    added = Signal(int)  # the id of a record that was new
    open_requested = Signal(str, int)
    new_requested = Signal(str, int)  # a contact or a deal for this client
    error_occurred = Signal(object)  # UserError
    closing_requested = Signal(object, object, object)  # a deal, won or lost, its plan: there is more to ask
    notified = Signal(str, bool)  # a sentence, and whether the step can be undone
    close_requested = Signal()
    draft_changed = Signal()  # another draft is on screen, or none

    def __init__(self, session: Session, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.kind = kind
        self.record: Any = None
        self._found: RecordDetails | None = None
        self.is_covered = False  # by what several records have in common
        self._asked: int | None = None
        self._resumed = (0, 0)  # the draft that is gone on with, once the record of this id is shown
        self.work = Work.SELLING  # of clients that are created on the way
        self._limit = SHOWN
        self._skipped = 0
        self.aimed_at: tuple[int, str] | None = None  # a record that is on its way, and its field that gets the cursor
        self._employers: dict[int, str] = {}
        self._people: dict[int, str] = {}
        self._keys: Mapping[str, str] = {}
        self.log: LogLine | None = None

        self.header = Header(self)
        self.header.setVisible(False)  # nothing to call before somebody is shown
        self.draft_note = self.header.draft_note
        self.duplicate_hint = DuplicateHint(session, self)
        self.pages = Pages(kind, self._offer_names, self)
        self.begun = Begun(session.drafts, kind, self._texts, self)
        self._story = StoryCommands(session, self)
        self._writes = Writes(session, kind, self)
        self._own = OwnFieldsOfKind(session, kind, self)
        self._column = QVBoxLayout(self)
        set_margins(self._column, 16, 16, 8, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.header)
        self._column.addWidget(self.header.notice)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(self.duplicate_hint)  # where nothing moves when it comes
        self._connect()

    def _connect(self) -> None:
        self._writes.added.connect(self._take_added)
        self._writes.refused.connect(self._show_again)
        self.duplicate_hint.open_requested.connect(self.open_requested)
        self.header.close_requested.connect(self.close_requested)
        self.header.client_requested.connect(lambda number: self.open_requested.emit("client", number))
        self.header.reach.notified.connect(lambda text: self.notified.emit(text, False))
        self.pages.field_edited.connect(self._edited)
        self.pages.name_typed.connect(self.duplicate_hint.name_typed)
        self.pages.open_requested.connect(self.open_requested)
        self.pages.new_requested.connect(self.new_requested)
        self.pages.done_requested.connect(self._story.finish)
        self.pages.edit_requested.connect(lambda each: self._story.edit(each, self._people))
        self.pages.delete_requested.connect(self._story.delete)
        self.pages.more_requested.connect(self._show_more)
        self.pages.newer_requested.connect(self._show_newer)
        self.pages.notified.connect(self.notified)
        self.pages.name_typed.connect(self._name_typed)
        self.pages.create_requested.connect(self._create)
        self.pages.typing.connect(self.begun.typing.start)
        self.pages.field_requested.connect(lambda: self._own.ask_new(self.record_id))
        self._own.fields_changed.connect(self._take_own_fields)
        self._own.field_added.connect(self._aim_at_new)
        self.pages.person_added.connect(self._add_person)
        self.pages.person_begun.connect(self.begun.keep_person)
        self.draft_note.discard_requested.connect(self._discard)
        self.begun.changed.connect(self.draft_changed)

    # -- what is shown --------------------------------------------------------------------------------------------

    @property
    def record_id(self) -> int | None:
        """The id of the record shown: None for nothing, 0 for a new one."""
        return None if self.record is None else self.record.id

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
            lambda book: load_details(book, kind, number, limit, skipped, home),
            lambda found: self._answered(number, found),
            self,
            "details-" + kind,
        )

    def show_new(
        self, record: Record, client: str = "", number: int = 0, typed: Mapping[str, str] | None = None
    ) -> None:
        """A record that is not in the book yet; the first field takes the name.

        `number` is that of a draft that is gone on with, `typed` what names no record in it.
        """
        self._show(RecordDetails(record, client, employers=self._employers, own_fields=self._own.fields), number)
        self._own.load()
        self.duplicate_hint.watch(record)
        self.focus_first()
        self._put_texts(typed or {})
        self.draft_changed.emit()

    def go_on(self, number: int, record_id: int) -> None:
        """With a draft of what was typed at a record, once that is shown."""
        self._resumed = number, record_id
        if self.record_id == self.coming_id:
            self._resume()

    def focus_first(self) -> None:
        """Puts the cursor into the first field."""
        self.pages.show_page("fields")
        first = next(iter(self._fields), None)
        if first is not None:
            self.pages.focus_field(first)

    def focus_field(self, name: str) -> None:
        """Puts the cursor into the field of this name; what follows from other records shows the page that tells it."""
        if name in _NAMED_BY:
            self.pages.show_page(_NAMED_BY[name])
            self.pages.tabs.setFocus()
        elif not self.pages.focus_field(_FIELDS.get(name, name)):
            self.focus_first()

    def aim(self, number: int, name: str) -> None:
        """Puts the cursor into a field of this record once it is shown."""
        self.aimed_at = (number, name)
        self._reach_aim()

    def _reach_aim(self) -> None:
        if self.aimed_at is not None and self.record_id == self.aimed_at[0]:
            name = self.aimed_at[1]
            self.aimed_at = None
            QTimer.singleShot(0, self, lambda: self.focus_field(name))  # rows that come or go are laid out first

    def clear(self) -> None:
        self._notify_left_texts()
        self.record = self._asked = None
        self.setVisible(False)
        self.begun.show(None)

    def forget(self, done: Done) -> None:
        """The book changed: what is shown is asked for again where it may be touched."""
        if "employer" in done.touched:
            self._session.ask(employers_of, self._take_employers, self, "employers-" + self.kind)
        if "own_field" in done.touched:
            self._own.load()
        self._show_again()

    def commit(self) -> None:
        """Commits the field that is being typed in; what cannot be read there, or names nothing, stays begun."""
        self.pages.commit()
        self.begun.keep_texts()

    def _answered(self, number: int, found: RecordDetails) -> None:
        """Dropped where something was typed since (the write's own announcement asks again), or a new one begun."""
        if not self._writes.is_editing and number == self._asked:
            self._show(found)

    def _show(self, found: RecordDetails, draft: int = 0) -> None:
        self._asked = None
        if found.record is None:
            self.clear()
            return
        if found.employers != self._employers:
            self._take_employers(found.employers)
        if not self.pages.is_built:
            self._build()
        self.duplicate_hint.keep_for(found.record, self.record)
        if self.record is None or self.record.id != found.record.id or not found.record.id:
            self._notify_left_texts()
            self.pages.start_anew()
        self.record = found.record
        self.begun.show(found.record, draft)
        self._found = found
        self._own.fields = found.own_fields
        self._people = {person.id: person.name for person in found.people}
        self.header.show_details(found, bool(self.begun.record_number))
        self.header.setVisible(True)
        self.pages.show_details(found, self._limit)
        if self.log is not None:
            self.log.setEnabled(bool(found.record.id))
            self.log.use_people(self._people if self.kind != "contact" else {})
        self.setVisible(not self.is_covered)
        if found.record.id:
            self.shown.emit(self.kind, found.record.id)
        self._reach_aim()
        self._resume()

    def _texts(self) -> dict[str, str]:
        """What is typed and is no value yet, by field; the line that logs is one of them."""
        line = self.log.line.text().strip() if self.log is not None else ""
        return {**self.pages.texts(), **({LOG: line} if line else {})}

    def _notify_left_texts(self) -> None:
        """What is no value yet does not go with the record it was typed for: it waits, and that is told."""
        texts = self._texts() if self.record is not None else {}
        if self.record is not None and self.record.id and texts:
            self.begun.keep_texts()
            said = "; ".join(f"{label}: {isolate(text)}" for label, text in labelled(self.kind, texts))
            waits = tr("Typed at {name} and not in the book yet, waits above the list: {said}")
            lost = tr("Not kept at {name}, for it could not be read: {said}")
            sentence = waits if KINDS[self.kind].tab is not None else lost
            self.notified.emit(sentence.format(name=isolate(name_of(self.record)), said=said), False)
        if self.log is not None:
            self.log.put_text("")

    def _resume(self) -> None:
        number, record_id = self._resumed
        if not number or self.record_id != record_id:
            return
        self._resumed = (0, 0)
        self.begun.typing.stop()
        self._put_texts(self.begun.resume_texts(number))
        self.pages.show_person()
        self.draft_changed.emit()

    def _put_texts(self, texts: Mapping[str, str]) -> None:
        """Each where it was typed; what this record has no field for now is told."""
        lost = {}
        for key, text in texts.items():
            if key == LOG and self.log is not None:
                self.log.put_text(text)
            elif not self.pages.put_text(key, text):
                lost[key] = text
        if lost:
            said = "; ".join(f"{label}: {isolate(text)}" for label, text in labelled(self.kind, lost))
            self.notified.emit(tr("There is no such field any more: {said}").format(said=said), False)

    def _build(self) -> None:
        self.pages.build(self._employers)
        if self.pages.people is not None:
            self.pages.people.begun = self.begun.person
        if is_logged_with(self.kind) and self.log is None:
            self.log = LogLine(self._session.days_off, self)
            self.log.show_key(self._keys.get("log", ""))
            self.log.log_requested.connect(lambda line: self._story.log(line, self.record))
            self.log.log_requested.connect(lambda _: self.begun.typing.start())
            self.log.line.textEdited.connect(lambda _: self.begun.typing.start())
            self._column.insertWidget(self._column.indexOf(self.header.notice), self.log)
            self._column.insertSpacing(self._column.indexOf(self.pages), 4)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """The keys of actions that stand in here, by the name of each."""
        self._keys = keys
        self.header.show_close_key(keys["close-details"])
        if self.log is not None:
            self.log.show_key(keys["log"])

    def _take_employers(self, employers: dict[int, str]) -> None:
        if employers != self._employers:
            self._employers = employers
            if self.kind == "deal" and self.pages.is_built:
                self.pages.offer_employers(employers)

    def _offer_names(self, kind: str, text: str, offer: Callable[[Names], None]) -> None:
        self._session.ask(lambda book: names_with(book, kind, text), offer, self, f"names-{self.kind}-{kind}")

    def _show_more(self) -> None:
        """More of the story, until it fills some screens; then the part before it."""
        if self._limit < _LONGEST:
            self._limit = _LONGEST
        else:
            self._skipped += self._limit
        self._show_again()

    def _show_newer(self) -> None:
        self._skipped = max(0, self._skipped - self._limit)
        self._show_again()

    def _show_again(self) -> None:
        """As it stands in the book."""
        if self.coming_id:
            self.show_record(self.coming_id)

    # -- editing --------------------------------------------------------------------------------------------------

    def _edited(self, name: str, value: object) -> None:
        if self.record is None or self._is_put_back(name, value):
            return
        if name == "share" and value is None:
            value = Decimal(1)
        before = self.record
        was = before if before.id else None
        typed = replace(before, **self._as_values(name, value), **self._named_beside(name, before))
        after = with_derived(was, typed, date.today())
        self.record = after
        if after != typed and self._found is not None:
            self._found = replace(self._found, record=after)
            self.pages.show_fields(self._found)  # what follows shows at once, not when the book has answered
        self.duplicate_hint.watch_again(after)
        self.begun.typing.start()
        if before.id:
            self._writes.edit(before, after)
            return
        self._keep_draft(after)
        self._writes.follow(after, self.begun.record_number)
        if not KINDS[self.kind].lacks(after):
            self._writes.add(after, self.begun.record_number)

    def _is_put_back(self, name: str, value: Any) -> bool:
        """Whether a field shows the record's value again: what cannot be missing, and what a dialog asks first."""
        if name in ("name", "title") and not value and self._name_field == name:
            self._fields[name].set_value(getattr(self.record, name))
            if self.record.id:
                self.error_occurred.emit(UserError("name-missing"))
            return True
        if self.record.id and name == KINDS[self.kind].needs and not value:
            self._fields[name].take_back(getattr(self.record, name), self._found.client if self._found else "")
            self.error_occurred.emit(UserError("client-needed"))
            return True
        plan = self._found.plan if self._found is not None else None
        if name == "stage" and self.record.id and is_to_be_asked(self.record, value, plan):
            self._fields[name].set_value(self.record.stage)
            self.closing_requested.emit(self.record, value, plan)
            return True
        return False

    def _as_values(self, name: str, value: Any) -> dict[str, object]:
        """What a field says, by the record's own names."""
        number = own_field_of(name)
        return {name: value} if number is None else {OWN: with_text(self.record.own, number, value)}

    def _named_beside(self, name: str, before: Record) -> dict[str, object]:
        """The tax rate that an amount named, where it is not the one that holds anyway: "59000 incl. 17% VAT"."""
        if name != "amount" or self._found is None:
            return {}
        rate = self._fields[name].named_rate
        return {} if rate is None or rate == self._found.tax.rate else {"tax_rate": rate}

    def expect_written(self, before: Record, after: Record) -> None:
        """A record is on its way into the book; where it is the one on screen, what is typed next builds on it."""
        self._writes.expect_edit()
        if self.record == before and self._found is not None:
            self.record = after
            self._found = replace(self._found, record=after)
            self.pages.show_fields(self._found)

    def was_written(self) -> None:
        self._writes.edit_written()

    def _take_own_fields(self) -> None:
        fields = self._own.fields
        if self._found is not None and self.record is not None and self._found.own_fields != fields:
            self._found = replace(self._found, record=self.record, own_fields=fields)
            self.pages.show_fields(self._found)
        self._reach_aim()

    def _aim_at_new(self, shown: int | None, number: int) -> None:
        """The new field has the cursor once it is there."""
        if shown is not None:
            self.aimed_at = (shown, own_order(number))

    # -- what is not in the book yet ------------------------------------------------------------------------------

    def _keep_draft(self, record: Any) -> None:
        self.begun.keep_record(record)
        self.header.show_draft(record, True)

    def _name_typed(self, text: str) -> None:
        if self.record_id == 0 and text.strip() and not self._writes.is_adding:
            self._keep_draft(replace(self.record, **{self._name_field: text.strip()}))

    def _create(self, name: str, text: str) -> None:
        """The client that was typed and is not in the book: a step of its own, and the field names it."""
        shown = self.record
        made = replace(cast(Client, KINDS["client"].begin(work=self.work)), id=-1, name=text)

        def created(done: Done) -> None:
            if self.record is not None and self.record.id == shown.id:
                self._fields[name].take(done.ids[-1], text)
                self._fields[name].setFocus()

        self._session.apply(Label("added-client", {"name": text}), [Change(None, made)], created)

    def _add_person(self, person: Contact) -> None:
        """A step of its own; on a deal the person decides until something else is said."""
        made = with_derived(None, replace(person, id=-1), date.today())
        changes: list[Change] = [Change(None, made)]
        if isinstance(self.record, Deal):
            changes.append(Change(self.record, replace(self.record, roles=(*self.record.roles, _deciding(-1)))))
        number = self.begun.take_person()
        label = Label("added-contact", {"name": person.name})
        self._session.apply(label, changes, lambda _: self._session.drafts.drop(number))

    def _discard(self) -> None:
        self.begun.discard_record()
        self.clear()

    @property
    def _name_field(self) -> str:
        return KINDS[self.kind].name_field

    def _take_added(self, draft: int, record: Any) -> None:
        """What is typed at a new record from now on is an edit, where no other is on screen by now."""
        self.added.emit(record.id)
        if self.record_id == 0 and self.begun.record_number == draft:
            self.record = record
            self.begun.became(record)
            self.show_record(record.id)
        else:
            self._session.drafts.drop(draft)


def _deciding(contact_id: int) -> DealRole:
    return DealRole(contact_id, Role.DECISION_MAKER)
