"""The tax on sales in the window: a country's rates in the settings, a plan's own table in its editor."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clientbook.domain.choices import Negative, Receipts
from clientbook.domain.plan import TaxRate
from clientbook.domain.tax import KNOWN
from clientbook.files.plan.plan_file import PlanDraft
from clientbook.settings import Settings
from clientbook.ui.kit.fields.pair_lines import PairLines
from clientbook.ui.pay.plan.fresh_plan import fresh_draft
from clientbook.ui.pay.plan.plan_editor import PlanEditor
from clientbook.ui.program.settings_dialog import SettingsDialog
from clientbook.ui.program.tax_dialog import TaxDialog

LATER = TaxRate(date(2030, 1, 1), Decimal("0.19"))


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that says no country."""
    for name in ("LC_ALL", "LC_MONETARY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


def add_line(rows: PairLines, first: str, second: str) -> None:
    """Types a line below the others."""
    line = rows.lines[-1]
    line.first.setText(first)
    line.first.commit()
    line.second.setText(second)
    line.second.commit()


def choose(field: QWidget, value: object) -> None:
    field.setCurrentIndex(field.values().index(value))  # type: ignore[attr-defined]
    field.activated.emit(field.currentIndex())  # type: ignore[attr-defined]


def test_a_countrys_rates_are_known_changed_and_known_again(qtbot: QtBot) -> None:
    settings = Settings()
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    assert not dialog.tax_button.isEnabled()
    choose(dialog.fields["country"], "IL")
    assert settings.country == "IL" and dialog.tax_button.isEnabled() and "18%" in dialog.tax_button.text()
    for change in (True, False):
        dialog.ask_tax()
        rates = dialog.findChildren(TaxDialog)[-1]
        if change:
            add_line(rates.rows, "1.1.2030", "19")
        else:
            rates.usual_button.click()
        with qtbot.waitSignal(dialog.setting_changed):
            rates.keep_button.click()
        assert settings.tax_table() == ((*KNOWN["IL"], LATER) if change else KNOWN["IL"])
    assert not settings.taxes


def test_what_is_wrong_with_rates_is_said_and_nothing_kept(qtbot: QtBot) -> None:
    dialog = TaxDialog("IL", "Israel", KNOWN["IL"])
    qtbot.addWidget(dialog)
    add_line(dialog.rows, "1.1.2025", "19")
    dialog.keep_button.click()
    assert "same day" in dialog.problem_label.text()
    dialog.rows.set_value(KNOWN["IL"])
    dialog.rows.lines[-1].first.setText("1.1.2030")
    dialog.keep_button.click()
    assert "needs the day" in dialog.problem_label.text()


def editor_of(qtbot: QtBot, draft: PlanDraft, settings: Settings) -> PlanEditor:
    editor = PlanEditor(draft, tax=settings.tax_table())
    editor.show_more()
    qtbot.addWidget(editor)
    editor.show()
    return editor


def saved(qtbot: QtBot, editor: PlanEditor) -> PlanDraft:
    with qtbot.waitSignal(editor.plan_requested) as asked:
        QTest.mouseClick(editor.save_button, Qt.MouseButton.LeftButton)
    assert asked.args is not None and isinstance(asked.args[0], PlanDraft)
    return asked.args[0]


def test_a_plan_with_tax_keeps_the_table_of_the_settings(qtbot: QtBot) -> None:
    editor = editor_of(qtbot, fresh_draft("N", "ILS"), Settings(country="IL"))
    assert not editor.tax.isVisible()
    choose(editor.fields["receipts"], Receipts.GROSS)
    assert editor.tax.isVisible() and not editor.tax.take_button.isVisible()
    plan = saved(qtbot, editor).plan
    assert (plan.receipts, plan.tax) == (Receipts.GROSS, KNOWN["IL"])


def test_where_no_rate_is_known_it_is_asked(qtbot: QtBot) -> None:
    editor = editor_of(qtbot, fresh_draft("N", "ILS"), Settings())
    choose(editor.fields["receipts"], Receipts.GROSS)
    QTest.mouseClick(editor.save_button, Qt.MouseButton.LeftButton)
    assert "Which tax do receipts hold?" in editor.problem_label.text()
    add_line(editor.tax.rows, "1.1.2030", "19%")
    assert saved(qtbot, editor).plan.tax == (LATER,)


def test_a_plans_own_table_wins_and_the_settings_are_offered(qtbot: QtBot) -> None:
    draft = fresh_draft("N", "ILS")
    own = replace(draft, plan=replace(draft.plan, receipts=Receipts.GROSS, tax=(LATER,)))
    editor = editor_of(qtbot, own, Settings(country="IL"))
    assert editor.tax.rows.value() == (LATER,) and editor.tax.take_button.isVisible()
    editor.tax.take_button.click()
    assert saved(qtbot, editor).plan.tax == KNOWN["IL"]
    back = editor_of(qtbot, own, Settings(country="IL"))
    choose(back.fields["receipts"], Receipts.NET)
    assert saved(qtbot, back).plan.tax == ()


def test_new_plans_carry_and_older_ones_are_offered_to(qtbot: QtBot) -> None:
    draft = fresh_draft("N", "ILS")
    assert draft.plan.negative is Negative.CARRY
    editor = editor_of(qtbot, draft, Settings())
    assert not editor.offer.isVisible()
    older = editor_of(qtbot, replace(draft, plan=replace(draft.plan, negative=Negative.PAY)), Settings())
    assert older.offer.isVisible()
    assert saved(qtbot, editor).plan.negative is Negative.CARRY
    choose(older.fields["negative"], Negative.CARRY)
    assert not older.offer.isVisible() and saved(qtbot, older).plan.negative is Negative.CARRY


def test_a_plan_that_begins_years_ago_is_asked_about_once(qtbot: QtBot, tmp_path: Path) -> None:
    editor = editor_of(qtbot, fresh_draft("N", "ILS"), Settings())
    editor.fields["starts"].setText("1.1.2019")
    QTest.mouseClick(editor.save_button, Qt.MouseButton.LeftButton)
    assert editor.isVisible()  # the note below the day is asked first
    assert saved(qtbot, editor).plan.starts == date(2019, 1, 1)
