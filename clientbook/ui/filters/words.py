"""What filters are called: fields, tests, spans, and whole rules as the words of a chip."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ... import labels
from ...domain.fields import catalogue
from ...domain.fields.types import Choice
from ...domain.filtering.filters import (
    FIELDS,
    AllOf,
    AnyOf,
    FieldType,
    Money,
    Not,
    Operator,
    Rule,
    Rules,
    Unknown,
    Won,
    number_of_own,
    own_name,
)
from ...domain.reading.spans import Span, SpanName
from ...domain.records import OwnField
from ...texts import tr, translated
from ..kit.bidi import isolate, shown_amount, shown_date


def field_words(kind: str, own: Sequence[OwnField] = ()) -> dict[str, str]:
    """The name of each field that can be asked of a kind, in the order of `FIELDS`; its own fields last."""
    of_client = tr("Client: {field}")
    words = {}
    for name in FIELDS[kind]:
        bare = name.removeprefix("client.")
        field = catalogue.FIELDS[kind if bare == name else "client"][bare]
        word = translated(field.as_filter or field.label)
        if bare != name:
            word = labels.fields()["client"] if bare == "name" else of_client.format(field=word)
        words[name] = word
    return words | {own_name(field): field.name for field in own}


def _called(kind: str, name: str, own: Sequence[OwnField]) -> str:
    """What a field is called that a rule asks; an own field by its number, for it may have another type by now."""
    number = number_of_own(name)
    if number is None:
        return field_words(kind)[name]
    return next((field.name for field in own if field.id == number), "…")


def operator_words(of: FieldType) -> dict[Operator, str]:
    days = of is FieldType.DAY
    return {
        Operator.CONTAINS: tr("contains"),
        Operator.IS: tr("is exactly"),
        Operator.EMPTY: tr("never, or not known") if days else tr("is empty"),
        Operator.HAS: tr("is one of"),
        Operator.ONE_OF: tr("is one of"),
        Operator.YES: tr("yes"),
        Operator.OVER: tr("over"),
        Operator.UNDER: tr("under"),
        Operator.WITHIN: tr("within"),
        Operator.BEFORE: tr("before"),
        Operator.AFTER: tr("after"),
        Operator.OLDER: tr("more than … days ago"),
        Operator.NOT_FOR: tr("not for … days, or never"),
        Operator.WON: tr("in sum"),
    }


def span_words() -> dict[SpanName, str]:
    return {
        SpanName.TODAY: tr("today"),
        SpanName.THIS_MONTH: tr("this month"),
        SpanName.THIS_QUARTER: tr("this quarter"),
        SpanName.THIS_YEAR: tr("this year"),
        SpanName.LAST_MONTH: tr("last month"),
        SpanName.LAST_QUARTER: tr("last quarter"),
        SpanName.LAST_YEAR: tr("last year"),
        SpanName.NEXT_MONTH: tr("next month"),
        SpanName.NEXT_QUARTER: tr("next quarter"),
        SpanName.NEXT_YEAR: tr("next year"),
        SpanName.LAST_DAYS: tr("the last … days"),
        SpanName.NEXT_DAYS: tr("the next … days"),
    }


def choice_words(field: str) -> Mapping[Any, str]:
    """The words of a field's choices."""
    own = field.removeprefix("client.")
    types = (catalogue.FIELDS[kind][own].type for kind in FIELDS if own in catalogue.FIELDS[kind])
    return next((labels.vocabulary(of.of) for of in types if isinstance(of, Choice)), {})


def ready_words() -> dict[str, str]:
    """The names of `filters.ready_made`."""
    return {
        "quiet": tr("No contact for 60 days"),
        "won-over": tr("Won this quarter over 50,000"),
        "decide": tr("Decide on purchases"),
        "closing": tr("Closing this month"),
        "won": tr("Won this quarter"),
    }


def chip_words(kind: str, rules: Rules, own: Sequence[OwnField] = ()) -> str:
    """Rules as one short line; `own` are the own fields of the kind."""
    match rules:
        case Rule():
            return _said(_called(kind, rules.field, own), rules)
        case Not(Rule(_, Operator.EMPTY) as inner):
            return tr("{field}: any").format(field=_called(kind, inner.field, own))
        case Not(Rule(_, Operator.CONTAINS | Operator.IS | Operator.ONE_OF | Operator.HAS | Operator.WITHIN) as inner):
            return tr("{field}: not {value}").format(field=_called(kind, inner.field, own), value=_value(inner))
        case Not(inner_rules):
            return tr("Not: {words}").format(words=chip_words(kind, inner_rules, own))
        case AllOf(several) | AnyOf(several):
            word = tr(" and ") if isinstance(rules, AllOf) else tr(" or ")
            inside = [chip_words(kind, each, own) for each in several]
            nested = [isinstance(each, AllOf | AnyOf) for each in several]
            return word.join(f"({words})" if deep else words for words, deep in zip(inside, nested, strict=True))
        case Unknown(_, what, _):
            return tr("Not known here: {what}").format(what=isolate(what))


def _said(field: str, rule: Rule) -> str:
    value = rule.value
    match rule.operator, value:
        case Operator.YES, _:
            return field
        case Operator.EMPTY, _:
            return tr("{field}: none").format(field=field)
        case Operator.CONTAINS, _:
            return tr("{field} contains {value}").format(field=field, value=isolate(str(value)))
        case ((Operator.IS | Operator.ONE_OF | Operator.HAS | Operator.WITHIN), _):
            return f"{field}: {_value(rule)}"
        case Operator.NOT_FOR, int() if rule.field == "touched_on":
            return tr("No contact for %n day(s)", "", value)
        case Operator.NOT_FOR, int():
            return tr("{field}: not for %n day(s)", "", value).format(field=field)
        case Operator.OLDER, int():
            return tr("{field}: more than %n day(s) ago", "", value).format(field=field)
        case Operator.WON, Won(span, over):
            text = tr("Won {span}: over {amount}")
            return text.format(span=_span(span), amount=shown_amount(over.minor, over.currency))
    return _compared(field, rule)


def _value(rule: Rule) -> str:
    """What a field is to be, in words."""
    match rule.operator, rule.value:
        case Operator.ONE_OF, tuple() as values:
            words = choice_words(rule.field)
            return ", ".join(words.get(each, each) for each in values)
        case Operator.HAS, tuple() as values:
            return ", ".join(map(isolate, values))
        case _, Span() as span:
            return _span(span)
    return isolate(str(rule.value))


def _compared(field: str, rule: Rule) -> str:
    templates = {
        Operator.OVER: tr("{field} over {value}"),
        Operator.UNDER: tr("{field} under {value}"),
        Operator.BEFORE: tr("{field} before {value}"),
        Operator.AFTER: tr("{field} after {value}"),
    }
    shown = str(rule.value)
    if isinstance(rule.value, Money):
        shown = shown_amount(rule.value.minor, rule.value.currency)
    elif isinstance(rule.value, date):
        shown = shown_date(rule.value)
    return templates[rule.operator].format(field=field, value=shown)


def _span(span: Span) -> str:
    if span.name is SpanName.LAST_DAYS:
        return tr("the last %n day(s)", "", span.days)
    if span.name is SpanName.NEXT_DAYS:
        return tr("the next %n day(s)", "", span.days)
    return span_words()[span.name]
