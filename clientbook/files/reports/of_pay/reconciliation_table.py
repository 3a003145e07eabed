"""The employer's statement against ours as a report to send, and as JSON."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ....domain.money import digits, from_minor, plain
from ....domain.pay.reconciliation.verdicts import Difference, Reconciliation, Verdict
from ....formatting import currency_name, month_text, number
from ....texts import tr
from ...whole_file import whole_file
from ..report import Month, Report, Sum


def verdicts() -> Mapping[Verdict, str]:
    return {
        Verdict.MATCHED: tr("Matched"),
        Verdict.SHORT: tr("Short-paid"),
        Verdict.UNPAID: tr("Unpaid"),
        Verdict.OVER: tr("Overpaid"),
        Verdict.NOT_TAKEN_BACK: tr("Not taken back"),
        Verdict.SUGGESTED: tr("Perhaps matched"),
        Verdict.FORMER: tr("For an earlier month"),
        Verdict.LATER: tr("For a later month"),
        Verdict.CARRIED: tr("Balance carried forward"),
        Verdict.UNKNOWN: tr("Unknown"),
    }


def difference_text(made: Reconciliation) -> str:
    """What the sum of all differences means."""
    if made.open_difference < 0:
        return tr("They paid less than is due by")
    return tr("They paid more than is due by") if made.open_difference else tr("They paid what is due")


def reasons() -> Mapping[str, str]:
    """Why a line of theirs is left out, by its code."""
    return {
        "title": tr("Stands above the table"),
        "heading": tr("Names the columns again"),
        "group": tr("Names a group of lines"),
        "total": tr("A sum of the lines above"),
        "sum that differs": tr("Called a sum, but the lines above add up to another one"),
        "tax": tr("Tax on the sum, or the sum with tax"),
        "nothing": tr("Pays nothing"),
        "note": tr("A note"),
        "currency": tr("In another currency: not compared"),
    }


def lines_text(each: Difference, month: str) -> str:
    """The lines of their statement that paid a claim: "7", "2026-01: 3" where it was another month's."""
    lines = ", ".join(str(line) if of == month else f"{of}: {line}" for of, line in each.lines)
    return tr("{lines} (one sum for {n})").format(lines=lines, n=each.shared) if each.shared > 1 else lines


def table_of(made: Reconciliation) -> Report:
    currency = made.currency
    open_ones = [each for each in made.differences if each.verdict is not Verdict.MATCHED]
    words = verdicts()
    sums = [(words[verdict], made.sum_of(verdict)) for verdict in Verdict if verdict is not Verdict.MATCHED]
    total = sum(each.difference for each in open_ones if each.verdict is not Verdict.CARRIED)
    return Report(
        title=tr("Differences {month}").format(month=month_text(made.month)),
        name=made.month,
        header=[
            (tr("Employer"), made.employer),
            (tr("Month"), Month(made.month)),
            (tr("Currency"), currency_name(currency)),
            (tr("Their statement"), made.source),
            (tr("Tolerance"), number(made.tolerance, currency)),
        ],
        columns=[
            tr("Month"), tr("Client"), tr("Deal"), tr("Invoice"),
            tr("Due"), tr("Paid"), tr("Difference"), tr("Verdict"), tr("Their line"),
        ],
        lines=[_line(each, made, words) for each in open_ones],
        summary=[*((word, Sum(from_minor(value, currency), 6, 7, word)) for word, value in sums if value),
                 (tr("Difference"), Sum(from_minor(total, currency), 6))],
        more_title=tr("Lines of theirs that are left out"),
        more_columns=[tr("Their line"), tr("What it says"), tr("Why it is left out")],
        more=[[str(each.line), each.text, reasons()[each.reason]] for each in made.left_out],
        places=digits(currency),
        widths=(12, 24, 28, 14, 13, 13, 13, 14, 14),
    )  # fmt: skip


def _line(each: Difference, made: Reconciliation, words: Mapping[Verdict, str]) -> list[Any]:
    amounts = (from_minor(value, made.currency) for value in (each.due, each.paid, each.difference))
    note = lines_text(each, made.month)
    return [Month(each.month), each.client, each.deal, each.invoice, *amounts, words[each.verdict], note]


def as_json(made: Reconciliation) -> dict[str, object]:
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
                "lines": [{"month": month, "line": line} for month, line in each.lines],
                "said": each.said,
                "shared": each.shared,
            }
            for each in made.differences
        ],
        "left_out": [
            {
                "line": each.line,
                "text": each.text,
                "reason": each.reason,
                "amount": None if each.amount is None else plain(each.amount, made.currency),
            }
            for each in made.left_out
        ],
    }


def write_json(made: Reconciliation, path: Path) -> None:
    with whole_file(path) as partial:
        partial.write_text(json.dumps(as_json(made), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
