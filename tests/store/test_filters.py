"""Filters: what SQL finds is what plain Python finds on the records, whatever is asked; and rules survive as text."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ActivityKind, Stage, Status, Tie
from clientbook.domain.derived_fields import OPEN_STAGES
from clientbook.domain.errors import UserError
from clientbook.domain.filtering.filter_text import rules_of, text_of
from clientbook.domain.filtering.filters import (
    FIELDS,
    OPERATORS,
    AllOf,
    AnyOf,
    Asked,
    FieldType,
    Money,
    Not,
    Operator,
    Rule,
    Rules,
    Unknown,
    Won,
    ready_made,
)
from clientbook.domain.reading.folding import name_key
from clientbook.domain.reading.spans import COUNTED, Span, SpanName
from clientbook.domain.records import Activity, Client, Contact, Deal
from clientbook.store.book import Book

from ..searching import tries

TODAY = date(2026, 11, 24)
DAYS = [TODAY + timedelta(days=d) for d in (-800, -400, -61, -60, -59, -30, -1, 0, 1, 20, 60, 100)]
#: What people and programs type: quotes, wildcards, marks, two scripts, a zero byte, half a letter.
WORDS = [
    "",
    "Haifa",
    "haifa",
    "חיפה",
    "צה״ל",
    "50%",
    "a_b",
    "O'Neil",
    '"; DROP TABLE client; --',
    "a\0b",
    "é",
    "\ud800",
    "-",
]
STORED = [word for word in WORDS if word != "\ud800"]
CURRENCIES = ["ILS", "USD"]


# -- a small book, the same each time ---------------------------------------------------------------------------------


def _pick(values: list[Any], number: int) -> Any:
    return values[number % len(values)]


def fill(book: Book) -> None:
    clients = [
        Client(
            id=-1 - n,
            name=f"{_pick(STORED, n)} {n}",
            status=_pick(list(Status), n),
            city=_pick(STORED, n // 2),
            region=_pick(STORED, n // 3),
            tags=tuple(filter(None, {_pick(STORED, n), _pick(STORED, n + 3)})),
            emails=(f"a{n}@x.example", "b@y.example")[: n % 3],
            wished_days=_pick([None, 10, 60], n),
            birthday=_pick([None, *DAYS], n),
            notes=_pick(STORED, n + 5),
        )
        for n in range(26)
    ]
    contacts = [
        Contact(
            id=-100 - n,
            name=f"P {n}",
            client_id=_pick([None, -1, -2, -3], n),
            tie=_pick(list(Tie), n),
            decides=n % 3 == 0,
        )
        for n in range(12)
    ]
    deals = [
        Deal(
            id=-200 - n,
            client_id=-1 - n % 9,
            title=f"D {n}",
            stage=(stage := _pick(list(Stage), n)),
            amount=n * 200_000,
            currency=_pick(CURRENCIES, n // 5),
            won_on=_pick(DAYS, n // 6) if stage is Stage.WON else None,
            expected_on=_pick([None, *DAYS], n // 2),
            cancelled_on=TODAY if n % 18 == 4 else None,
        )
        for n in range(60)
    ]
    activities = [
        Activity(kind=ActivityKind.CALL, on=_pick(DAYS[:8], n), client_id=-1 - n % 20, contact_id=_pick([None, -100 - n % 12], n),
                 deal_id=_pick([None, -200 - n], n), next_on=_pick([None, *DAYS[6:]], n), done=n % 5 == 0)
        for n in range(40)
    ]  # fmt: skip
    book.apply(Label("edited"), adds([*clients, *contacts, *deals, *activities]))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Book:
    book = Book(tmp_path_factory.mktemp("filters") / "b.clientbook")
    fill(book)
    return book


# -- the same question in plain Python -------------------------------------------------------------------------------


class Facts:
    """All records of a book in memory, and what follows from them."""

    def __init__(self, book: Book) -> None:
        self.records: dict[str, dict[int, Any]] = {
            kind: {record.id: record for record in book.all(kind)} for kind in ("client", "contact", "deal", "activity")
        }

    def value(self, kind: str, record: Any, name: str) -> Any:
        if name not in ("touched_on", "next_on"):
            return getattr(record, name)
        mine = [a for a in self.records["activity"].values() if getattr(a, f"{kind}_id") == record.id]
        if name == "touched_on":
            return max((a.on for a in mine if a.next_on != a.on), default=None)
        return min((a.next_on for a in mine if a.next_on and not a.done), default=None)

    def deals_of(self, client: Client) -> list[Deal]:
        return [deal for deal in self.records["deal"].values() if deal.client_id == client.id]


def holds(facts: Facts, kind: str, record: Any, rules: Rules) -> bool:
    match rules:
        case AllOf(inner):
            return all(holds(facts, kind, record, each) for each in inner)
        case AnyOf(inner):
            return any(holds(facts, kind, record, each) for each in inner)
        case Not(inner):
            return not holds(facts, kind, record, inner)
        case Rule():
            return passes(facts, kind, record, rules)
    raise AssertionError(rules)


def passes(facts: Facts, kind: str, record: Any, rule: Rule) -> bool:
    if rule.field.startswith("client."):
        client = facts.records["client"].get(record.client_id)
        return client is not None and passes(facts, "client", client, replace(rule, field=rule.field[7:]))
    wanted: Any = rule.value
    if rule.field == "open_deal":
        return any(deal.stage in OPEN_STAGES for deal in facts.deals_of(record))
    if rule.field == "won":
        first, last = wanted.span.between(TODAY)
        won = [
            deal.amount for deal in facts.deals_of(record)
            if deal.stage is Stage.WON and deal.won_on and first <= deal.won_on <= last
            and not deal.cancelled_on and deal.currency == wanted.over.currency
        ]  # fmt: skip
        return bool(won) and sum(won) > wanted.over.minor
    value = facts.value(kind, record, rule.field)
    if FIELDS[kind][rule.field].type is FieldType.DAY:
        return day_passes(value, rule.operator, wanted)
    match rule.operator:
        case Operator.EMPTY:
            return value in ("", (), None)
        case Operator.CONTAINS:
            texts = value if isinstance(value, tuple) else (value,)
            return any(text != "" and key(wanted) in name_key(text) for text in texts)
        case Operator.IS:
            return name_key(value) == key(wanted)
        case Operator.HAS:
            return bool({key(each) for each in wanted} & {name_key(each) for each in value})
        case Operator.ONE_OF:
            return value in wanted
        case Operator.YES:
            return bool(value)
        case Operator.OVER | Operator.UNDER if isinstance(wanted, Money):
            over = value > wanted.minor if rule.operator is Operator.OVER else value < wanted.minor
            return over and record.currency == wanted.currency
        case Operator.OVER:
            return value is not None and value > wanted
        case Operator.UNDER:
            return value is not None and value < wanted
    raise AssertionError(rule)


def key(text: str) -> str:
    return name_key(text.encode("utf-8", "ignore").decode())


def day_passes(day: date | None, operator: Operator, wanted: Any) -> bool:
    if operator in (Operator.EMPTY, Operator.NOT_FOR) and day is None:
        return True
    if day is None or operator is Operator.EMPTY:
        return False
    match operator:
        case Operator.WITHIN:
            first, last = wanted.between(TODAY)
            return bool(first <= day <= last)
        case Operator.OLDER | Operator.NOT_FOR:
            return (TODAY - day).days > wanted
        case Operator.BEFORE:
            return bool(day < wanted)
    return bool(day > wanted)


# -- any filter --------------------------------------------------------------------------------------------------------

SPANS = st.builds(
    lambda name, days: Span(name, days if name in COUNTED else 0), st.sampled_from(SpanName), st.integers(0, 900)
)
MONEY = st.builds(Money, st.integers(-1, 12_000_000), st.sampled_from(CURRENCIES))
WORD = st.sampled_from(WORDS)


def values_of(kind: str, name: str, operator: Operator) -> st.SearchStrategy[Any]:
    field = FIELDS[kind][name]
    match operator:
        case Operator.EMPTY | Operator.YES:
            return st.none()
        case Operator.CONTAINS | Operator.IS:
            return WORD | st.text(max_size=2)
        case Operator.HAS:
            return st.lists(WORD, max_size=2).map(tuple)
        case Operator.ONE_OF:
            return st.lists(st.sampled_from(field.choices), max_size=3).map(tuple)
        case Operator.WITHIN:
            return SPANS
        case Operator.BEFORE | Operator.AFTER:
            return st.sampled_from(DAYS)
        case Operator.WON:
            return st.builds(Won, SPANS, MONEY)
    if field.type is FieldType.AMOUNT:
        return MONEY
    return st.integers(0, 500)


@st.composite
def rule_of(draw: st.DrawFn, kind: str) -> Rule:
    name = draw(st.sampled_from(list(FIELDS[kind])))
    operator = draw(st.sampled_from(OPERATORS[FIELDS[kind][name].type]))
    return Rule(name, operator, draw(values_of(kind, name, operator)))


def rules_for(kind: str) -> st.SearchStrategy[Rules]:
    return st.recursive(
        rule_of(kind),
        lambda inner: st.one_of(
            st.builds(Not, inner),
            st.builds(lambda each: AllOf(tuple(each)), st.lists(inner, max_size=3)),
            st.builds(lambda each: AnyOf(tuple(each)), st.lists(inner, max_size=3)),
        ),
        max_leaves=6,
    )


@pytest.mark.parametrize("kind", ["client", "contact", "deal"])
def test_sql_finds_what_plain_python_finds(filled: Book, kind: str) -> None:
    facts = Facts(filled)

    @settings(max_examples=tries("FILTERS", 200), deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(rules_for(kind), st.sampled_from(["", "haifa", "d 1", "x.example"]))
    def check(rules: Rules, text: str) -> None:
        asked = Asked(rules, TODAY)
        wanted = [n for n, record in facts.records[kind].items() if holds(facts, kind, record, rules)]
        assert sorted(filled.ids(kind, only=asked)) == sorted(wanted)
        assert filled.count(kind, asked) == len(wanted)
        searched = filled.ids(kind, text=text, only=asked)
        assert set(searched) == set(wanted) & set(filled.ids(kind, text=text))
        first, whole = filled.first_ids(kind, 5, text=text, only=asked)
        assert first == (searched if whole else searched[:5])
        assert rules_of(kind, text_of(rules)) == rules

    check()


def test_a_broad_filter_walks_the_order_and_a_rare_one_does_not(tmp_path: Path) -> None:
    book = Book(tmp_path / "b.clientbook")
    book.apply(
        Label("edited"),
        adds(Client(name=f"Firm {n:05}", status=Status.ACTIVE if n % 2 else Status.LOST, city="Haifa" if n % 999 == 0 else "")
             for n in range(6000)),
    )  # fmt: skip
    for rules, count in (
        (Rule("status", Operator.ONE_OF, ("active",)), 3000),
        (Rule("city", Operator.IS, "haifa"), 7),
        (AllOf((Rule("city", Operator.IS, "haifa"), Rule("status", Operator.ONE_OF, ("lost",)))), 4),
    ):
        asked = Asked(rules, TODAY)
        for text in ("", "firm", "firm 00", "firm 00999"):
            for descending in (False, True):
                everything = book.ids("client", text=text, descending=descending, only=asked)
                first, whole = book.first_ids("client", 3, text=text, descending=descending, only=asked)
                assert first == everything if whole else first == everything[:3]
        assert len(book.ids("client", only=asked)) == count


@pytest.mark.parametrize("kind", ["client", "contact", "deal"])
def test_the_ready_made_ones_can_be_asked(filled: Book, kind: str) -> None:
    facts = Facts(filled)
    for rules in ready_made(kind, "ILS").values():
        found = filled.ids(kind, only=Asked(rules, TODAY))
        assert found and sorted(found) == [
            n for n, record in facts.records[kind].items() if holds(facts, kind, record, rules)
        ]


# -- as text -----------------------------------------------------------------------------------------------------------


def test_what_a_newer_program_wrote_is_kept_named_and_refused_in_words(filled: Book) -> None:
    for inner in (
        {"f": "mood", "o": "over", "x": 7},
        {"f": "city", "o": "sounds like", "x": "hefa"},
        {"f": "status", "o": "one of", "x": ["asleep"]},
        {"f": "touched_on", "o": "within", "x": ["this decade"]},
        {"f": "city", "o": "is", "x": "a", "case": True},
        {"xor": []},
        17,
    ):
        text = json.dumps(
            {"v": 1, "is": {"all": [{"f": "city", "o": "is", "x": "Haifa"}, inner]}}, separators=(",", ":")
        )
        rules = rules_of("client", text)
        assert isinstance(rules, AllOf) and isinstance(rules.rules[1], Unknown)
        assert text_of(rules) == text
        with pytest.raises(UserError, match="filter-unknown"):
            filled.ids("client", only=Asked(rules, TODAY))
    newer = '{"v":2,"where":"city = Haifa"}'
    assert text_of(rules_of("client", newer)) == newer


@settings(max_examples=tries("FILTERS", 200))
@given(
    st.text()
    | st.recursive(
        st.none() | st.integers() | st.text(),
        lambda s: st.lists(s) | st.dictionaries(st.sampled_from(["v", "is", "all", "any", "not", "f", "o", "x"]), s),
    ).map(json.dumps)
)
def test_any_text_is_rules_or_one_sentence(text: str) -> None:
    try:
        rules = rules_of("client", text)
    except UserError as error:
        assert error.code == "filter-damaged"
    else:
        assert rules_of("client", text_of(rules)) == rules


def test_rules_without_end_are_refused() -> None:
    deep = '{"v":1,"is":' + '{"not":' * 5000 + "17" + "}" * 5000 + "}"
    wide = json.dumps({"v": 1, "is": {"any": [{"f": "decides", "o": "yes"}] * 500}})
    for text in (deep, wide, "x" * 1_000_000):
        with pytest.raises(UserError, match="filter-damaged"):
            rules_of("contact", text)


def test_spans_are_whole_months_quarters_and_years() -> None:
    def between(name: SpanName, today: date, days: int = 0) -> tuple[str, str]:
        first, last = Span(name, days).between(today)
        return str(first), str(last)

    january = date(2026, 1, 31)
    assert between(SpanName.LAST_MONTH, january) == ("2025-12-01", "2025-12-31")
    assert between(SpanName.NEXT_MONTH, january) == ("2026-02-01", "2026-02-28")
    assert between(SpanName.LAST_QUARTER, january) == ("2025-10-01", "2025-12-31")
    assert between(SpanName.THIS_QUARTER, TODAY) == ("2026-10-01", "2026-12-31")
    assert between(SpanName.NEXT_QUARTER, TODAY) == ("2027-01-01", "2027-03-31")
    assert between(SpanName.THIS_YEAR, TODAY) == ("2026-01-01", "2026-12-31")
    assert between(SpanName.LAST_DAYS, TODAY, 60) == ("2026-09-25", "2026-11-24")
