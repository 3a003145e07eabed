"""How to reach the record on screen: call, write, WhatsApp, map, website, copy; each one click."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ...domain.kinds import name_of
from ...domain.records import Client
from ...texts import tr
from ..kit import links
from ..kit.bidi import ltr
from ..kit.layout.button_words import fit_words
from ..kit.look.icons import icon
from .load import RecordDetails

#: A menu offers no more ways than these.
_MOST: Final = 30


#: What stands there for every record, so that nothing moves when a phone comes; and what stands behind "…".
_ALWAYS: Final = ("call", "write")
_BEHIND: Final = ("map", "site", "copy")


class ReachBar(QWidget):
    """A button for each way; one that leads to several places opens a menu, and rarer ways stand in that of "…"."""

    notified = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: RecordDetails | None = None
        self._buttons: dict[str, QToolButton] = {}
        self._worded: list[QToolButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(2)
        self._words = {
            "call": tr("Call", "to do it"),
            "write": tr("Write", "to do it"),
            "chat": tr("WhatsApp"),
            "map": tr("Map"),
            "site": tr("Website"),
            "copy": tr("Copy how to reach"),
        }
        for name, picture in (("call", "call"), ("write", "write"), ("chat", "chat"), ("more", "more")):
            row.addWidget(self._button(name, picture))
        row.addStretch()
        self.setFixedHeight(self.sizeHint().height())

    def _button(self, name: str, picture: str) -> QToolButton:
        words = self._words.get(name, tr("More ways"))
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setAccessibleName(words)
        if name == "more":
            button.setToolTip(words)
        else:
            button.setText(words)
            button.setToolTip(words)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._worded.append(button)
        button.clicked.connect(partial(self._press, name))
        self._buttons[name] = button
        return button

    def show_details(self, found: RecordDetails) -> None:
        """The ways of a client or contact; for a deal, those of its client."""
        self._found = found
        for name, button in self._buttons.items():
            is_known = any(map(self.ways, _BEHIND)) if name == "more" else bool(self.ways(name))
            button.setVisible(is_known or name in _ALWAYS)
            button.setEnabled(is_known)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        fit_words(self, [button for button in self._worded if not button.isHidden()])

    def ways(self, name: str) -> list[tuple[str, str]]:
        """(what is shown, the link) of each place that a button leads to."""
        record = self._reached()
        if record is None:
            return []
        match name:
            case "call":
                return [(ltr(phone), links.to_call(phone)) for phone in record.phones[:_MOST]]
            case "write":
                return [(ltr(email), links.to_write(email)) for email in record.emails[:_MOST]]
            case "chat":
                return [(ltr(number), links.to_chat(number)) for number in self._numbers()[:_MOST]]
            case "map":
                client = record if isinstance(record, Client) else (self._found.reached_at if self._found else None)
                where = (client.address, client.city, client.country) if client is not None else ("", "", "")
                return [(", ".join(filter(None, where)), links.to_map(*where))] if any(where[:2]) else []
            case "site":
                site = getattr(record, "website", "")
                return [(ltr(site), links.to_site(site))] if site else []
            case _:
                return [(tr("Copy"), "")] if name == "copy" and record.id else []

    def _reached(self) -> Any:
        """Whom the buttons reach: a deal is reached at its client."""
        if self._found is None:
            return None
        return self._found.record if hasattr(self._found.record, "phones") else self._found.reached_at

    def _numbers(self) -> Sequence[str]:
        return self._found.numbers if self._found is not None and hasattr(self._found.record, "phones") else ()

    def _press(self, name: str, _: bool = False) -> None:
        ways = self.ways(name)
        if name == "copy":
            self._copy()
        elif name == "more":
            self._open([(self._words[each], partial(self._press, each)) for each in _BEHIND if self.ways(each)], name)
        elif len(ways) == 1:
            links.open_link(ways[0][1])
        elif ways:
            self._open([(text, partial(links.open_link, link)) for text, link in ways], name)

    def _open(self, lines: Sequence[tuple[str, Callable[[], object]]], name: str) -> None:
        """A menu below the button of this name."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, act in lines:
            menu.addAction(text.replace("&", "&&")).triggered.connect(lambda _=False, act=act: act())
        button = self._buttons[name]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _copy(self) -> None:
        record = self._reached()
        found = self._found
        if record is None or found is None:
            return
        place = ", ".join(filter(None, (getattr(record, "address", ""), getattr(record, "city", ""))))
        firm = found.client if found.client != name_of(record) else ""
        lines = [name_of(record), firm, place, *record.phones, *record.emails, getattr(record, "website", "")]
        QGuiApplication.clipboard().setText("\n".join(filter(None, lines)))
        self.notified.emit(tr("Copied: how to reach {name}").format(name=name_of(record)))
