"""The pages of a record: its fields, its service, its people, its deals and its story, one at a time below tabs."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ....domain.choices import Work
from ....domain.kinds import KINDS
from ....domain.own_fields.values import OWN
from ....domain.records import Deal
from ....texts import tr
from ...kit.layout.in_sight import bring_into_sight
from ...kit.layout.reading_order import tab_stops
from ..load import RecordDetails

if TYPE_CHECKING:
    from ..fields.forms import Section
    from .deals_page import DealsPage
    from .form_page import FormPage, NamesOf
    from .people_page import PeoplePage
    from .people_tab import PeopleTab
    from .requests_list import RequestsList
    from .timeline import Timeline


class Pages(QWidget):
    """Built when the first record is shown: forms are most of what a window costs."""

    field_edited = Signal(str, object)
    name_typed = Signal(str)
    open_requested = Signal(str, int)
    new_requested = Signal(str, int)
    done_requested = Signal(object)  # Activity
    edit_requested = Signal(object)
    delete_requested = Signal(int)
    more_requested = Signal()
    newer_requested = Signal()
    notified = Signal(str, bool)
    person_added = Signal(object)  # a new Contact of the client
    person_begun = Signal(object)  # what is typed of one, None for nothing
    create_requested = Signal(str, str)  # for a field, a record called so
    field_requested = Signal()  # a new field of the user's own
    typing = Signal()  # what is typed in a field changes, and is no value yet

    def __init__(self, kind: str, names_of: "NamesOf", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._names_of = names_of
        self._forms: list[FormPage] = []
        self._pages: dict[str, Any] = {}
        self.shown_pages: list[str] = []
        self._found: tuple[RecordDetails, int] | None = None
        self._stale: set[str] = set()  # pages that show another record than the one that is open
        self.requests: RequestsList | None = None
        self.people: PeopleTab | None = None
        self.hidden: frozenset[str] = frozenset()  # pages that are out of the way
        self.tabs = QTabBar(self)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(tr("Pages of the record"))
        self.tabs.setProperty("small", True)
        # A name may end in dots, with the whole of it as its tooltip; all pages stay in sight.
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setUsesScrollButtons(False)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._page_chosen)

    @property
    def is_built(self) -> bool:
        return bool(self._pages)

    @property
    def fields(self) -> Mapping[str, Any]:
        """The fields of all forms, by name."""
        return {name: widget for form in self._forms for name, widget in form.fields.items()}

    @property
    def form(self) -> "FormPage":
        """The fields of the first page."""
        return cast("FormPage", self._pages["fields"])

    @property
    def page(self) -> str:
        """The name of the page that is open."""
        return self.shown_pages[self.tabs.currentIndex()] if self.shown_pages else "fields"

    def show_page(self, name: str) -> None:
        """One of `Kind.pages`, where the record has it."""
        if name in self.shown_pages:
            self.tabs.setCurrentIndex(self.shown_pages.index(name))

    def commit(self) -> None:
        for form in self._forms:
            form.commit()
        if self.people is not None:
            self.people.adding.commit()

    def show_details(self, found: RecordDetails, limit: int) -> None:
        """`limit` is how much of the story was asked for."""
        self.show_fields(found)
        self._found = (found, limit)
        self._stale = {"people", "deals", "timeline"} & self._pages.keys()
        self._show_open_page()
        if self.requests is not None:
            self.requests.show_requests(found.requests)
        shown = [name for name in KINDS[self._kind].pages if _has_page(name, found.record) and name not in self.hidden]
        if shown != self.shown_pages:
            self._fill_tabs(shown)
        titles = _titles(found)
        for place, name in enumerate(shown):
            self.tabs.setTabText(place, titles[name])
            self.tabs.setTabToolTip(place, titles[name])

    def _show_open_page(self) -> None:
        """Only the page that is open is filled, the others when they are opened: each line costs a millisecond."""
        self._fill_page(self.page)

    def _fill_page(self, name: str) -> None:
        if self._found is None or name not in self._stale:
            return
        self._stale.discard(name)
        found, limit = self._found
        self._pages[name].show_details(*((found, limit) if name == "timeline" else (found,)))

    def show_fields(self, found: RecordDetails) -> None:
        """The fields alone; what hangs on the record is as it was."""
        if OWN in KINDS[self._kind].fields:
            self.form.show_own(found.own_fields)
        for form in self._forms:
            form.show_details(found)

    def _fill_tabs(self, shown: list[str]) -> None:
        """Other pages; the one that is open stays open where it is among them."""
        kept = self.page
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for _ in shown:
            self.tabs.addTab("")
        self.shown_pages = shown
        self.tabs.setCurrentIndex(shown.index(kept) if kept in shown else 0)
        self.tabs.blockSignals(False)
        self.tabs.setVisible(len(shown) > 1)
        self._page_chosen(self.tabs.currentIndex())

    def _page_chosen(self, place: int) -> None:
        if 0 <= place < len(self.shown_pages):
            self._show_open_page()
            self._stack.setCurrentIndex(KINDS[self._kind].pages.index(self.shown_pages[place]))

    # -- building -------------------------------------------------------------------------------------------------

    def build(self, employers: Mapping[int, str]) -> None:
        """All pages anew; `employers` are those that a deal can belong to."""
        while self._stack.count():
            old = cast(QWidget, self._stack.widget(0))
            self._stack.removeWidget(old)
            old.deleteLater()
        self._forms.clear()
        self._pages.clear()
        from ..fields.forms import sections_of
        from .deals_page import DealsPage

        makers: dict[str, Callable[[], QWidget]] = {
            "fields": lambda: self._fields_page(sections_of(self._kind, dict(employers))),
            "service": self._service_page,
            "people": self._people_page,
            "deals": lambda: self._links_page(DealsPage()),
            "timeline": self._timeline_page,
        }
        for name in KINDS[self._kind].pages:
            self._pages[name] = makers[name]()
            scroll = QScrollArea(self._stack)
            scroll.setWidgetResizable(True)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setWidget(self._pages[name])
            self._stack.addWidget(scroll)
        self._page_chosen(self.tabs.currentIndex())

    def focus_field(self, name: str) -> bool:
        """Puts the cursor into the field of this name, in sight; False where the record shows none."""
        for form in self._forms:
            page, field = self._page_of(form), form.fields.get(name)
            is_had = page in self.shown_pages or not self.shown_pages
            if is_had and isinstance(field, QWidget) and form.open_field(name):
                self.show_page(page)
                into = next(iter(tab_stops(field)), field)
                into.setFocus()
                if isinstance(into, QLineEdit):
                    into.selectAll()
                bring_into_sight(into)
                return True
        return False

    def _page_of(self, form: "FormPage") -> str:
        """The name of the page on which a form stands."""
        return next(name for name, page in self._pages.items() if page is form or page.isAncestorOf(form))

    def texts(self) -> dict[str, str]:
        """What is typed into any form and is no value yet, by field."""
        return {key: text for form in self._forms for key, text in form.texts().items()}

    def put_text(self, key: str, text: str) -> bool:
        """Puts such a text where it was typed; False where the record has no such field."""
        for form in self._forms:
            page = self._page_of(form)
            if (page in self.shown_pages or not self.shown_pages) and key.partition(":")[0] in form.fields:
                self.show_page(page)
                return form.put_text(key, text)
        return False

    def show_person(self) -> None:
        """The page on which somebody is being added, where somebody is."""
        if self.people is not None and "people" in self.shown_pages:
            self._fill_page("people")
            if self.people.adding.is_begun:
                self.show_page("people")
                self.people.adding.take_focus()

    def start_anew(self) -> None:
        """Another record is shown: from the beginning of every page, and nothing that was begun for the former."""
        for form in self._forms:
            form.start_anew()
        for place in range(self._stack.count()):
            scroll = self._stack.widget(place)
            if isinstance(scroll, QScrollArea):
                scroll.verticalScrollBar().setValue(0)

    def offer_employers(self, employers: Mapping[int, str]) -> None:
        """Others that a deal can belong to; the form stays, and what is being typed in it."""
        from ..fields.forms import employer_choices

        field = self.fields.get("employer_id")
        if field is not None:
            field.fill(employer_choices(employers))

    def _fields_page(self, sections: "list[Section]") -> "FormPage":
        form = self._form(sections)
        form.end()
        name = form.fields.get(KINDS[self._kind].name_field)
        if name is not None:
            name.textChanged.connect(self.name_typed)  # what Esc takes back, too
        return form

    def _service_page(self) -> "FormPage":
        from ..fields.forms import page_section
        from .requests_list import RequestsList

        form = self._form([page_section("client", "service")])
        self.requests = RequestsList(form)
        self.requests.done_requested.connect(self.done_requested)
        form.add_below(self.requests)
        form.end()
        return form

    def _people_page(self) -> "PeopleTab":
        from ..fields.forms import page_section
        from .people_tab import PeopleTab

        section = page_section(self._kind, "people")
        page = self.people = PeopleTab(self._form([section]) if section else None)
        self._links_page(page.lines)
        page.adding.person_added.connect(self.person_added)
        page.adding.person_begun.connect(self.person_begun)
        return page

    def add_person(self) -> None:
        """Opens the form for another person at the client."""
        if self.people is not None:
            self.show_page("people")
            self.people.adding.begin()

    def _form(self, sections: "list[Section]") -> "FormPage":
        from .form_page import FormPage

        form = FormPage(sections, self._names_of)
        form.field_edited.connect(self.field_edited)
        form.error_occurred.connect(lambda text: self.notified.emit(text, False))
        form.create_requested.connect(self.create_requested)
        form.typing.connect(self.typing)
        form.field_requested.connect(self.field_requested)
        form.field_opened.connect(self.focus_field)
        self._forms.append(form)
        return form

    def _links_page(self, page: "PeoplePage | DealsPage") -> QWidget:
        page.open_requested.connect(self.open_requested)
        page.new_requested.connect(self.new_requested)
        return page

    def _timeline_page(self) -> "Timeline":
        from .timeline import Timeline

        timeline = Timeline()
        timeline.done_requested.connect(self.done_requested)
        timeline.edit_requested.connect(self.edit_requested)
        timeline.delete_requested.connect(self.delete_requested)
        timeline.more_requested.connect(self.more_requested)
        timeline.newer_requested.connect(self.newer_requested)
        return timeline


def _has_page(name: str, record: Any) -> bool:
    """A new record has only fields, a client without service no page of it."""
    if name == "service":
        return bool(record.id) and record.work is Work.SERVICE
    return name == "fields" or bool(record.id)


def _titles(found: RecordDetails) -> Mapping[str, str]:
    """What the tabs are called, with how many stand there."""

    def counted(text: str, count: int) -> str:
        return f"{text} {count:,}" if count else text

    around = found.people_all if found.record is found.reached_at else len(found.around)
    if isinstance(found.record, Deal):
        around = len(found.record.roles)
    return {
        "fields": tr("Details"),
        "service": counted(tr("Service"), len(found.requests)),
        "people": counted(tr("People"), around),
        "deals": counted(tr("Deals"), found.deals_all),
        "timeline": tr("Timeline"),
    }
