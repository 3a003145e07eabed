"""The page of people: who has a say on a deal as fields, the people around the record as lines, and who is added."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....domain.records import Contact
from ..load import RecordDetails
from .form_page import FormPage
from .new_people import NewPeople
from .people_page import PeoplePage


class PeopleTab(QWidget):
    """`form` holds the fields that stand there, where the kind has any."""

    def __init__(self, form: FormPage | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self.lines = PeoplePage(self)
        self.adding = NewPeople(self)
        self.begun: Callable[[], Contact | None] = lambda: None  # who was being added at the record, when it was left
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if form is not None:
            column.addWidget(form)
        column.addWidget(self.lines)
        column.addWidget(self.adding)
        column.addStretch()

    def show_details(self, found: RecordDetails) -> None:
        """A contact's own people are named among its fields: none are added here."""
        self.lines.show_details(found)
        client_id = found.reached_at.id if found.reached_at is not None else None
        self.adding.show_at(found.record, client_id, self.begun)
        self.adding.setVisible(not isinstance(found.record, Contact) and found.reached_at is not None)
