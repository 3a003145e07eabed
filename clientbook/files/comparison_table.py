"""The employer's statement against ours as a report to send, and as JSON."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..domain.money import digits, from_minor, plain
from ..domain.pay.comparison import Comparison, Difference, Verdict
from ..texts import tr
from .report import Report
from .whole_file import whole_file


def verdicts() -> Mapping[Verdict, str]:
    return {
        Verdict.MATCHED: tr("Matched"),
        Verdict.SHORT: tr("Short-paid"),
        Verdict.UNPAID: tr("Unpaid"),
        Verdict.OVER: tr("Overpaid"),
        Verdict.UNKNOWN: tr("Unknown"),
    }


def table_of(made: Comparison) -> Report:
    currency = made.currency
    open_ones = [each for each in made.differences if each.verdict is not Verdict.MATCHED]
    words = verdicts()
    sums = [(words[verdict], made.sum_of(verdict)) for verdict in Verdict if verdict is not Verdict.MATCHED]
    total = sum(value for _, value in sums)
    return Report(
        title=tr("Differences {month}").format(month=made.month),
        name=made.month,
        header=[
            (tr("Employer"), made.employer),
            (tr("Month"), made.month),
            (tr("Currency"), currency),
            (tr("Their statement"), made.source),
            (tr("Tolerance"), plain(made.tolerance, currency)),
        ],
        columns=[
            tr("Month"), tr("Client"), tr("Deal"), tr("Invoice"),
            tr("Due"), tr("Paid"), tr("Difference"), tr("Verdict"),
        ],
        lines=[_line(each, currency, words) for each in open_ones],
        summary=[*((word, from_minor(value, currency)) for word, value in sums if value),
                 (tr("Difference"), from_minor(total, currency))],
        more_columns=[],
        more=[],
        places=digits(currency),
        widths=(12, 24, 28, 14, 13, 13, 13, 14),
    )  # fmt: skip


def _line(each: Difference, currency: str, words: Mapping[Verdict, str]) -> list[Any]:
    amounts = (from_minor(value, currency) for value in (each.due, each.paid, each.difference))
    return [each.month, each.client, each.deal, each.invoice, *amounts, words[each.verdict]]


def as_json(made: Comparison) -> dict[str, Any]:
    """English keys and codes whatever the language; amounts as decimal strings."""
    return {
        "employer": made.employer,
        "month": made.month,
        "currency": made.currency,
        "source": made.source,
        "tolerance": plain(made.tolerance, made.currency),
        "differences": [
            {
                "month": each.month,
                "client": each.client,
                "deal": each.deal,
                "invoice": each.invoice,
                "due": plain(each.due, made.currency),
                "paid": plain(each.paid, made.currency),
                "difference": plain(each.difference, made.currency),
                "verdict": each.verdict.value,
                "settled": each.settled,
            }
            for each in made.differences
        ],
    }


def write_json(made: Comparison, path: Path) -> None:
    with whole_file(path) as partial:
        partial.write_text(json.dumps(as_json(made), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
