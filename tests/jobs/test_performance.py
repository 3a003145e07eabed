"""A year's performance out of a real book: what counts, in which month, in which currency."""

from datetime import date
from decimal import Decimal
from typing import Any

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Basis, Period, Stage
from clientbook.domain.performance import median_of
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import Client, Deal, Employer, Plan, Receipt
from clientbook.files.reports.track_record import figures_of, notes_of
from clientbook.jobs.pay.statements import close_month, statement_of
from clientbook.jobs.performance import pay_of_year, performance_of, years_of
from clientbook.store.book import Book

TODAY = date(2026, 11, 20)
FLAT = (Tier(Decimal(0), Decimal("0.10")),)


def won(amount: int, on: date | None, client: int = -1, **more: Any) -> Deal:
    return Deal(client_id=client, title="D", stage=Stage.WON, amount=amount * 100, won_on=on, **more)


def lost(amount: int, on: date | None) -> Deal:
    return Deal(client_id=-1, title="L", stage=Stage.LOST, amount=amount * 100, lost_on=on)


def fill(book: Book, *deals: Deal, **plan: Any) -> None:
    terms = {"components": (Component(name="Sales", tiers=FLAT),)} | plan
    records = [
        Employer(id=-3, name="Northwind"),
        Plan(employer_id=-3, starts=date(2025, 1, 1), base_pay=100_000, **terms),
        Client(id=-1, name="Kalomi"),
        Client(id=-2, name="Orchard"),
        *deals,
    ]
    book.apply(Label("edited", {"name": ""}), adds(records))


def test_sales_lie_in_the_month_in_which_they_were_won(book: Book) -> None:
    fill(
        book,
        won(1000, date(2026, 1, 31)),
        won(500, date(2026, 2, 1), share=Decimal("0.5")),
        won(300, date(2025, 2, 28)),
        won(70, None, invoiced_on=date(2026, 3, 9), receipts=(Receipt(date(2026, 3, 5), 10),)),
        won(9999, date(2026, 1, 5), cancelled_on=date(2026, 6, 1)),
        won(8888, None),  # nobody knows when
        won(400, date(2025, 12, 1)),
    )
    made = performance_of(book, 2026, TODAY)
    assert [month.sales for month in made.months[:4]] == [100_000, 25_000, 7_000, 0]
    assert [month.before for month in made.months if month.before] == [30_000, 40_000]
    assert (made.sales, made.before, made.won, made.is_shared) == (132_000, 30_000, 3, True)  # December is still ahead
    assert made.growth == Decimal("3.4") and made.average == 44_000
    assert years_of(book, TODAY) == [2026, 2025]
    assert performance_of(book, 2025, TODAY).before == 0 and performance_of(book, 2025, TODAY).growth is None


def test_a_currency_is_added_only_by_a_rate_that_leads_into_it(book: Book) -> None:
    fill(
        book,
        won(1000, date(2026, 1, 5)),
        won(100, date(2026, 1, 6), currency="USD", exchange_rate=Decimal("3.70")),
        won(1000, date(2026, 1, 7), currency="JPY", exchange_rate=Decimal("0.025")),  # 100,000 yen
        won(200, date(2026, 1, 8), currency="EUR"),
    )
    made = performance_of(book, 2026, TODAY)
    assert made.currency == "ILS" and made.elsewhere == {"EUR": 20_000}
    assert made.months[0].sales == 100_000 + 37_000 + 250_000 and made.months[0].won == 4
    assert (made.left_out, made.average) == (1, 129_000)  # of the three that the sum holds
    assert figures_of(made)[0][1] == "closed sales, 3 deals"
    assert notes_of(made) == ["Without 1 deal of which no exchange rate is known: 200 €."]
    assert [(each.amount, each.deals) for each in made.clients] == [(387_000, 3)]
    other = Employer(id=-9, name="Southwind", starts_on=date(2027, 1, 1))
    in_euro = Plan(employer_id=-9, starts=date(2027, 1, 1), currency="EUR")
    here = book.employers()[0].id
    elsewhere = won(
        10, date(2027, 2, 1), book.all("client")[0].id, currency="USD", exchange_rate=Decimal(4), employer_id=here
    )
    book.apply(Label("edited", {"name": ""}), adds([other, in_euro, elsewhere]))
    next_year = performance_of(book, 2027, date(2027, 5, 1))
    # The rate leads into shekels, the year is told in euro: the two are not mixed.
    assert next_year.currency == "EUR" and next_year.elsewhere == {"USD": 1_000} and next_year.sales == 0


def test_quotas_are_spread_over_their_months_and_measured_by_the_months_that_have_one(book: Book) -> None:
    parts = (
        Component(name="Sales", tiers=FLAT, accumulates=Period.QUARTER, quota=100_000),
        Component(name="Kicker", tiers=FLAT, accumulates=Period.QUARTER, quota=100_000),  # counts the same sales
        Component(name="Licences", tiers=FLAT, products=("Licence",), quota=50_000),
        Component(name="Margin", tiers=FLAT, basis=Basis.MARGIN, products=("Service",), quota=77),
    )
    fill(book, won(1000, date(2026, 1, 5)), won(500, date(2026, 11, 5)), components=parts)
    made = performance_of(book, 2026, TODAY)
    assert [month.quota for month in made.months[:4]] == [83_333, 83_333, 83_334, 83_333]
    assert made.attainment == Decimal(150_000) / sum(month.quota or 0 for month in made.months[:11])
    assert performance_of(book, 2024, TODAY).attainment is None


def test_the_win_rate_counts_what_was_decided(book: Book) -> None:
    fill(
        book, won(3000, date(2026, 3, 1)), lost(500, date(2026, 3, 9)), lost(500, date(2026, 4, 1)), lost(1, None),
        lost(1, date(2025, 3, 1)), Deal(client_id=-1, title="Open", amount=5),
    )  # fmt: skip
    made = performance_of(book, 2026, TODAY)
    assert made.win_rate == Decimal(1) / 3 and made.win_rate_by_amount == Decimal("0.75")
    assert [month.win_rate for month in made.months[1:5]] == [None, Decimal("0.5"), Decimal(0), None]
    assert performance_of(book, 2024, TODAY).win_rate is None


def test_the_length_of_a_sale_is_the_median_of_those_that_are_known(book: Book) -> None:
    days = [(date(2026, 1, 1), date(2026, 1, 11)), (date(2026, 1, 1), date(2026, 1, 31)), (None, date(2026, 2, 1))]
    days += [(date(2026, 1, 1), date(2026, 4, 11)), (date(2026, 5, 1), date(2026, 4, 1))]  # the last typed in later
    fill(book, *(won(1, on, opened_on=opened) for opened, on in days))
    made = performance_of(book, 2026, TODAY)
    assert (made.cycle_days, made.cycle_known) == (30, 3)
    assert median_of({10: 1, 13: 1}) == Decimal("11.5") and median_of({10: 5, 13: 1}) == 10 and median_of({}) is None


def test_the_best_clients_come_first(book: Book) -> None:
    fill(
        book,
        won(10, date(2026, 1, 5)),
        won(15, date(2026, 2, 5)),
        won(24, date(2026, 3, 5), -2),
        won(99, date(2025, 1, 1), -2),
    )
    made = performance_of(book, 2026, TODAY)
    shown = [(made.client_names[each.client_id], each.amount, each.deals) for each in made.clients]
    assert shown == [("Kalomi", 2_500, 2), ("Orchard", 2_400, 1)]


def test_pay_by_month_is_the_statements(book: Book) -> None:
    fill(book, won(1000, date(2026, 1, 5)), won(500, date(2026, 10, 5)))
    for number in range(1, 13):
        close_month(book, f"2025-{number:02}")
    close_month(book, "2026-01")
    pay = pay_of_year(book, 2026, "ILS", TODAY).months
    assert pay == [statement_of(book, f"2026-{n:02}").totals.payable for n in range(1, 12)] + [0]
    assert pay[0] == 110_000 and not any(pay_of_year(book, 2026, "EUR", TODAY).months)
    assert not any(pay_of_year(book, 2030, "ILS", TODAY).months)
