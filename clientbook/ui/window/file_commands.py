"""What the window does with files, the clipboard and dialogs: each command ends in one sentence told."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ... import labels
from ...domain.errors import UserError
from ...domain.kinds import kind_of_list, lists_of
from ...jobs.delete import deletion
from ...jobs.safety.auto_backup import back_up_now
from ...jobs.safety.last_check import check
from ...progress import Progress
from ...settings import Settings
from ...store.book import Book, Done
from ...store.writing.steps import Step, Version
from ...texts import right_to_left, tr
from ..columns import Column, columns_of, plain_text
from ..kit import messages
from ..kit.bidi import isolate
from ..record.load import names_around
from ..safety.auto_backups import backed_up, places_of
from ..session import Session
from ..table_rows import lines_of

if TYPE_CHECKING:
    from ...files.reports.printed_list import PrintedList
    from ...jobs.delete import Deletion
    from ...jobs.importing.import_list import Imported
    from ...jobs.safety.take_back import TakingBack
    from ..importing.dialog import ImportDialog
    from ..importing.list_of_imports import ImportsDialog
    from ..paper import ShownRows

#: So many columns are named in a notice.
_NAMED: Final = 8


class FileCommands(QObject):
    """Carries out what the tabs ask for. Jobs and dialogs are loaded when first needed."""

    notified = Signal(str, bool)  # a sentence, and whether the newest step can be offered for undo
    imported = Signal(str)  # the kind of record that came in

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window

    def delete(self, kind: str, ids: list[int]) -> None:
        """Do it, tell what went along, offer undo."""
        found: list[Deletion] = []

        def work(book: Book, progress: Progress) -> Done:
            planned = deletion(book, kind, ids)
            found.append(planned)
            return book.apply(planned.label, planned.changes, progress, total=len(planned.changes))

        def notified(_: Done) -> None:
            self.notified.emit(_deleted(found[0], kind), True)

        self._session.write(work, notified, called=tr("Deleting…") if len(ids) > 500 else "")

    def copy_rows(self, kind: str, ids: list[int], columns: list[Column]) -> None:
        """As text with tabs and as an HTML table, headings first; they can be pasted into any book."""
        from ...files.clipboard_table import as_html, as_text

        needed_column = lists_of(kind).needed_column
        if needed_column not in {column.name for column in columns}:
            columns = [*columns, *(each for each in columns_of(kind) if each.name == needed_column)]

        def question(book: Book) -> tuple[int, str, str]:
            lines = lines_of(book, kind, ids)
            rows = [[column.title for column in columns]]
            rows += [[plain_text(column, lines[number]) for column in columns] for number in ids if number in lines]
            return len(rows) - 1, as_text(rows), as_html(rows, right_to_left())

        self._session.ask(question, lambda copied: self._to_clipboard(*copied), self)

    def _to_clipboard(self, count: int, text: str, html: str) -> None:
        data = QMimeData()
        data.setText(text)
        data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)
        self.notified.emit(tr("%n row(s) copied", "", count), False)

    def show_history(self, number: int, name: str) -> None:
        """Who did what with one record, and when; from there a step is taken back or a version brought back."""
        from ..safety.history_dialog import SHOWN, HistoryDialog

        def question(book: Book) -> tuple[list[Version], dict[int, str]]:
            versions = book.history_of(number, SHOWN)
            images = [each for v in versions if v.change for each in (v.change.before, v.change.after) if each]
            return versions, names_around(book, images)

        def show(found: tuple[list[Version], dict[int, str]]) -> None:
            versions, names = found
            dialog = HistoryDialog(name, versions, names, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.take_back_requested.connect(self._take_step_back)
            kind = next((version.change.kind for version in versions if version.change is not None), "")
            dialog.bring_back_requested.connect(lambda step: self._bring_back(kind, number, step))
            dialog.open()

        self._session.ask(question, show, self)

    def _bring_back(self, kind: str, number: int, step: int) -> None:
        from ...jobs.safety.bring_back import bring_back

        self._session.write(
            lambda book, _: bring_back(book, kind, number, step),
            lambda done: self.notified.emit(labels.step_text(done.step.label), True),
        )

    def _take_step_back(self, step: int) -> None:
        """What was changed since stays, and is told."""
        from ...jobs.safety.take_back import take_back, taking_back

        kept: list[str] = []

        def work(book: Book, progress: Progress) -> Done:
            planned = taking_back(book, step)
            kept.extend(each.name for each in planned.kept)
            return take_back(book, planned, progress)

        def notified(done: Done) -> None:
            text = labels.step_text(done.step.label)
            if kept:
                names = ", ".join(isolate(name) for name in kept[:3])
                text += " · " + tr("stays as it was changed since: {names}").format(names=names)
            self.notified.emit(text, True)

        self._session.write(work, notified)

    def choose_list(self) -> None:
        path = messages.file_to_open(self._window, tr("Import a list"), messages.lists())
        if path is not None:
            self.import_list(path)

    def import_lists(self, paths: Sequence[Path]) -> None:
        """One after the other."""
        if paths:
            self.import_list(paths[0]).finished.connect(lambda _: self.import_lists(paths[1:]))

    def import_list(self, path: Path) -> "ImportDialog":
        """Opens the import of a list; nothing comes in before it is accepted there."""
        from ..importing.dialog import ImportDialog

        kept = self._settings
        dialog = ImportDialog(self._session, path, kept.mappings, self._window, kept.tax_table(), kept.stages)
        dialog.imported.connect(self._notify_imported)
        dialog.another_requested.connect(self.choose_list)
        dialog.open()
        return dialog

    def _notify_imported(self, result: "Imported") -> None:
        from ...jobs.importing.rows.unmapped_cells import Fate

        text = f"{isolate(result.plan.name)}: {labels.import_text(result.plan.row_counts)}"
        noted = result.plan.cells.columns(Fate.NOTED)
        if noted:
            more = "…" if len(noted) > _NAMED else ""
            columns = ", ".join(map(isolate, noted[:_NAMED])) + more
            text += "\n" + tr("Kept in the notes: {columns}").format(columns=columns)
        self.notified.emit(text, result.done is not None)
        self.imported.emit(kind_of_list(result.plan.kind))

    def show_imports(self) -> "ImportsDialog":
        """The list of imports, from which each can be taken back."""
        from ..importing.list_of_imports import ImportsDialog

        dialog = ImportsDialog(self._session, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.take_back_requested.connect(self._take_back)
        dialog.open()
        return dialog

    def _take_back(self, planned: "TakingBack") -> None:
        from ...jobs.safety.take_back import take_back

        name = isolate(str(planned.step.label.values.get("file", "")))
        self._session.write(
            lambda book, progress: take_back(book, planned, progress),
            lambda _: self.notified.emit(tr("{file} is taken back").format(file=name), True),
            called=tr("Taking back…") if len(planned.changes) > 500 else "",
        )

    def fill_with_samples(self) -> None:
        from ...jobs.demo import add_samples

        self._session.write(
            lambda book, _: add_samples(book),
            lambda _: self.notified.emit(tr("Sample data is in your book; Undo takes it out."), True),
            tr("Importing…"),
        )

    def take_samples_out(self) -> None:
        """As one step, however long ago they came in; what was changed of them since stays, and is told."""
        from ...jobs.safety.take_back import samples_of

        def found(step: Step | None) -> None:
            if step is None:
                self.notified.emit(tr("There is no sample data in this book."), False)
            else:
                self._take_step_back(step.id)

        self._session.ask(samples_of, found, self)

    def check_book(self) -> None:
        """Reads all of it; damage is told as wherever it is found."""
        self._session.write(
            check,
            lambda _: self.notified.emit(tr("Every page and record of the book was read: it is sound."), False),
            called=tr("Checking the book…"),
        )

    def export_rows(self, shown: "ShownRows") -> None:
        """The chosen rows where there are some, else all that are shown, in their order there; as a PDF with the
        columns that are shown, as a list that is read again with all of them.
        """
        from ...jobs.exporting.export_list import export_list

        lists, ids = lists_of(shown.kind), shown.ids
        kinds = "CSV (*.csv);;Excel (*.xlsx);;PDF (*.pdf)" + (";;vCard (*.vcf)" if lists.cards else "")
        title = tr("Export %n row(s)", "", len(ids)) if ids else tr("Export")
        target = messages.file_to_save(self._window, title, f"{lists.names[0]}.csv", kinds)
        if target is None:
            return

        def work(book: Book, progress: Progress) -> int:
            if target.suffix.lower() == ".pdf":
                return _write_pdf(book, shown.printed(book), target, lists.names[0], progress)
            return export_list(book, shown.kind, target, shown.ids_in(book), progress)

        self._session.write(work, partial(self._notify_rows, target), called=tr("Exporting…"))

    def export_printed(self, made: "PrintedList", name: str) -> None:
        """A list that is no list of records, as a PDF."""
        target = messages.file_to_save(self._window, tr("Export"), f"{name}.pdf", "PDF (*.pdf)")
        if target is not None:
            self._session.write(
                lambda book, progress: _write_pdf(book, made, target, name, progress),
                partial(self._notify_rows, target),
                called=tr("Exporting…"),
            )

    def _notify_rows(self, target: Path, count: int) -> None:
        self.notified.emit(tr("%n row(s) written to {file}", "", count).format(file=target.name), False)

    def print_rows(self, shown: "ShownRows") -> None:
        """The list as it is shown: its texts are gathered, then the printer is asked for."""
        self._session.write(lambda book, _: shown.printed(book), self.print_list, called=tr("Printing…"))

    def print_list(self, made: "PrintedList") -> None:
        """Asks for the printer; pages are drawn beside the window, for there may be a thousand."""
        from ...files.reports.printed_list_pages import draw
        from ..program import printing

        def accepted(printer: object) -> None:
            self._session.carry_out(lambda progress: draw(made, printer, progress), called=tr("Printing…"))

        title = tr("Print: {list}").format(list=made.title)
        printing.ask_paper(title, made.title, made.is_wide, accepted, self._window)

    def export_activities(self) -> None:
        """All that was logged and planned, as a list or on paper."""
        from ...jobs.exporting.export_activities import export_activities

        kinds = "PDF (*.pdf);;Excel (*.xlsx);;CSV (*.csv)"
        target = messages.file_to_save(self._window, tr("Export activities"), "activities.pdf", kinds)
        if target is not None:
            self._session.write(
                lambda book, progress: export_activities(book, target, progress),
                partial(self._notify_rows, target),
                called=tr("Exporting…"),
            )

    def export_follow_ups(self) -> None:
        """Every planned touch, as events for a calendar."""
        from ...jobs.exporting.export_follow_ups import export_follow_ups

        kinds = tr("Calendar") + " (*.ics)"
        target = messages.file_to_save(self._window, tr("Export follow-ups"), "follow-ups.ics", kinds)
        if target is None:
            return

        def done(count: int) -> None:
            self.notified.emit(tr("%n follow-up(s) written to {file}", "", count).format(file=target.name), False)

        self._session.write(lambda book, _: export_follow_ups(book, target), done, called=tr("Exporting…"))

    def back_up(self) -> None:
        """Into the folder of the settings, else beside the book; and into the second place."""
        folder, places = self._settings.own_backups, places_of(self._settings)

        def work(book: Book, progress: Progress) -> tuple[Path, UserError | None]:
            return back_up_now(book, folder, places, datetime.now(), progress.at)

        def done(made: tuple[Path, UserError | None]) -> None:
            self.notified.emit(backed_up(*made), False)

        self._session.write(work, done, called=tr("Backing up…"))


def _write_pdf(book: Book, made: "PrintedList", target: Path, name: str, progress: Progress) -> int:
    """How many rows were written; the book remembers the file, for it may name a person who is erased later."""
    from ...files.reports.printed_list_pages import write

    book.note_elsewhere(target, name)
    write(made, target, progress)
    return made.count


def _deleted(planned: "Deletion", kind: str) -> str:
    """What was deleted, and what went with it."""
    label = planned.label
    many = int(label.values.get("n", 0) or 0)
    counts = dict(planned.counts)
    counts[kind] = counts.get(kind, 0) - (many or 1)
    first = labels.kinds(many)[kind] if many else isolate(str(label.values.get("name", "")))
    along = ", ".join(labels.kinds(count)[other] for other, count in counts.items() if count > 0)
    if along:
        return tr("{what} deleted, with {along}").format(what=first, along=along)
    return tr("{what} deleted").format(what=first)
