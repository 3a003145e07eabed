"""No plan pays two ways by how it is written, or by the order in which deals come: whatever else it says."""

import re
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from .plain_books import plain_book, plain_figures
from .test_plain_engine import first

NUMBERS = st.integers(0, 10**6)
#: What a rewriting may not stand beside: by a receipt's own measure, of a period as a whole, of single deals.
BY_RECEIPT, BACK, OF_DEAL = r'measure = "(days|months)', r'rates = "whole"|back = true', 'accumulates = "deal"'
BY_FIGURE = 'measure = "figure'


def _each_part(file: str, change: Callable[[str], str]) -> str:
    head, *parts = re.split(r"(?=^\[\[)", file, flags=re.M)
    parts = [change(part) if part.startswith("[[component") else part for part in parts]
    for alone in re.findall(r'^shares = "Only (\w+)"$', "".join(parts), flags=re.M):
        # What an opening counted is said by the name of the total.
        head = re.sub(rf"(?<=[{{,] ){alone}(?= = )", f'"Only {alone}"', head)
    return head + "".join(parts)


def _adds(line: str, unless: str) -> Callable[[str], str]:
    """Adds a line to each part that says nothing of `unless`."""
    return lambda part: part if re.search(unless, part) else f"{part.rstrip()}\n{line}\n\n"


def _alone(part: str) -> str:
    """A total that is shared with nobody."""
    name = re.search(r'name = "(\w+)"', part)
    assert name is not None
    return _adds(f'shares = "Only {name[1]}"', f"shares|measure|{BACK}|{OF_DEAL}")(part)


def _one_tier(part: str) -> str:
    """One rate is marginal rates of one tier, and reached ones."""
    rate = re.search(r'^(rate|sum) = ("[^"]*")$', part, flags=re.M)
    if rate is None:
        return part
    part = part.replace(rate[0], f'tiers = [ {{ from = "0", {rate[1]} = {rate[2]} }} ]')
    return part.replace('rates = "flat"', 'rates = "marginal"')


WAYS: dict[str, Callable[[str], str]] = {
    "all of it at once": _adds('paid = [ { part = "100%" } ]', f"paid =|{BY_RECEIPT}"),
    "in two parts at once": _adds('paid = [ { part = "30%" }, { part = "70%" } ]', f"paid =|{BY_RECEIPT}"),
    "always": _adds('when = "deals >= 0"', f"when =|{OF_DEAL}"),
    "never below": _adds('when = "total < 99999999"', f"when =|{OF_DEAL}"),
    "times one": _adds(
        'multipliers = [ { by = "deals", steps = [ { from = "0", times = "1" } ] } ]', f"multipliers|cap|{OF_DEAL}"
    ),
    "at least nothing": _adds('least = "0"', f"least|{BY_RECEIPT}|{BY_FIGURE}|{BACK}"),
    "at most a million": _adds('most = "1000000"', f"most|{BY_RECEIPT}|{BY_FIGURE}|{BACK}"),
    "no ceiling to speak of": _adds('cap = "1000000"', f"cap|multipliers|{BY_RECEIPT}|{BY_FIGURE}"),
    "one tier": _one_tier,
    "alone": _alone,
}


@settings(max_examples=150, deadline=None)
@given(NUMBERS, st.sampled_from(sorted(WAYS)))
def test_what_says_nothing_changes_nothing(number: int, way: str) -> None:
    file, deals = plain_book(number)
    figures = plain_figures(number)
    assert first(_each_part(file, WAYS[way]), deals, figures) == first(file, deals, figures)


@settings(max_examples=60, deadline=None)
@given(NUMBERS, st.randoms(use_true_random=False))
def test_deals_of_a_day_count_in_the_order_in_which_they_were_recorded(number: int, random: object) -> None:
    file, deals = plain_book(number)
    shuffled = list(deals)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert first(file, shuffled) == first(file, deals)
