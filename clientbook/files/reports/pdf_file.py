"""A PDF of A4 pages: Qt writes it into memory, and Python to the disk. Qt is loaded here only, and needs no screen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from ..whole_file import whole_file
from .qt_application import application

#: Around what is printed, in millimetres.
MARGIN: Final = 12


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


def prepare(paper: Any, *, landscape: bool) -> None:
    """A4 with our margins, for a file or a printer."""
    turned = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    paper.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    paper.setPageOrientation(turned)
    paper.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
