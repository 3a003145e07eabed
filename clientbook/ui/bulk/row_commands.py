"""What is done with many rows at once: edited, tagged, duplicated, merged, pasted. Each is one step, and is told."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from ... import labels
from ...domain.changes import Label
from ...files.lists.file_kinds import ENDINGS
from ...jobs.edit_many import Edit, edit_many, setting, tagging, untagging
from ...jobs.filter_values import filter_values
from ...jobs.pay.deal_plans import lack_sentences, lacks_among
from ...progress import Progress
from ...store.book import Book, Done
from ...texts import tr
from ..kit.bidi import isolate
from ..kit.fields.link_field import Names
from ..record.load import employers_of, names_around
from ..session import Session

#: From so many records on, the work shows how far it is.
_LONG: Final = 500
_SIDE_BY_SIDE: Final = 6
#: So many tags can be taken off: the most frequent ones.
_TAGS: Final = 1000
#: Fields of deals after which a plan may ask for more.
_ASKING: Final = ("stage", "won_on", "cancelled_on", "employer_id")


class _Edited(NamedTuple):
    """What an edit of many did, and sentences about what they lack now."""

    done: Done
    lacks: list[str]


class RowCommands(QObject):
    """Carries out what a tab asks for its selected rows."""

    notified = Signal(str, bool)  # a sentence, and whether the newest step can be offered for undo
    added = Signal(str, int)  # a record that is new, to be selected

    def __init__(self, session: Session, import_list: Callable[[Path], QDialog], window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._import_list = import_list
        self._window = window

    # -- editing --------------------------------------------------------------------------------------------------

    def ask_edit(self, kind: str, ids: list[int]) -> None:
        """Asks for a field and its value."""
        from .edit_many_dialog import EditManyDialog

        def question(book: Book) -> tuple[dict[int, str], bool]:
            return employers_of(book), any(plan.clawback == "months left" for plan in book.plans())

        def show(found: tuple[dict[int, str], bool]) -> None:
            employers, by_months = found
            dialog = EditManyDialog(kind, len(ids), employers, self._offer_clients, self._window, by_months)
            dialog.edit_requested.connect(
                lambda field, value, missing: self._edit(
                    kind, ids, setting(field, value, **missing), Label("edited-many"), field in _ASKING
                )
            )
            self._open(dialog)

        self._session.ask(question, show, self)

    def edit_field(self, kind: str, ids: list[int], field: str, value: object) -> None:
        """A field that was typed for all of them at once."""
        value = Decimal(1) if field == "share" and value is None else value
        self._edit(kind, ids, setting(field, value), Label("edited-many"), field in _ASKING)

    def ask_tag(self, kind: str, ids: list[int], add: bool) -> None:
        """Asks which tags these records get, or lose."""
        from .tag_dialog import TagDialog

        def known(book: Book) -> list[str]:
            if add:
                return filter_values(book, kind, "tags")
            records: dict[int, Any] = dict(book.records(kind, ids))
            counts = Counter(tag for record in records.values() for tag in record.tags)
            return sorted((tag for tag, _ in counts.most_common(_TAGS)), key=str.casefold)

        def show(tags: list[str]) -> None:
            dialog = TagDialog(kind, len(ids), tags, add, self._window)
            dialog.tags_chosen.connect(partial(self._tag, kind, ids, add))
            self._open(dialog)

        self._session.ask(known, show, self)

    def _tag(self, kind: str, ids: list[int], add: bool, tags: tuple[str, ...]) -> None:
        label = Label("tagged" if add else "untagged", {"tags": ", ".join(tags)})
        self._edit(kind, ids, tagging(tags) if add else untagging(tags), label)

    def _edit(self, kind: str, ids: list[int], edit: Edit, label: Label, asks: bool = False) -> None:
        """Tells what the deals lack afterwards, where the edit `asks` for it."""

        def work(book: Book, progress: Progress) -> _Edited:
            done = edit_many(book, kind, ids, edit, label, date.today(), progress)
            return _Edited(done, lack_sentences(lacks_among(book, ids, date.today())) if asks else [])

        def notified(edited: _Edited) -> None:
            changed = tr("{what} changed").format(what=labels.kinds(edited.done.counts[1])[kind])
            self.notified.emit(". ".join((changed, *edited.lacks)), True)

        self._session.write(
            work,
            notified,
            called=tr("Changing…") if len(ids) > _LONG else "",
        )

    def _offer_clients(self, text: str, then: Callable[[Names], None]) -> None:
        def question(book: Book) -> Names:
            ids = list(book.ids("client", text=text)[:20])
            names = book.names("client", ids)
            return [(number, names[number]) for number in ids if number in names]

        self._session.ask(question, then, self, "names-many")

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # -- copies ---------------------------------------------------------------------------------------------------

    def duplicate(self, kind: str, ids: list[int]) -> None:
        from ...jobs.copy_records import duplicate

        def notified(done: Done) -> None:
            count = done.counts[0]
            if count == 1:
                self.added.emit(kind, done.ids[-1])
            what = isolate(str(done.step.label.values.get("name", ""))) if count == 1 else labels.kinds(count)[kind]
            self.notified.emit(tr("{what} duplicated").format(what=what), True)

        self._session.write(lambda book, _: duplicate(book, kind, ids, date.today()), notified)

    # -- the clipboard --------------------------------------------------------------------------------------------

    def ask_merge(self, kind: str, ids: list[int]) -> None:
        """Shows the records side by side; nothing is merged before it is accepted there."""
        from .merge_dialog import MergeDialog

        if len(ids) > _SIDE_BY_SIDE:
            text = tr("At most {n} records fit side by side: select fewer to merge them.")
            self.notified.emit(text.format(n=_SIDE_BY_SIDE), False)
            return

        def question(book: Book) -> tuple[list[Any], dict[int, str]]:
            stored = book.records(kind, ids)
            records = [stored[number] for number in ids if number in stored]
            return records, names_around(book, records)

        def show(found: tuple[list[object], dict[int, str]]) -> None:
            records, names = found
            if len(records) < 2:
                return
            dialog = MergeDialog(records, names, self._window)
            dialog.merge_requested.connect(lambda ordered, chosen: self._merge(kind, ordered, chosen))
            self._open(dialog)

        self._session.ask(question, show, self)

    def _merge(self, kind: str, ids: list[int], chosen: dict[str, int]) -> None:
        from ...jobs.duplicates.merge import merge

        text = tr("%n record(s) merged", "", len(ids))
        self._session.write(lambda book, _: merge(book, kind, ids, chosen), lambda _: self.notified.emit(text, True))

    def paste(self) -> None:
        """Opens the import on the rows of the clipboard; nothing comes in before it is accepted there."""
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        lists = [path for path in files if path.suffix.lower() in ENDINGS]
        text = "" if files else _rows_in(data)
        if lists:
            self._import_list(lists[0])
        elif text:
            self._import(text)
        else:
            self.notified.emit(tr("There are no rows in the clipboard."), False)

    def _import(self, text: str) -> None:
        # Only this user can look into the folder; it goes once nothing on the worker reads it any more.
        folder = TemporaryDirectory(prefix="clientbook-", ignore_cleanup_errors=True)
        path = Path(folder.name) / (tr("Clipboard") + ".tsv")
        path.write_text(text, encoding="utf-8", errors="ignore", newline="")
        dialog = self._import_list(path)
        dialog.finished.connect(lambda _: self._session.write(lambda *_: folder.cleanup()))


def _rows_in(data: QMimeData) -> str:
    """The clipboard's rows as a list with tabs; "" where it holds none."""
    from ...files.clipboard_table import as_list, is_table, rows_of_html

    if data.hasText() and is_table(data.text()):
        return data.text()
    return as_list(rows_of_html(data.html())) if data.hasHtml() else ""
