"""Remarks in a plan file stay with the plan, whatever becomes of it."""

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.choices import Pays
from clientbook.domain.pay.plan_checks import problems
from clientbook.domain.plan import Allowance, Bonus, Component
from clientbook.domain.records import Plan
from clientbook.files.plan.plan_file import PlanDraft, read_plan
from clientbook.files.plan.plan_remarks import has_remarks, in_their_words, remarks
from clientbook.jobs.pay.plans import newest_draft, save_plan, set_plan, set_plan_from_file
from clientbook.store.book import Book

from ..domain.plain_books import plain_book
from ..searching import tries

WRITTEN = """# As agreed with Dana on 3 March; her mail is in the folder.
employer = "Northwind"   # since 2019
starts   = 2026-01-01
base_pay = "9,000"       # gross

# -- sales ----------------------------------------
[[component]]
name  = "Sales"
rate  = "4%"             # was 3% until 2025

[[component]]            # only in the north
name  = "North"
regions = ["North"]      # see the map
rates = "marginal"
tiers = [                # by quarter
    { from = "0", rate = "2%" },
    # the step that I asked for
    { from = "50000", rate = "3%" },
]
accumulates = "quarter"

[[bonus]]
name = "Ten"             # theirs
over = "quarter"
when = "deals >= 10"
pays = "1,500.00"
# the end
"""


def test_a_plan_that_nobody_changed_is_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, book = tmp_path / "plan.toml", str(tmp_path / "own.clientbook")
    file.write_text(WRITTEN, encoding="utf-8")
    assert main(["--book", book, "plan", "set", str(file)]) == 0
    capsys.readouterr()
    assert main(["--book", book, "plan", "show"]) == 0
    assert capsys.readouterr().out.rstrip("\n") == WRITTEN.rstrip("\n")


def changed(plan: Plan, rng: random.Random) -> Plan:
    """One change or several, as the editor makes them."""
    for _ in range(rng.randrange(1, 4)):
        parts = list(plan.components)
        place = rng.randrange(len(parts)) if parts else 0
        match rng.randrange(9):
            case 0:
                plan = replace(plan, base_pay=rng.randrange(10**6))
            case 1:
                plan = replace(plan, starts=date(2026, rng.randrange(1, 13), 1), draw=rng.randrange(1000))
            case 2 if parts and parts[place].pays is Pays.RATE:
                tiers = tuple(replace(tier, rate=Decimal(rng.randrange(1, 90)) / 1000) for tier in parts[place].tiers)
                plan = replace(
                    plan, components=(*parts[:place], replace(parts[place], tiers=tiers), *parts[place + 1 :])
                )
            case 3 if len(parts) > 1:
                plan = replace(plan, components=(*parts[:place], *parts[place + 1 :]))
            case 4:
                fresh = Component(name=f"New {rng.randrange(99)}", tiers=parts[0].tiers[:1] if parts else ())
                plan = replace(plan, components=(*parts, fresh)) if parts else plan
            case 5:
                plan = replace(plan, bonuses=tuple(replace(each, name=f"{each.name}x") for each in plan.bonuses))
            case 6:
                plan = replace(plan, allowances=(*plan.allowances, Allowance(f"Car {rng.randrange(99)}", 500_00)))
            case 7 if plan.bonuses:
                more = Bonus(
                    name=f"B{rng.randrange(99)}", over=plan.bonuses[0].over, measure="deals", reaches=Decimal(3), pays=7
                )
                plan = replace(plan, bonuses=(more, *plan.bonuses))
            case 8:
                plan = replace(plan, components=tuple(reversed(parts)))
    return plan


def same(one: Plan, other: Plan) -> bool:
    return replace(one, written="", id=0, employer_id=0) == replace(other, written="", id=0, employer_id=0)


@pytest.mark.parametrize("seed", range(tries("PLAN_REMARKS", 40)))
def test_what_is_shown_reads_back_to_the_plan_with_every_remark_that_is_not_of_what_went(seed: int) -> None:
    rng = random.Random(seed)
    text = WRITTEN
    if seed % 3:  # any plan, with remarks strewn over it
        lines = plain_book(seed)[0].splitlines()
        text = "\n".join(f"{line}  # r{n}" if line and rng.random() < 0.4 else line for n, line in enumerate(lines))
        text = f"# first\n{text}\n# last\n"
    draft = read_plan(text, "plan.toml")
    plan = changed(draft.plan, rng)
    if problems(plan):
        return
    shown = in_their_words('Any "other"', replace(plan, written=text))
    again = read_plan(shown, "again.toml")
    assert again.employer == 'Any "other"' and same(again.plan, plan)
    names = {part.name for part in (*plan.components, *plan.bonuses, *plan.allowances)}
    stays = all(part.name in names for part in (*draft.plan.components, *draft.plan.bonuses))
    if stays:
        kept = " ".join(remarks(shown))
        lost = [each for each in remarks(text) if each.lstrip("# ") not in kept]
        assert not [each for each in lost if not _of_a_key_that_went(each, text, shown)], shown


def _of_a_key_that_went(remark: str, text: str, shown: str) -> bool:
    """What was said of one key goes with it."""
    line = next(line for line in text.splitlines() if remark in line)
    key = line.split("=")[0].strip()
    return sum(each.startswith(f"{key} ") for each in shown.splitlines()) < sum(
        each.startswith(f"{key} ") for each in text.splitlines()
    )


def test_an_edit_leaves_the_rest_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(WRITTEN, encoding="utf-8")
    book = Book(tmp_path / "own.clientbook")
    set_plan_from_file(book, file)
    former = newest_draft(book, "Northwind")
    assert former is not None
    set_plan(book, PlanDraft(former.employer, replace(former.plan, base_pay=9_500_00)), former)
    target = tmp_path / "out.toml"
    save_plan(book, "Northwind", target)
    assert target.read_text(encoding="utf-8") == WRITTEN.replace('"9,000"', '"9500.00"')
    book.undo()
    save_plan(book, "Northwind", target)
    assert target.read_text(encoding="utf-8") == WRITTEN


def test_a_file_without_remarks_is_not_kept() -> None:
    assert has_remarks(WRITTEN) and not has_remarks('employer = "a # b"\n[[component]]\nname = "#"\n')
