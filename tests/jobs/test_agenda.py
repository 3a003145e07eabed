"""Days in whole weeks, and what stands on them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from clientbook.domain.choices import ActivityKind
from clientbook.domain.records import Activity, Deal
from clientbook.jobs.today import Reason, TodayLine
from clientbook.jobs.today_sections import Span, agenda_of, days_of, span_beside

DAYS = st.dates(date(1900, 3, 1), date(2200, 1, 1))


@given(DAYS, st.sampled_from(Span), st.sampled_from([0, 6]))
def test_whole_weeks_hold_the_day_and_its_month(day: date, span: Span, first: int) -> None:
    days = days_of(span, day, first)
    assert days == [days[0] + timedelta(place) for place in range(len(days))]
    assert len(days) % 7 == 0 and days[0].weekday() == first and day in days
    if span is Span.WEEK:
        assert len(days) == 7
    else:
        assert next(each for each in days if (each.year, each.month) == (day.year, day.month)).day == 1
        outside = [each for each in days if (each.year, each.month) != (day.year, day.month)]
        assert len(outside) < 14 and 4 <= len(days) // 7 <= 6


@given(DAYS, st.sampled_from(Span), st.sampled_from([0, 6]))
def test_the_next_span_begins_where_this_one_ends(day: date, span: Span, first: int) -> None:
    here, there = days_of(span, day, first), days_of(span, span_beside(span, day, 1), first)
    assert here[0] < there[0] <= here[-1] + timedelta(1)  # a week may hold days of two months
    assert span_beside(span, span_beside(span, day, 1), -1).month == day.month or span is Span.WEEK


@given(st.lists(st.tuples(st.integers(-90, 90), st.sampled_from(["", "09:00", "14:30"])), max_size=20), DAYS)
def test_no_line_of_a_shown_day_is_missing_and_none_stands_twice(held: list[tuple[int, str]], day: date) -> None:
    lines = [
        TodayLine(
            reason=Reason.TOUCH, due=on, client=None,
            record=Activity(id=number, kind=ActivityKind.CALL, on=on, next_on=on, at=at),
        )
        for number, (on, at) in enumerate([(day + timedelta(by), at) for by, at in held] + [(day, "10:00")])
    ]  # fmt: skip
    today = day
    days = days_of(Span.MONTH, day, 0)
    found = agenda_of(lines, days, today)
    # Those of past days are all there, whatever month they are of: on today, before what is planned for today.
    assert sorted(line.record.id for each in found.values() for line in each) == sorted(
        line.record.id for line in lines if line.due in days or line.due < today
    )
    for on, each in found.items():
        moments = [(line.due, getattr(line.record, "at")) for line in each]  # noqa: B009 - activities have it
        assert all(line.due == on or (on == today and line.due < today) for line in each)
        assert moments == sorted(moments)


def test_what_has_no_day_of_its_own_stands_on_none() -> None:
    day = date(2026, 12, 2)
    lines = [
        TodayLine(reason=reason, due=day, record=Deal(client_id=1, title="Steel"), client=None) for reason in Reason
    ]
    found = agenda_of(lines, [day], day)[day]
    assert {line.reason for line in lines} - {line.reason for line in found} == {
        Reason.QUIET, Reason.NOT_INVOICED, Reason.NOT_PAID,
    }  # fmt: skip
