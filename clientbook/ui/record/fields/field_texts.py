"""A field's value in words, for history, timelines and records side by side."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from .... import labels
from ....domain.changes import Change
from ....domain.choices import ActivityKind, ClientKind, Health, Role, Stage, Status, Tie, Work
from ....domain.deals.deal_terms import rate_text
from ....domain.money import percent_text
from ....domain.records import Deal, DealRole, FormerPlace, Receipt, Record, Service, TieStep
from ....texts import tr
from ...kit.bidi import isolate, shown_amount, shown_date

Names = Mapping[int, str]
_NOBODY: Final[Names] = {}
#: Fields that follow from another one (`domain.following`).
_FOLLOWING: Final = {"tie_steps": "tie", "formerly": "client_id", "stage_on": "stage"}
_REFERENCES: Final = {"client_id": "client", "contact_id": "contact", "employer_id": "employer", "deal_id": "deal"}
#: Fields that refer to another record under a name of their own.
_OWN_NAMED: Final = ("reports_to", "credits")


def field_word(name: str, record: Record) -> str:
    """What a field of this record is called: the title of a deal is none of a person's."""
    if name == "receipts":
        return tr("Received")
    if name == "title" and isinstance(record, Deal):
        return labels.fields()["deal"]
    return labels.fields().get(_REFERENCES.get(name, name), name)


def shown_value(name: str, value: Any, currency: str = "", names: Names = _NOBODY) -> str:
    """The value of the field of this name; "" for nothing. `names` are of the clients and contacts referred to."""
    if value is None or value == "" or value == ():
        return ""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if name in ("amount", "cost"):
        return shown_amount(value, currency)
    if name == "exchange_rate":
        return rate_text(value)
    if name in _REFERENCES or name in _OWN_NAMED:
        return names.get(value, "…")
    if isinstance(value, tuple):
        return ", ".join(_item(item, currency, names) for item in value)
    return _plain(value)


def differences(change: Change | None, names: Names = _NOBODY) -> list[str]:
    """A line in words for each field that an edit altered, but for what only follows from another of them."""
    if change is None or change.before is None or change.after is None:
        return []
    before, after = change.before, change.after
    currency = str(getattr(after, "currency", ""))
    fields = [name for name in type(after).__dataclass_fields__ if getattr(before, name) != getattr(after, name)]

    def said(record: Any, name: str) -> str:
        value = getattr(record, name)
        if name == "tie_steps":
            value = value[-1:]  # each step adds one, or tells its reason
        return isolate(shown_value(name, value, currency, names) or "—")

    return [
        tr("{field}: {before} → {after}").format(
            field=field_word(name, after), before=said(before, name), after=said(after, name)
        )
        for name in fields
        if _FOLLOWING.get(name) not in fields
    ]


def _item(item: Any, currency: str, names: Names) -> str:
    match item:
        case Receipt():
            return f"{shown_date(item.on)}: {shown_amount(item.amount, currency)}"
        case DealRole():
            return f"{isolate(names.get(item.contact_id, '…'))} ({_plain(item.role)})"
        case Service():
            return f"{item.name} {shown_date(item.renews_on)}" if item.renews_on else item.name
        case TieStep():
            return " ".join(filter(None, (_plain(item.tie), shown_date(item.on), item.reason)))
        case FormerPlace():
            return isolate(names.get(item.client_id, "…"))
        case int():
            return isolate(names.get(item, "…"))
    return _plain(item)


def _plain(value: Any) -> str:
    match value:
        case date():
            return shown_date(value)
        case Decimal():
            return percent_text(value)
        case StrEnum():
            return _word(value)
    return str(value)


def _word(value: StrEnum) -> str:
    tables: dict[type, Mapping[Any, str]] = {
        Status: labels.statuses(), Work: labels.works(), ClientKind: labels.client_kinds(), Tie: labels.ties(),
        Stage: labels.stages(), Role: labels.roles(), Health: labels.healths(),
        ActivityKind: labels.activity_kinds(),
    }  # fmt: skip
    return tables.get(type(value), {}).get(value, str(value))
