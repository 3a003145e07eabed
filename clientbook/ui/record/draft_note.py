"""What is said of what is not in the book yet: what it lacks, and where it waits meanwhile."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...domain.fields.catalogue import FIELDS
from ...domain.kinds import KINDS, kind_of, name_of, tab_of
from ...domain.records import Record
from ...store.drafts import Draft
from ...texts import tr, translated
from ..drafts import Drafts
from ..kit.bidi import isolate, joined
from ..kit.look import theme
from ..kit.words import ElidedLabel, link, plain_label
from .begun import labelled


def lacking(kind: str, record: Record) -> str:
    """What a new record lacks, as a sentence."""
    names = [translated(FIELDS[kind][name].label) for name in KINDS[kind].lacks(record)]
    return tr("Missing: {what}").format(what=", ".join(names)) if names else ""


class DraftNote(QWidget):
    """For a new record: that it is not in the book, what it lacks, and the way to let it go once it is begun."""

    discard_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: QLabel = plain_label("", "careful", self)
        self._text.setWordWrap(True)
        self._text.setAlignment(self._text.alignment() & ~Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTop)
        self._discard = link(tr("Discard"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        row.addWidget(self._discard, 0, Qt.AlignmentFlag.AlignTop)
        self._discard.clicked.connect(self.discard_requested)

    def show_for(self, record: Record, begun: bool) -> None:
        """Empty for a record of the book; `begun` says whether anything is typed."""
        said = " ".join((tr("Not in the book yet."), lacking(kind_of(record), record)))
        self._text.setText("" if record.id else said)
        role = "careful" if begun else "secondary"
        if self._text.property("role") != role:
            self._text.setProperty("role", role)
            theme.restyle(self._text)
        self._discard.setVisible(begun and not record.id)


def _said(draft: Draft) -> str:
    """What a draft is, in a line."""
    name = isolate(name_of(draft.record)) if name_of(draft.record) else ""
    typed = "; ".join(f"{label}: {isolate(text)}" for label, text in labelled(draft.kind, draft.typed))
    if draft.record.id:
        return joined((name, tr("Typed and not in the book yet"), typed))
    title = translated(tab_of(draft.kind).new)
    at = isolate(draft.at.name) if draft.at is not None else ""
    return joined((title, name, at, tr("Not in the book yet."), lacking(draft.kind, draft.record), typed))


class WaitingDrafts(QWidget):
    """Above a list: a line for each draft that is gone on with there and is not on screen."""

    chosen = Signal(int)

    def __init__(self, drafts: Drafts, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts, self._kind = drafts, kind
        self._lines: dict[int, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 0, 16, 8)
        self._column.setSpacing(0)
        self.hide()

    def show_but(self, numbers: Collection[int]) -> None:
        """All but those of these numbers, which are on screen."""
        for line in self._lines.values():
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        found = self._drafts.waiting_at(self._kind)
        waiting = {each: draft for each, draft in found.items() if each not in numbers}
        self._lines = {each: self._line(each, draft) for each, draft in waiting.items()}
        self.setVisible(bool(self._lines))

    def _line(self, number: int, draft: Draft) -> QWidget:
        line = QWidget(self)
        text = ElidedLabel(line)
        text.set_text(_said(draft))
        go_on, discard = link(tr("Go on with it"), line), link(tr("Discard"), line)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(text, 1)
        row.addWidget(go_on)
        row.addWidget(discard)
        go_on.clicked.connect(lambda: self.chosen.emit(number))
        discard.clicked.connect(lambda: self._drafts.drop(number))
        self._column.addWidget(line)
        return line
