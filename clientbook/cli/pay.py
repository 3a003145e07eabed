"""Verbs of pay: plan, statement, the year, reconcile, forecast."""

import argparse
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ..domain.deals.stage_weights import weights_of
from ..domain.money import plain
from ..labels import step_text
from ..texts import tr
from .option_values import amount, file_to_write, pair
from .verbs import DONE, Verbs, add_employer, add_json, add_verb, existing_book, hint_at_name, open_book, print_json

if TYPE_CHECKING:
    from ..domain.pay.forecast import Waiting
    from ..domain.pay.statement import Statement

#: The endings of `jobs.write_report`: a test compares the two.
_REPORT = file_to_write(".csv", ".xlsx", ".pdf", ".html", ".json")


def add_verbs(verbs: Verbs) -> None:
    _add_plan(verbs)
    _add_rules(verbs)
    _add_statement(verbs)
    _add_reconcile(verbs)
    _add_year(verbs)
    forecast = add_verb(verbs, "forecast", _forecast, tr("what a month and its quarter would pay"))
    forecast.add_argument("month", metavar="YYYY-MM")
    add_employer(forecast)


def _add_plan(verbs: Verbs) -> None:
    plan = verbs.add_parser("plan", help=tr("set or show a pay plan"))
    plans = plan.add_subparsers(metavar="set|show", required=True)
    add_verb(plans, "set", _plan_set, tr("read a plan file")).add_argument("file", type=Path, metavar="FILE.toml")
    add_verb(plans, "show", _plan_show, tr("write the newest plan")).add_argument(
        "employer", nargs="?", default="", metavar="EMPLOYER"
    )


def _add_rules(verbs: Verbs) -> None:
    rules = verbs.add_parser("rules", help=tr("what newer rules of pay changed in this book"))
    ways = rules.add_subparsers(metavar="show|book", required=True)
    show = add_verb(ways, "show", _rules_show, tr("open months that changed, closed ones that hold a difference back"))
    add_json(show)
    booking = add_verb(ways, "book", _rules_book, tr("book that difference as adjustments of the first open month"))
    add_employer(booking)


def _add_statement(verbs: Verbs) -> None:
    statement = add_verb(verbs, "statement", _statement, tr("a month's commission statement"))
    statement.add_argument("month", metavar="YYYY-MM")
    add_employer(statement)
    statement.add_argument("--to", type=_REPORT, metavar="FILE", help=tr(".csv, .xlsx, .pdf, .html or .json"))
    statement.add_argument("--early", action="store_true", help=tr("with --close: also a month that is not over"))
    statement.add_argument(
        "--first",
        action="store_true",
        help=tr("with --close: the book is used from this month on; the months before it become history"),
    )
    closing = statement.add_mutually_exclusive_group()
    closing.add_argument("--close", action="store_true", help=tr("close the month for good"))
    closing.add_argument("--reopen", action="store_true", help=tr("take the newest close back"))


def _add_year(verbs: Verbs) -> None:
    year = add_verb(verbs, "pay-year", _pay_year, tr("a year's pay by month and quarter, with averages"))
    year.add_argument("year", metavar="YEAR")
    whose = year.add_mutually_exclusive_group()
    add_employer(whose)
    whose.add_argument("--all", action="store_true", help=tr("all employers together"))
    year.add_argument("--to", type=_REPORT, metavar="FILE", help=tr(".csv, .xlsx, .pdf, .html or .json"))


def _add_reconcile(verbs: Verbs) -> None:
    text = tr("take in the employer's own statement and say what differs")
    reconcile = add_verb(verbs, "reconcile", _reconcile, text)
    reconcile.add_argument("month", metavar="YYYY-MM")
    reconcile.add_argument(
        "list", type=Path, nargs="?", metavar="FILE", help=tr("their CSV or XLSX; without it the one taken in")
    )
    add_employer(reconcile)
    reconcile.add_argument(
        "--map",
        action="append",
        type=pair,
        default=[],
        metavar="HEADING=FIELD",
        help=tr("what a column is: paid, deal, invoice, client, amount (of the sale) or notes; nothing for none"),
    )
    reconcile.add_argument(
        "--decimals", choices=("comma", "point"), help=tr("which sign ends the whole part of amounts such as 1.234")
    )
    reconcile.add_argument("--sheet", default="", metavar="NAME", help=tr("of a workbook"))
    reconcile.add_argument("--tolerance", type=amount, metavar="AMOUNT", help=tr("differences up to this are none"))
    reconcile.add_argument("--to", type=_REPORT, metavar="FILE", help=tr("the reconciliation as a file"))
    reconcile.add_argument(
        "--letter",
        type=file_to_write(".eml", ".txt", ".pdf"),
        metavar="FILE",
        help=tr("a letter that asks for what is missing"),
    )
    verbs.choices["compare"] = reconcile  # its former word is still read


def _plan_set(given: argparse.Namespace) -> int:
    from ..domain.pay.plan_checks import warnings
    from ..files.plan.plan_problems import problem_text
    from ..jobs.pay.plans import set_plan_from_file

    book = open_book(given)
    draft, done = set_plan_from_file(book, given.file, given.settings.tax_table())
    for remark in draft.remarks:
        print(remark, file=sys.stderr)
    for plan in book.plans():
        if plan.id in done.touched["plan"]:
            for warning in warnings(plan):
                text = tr("Note: {key}: {problem}.").format(key=warning.key, problem=problem_text(warning))
                print(text, file=sys.stderr)
    print(tr("The plan is set."))
    return DONE


def _plan_show(given: argparse.Namespace) -> int:
    from ..jobs.pay.plans import plans_text

    print(plans_text(existing_book(given), given.employer), end="")
    return DONE


def _rules_show(given: argparse.Namespace) -> int:
    from ..jobs.pay.rule_changes import news_of
    from ..jobs.pay.rule_changes_texts import as_json, lines_of

    news = news_of(existing_book(given))
    if given.json:
        print_json(as_json(news))
        return DONE
    for line in lines_of(news, most=None) or [tr("Newer rules of pay changed nothing in this book.")]:
        print(line)
    return DONE


def _rules_book(given: argparse.Namespace) -> int:
    from ..jobs.pay.rule_changes import book_held

    print(
        tr("Done: {what}").format(
            what=step_text(book_held(existing_book(given, writes=True), given.employer).step.label)
        )
    )
    return DONE


def _statement(given: argparse.Namespace) -> int:
    from ..files.reports.of_pay import statement_json
    from ..jobs.pay.statements import close_month, reopen_month, statement_of
    from ..jobs.pay.write_report import write_statement
    from ..pay_words.history import history_text

    book = existing_book(given, writes=given.close or given.reopen)
    if given.close:
        manager = given.settings.manager
        close_month(book, given.month, given.employer, manager=manager, early=given.early, as_first=given.first)
    elif given.reopen:
        reopen_month(book, given.month, given.employer)
    made = statement_of(book, given.month, given.employer, given.settings.manager)
    if history := history_text(made):
        print(history, file=sys.stderr)
    _print_not_counted(made)
    if given.to is None:
        print(statement_json.text_of(made), end="")
    else:
        write_statement(book, made, given.to)
        print(tr("Written to {file}").format(file=given.to))
        if not made.manager and made.state == "open":
            hint_at_name(given)
    return DONE


def _pay_year(given: argparse.Namespace) -> int:
    from ..files.reports.of_pay import pay_year_table
    from ..jobs.pay.pay_year import pay_year_of
    from ..jobs.pay.write_report import write_pay_year
    from ..jobs.performance import checked_year

    book, manager = existing_book(given), given.settings.manager
    made = pay_year_of(book, checked_year(given.year), given.employer, date.today(), manager, together=given.all)
    if given.to is None:
        print(pay_year_table.text_of(made), end="")
        return DONE
    write_pay_year(book, made, given.to)
    print(tr("Written to {file}").format(file=given.to))
    if not manager:
        hint_at_name(given)
    return DONE


def _print_not_counted(made: "Statement") -> None:
    """What would mend each deal that an open month leaves out, beside the statement itself."""
    from ..domain.pay.mending import mending_of
    from ..pay_words.mending import mending_words
    from ..pay_words.not_counted import not_counted_reason

    for each in made.not_counted if made.state == "open" else ():
        act = mending_words(mending_of(each.reason))
        text = tr("Not counted: {deal}: {reason}. To do: {act}.")
        print(text.format(deal=each.deal, reason=not_counted_reason(each.reason, each.value), act=act), file=sys.stderr)


def _reconcile(given: argparse.Namespace) -> int:
    from ..domain.pay.periods import checked_month
    from ..files.reports.of_pay.reconciliation_table import as_json
    from ..jobs.importing.import_list import checked_mapping
    from ..jobs.pay.employer_statements import (
        TOLERANCE,
        expected,
        import_employer_statement,
        look_at,
        remembered_columns,
        with_columns,
    )
    from ..jobs.pay.reconciliation import reconciliation_of
    from ..jobs.pay.write_report import write_letter, write_reconciliation

    book = existing_book(given, writes=given.list is not None)
    if given.list is not None:
        tolerance = TOLERANCE if given.tolerance is None else given.tolerance
        due = expected(book, checked_month(given.month), given.employer)
        statement_file = look_at(given.list, given.sheet, remembered_columns(book, given.employer), due)
        statement_file = replace(
            with_columns(statement_file, checked_mapping(given.map)), decimals=given.decimals or ""
        )
        import_employer_statement(book, statement_file, given.month, given.employer, tolerance)
    made = reconciliation_of(book, given.month, given.employer)
    if given.letter is not None:
        write_letter(book, made, given.letter)
        print(tr("Written to {file}").format(file=given.letter))
    if given.to is None and given.letter is not None:
        return DONE
    if given.to is None:
        print_json(as_json(made))
    else:
        write_reconciliation(book, made, given.to)
        print(tr("Written to {file}").format(file=given.to))
    return DONE


def _waiting(each: "Waiting", currency: str) -> dict[str, str]:
    return {
        "deal": each.deal.title,
        "client": each.client,
        "lacks": each.lacks.value,
        "since": each.since.isoformat(),
        "pay": plain(each.pay, currency),
    }


def _forecast(given: argparse.Namespace) -> int:
    from ..jobs.pay.forecast import month_forecast

    weights = weights_of(given.settings.stage_weights)
    made = month_forecast(existing_book(given), given.month, given.employer, date.today(), weights)
    print_json(
        {
            "month": made.month,
            "currency": made.currency,
            "forecasts": {
                each.way.value: {
                    "month": plain(each.month, made.currency),
                    "quarter": plain(each.quarter, made.currency),
                }
                for each in made.forecasts
            },
            "next_tiers": [
                {
                    "component": each.component,
                    "missing": plain(int(each.missing), made.currency),
                    "rate": f"{each.rate.normalize():f}",
                }
                for each in made.next_tiers
            ],
            "waiting": [_waiting(each, made.currency) for each in made.waiting],
            "without_day": made.without_day,
        }
    )
    return DONE
