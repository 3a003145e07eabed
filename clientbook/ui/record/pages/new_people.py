"""People who are added where they belong: name, job title, phone and e-mail in one small form below those there are."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ....domain.kinds import kind_of
from ....domain.records import Contact, Record
from ....texts import tr
from ...kit.fields.field import LineField, named
from ...kit.fields.pair_lines import remove_button
from ...kit.layout.layouts import set_margins
from ...kit.words import link, plain_label

_LEAVING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NewPeople(QWidget):
    """Enter takes the person and goes on with the next; leaving the form takes them, too. Esc lets them go."""

    person_added = Signal(object)  # a new Contact of `client_id`
    person_begun = Signal(object)  # what is typed so far, None for nothing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.client_id: int | None = None
        self._at: tuple[str, int] | None = None
        self.button = link("+ " + tr("Add a contact"), self)
        self.form = QWidget(self)
        self.form.hide()
        self.fields: dict[str, LineField] = {}
        for name, word in (
            ("name", tr("Name")),
            ("title", tr("Job title")),
            ("phone", tr("Phone")),
            ("email", tr("E-mail")),
        ):
            field = LineField(self.form, left_to_right=name in ("phone", "email"))
            field.setPlaceholderText(word)
            field.textEdited.connect(lambda _: self._typed())
            field.installEventFilter(self)
            self.fields[name] = field
            named(field, word)
        self.missing = plain_label(tr("Missing: {what}").format(what=tr("Name")), "problem", self)
        self.missing.hide()
        self._close = remove_button(self.form)
        self._lay_out()
        self.button.clicked.connect(self.begin)
        self._close.clicked.connect(self.discard)

    def _lay_out(self) -> None:
        grid = QGridLayout(self.form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 2, place % 2)
        grid.addWidget(self._close, 1, 2)  # behind the last of them
        column = QVBoxLayout(self)
        set_margins(column, 0, 0, 8, 16)
        column.setSpacing(6)
        column.addWidget(self.form)
        column.addWidget(self.missing)
        column.addWidget(self.button)

    def begin(self) -> None:
        """The cursor into the name of another person."""
        self.commit()
        self.form.show()
        self.button.hide()
        self.fields["name"].setFocus()

    def show_at(self, record: Record, client_id: int | None, begun: Callable[[], Contact | None]) -> None:
        """Whose people are added; what was begun for others is theirs, and what was `begun` for these comes back."""
        at = (kind_of(record), record.id)
        if at != self._at:
            self._at, self.client_id = at, client_id
            self._clear()
            person = begun() if record.id and client_id is not None else None
            if person is not None:
                self._put(person)
        self.client_id = client_id

    def _put(self, person: Contact) -> None:
        texts = (person.name, person.title, *("".join(each[:1]) for each in (person.phones, person.emails)))
        for field, text in zip(self.fields.values(), texts, strict=True):
            field.setText(text)
        self.form.show()
        self.button.hide()

    @property
    def is_begun(self) -> bool:
        """Whether something of a person is typed."""
        return self._person() is not None

    def take_focus(self) -> None:
        self.fields["name"].setFocus()

    def commit(self) -> None:
        """Takes the person where there is a name; says so where only that is missing."""
        person = self._person()
        if person is not None and person.name:
            self._clear()
            self.person_added.emit(person)
        else:
            self.missing.setVisible(person is not None)

    def discard(self) -> None:
        self._clear()
        self.person_begun.emit(None)
        self.button.setFocus()

    def _person(self) -> Contact | None:
        """What is typed; None where that is nothing."""
        name, title, phone, email = (" ".join(field.text().split()) for field in self.fields.values())
        if not (name or title or phone or email):
            return None
        phones, emails = (tuple(filter(None, [each])) for each in (phone, email))
        return Contact(client_id=self.client_id, name=name, title=title, phones=phones, emails=emails)

    def _typed(self) -> None:
        self.missing.hide()
        self.person_begun.emit(self._person())

    def _clear(self) -> None:
        for field in self.fields.values():
            field.set_value("")
        self.missing.hide()
        self.form.hide()
        self.button.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _LEAVING:
                self.begin()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.discard()
                return True
        elif event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._left)
        return super().eventFilter(watched, event)

    def _left(self) -> None:
        """The form closes behind whoever leaves it, unless something is missing there."""
        focused = self.window().focusWidget()
        if self.form.isHidden() or (focused is not None and self.form.isAncestorOf(focused)):
            return
        self.commit()
        if self._person() is None:
            self._clear()
