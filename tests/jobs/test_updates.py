"""An update never moves money: books of former programs keep their closed months, and nothing is booked by itself."""

import gzip
import importlib.util
import json
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from clientbook.domain.pay.engine import Facts, Ledger
from clientbook.jobs.pay import facts_of
from clientbook.store.book import Book

GOLDEN = Path(__file__).parents[1] / "golden"
LAST = "2026-06"


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, GOLDEN / f"{name}.py")
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


plainly = _script("write_book_schema_4").plainly


@pytest.fixture
def golden(tmp_path: Path) -> Book:
    """A book of schema 4 with closed months of every kind of entry, as its program left it."""
    path = tmp_path / "golden.clientbook"
    path.write_bytes(gzip.decompress((GOLDEN / "book-schema-4.clientbook.gz").read_bytes()))
    return Book(path)


@pytest.fixture(scope="module")
def former() -> dict[str, dict[str, Any]]:
    """What that program said: by employer and month, closed and open."""
    found: dict[str, dict[str, Any]] = json.loads(gzip.decompress((GOLDEN / "book-schema-4.json.gz").read_bytes()))
    return found


def ledgers(facts: Facts) -> dict[str, Ledger]:
    return {employer.name: Ledger(facts, employer, LAST) for employer in facts.employers.values()}


def test_closed_months_are_what_they_were(golden: Book, former: dict[str, dict[str, Any]]) -> None:
    golden.check()
    made = ledgers(facts_of(golden))
    assert set(made) == set(former)
    for name, months in former.items():
        for month, was in months.items():
            if was["state"] == "closed":
                now = made[name].statement(month)
                assert [plainly(entry) for entry in now.entries] == was["entries"], (name, month)
                assert (now.state, now.totals.payable, now.currency) == ("closed", was["payable"], was["currency"])


def test_by_the_former_rules_the_engine_says_what_the_former_program_said(
    golden: Book, former: dict[str, dict[str, Any]]
) -> None:
    facts = facts_of(golden)
    if hasattr(facts, "rules"):
        facts = replace(facts, rules=frozenset())
    made = ledgers(facts)
    for name, months in former.items():
        for month, was in months.items():
            now = made[name].statement(month)
            assert now.totals.payable == was["payable"], (name, month)
            assert [_money(plainly(entry)) for entry in now.entries] == list(map(_money, was["entries"])), (name, month)


def _money(entry: dict[str, Any]) -> dict[str, Any]:
    """What of an entry is money and not wording."""
    return {name: entry.get(name) for name in ("kind", "on", "pay", "deal", "component", "corrects", "amount")}
