"""Every screen and dialog as a picture, in both languages, light and dark: `python -m tests.screenshots FOLDER`."""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from clientbook.domain.choices import Period, Rates
from clientbook.domain.filters import AllOf, AnyOf, Money, Not, Operator, Rule, Won
from clientbook.domain.pay.plan import Tier
from clientbook.domain.spans import Span, SpanName
from clientbook.jobs.demo import fill_with_samples
from clientbook.settings import Settings
from clientbook.store.book import Book
from clientbook.ui.app import Program
from clientbook.ui.screens import LOOKS, show_tab, wait
from tests.program_screens import draw_program

#: What an employer might send for February.
THEIRS = "Client,Deal,Commission\nOrchard Foods,,700\nחברת השרון,,1560\nSomebody else,,55\n"
#: A list with a twin, a spoilt phone, and a column that has no home.
LIST = (
    "Company;Contact name;Mobile;E-mail;Shoe size;City\nKalomi;Dana Cohen;050-1234567;dana@kalomi.example;44;Haifa\n"
    "Negev Labz;Avi;9.72501E+11;;41;Eilat\nNew firm;Ron Bar;03-5551234;ron@new.example;;Akko\n"
)
Save = Callable[[QWidget, str], None]


def draw_all(folder: Path) -> int:
    """Saves all pictures; returns their number."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    count = 0
    with tempfile.TemporaryDirectory() as home:
        for language, theme in LOOKS:
            look = Path(home) / f"{language}-{theme}"
            look.mkdir()
            full, empty = look / "full.clientbook", look / "empty.clientbook"
            fill_with_samples(Book(full))
            Book(empty)

            def save(widget: QWidget, name: str, look: str = f"{language}-{theme}") -> None:
                nonlocal count
                widget.grab().save(str(folder / f"{name}-{look}.png"))
                count += 1

            for path, scenes in ((empty, _empty), (full, _full)):
                program = Program(app, path, Settings(language=language, theme=theme))
                program.start()
                scenes(program, save)
                program.end()
    return count


def _empty(program: Program, save: Save) -> None:
    window = program.window
    assert window is not None
    wait(lambda: program.session.is_open)
    wait(lambda: False, 300)
    save(window, "start")
    window.tabs.setCurrentWidget(window.pay)
    wait(lambda: False, 200)
    save(window, "pay-empty")
    window.pay.plan_requested.emit("edit", "")
    wait(lambda: _dialog(window) is not None, 1000)
    save(_dialog(window), "plan")


def _full(program: Program, save: Save) -> None:
    window = program.window
    assert window is not None
    for name in ("clients", "contacts", "deals", "pay"):
        show_tab(window, name)
        save(window, name)
    show_tab(window, "clients")
    for text in ("call Dana tomorrow 10:00", "met Avi, next week", "called yesterday"):
        window.clients.details.log.line.setText(text)
        window.clients.details.log._log()
    window.clients.details.log.line.setText("להתקשר לדנה מחר")
    window.clients.details.log._typed("להתקשר לדנה מחר")
    wait(lambda: False, 400)
    save(window, "log")
    window.tabs.setCurrentWidget(window.today)
    wait(lambda: window.today.table.rows.rowCount() > 0)
    window.today.table.select_row(0)
    wait(lambda: False, 100)
    save(window, "today")
    _pay_pages(window, save)
    show_tab(window, "clients")
    window.toast.say("Kalomi Ltd", "Undo")
    wait(lambda: False, 50)
    save(window, "toast")
    _filters(window, save)
    window.clients.search.setText("zzzz")
    wait(lambda: window.clients.model.rowCount() == 0)
    save(window, "nothing-found")
    with tempfile.TemporaryDirectory() as folder:
        list_path = Path(folder) / "my list.csv"
        list_path.write_text(LIST, encoding="utf-8")
        dialog = window.errands.import_list(list_path)
        wait(lambda: dialog.is_checked)
        wait(lambda: False, 200)
        save(dialog, "import")
        dialog.reject()
    imports = window.errands.show_imports()
    wait(lambda: imports.table.rows.rowCount() > 0)
    imports.table.select_row(0)
    wait(lambda: False, 100)
    save(imports, "imports")
    imports.reject()
    window.clients.search.clear()
    wait(lambda: window.clients.model.rowCount() > 1)
    window.errands.ask_merge("client", [window.clients.model.id_at(row) for row in (0, 1)])
    wait(lambda: _dialog(window) is not None)
    save(_dialog(window), "merge")
    _dialog(window).reject()
    window.clients.history_requested.emit(
        window.clients.model.id_at(0) if window.clients.model.rowCount() else 1, "Kalomi Ltd"
    )
    wait(lambda: _dialog(window) is not None, 1000)
    save(_dialog(window), "history")
    _dialog(window).reject()
    draw_program(window, save)


def _filters(window: Any, save: Save) -> None:
    """Chips, and the little windows and dialogs for many rows."""
    quiet = Rule("touched_on", Operator.NOT_FOR, 60)
    big = Rule("won", Operator.WON, Won(Span(SpanName.THIS_YEAR), Money(100_000, "ILS")))
    where = AnyOf((Rule("region", Operator.CONTAINS, "north"), Rule("tags", Operator.HAS, ("key account",))))
    filters = window.clients.filters
    filters.set_rules(AllOf((quiet, big, Not(Rule("status", Operator.ONE_OF, ("lost",))), where)))
    wait(lambda: False, 200)
    save(window, "filters")
    filters.add_button.click()
    wait(lambda: False, 100)
    save(_dialog(window), "filter-new")
    _dialog(window).reject()
    filters.clear()
    wait(lambda: window.clients.model.rowCount() > 10)
    window.clients.select_all()
    for name, ask in (("edit-many", window.clients.ask_edit), ("tags", lambda: window.clients.ask_tag(True))):
        ask()
        wait(lambda: _dialog(window) is not None)
        save(_dialog(window), name)
        _dialog(window).reject()


def _pay_pages(window: Any, save: Save) -> None:
    """The pages of Pay, with two months closed, and what the employer states for the second."""
    window.tabs.setCurrentWidget(window.pay)
    name = window.pay.employer
    for month in ("2026-01", "2026-02"):
        window.pay_errands.close_month(month, name)
    with tempfile.TemporaryDirectory() as folder:
        list_path = Path(folder) / "their list.csv"
        list_path.write_text(THEIRS, encoding="utf-8")
        window.pay.show_month("2026-02")
        wait(lambda: window.pay.shown_month == "2026-02")
        dialog = window.pay_errands.take_theirs(list_path, "2026-02", name)
        wait(lambda: dialog.is_ready)
        wait(lambda: False, 100)
        save(dialog, "pay-take")
        dialog._take.click()
        wait(lambda: False, 300)
    window.pay.table.select_row(1)
    wait(lambda: False, 100)
    save(window, "pay-closed")
    window.pay.show_page("theirs")
    wait(lambda: window.pay.page_named("theirs").table.rows.rowCount() > 0)
    wait(lambda: False, 100)
    save(window, "pay-theirs")
    window.pay.show_month("2026-10")
    for page in ("ahead", "year", "employers"):
        window.pay.show_page(page)
        wait(lambda: False, 1500 if page == "year" else 500)
        save(window, f"pay-{page}")
    window.pay.show_page("statement")
    window.pay.plan_requested.emit("edit", name)
    wait(lambda: _dialog(window) is not None, 1000)
    editor = _dialog(window)
    tiers = ((0, "0.04"), (15_000_000, "0.06"), (25_000_000, "0.08"))
    parts = tuple(Tier(Decimal(start), Decimal(rate)) for start, rate in tiers)
    shown = replace(editor.form.value(), rates=Rates.MARGINAL, accumulates=Period.QUARTER, tiers=parts)
    editor.form.set_value(shown, "ILS")
    editor.form._test.set_value(20_000_000)
    editor.form._follow()
    wait(lambda: False, 100)
    save(editor, "plan-editor")
    editor.reject()


def _dialog(window: QWidget) -> Any:
    from PySide6.QtWidgets import QDialog

    return next((child for child in window.findChildren(QDialog) if child.isVisible()), None)


if __name__ == "__main__":
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots")
    print(f"{draw_all(target)} pictures in {target}")
