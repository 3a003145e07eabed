"""Planning lists of clients and contacts: each row is added, changes its duplicate, leaves it, or is refused."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import neg
from typing import Any, Final, NamedTuple

from ...domain.choices import ClientKind
from ...domain.errors import UserError
from ...domain.records import Client, Contact, Record
from ...progress import Progress
from ...store.book import Book
from ..duplicates.known_records import KnownMatch, KnownRecords
from ..duplicates.match_keys import list_keys
from .import_plan import Choices, Existing, ImportPlan, Match, Refused, Sides, Verdict
from .rows.combining import joined, only_empty, unsaid, updated
from .rows.new_clients import NewClients
from .rows.open_columns import ColumnReaders
from .rows.plain_rows import PlainRows
from .rows.references import Found, References, numbers_of
from .rows.row_cells import Cells, Picker, Remark
from .rows.row_drafts import Draft, RowDrafts, put_notes, with_notes
from .rows.seen_firms import SeenFirms, name_of, named_only, said_of
from .rows.touches import LastTouches
from .rows.unmapped_cells import Fate
from .superiors import Superiors

ROWS_AT_ONCE: Final = 2000
#: Who is reached in more ways than these is no longer one of whom several rows tell: the next row is another.
_MOST_JOINED: Final = 50
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
        self._plan = plan
        self._picker = picker
        self._choices = choices
        as_contacts = plan.kind == "contacts"
        self._drafts = RowDrafts(readers, as_contacts)
        names = [place for place, name in picker.places if name in ("company", "client")]
        self._references = References(book, picker, picker.numbers.of_clients, names, ("client",), _is_firm)
        refer = not self._references.is_idle
        self._plain = PlainRows(picker, readers.day("birthday"), nothing=as_contacts, refer=refer)
        self._numbered: dict[tuple[int, str], int] = {}  # firms of the list by column and number
        # Where those of a like name are added whatever they are, it is enough to tell of them at the end.
        late = (
            choices.doubtful is Existing.ADD and not choices.rows and choices.existing in (Existing.SKIP, Existing.ADD)
        )
        self._known_records = KnownRecords(book, choices.match, ledger=plan.ledger, late=late, home=choices.home)
        self._firms = SeenFirms()
        self._touches = LastTouches(book, plan.ledger)
        self._superiors = Superiors(book, plan, any(name == "reports_to" for _, name in picker.places))
        self._lines: list[tuple[int, Sequence[int]]] = []  # of the rows whose numbers follow a first one

    def take(self, rows: Iterator[Row], progress: Progress | None) -> None:
        done = 0
        while chunk := list(islice(rows, ROWS_AT_ONCE)):
            self._take_chunk(chunk)
            done += len(chunk)
            if progress is not None:
                progress.at(done)
        alike = self._known_records.alike.pairs() if self._known_records.looks_for_likeness else []
        for place, (number, duplicate) in enumerate(alike):
            if not self._plan.keeps_more:
                self._plan.count_doubtful(len(alike) - place)
                break
            found = KnownMatch(self._known_records.client(duplicate), "alike", False)
            name = self._known_records.client(number).name
            self._note_match(self._line_of(number), name, found, Existing.ADD, number=number)
        self._superiors.settle()
        self._plan.look_up()

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
        self._firms.next_chunk()
        self._references.look_at(rows)
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
        news.note(self._known_records, left)
        looked_at = {*drafts, *(chunk.at(place) for place in left)}
        ledger.close(news.adds, left, {number for at in looked_at for number in chunk.numbers(at)})
        self._plain.judge(len(news), len(rows))
        if ledger.is_large():
            self._known_records.move_out(ledger)
        self._known_records.forget_stored()

    def _second_looks(self, chunk: _Chunk) -> tuple[dict[int, Draft], set[int]]:
        """The drafts of the rows that are not plain or may have a duplicate; and the places of the latter."""
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
        self._known_records.learn_from(records)
        left = chunk.news.learn(self._known_records, (key for record in records for key in list_keys(record)))
        drafts.update((chunk.at(place), self._draft(chunk, chunk.at(place))) for place in left)
        return drafts, left

    def _draft(self, chunk: _Chunk, at: int) -> Draft:
        cells = self._picker.pick(*chunk.rows[at])
        return self._drafts.of(cells, self._references.find(cells, cells.peek("company") or cells.peek("client")))

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
        """New clients without a duplicate are added as they are, unless one of a like name is not to be added again."""
        if not self._known_records.looks_for_likeness:
            return
        news = chunk.news
        for place, duplicate in self._known_records.alike.meet(news.kinds, news.likeness, news.numbers, places, left):
            at = chunk.at(place)
            line = chunk.rows[at][0]
            existing = self._choices.of(line, sure=False)
            if existing is Existing.ADD:
                found = KnownMatch(self._known_records.client(duplicate), "alike", False)
                self._note_match(line, news.names[place], found, existing, number=news.numbers[place])
            else:
                left.add(place)
                self._settle(chunk, at, self._draft(chunk, at))

    def _settle(self, chunk: _Chunk, at: int, draft: Draft) -> None:
        """Adds, updates or skips what a row says, and counts which it was."""
        of_client, *of_contacts = chunk.numbers(at)
        draft = self._joined_by_number(chunk, at, draft)
        placed = self._place_client(draft, of_client)
        verdict, client, spare = placed.verdict, placed.record, placed.unsaid
        self._note_numbers(draft, client)
        first: Contact | None = None
        for place, (contact, mark) in enumerate(zip(draft.contacts, draft.marks, strict=True)):
            if client is not None:
                object.__setattr__(contact, "client_id", client.id)  # a draft that nobody else has seen yet
            own = draft.of_contact if not place else []
            if spare and not place:
                put_notes(contact, spare)
                own = [*own, *spare]
            placed = self._place(draft, contact, of_contacts[place], own, mark=mark)
            verdict = min(verdict, placed.verdict, key=_STRENGTH)
            first = first or placed.record
            if not place:
                self._superiors.note(draft.cells, placed.record, takes=placed.existing is not Existing.SKIP)
        if placed.existing is not Existing.SKIP and self._touches.add(draft.touches, client, first):
            verdict = Verdict.UPDATED if verdict is Verdict.SKIPPED else verdict
        self._plan.unnamed += draft.unnamed and verdict is not Verdict.SKIPPED
        self._plan.counts[verdict] += 1

    def _place(
        self,
        draft: Draft,
        record: Any,
        number: int,
        remarks: Sequence[Remark],
        is_named_only: bool = False,
        mark: str = "",
    ) -> _Placed:
        """A draft becomes a new record, or its duplicate is changed or left as it is.

        Who the row is about is told among the matches; the firm of a person, who `is_named_only`, only where it may
        be a misspelt one. What the firm of a person does not take is for the person's notes.
        """
        line = draft.cells.line
        find: Callable[[Any], KnownMatch | None] = (
            self._known_records.find_client if isinstance(record, Client) else self._known_records.find_contact
        )
        found = self._found_firm(record) if is_named_only else find(record)
        existing = Existing.ADD
        if found is not None:
            existing = self._existing(line, found, record)
        is_told = found is not None and not (is_named_only and found.sure)
        before = self._latest(found.record) if found is not None and is_told else None
        placed = self._settled(draft, record, number, remarks, found, existing, is_named_only, mark)
        if found is not None and is_told:
            skipped = not is_named_only and placed.verdict is Verdict.SKIPPED
            more = tuple(remark.text for remark in placed.unsaid) if skipped else ()
            after = {Verdict.ADDED: None, Verdict.UPDATED: placed.record}.get(placed.verdict, before)
            sides = Sides(record, before, after)
            self._note_match(line, record.name, found, existing, sides, skipped=skipped, more=more)
        return placed

    # -- firms by their numbers -----------------------------------------------------------------------------------

    def _joined_by_number(self, chunk: _Chunk, at: int, draft: Draft) -> Draft:
        """A person without a firm, read again where an earlier row of the list says whose number the row has."""
        client = draft.client
        if not self._numbered or draft.contacts or client is None or client.kind is ClientKind.FIRM:
            return draft
        for place in self._picker.numbers.firms:
            for text in numbers_of(draft.cells.at("outside_ids", place))[:1]:
                if (number := self._numbered.get((place, text))) is not None:
                    return self._drafts.of(self._picker.pick(*chunk.rows[at]), Found("client", number, place, ()))
        return draft

    def _note_numbers(self, draft: Draft, client: Client | None) -> None:
        """The number of a firm stands for it in later rows; that of a firm that nobody knows is told."""
        cells, is_firm = draft.cells, client is not None and client.kind is ClientKind.FIRM
        if "outside_ids" not in cells.texts:
            return
        for place in self._picker.numbers.firms:
            numbers = numbers_of(cells.at("outside_ids", place))
            if numbers and is_firm and client is not None:
                self._numbered.setdefault((place, numbers[0]), client.id)
            elif numbers:
                self._plan.cells.take(Fate.UNKNOWN_NUMBER, place, cells.line)

    def _place_client(self, draft: Draft, number: int) -> _Placed:
        """The client of a row, or the firm of its person, where it has any."""
        client = draft.client
        if draft.firm is not None:
            return self._place_at(draft, self._known_records.client(draft.firm), number)
        if client is None:
            return _Placed(Verdict.SKIPPED, None)
        put = self._place_firm if draft.contacts else self._place
        return put(draft, client, number, draft.of_client)

    def _place_at(self, draft: Draft, firm: Client, number: int) -> _Placed:
        """The firm that a person's row refers to by its number, with what the row says of it."""
        if draft.client is None:
            return _Placed(Verdict.SKIPPED, firm)
        found = KnownMatch(firm, "outside_ids", True)
        existing = self._existing(draft.cells.line, found, draft.client)
        existing = Existing.SKIP if existing is Existing.ADD else existing
        return self._settled(draft, draft.client, number, draft.of_client, found, existing, is_named_only=True)

    def _place_firm(self, draft: Draft, firm: Client, number: int, remarks: Sequence[Remark]) -> _Placed:
        """The firm of a person. The rows of its people mostly say the same of it: that is looked at once."""
        texts = draft.cells.texts
        says = (*said_of(firm), "status" in texts, "work" in texts)
        known = self._firms.get(says)
        if known is not None and draft.cells.line not in self._choices.rows:
            return _Placed(Verdict.SKIPPED, known, [], Existing.JOIN)
        placed = self._place(draft, firm, number, remarks, is_named_only=True)
        is_remarked = placed.unsaid or remarks or placed.doubtful
        if not is_remarked and self._known_records.looks_for_likeness and self._choices.existing is not Existing.ADD:
            self._firms.keep(says, firm, placed.record, placed.record.id)
        return placed

    def _found_firm(self, firm: Client) -> KnownMatch | None:
        """The firm of a person by what it is called: rows mostly differ in more than that."""
        named = named_only(firm)
        key = name_of(named)
        found: KnownMatch | None = self._firms.get(key)
        if found is None:
            found = self._known_records.find_client(named)
            if found is not None and found.sure:
                self._firms.keep(key, named, found, found.record.id)
        return found

    def _latest(self, record: Any) -> Any:
        """The record as the rows before left it; that of a firm is put together once."""
        if record.id > 0 or not isinstance(record, Client):
            return self._plan.ledger.get(record)
        if (known := self._firms.latest(record.id)) is not None:
            return known
        found = self._plan.ledger.get(record)
        assert isinstance(found, Client)
        self._firms.put(found)
        return found

    def _settled(
        self,
        draft: Draft,
        record: Any,
        number: int,
        remarks: Sequence[Remark],
        found: KnownMatch | None,
        existing: Existing,
        is_named_only: bool,
        mark: str = "",
    ) -> _Placed:
        line, ledger = draft.cells.line, self._plan.ledger
        if found is None or existing is Existing.ADD:
            ledger.add(record, number)
            self._known_records.learn(record, has_duplicate=found is not None)
            self._tally(Fate.NOTED, line, remarks)
            return _Placed(Verdict.ADDED, record)
        duplicate: Any = found.record
        before = after = self._latest(duplicate)
        fresh = self._fresh(existing, after, record, draft.cells, mark)
        changed = bool(fresh) and ledger.edit(duplicate, **fresh)
        after = ledger.get(duplicate) if changed else after
        spare = unsaid(after, record, draft.cells, remarks, is_known_match=not is_named_only, mark=mark)
        if existing is Existing.SKIP and not is_named_only:
            spare += self._touches.left(draft.touches, draft.cells, duplicate)
            draft.touches = []
        if existing is Existing.JOIN and not is_named_only and spare:
            changed = ledger.edit(duplicate, notes=with_notes(after, spare).notes) or changed
            after = ledger.get(duplicate)
            self._tally(Fate.NOTED, line, spare)
        elif not is_named_only:
            self._tally(Fate.SKIPPED if existing is Existing.SKIP else Fate.AS_IT_WAS, line, spare)
        if existing is not Existing.SKIP:
            self._tally(Fate.NOTED, line, [remark for remark in remarks if remark not in spare])
        if changed:
            self._known_records.changed(after)
            if isinstance(after, Client):
                self._firms.changed(before, after)
        verdict = Verdict.UPDATED if changed else Verdict.SKIPPED
        return _Placed(verdict, after if changed else duplicate, spare, existing, doubtful=not found.sure)

    def _existing(self, line: int, found: KnownMatch, record: Any) -> Existing:
        """What becomes of a duplicate: rows of one list about one record are joined, unless all are to be added."""
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
    def _fresh(existing: Existing, current: Record, draft: Record, cells: Cells, mark: str) -> dict[str, object]:
        match existing:
            case Existing.UPDATE:
                return updated(current, draft, cells, mark)
            case Existing.FILL:
                return only_empty(current, draft)
            case Existing.JOIN:
                return joined(current, draft, cells, mark)
        return {}

    def _tally(self, fate: Fate, line: int, remarks: Iterable[Remark]) -> None:
        for remark in remarks:
            self._plan.cells.take(fate, remark.place, line)

    def _note_match(
        self, line: int, name: str, found: KnownMatch, existing: Existing, sides: Sides | None = None, number: int = 0,
        skipped: bool = False, more: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """Without `sides` the row is the new record `number`."""
        duplicate = found.record
        of_list = duplicate.id < 0
        at = self._line_of(duplicate.id) if of_list else 0
        told = line, name, duplicate.name, found.reason, found.sure, of_list, existing, at, skipped, more
        self._plan.match(Match(*told, sides or Sides(None, duplicate, None), number))

    @staticmethod
    def _is_firm(draft: Client) -> bool:
        """With --existing add, people are added again; a firm that is but named by several rows is still one."""
        return draft.kind is ClientKind.FIRM and not draft.emails and not draft.phones


def _is_firm(client: Client) -> bool:
    return client.kind is ClientKind.FIRM
