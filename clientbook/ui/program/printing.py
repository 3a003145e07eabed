"""A statement on paper, by the system's own print dialog; it also prints into a file."""

from datetime import date

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ...domain.pay.statement import Statement
from ...files.reports import report_pdf, statement_table
from ...texts import tr


def ask_printer(made: Statement, window: QWidget) -> QPrintDialog:
    """Opens the dialog; the statement is printed when it is accepted there."""
    report = statement_table.table_of(made, date.today())
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter)
    printer.setDocName(report.title)
    printer.setCreator("Clientbook")
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setWindowTitle(tr("Print the statement"))
    dialog.accepted.connect(lambda: report_pdf.draw(report, printer))
    dialog.show()
    return dialog
