"""What is done with the story of a record: logging, finishing, putting right and deleting activities."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from ....domain.changes import Change, Label
from ....domain.records import Activity, Client, Contact, Deal
from ....jobs.delete import deletion
from ....jobs.today_commands import happened, log, put_right
from ....store.book import Book, Done
from ...session import Session

if TYPE_CHECKING:
    from ....domain.reading.touch import Understood


class StoryCommands(QObject):
    """Each act is one step. `owner` is the widget that dialogs stand before."""

    def __init__(self, session: Session, owner: QWidget) -> None:
        super().__init__(owner)
        self._session = session
        self._owner = owner

    def log(self, line: "Understood", record: Any) -> None:
        """What was typed belongs to the record on screen, and to its client."""
        client_id = record.id if isinstance(record, Client) else record.client_id
        of_contact = record.id if isinstance(record, Contact) else None
        of_deal = record.id if isinstance(record, Deal) else None
        self._session.write(lambda book, _: log(book, line, client_id or None, of_contact, of_deal))

    def finish(self, activity: Activity) -> None:
        """A planned touch has happened, or a request is done."""
        changes = [Change(activity, replace(activity, done=True))]
        if activity.next_on is not None and activity.next_on == activity.on:
            changes.append(Change(None, happened(activity, date.today())))
        code = "logged" if len(changes) > 1 else "edited"
        self._session.apply(Label(code, {"name": activity.text}), changes)

    def edit(self, activity: Activity, people: Mapping[int, str]) -> None:
        """`people` are the names, by id, that the activity may be about."""
        from .activity_dialog import ActivityDialog

        dialog = ActivityDialog(activity, people, self._owner)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_requested.connect(self._save)
        dialog.open()

    def _save(self, before: Activity, after: Activity) -> None:
        if after != before:
            self._session.apply(Label("edited", {"name": after.text}), put_right(before, after))

    def delete(self, number: int) -> None:
        def work(book: Book, _: object) -> Done:
            planned = deletion(book, "activity", [number])
            return book.apply(planned.label, planned.changes)

        self._session.write(work)
