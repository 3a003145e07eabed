"""Several selected rows beside their list: what they have in common, "various" else; what is typed goes to all."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from ... import labels
from ...domain.changes import Change, Label
from ...domain.choices import Work
from ...domain.kinds import KINDS
from ...domain.records import Client
from ...jobs.edit_many import Shared, shared_values
from ...store.book import Book, Done
from ...texts import tr
from ..bulk.edit_many_dialog import shared_fields
from ..kit.bidi import isolate, line_of
from ..kit.fields.link_field import Names
from ..kit.look import theme
from ..kit.look.icons import icon
from ..kit.words import ElidedLabel, plain_label
from ..record.begun import labelled
from ..record.fields.forms import Section, sections_of
from ..record.load import RecordDetails, employers_of, names_with
from ..record.pages.form_page import FormPage
from ..session import Session


class Several(QWidget):
    """`edit_requested` tells which records get which value in which field: one step for all of them."""

    edit_requested = Signal(list, str, object)
    menu_requested = Signal(object)  # below this button
    close_requested = Signal()
    notified = Signal(str)  # a sentence

    def __init__(self, session: Session, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._kind = session, kind
        self.ids: list[int] = []
        self.work = Work.SELLING  # of clients that are created on the way
        self.shared = Shared(None)
        self._employers: dict[int, str] | None = None
        self.form: FormPage | None = None
        self.title = ElidedLabel(self)
        theme.type_scale(self.title, 1.25, QFont.Weight.DemiBold)
        self._names = ElidedLabel(self)
        self._names.setProperty("role", "secondary")
        self._hint = plain_label(tr("What you change here is changed in all of them, as one step."), "secondary", self)
        self._hint.setWordWrap(True)
        self.actions_button = QPushButton(tr("Actions"), self)
        self._close = QToolButton(self)
        self._close.setIcon(icon("close"))
        self._close.setAccessibleName(tr("Close the details"))
        self._close.setToolTip(tr("Close the details"))
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.actions_button.clicked.connect(lambda: self.menu_requested.emit(self.actions_button))
        self._close.clicked.connect(self.close_requested)
        self.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.title, 1)
        top.addWidget(self._close)
        acts = QHBoxLayout()
        acts.addWidget(self.actions_button)
        acts.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._names)
        column.addLayout(acts)
        column.addWidget(self._hint)
        column.addWidget(self._scroll, 1)

    # -- what is shown --------------------------------------------------------------------------------------------

    def show_ids(self, ids: Sequence[int]) -> None:
        """These records, once it is known what they have in common."""
        anew = list(ids) != self.ids
        if anew:
            self.leave()
        self.ids = list(ids)
        self.title.set_text(labels.kinds(len(self.ids))[self._kind])
        kind, asked, fields = self._kind, self.ids, _fields(self._kind)

        def question(book: Book) -> tuple[Shared, dict[int, str]]:
            return shared_values(book, kind, asked, fields), employers_of(book) if kind == "deal" else {}

        self._session.ask(question, lambda found: self._show(found[0], found[1], anew), self, "several-" + kind)

    def leave(self) -> None:
        """Others are shown, or one: what is typed is committed, and what cannot be read or names nobody is told."""
        if self.form is None or not self.ids:
            return
        self.form.commit()
        if texts := self.form.texts():
            said = "; ".join(f"{label}: {isolate(text)}" for label, text in labelled(self._kind, texts))
            self.notified.emit(tr("Not changed in them, for it could not be read: {said}").format(said=said))
            self.form.start_anew()

    def _show(self, shared: Shared, employers: dict[int, str], anew: bool) -> None:
        if shared.record is None or not self.ids:
            return
        if self.form is None or employers != self._employers:
            self._make_form(employers)
        assert self.form is not None
        self.shared = shared
        names = ", ".join(map(isolate, shared.names))
        self._names.set_text(line_of(f"{names}, …" if len(self.ids) > len(shared.names) else names))
        if anew:
            self.form.start_anew()
        self.form.show_details(RecordDetails(shared.record, client=shared.client), shared.various)

    def _make_form(self, employers: dict[int, str]) -> None:
        self._employers = employers
        self.form = FormPage(_sections(self._kind, employers), self._offer_names)
        self.form.end()
        if (needed := KINDS[self._kind].needs) in self.form.fields:
            self.form.fields[needed].can_be_emptied = False
        self._scroll.setWidget(self.form)
        self.form.field_edited.connect(self._edited)
        self.form.create_requested.connect(self._create)
        self.form.field_opened.connect(self._focus)

    def _focus(self, name: str) -> None:
        assert self.form is not None
        self.form.fields[name].setFocus()

    def _edited(self, name: str, value: object) -> None:
        if name == KINDS[self._kind].needs and not value:
            self.show_ids(self.ids)  # a deal has a client
            return
        self.edit_requested.emit(self.ids, name, value)

    def _create(self, name: str, text: str) -> None:
        """The client that was typed and is not in the book: a step of its own, and the field names it for all."""
        made = replace(cast(Client, KINDS["client"].begin(work=self.work)), id=-1, name=text)
        ids = self.ids

        def created(done: Done) -> None:
            if self.form is not None and self.ids == ids:
                self.form.fields[name].take(done.ids[-1], text)

        self._session.apply(Label("added-client", {"name": text}), [Change(None, made)], created)

    def _offer_names(self, kind: str, text: str, offer: Callable[[Names], None]) -> None:
        self._session.ask(lambda book: names_with(book, kind, text), offer, self, f"names-several-{kind}")


_NOT_HERE: Final = frozenset(("exchange_on",))  # follows from the rate


def _fields(kind: str) -> list[str]:
    return [name for name in shared_fields(kind) if name not in _NOT_HERE]


def _sections(kind: str, employers: dict[int, str]) -> list[Section]:
    """The form's sections with what many records can have in common, in the order of the form."""
    known = set(_fields(kind))
    sections = [[spec for spec in section if spec.name in known] for section in sections_of(kind, dict(employers))]
    return [section for section in sections if section]
