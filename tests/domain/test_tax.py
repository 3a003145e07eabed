"""Tax by country and day: the known rates, which one holds, and a plan that takes a table in."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from clientbook.domain.choices import Receipts
from clientbook.domain.errors import UserError
from clientbook.domain.plan import TaxRate
from clientbook.domain.records import Deal, Plan
from clientbook.domain.tax import KNOWN, problem_of, tax_of, tax_on, with_table
from clientbook.settings import Settings


@pytest.mark.parametrize(
    ("country", "day", "rate"),
    [
        ("IL", "2024-12-31", "0.17"),
        ("IL", "2025-01-01", "0.18"),
        ("DE", "2020-12-31", "0.16"),
        ("DE", "2026-12-01", "0.19"),
        ("CH", "2026-01-01", "0.081"),
    ],
)
def test_the_rate_of_a_day_is_the_newest_before_it(country: str, day: str, rate: str) -> None:
    assert tax_on(KNOWN[country], date.fromisoformat(day)) == Decimal(rate)


def test_before_the_first_day_no_rate_is_known() -> None:
    assert tax_on(KNOWN["GB"], date(2000, 1, 1)) is None


def test_a_deals_own_rate_wins_and_may_be_none_at_all() -> None:
    deal = Deal(client_id=1, title="Export", tax_rate=Decimal(0))
    assert tax_of(deal, KNOWN["IL"], date(2026, 1, 1)) == 0


def test_every_known_table_is_sound_and_in_order() -> None:
    for country, table in KNOWN.items():
        assert len(country) == 2 and country.isupper()
        assert not problem_of(table) and list(table) == sorted(table, key=lambda each: each.starts), country


def test_what_is_wrong_with_a_table_is_told() -> None:
    day = date(2026, 1, 1)
    assert problem_of(()) == "empty"
    assert problem_of([TaxRate(day, Decimal("0.1")), TaxRate(day, Decimal("0.2"))]) == "day-twice"
    assert problem_of([TaxRate(day, Decimal(18))]) == "not-a-tax"


def test_a_plan_takes_a_table_only_where_it_needs_one() -> None:
    plan = Plan(employer_id=1, starts=date(2026, 1, 1))
    assert with_table(plan, KNOWN["IL"]) == plan
    gross = replace(plan, receipts=Receipts.GROSS)
    assert with_table(gross, KNOWN["IL"]).tax == KNOWN["IL"]
    own = replace(gross, tax=KNOWN["DE"])
    assert with_table(own, KNOWN["IL"]) == own
    with pytest.raises(UserError, match="tax-unknown"):
        with_table(gross, ())


def test_the_country_is_the_systems_until_it_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MONETARY", raising=False)
    for language, country in (("he_IL.UTF-8", "IL"), ("de_DE", "DE"), ("sr_Latn_RS", "RS"), ("C.UTF-8", "")):
        monkeypatch.setenv("LANG", language)
        assert Settings().home == country
    assert Settings(country="CH").tax_table() == KNOWN["CH"]
    assert Settings(country="US").tax_table() == ()


def test_a_table_changed_by_hand_is_kept_and_one_changed_back_is_not(tmp_path: Path) -> None:
    settings = Settings(country="IL")
    mine = (*KNOWN["IL"], TaxRate(date(2027, 1, 1), Decimal("0.185")))
    settings.keep_tax_table("IL", mine)
    settings.save(tmp_path / "settings.json")
    loaded = Settings.load(tmp_path / "settings.json")
    assert loaded.tax_table() == mine
    loaded.keep_tax_table("IL", KNOWN["IL"])
    assert loaded.taxes == {} and loaded.tax_table() == KNOWN["IL"]


def test_a_damaged_table_means_the_known_one() -> None:
    for damaged in ([["2026-01-01"]], [["soon", "0.1"]], [[1, 2]], [["2026-01-01", "18"]]):
        assert Settings(country="IL", taxes={"IL": damaged}).tax_table() == KNOWN["IL"]
