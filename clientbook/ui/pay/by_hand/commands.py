"""Pay lines and figures: their forms are opened here, and what is typed there is written."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ....texts import tr
from ...session import Session

if TYPE_CHECKING:
    from ....jobs.pay.figures import FigureTerms
    from ....jobs.pay.pay_lines import PayLineTerms
    from ....progress import Progress
    from ....store.book import Book, Done
    from .entered_dialog import EnteredDialog
    from .figure_dialog import FigureDialog
    from .pay_line_dialog import PayLineDialog


class ByHandCommands(QObject):
    """Jobs and dialogs are loaded when first needed."""

    notified = Signal(str, bool)  # a sentence, and whether the newest step can be offered for undo
    history_requested = Signal(int, str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    # -- pay lines ------------------------------------------------------------------------------------------------

    def ask_new_line(self, employer: str, month: str) -> None:
        """A pay line by hand, of the employer and the month that are shown."""
        from ....jobs.pay.pay_lines import begun_line

        today = date.today()

        def show(terms: "PayLineTerms") -> None:
            self.edit_line(terms)

        self._session.ask(lambda book: begun_line(book, employer, month, today), show, self)

    def ask_line(self, number: int) -> None:
        """A pay line of the book, in its form."""
        from ....jobs.pay.pay_lines import terms_of_line

        def show(terms: "PayLineTerms | None") -> None:
            if terms is not None:
                self.edit_line(terms)
            else:
                self.notified.emit(tr("This pay line is no longer in the book."), False)

        self._session.ask(lambda book: terms_of_line(book, number), show, self)

    def edit_line(self, terms: "PayLineTerms") -> "PayLineDialog":
        """Opens the form; what is typed there is written when it is done."""
        from ....jobs.pay.pay_lines import deals_called, delete_line, put_line
        from .pay_line_dialog import PayLineDialog

        former = terms.line if terms.line.id else None
        dialog = PayLineDialog(terms, self._window)
        dialog.deal.names_requested.connect(
            lambda typed: self._session.ask(
                lambda book: deals_called(book, typed), dialog.deal.offer, dialog, "names-deal"
            )
        )
        text = tr("The pay line is added.") if former is None else tr("The pay line is changed.")
        dialog.done_with.connect(lambda line: self._write(lambda book, _: put_line(book, former, line), text, dialog))
        gone = tr("The pay line is deleted.")
        dialog.delete_requested.connect(lambda: self._write(lambda book, _: delete_line(book, terms.line), gone))
        self._open(dialog)
        return dialog

    # -- figures --------------------------------------------------------------------------------------------------

    def ask_new_figure(self, employer: str, month: str, wanted: str = "") -> None:
        """A figure of the employer and the month that are shown: the one that a statement waits for, if it is told."""
        from ....jobs.pay.figures import begun_figure

        def show(terms: "FigureTerms") -> None:
            self.edit_figure(terms)

        self._session.ask(lambda book: begun_figure(book, employer, month, wanted), show, self)

    def ask_figure(self, number: int) -> None:
        """A figure of the book, in its form."""
        from ....jobs.pay.figures import terms_of_figure

        def show(terms: "FigureTerms | None") -> None:
            if terms is not None:
                self.edit_figure(terms)
            else:
                self.notified.emit(tr("This figure is no longer in the book."), False)

        self._session.ask(lambda book: terms_of_figure(book, number), show, self)

    def edit_figure(self, terms: "FigureTerms") -> "FigureDialog":
        """Opens the form; what is typed there is written when it is done."""
        from ....jobs.pay.figures import delete_figure, put_figure
        from .figure_dialog import FigureDialog

        former = terms.figure if terms.figure.id else None
        dialog = FigureDialog(terms, self._window)
        text = tr("The figure is added.") if former is None else tr("The figure is changed.")
        dialog.done_with.connect(
            lambda figure: self._write(lambda book, _: put_figure(book, former, figure), text, dialog)
        )
        gone = tr("The figure is deleted.")
        dialog.delete_requested.connect(lambda: self._write(lambda book, _: delete_figure(book, terms.figure), gone))
        self._open(dialog)
        return dialog

    # -- what forms of both kinds ask for -----------------------------------------------------------------------------

    def _open(self, dialog: "EnteredDialog") -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.history_requested.connect(self.history_requested)
        dialog.open()

    def _write(
        self, work: "Callable[[Book, Progress], Done]", text: str, dialog: "EnteredDialog | None" = None
    ) -> None:
        """Writes, and tells of it; a form stays open until it is written."""

        def written(_: object) -> None:
            if dialog is not None and isValid(dialog):
                dialog.finish()
            self.notified.emit(text, True)

        def failed() -> None:
            if dialog is not None and isValid(dialog):
                dialog.go_on()

        self._session.write(work, written, failed=failed)
