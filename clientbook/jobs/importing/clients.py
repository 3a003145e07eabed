"""Planning lists of clients and contacts: each row is added, changes its twin, leaves it as it is, or is refused."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import islice
from operator import attrgetter, neg
from typing import Any, Final, NamedTuple

from ...domain.choices import ClientKind
from ...domain.errors import UserError
from ...domain.fields.catalogue import REGISTERED
from ...domain.records import Activity, Client, Contact
from ...progress import Progress
from ...store.book import Book
from ..duplicates.known_records import Found, KnownRecords
from ..duplicates.match_keys import list_keys
from .import_plan import Choices, Existing, ImportPlan, Match, Refused, Verdict
from .rows.combining import joined, only_empty, unsaid, updated
from .rows.new_clients import NewClients
from .rows.open_columns import ColumnReaders
from .rows.plain_rows import PlainRows
from .rows.row_cells import Cells, Picker, Remark
from .rows.row_drafts import Draft, RowDrafts, with_notes
from .rows.unmapped_cells import Fate
from .superiors import Superiors

ROWS_AT_ONCE: Final = 2000
#: Who is reached in more ways than these is no longer one of whom several rows tell: the next row is another.
_MOST_JOINED: Final = 50
#: Of a record's activities so many are looked at for one that a list tells again.
_MOST_TOUCHES: Final = 1000
#: Of several verdicts about one row the first is told.
_STRENGTH: Final = {verdict: place for place, verdict in enumerate(Verdict)}.__getitem__
Row = tuple[int, list[str]]


class _Chunk(NamedTuple):
    """Some rows of the list. Row `at` has a number for its client and one for each contact, should they be new."""

    rows: Sequence[Row]
    first: int
    news: NewClients  # the plain rows among them
    people: int  # that a row may be about, its client among them

    def numbers(self, at: int) -> list[int]:
        return [self.first - n * len(self.rows) - at for n in range(self.people)]

    def at(self, place: int) -> int:
        """The row of a new client."""
        return self.first - self.news.numbers[place]

    def place(self, at: int) -> int:
        """Where the new client of this row stands, or would stand."""
        return bisect_left(self.news.numbers, at - self.first, key=neg)


@dataclass(frozen=True, slots=True)
class _Placed:
    """What became of a draft: the record that stays, and the cells that it does not hold."""

    verdict: Verdict
    record: Any
    unsaid: list[Remark] = field(default_factory=list)
    existing: Existing = Existing.ADD
    doubtful: bool = False  # it may be the record, and is not taken for another


class ClientRows:
    """Plans the rows of one list, chunk by chunk, into `plan`: plain rows by columns, others one by one."""

    def __init__(self, book: Book, plan: ImportPlan, picker: Picker, choices: Choices, readers: ColumnReaders) -> None:
        self._book = book
        self._plan = plan
        self._picker = picker
        self._choices = choices
        as_contacts = plan.kind == "contacts"
        self._drafts = RowDrafts(readers, as_contacts)
        self._plain = PlainRows(picker, readers.day("birthday"), nothing=as_contacts)
        # Where those of a like name are added whatever they are, it is enough to tell of them at the end.
        late = (
            choices.doubtful is Existing.ADD and not choices.rows and choices.existing in (Existing.SKIP, Existing.ADD)
        )
        self._twins = KnownRecords(book, choices.match, ledger=plan.ledger, late=late, home=choices.home)
        self._firms: dict[tuple[Any, ...], Any] = {}  # what a row says of a firm, and the firm as that left it
        self._touched: set[Activity] = set()
        self._superiors = Superiors(book, plan, any(name == "reports_to" for _, name in picker.places))
        self._lines: list[tuple[int, Sequence[int]]] = []  # of the rows whose numbers follow a first one

    def take(self, rows: Iterator[Row], progress: Progress | None) -> None:
        done = 0
        while chunk := list(islice(rows, ROWS_AT_ONCE)):
            self._take_chunk(chunk)
            done += len(chunk)
            if progress is not None:
                progress.at(done)
        for number, twin in self._twins.alike.pairs() if self._twins.looks_for_likeness else ():
            found = Found(self._twins.client(twin), "alike", False)
            self._tell(self._line_of(number), self._twins.client(number).name, found, Existing.ADD, skipped=False)
        self._superiors.settle()
        self._plan.matches.sort(key=lambda match: match.line)

    def _line_of(self, number: int) -> int:
        """The line of the row that has this number for its client or its contact."""
        first, lines = self._lines[bisect_right(self._lines, -number, key=lambda each: -each[0]) - 1]
        return lines[(first - number) % len(lines)]

    def _take_chunk(self, rows: Sequence[Row]) -> None:
        ledger = self._plan.ledger
        people = 2 + len(self._picker.further)
        first = ledger.reserve(people * len(rows))
        self._lines.append((first, array("q", (line for line, _ in rows))))
        chunk = _Chunk(rows, first, NewClients(self._plain.read(rows, first)), people)
        news = chunk.news
        self._firms.clear()
        ledger.open(news.adds)
        drafts, left = self._second_looks(chunk)
        begin = 0
        for at, draft in sorted(drafts.items()):
            end = chunk.place(at)
            self._meet(chunk, range(begin, end), left)
            self._settle(chunk, at, draft)
            begin = end + (end in left)
        self._meet(chunk, range(begin, len(news)), left)
        self._plan.counts[Verdict.ADDED] += len(news) - len(left)
        self._tally_plain(chunk, left)
        news.note(self._twins, left)
        looked_at = {*drafts, *(chunk.at(place) for place in left)}
        ledger.close(news.adds, left, {number for at in looked_at for number in chunk.numbers(at)})
        self._plain.judge(len(news), len(rows))
        if ledger.is_large():
            self._twins.move_out(ledger)
        self._twins.forget_stored()

    def _second_looks(self, chunk: _Chunk) -> tuple[dict[int, Draft], set[int]]:
        """The drafts of the rows that are not plain or may have a twin; and the places of the latter."""
        plain = {chunk.first - number for number in chunk.news.numbers}
        drafts: dict[int, Draft] = {}
        for at, (line, cells) in enumerate(chunk.rows):
            if at in plain:
                continue
            try:
                drafts[at] = self._draft(chunk, at)
            except UserError as error:
                self._plan.counts[Verdict.REFUSED] += 1
                self._plan.refused.append(Refused(line, cells, error))
        records = [record for draft in drafts.values() for record in (draft.client, *draft.contacts) if record]
        self._twins.learn_from(records)
        left = chunk.news.learn(self._twins, (key for record in records for key in list_keys(record)))
        drafts.update((chunk.at(place), self._draft(chunk, chunk.at(place))) for place in left)
        return drafts, left

    def _draft(self, chunk: _Chunk, at: int) -> Draft:
        return self._drafts.of(self._picker.pick(*chunk.rows[at]))

    def _tally_plain(self, chunk: _Chunk, left: set[int]) -> None:
        """Counts the cells of the plain rows that went into notes, and of all rows those that are left out."""
        tally = self._plan.cells
        for column, texts in self._plain.remarks:
            noted = [place for place, text in enumerate(texts) if text and place not in left]
            lines = (chunk.rows[chunk.at(place)][0] for place in noted)
            tally.take_many(Fate.NOTED, column, len(noted), lines)
        for fate, column, held in self._picker.unneeded(chunk.rows):
            tally.take_many(fate, column, len(held), held)

    # -- verdicts -------------------------------------------------------------------------------------------------

    def _meet(self, chunk: _Chunk, places: range, left: set[int]) -> None:
        """New clients without a twin are added as they are, unless one of a like name is not to be added again."""
        if not self._twins.looks_for_likeness:
            return
        news = chunk.news
        for place, twin in self._twins.alike.meet(news.kinds, news.likeness, news.numbers, places, left):
            at = chunk.at(place)
            line = chunk.rows[at][0]
            existing = self._choices.of(line, sure=False)
            if existing is Existing.ADD:
                found = Found(self._twins.client(twin), "alike", False)
                self._tell(line, news.names[place], found, existing, skipped=False)
            else:
                left.add(place)
                self._settle(chunk, at, self._draft(chunk, at))

    def _settle(self, chunk: _Chunk, at: int, draft: Draft) -> None:
        """Adds, updates or skips what a row says, and counts which it was."""
        of_client, *of_contacts = chunk.numbers(at)
        verdict, client, spare = Verdict.SKIPPED, draft.client, list[Remark]()
        placed = _Placed(verdict, client)
        if client is not None:
            put = self._place_firm if draft.contacts else self._place
            placed = put(draft, client, of_client, draft.of_client)
            verdict, client, spare = placed.verdict, placed.record, placed.unsaid
        first: Contact | None = None
        for place, contact in enumerate(draft.contacts):
            if client is not None:
                object.__setattr__(contact, "client_id", client.id)  # a draft that nobody else has seen yet
            own = draft.of_contact if not place else []
            if spare and not place:
                contact, own = with_notes(contact, spare), [*own, *spare]
            placed = self._place(draft, contact, of_contacts[place], own)
            verdict = min(verdict, placed.verdict, key=_STRENGTH)
            first = first or placed.record
            if not place:
                self._superiors.note(draft.cells, placed.record, takes=placed.existing is not Existing.SKIP)
        if placed.existing is not Existing.SKIP and self._add_touches(draft, client, first):
            verdict = Verdict.UPDATED if verdict is Verdict.SKIPPED else verdict
        self._plan.unnamed += draft.unnamed and verdict is not Verdict.SKIPPED
        self._plan.counts[verdict] += 1

    def _place(
        self, draft: Draft, record: Any, number: int, remarks: Sequence[Remark], is_named_only: bool = False
    ) -> _Placed:
        """A draft becomes a new record, or its twin is changed or left as it is.

        Who the row is about is told among the matches; the firm of a person, who `is_named_only`, only where it may
        be a misspelt one. What the firm of a person does not take is for the person's notes.
        """
        line = draft.cells.line
        find: Callable[[Any], Found | None] = (
            self._twins.find_client if isinstance(record, Client) else self._twins.find_contact
        )
        found = find(_named_only(record) if is_named_only else record)
        existing = Existing.ADD
        if found is not None:
            existing = self._existing(line, found, record)
        placed = self._settled(draft, record, number, remarks, found, existing, is_named_only)
        if found is not None and not (is_named_only and found.sure):
            skipped = not is_named_only and placed.verdict is Verdict.SKIPPED
            more = tuple(remark.text for remark in placed.unsaid) if skipped else ()
            self._tell(line, record.name, found, existing, skipped=skipped, more=more)
        return placed

    def _place_firm(self, draft: Draft, firm: Client, number: int, remarks: Sequence[Remark]) -> _Placed:
        """The firm of a person. The rows of its people mostly say the same of it: that is looked at once."""
        texts = draft.cells.texts
        says = (*_SAID(firm), "status" in texts, "work" in texts)
        known = self._firms.get(says)
        if known is not None and draft.cells.line not in self._choices.rows and self._plan.ledger.get(known) is known:
            return _Placed(Verdict.SKIPPED, known, [], Existing.JOIN)
        placed = self._place(draft, firm, number, remarks, is_named_only=True)
        told = placed.unsaid or remarks or placed.doubtful
        if not told and self._twins.looks_for_likeness and self._choices.existing is not Existing.ADD:
            self._firms[says] = placed.record
        return placed

    def _settled(
        self,
        draft: Draft,
        record: Any,
        number: int,
        remarks: Sequence[Remark],
        found: Found | None,
        existing: Existing,
        is_named_only: bool,
    ) -> _Placed:
        line, ledger = draft.cells.line, self._plan.ledger
        if found is None or existing is Existing.ADD:
            ledger.add(record, number)
            self._twins.learn(record, has_twin=found is not None)
            self._tally(Fate.NOTED, line, remarks)
            return _Placed(Verdict.ADDED, record)
        twin: Any = found.record
        after: Any = ledger.get(twin)
        fresh = self._fresh(existing, after, record, draft.cells)
        changed = bool(fresh) and ledger.edit(twin, **fresh)
        after = ledger.get(twin) if changed else after
        spare = unsaid(after, record, draft.cells, remarks, is_told=not is_named_only)
        if existing is Existing.SKIP and not is_named_only:
            spare += self._left_touches(draft, twin)
        if existing is Existing.JOIN and not is_named_only and spare:
            changed = ledger.edit(twin, notes=with_notes(after, spare).notes) or changed
            after = ledger.get(twin)
            self._tally(Fate.NOTED, line, spare)
        elif not is_named_only:
            self._tally(Fate.SKIPPED if existing is Existing.SKIP else Fate.AS_IT_WAS, line, spare)
        if existing is not Existing.SKIP:
            self._tally(Fate.NOTED, line, [remark for remark in remarks if remark not in spare])
        if changed:
            self._twins.changed(after)
        verdict = Verdict.UPDATED if changed else Verdict.SKIPPED
        return _Placed(verdict, after if changed else twin, spare, existing, doubtful=not found.sure)

    def _existing(self, line: int, found: Found, record: Any) -> Existing:
        """What becomes of a twin: rows of one list about one record are joined, unless all are to be added."""
        existing = self._choices.of(line, found.sure)
        if not found.sure or line in self._choices.rows:
            return existing
        if existing is Existing.ADD and not (isinstance(record, Client) and self._is_firm(record)):
            return existing
        if found.record.id < 0:
            if existing is Existing.SKIP and (record.emails or record.phones) and self._is_full(found.record):
                return Existing.ADD
            return Existing.JOIN
        return Existing.SKIP if existing is Existing.ADD else existing

    def _is_full(self, known: Client | Contact) -> bool:
        current: Any = self._plan.ledger.get(known)
        return max(len(current.emails), len(current.phones)) >= _MOST_JOINED

    @staticmethod
    def _fresh(existing: Existing, current: Any, draft: Any, cells: Cells) -> dict[str, Any]:
        match existing:
            case Existing.UPDATE:
                return updated(current, draft, cells)
            case Existing.FILL:
                return only_empty(current, draft)
            case Existing.JOIN:
                return joined(current, draft, cells)
        return {}

    def _tally(self, fate: Fate, line: int, remarks: Iterable[Remark]) -> None:
        for remark in remarks:
            self._plan.cells.take(fate, remark.place, line)

    def _add_touches(self, draft: Draft, client: Client | None, contact: Contact | None) -> bool:
        """The days of the last touch become activities, unless the book has them."""
        added = False
        for touch in draft.touches:
            of_client = None if client is None else client.id
            activity = Activity(
                kind=touch.kind,
                on=touch.on,
                text=touch.text,
                client_id=of_client,
                contact_id=None if contact is None else contact.id,
            )
            if activity not in self._touched and not self._is_known(activity):
                self._touched.add(activity)
                self._plan.ledger.add(replace(activity))
                added = True
        return added

    def _left_touches(self, draft: Draft, twin: Any) -> list[Remark]:
        """The days of the last touch that a skipped row tells, and the book does not."""
        of = "client_id" if isinstance(twin, Client) else "contact_id"
        touches, draft.touches = draft.touches, []
        unknown = {
            each.place
            for each in touches
            if not self._is_known(Activity(kind=each.kind, on=each.on, text=each.text, **{of: twin.id}))
        }
        places = draft.cells.places.get("touched_on", ())
        return [draft.cells.remark("touched_on", at) for at, place in enumerate(places) if place in unknown]

    def _is_known(self, touch: Activity) -> bool:
        """Whether the book has this touch of a record of its own."""
        number = touch.contact_id if touch.contact_id is not None else touch.client_id
        if number is None or number < 0:
            return False
        kind = "client" if touch.contact_id is None else "contact"
        known = self._book.newest_activities(kind, number, _MOST_TOUCHES)
        return any((each.on, each.text) == (touch.on, touch.text) for each in known)

    def _tell(
        self, line: int, name: str, found: Found, existing: Existing, skipped: bool, more: Sequence[str] = ()
    ) -> None:
        twin = found.record
        of_list = twin.id < 0
        at = self._line_of(twin.id) if of_list else 0
        self._plan.match(Match(line, name, twin.name, found.reason, found.sure, of_list, existing, at, skipped, more))

    @staticmethod
    def _is_firm(draft: Client) -> bool:
        """With --existing add, people are added again; a firm that is but named by several rows is still one."""
        return draft.kind is ClientKind.FIRM and not draft.emails and not draft.phones


#: All that a row says of a firm.
_SAID: Final = attrgetter(*(each.name for each in fields(Client) if each.name not in ("id", "kind")))


def _named_only(firm: Client) -> Client:
    """The firm of a person, as it is looked for: city, address and phones of the row may be the person's."""
    numbers: dict[str, Any] = {name: getattr(firm, name) for name in REGISTERED["client"]}
    return Client(id=firm.id, name=firm.name, kind=firm.kind, emails=firm.emails, website=firm.website, **numbers)
