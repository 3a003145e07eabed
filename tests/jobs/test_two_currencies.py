"""Sums of two currencies never mix: an employer that begins to pay in dollars in the middle of a year."""

from datetime import date

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Employer, Plan
from clientbook.files.reports.track_record import pay_notes_of
from clientbook.jobs.pay.forecast import leaving, month_forecast
from clientbook.jobs.pay.pay_year import pay_year_of
from clientbook.jobs.pay.statements import statement_of
from clientbook.jobs.performance import pay_of_year
from clientbook.store.book import Book

TODAY = date(2026, 6, 10)


def test_year_forecast_and_what_is_owed_keep_them_apart(book: Book) -> None:
    shekels = Plan(employer_id=-1, starts=date(2026, 1, 1), base_pay=9000_00)
    dollars = Plan(employer_id=-1, starts=date(2026, 6, 1), currency="USD", base_pay=2500_00)
    book.apply(Label("edited"), adds([Employer(id=-1, name="A"), shekels, dollars]))
    year = pay_year_of(book, 2026, "A", TODAY)
    assert (year.currency, year.elsewhere) == ("USD", {"ILS": 5 * 9000_00})
    assert [sum(each.sums.values()) for each in year.months] == [2500_00] and not year.averages
    assert leaving(book, "A", TODAY).unpaid == {"ILS": 5 * 9000_00, "USD": 2500_00}
    made = month_forecast(book, "2026-06", "A", TODAY)
    assert {each.quarter for each in made.forecasts} == {2500_00}
    assert month_forecast(book, "2026-05", "A", TODAY).forecasts[0].quarter == 2 * 9000_00
    assert statement_of(book, "2026-06").totals.year_to_date == 2500_00
    paid = pay_of_year(book, 2026, "ILS", TODAY)
    assert paid.months == [9000_00] * 5 + [0] * 7
    assert paid.elsewhere == ({"USD": 2500_00 * (TODAY.month - 5)} if TODAY.month > 5 else {})
    assert bool(pay_notes_of(paid)) is bool(paid.elsewhere)
