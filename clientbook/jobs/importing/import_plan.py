"""What an import would do, before it does it: each row's verdict, and the changes that make it true."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, NamedTuple

from ...domain.adds import Adds
from ...domain.changes import Change
from ...domain.choices import Stage
from ...domain.errors import UserError
from ...domain.plan import TaxRate
from ...domain.records import Record
from ...files.lists.reading import LeftLine
from ...files.lists.workbooks.workbook_notices import Notice
from ..duplicates.ledger import Ledger
from .rows.open_columns import Question
from .rows.unmapped_cells import CellTally, Fate

DEFAULT_CURRENCY: Final = "ILS"
#: So many matches are kept one by one; the counts tell of all.
MATCHES_KEPT: Final = 20_000
#: So many of those that were found without a look at their row are shown beside their duplicate.
_LOOKED_UP: Final = 2000


#: What `ImportPlan.row_counts` counts: rows by what becomes of them, and the records that they bring.
COUNTS: Final = ("added", "updated", "known", "repeats", "refused", "firms", "people", "deals", "payments",
                "pay_lines", "figures")  # fmt: skip


class Existing(StrEnum):
    """What to do with a row whose record is in the book already."""

    SKIP = "skip"
    FILL = "fill"  # only what is empty in the book
    UPDATE = "update"
    ADD = "add"
    JOIN = "join"  # a later row of the same list adds to what an earlier one brought; never chosen


class Verdict(StrEnum):
    ADDED = "added"
    UPDATED = "updated"
    SKIPPED = "skipped"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that cannot be imported: its line, its cells as read, and why."""

    line: int
    cells: list[str]
    error: UserError


class Sides(NamedTuple):
    """A row as a record, the one that it is or may be, and what that one becomes; None where both stay."""

    listed: Record | None
    known: Record | None
    kept: Record | None


@dataclass(frozen=True, slots=True)
class Match:
    """A row that is in the book already, or may be: its duplicate, why, whether that is sure, and what happens to it.

    `of_list` where the duplicate is an earlier row of the same list, then on `duplicate_line` (0: not known).
    `skipped` where nothing of the row came in, `more` what it says that its record does not, a text for each cell.
    `number` stands for a new record that is looked up at the end: until then the first of its `sides` is missing.
    """

    line: int
    name: str
    duplicate: str
    reason: str  # "email", "phone", "name", "alike", "deal", "receipt"
    sure: bool
    of_list: bool
    existing: Existing
    duplicate_line: int = 0
    skipped: bool = False
    more: Sequence[str] = ()
    sides: Sides | None = field(default=None, compare=False, repr=False)
    number: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Choices:
    """How the user wants a list imported.

    `as_kind` "" takes the list's own kind; `match` "" tries all keys; `currency` "" takes that of the newest plan.
    `existing` is for sure duplicates, `doubtful` for the others, `rows` for single lines. `answers` are those to what a
    list leaves open, by the question's name (`open_columns.QUESTIONS`); `taxes` is the table of the country, `home`
    the country (ISO 3166) of phones that say none. `rest` says where columns without a home go: "notes", "tags",
    "fields" or "drop", `unseen` what becomes of characters that cannot be seen: "keep" or "remove". `stages` says what
    stages of deals are in this book, by their names as `deal_stages.folded` writes them.
    """

    as_kind: str = ""
    existing: Existing = Existing.SKIP
    doubtful: Existing = Existing.ADD
    rows: Mapping[int, Existing] = field(default_factory=dict)
    match: str = ""
    currency: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    taxes: Sequence[TaxRate] = ()
    rest: str = "notes"
    home: str = ""
    unseen: str = "keep"
    stages: Mapping[str, Stage] = field(default_factory=dict)

    def of(self, line: int, sure: bool) -> Existing:
        """What to do with the duplicate of this line."""
        return self.rows.get(line) or (self.existing if sure else self.doubtful)


@dataclass(slots=True)
class ImportPlan:
    """The plan of one list: counts are counts of rows; `changes` are ready for one step."""

    name: str
    kind: str
    counts: dict[Verdict, int] = field(default_factory=lambda: dict.fromkeys(Verdict, 0))
    refused: list[Refused] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)  # the first of them; `matched` counts all
    matched: int = 0
    doubtful: int = 0
    repeats: int = 0  # rows that were skipped because an earlier one of the list says the same
    open_questions: tuple[Question, ...] = ()  # what the columns leave open, with the answers that were given
    remarks: tuple[tuple[str, str, int], ...] = ()  # what is to be told of columns: a code, a heading, how many cells
    questions: list[str] = field(default_factory=list)  # sentences: what the rows leave to be looked at
    has_unmapped: bool = False  # whether a column without a meaning holds anything
    cells: CellTally = field(default_factory=CellTally)  # what became of those that no field took
    unknown_stages: Mapping[str, int] = field(default_factory=dict)  # stages of no known meaning: how many rows
    chosen_stages: Mapping[str, Stage] = field(default_factory=dict)  # stages of the list that somebody has chosen for
    new_fields: tuple[str, ...] = ()  # columns out of which own fields come that the book did not have
    unnamed: int = 0  # rows called by an e-mail or a phone
    left_lines: list[LeftLine] = field(default_factory=list)  # lines of the file that are no rows
    notices: tuple[Notice, ...] = ()  # what a workbook does not show
    ledger: Ledger = field(default_factory=Ledger)

    def match(self, match: Match) -> None:
        """Keeps a match, unless there are more than anybody looks at."""
        self.matched += 1
        self.doubtful += not match.sure
        self.repeats += match.skipped and match.of_list
        if self.keeps_more:
            self.matches.append(match)

    @property
    def keeps_more(self) -> bool:
        """Whether another match is kept, or only counted."""
        return len(self.matches) < MATCHES_KEPT

    def count_doubtful(self, size: int) -> None:
        """As `match`, of so many that may be others and are added, of which none is kept."""
        self.matched += size
        self.doubtful += size

    def look_up(self) -> None:
        """The new records of the matches that name them by number; matches come to stand in the order of lines."""
        self.matches.sort(key=lambda match: match.line)
        places = [place for place, match in enumerate(self.matches) if match.number]
        for place in places[:_LOOKED_UP]:
            match = self.matches[place]
            if match.sides is not None:
                sides = match.sides._replace(listed=self.ledger.new(match.number))
                self.matches[place] = replace(match, sides=sides)

    @property
    def row_counts(self) -> dict[str, int]:
        """Rows by verdict, as every place tells them: the skipped ones as `known` to the book and as `repeats`; and
        what they bring that is new, by `COUNTS`."""
        rows = {verdict.value: self.counts[verdict] for verdict in Verdict}
        new = self.ledger.new_records()
        return {
            **rows,
            "known": self.counts[Verdict.SKIPPED] - self.repeats,
            "repeats": self.repeats,
            **{name: new.get(name, 0) for name in ("firms", "people", "deals")},
            "payments": self.counts[Verdict.ADDED] if self.kind == "receipts" else 0,
            "pay_lines": new.get("pay_line", 0),
            "figures": new.get("figure", 0),
        }

    @property
    def taken(self) -> int:
        """How many rows come in, as new records or into those that are there."""
        return self.counts[Verdict.ADDED] + self.counts[Verdict.UPDATED]

    @property
    def unseen(self) -> int:
        """How many cells hold characters that cannot be seen, or held them."""
        return sum(
            column_fate.cells
            for column_fate in self.cells
            if column_fate.fate in (Fate.UNSEEN_KEPT, Fate.UNSEEN_REMOVED)
        )

    @property
    def unanswered(self) -> tuple[Question, ...]:
        """The questions without which nothing comes in."""
        return tuple(each for each in self.open_questions if not each.answer)

    @property
    def rows(self) -> int:
        return sum(self.counts.values())

    def changes(self) -> Iterator[Change | Adds]:
        return self.ledger.changes()

    def size(self) -> int:
        """How many records the import would write."""
        return self.ledger.size()
