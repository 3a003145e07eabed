"""A year's performance as the words and figures of one page; `track_record_page` draws them, and nothing else."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from ...domain.money import digits, from_minor, plain, rounded
from ...domain.performance import Performance, YearOfPay
from ...formatting import amount_alone, currency_sign, day_text, joined
from ...texts import in_use, tr


@dataclass(frozen=True, slots=True)
class Bars:
    """Twelve values of each series, January first; the last series is the one that matters. `marks` are targets."""

    title: str
    series: Sequence[tuple[str, Sequence[Decimal]]]
    marks: tuple[str, Sequence[Decimal | None]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackRecord:
    """Everything that the page says: `figures` are (value, caption), `clients` (name, deals, amount)."""

    title: str
    under: str
    about: str  # what the manager is, and how to be reached; "" for nothing
    figures: Sequence[tuple[str, str]]
    charts: Sequence[Bars]
    clients_title: str
    clients: Sequence[tuple[str, str, str]]
    notes: Sequence[str]

    def texts(self) -> Iterator[str]:
        """Each text on the page but the months' names and the scales."""
        yield from (self.title, self.under, self.about, *self.notes)
        for figure in self.figures:
            yield from figure
        for chart in self.charts:
            yield from (chart.title, *(name for name, _ in chart.series))
            yield from (chart.marks[0],) if chart.marks else ()
        if self.clients:
            yield self.clients_title
        for line in self.clients:
            yield from line


def money(minor: int, currency: str) -> str:
    """An amount with its currency's sign, decimals only where it has some."""
    return amount_alone(minor, currency)


def percent(rate: Decimal, signed: bool = False) -> str:
    """A fraction in whole percent."""
    whole = int((rate * 100).to_integral_value())
    return f"{whole:+,}%" if signed else f"{whole:,}%"


def _whole(minor: int, currency: str) -> int:
    """Rounded to whole units: an average needs no more."""
    unit: int = 10 ** digits(currency)
    return rounded(Decimal(minor) / unit) * unit


#: How an amount in minor units of a currency is shown.
Shown = Callable[[int, str], str]


_NO_PAY: Final = YearOfPay()


def track_record(
    made: Performance,
    manager: str,
    today: date,
    pay: YearOfPay = _NO_PAY,
    with_names: bool = True,
    about: Sequence[str] = (),
) -> TrackRecord:
    """`pay` by month is drawn where it is given. Without names, clients are letters. `about` are the manager's role and
    employer, and a phone or e-mail.
    """
    under = [manager, tr("as of {day}").format(day=day_text(today)) if made.year == today.year else ""]
    return TrackRecord(
        title=tr("Track record {year}").format(year=made.year),
        under=joined(under),
        about=joined(about),
        figures=figures_of(made),
        charts=_charts(made, pay.months),
        clients_title=tr("Top clients"),
        clients=_clients(made, with_names),
        notes=[*notes_of(made), *pay_notes_of(pay)],
    )


def figures_of(made: Performance, shown: Shown = money) -> list[tuple[str, str]]:
    """The few figures that matter, each with its caption; what is not known is left out."""
    found = [(shown(made.sales, made.currency), tr("closed sales, %n deal(s)", "", made.won - made.left_out))]
    if made.growth is not None:
        growth = tr("against the same months of {year}").format(year=made.year - 1)
        found.append((percent(made.growth, signed=True), growth))
    if made.attainment is not None:
        found.append((percent(made.attainment), tr("of the quota")))
    if made.win_rate is not None:
        decided = tr("of %n decided deal(s) won", "", made.won + made.lost)
        if made.win_rate_by_amount is not None:
            decided += ", " + tr("{rate} by amount").format(rate=percent(made.win_rate_by_amount))
        found.append((percent(made.win_rate), decided))
    if made.average is not None:
        found.append((shown(_whole(made.average, made.currency), made.currency), tr("average deal")))
    if made.cycle_days is not None and made.cycle_days >= 1:  # won on the day they were opened: nothing is known
        days = tr("%n day(s)", "", int(made.cycle_days.to_integral_value()))
        found.append((days, tr("to win, median of %n deal(s)", "", made.cycle_known)))
    return found


def notes_of(made: Performance, shown: Shown = money) -> list[str]:
    """What the reader has to know about the figures."""
    notes = []
    if made.is_shared:
        notes.append(tr("Shared deals count with the manager's own share."))
    if made.elsewhere:
        amounts = _amounts(made.elsewhere, shown)
        left_out = tr("Without %n deal(s) of which no exchange rate is known: {amounts}.", "", made.left_out)
        notes.append(left_out.format(amounts=amounts))
    if made.before_elsewhere:
        text = tr("{year} is without {amounts} of which no exchange rate is known.")
        notes.append(text.format(year=made.year - 1, amounts=_amounts(made.before_elsewhere, shown)))
    if made.lost_elsewhere and made.win_rate_by_amount is not None:
        text = tr("The win rate by amount is without lost deals of {amounts}: no exchange rate is known.")
        notes.append(text.format(amounts=_amounts(made.lost_elsewhere, shown)))
    return notes


def pay_notes_of(pay: YearOfPay, shown: Shown = money) -> list[str]:
    """What employers paid in other currencies: no bar holds it."""
    if not pay.elsewhere:
        return []
    return [tr("Without {amounts} of pay in another currency.").format(amounts=_amounts(pay.elsewhere, shown))]


def _amounts(sums: Mapping[str, int], shown: Shown) -> str:
    return ", ".join(shown(amount, name) for name, amount in sorted(sums.items()))


def _charts(made: Performance, pay: Sequence[int]) -> list[Bars]:
    def values(minor: Sequence[int]) -> list[Decimal]:
        return [from_minor(value, made.currency) for value in minor]

    series = [(str(made.year), values([month.sales for month in made.months]))]
    if any(month.before for month in made.months):
        series.insert(0, (str(made.year - 1), values([month.before for month in made.months])))
    quotas = [None if m.quota is None else from_minor(m.quota, made.currency) for m in made.months]
    marks = (tr("Quota"), quotas) if any(quotas) else None
    unit = f" ({currency_sign(made.currency)})"
    charts = [Bars(tr("Closed sales by month") + unit, series, marks)]
    if any(pay):
        charts.append(Bars(tr("Pay by month") + unit, [(tr("Pay"), values(pay))]))
    return charts


def _clients(made: Performance, with_names: bool) -> list[tuple[str, str, str]]:
    letters = in_use().alphabet
    lines = []
    for letter, each in zip(letters, made.clients, strict=False):
        known = made.client_names.get(each.client_id, "") if with_names else ""
        name = known or tr("Client {letter}").format(letter=letter)
        lines.append((name, tr("%n deal(s)", "", each.deals), money(each.amount, made.currency)))
    return lines


def _plain(sums: Mapping[str, int]) -> dict[str, str]:
    return {name: plain(minor, name) for name, minor in sorted(sums.items())}


def as_json(made: Performance, pay: YearOfPay, with_names: bool = True) -> dict[str, object]:
    """English keys whatever the language; amounts as decimal strings, rates as fractions, what is not known null."""

    def amount(minor: int | None) -> str | None:
        return None if minor is None else plain(minor, made.currency)

    def rate(value: Decimal | None) -> str | None:
        return None if value is None else f"{value:.4f}"

    months = [
        {
            "month": f"{made.year}-{number:02}", "sales": amount(month.sales), "year_before": amount(month.before),
            "quota": amount(month.quota), "won": month.won, "lost": month.lost, "win_rate": rate(month.win_rate),
            "pay": amount(paid),
        }
        for number, (month, paid) in enumerate(zip(made.months, pay.months, strict=True), 1)
    ]  # fmt: skip
    names = [name for name, _, _ in _clients(made, with_names)]
    return {
        "year": made.year,
        "currency": made.currency,
        "sales": amount(made.sales),
        "growth": rate(made.growth),
        "attainment": rate(made.attainment),
        "win_rate": rate(made.win_rate),
        "win_rate_by_amount": rate(made.win_rate_by_amount),
        "average": amount(made.average),
        "days_to_win": None if made.cycle_days is None else f"{made.cycle_days:f}",
        "days_known_of": made.cycle_known,
        "deals": made.won,
        "deals_not_added": made.left_out,
        "not_added": _plain(made.elsewhere),
        "year_before_not_added": _plain(made.before_elsewhere),
        "lost_not_added": _plain(made.lost_elsewhere),
        "pay_not_added": _plain(pay.elsewhere),
        "months": months,
        "clients": [
            {"name": name, "amount": amount(each.amount), "deals": each.deals}
            for name, each in zip(names, made.clients, strict=True)
        ],
    }
