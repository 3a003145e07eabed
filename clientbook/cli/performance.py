"""The verb of performance: a year's figures as text or JSON, and the track record as one page."""

import argparse
from datetime import date

from ..texts import tr
from .option_values import file_to_write
from .verbs import DONE, Verbs, add_json, add_verb, existing_book, hint_at_name, print_json


def add_verbs(verbs: Verbs) -> None:
    parser = add_verb(verbs, "performance", _performance, tr("a year's closed sales, win rate, top clients and pay"))
    parser.add_argument("year", metavar="YEAR")
    parser.add_argument(
        "--to",
        type=file_to_write(".pdf", ".png"),
        metavar="FILE",
        help=tr("the track record on one page: .pdf or .png"),
    )
    names = parser.add_mutually_exclusive_group()
    names.add_argument("--names", action="store_true", help=tr("clients' names in the file too"))
    names.add_argument("--no-names", action="store_true", help=tr("leave out clients' names"))
    parser.add_argument("--with-pay", action="store_true", help=tr("show pay by month on the page"))
    add_json(parser)


def _performance(given: argparse.Namespace) -> int:
    from ..domain.performance import YearOfPay
    from ..files.reports.track_record import as_json, track_record
    from ..jobs.performance import checked_year, pay_of_year, performance_of

    book, year, today = existing_book(given), checked_year(given.year), date.today()
    made = performance_of(book, year, today)
    wanted = given.json or given.with_pay or given.to is None
    pay = pay_of_year(book, year, made.currency, today) if wanted else YearOfPay()
    if given.json:
        print_json(as_json(made, pay, with_names=not given.no_names))
        return DONE
    # A file is for people outside: it names clients only where that is asked for.
    named = given.names if given.to is not None else not given.no_names
    settings = given.settings
    shown = track_record(made, settings.manager, today, pay, named, (settings.role, settings.reach))
    if given.to is not None:
        from ..jobs.exporting.export_track_record import write_track_record

        book.note_elsewhere(given.to, "track record")
        write_track_record(shown, given.to)
        print(tr("Written to {file}").format(file=given.to))
        if not given.settings.manager:
            hint_at_name(given)
        return DONE
    lines = [shown.title, *(f"{value}\t{caption}" for value, caption in shown.figures), *shown.notes]
    print("\n".join([*lines, *("\t".join(client) for client in shown.clients)]))
    return DONE
