"""The reader of amounts: the kinds that people write, and numbers written by many habits and read back.

What writes them here shares no table with the reader. The law: the exact value, or a refusal; never another value.
"""

import time
from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientbook.domain.errors import UserError
from clientbook.domain.reading import amounts
from clientbook.domain.reading.amounts import Tax
from clientbook.domain.reading.currencies import currency_of
from clientbook.domain.reading.numerals import OURS, Habit, habit_of
from clientbook.domain.reading.rates import Bare, bare_of, rate_of

from ..searching import tries


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("50 אלף", 50_000_00), ("1.5 מיליון", 1_500_000_00), ("12k", 12_000_00), ("1.5M$", 1_500_000_00),
        ("(1,200)", -1_200_00), ("1.234,50-", -1_234_50), ("−5", -5_00), ("₪50,000.-", 50_000_00), ("50,–", 50_00),
        ("59000/1.18", 50_000_00), ("58,750/1.175", 50_000_00), ("2 x 15000", 30_000_00), ("3 × ₪1,000", 3_000_00),
        ("1500ץ50", 1_500_50), ("1ת500ץ50", 1_500_50), ("\u200f12,500.00 \u200f₪", 12_500_00),
        ("\u200e-1,250.50", -1_250_50), ("1'234.50", 1_234_50), ("1’234.50", 1_234_50), ("12,34,567", 1_234_567_00),
        ("1\u202f234,50\u00a0€", 1_234_50), ("١٬٢٣٤٫٥٠", 1_234_50), ('1,200 ש"ח', 1_200_00), ("USD 100", 100_00),
        ("9.000,00", 9_000_00), ("1.234.567", 1_234_567_00), (".5", 50), ("($400.00)", -400_00), ("50000 + מע״מ", 50_000_00),
    ],
)  # fmt: skip
def test_amounts_as_people_write_them(text: str, minor: int) -> None:
    found = amounts.read(text)
    assert found.minor(found.currency or "ILS") == minor


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("12:30", ":30"), ("10%", "%"), ("50000 ₪ + 18%", "18%"), ("12 apples", "apples"), ("50-60", "50-60"),
        ("כ-50 אלף", "כ"), ("1/2", "1/2"), ("12/05/2026", "12/05/2026"), ("12 34", "12 34"), ("1e1000000", "e"),
        ("--5--", "5"), ("9" * 70, "9"), ("1.2 Cr", "Cr"), ("5²", "²"), ("1,234.567.890", "1,234"), ("0x10", "0x10"),
        ("USD 5 EUR", "EUR"), ("tbd", "tbd"), ("050-1234567", "050"), ("5 k k", "k"), ("50,000 -", "-"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused_and_named(text: str, part: str) -> None:
    begin = time.monotonic()
    with pytest.raises(UserError) as refused:
        amounts.read(text)
    assert refused.value.code == "not-an-amount" and part in str(refused.value.values["part"])
    assert time.monotonic() - begin < 5  # Decimal("1e1000000") takes half a minute to become an int


def test_a_sum_with_tax_is_divided_by_the_rate_or_refused() -> None:
    for text in ("59000 incl. VAT", 'כולל מע"מ 59,000', "59,000 (VAT included)", "59000 inkl. MwSt.", "TTC 59 000"):
        found = amounts.read(text)
        assert found.tax is Tax.WITH and found.minor("ILS", Decimal("0.18")) == 50_000_00
        with pytest.raises(UserError, match="tax-rate-needed"):
            found.minor("ILS")
    assert amounts.read("58500 incl. 17% VAT").minor("ILS", Decimal("0.18")) == 50_000_00  # its own rate wins
    for text in ('50,000 לפני מע"מ', "50000 excl. VAT", 'לא כולל מע"מ 50000', "50000 + VAT"):
        assert amounts.read(text).tax is Tax.BEFORE and amounts.read(text).minor("ILS") == 50_000_00


def test_another_currency_than_the_field_s_is_refused() -> None:
    with pytest.raises(UserError, match="currency-differs"):
        amounts.read("$500").minor("ILS")
    assert amounts.read("500 NIS").alias == "NIS" and amounts.read("500 NIS").minor("ILS") == 50_000
    assert [currency_of(text) for text in ("nis", "₪", "Euro", "usd", 'ש"ח')] == ["ILS", "ILS", "EUR", "USD", "ILS"]
    with pytest.raises(UserError, match="currency-unknown-near") as refused:
        currency_of("USX")
    assert refused.value.values["near"] == "USD"
    with pytest.raises(UserError, match=r"currency-unknown\b(?!-)"):  # no guess is better than PAB
        currency_of("ABC")


def test_a_lone_point_before_three_digits_is_refused_unless_its_column_or_its_money_decides() -> None:
    with pytest.raises(UserError, match="amount-two-ways"):
        amounts.read("1.234")
    assert amounts.read("1.234", Habit(decimal=",")).value == 1234
    assert amounts.read("1.234", Habit(decimal=".")).value == Decimal("1.234")
    assert amounts.read("1.234", Habit(grouping=".")).value == 1234  # where the window itself writes so
    assert amounts.read("1,234").value == 1234
    with pytest.raises(UserError, match="amount-two-ways"):
        amounts.read("1,234", places=3)  # a dinar has three places


@pytest.mark.parametrize(
    ("column", "decided"),
    [
        (("1.234,50", "12.000", "800,00"), Habit(decimal=",")), (("1.234", "12.000", "2.500"), None),
        (("1,234", "12,000"), OURS), (("1.234", "12.50"), Habit(decimal=".")), (("1.234.567", "1.234"), Habit(decimal=",")),
        (("1.234", "1,234"), None), (("12.50", "12,50"), Habit(decimal=",")), (("500", "7"), OURS),
        (("1,234.50", "1.234,50", "2.500"), None), (("1'234", "12.5"), Habit(decimal=".")),
    ],
)  # fmt: skip
def test_a_column_is_decided_once(column: tuple[str, ...], decided: Habit | None) -> None:
    found = habit_of(vote for cell in column for vote in amounts.votes(cell))
    if column == ("12.50", "12,50"):  # each cell says by itself what it is: there is nothing to decide
        assert found is not None
    else:
        assert found == decided


def test_rates_by_where_they_stand() -> None:
    assert [rate_of(text) for text in ("4%", "4,5 %", "٤٪", "4 אחוז", "0.04")] == [
        Decimal(each) for each in ("0.04", "0.045", "0.04", "0.04", "0.04")
    ]
    assert rate_of("4", Bare.PERCENT) == Decimal("0.04") and rate_of("1", Bare.PERCENT) == Decimal("0.01")
    for text in ("four", "", "4%%", "4 5", "%", "5 % or 6 %", "12:30"):
        with pytest.raises(UserError, match="not-a-rate"):
            rate_of(text)
    assert bare_of(["1", "5", "0.5"]) is Bare.PERCENT
    assert bare_of(["0.05", "0.075"]) is Bare.FRACTION
    assert bare_of(["1"]) is None and bare_of(["0.5"]) is None and bare_of(["5%", "1"]) is None
    assert bare_of(["1", "0.5"], whole_is_one=True) is Bare.FRACTION
    assert bare_of(["1"], percent_heading=True) is Bare.PERCENT and bare_of(["0.05"], percent_heading=True) is None


# -- written by many habits, and read back ----------------------------------------------------------------------------

EXACT = st.decimals(min_value=0, max_value=10**11, places=2)
SCRIPTS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９", "०१२३४५६७८९")
#: (sign between groups, sign before the cents, whether groups are Indian).
HABITS = (
    (",", ".", False), (".", ",", False), (" ", ",", False), ("\u202f", ",", False), ("\u00a0", ",", False), ("'", ".", False),
    ("’", ".", False), (",", ".", True), ("", ".", False), ("", ",", False), ("٬", "٫", False), (" ", ".", False),
)  # fmt: skip
MONEY = (
    ("", ""),
    ("₪", ""),
    ("", " ₪"),
    ("$", ""),
    ("", " €"),
    ("EUR ", ""),
    ("", " NIS"),
    ("", ' ש"ח'),
    ("CHF\u00a0", ""),
)
SIGNS = (("-", ""), ("−", ""), ("(", ")"), ("", "-"), ("\u200e-", ""))


def grouped(whole: str, sign: str, indian: bool) -> str:
    """Digits in groups, from the right; another way than the reader takes them apart."""
    head, tail = (whole[:-3], whole[-3:]) if len(whole) > 3 else ("", whole)
    width = 2 if indian else 3
    groups = [tail]
    while head:
        head, group = head[:-width], head[-width:]
        groups.insert(0, group)
    return sign.join(groups)


@st.composite
def written(draw: st.DrawFn) -> tuple[str, Decimal, bool]:
    """A text, what its writer meant, and whether somebody else may read another number in it."""
    value = draw(EXACT)
    group, decimal, indian = draw(st.sampled_from(HABITS))
    whole, _, cents = f"{value:f}".partition(".")
    keeps_cents = draw(st.booleans()) or cents.strip("0") != ""
    body = grouped(whole, group, indian) + (decimal + cents if keeps_cents else "")
    two_ways = not keeps_cents and group == "." and 3 < len(whole) < 7
    script = draw(st.sampled_from(SCRIPTS))
    body = body.translate({ord(one): other for one, other in zip("0123456789", script, strict=True)})
    before, behind = draw(st.sampled_from(MONEY))
    text = before + body + behind
    negative = draw(st.booleans())
    if negative:
        left, right = draw(st.sampled_from(SIGNS))
        text = before + left + body + right + behind if draw(st.booleans()) else left + text + right
        if right == "-" and behind and not text.endswith(behind):
            text = left + before + body + "-" + behind
    marks = draw(st.lists(st.sampled_from(("\u200e", "\u200f", "\u2066", "\u2069", "\ufeff")), max_size=3))
    return "".join((*marks[:2], text, *marks[2:])), -value if negative else value, two_ways


@settings(max_examples=tries("AMOUNTS", 600), deadline=None)
@given(written())
def test_what_is_written_by_any_habit_is_read_exactly_or_refused(case: tuple[str, Decimal, bool]) -> None:
    text, value, two_ways = case
    try:
        found = amounts.read(text).value
    except UserError as error:
        assert two_ways and error.code == "amount-two-ways", text
    else:
        assert found == value, text


@settings(max_examples=tries("AMOUNTS", 600), deadline=None)
@given(written(), st.sampled_from("~#@!?;:&_^|\\<>{}[]qжאЖ=½²"), st.integers(0, 40))
def test_a_sign_that_says_nothing_is_never_left_out(case: tuple[str, Decimal, bool], sign: str, place: int) -> None:
    text = case[0]
    place = min(place, len(text))
    with pytest.raises(UserError):
        amounts.read(text[:place] + sign + text[place:])


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from([habit for habit in HABITS if habit[1] in ".,"]),
    st.lists(EXACT, min_size=2, max_size=12),
    st.booleans(),
)
def test_a_column_is_read_as_its_writer_meant_it_or_asked_about(
    habit: tuple[str, str, bool], values: list[Decimal], keeps_cents: bool
) -> None:
    cells = []
    for value in values:
        whole, _, cents = f"{value:f}".partition(".")
        shown = decimal_part(cents, keeps_cents, habit[1])
        cells.append((grouped(whole, habit[0], habit[2]) + shown, value))
    decided = habit_of(vote for text, _ in cells for vote in amounts.votes(text))
    if decided is None:
        return
    for text, value in cells:
        assert amounts.read(text, decided).value == value, (text, decided)


def decimal_part(cents: str, keeps_cents: bool, sign: str) -> str:
    """The cents as somebody writes them who always, or only where there are some, writes them."""
    return sign + cents if keeps_cents or cents.strip("0") else ""


def test_most_of_what_is_written_is_read() -> None:
    """The share that is refused is that of numbers that can be two, and small."""
    counts: Counter[str] = Counter()

    @settings(max_examples=600, deadline=None, database=None)
    @given(written())
    def count(case: tuple[str, Decimal, bool]) -> None:
        counts["two ways" if case[2] else "read"] += 1

    count()
    assert counts["read"] > 20 * counts["two ways"]
