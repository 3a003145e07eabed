"""An update never moves money: books of former programs keep their closed months, and nothing is booked by itself."""

import gzip
import importlib.util
import json
import random
import subprocess
import sys
import textwrap
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import EntryKind, Stage
from clientbook.domain.entries import Entry
from clientbook.domain.errors import UserError
from clientbook.domain.pay import engine, update
from clientbook.domain.pay.correcting.adjustments import BY_RULE
from clientbook.domain.pay.earning.bookings import Bookings
from clientbook.domain.pay.earning.bookings import book as real_book
from clientbook.domain.pay.engine import Facts, Ledger
from clientbook.domain.pay.periods import next_month
from clientbook.domain.pay_rules import EVERY, Rule
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import Client, ClosedStatement, Deal, Employer, Plan
from clientbook.files.reports.of_pay.statement_table import why_lines
from clientbook.jobs.delete import deletion
from clientbook.jobs.pay.rule_changes import book_held, news_of
from clientbook.jobs.pay.statements import close_month, facts_of, reopen_month
from clientbook.store import rules_guard, seals
from clientbook.store.book import Book
from clientbook.store.engine import connect

from ..searching import tries
from . import test_closing_two_employers as acts

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


def by_former_rules(facts: Facts, rules: frozenset[Rule] = frozenset()) -> Facts:
    """The facts as they were before the update: nothing was held back."""
    return replace(facts, rules=rules, closed=[replace(each, held=()) for each in facts.closed])


def adjusted(facts: Facts) -> dict[str, Counter[tuple[Any, ...]]]:
    """What the next close of each employer that has closed months would book as adjustments."""
    return {
        employer.name: _adjusted(facts, employer, max(closed))
        for employer in facts.employers.values()
        if (closed := [each.month for each in facts.closed if each.employer_id == employer.id])
        and employer.id in facts.plans_by_employer
    }


def _adjusted(facts: Facts, employer: Employer, newest: str) -> Counter[tuple[Any, ...]]:
    found: Counter[tuple[Any, ...]] = Counter()
    for line in Ledger(facts, employer, next_month(newest)).lines(next_month(newest)):
        if line.kind is EntryKind.ADJUSTMENT:
            found[line.deal_id, line.component, cast(Entry, line).corrects] += line.pay
    return Counter({key: pay for key, pay in found.items() if pay})


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
    made = ledgers(by_former_rules(facts_of(golden)))
    for name, months in former.items():
        for month, was in months.items():
            now = made[name].statement(month)
            assert now.totals.payable == was["payable"], (name, month)
            assert [_money(plainly(entry)) for entry in now.entries] == list(map(_money, was["entries"])), (name, month)


def _money(entry: dict[str, Any]) -> dict[str, Any]:
    """What of an entry is money and not wording."""
    return {name: entry.get(name) for name in ("kind", "on", "pay", "deal", "component", "corrects", "amount")}


def test_an_update_books_nothing(golden: Book, former: dict[str, dict[str, Any]]) -> None:
    """What the former program would have booked for changes made before is still booked; nothing else is."""
    facts = facts_of(golden)
    assert facts.rules == EVERY and {each.rules for each in facts.closed} == {rules_guard.NUMBER}
    assert adjusted(facts) == adjusted(by_former_rules(facts))
    assert len(adjusted(facts)) == sum(any(m["state"] == "closed" for m in each.values()) for each in former.values())


def test_every_difference_names_its_rule(golden: Book) -> None:
    news = news_of(golden)
    assert len(news.moved) > 10 and len(news.waits) > 30
    assert all(each.rules for each in news.moved) and all(each.rules for each in news.waits)
    (cent,) = (each for each in news.waits if each.employer == "Cash by a cent")
    assert (cent.month, cent.pay, cent.rules) == ("2026-01", 1, (Rule.ONE_ROUNDING,))


def test_steps_from_before_the_update_are_undone_and_redone_and_nothing_moves(golden: Book) -> None:
    """Closes, reopened months and changes, one by one back at the end of the golden book, and forth again."""
    then = facts_of(golden)
    told = adjusted(then)
    for _ in range(24):
        golden.undo()
        facts = facts_of(golden)
        was = adjusted(by_former_rules(facts))
        for name, now in adjusted(facts).items():
            if _facts_about(facts, name) == _facts_about(then, name):
                assert now == was[name], name
    for _ in range(24):
        golden.redo()
    assert adjusted(facts_of(golden)) == told


def _facts_about(facts: Facts, name: str) -> Any:
    (employer,) = (each for each in facts.employers.values() if each.name == name)
    return employer, [each for each in facts.deals if each.employer_id == employer.id]


# -- any rules, any books ---------------------------------------------------------------------------------------------

#: Stands for whatever a later version may change.
ODD = Rule.CEILING


class Update:
    """A world in which one rule changes any deal's lines, and in which a book may be made before that."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.is_now = False

    def rules_of(self, number: int) -> frozenset[Rule]:
        return EVERY if self.is_now and number == rules_guard.NUMBER else EVERY - {ODD}

    def book(self, facts: Facts, employer: Any, *until: Any) -> Bookings:
        made = real_book(facts, employer, *until)
        if self.is_now and ODD in facts.rules:
            made.lines = [self.changed(line) for line in made.lines]
        return made

    def changed(self, line: Any) -> Any:
        way = (self._seed + (line.deal_id or 0) * 7919) % 5
        if way == 0:
            return replace(line, pay=line.pay + 1)
        if way == 1:
            return replace(line, pay=line.pay // 2)
        return replace(line, on=line.on + timedelta(days=31)) if way == 2 else line

    @staticmethod
    def make_old(path: Path) -> None:
        """The book as the former program would have left it."""
        with closing(connect(path, "rw")) as connection, connection:
            seals.use(connection)
            connection.execute("UPDATE rules SET number = 1")
            connection.execute("UPDATE statement SET rules = 1, held = '[]'")
            connection.execute(
                "UPDATE image SET before = json_remove(before, '$.rules', '$.held'),"
                " after = json_remove(after, '$.rules', '$.held') WHERE kind = 'statement'"
            )


@pytest.fixture
def worlds(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Update]:
    def make(seed: int) -> Update:
        made = Update(seed)
        monkeypatch.setattr(engine, "book", made.book)
        for module in (update, rules_guard):
            monkeypatch.setattr(module, "rules_of", made.rules_of)
        return made

    return make


ACTS: list[Any] = [
    acts.close_one,
    acts.reopen_one,
    acts.edit_one,
    acts.edit_one,
    acts.leave_one,
    acts.replan_one,
    acts.delete_one,
    acts.merge_clients,
    acts.take_one_back,
    acts.undo_one,
]


@given(st.integers(0, 2**32))
@settings(
    max_examples=tries("UPDATED_BOOKS", 5), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_update_moves_money_in_any_book(
    worlds: Callable[[int], Update], tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    world, chance = worlds(seed), random.Random(seed)
    book = acts.started(tmp_path_factory.mktemp("pay"), chance)
    closed: acts.Closed = {}
    _do(book, chance, closed, 14, [acts.close_one, acts.close_one, *ACTS])
    before, steps = adjusted(facts_of(book)), _standing(book)
    world.make_old(book.path)
    world.is_now = True
    book = Book(book.path)
    assert adjusted(facts_of(book)) == before and _shown(book, closed) == closed
    then = dict(closed)
    _do(book, chance, closed, 6, ACTS[:-1])
    while _standing(book) > steps:
        book.undo()
    assert adjusted(facts_of(book)) == before and _shown(book, then) == then
    _back_and_forth(book)
    assert adjusted(facts_of(book)) == before and _shown(book, then) == then


def _standing(book: Book) -> int:
    return sum(1 for step in book.history(1000) if not step.undone)


def _back_and_forth(book: Book) -> None:
    """All steps from before the update, and again up to where it was."""
    steps = _standing(book)
    while _standing(book) > 1:
        book.undo()
        _pays_what_the_facts_say(book)
    while _standing(book) < steps:
        book.redo()


def _do(book: Book, chance: random.Random, closed: acts.Closed, count: int, ways: list[Any]) -> None:
    for _ in range(count):
        with suppress(UserError):
            chance.choice(ways)(book, chance, closed)
        assert _shown(book, closed) == closed
        _pays_what_the_facts_say(book)


def _shown(book: Book, closed: acts.Closed) -> acts.Closed:
    return {place: acts.shown(book, *place) for place in closed}


def _pays_what_the_facts_say(book: Book) -> None:
    """All months together pay what the facts say, less what is held back."""
    facts = facts_of(book)
    for employer in facts.employers.values():
        if employer.id not in facts.plans_by_employer:
            continue
        own = [each for each in facts.closed if each.employer_id == employer.id]
        held = 0
        for each in (held for statement in own for held in statement.held if not held.released):
            deals = [deal for deal in facts.deals if deal.id == each.deal_id]
            owner = facts.employer_of(deals[0])[0] if deals else None
            if each.deal_id is None or (owner is not None and owner.id == employer.id):
                held += each.pay
        now, fresh = (Ledger(each, employer, "2026-10") for each in (facts, replace(facts, closed=())))
        every = list(engine.months("2025-12", "2026-10"))
        assert sum(map(now.pay, every)) == sum(map(fresh.pay, every)) - held


# -- told, booked, interrupted ----------------------------------------------------------------------------------------


@pytest.fixture
def updated(worlds: Callable[[int], Update], tmp_path: Path) -> Book:
    """A book with a closed January and February, just updated to a rule that says otherwise of every deal."""
    world = worlds(0)
    book = _started_plainly(tmp_path / "b.clientbook", world)
    for month in ("2026-01", "2026-02"):
        close_month(book, month, today=date(2026, 4, 1))
    world.make_old(book.path)
    world.is_now = True
    return book


def _started_plainly(path: Path, world: Update) -> Book:
    made = Book(path)
    sales = Component(name="Sales", tiers=(Tier(Decimal(0), Decimal("0.05")),))
    deals = [
        Deal(client_id=-2, title=f"Deal {n}", stage=Stage.WON, amount=1000_00, won_on=date(2026, month, 5))
        for n, month in enumerate((1, 2, 3))
    ]
    start = date(2026, 1, 1)
    plan = Plan(employer_id=-1, starts=start, components=(sales,))
    made.apply(Label("edited"), adds([Employer(id=-1, name="A"), Client(id=-2, name="K"), plan, *deals]))
    world.changed = lambda line: replace(line, pay=line.pay + 7)  # type: ignore[method-assign]
    return made


def test_the_difference_is_booked_when_the_user_wishes_it_and_taken_back(updated: Book) -> None:
    book = Book(updated.path)
    news = news_of(book)
    assert [(each.month, each.pay, each.rules) for each in news.waits] == [
        ("2026-01", 7, (ODD,)),
        ("2026-02", 7, (ODD,)),
    ]
    assert ("2026-03", 50_00, 50_07, (ODD,)) in [(e.month, e.before, e.now, e.rules) for e in news.moved]
    assert _of_march(book) == []
    book_held(book)
    assert [(line.corrects, line.pay, line.note) for line in _of_march(book)] == [
        ("2026-01", 7, BY_RULE),
        ("2026-02", 7, BY_RULE),
    ]
    told = why_lines(_of_march(book)[0], "ILS")
    assert any("A ceiling counts what stands" in line for line in told)
    assert not news_of(book).waits
    with pytest.raises(UserError, match="nothing-held"):
        book_held(book)
    book.undo()
    assert _of_march(book) == [] and len(news_of(book).waits) == 2
    book.redo()
    close_month(book, "2026-03", today=date(2026, 4, 1))
    deal = cast(Deal, book.all("deal")[0])
    book.apply(Label("edited"), [Change(deal, replace(deal, amount=2000_00))])
    (made,) = adjusted(facts_of(book)).values()
    assert made == {(deal.id, "commission Sales", "2026-01"): 50_00}


def _of_march(book: Book) -> list[Any]:
    (made,) = ledgers(facts_of(book)).values()
    return [line for line in made.lines("2026-03") if line.kind is EntryKind.ADJUSTMENT]


def test_a_deal_that_is_gone_is_taken_back_as_it_was_paid(updated: Book) -> None:
    book = Book(updated.path)
    deal = cast(Deal, book.all("deal")[0])
    book.apply(Label("deleted"), deletion(book, "deal", [deal.id]).changes)
    assert [line.pay for line in _of_march(book)] == [-50_00]


def test_a_month_reopened_and_closed_anew_holds_nothing_until_that_is_undone(updated: Book) -> None:
    book = Book(updated.path)
    reopen_month(book, "2026-02")
    close_month(book, "2026-02", today=date(2026, 4, 1))
    newest = max(cast(list[ClosedStatement], book.all("statement")), key=lambda each: each.month)
    assert newest.held == () and sum(each.pay for each in newest.booked) == 50_07
    assert _of_march(book) == []
    book.undo()
    book.undo()
    assert _of_march(book) == [] and [each.month for each in news_of(book).waits] == ["2026-01", "2026-02"]


def test_a_month_opened_again_before_the_update_comes_back_after_it(updated: Book, worlds: Any) -> None:
    """Its image knows nothing of newer rules."""
    with closing(connect(updated.path, "rw")) as connection, connection:
        connection.execute("UPDATE rules SET number = 2")
    reopen_month(updated, "2026-02")
    Update.make_old(updated.path)
    book = Book(updated.path)
    book.undo()
    assert book.count("statement") == 2 and _of_march(book) == []
    book.redo()
    book.undo()
    assert _of_march(book) == [] and [each.month for each in news_of(book).waits] == ["2026-01", "2026-02"]


def test_the_command_line_tells_it_once(updated: Book, capsys: pytest.CaptureFixture[str]) -> None:
    name = ["--book", str(updated.path)]
    assert main([*name, "history", "--json"]) == 0 and capsys.readouterr().err == ""
    assert main([*name, "statement", "2026-03"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["totals"]["payable"] == "50.07"
    assert "2026-03, A: 50.00 before, 50.07 now, ILS (A ceiling counts" in told.err
    assert "2026-01, A: +0.07 ILS" in told.err
    assert main([*name, "statement", "2026-03"]) == 0 and capsys.readouterr().err == ""
    assert main([*name, "rules", "show", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert [each["difference"] for each in shown["closed_months"]] == ["0.07", "0.07"]
    assert main([*name, "rules", "book"]) == 0
    capsys.readouterr()
    assert main([*name, "statement", "2026-03"]) == 0
    assert json.loads(capsys.readouterr().out)["totals"]["adjustment"] == "0.14"


KILLED = """
    import os, sys
    from pathlib import Path
    from clientbook.domain.pay import update
    from clientbook.store import rules_guard
    from clientbook.store.book import Book

    left = [int(sys.argv[2])]

    def stopping(real):
        def work(*given):
            if not left[0]:
                os._exit(9)
            left[0] -= 1
            return real(*given)
        return work

    for room, name in ((rules_guard, "facts_in"), (update, "held_back"), (rules_guard, "_store"), (update, "moved_months")):
        setattr(room, name, stopping(getattr(room, name)))
    Book(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("moment", range(5))
def test_the_old_or_the_new_state_is_left_when_the_program_is_killed(
    tmp_path: Path, moment: int, former: dict[str, dict[str, Any]]
) -> None:
    path = tmp_path / "killed.clientbook"
    path.write_bytes(gzip.decompress((GOLDEN / "book-schema-4.clientbook.gz").read_bytes()))
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(path), str(moment)]
    done = subprocess.run(command, check=False, cwd=Path(__file__).parents[2])
    assert done.returncode == (9 if moment < 4 else 0)
    with closing(connect(path, "rw")) as connection:
        state = connection.execute("SELECT number, (SELECT min(rules) FROM statement) FROM rules").fetchone()
    assert state == ((1, 1) if moment < 4 else (rules_guard.NUMBER, rules_guard.NUMBER))
    golden = Book(path)
    test_closed_months_are_what_they_were(golden, former)
    test_an_update_books_nothing(golden, former)


def test_a_book_of_later_rules_is_not_opened(book: Book) -> None:
    with closing(connect(book.path, "rw")) as connection, connection:
        connection.execute("UPDATE rules SET number = 99")
    with pytest.raises(UserError, match="book-newer"):
        Book(book.path)


def test_a_book_of_the_present_rules_costs_one_look(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules_guard, "facts_in", None)
    monkeypatch.setattr(rules_guard, "settle", None)
    Book(book.path).apply(Label("edited"), adds([Employer(name="A")]))
