"""The help for newcomers: one page a language, in a window of its own; its table of keys is made from the actions."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from ...files.markup import element, together
from ...resources_path import resource
from ...texts import language, right_to_left, tr
from ..kit.layout.layouts import open_at
from ..kit.layout.reading_order import ReadingOrder
from ..kit.look import theme
from .key_texts import keys_by_menu


class HelpDialog(ReadingOrder, QDialog):
    """Links lead to places on the page only."""

    def __init__(self, groups: list[tuple[str, list[QAction]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        open_at(self, 760, 720)
        self.page = QTextBrowser(self)
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(tr("Help"))
        self.page.document().setDocumentMargin(24)
        self.page.document().setDefaultStyleSheet(_style())
        self.page.setHtml(page_of(groups))
        if right_to_left():
            _turn_numbers(self.page.document())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.page.anchorClicked.connect(self._follow)

    def _follow(self, link: QUrl) -> None:
        if not link.path() and link.hasFragment():
            self.page.scrollToAnchor(link.fragment())


def page_of(groups: list[tuple[str, list[QAction]]]) -> str:
    """The page in the language in use, with every action and its keys where the page wants them."""
    pages = (resource(f"help/{code}.html") for code in (language(), "en"))  # in English where there is none
    text = next(page for page in pages if page.exists()).read_text(encoding="utf-8")
    return text.replace("<!-- keys -->", _keys(groups))


def _keys(groups: list[tuple[str, list[QAction]]]) -> str:
    """Tables of a `QTextDocument` are not mirrored: in Hebrew the columns are turned by hand."""
    side = "right" if right_to_left() else "left"
    parts = []
    for title, rows in keys_by_menu(groups, with_all=True):
        lines = []
        for text, keys in rows:
            shown = " \u00a0 ".join(f"\u2066{key}\u2069" for key in keys)
            cells = [element("td", text, width="65%", align=side), element("td", shown, align=side)]
            lines.append(element("tr", *(reversed(cells) if right_to_left() else cells)))
        parts += [element("h3", title), element("table", *lines, width="100%", cellspacing=0)]
    return together(parts)


def _turn_numbers(page: QTextDocument) -> None:
    """The point of "1." to the left of its number.

    Where lines run from the right, Qt puts what comes after a number before it, and lets the direction turn both again.
    """
    block = page.begin()
    while block.isValid():
        lines = block.textList()
        if lines is not None:
            numbered = lines.format()
            numbered.setNumberPrefix(".")
            numbered.setNumberSuffix("")
            lines.setFormat(numbered)
        block = block.next()


def _style() -> str:
    shown = theme.current()
    return (
        f"body {{ color: {shown.text}; }} a {{ color: {shown.accent}; }} td {{ padding: 3px 6px; }}"
        f" h1 {{ font-size: x-large; }} h2 {{ font-size: large; margin-top: 20px; }} h3 {{ color: {shown.secondary}; }}"
        " p, li { margin-top: 4px; margin-bottom: 6px; line-height: 130%; }"
    )
