"""Planning lists of clients and contacts: each row is added, changes its twin, leaves it as it is, or is refused."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from itertools import islice
from operator import neg
from typing import Any, Final, NamedTuple

from ..domain.choices import ClientKind
from ..domain.errors import UserError
from ..domain.folding import firm_key
from ..domain.records import Client
from ..progress import Progress
from ..store.book import Book
from .bearers import list_keys
from .import_plan import Choices, Existing, ImportPlan, Match, Refused, Verdict
from .new_clients import NewClients
from .open_columns import ColumnReaders
from .plain_rows import PlainRows
from .row_drafts import Draft, RowDrafts
from .row_values import Picker
from .twins import Found, Twins

ROWS_AT_ONCE: Final = 2000
Row = tuple[int, list[str]]


class _Chunk(NamedTuple):
    """Some rows of the list. Row `at` has a number for its client and one for its contact, should they be new."""

    rows: Sequence[Row]
    first: int
    news: NewClients  # the plain rows among them

    def numbers(self, at: int) -> tuple[int, int]:
        return self.first - at, self.first - len(self.rows) - at

    def at(self, place: int) -> int:
        """The row of a new client."""
        return self.first - self.news.numbers[place]

    def place(self, at: int) -> int:
        """Where the new client of this row stands, or would stand."""
        return bisect_left(self.news.numbers, at - self.first, key=neg)


class ClientRows:
    """Plans the rows of one list, chunk by chunk, into `plan`: plain rows by columns, others one by one."""

    def __init__(self, book: Book, plan: ImportPlan, picker: Picker, choices: Choices, readers: ColumnReaders) -> None:
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
        self._twins = Twins(book, choices.match, ledger=plan.ledger, late=late, home=choices.home)
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
        self._plan.matches.sort(key=lambda match: match.line)

    def _line_of(self, number: int) -> int:
        """The line of the row that has this number for its client or its contact."""
        first, lines = self._lines[bisect_right(self._lines, -number, key=lambda each: -each[0]) - 1]
        return lines[(first - number) % len(lines)]

    def _take_chunk(self, rows: Sequence[Row]) -> None:
        ledger = self._plan.ledger
        first = ledger.reserve(2 * len(rows))
        self._lines.append((first, array("q", (line for line, _ in rows))))
        chunk = _Chunk(rows, first, NewClients(self._plain.read([cells for _, cells in rows], first)))
        news = chunk.news
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
                drafts[at] = self._drafts.of(self._picker.pick(line, cells))
            except UserError as error:
                self._plan.counts[Verdict.REFUSED] += 1
                self._plan.refused.append(Refused(line, cells, error))
        records = [record for draft in drafts.values() for record in draft if record is not None]
        self._twins.learn_from(records)
        left = chunk.news.learn(self._twins, (key for record in records for key in list_keys(record)))
        drafts.update((chunk.at(place), (chunk.news.client(place), None)) for place in left)
        return drafts, left

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
                self._settle(chunk, at, (news.client(place), None))

    def _settle(self, chunk: _Chunk, at: int, draft: Draft) -> None:
        """Adds, updates or skips what a row says, and counts which it was."""
        client, contact = draft
        line = chunk.rows[at][0]
        of_client, of_contact = chunk.numbers(at)
        verdict = Verdict.SKIPPED
        if client is not None:
            verdict, client = self._place(line, client, of_client, self._twins.find_client, told=contact is None)
        if contact is not None:
            if client is not None:
                object.__setattr__(contact, "client_id", client.id)  # a draft that nobody else has seen yet
            other, _ = self._place(line, contact, of_contact, self._twins.find_contact, told=True)
            verdict = min(verdict, other, key=list(Verdict).index)
        self._plan.counts[verdict] += 1

    def _place(
        self, line: int, draft: Any, number: int, find: Callable[[Any], Found | None], told: bool
    ) -> tuple[Verdict, Any]:
        """A draft becomes a new record, or its twin is changed or left as it is; returns the record that stays.

        Who the row is about is `told` among the matches; the firm of a person only where it may be a misspelt one.
        """
        found = find(draft)
        existing = Existing.ADD
        if found is not None:
            existing = self._choices.of(line, found.sure)
            if existing is Existing.ADD and found.sure and isinstance(draft, Client) and self._is_firm(draft):
                existing = Existing.SKIP
        verdict, record = self._settled(draft, number, found, existing)
        if found is not None and (told or not found.sure):
            self._tell(line, draft.name, found, existing, skipped=told and verdict is Verdict.SKIPPED)
        return verdict, record

    def _settled(self, draft: Any, number: int, found: Found | None, existing: Existing) -> tuple[Verdict, Any]:
        if found is None or existing is Existing.ADD:
            self._plan.ledger.add(draft, number)
            self._twins.learn(draft, has_twin=found is not None)
            return Verdict.ADDED, draft
        twin = found.record
        if existing in (Existing.UPDATE, Existing.FILL):
            current = self._plan.ledger.get(twin)
            fresh = _filled(current, draft) if existing is Existing.UPDATE else _only_empty(current, draft)
            if self._plan.ledger.edit(twin, **fresh):
                changed: Any = self._plan.ledger.get(twin)
                self._twins.changed(changed)
                return Verdict.UPDATED, changed
        return Verdict.SKIPPED, twin

    def _tell(self, line: int, name: str, found: Found, existing: Existing, skipped: bool) -> None:
        twin = found.record
        of_list = twin.id < 0
        at = self._line_of(twin.id) if of_list else 0
        self._plan.match(Match(line, name, twin.name, found.reason, found.sure, of_list, existing, at, skipped))

    @staticmethod
    def _is_firm(draft: Client) -> bool:
        """With --existing add, people are added again; a firm named by several rows of one list is still one."""
        return draft.kind is ClientKind.FIRM and not draft.emails and not draft.phones


def _filled(current: Any, draft: Any) -> dict[str, Any]:
    """What a row knows, laid over a record: texts replace, lists grow, notes are added below, nothing is emptied."""
    fresh: dict[str, Any] = {}
    for each in fields(draft):
        name, value, former = each.name, getattr(draft, each.name), getattr(current, each.name)
        if name in ("id", "client_id", "kind") or value == each.default or value == former:
            continue
        if name == "name" and firm_key(value) == firm_key(former):
            continue  # "Kalomi" says nothing new of "Kalomi Ltd"
        if isinstance(value, tuple):
            value = (*former, *(item for item in value if item not in former))
        elif name == "notes" and former:
            value = former if value in former else f"{former}\n{value}"
        fresh[name] = value
    return fresh


def _only_empty(current: Any, draft: Any) -> dict[str, Any]:
    """What a row knows and the record does not."""
    return {
        each.name: getattr(draft, each.name)
        for each in fields(draft)
        if each.name not in ("id", "client_id", "kind", "name")
        and getattr(current, each.name) in (each.default, "", None, ())
        and getattr(draft, each.name) not in (each.default, "", None, ())
    }
