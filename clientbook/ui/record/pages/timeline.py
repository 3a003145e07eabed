"""What happened with a record, newest first: what was logged and planned, and what was changed."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from .... import labels
from ....domain.choices import ActivityKind
from ....domain.records import Activity
from ....store.writing.steps import Version
from ....texts import tr
from ...kit.bidi import isolate, ltr, shown_date
from ...kit.layout.layouts import empty, set_margins
from ...kit.look.icons import icon
from ...kit.relative_days import ahead
from ...kit.words import link, plain_label
from ..fields.field_texts import differences
from ..load import RecordDetails

#: Steps that the activities themselves tell of already.
_LOGGED = frozenset(("logged",))
#: So many altered fields of one step are named; the history tells all.
_ALTERED = 3


class Timeline(QWidget):
    """What can be done about an activity goes up as `..._requested`; `more_requested` asks for older ones,
    `newer_requested` for those that were skipped.
    """

    done_requested = Signal(object)  # Activity
    edit_requested = Signal(object)
    delete_requested = Signal(int)
    more_requested = Signal()
    newer_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._column = QVBoxLayout(self)
        set_margins(self._column, 0, 0, 8, 16)
        self._column.setSpacing(12)

    def show_details(self, found: RecordDetails, limit: int) -> None:
        """`limit` is how many were asked for: as many of either kind mean that there may be more."""
        empty(self._column)
        if found.skipped:
            newer = link(tr("Show newer ones"), self)
            newer.clicked.connect(self.newer_requested)
            self._column.addWidget(newer)
        versions = [each for each in found.versions if each.step.label.code not in _LOGGED and not each.step.undone]
        events: list[tuple[date, int, Any]] = [(each.on, each.id, each) for each in found.timeline]
        events += [(each.step.at.astimezone().date(), each.step.id, each) for each in versions]
        for _, _, event in sorted(events, key=lambda each: each[:2], reverse=True):
            if isinstance(event, Activity):
                self._column.addWidget(self._activity(event, found))
            elif (row := self._version(event, found)) is not None:
                self._column.addWidget(row)
        if not events:
            label = plain_label(tr("Nothing yet. Type above what was said, and when next."), "secondary", self)
            label.setWordWrap(True)
            self._column.addWidget(label)
        if max(len(found.timeline), len(found.versions)) >= limit:
            more = link(tr("Show older ones"), self)
            more.clicked.connect(self.more_requested)
            self._column.addWidget(more)
        self._column.addStretch()

    def _activity(self, each: Activity, found: RecordDetails) -> QWidget:
        planned = each.next_on is not None and each.next_on == each.on
        who = found.names.get(each.contact_id or 0, "") if each.contact_id != found.record.id else ""
        kind = labels.activity_kinds()[each.kind]
        head = " · ".join(filter(None, (_day(each, planned), kind, isolate(who) if who else "")))
        row = _Row(head, each.text, self)
        if each.next_on is not None and not each.done and not planned:
            said = tr("Promised for {day}") if each.kind is ActivityKind.REQUEST else tr("Next touch {day}")
            row.add_line(said.format(day=_when(each)))
        if each.done and (planned or each.kind is ActivityKind.REQUEST):
            row.add_line(tr("Done"))
        row.more.clicked.connect(partial(self._show_menu, each, row.more))
        row.more.setVisible(True)
        return row

    def _show_menu(self, each: Activity, button: QToolButton, _: bool = False) -> None:
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not each.done and (each.next_on is not None or each.kind is ActivityKind.REQUEST):
            menu.addAction(icon("check"), tr("Done")).triggered.connect(lambda: self.done_requested.emit(each))
        menu.addAction(icon("write"), tr("Edit…")).triggered.connect(lambda: self.edit_requested.emit(each))
        menu.addAction(icon("delete"), tr("Delete")).triggered.connect(lambda: self.delete_requested.emit(each.id))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _version(self, version: Version, found: RecordDetails) -> QWidget | None:
        step = version.step
        names = {**found.names, **found.clients, **found.employers}
        lines = differences(version.change, names)
        if not lines and version.change is not None and version.change.before is not None:
            return None
        writer = str(step.label.values.get("by", ""))
        head = " · ".join(filter(None, (shown_date(step.at.astimezone().date()), isolate(writer) if writer else "")))
        if len(lines) > _ALTERED:
            lines[_ALTERED:] = [tr("and %n more", "", len(lines) - _ALTERED)]
        text = "\n".join(lines) if lines else labels.step_text(step.label)
        return _Row(head, text, self, quiet=True)


class _Row(QWidget):
    """A day, what happened, and perhaps what follows; with a menu for what can be done about it."""

    def __init__(self, head: str, text: str, parent: QWidget, quiet: bool = False) -> None:
        super().__init__(parent)
        self.more = QToolButton(self)
        self.more.setIcon(icon("more"))
        self.more.setAccessibleName(tr("What to do with this"))
        self.more.setVisible(False)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(plain_label(head, "secondary", self), 1)
        top.addWidget(self.more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addLayout(top)
        if text:
            self.add_line(text, "secondary" if quiet else "")

    def add_line(self, text: str, role: str = "secondary") -> None:
        label = plain_label(text, role, self)
        label.setWordWrap(True)
        self._column.addWidget(label)


def _day(each: Activity, planned: bool) -> str:
    if planned and not each.done:
        return tr("Planned for {day}").format(day=_when(each))
    return shown_date(each.on)


def _when(each: Activity) -> str:
    assert each.next_on is not None
    return " ".join(filter(None, (ahead(each.next_on, date.today()), ltr(each.at))))
