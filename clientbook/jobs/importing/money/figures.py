"""Planning lists of figures: each row is one, of an employer and for a period."""

from typing import Final

from ....domain.errors import UserError
from ....domain.pay.figures import asked_in_percent, in_percent, read_period, read_value
from ....domain.reading.folding import name_key
from ....domain.reading.rates import Bare
from ....domain.records import Figure
from ....store.book import Book
from ....texts import tr
from ..deal_rows import DealListRows
from ..import_plan import Choices, Existing, ImportPlan, Match, Verdict
from ..rows.open_columns import ColumnReaders
from ..rows.row_cells import Cells, Picker
from ..rows.unmapped_cells import Fate
from .employers import by_names, employer_of

#: What two figures are one by.
_Key = tuple[int, str, str]
_NEEDED: Final = ("figure_name", "figure_period", "figure_value")


class FigureRows(DealListRows):
    """Figures; there is one of a name for each employer and period."""

    def __init__(self, book: Book, plan: ImportPlan, picker: Picker, choices: Choices, readers: ColumnReaders) -> None:
        super().__init__(book, plan, picker, choices, readers)
        self._employers = by_names(book.employers())
        self._in_percent = asked_in_percent(book.plans())
        self._known = {_key(each): each for each in book.all("figure") if isinstance(each, Figure)}
        self._in_list: dict[_Key, tuple[int, str]] = {}  # by its key the line of a row, and its value

    def _take_row(self, cells: Cells) -> Verdict:
        for column in _NEEDED:
            if not cells.peek(column):
                raise UserError("value-missing", column=column)
        employer = employer_of(cells, self._employers)
        name = " ".join(cells.text("figure_name").split())
        period, value = cells.parsed("figure_period", read_period), cells.parsed("figure_value", read_value)
        if (employer.id, name_key(name)) in self._in_percent:
            value = in_percent(value, Bare.FRACTION)
        source = cells.joined("figure_source")
        left = cells.left()
        source = "\n".join(filter(None, (source, *(each.text for each in left))))
        figure = Figure(employer_id=employer.id, name=name, period=period, value=value, source=source)
        texts = tuple(each.text for each in left)
        line, before = self._in_list.setdefault(_key(figure), (cells.line, value))
        if line != cells.line:
            if before != value:
                raise UserError("figure-twice", name=name, period=period, line=line)
            self._tally(Fate.SKIPPED, cells, left)
            self._plan.match(Match(cells.line, name, name, "figure", True, True, Existing.SKIP, line, True, texts))
            return Verdict.SKIPPED
        self._tally(Fate.NOTED, cells, left)
        stored = self._known.get(_key(figure))
        chosen = Existing.ADD if stored is None else self._choices.of(cells.line, sure=True)
        if stored is None or chosen is Existing.ADD:
            self._plan.ledger.add(figure)
            return Verdict.ADDED
        differs = stored.value != value
        skipped = chosen in (Existing.SKIP, Existing.FILL) or not differs
        more = (tr("{period}: {value}").format(period=period, value=value), *texts) if differs else texts
        self._plan.match(Match(cells.line, name, stored.name, "figure", True, False, chosen, 0, skipped, more))
        if skipped:
            return Verdict.SKIPPED
        self._plan.ledger.edit(stored, value=value, source=source or stored.source)
        return Verdict.UPDATED


def _key(figure: Figure) -> _Key:
    return figure.employer_id, name_key(figure.name), figure.period
