"""The pages behind the tabs. Each is loaded and made when it is first needed; until then its place is empty."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from ..records.tab import RecordsTab


class TabPages(QObject):
    """Pages by name, in the order of their tabs."""

    made = Signal(str, object)  # a page that is in its place now, and its name

    def __init__(self, tabs: QTabWidget, names: Sequence[str], make: Callable[[str], QWidget]) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._make = make
        self.names = list(names)
        self._pages: dict[str, Any] = {}

    def add(self, name: str, title: str) -> None:
        """The next tab, empty so far."""
        assert self.names[self._tabs.count()] == name
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
        return self.names[place]

    def place_of(self, name: str) -> int:
        return self.names.index(name)

    @property
    def current(self) -> str:
        """The name of the page in front."""
        return self.names[self._tabs.currentIndex()]

    def all_made(self) -> dict[str, Any]:
        """Pages that were needed so far, in their order."""
        return {name: self._pages[name] for name in self.names if name in self._pages}

    def records(self) -> list[RecordsTab]:
        """Those of them with records."""
        return [page for page in self.all_made().values() if isinstance(page, RecordsTab)]
