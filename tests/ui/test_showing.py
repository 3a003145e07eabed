"""What is shown to others: the year's performance, the page that is saved of it, files for a phone."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Stage
from clientbook.domain.records import Client, Deal
from clientbook.jobs.demo import fill_with_samples
from clientbook.store.book import Book
from clientbook.texts import tr
from clientbook.ui.kit import messages
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open

LEFT = Qt.MouseButton.LeftButton


def shown_window(qtbot: QtBot, open_window: Open, tmp_path: Path, language: str, year: int) -> MainWindow:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path, language)
    window.tabs.setCurrentWidget(window.pages["performance"])
    qtbot.waitUntil(lambda: window.pages["performance"].is_shown, timeout=20_000)
    window.pages["performance"].show_year(year)
    qtbot.waitUntil(
        lambda: window.pages["performance"].page.made.year == year and any(window.pages["performance"].page._pay)
    )  # type: ignore[union-attr]
    return window


def said(page: Any) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_year_is_told_in_figures_bars_and_lines(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = shown_window(qtbot, open_window, tmp_path, language, 2026)
    page = window.pages["performance"].page
    assert page is not None
    assert "771,250" in said(page) and "91%" in said(page)
    assert "108,000" in page.sales.plot.accessibleDescription() and "108,000" in page.sales.plot.said(0)
    plot = page.running.chart.plot
    assert "771,250" in plot.said(page.made.counted - 1) and "771,250" in plot.accessibleDescription()
    assert page.months.rows.index(0, 7).data().strip("\u2066\u2069") == page._number(page._pay[0]).strip("\u2066\u2069")
    with qtbot.waitSignal(page.open_requested) as opened:
        page.clients.row_opened.emit(page.made.clients[0])
    assert opened.args is not None and opened.args[0] == "client"
    window.tabs.setCurrentWidget(window.pages["performance"])
    deal = Book(window.session.path).all("deal", stage="won")[0]
    assert isinstance(deal, Deal)
    window.session.apply(Label("edited", {"name": ""}), [Change(deal, None)])
    qtbot.waitUntil(lambda: "771,250" not in said(page))


def test_an_empty_book_says_what_will_be_here_and_years_are_walked(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    tab = window.pages["performance"]
    window.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: bool(tab.empty.findChildren(QPushButton)))
    assert not tab.record_button.isEnabled()
    this = date.today().year
    deals = [Deal(client_id=-1, title="D", stage=Stage.WON, amount=5, won_on=date(this - n, 1, 1)) for n in (0, 2)]
    window.session.apply(Label("edited", {"name": ""}), adds([Client(id=-1, name="Kalomi"), *deals]))
    qtbot.waitUntil(lambda: tab.is_shown, timeout=20_000)
    assert tab.years.values() == [this, this - 1, this - 2] and not tab.after_button.isEnabled()
    for _ in range(2):
        QTest.mouseClick(tab.before_button, LEFT)
    qtbot.waitUntil(lambda: tab.years.value() == this - 2 and not tab.before_button.isEnabled())


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_page_goes_out_as_picture_and_as_track_record(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = shown_window(qtbot, open_window, tmp_path, language, 2026)
    tab = window.pages["performance"]
    asked: list[str] = []

    def choose(parent: Any, title: str, proposed: str, kinds: str) -> Path:
        asked.append(proposed)
        return tmp_path / proposed

    monkeypatch.setattr(messages, "file_to_save", choose)
    with qtbot.waitSignal(tab.notified):
        QTest.mouseClick(tab.picture_button, LEFT)
    assert QImage(str(tmp_path / "performance-2026.png")).width() == 2100
    dialog = tab.ask_track_record()
    QTest.keyClicks(dialog.manager, "Noa")
    assert dialog.without_names.isChecked()
    QTest.keyClicks(dialog.role, "Account manager, Northwind")
    QTest.keyClicks(dialog.reach, "050-1234567")
    with qtbot.waitSignal(tab.notified) as told:
        QTest.mouseClick(dialog.save_button, LEFT)
    assert asked == ["performance-2026.png", "track-record-2026.pdf"] and told.args is not None
    assert (tmp_path / asked[1]).read_bytes()[:4] == b"%PDF" and window.settings.manager == "Noa"
    assert (window.settings.role, window.settings.reach) == ("Account manager, Northwind", "050-1234567")
    assert tr("Written to {file}").split("{")[0].strip() in told.args[0]


def test_the_selection_and_the_follow_ups_go_out_for_a_phone(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path)
    monkeypatch.setattr(
        messages, "file_to_save", lambda parent, title, proposed, kinds: tmp_path / proposed.replace(".csv", ".vcf")
    )
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() > 2)
    window.pages["client"].select_row(1)
    with qtbot.waitSignal(window.file_commands.notified):
        window.tab_commands.export_selection(window.file_commands)
    card = (tmp_path / "clients.vcf").read_text(encoding="utf-8")
    assert card.count("BEGIN:VCARD") == 1 and window.pages["client"].details.header.name.full_text in card
    with qtbot.waitSignal(window.file_commands.notified):
        window.menus["follow-ups"].trigger()
    assert (tmp_path / "follow-ups.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
