"""A year of pay as a report and as JSON: months with their sums, then quarters, averages, the terms of the plan."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from ....domain.money import digits, from_minor, plain
from ....domain.pay.pay_year import ALWAYS, COLUMNS, Average, PayYear, Sums, of_column
from ....domain.pay.periods import next_month
from ....formatting import currency_name, month_text, with_places
from ....texts import tr
from ...whole_file import whole_file
from ..report import Cell, Month, Report, Sum


def column_words() -> Mapping[str, str]:
    """What the columns of a year are called."""
    return {
        "base": tr("Base pay"),
        "allowance": tr("Allowances"),
        "commission": tr("Commission"),
        "bonus": tr("Bonus"),
        "floors": tr("Guarantee, draw, carried"),
        "clawback": tr("Clawbacks"),
        "by_hand": tr("Pay lines by hand"),
        "adjustment": tr("Adjustments"),
        "payable": tr("Pay"),
    }


def average_text(average: Average) -> str:
    """What an average is over: "Average of 6 months, July 2026 to December 2026"."""
    span = {"first": month_text(average.first), "last": month_text(average.last)}
    if average.count == 1:
        return tr("Only {month}").format(month=span["first"])
    return tr("Average of %n month(s), {first} to {last}", "", average.count).format(**span)


def table_of(made: PayYear, issued: date) -> Report:
    with with_places():
        return _report(made, issued)


def _report(made: PayYear, issued: date) -> Report:
    words, columns = column_words(), made.columns

    def cell(minor: int, name: str) -> Cell:
        return from_minor(minor, made.currency) if minor or name in ALWAYS else None

    def amounts(sums: Sums) -> list[Cell]:
        return [cell(of_column(sums, name), name) for name in columns]

    def averages(average: Average) -> list[Cell]:
        return [cell(average.of_month(name), name) for name in columns]

    quarters = [[tr("Quarter {number}").format(number=number), *amounts(sums)] for number, sums in made.quarters]
    foot: list[Cell] = [
        Sum(from_minor(of_column(made.total, name), made.currency), place) for place, name in enumerate(columns, 1)
    ]
    more: list[list[Cell]] = [*quarters, *([average_text(each), *averages(each)] for each in told_averages(made))]
    return Report(
        title=tr("Pay of {year}").format(year=made.year),
        name=str(made.year),
        places=digits(made.currency),
        widths=(18, *(14,) * len(columns)),
        header=_header(made, issued),
        columns=[tr("Month"), *(words[name] for name in columns)],
        lines=[[Month(each.month), *amounts(each.sums)] for each in made.months],
        summary=[],
        foot=[tr("Total"), *foot],
        more_title=tr("By quarter, and on average"),
        more_columns=[tr("Period"), *(words[name] for name in columns)],
        more=more,
    )


def told_averages(made: PayYear) -> Sequence[Average]:
    """Averages that say the same of the same months are told once."""
    found: dict[tuple[str, str], Average] = {}
    for each in (*made.averages, *made.terms):
        found.setdefault((each.first, each.last), each)
    return list(found.values())


def _header(made: PayYear, issued: date) -> list[tuple[str, Cell]]:
    others = ", ".join(f"{from_minor(pay, name):,f} {name}" for name, pay in sorted(made.elsewhere.items()))
    return [
        (tr("Manager"), made.manager),
        (tr("Employer"), made.employer or tr("All employers together")),
        (tr("Year"), str(made.year)),
        (tr("Currency"), currency_name(made.currency)),
        (tr("Not closed yet"), _spans([each.month for each in made.months if not each.is_closed])),
        (tr("Paid in other currencies, in no sum here"), others),
        (tr("Issued on"), issued),
    ]


def _spans(those: Sequence[str]) -> str:
    """Months in a row are told by the first and the last of them."""
    runs: list[list[str]] = []
    for month in those:
        if runs and next_month(runs[-1][-1]) == month:
            runs[-1].append(month)
        else:
            runs.append([month])
    return ", ".join(" – ".join(map(month_text, dict.fromkeys((run[0], run[-1])))) for run in runs)


# -- JSON -------------------------------------------------------------------------------------------------------------


def as_json(made: PayYear) -> dict[str, object]:
    """The year as JSON values: amounts as decimal strings, in English keys whatever the language."""

    def amounts(sums: Sums) -> dict[str, str]:
        return {
            name: plain(of_column(sums, name), made.currency) for name in COLUMNS if name in (*ALWAYS, *made.columns)
        }

    def average(each: Average) -> dict[str, object]:
        values = {name: plain(each.of_month(name), made.currency) for name in made.columns}
        asked = {"of_months": each.asked} if each.asked else {}
        return {**asked, "first": each.first, "last": each.last, "months": each.count, **values}

    return {
        "manager": made.manager,
        "employer": made.employer or None,
        "year": made.year,
        "currency": made.currency,
        "months": [
            {"month": each.month, "state": "closed" if each.is_closed else "open", **amounts(each.sums)}
            for each in made.months
        ],
        "total": amounts(made.total),
        "quarters": [{"quarter": number, **amounts(sums)} for number, sums in made.quarters],
        "averages": [average(each) for each in made.averages],
        "terms": [average(each) for each in made.terms],
        "elsewhere": {name: plain(pay, name) for name, pay in sorted(made.elsewhere.items())},
    }


def text_of(made: PayYear) -> str:
    return json.dumps(as_json(made), ensure_ascii=False, indent=2) + "\n"


def write_json(made: PayYear, path: Path) -> None:
    with whole_file(path) as partial:
        partial.write_text(text_of(made), encoding="utf-8")
