"""Figures that plans measure: what a form for one has to know, and how one is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ...domain.changes import Change, Label
from ...domain.errors import UserError
from ...domain.pay.facts import Facts
from ...domain.pay.figures import BETWEEN, AskedFigure, Figures, asked_by, span_of
from ...domain.pay.periods import LENGTHS, days_of, last_day, period_of
from ...domain.reading.folding import name_key
from ...domain.records import Employer, Figure
from ...store.book import Book, Done
from .deal_plans import facts_of_plans
from .statements import employer_named


@dataclass(frozen=True, slots=True)
class FigureTerms:
    """A figure, new where its id is 0; the employers, and by the id of each what its plan asks for on the figure's day,
    and in which month its years begin.
    """

    figure: Figure
    employers: Sequence[Employer]
    asked: Mapping[int, Sequence[AskedFigure]]
    begins: Mapping[int, int]


def begun_figure(book: Book, employer: str, month: str, wanted: str = "") -> FigureTerms:
    """A new figure of an employer: the one that is `wanted`, told as a statement tells it, else the first that the plan
    asks for and that is not entered for the period in which a month lies, else one without a name.

    Raises UserError "no-employer" and "employer-unknown".
    """
    with book.connected():
        facts = facts_of_plans(book)
        last = last_day(month)
        paying = [each for each in facts.employers_on(last) if each.id in facts.plans_by_employer]
        owner = paying[0] if paying and not employer else employer_named(book, employer)
        asked, begins = _asked(facts, last)
        name, _, period = wanted.rpartition(BETWEEN)
        figure = Figure(employer_id=owner.id, name=name, period=period or month)
        if not name:
            known = Figures((each for each in book.all("figure") if isinstance(each, Figure)), owner.id)
            missing = [
                each for each in asked[owner.id] if known.value(each.name, each.over, last, begins[owner.id]) is None
            ]
            for each in missing[:1]:
                figure = replace(figure, name=each.name, period=period_of(last, each.over, begins[owner.id]))
        stored = _stored(book, figure) if name else None
        return FigureTerms(stored or figure, list(facts.employers.values()), asked, begins)


def terms_of_figure(book: Book, number: int) -> FigureTerms | None:
    """A figure of the book; None where it is gone."""
    with book.connected():
        figure = book.records("figure", [number]).get(number)
        if not isinstance(figure, Figure):
            return None
        facts = facts_of_plans(book)
        return FigureTerms(figure, list(facts.employers.values()), *_asked(facts, date.today()))


def _asked(facts: Facts, day: date) -> tuple[Mapping[int, Sequence[AskedFigure]], Mapping[int, int]]:
    plans = {each: facts.plan_on(each, day) for each in facts.employers}
    asked = {each: () if plan is None else tuple(asked_by(plan)) for each, plan in plans.items()}
    return asked, {each: 1 if plan is None else plan.year_begins for each, plan in plans.items()}


def _stored(book: Book, figure: Figure) -> Figure | None:
    """What the book has of this name for this employer and period."""
    found = (each for each in book.all("figure") if isinstance(each, Figure) and is_same(each, figure))
    return next(found, None)


def is_same(one: Figure, other: Figure) -> bool:
    """Whether two figures say the same thing of the same period."""
    return (one.employer_id, name_key(one.name), one.period) == (other.employer_id, name_key(other.name), other.period)


def put_figure(book: Book, former: Figure | None, figure: Figure) -> Done:
    """Adds a figure, or writes it in place of its `former`.

    Raises UserError "figure-there" where another one stands for this period, and as `Book.apply` does.
    """
    with book.connected():
        stored = _stored(book, figure)
        if stored is not None and (former is None or stored.id != former.id):
            raise UserError("figure-there", name=figure.name, period=figure.period, value=stored.value)
        label = Label("added" if former is None else "edited", {"name": figure.name})
        return book.apply(label, [Change(former, figure)])


def delete_figure(book: Book, figure: Figure) -> Done:
    """Takes a figure out of the book. Raises UserError as `Book.apply` does where it was changed since."""
    return book.apply(Label("deleted", {"name": figure.name}), [Change(figure, None)])


def periods_near(period: str, today: date, begins: int) -> dict[str, Sequence[str]]:
    """The periods that a form offers, newest first, by how long they are: the last ones, and the figure's own."""
    found: dict[str, Sequence[str]] = {}
    for over, length in LENGTHS.items():
        day, names = today, []
        for _ in range(_OFFERED):
            names.append(period_of(day, over, begins))
            first = days_of(day, over, begins)[0]
            day = date(first.year - (first.month == 1), 12 if first.month == 1 else first.month - 1, 1)
        if period and span_of(period) is over and period not in names:
            names.append(period)
        found[over.value] = names if length else ()
    return found


#: So many periods back are offered.
_OFFERED = 12
