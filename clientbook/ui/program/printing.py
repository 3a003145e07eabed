"""What goes on paper, by the system's own print dialog; it also prints into a file."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ...domain.pay.statement import Statement
from ...files.reports import report_pdf
from ...files.reports.of_pay import statement_table
from ...files.reports.pdf_file import prepare
from ...texts import tr


def ask_printer(made: Statement, window: QWidget) -> QPrintDialog:
    """Opens the dialog; the statement is printed when it is accepted there."""
    report = statement_table.table_of(made, date.today())
    title = tr("Print the statement")
    return ask_paper(title, report.title, True, lambda printer: report_pdf.draw(report, printer), window)


def ask_paper(
    title: str, document: str, landscape: bool, accepted: Callable[[object], object], window: QWidget
) -> QPrintDialog:
    """Opens the dialog; `accepted` is given the printer, a `QPagedPaintDevice`, when it is accepted there."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, landscape=landscape)
    printer.setDocName(document)
    printer.setCreator("Clientbook")
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setWindowTitle(title)
    dialog.accepted.connect(lambda: accepted(printer))
    dialog.show()
    return dialog
