"""The tax on sales by country and day: the rates that are known, and which of them holds on a day.

A plan stores its own table (`Plan.tax`), so that a book needs neither this one nor the settings to tell its pay.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from .choices import Receipts
from .errors import UserError
from .plan import TaxRate
from .records import Deal, Plan

TaxTable = tuple[TaxRate, ...]


def _table(steps: str) -> TaxTable:
    """ "2015-10-01 17, 2025-01-01 18" as rates by day."""
    rows = (step.split() for step in steps.split(","))
    return tuple(TaxRate(date.fromisoformat(day), Decimal(percent) / 100) for day, percent in rows)


#: Standard rates by country (ISO 3166), the earliest first. Only what is sure stands here; all can be changed in the
#: settings. Sources: IL Value Added Tax Order (Rate of Tax on Transactions), Israel Tax Authority; EU members "VAT
#: rates applied in the Member States" of the European Commission (TEDB); GB gov.uk "VAT rates"; CH Federal Tax
#: Administration; NO Skatteetaten; AU Australian Taxation Office; NZ Inland Revenue; SG IRAS; ZA SARS.
KNOWN: Final[Mapping[str, TaxTable]] = {
    country: _table(steps)
    for country, steps in {
        "IL": "2013-06-02 18, 2015-10-01 17, 2025-01-01 18",
        "AT": "1984-01-01 20",
        "BE": "1996-01-01 21",
        "CY": "2014-01-13 19",
        "CZ": "2013-01-01 21",
        "DE": "2007-01-01 19, 2020-07-01 16, 2021-01-01 19",
        "DK": "1992-01-01 25",
        "EE": "2009-07-01 20, 2024-01-01 22, 2025-07-01 24",
        "ES": "2012-09-01 21",
        "FI": "2013-01-01 24, 2024-09-01 25.5",
        "FR": "2014-01-01 20",
        "GR": "2016-06-01 24",
        "HU": "2012-01-01 27",
        "IE": "2012-01-01 23, 2020-09-01 21, 2021-03-01 23",
        "IT": "2013-10-01 22",
        "LU": "2015-01-01 17, 2023-01-01 16, 2024-01-01 17",
        "NL": "2012-10-01 21",
        "PL": "2011-01-01 23",
        "PT": "2011-01-01 23",
        "RO": "2017-01-01 19, 2025-08-01 21",
        "SE": "1990-07-01 25",
        "SK": "2011-01-01 20, 2025-01-01 23",
        "GB": "2011-01-04 20",
        "CH": "2011-01-01 8, 2018-01-01 7.7, 2024-01-01 8.1",
        "NO": "2005-01-01 25",
        "AU": "2000-07-01 10",
        "NZ": "2010-10-01 15",
        "SG": "2007-07-01 7, 2023-01-01 8, 2024-01-01 9",
        "ZA": "1993-04-07 14, 2018-04-01 15",
    }.items()
}


def tax_on(table: Sequence[TaxRate], day: date) -> Decimal | None:
    """The rate of a table that holds on a day, None before its first day."""
    return next((each.rate for each in sorted(table, key=_starts, reverse=True) if each.starts <= day), None)


def tax_of(deal: Deal, table: Sequence[TaxRate], day: date) -> Decimal | None:
    """The rate that holds for a deal's money of a day: its own, else the table's, None where neither knows it."""
    return deal.tax_rate if deal.tax_rate is not None else tax_on(table, day)


def with_table(plan: Plan, table: Sequence[TaxRate]) -> Plan:
    """The plan with this table where its receipts are with tax and it has none of its own.

    Raises UserError("tax-unknown") where there is none to give.
    """
    if plan.receipts is not Receipts.GROSS or plan.tax:
        return plan
    if not table:
        raise UserError("tax-unknown")
    return replace(plan, tax=in_order(table))


def in_order(table: Sequence[TaxRate]) -> TaxTable:
    """The earliest first."""
    return tuple(sorted(table, key=_starts))


def problem_of(table: Sequence[TaxRate]) -> str:
    """What is wrong with a table: "empty", "day-twice", "not-a-tax"; "" for a sound one."""
    days = sorted(each.starts for each in table)
    if not days:
        return "empty"
    if any(one == other for one, other in pairwise(days)):
        return "day-twice"
    return "" if all(0 <= each.rate < 1 for each in table) else "not-a-tax"


def _starts(rate: TaxRate) -> date:
    return rate.starts
