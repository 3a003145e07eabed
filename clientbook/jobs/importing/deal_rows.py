"""What lists of deals and of money received share: the walk over their rows, and the deals that the book holds."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Final

from ...domain.errors import UserError
from ...domain.records import Deal, Receipt
from ...progress import Progress
from ...store.book import Book
from ..pay.deal_plans import facts_of_plans
from .deal_drafts import DealDrafts
from .deal_parties import Parties
from .deal_questions import DealQuestions
from .deal_stages import StagesOfList
from .import_plan import Choices, Existing, ImportPlan, Match, Refused, Sides, Verdict
from .known_deals import KnownDeals
from .rows.open_columns import ColumnReaders
from .rows.references import References
from .rows.row_cells import Cells, Picker, Remark
from .rows.unmapped_cells import Fate

_AT_ONCE: Final = 500


class DealListRows(ABC):
    """What both kinds of list share: the walk over the rows, and the deals that the book holds."""

    def __init__(self, book: Book, plan: ImportPlan, picker: Picker, choices: Choices, readers: ColumnReaders) -> None:
        self._plan = plan
        self._added_on: dict[int, int] = {}  # the lines of the deals that the list adds
        self._picker = picker
        self._choices = choices
        self._deals = KnownDeals(self._current)
        self._unmatched: dict[int, Counter[Receipt]] = {}
        self._today = date.today()
        self._questions = DealQuestions(book, self._today)
        self._stages = StagesOfList(choices.stages)
        self._touched: dict[int, Deal] = {}  # what the list adds or edits
        with book.connected():
            plans = facts_of_plans(book)
            self._read = DealDrafts(readers, choices.currency, self._questions, self._stages, self._today, plans)
            self._parties = Parties(book, plan.ledger, readers, picker)
            for deal in book.all("deal"):
                assert isinstance(deal, Deal)
                self._deals.learn(deal)
        titles = [place for place, name in picker.places if name == "deal"]
        self._meant = References(self._deals, picker, picker.numbers.deals, titles, ("deal",))

    def _current(self, deal: Deal) -> Deal:
        """As the rows before left it."""
        found = self._plan.ledger.get(deal)
        assert isinstance(found, Deal)
        return found

    def _is_known(self, deal: Deal, receipt: Receipt) -> bool:
        """Whether a receipt of a row is one that the book holds, and that no row before was about.

        Inside one list two equal rows are two: each receipt of the book answers for one of them.
        """
        if deal.id not in self._unmatched:
            self._unmatched[deal.id] = Counter(deal.receipts if deal.id >= 0 else ())
        left = self._unmatched[deal.id]
        if not left[receipt]:
            return False
        left[receipt] -= 1
        return True

    def take(self, rows: Iterator[tuple[int, list[str]]], progress: Progress | None) -> None:
        done = 0
        while some := list(islice(rows, _AT_ONCE)):
            if progress is not None:
                progress.at(done)
            done += len(some)
            self._parties.look_at(some)
            self._meant.look_at(some)
            for fate, place, lines in self._picker.unneeded(some):
                self._plan.cells.take_many(fate, place, len(lines), lines)
            for line, cells in some:
                try:
                    verdict = self._take_one(self._picker.pick(line, cells))
                except UserError as error:
                    verdict = Verdict.REFUSED
                    self._plan.refused.append(Refused(line, cells, error))
                self._plan.counts[verdict] += 1

    def _take_one(self, cells: Cells) -> Verdict:
        self._parties.refer(cells)
        verdict = self._take_row(cells)
        for place, _ in list(cells.each("outside_ids")):
            if not cells.took_at("outside_ids", place):
                self._plan.cells.take(Fate.UNKNOWN_NUMBER, place, cells.line)
        return verdict

    def _ask(self) -> None:
        """Tells what the deals of the list leave to be asked, once they are as it leaves them."""
        self._plan.unknown_stages = dict(self._stages.unknown)
        self._plan.chosen_stages = dict(self._stages.met)
        self._plan.questions += self._questions.sentences([self._current(deal) for deal in self._touched.values()])

    def _tally(self, fate: Fate, cells: Cells, remarks: Iterable[Remark]) -> None:
        for remark in remarks:
            self._plan.cells.take(fate, remark.place, cells.line)

    @abstractmethod
    def _take_row(self, cells: Cells) -> Verdict: ...

    def _match(
        self,
        cells: Cells,
        duplicate: Deal,
        existing: Existing,
        more: Sequence[Remark] = (),
        by: str = "deal",
        sides: Sides | None = None,
    ) -> None:
        """Tells what a row is about; of a skipped one also what it says more than the book."""
        at, skipped = self._added_on.get(duplicate.id, 0), existing is Existing.SKIP
        self._tally(Fate.SKIPPED, cells, more)
        texts = tuple(remark.text for remark in more)
        title = duplicate.title
        self._plan.match(
            Match(cells.line, title, title, by, True, duplicate.id < 0, existing, at, skipped, texts, sides)
        )
