"""How to reach the record on screen: call, write, WhatsApp, map, website, copy; each one click."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ...domain.kinds import name_of
from ...domain.records import Client
from ...texts import tr
from ..kit import links
from ..kit.bidi import ltr
from ..kit.look.icons import icon
from .load import Found

#: A menu offers no more ways than these.
_MOST: Final = 30


class ReachBar(QWidget):
    """A button for each way that is known; one that leads to several places opens a menu. `told` says what was done."""

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(2)
        for name, words, picture in (
            ("call", tr("Call", "to do it"), "call"),
            ("write", tr("Write", "to do it"), "write"),
            ("chat", tr("WhatsApp"), "chat"),
            ("map", tr("Map"), "map"),
            ("site", tr("Website"), "link"),
            ("copy", tr("Copy", "to do it"), "copy"),
        ):
            button = QToolButton(self)
            button.setIcon(icon(picture))
            button.setAccessibleName(words)
            button.setToolTip(words)
            if name in ("call", "write"):
                button.setText(words)
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(partial(self._press, name))
            row.addWidget(button)
            self._buttons[name] = button
        row.addStretch()

    def show_found(self, found: Found) -> None:
        """The ways of a client or contact; for a deal, those of its client."""
        self._found = found
        for name, button in self._buttons.items():
            button.setVisible(bool(self.ways(name)))

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
                return [(tr("Copy"), "")] if record.id else []

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
        elif len(ways) == 1:
            links.open_link(ways[0][1])
        elif ways:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for text, link in ways:
                menu.addAction(text.replace("&", "&&")).triggered.connect(partial(links.open_link, link))
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
        self.told.emit(tr("Copied: how to reach {name}").format(name=name_of(record)))
