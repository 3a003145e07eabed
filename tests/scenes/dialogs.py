"""The dialogs and boxes, each over the tab from which it is opened."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from clientbook.domain.choices import Period, Rates
from clientbook.domain.errors import UserError
from clientbook.domain.plan import Tier
from clientbook.jobs.importing.import_plan import Existing
from clientbook.ui.kit import messages
from clientbook.ui.record.fields.own_field_dialog import OwnFieldDialog
from clientbook.ui.screenshots import show_tab, wait
from clientbook.ui.window.main_window import MainWindow

from . import dialog_of, scene, settle
from .books import LIST, OPEN_LIST, STAGES_LIST, THEIRS, TWINS_LIST, list_file


@scene("plan", "empty")
def plan(window: MainWindow) -> QWidget:
    window.tabs.setCurrentWidget(window.pages["pay"])
    window.pages["pay"].plan_requested.emit("edit", "")
    return dialog_of(window)


@scene("plan-more", "empty")
def plan_more(window: MainWindow) -> QWidget:
    window.tabs.setCurrentWidget(window.pages["pay"])
    window.pages["pay"].plan_requested.emit("edit", "")
    editor = dialog_of(window)
    editor.more_button.click()
    settle(window)
    return editor


@scene("plan-editor")
def plan_editor(window: MainWindow) -> QWidget:
    show_tab(window, "pay")
    window.pages["pay"].plan_requested.emit("edit", window.pages["pay"].employer)
    editor = dialog_of(window)
    tiers = ((0, "0.04"), (15_000_000, "0.06"), (25_000_000, "0.08"))
    parts = tuple(Tier(Decimal(start), Decimal(rate)) for start, rate in tiers)
    shown = replace(editor.form.value(), rates=Rates.MARGINAL, accumulates=Period.QUARTER, tiers=parts)
    editor.form.try_amount.set_value(20_000_000)
    editor.form.set_value(shown, "ILS")
    settle(window)
    return editor


@scene("pay-take")
def pay_take(window: MainWindow) -> QWidget:
    show_tab(window, "pay")
    dialog = window.pay_commands.ask_employer_statement(
        list_file("their list.csv", THEIRS), "2026-03", window.pages["pay"].employer
    )
    wait(lambda: dialog.is_ready)
    settle(window)
    return dialog


@scene("import")
def import_(window: MainWindow) -> QWidget:
    show_tab(window, "clients")
    dialog = window.file_commands.import_list(list_file("my list.csv", LIST))
    wait(lambda: dialog.is_checked)
    settle(window)
    return dialog


@scene("import-twins")
def import_twins(window: MainWindow) -> QWidget:
    show_tab(window, "clients")
    dialog = window.file_commands.import_list(list_file("my twins.csv", TWINS_LIST))
    wait(lambda: dialog.is_checked)
    dialog.findings.row_chosen.emit(2, Existing.UPDATE)
    wait(lambda: dialog.is_checked and dialog.plan.counts["updated"] == 1)
    lines = [dialog.findings.matches.rows.row(n).line for n in range(dialog.findings.matches.rows.rowCount())]
    dialog.findings.matches.select_row(lines.index(2))
    settle(window)
    return dialog


@scene("import-asks")
def import_asks(window: MainWindow) -> QWidget:
    show_tab(window, "deals")
    dialog = window.file_commands.import_list(list_file("my deals.csv", OPEN_LIST))
    wait(lambda: dialog.is_checked)
    settle(window)
    return dialog


@scene("import-stages")
def import_stages(window: MainWindow) -> QWidget:
    show_tab(window, "deals")
    dialog = window.file_commands.import_list(list_file("their deals.csv", STAGES_LIST))
    wait(lambda: dialog.is_checked)
    settle(window)
    return dialog


@scene("imports")
def imports(window: MainWindow) -> QWidget:
    dialog = window.file_commands.show_imports()
    wait(lambda: dialog.table.rows.rowCount() > 0)
    dialog.table.select_row(0)
    settle(window)
    return dialog


@scene("merge")
def merge(window: MainWindow) -> QWidget:
    show_tab(window, "contacts")
    window.row_commands.ask_merge("contact", [window.pages["contact"].model.id_at(row) for row in (0, 1, 2)])
    dialog = dialog_of(window)
    settle(window)
    return dialog


@scene("history")
def history(window: MainWindow) -> QWidget:
    show_tab(window, "clients")
    window.pages["client"].history_requested.emit(window.pages["client"].model.id_at(0), "Kalomi Ltd")
    return dialog_of(window)


@scene("track-record")
def track_record(window: MainWindow) -> QWidget:
    window.tabs.setCurrentWidget(window.pages["performance"])
    window.pages["performance"].ask_track_record()
    return dialog_of(window)


@scene("problem")
def problem(window: MainWindow) -> QWidget:
    error = UserError("disk-full", file="my.clientbook")
    return messages.error_box(window, error, window.dialogs.ways_out_of(error))


@scene("bug")
def bug(window: MainWindow) -> QWidget:
    return messages.error_box(window, RuntimeError("an example"))


@scene("own-fields")
def own_fields(window: MainWindow) -> QWidget:
    window.dialogs.show_own_fields()
    return window.dialogs.dialog("own-fields")


@scene("own-field")
def own_field(window: MainWindow) -> QWidget:
    window.dialogs.show_own_fields()
    managing = window.dialogs.dialog("own-fields")
    managing.add_button.click()  # type: ignore[attr-defined]
    settle(window)
    return managing.findChild(OwnFieldDialog)
