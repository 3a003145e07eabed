"""Icons drawn for this program, recoloured from the palette, mirrored where they point and the text runs that way."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from ....resources_path import resource
from . import theme

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_SIZES: Final = (16, 32)
_POINTING: Final = frozenset(("back", "forward", "undo", "redo", "import", "export", "tomorrow", "week", "open"))


def icon(name: str, colour: str = "") -> QIcon:
    """The icon of this name in the theme's text colour, or in the colour given."""
    mirrored = name in _POINTING and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _icon(name, colour or theme.current().text, theme.current().secondary, mirrored)


def picture(name: str, colour: str, size: int) -> QPixmap:
    """The icon as one picture, for where it stands large and alone."""
    return _drawn(_coloured(name, colour), size, mirrored=False)


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, disabled: str, mirrored: bool) -> QIcon:
    made = QIcon()
    for mode, tint in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        read = _coloured(name, tint)
        for size in _SIZES:
            made.addPixmap(_drawn(read, size, mirrored), mode)
    return made


@lru_cache(maxsize=256)
def _source(name: str) -> bytes:
    return resource(f"icons/{name}.svg").read_bytes()


def _coloured(name: str, colour: str) -> "QSvgRenderer":
    from PySide6.QtSvg import QSvgRenderer

    return QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))


def _drawn(read: "QSvgRenderer", size: int, mirrored: bool) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mirrored:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    read.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
