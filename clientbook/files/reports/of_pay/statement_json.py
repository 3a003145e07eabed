"""A statement as JSON: amounts as decimal strings, in English keys whatever the language."""

import json
from decimal import Decimal
from pathlib import Path

from ....domain.choices import EntryKind
from ....domain.entries import Entry, part_of
from ....domain.money import plain
from ....domain.pay.beside import line_of
from ....domain.pay.earning.reasons import exact_text
from ....domain.pay.statement import Statement
from ....pay_words.lines import part_text
from ....pay_words.story import why_lines
from ...whole_file import whole_file


def as_json(statement: Statement) -> dict[str, object]:
    """The statement as JSON values; shape and names are a promise to other programs."""
    totals, currency = statement.totals, statement.currency
    money = (*(kind.value for kind in statement.kinds), "payable")
    more = ("sales", "credited", "year_to_date")
    return {
        "manager": statement.manager,
        "employer": statement.employer,
        "month": statement.month,
        "state": statement.state,
        "number": statement.number,
        "closed_on": None if statement.closed_on is None else statement.closed_on.isoformat(),
        "plan_starts": None if statement.plan_starts is None else statement.plan_starts.isoformat(),
        "currency": currency,
        "entries": [_entry(entry, currency) for entry in statement.entries],
        "totals": {name: plain(getattr(totals, name), currency) for name in (*money, *more)}
        | {"attainment": None if totals.attainment is None else _fraction(totals.attainment)},
        "not_counted": [
            {
                "deal": each.deal,
                "client": each.client,
                "reason": each.reason,
                "amount": plain(each.amount, each.currency or currency),
                "currency": each.currency,
                **({"value": each.value} if each.value else {}),
            }
            for each in statement.not_counted
        ],
    }


def _entry(entry: Entry, currency: str) -> dict[str, object]:
    return {
        "kind": entry.kind.value,
        "date": entry.on.isoformat(),
        "client": entry.client,
        "deal": entry.deal,
        "invoice": entry.invoice,
        "component": _component(entry),
        "amount": plain(entry.amount, currency),
        "credited": plain(entry.credited, currency),
        "share": _fraction(entry.share),
        "rate": None if entry.rate is None else _fraction(entry.rate),
        "legs": [
            {"amount": exact_text(sliced.amount, currency), "rate": _fraction(sliced.rate)}
            for sliced in entry.breakdown
        ],
        "pay": plain(entry.pay, currency),
        "why": "; ".join(why_lines(entry, currency)),
        "note": entry.note,
        "corrects": entry.corrects or None,
    }


def _component(entry: Entry) -> str:
    """The part of the plan; of a pay line what it is for, by the word that lists of pay lines take."""
    if entry.kind is EntryKind.CLAWBACK:
        return part_text(entry)
    kind, component = part_of(entry)
    line = line_of(component)
    if line is None:
        return entry.component
    return f"{kind} {line[0].value}" if entry.kind is EntryKind.ADJUSTMENT else line[0].value


def _fraction(value: Decimal) -> str:
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def text_of(statement: Statement) -> str:
    return json.dumps(as_json(statement), ensure_ascii=False, indent=2) + "\n"


def write(statement: Statement, path: Path) -> None:
    with whole_file(path) as partial:
        partial.write_text(text_of(statement), encoding="utf-8")
