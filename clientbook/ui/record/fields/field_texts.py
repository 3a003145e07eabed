"""A field's value in words, for history, timelines and records side by side."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from .... import labels
from ....domain.changes import Change
from ....domain.deals.deal_terms import rate_text
from ....domain.fields.catalogue import FIELDS, UNNAMED
from ....domain.fields.types import Amount, Choice, ExchangeRate, Flag, Reference, Several
from ....domain.kinds import kind_of
from ....domain.money import percent_text
from ....domain.own_fields.values import OWN, own_field_of, text_in
from ....domain.records import DealRole, FormerPlace, OwnValue, Receipt, Record, Service, TieStep
from ....formatting import own_text
from ....texts import tr, translated
from ...kit.bidi import isolate, shown_amount, shown_date

Names = Mapping[int, str]
_NOBODY: Final[Names] = {}


def field_word(name: str, record: Record, names: Names = _NOBODY) -> str:
    """What a field of this record is called: the title of a deal is none of a person's. Of own fields `names` tell."""
    number = own_field_of(name)
    if number is not None:
        return names.get(number, "…")
    field = FIELDS[kind_of(record)].get(name)
    return name if field is None or field.label is UNNAMED else translated(field.label)


def shown_value(name: str, record: Record, value: Any, names: Names = _NOBODY) -> str:
    """The value of a record's field of this name; "" for nothing. `names` are of those that are referred to."""
    number = own_field_of(name)
    if number is not None:
        return own_text(None, text_in(getattr(record, OWN), number))
    if value is None or value == "" or value == ():
        return ""
    currency = str(getattr(record, "currency", ""))
    match FIELDS[kind_of(record)][name].type:
        case Flag():
            return tr("yes") if value else tr("no")
        case Amount():
            return shown_amount(value, currency)
        case ExchangeRate():
            return rate_text(value)
        case Reference():
            return names.get(value, "…")
        case Several():
            return ", ".join(_item(item, currency, names) for item in value)
        case Choice(of=of):
            return labels.vocabulary(of).get(value, str(value))
    return _plain(value)


def differences(change: Change | None, names: Names = _NOBODY) -> list[str]:
    """A line in words for each field that an edit altered, but for what only follows from another of them."""
    if change is None or change.before is None or change.after is None:
        return []
    before, after = change.before, change.after
    own = [*_own_differences(getattr(before, OWN, ()), getattr(after, OWN, ()), names)]
    fields = [name for name in type(after).__dataclass_fields__ if getattr(before, name) != getattr(after, name)]

    def said(record: Any, name: str) -> str:
        value = getattr(record, name)
        if name == "tie_steps":
            value = value[-1:]  # each step adds one, or tells its reason
        return isolate(shown_value(name, record, value, names) or "—")

    return [
        tr("{field}: {before} → {after}").format(
            field=field_word(name, after), before=said(before, name), after=said(after, name)
        )
        for name in fields
        if FIELDS[kind_of(after)][name].follows not in fields and name != OWN
    ] + own


def _own_differences(before: Sequence[OwnValue], after: Sequence[OwnValue], names: Names) -> Iterator[str]:
    """A line for each own field; what a field was called that is gone, nobody knows."""
    for number in sorted({each.field_id for each in set(before) ^ set(after)}):
        then, now = (isolate(own_text(None, text_in(each, number)) or "—") for each in (before, after))
        called = names.get(number, translated(FIELDS["client"][OWN].label))
        yield tr("{field}: {before} → {after}").format(field=called, before=then, after=now)


def _item(item: object, currency: str, names: Names) -> str:
    match item:
        case Receipt():
            return f"{shown_date(item.on)}: {shown_amount(item.amount, currency)}"
        case DealRole():
            return f"{isolate(names.get(item.contact_id, '…'))} ({_plain(item.role)})"
        case Service():
            return f"{item.name} {shown_date(item.renews_on)}" if item.renews_on else item.name
        case TieStep():
            return " ".join(filter(None, (_plain(item.tie), shown_date(item.on), item.reason)))
        case OwnValue():
            return f"{isolate(names.get(item.field_id, '…'))}: {isolate(own_text(None, item.text))}"
        case FormerPlace():
            return isolate(names.get(item.client_id, "…"))
        case int():
            return isolate(names.get(item, "…"))
    return _plain(item)


def _plain(value: object) -> str:
    match value:
        case date():
            return shown_date(value)
        case Decimal():
            return percent_text(value)
        case StrEnum():
            return labels.vocabulary(type(value)).get(value, str(value))
    return str(value)
