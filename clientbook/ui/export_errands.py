"""What goes out for other programs by choice: the selected records, and follow-ups for a calendar."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ..progress import Progress
from ..store.book import Book
from ..texts import tr
from . import messages
from .kit.bidi import ltr
from .session import Session

_LISTS: Final = "CSV (*.csv);;Excel (*.xlsx)"
#: Clients and contacts are wanted on a phone more often than in a sheet.
_FORMATS: Final = {
    "client": f"vCard (*.vcf);;{_LISTS}",
    "contact": f"vCard (*.vcf);;{_LISTS}",
    "deal": _LISTS,
}


class ExportErrands(QObject):
    """Jobs are loaded when first needed."""

    told = Signal(str, bool)  # a sentence, and that nothing can be undone

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def export_selection(self, kind: str, ids: list[int]) -> None:
        """The selected records, in their order on screen."""
        from ..jobs.export_list import export_list

        proposed = f"{kind}s{'.csv' if kind == 'deal' else '.vcf'}"
        target = messages.file_to_save(self._window, tr("Export the selection"), proposed, _FORMATS[kind])
        if target is None:
            return

        def work(book: Book, progress: Progress) -> int:
            return export_list(book, kind, target, ids, progress)

        def done(count: int) -> None:
            self.told.emit(tr("%n row(s) written to {file}", "", count).format(file=ltr(target.name)), False)

        self._session.write(work, done, called=tr("Exporting…"))

    def export_follow_ups(self) -> None:
        """Every planned touch, as events for a calendar."""
        from ..jobs.export_follow_ups import export_follow_ups

        kinds = tr("Calendar") + " (*.ics)"
        target = messages.file_to_save(self._window, tr("Export follow-ups"), "follow-ups.ics", kinds)
        if target is None:
            return

        def done(count: int) -> None:
            self.told.emit(tr("%n follow-up(s) written to {file}", "", count).format(file=ltr(target.name)), False)

        self._session.write(lambda book, _: export_follow_ups(book, target), done, called=tr("Exporting…"))
