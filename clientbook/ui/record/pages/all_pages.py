"""The pages of a record: its fields, its service, its people, its deals and its story, one at a time below tabs."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ....domain.choices import Work
from ....domain.kinds import KINDS
from ....domain.records import Deal
from ....texts import tr
from ..load import Found

if TYPE_CHECKING:
    from ..fields.forms import Section
    from .deals_page import DealsPage
    from .form_page import FormPage, NamesOf
    from .people_page import PeoplePage
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
    told = Signal(str, bool)

    def __init__(self, kind: str, names_of: "NamesOf", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._names_of = names_of
        self._forms: list[FormPage] = []
        self._pages: dict[str, Any] = {}
        self._shown: list[str] = []
        self._found: tuple[Found, int] | None = None
        self._stale: set[str] = set()  # pages that show another record than the one that is open
        self._requests: RequestsList | None = None
        self.hidden: frozenset[str] = frozenset()  # pages that are out of the way
        self.tabs = QTabBar(self)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(tr("Pages of the record"))
        self.tabs.setProperty("small", True)
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
    def page(self) -> str:
        """The name of the page that is open."""
        return self._shown[self.tabs.currentIndex()] if self._shown else "fields"

    def show_page(self, name: str) -> None:
        """One of `Kind.pages`, where the record has it."""
        if name in self._shown:
            self.tabs.setCurrentIndex(self._shown.index(name))

    def commit(self) -> None:
        for form in self._forms:
            form.commit()

    def show_found(self, found: Found, limit: int) -> None:
        """`limit` is how much of the story was asked for."""
        self.show_fields(found)
        self._found = (found, limit)
        self._stale = {"people", "deals", "timeline"} & self._pages.keys()
        self._show_open_page()
        if self._requests is not None:
            self._requests.show_requests(found.requests)
        shown = [name for name in KINDS[self._kind].pages if _has_page(name, found.record) and name not in self.hidden]
        if shown != self._shown:
            self._fill_tabs(shown)
        titles = _titles(found)
        for place, name in enumerate(shown):
            self.tabs.setTabText(place, titles[name])

    def _show_open_page(self) -> None:
        """Only the page that is open is filled, the others when they are opened: each line costs a millisecond."""
        name = self.page
        if self._found is None or name not in self._stale:
            return
        self._stale.discard(name)
        found, limit = self._found
        self._pages[name].show_found(*((found, limit) if name == "timeline" else (found,)))

    def show_fields(self, found: Found) -> None:
        """The fields alone; what hangs on the record is as it was."""
        for form in self._forms:
            form.show_found(found)

    def _fill_tabs(self, shown: list[str]) -> None:
        """Other pages; the one that is open stays open where it is among them."""
        kept = self.page
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for _ in shown:
            self.tabs.addTab("")
        self._shown = shown
        self.tabs.setCurrentIndex(shown.index(kept) if kept in shown else 0)
        self.tabs.blockSignals(False)
        self.tabs.setVisible(len(shown) > 1)
        self._page_chosen(self.tabs.currentIndex())

    def _page_chosen(self, place: int) -> None:
        if 0 <= place < len(self._shown):
            self._show_open_page()
            self._stack.setCurrentIndex(KINDS[self._kind].pages.index(self._shown[place]))

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
        from .people_page import PeoplePage

        makers: dict[str, Callable[[], QWidget]] = {
            "fields": lambda: self._fields_page(sections_of(self._kind, dict(employers))),
            "service": self._service_page,
            "people": lambda: self._links_page(PeoplePage()),
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

    def scroll_to(self, field: QWidget) -> None:
        """Brings a field of the open page into sight."""
        scroll = self._stack.currentWidget()
        page = scroll.widget() if isinstance(scroll, QScrollArea) else None
        if isinstance(scroll, QScrollArea) and page is not None and page.isAncestorOf(field):
            scroll.ensureVisible(0, field.mapTo(page, field.rect().center()).y())

    def _fields_page(self, sections: "list[Section]") -> "FormPage":
        form = self._form(sections)
        form.end()
        name = form.fields.get(KINDS[self._kind].name_field)
        if name is not None:
            name.textChanged.connect(self.name_typed)  # what Esc takes back, too
        return form

    def _service_page(self) -> "FormPage":
        from ..fields.forms import service_section
        from .requests_list import RequestsList

        form = self._form([service_section()])
        self._requests = RequestsList(form)
        self._requests.done_requested.connect(self.done_requested)
        form.add_below(self._requests)
        form.end()
        return form

    def _form(self, sections: "list[Section]") -> "FormPage":
        from .form_page import FormPage

        form = FormPage(sections, self._names_of)
        form.field_edited.connect(self.field_edited)
        form.problem_told.connect(lambda text: self.told.emit(text, False))
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


def _titles(found: Found) -> Mapping[str, str]:
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
