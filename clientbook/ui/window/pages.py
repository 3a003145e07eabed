"""The pages behind the tabs. Each is loaded and made when it is first needed; until then its place is empty."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from ..records.tab import RecordsTab

if TYPE_CHECKING:
    from ..deals.tab import DealsTab
    from ..pay.tab import PayTab
    from ..performance.tab import PerformanceTab
    from ..today.tab import TodayTab


class TabPages(QObject):
    """Pages by name, in the order of their tabs."""

    made = Signal(str, object)  # a page that is in its place now, and its name

    def __init__(self, tabs: QTabWidget, names: Sequence[str], make: Callable[[str], QWidget]) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._make = make
        self._names = list(names)
        self._pages: dict[str, Any] = {}

    def add(self, name: str, title: str) -> None:
        """The next tab, empty so far."""
        assert self._names[self._tabs.count()] == name
        self._tabs.addTab(QWidget(self._tabs), title)

    def __getitem__(self, name: str) -> Any:
        """The page of this name, made now where it is not yet."""
        if name not in self._pages:
            self._pages[name] = self._make(name)
            self._put(self.place_of(name), self._pages[name])
            self.made.emit(name, self._pages[name])
        return self._pages[name]

    def _put(self, place: int, page: QWidget) -> None:
        """Into the place of the empty widget; the page that is shown stays the one."""
        tabs, former = self._tabs, self._tabs.widget(place)
        assert former is not None
        visible, current = tabs.isTabVisible(place), tabs.currentIndex() == place
        with QSignalBlocker(tabs):
            tabs.insertTab(place, page, tabs.tabText(place))
            if current:
                tabs.setCurrentIndex(place)
            tabs.removeTab(place + 1)
            tabs.setTabVisible(place, visible)
        former.deleteLater()

    def name_at(self, place: int) -> str:
        return self._names[place]

    def place_of(self, name: str) -> int:
        return self._names.index(name)

    @property
    def current(self) -> str:
        """The name of the page in front."""
        return self._names[self._tabs.currentIndex()]

    def all_made(self) -> dict[str, Any]:
        """Pages that were needed so far, in their order."""
        return {name: self._pages[name] for name in self._names if name in self._pages}

    def records(self) -> list[RecordsTab]:
        """Those of them with records."""
        return [page for page in self.all_made().values() if isinstance(page, RecordsTab)]


class PagesByName:
    """Stands before Qt's class among the bases of the window: its pages as attributes, made when first asked for."""

    pages: TabPages

    @property
    def today(self) -> "TodayTab":
        return cast("TodayTab", self.pages["today"])

    @property
    def clients(self) -> RecordsTab:
        return cast(RecordsTab, self.pages["client"])

    @property
    def contacts(self) -> RecordsTab:
        return cast(RecordsTab, self.pages["contact"])

    @property
    def deals(self) -> "DealsTab":
        return cast("DealsTab", self.pages["deal"])

    @property
    def pay(self) -> "PayTab":
        return cast("PayTab", self.pages["pay"])

    @property
    def performance(self) -> "PerformanceTab":
        return cast("PerformanceTab", self.pages["performance"])
