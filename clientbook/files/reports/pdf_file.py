"""A PDF of A4 pages: Qt writes it into memory, and Python to the disk. Qt is loaded here only, and needs no screen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument, QTextOption

from ...texts import right_to_left
from ..whole_file import whole_file
from .qt_application import application

#: Around what is printed, in millimetres.
MARGIN: Final = 12
_CSS: Final = "p, li { font-size: 11pt; margin-bottom: 10px; } h1 { font-size: 13pt; }"


def write_pdf(path: Path, title: str, draw: Callable[[object], object], *, landscape: bool) -> None:
    """`draw` is given the paper, a `QPagedPaintDevice`. Raises UserError("file-cannot-write")."""
    application()
    _ = QEventLoop()  # Qt lays a long text out by timers, for which a thread of Python's own has no place before
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)  # Qt says nothing where a file takes no more
    writer = QPdfWriter(buffer)
    prepare(writer, landscape=landscape)
    writer.setTitle(title)
    writer.setCreator("Clientbook")
    draw(writer)
    with whole_file(path) as partial:
        partial.write_bytes(buffer.data().data())


def write_page(path: Path, title: str, markup: str) -> None:
    """A text upright on pages, in the language's direction. Raises UserError("file-cannot-write")."""
    write_pdf(path, title, lambda paper: _draw(markup, paper), landscape=False)


def _draw(markup: str, paper: Any) -> None:
    document, option = QTextDocument(), QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left() else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    document.setDefaultStyleSheet(_CSS)
    document.documentLayout().setPaintDevice(paper)
    document.setPageSize(QSizeF(paper.width(), paper.height()))  # else Qt adds margins of its own
    document.setDocumentMargin(0)
    document.setHtml(markup)
    document.print_(paper)


def prepare(paper: Any, *, landscape: bool) -> None:
    """A4 with our margins, for a file or a printer."""
    turned = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    paper.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    paper.setPageOrientation(turned)
    paper.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
