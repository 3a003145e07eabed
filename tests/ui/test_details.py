"""The details: text that is edited where it stands, what is added behind one line, several rows as one, people added."""

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, cast

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, Status
from clientbook.domain.kinds import KINDS
from clientbook.domain.records import Activity, Client, Contact, Deal, Employer
from clientbook.store.book import Book
from clientbook.texts import tr
from clientbook.ui.kit.fields.field import ChoiceField, LineField

from .conftest import Open
from .test_today import press

SELECTED = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


def shown(qtbot: QtBot, window: Any, kind: str, number: int) -> Any:
    """The details of a record, on screen."""
    window.open_record(kind, number)
    details = window.pages[kind].details
    qtbot.waitUntil(lambda: details.record_id == number and window.pages[kind].selected_ids() == [number])
    return details


def keys(window: Any, text: str, *ends: Qt.Key) -> int:
    """Types into whatever has the focus; how many keys that took beside the text."""
    for letter in text:
        press(window.focusWidget(), letter)
    for end in ends:
        QTest.keyClick(window.focusWidget(), end)
    return len(ends)


@pytest.mark.parametrize("language", ["en", "he"])
def test_nothing_below_the_header_moves_when_the_record_gets_more(
    qtbot: QtBot, open_window: Open, book: Book, language: str
) -> None:
    """Name, city, phone, mail and touches of any length arrive; the line that logs stays where it is."""
    chance = random.Random(language)
    ids = book.apply(Label("x"), adds([Client(id=-1, name="Kalomi"), Deal(id=-2, client_id=-1, title="Steel")])).ids
    window: Any = open_window(book.path, language)
    for kind, number in (("client", ids[-1]), ("deal", ids[-2])):
        details = shown(qtbot, window, kind, number)
        places = set()
        for _ in range(6):
            QApplication.processEvents()
            places.add((details.log.mapTo(details, QPoint(0, 0)).y(), details.pages.mapTo(details, QPoint(0, 0)).y()))
            client: Any = book.records("client", [ids[-1]])[ids[-1]]
            words = "".join(chance.choice("abc אבג") for _ in range(chance.randrange(1, 120))).strip() or "x"
            typed = {"city": words, "phones": ("050-1234567",), "emails": ("a@b.example",), "name": words + "x"}
            name = chance.choice(list(typed))
            touch = Activity(kind=ActivityKind.CALL, on=date.today(), client_id=client.id, text=words)
            with qtbot.waitSignal(window.session.changed):
                changed = Change(client, replace(client, **{name: typed[name]}))
                window.session.apply(Label("x"), [changed, *([Change(None, touch)] if chance.random() < 0.5 else [])])
            qtbot.wait(30)
        assert len(places) == 1, places


@pytest.mark.parametrize("language", ["en", "he"])
def test_nothing_moves_while_a_touch_is_typed(qtbot: QtBot, open_window: Open, book: Book, language: str) -> None:
    """What it is understood as has its room already, and what asks for a day stands over the page."""
    ids = book.apply(Label("x"), adds([Client(id=-1, name="Kalomi")])).ids
    window: Any = open_window(book.path, language)
    details = shown(qtbot, window, "client", ids[-1])
    places = set()
    for typed in ("", "call", "call Dana after the holidays", "called Dana, next Tuesday 10:00 " + "about steel " * 30):
        details.log.put_text(typed)
        details.begun.keep_texts()  # as after a moment without a key
        if typed.endswith("holidays"):
            QTest.keyClick(details.log.line, Qt.Key.Key_Return)
            qtbot.waitUntil(lambda: details.log.days is not None and details.log.days.isVisible())
        QApplication.processEvents()
        heights = details.log.height(), details.pages.height()
        places.add((details.pages.mapTo(window, QPoint(0, 0)).y(), *heights))
        if details.log.days is not None:
            details.log.days.close()
    assert len(places) == 1, places


@pytest.mark.parametrize("language", ["en", "he"])
def test_what_is_empty_waits_behind_the_line_that_adds(
    qtbot: QtBot, open_window: Open, book: Book, language: str
) -> None:
    """By keys alone: the line, a field of its menu, a value; the field stays, and is text from then on."""
    ids = book.apply(Label("x"), adds([Client(id=-1, name="Kalomi", city="Haifa")])).ids
    window: Any = open_window(book.path, language)
    details = shown(qtbot, window, "client", ids[-1])
    fields = details.pages.fields
    assert [
        name for name in ("name", "status", "city", "phones", "website", "industry") if fields[name].isVisible()
    ] == [
        "name",
        "status",
        "city",
    ]
    details.focus_field("website")  # as F2 on a cell of the list does
    assert fields["website"].hasFocus()
    QTest.keyClick(fields["website"], Qt.Key.Key_Tab)
    assert fields["website"].isVisible()  # nothing goes while the record is shown
    details.pages.show_page("fields")
    keys(window, "", *(Qt.Key.Key_Tab,) * 1)
    adding = details.pages.form.add_field
    adding.button.setFocus()
    QTest.keyClick(adding.button, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    names = [name for name, _ in adding.fields]
    for _ in range(names.index("industry")):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(fields["industry"].hasFocus()))
    keys(window, "Steel", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cast(Client, book.all("client")[0]).industry == "Steel")
    assert "industry" not in [name for name, _ in adding.fields]


def test_a_new_record_shows_what_matters_first(qtbot: QtBot, open_window: Open, book: Book) -> None:
    window: Any = open_window(book.path)
    wanted = {
        "client": {"name", "status", "phones", "emails", "city"},
        "contact": {"name", "client_id", "title", "phones", "emails", "decides"},
        "deal": {"title", "client_id", "stage", "amount", "expected_on"},
    }
    for kind, names in wanted.items():
        window.tab_commands.show_tab(kind)
        window.pages[kind].start_new()
        details = window.pages[kind].details
        qtbot.waitUntil(lambda d=details: d.record_id == 0)
        assert {name for name, field in details.pages.fields.items() if field.isVisible()} == names
        assert details.pages.fields[KINDS[kind].name_field].hasFocus()


@pytest.mark.parametrize("language", ["en", "he"])
def test_three_people_are_added_without_leaving_the_client(
    qtbot: QtBot, open_window: Open, book: Book, language: str
) -> None:
    ids = book.apply(Label("x"), adds([Client(id=-1, name="Kalomi")])).ids
    window: Any = open_window(book.path, language)
    details = shown(qtbot, window, "client", ids[-1])
    people = [("Dana", "CEO", "050-1", "d@k.example"), ("Avi", "", "050-2", ""), ("נועה", "CFO", "", "n@k.example")]
    window.tab_commands.new_at_client("contact")  # Ctrl+Shift+N
    pressed = 1
    for person in people:
        for part, text in enumerate(person):
            end = Qt.Key.Key_Tab if part < 3 else Qt.Key.Key_Return
            pressed += keys(window, text, end)
    qtbot.waitUntil(lambda: book.count("contact") == 3)
    found = cast(list[Contact], book.all("contact"))
    assert [(c.name, c.title, *(c.phones or ("",)), *(c.emails or ("",))) for c in found] == people
    assert {c.client_id for c in found} == {ids[-1]} and pressed <= 15
    assert window.pages.current == "client" and details.record_id == ids[-1]
    qtbot.waitUntil(lambda: not window.session.drafts.waiting_at("contact"))
    qtbot.waitUntil(lambda: "3" in details.pages.tabs.tabText(details.pages.shown_pages.index("people")))


def test_a_person_begun_at_a_client_is_a_draft(qtbot: QtBot, open_window: Open, book: Book) -> None:
    ids = book.apply(Label("x"), adds([Client(id=-1, name="Kalomi"), Client(id=-2, name="Negev")])).ids
    window: Any = open_window(book.path)
    details = shown(qtbot, window, "client", ids[-1])
    details.pages.add_person()
    keys(window, "", Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    keys(window, "050-7")
    shown(qtbot, window, "client", ids[-2])
    assert not window.session.drafts.waiting_at("contact")  # it comes back at the client
    (draft,) = window.session.drafts.waiting_at("client").values()
    assert draft.record.phones == ("050-7",) and draft.record.client_id == ids[-1] and not book.count("contact")


def test_a_deals_people_are_set_on_their_page(qtbot: QtBot, open_window: Open, book: Book) -> None:
    """Somebody new decides at once: added at the client and named on the deal by one step."""
    ids = book.apply(Label("x"), adds([Client(id=-1, name="Kalomi"), Deal(id=-2, client_id=-1, title="Steel")])).ids
    window: Any = open_window(book.path)
    details = shown(qtbot, window, "deal", ids[-2])
    details.pages.add_person()
    keys(window, "Dana", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(cast(Deal, book.all("deal")[0]).roles))
    (contact,) = book.all("contact")
    assert cast(Deal, book.all("deal")[0]).roles[0].contact_id == contact.id
    assert details.pages.page == "people" and details.pages.fields["roles"].isVisible()
    window.session.undo()  # the word of the step before may still be on its way
    qtbot.waitUntil(lambda: not book.count("contact") and not cast(Deal, book.all("deal")[0]).roles)


def test_a_new_contact_of_a_contact_keeps_its_client(qtbot: QtBot, open_window: Open, book: Book) -> None:
    ids = book.apply(Label("x"), adds([Client(id=-1, name="Kalomi"), Contact(id=-2, client_id=-1, name="Dana")])).ids
    window: Any = open_window(book.path)
    details = shown(qtbot, window, "contact", ids[-2])
    qtbot.waitUntil(lambda: window.pages["contact"].selected_ids() == [ids[-2]])
    window.tab_commands.new_at_client("contact")
    qtbot.waitUntil(lambda: details.record_id == 0)
    assert details.record.client_id == ids[-1] and details.pages.fields["client_id"].text() == "Kalomi"


@pytest.mark.parametrize("seed", range(3))
def test_several_rows_are_shown_and_edited_as_one(qtbot: QtBot, open_window: Open, book: Book, seed: int) -> None:
    chance = random.Random(seed)
    made = [
        Client(
            name=f"Firm {n}", city=chance.choice(["Haifa", "Lod"]), region="North", status=chance.choice(list(Status))
        )
        for n in range(chance.randrange(2, 9))
    ]
    book.apply(Label("x"), adds(made))
    window: Any = open_window(book.path)
    tab = window.pages["client"]
    window.tab_commands.show_tab("client")
    qtbot.waitUntil(lambda: tab.model.rowCount() == len(made))
    tab.select_all()
    qtbot.waitUntil(lambda: tab.several is not None and tab.several.form is not None and tab.several.isVisible())
    assert not tab.details.isVisible() and str(len(made)) in tab.several.title.full_text
    form = tab.several.form
    various = {name for name in ("city", "region", "status") if len({getattr(each, name) for each in made}) > 1}
    assert tab.several.shared.various & {"city", "region", "status"} == various
    assert form.fields["region"].text() == "North"
    assert (form.fields["city"].text() == "") is ("city" in various) and form.fields["city"].isVisible()
    before = book.all("client")
    field = form.fields["city"]
    field.setFocus()
    field.selectAll()
    for letter in "Akko":
        press(field, letter)
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert {client.city for client in cast(list[Client], book.all("client"))} == {"Akko"}
    qtbot.waitUntil(lambda: "city" not in tab.several.shared.various)
    window.session.undo()
    qtbot.waitUntil(lambda: book.all("client") == before)
    tab.select_row(0)
    qtbot.waitUntil(lambda: tab.details.isVisible() and not tab.several.isVisible())


#: Fields that many records can have in common and that can be empty, with two values of each.
_TWO_VALUES = {
    "client": {"city": ("Haifa", "Lod"), "industry": ("Steel", "Tin"), "wished_days": (30, 60)},
    "contact": {"title": ("Buyer", "Owner"), "wished_days": (7, 14), "client_id": (-1, -2)},
    "deal": {
        "expected_on": (date(2026, 12, 1), date(2026, 12, 2)),
        "product": ("Beams", "Bolts"),
        "rate": (Decimal("0.04"), Decimal("0.05")),
        "term_months": (12, 24),
        "employer_id": (-3, -4),
    },
}


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("kind", list(_TWO_VALUES))
def test_a_field_that_differs_among_several_is_emptied_in_all_of_them(
    qtbot: QtBot, open_window: Open, book: Book, kind: str, language: str
) -> None:
    """By Del or Backspace and by the button, and not before it is committed; what is left empty changes nothing."""
    named: list[Any] = [Client(id=-1, name="Kalomi"), Client(id=-2, name="Oren")]
    named += [Employer(id=-3, name="Acme"), Employer(id=-4, name="Bolt")]
    begin = KINDS[kind].begin(client_id=-1)
    two = [
        replace(
            begin, **{KINDS[kind].name_field: f"N{n}"}, **{name: both[n] for name, both in _TWO_VALUES[kind].items()}
        )
        for n in range(2)
    ]
    made = book.apply(Label("x"), adds([*named, *(replace(each, id=-10 - n) for n, each in enumerate(two))])).ids
    ids = [made[-10], made[-11]]
    window: Any = open_window(book.path, language)
    tab = window.pages[kind]
    window.tab_commands.show_tab(kind)
    qtbot.waitUntil(lambda: set(ids) <= tab.model.rows_by_id().keys())
    for number in ids:
        index = tab.model.index(tab.model.rows_by_id()[number], 0)
        tab.table.selectionModel().select(index, SELECTED)
    qtbot.waitUntil(lambda: tab.several is not None and tab.several.form is not None and tab.several.isVisible())

    def held(name: str) -> set[object]:
        return {getattr(record, name) for record in book.records(kind, ids).values()}

    form = tab.several.form
    for name in _TWO_VALUES[kind]:
        field, before = form.fields[name], held(name)
        assert len(before) == 2 and tr("various") in field.placeholderText()
        field.setFocus()
        if isinstance(field, ChoiceField):
            assert field.currentIndex() == -1
            field.setCurrentIndex(field.values().index(None))
            field.activated.emit(field.currentIndex())
        else:
            QTest.keyClick(field, Qt.Key.Key_Return)
            for press_back in (Qt.Key.Key_Escape, None):
                QTest.keyClick(field, Qt.Key.Key_Delete if press_back else Qt.Key.Key_Backspace)
                assert field.placeholderText() == field.accessibleDescription() == tr("Emptied in all of them")
                if press_back:
                    QTest.keyClick(field, press_back)
                    assert field.placeholderText() == tr("various")
                    QTest.keyClick(field, Qt.Key.Key_Return)
            assert held(name) == before
            QTest.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda name=name: held(name) == {KINDS[kind].fields[name]})
        window.session.undo()
        qtbot.waitUntil(lambda name=name, before=before: held(name) == before)
        qtbot.waitUntil(lambda name=name: name in tab.several.shared.various)


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_a_key_that_is_held_takes_back_what_was_typed_and_empties_nothing(qtbot: QtBot, key: Qt.Key) -> None:
    field = LineField()
    qtbot.addWidget(field)
    field.show_various(True)
    told: list[object] = []
    field.value_changed.connect(told.append)
    QTest.keyClicks(field, "ab")
    field.home(False)
    if key == Qt.Key.Key_Backspace:
        field.end(False)
    for held in (False, *[True] * 5):
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", held))
    if key == Qt.Key.Key_Backspace:
        QTest.keyClick(field, key)  # one too many, of somebody who types fast
    assert field.text() == "" and not field.is_emptied and field.placeholderText() == tr("various")
    field.commit()
    assert told == []


def test_the_button_of_a_field_that_differs_empties_it_and_takes_that_back(qtbot: QtBot) -> None:
    field = LineField()
    qtbot.addWidget(field)
    field.setPlaceholderText("Type")
    field.show_various(True)
    told: list[object] = []
    field.value_changed.connect(told.append)
    button = next(each for each in field.actions() if each.text())
    button.trigger()
    button.trigger()
    field.commit()
    assert not told and field.placeholderText() == tr("various")
    button.trigger()
    field.commit()
    assert told == [""] and field.placeholderText() == "Type" and not field.is_various
    field.show_various(True)
    field.can_be_emptied = False
    QTest.keyClick(field, Qt.Key.Key_Delete)
    field.commit()
    assert told == [""]


def test_what_is_typed_for_several_is_told_where_it_cannot_be_read(qtbot: QtBot, open_window: Open, book: Book) -> None:
    firm = Client(id=-1, name="Kalomi")
    book.apply(Label("x"), adds([firm, *(Deal(client_id=-1, title=each) for each in ("Steel", "Tin", "Zinc"))]))
    window: Any = open_window(book.path)
    tab = window.pages["deal"]
    window.tab_commands.show_tab("deal")
    qtbot.waitUntil(lambda: tab.model.rowCount() == 3)
    tab.select_all()
    qtbot.waitUntil(lambda: tab.several is not None and tab.several.form is not None and tab.several.isVisible())
    told: list[str] = []
    tab.notified.connect(lambda text, _: told.append(text))
    form = tab.several.form
    form.open_field("expected_on")
    for name, text in (("expected_on", "when it rains"), ("client_id", "Oren")):
        form.fields[name].setFocus()
        form.fields[name].selectAll()
        keys(window, text, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: form.fields["client_id"].unknown == "Oren")
    form.create_requested.emit("client_id", "Oren")
    qtbot.waitUntil(lambda: len({deal.client_id for deal in cast(list[Deal], book.all("deal"))} - {1}) == 1)
    tab.select_row(0)
    qtbot.waitUntil(lambda: tab.details.isVisible())
    assert len(told) == 1 and "when it rains" in told[0] and "Oren" not in told[0]


def test_the_details_close_by_key_and_give_the_list_their_width(qtbot: QtBot, open_window: Open, book: Book) -> None:
    ids = book.apply(Label("x"), adds([Client(id=-1, name="Kalomi")])).ids
    window: Any = open_window(book.path)
    details = shown(qtbot, window, "client", ids[-1])
    table = window.pages["client"].table
    qtbot.waitUntil(lambda: table.width() < window.width() - 200)
    narrow = table.width()
    assert "Ctrl+W" in details.header.close_button.toolTip() and "Ctrl+L" in details.log.line.placeholderText()
    window.menus["close-details"].trigger()
    qtbot.waitUntil(lambda: not details.isVisible() and table.width() > narrow)


def test_a_day_reads_the_same_in_field_and_list(qtbot: QtBot, open_window: Open, book: Book) -> None:
    ids = book.apply(
        Label("x"), adds([Client(id=-1, name="K"), Deal(id=-2, client_id=-1, title="S", expected_on=date(2026, 12, 1))])
    ).ids
    for language, text in (("en", "1 Dec 2026"), ("he", "1.12.2026")):
        window: Any = open_window(book.path, language)
        details = shown(qtbot, window, "deal", ids[-2])
        field: QLineEdit = details.pages.fields["expected_on"]
        assert field.text() == text
        for typed in ("2 Dec 2026", "2.12.2026", "2026-12-02"):
            field.setFocus()
            field.selectAll()
            for letter in typed:
                press(field, letter)
            QTest.keyClick(field, Qt.Key.Key_Return)
            assert field.text() == text.replace("1", "2", 1)
        qtbot.waitUntil(lambda: cast(Deal, book.all("deal")[0]).expected_on == date(2026, 12, 2))
        window.session.undo()
        qtbot.waitUntil(lambda: cast(Deal, book.all("deal")[0]).expected_on != date(2026, 12, 2))
        window.close()


@pytest.mark.parametrize("language", ["en", "he"])
def test_what_could_not_be_read_is_told_when_another_record_is_shown(
    qtbot: QtBot, open_window: Open, book: Book, language: str
) -> None:
    firm = Client(id=-1, name="Kalomi")
    deals = [Deal(id=-2, client_id=-1, title="Steel", amount=500_00), Deal(id=-3, client_id=-1, title="Tin")]
    ids = book.apply(Label("x"), adds([firm, *deals])).ids
    window: Any = open_window(book.path, language)
    details = shown(qtbot, window, "deal", ids[-2])
    told: list[str] = []
    details.notified.connect(lambda text, _: told.append(text))
    for name, text in (("amount", "12 sheep"), ("expected_on", "when it rains")):
        details.pages.focus_field(name)
        field = details.pages.fields[name]
        field.setFocus()
        field.selectAll()
        keys(window, text, Qt.Key.Key_Tab)
        assert field.property("problem")
    shown(qtbot, window, "deal", ids[-3])
    assert len(told) == 1 and all(each in told[0] for each in ("Steel", "12 sheep", "when it rains"))
    shown(qtbot, window, "deal", ids[-2])
    assert len(told) == 1
    assert cast(Deal, book.records("deal", [ids[-2]])[ids[-2]]).amount == 500_00
