"""What an imported list of deals or receipts leaves to be asked: days that are far off, and what the plan asks."""

from collections import Counter
from datetime import date

from ...domain.choices import Stage
from ...domain.pay.taking import Lack, lacks_of, plan_taking
from ...domain.reading.far_days import is_far
from ...domain.records import Deal
from ...store.book import Book
from ...texts import tr
from ..pay.deal_plans import facts_of_plans, lack_sentences


class DealQuestions:
    """Notes what the rows say, and tells it in sentences."""

    def __init__(self, book: Book, today: date) -> None:
        self._facts = facts_of_plans(book)
        self._today = today
        self._far: dict[str, tuple[int, int, date]] = {}  # by heading: how many rows, the first line and its day

    def note_day(self, heading: str, line: int, day: date | None) -> None:
        """A day of a row, and where it stands."""
        if day is not None and is_far(day, self._today):
            count, first, on = self._far.get(heading, (0, line, day))
            self._far[heading] = (count + 1, first, on)

    def sentences(self, deals: list[Deal]) -> list[str]:
        """What is to be looked at; `deals` are those that the list adds or edits, as it leaves them."""
        lacks: Counter[Lack] = Counter()
        for deal in deals if self._facts.plans else ():
            if deal.stage is Stage.WON:
                lacks.update(lacks_of(deal, plan_taking(self._facts, deal, self._today)))
        sentences = []
        for heading, (count, line, day) in self._far.items():
            text = tr("More than a year off under “{column}”: %n row(s), the first on line {line} ({day}).", "", count)
            sentences.append(text.format(column=heading, line=line, day=day.isoformat()))
        return sentences + lack_sentences(lacks)
