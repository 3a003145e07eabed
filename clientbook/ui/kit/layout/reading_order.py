"""Tab goes through a window as it is read, whatever was made first: line by line, column after column."""

from collections.abc import Iterator
from typing import Any, cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QGridLayout,
    QLayout,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QWidget,
)


class ReadingOrder:
    """Stands before Qt's class among the bases of a window or dialog: `class Editor(ReadingOrder, QDialog)`."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """What is being typed is committed first: fields may come and go by it, and Tab goes on from there."""
        assert isinstance(self, QWidget)
        before, place = _place_in(self)
        _commit(self.focusWidget())
        stops = tab_stops(self)
        if not stops:
            return False
        step = 1 if forward else -1
        if place is None:
            place = -1 if forward else 0
        elif before[place] in stops:
            place = stops.index(before[place])
        else:  # gone by what was typed in it: from the nearest before it that is left
            left = [stop for stop in before[:place] if stop in stops]
            place = stops.index(left[-1]) if left else -1
            place += 0 if forward else 1
        way = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(place + step) % len(stops)].setFocus(way)
        return True


def _place_in(window: QWidget) -> tuple[list[QWidget], int | None]:
    """The stops of a window, and the place among them of what has the focus, or of what that lies in."""
    stops = tab_stops(window)
    now: QWidget | None = window.focusWidget()
    while now is not None and now not in stops:
        now = now.parentWidget()
    return stops, None if now is None else stops.index(now)


def _commit(widget: QWidget | None) -> None:
    """Commits the field that is or holds a widget, where there is one."""
    field: Any = widget
    while field is not None and not (hasattr(field, "commit") and hasattr(field, "value_changed")):
        field = None if field.isWindow() else field.parentWidget()
    if field is not None:
        field.commit()


def tab_stops(window: QWidget) -> list[QWidget]:
    """Where Tab stops, in the order of the layouts."""
    return [each for each in _inside(window) if _takes_focus(each)]


def _takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isEnabled() and widget.focusProxy() is None


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """All that is shown inside, each before what is inside of it."""
    for child in _children(widget):
        if not child.isHidden():
            yield child
            yield from _inside(child)


def _children(widget: QWidget) -> list[QWidget]:
    """The children in reading order; those that no layout holds come last, by where they are."""
    match widget:
        case QMainWindow():
            first = [widget.centralWidget(), widget.statusBar()]
        case QTabWidget():
            before = widget.cornerWidget(Qt.Corner.TopLeftCorner)
            first = [before, widget.tabBar(), widget.cornerWidget(), widget.currentWidget()]
        case QSplitter():
            first = [widget.widget(place) for place in range(widget.count())]
        case QScrollArea():
            inner = widget.widget()
            return [] if inner is None else [inner]
        case QAbstractItemView():
            return _by_place(widget.viewport())  # fields that stand in cells
        case _:
            layout = widget.layout()
            first = list(_held(layout)) if layout is not None else []
    known = [child for child in first if child is not None]
    if isinstance(widget, QTabWidget):
        return known
    return known + [child for child in _by_place(widget) if child not in known]


def _held(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of those inside it."""
    for place in sorted(range(layout.count()), key=lambda place: _line_of(layout, place)):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _held(inner)


def _line_of(layout: QLayout, place: int) -> tuple[int, int]:
    """The line and the column in which a layout has an item."""
    spot: Any = (place, 0)
    if isinstance(layout, QGridLayout):
        spot = layout.getItemPosition(place)
    elif isinstance(layout, QFormLayout):
        line, role = cast(Any, layout.getItemPosition(place))
        spot = (line, role.value)
    return spot[0], spot[1]


def _by_place(widget: QWidget) -> list[QWidget]:
    """Line by line; lines begin on the right in Hebrew."""
    mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def place(child: QWidget) -> tuple[int, int]:
        spot: QPoint = child.pos()
        return spot.y(), -spot.x() if mirrored else spot.x()

    found = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return sorted((child for child in found if not child.isWindow()), key=place)
