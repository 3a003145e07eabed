"""Says which texts are cut and what is larger than the screen, at 14 points: `python -m tests.cut_texts en|he|qps FOLDER`.
qps is the language that nobody speaks (`tests.pseudo_language`); POINTS sets another size of type.

A label that ends in an ellipsis by itself and says the rest in its tooltip is not cut; a table's cells are not looked at.
"""

import os
import sys
from pathlib import Path

from . import pseudo_language

if sys.argv[1:2] == [pseudo_language.CODE]:  # before any other part of the program reads the languages' entries
    pseudo_language.install(Path(sys.argv[2]))

from PySide6.QtCore import Qt, qInstallMessageHandler
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from clientbook.ui.deals.board import Board
from clientbook.ui.kit.sheet import Sheet
from clientbook.ui.kit.words import ElidedLabel, Link
from clientbook.ui.records.table import RecordTable
from clientbook.ui.screenshots import wait

from . import chosen_font
from .scenes import shown

POINTS = int(os.environ.get("POINTS", "14"))


def cut(widget: QWidget) -> str:
    """The text that does not fit into the widget, "" where all fits. A pixel is rounding."""
    match widget:
        case ElidedLabel() | Link():
            return ""
        case QLabel() if widget.text():
            high = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            wide = 0 if widget.wordWrap() else widget.sizeHint().width()
            return widget.text() if wide > widget.width() + 1 or high > widget.height() + 1 else ""
        case QToolButton() if widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly and widget.toolTip():
            return ""
        case QAbstractButton() if widget.text():
            hint = widget.sizeHint()
            return widget.text() if hint.width() > widget.width() + 1 or hint.height() > widget.height() + 1 else ""
        case QComboBox():
            arrow = 32
            wide = widget.fontMetrics().horizontalAdvance(widget.currentText()) + arrow
            high = widget.fontMetrics().height()
            return widget.currentText() if wide > widget.width() or high > widget.height() - 4 else ""
        case QLineEdit():
            return widget.text() or "(a line)" if widget.fontMetrics().height() > widget.height() - 4 else ""
        case QTabBar():
            texts = [widget.tabText(place) for place in range(widget.count())]
            needed = max((widget.tabRect(place).right() for place in range(widget.count())), default=0)
            return ", ".join(texts) if needed > widget.width() + 1 else ""
        case Sheet():
            return _cut_headings(widget) or _cut_numbers(widget) or _out_of_sight(widget)
        case RecordTable():
            return _out_of_sight(widget)
        case Board():
            return ""  # goes on sideways, with a bar to go there
        case QScrollArea() if widget.widget() is not None:
            return "(what is inside)" if widget.widget().width() > widget.viewport().width() + 1 else ""
    return ""


def _cut_headings(sheet: Sheet) -> str:
    header: QHeaderView = sheet.horizontalHeader()
    margin = 2 * header.style().pixelMetric(QStyle.PixelMetric.PM_HeaderMargin)
    found = []
    for place, column in enumerate(sheet.rows.columns):
        wide = header.fontMetrics().horizontalAdvance(column.title) + margin
        if column.title and not header.isSectionHidden(place) and wide > header.sectionSize(place):
            found.append(column.title)
    return ", ".join(found)


def _cut_numbers(sheet: Sheet) -> str:
    """A text may end in dots; an amount may not."""
    wide = sheet.fontMetrics().horizontalAdvance
    shown = [place for place in range(len(sheet.rows.columns)) if not sheet.isColumnHidden(place)]
    numbers = [place for place in shown if sheet.rows.columns[place].trailing]
    texts = [(place, text) for place in numbers for text in sheet.rows.texts(place, 50)]
    return ", ".join(text for place, text in texts if wide(text) > sheet.columnWidth(place))


def _out_of_sight(table: QTableView) -> str:
    return "(columns out of sight)" if table.horizontalScrollBar().maximum() > 0 else ""


def is_seen(widget: QWidget, screen: QWidget) -> bool:
    """Shown, and no part of a table's inside."""
    if not widget.isVisibleTo(screen) or widget.window() is not screen:
        return False
    inside = widget.parentWidget()
    return not (isinstance(inside, QAbstractItemView | QHeaderView | QLineEdit | QTabBar))


def cut_in(screen: QWidget) -> list[str]:
    """Each text that is cut, and where."""
    seen = [widget for widget in screen.findChildren(QWidget) if is_seen(widget, screen)]
    found = [(widget, cut(widget)) for widget in seen]
    return [f"{type(each).__name__} in {type(each.parentWidget()).__name__}: {text}" for each, text in found if text]


def main(language: str, folder: Path) -> int:
    qInstallMessageHandler(lambda kind, context, text: None)
    chosen_font.choose()
    app = QApplication(sys.argv[:1])
    chosen_font.install(app)
    font = app.font()
    font.setPointSize(POINTS)
    app.setFont(font)
    count = 0
    for name, screen in shown(app, folder, language, "light"):
        if "--pictures" in sys.argv:
            screen.grab().save(str(folder / f"{name}.png"))
        room = screen.screen().availableSize()
        if screen.width() > room.width() or screen.height() > room.height():
            count += 1
            print(f"{name}: {screen.width()}x{screen.height()} is larger than the screen")
        wait(lambda screen=screen: not cut_in(screen), 500)  # what has only just come is laid out in a moment
        for text in cut_in(screen):
            count += 1
            print(f"{name}: {text}")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
