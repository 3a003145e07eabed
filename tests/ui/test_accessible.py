"""The window without a mouse and without eyes: names, order and focus of every screen and dialog, both languages."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QScrollArea, QWidget

from tests.scenes import shown

NAME = QAccessible.Text.Name


def tree(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The node and all below it, without the cells of tables and the entries of lists."""
    yield node
    if node.role() in (QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.Tree):
        return
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None:
            yield from tree(child)


def is_named(node: QAccessibleInterface) -> bool:
    """Whether a screen reader has something to say that is no placeholder and no value."""
    widget = node.object()
    if isinstance(widget, QComboBox):  # without a name, Qt reads the chosen entry out as one
        labels = widget.window().findChildren(QLabel)
        return bool(widget.accessibleName()) or any(label.buddy() is widget for label in labels)
    return bool(node.text(NAME).strip())


def takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isEnabled() and widget.focusProxy() is None


def nameless(screen: QWidget) -> set[str]:
    nodes = ((node, node.object()) for node in tree(QAccessible.queryAccessibleInterface(screen)))
    return {
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for node, widget in nodes
        if isinstance(widget, QWidget) and widget.isVisible() and takes_tab(widget) and not is_named(node)
    }


def walk(screen: QWidget) -> list[QWidget]:
    """Where Tab stops, by pressing it until it comes back to where it was."""
    screen.activateWindow()
    QApplication.processEvents()
    found: list[QWidget] = []
    for _ in range(500):
        QTest.keyClick(screen.focusWidget() or screen, Qt.Key.Key_Tab)
        now = screen.focusWidget()
        if now is None or now in found:
            break
        found.append(now)
    start = found.index(_first(found, screen)) if found else 0
    return found[start:] + found[:start]


def _first(found: list[QWidget], screen: QWidget) -> QWidget:
    """Where reading begins: what stands first in the highest line, be it a little lower than others in it."""
    highest = min((place_of(each, screen) for each in found), key=lambda place: (place.top(), place.left()))
    line = [each for each in found if place_of(each, screen).center().y() < highest.bottom()]
    return min(line, key=lambda each: (place_of(each, screen).left(), place_of(each, screen).top()))


def unreached(screen: QWidget, order: list[QWidget]) -> set[str]:
    card = getattr(screen, "palette_card", None)  # keeps Tab to itself while it is open
    root = card if card is not None and card.isVisible() else screen
    inside = (each for each in root.findChildren(QWidget) if each.window() is screen)
    return {said(each) for each in inside if takes_tab(each) and each.isVisible() and each not in order}


def place_of(widget: QWidget, screen: QWidget) -> QRect:
    """Where it is with nothing scrolled, as if lines began on the left."""
    corner, each = QPoint(0, 0), widget
    while each is not screen:
        scrolled = isinstance(each.parentWidget().parentWidget(), QScrollArea)
        corner += QPoint(0, 0) if scrolled else each.pos()
        each = each.parentWidget()
    spot = QRect(corner, widget.size())
    if screen.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        spot.moveLeft(screen.width() - spot.right() - 1)
    return spot


def beside_each_other(*pair: QWidget) -> list[QWidget]:
    """Both, where they scroll together or not at all; else what scrolls stands for what is in it."""
    areas = [scrolling(each) for each in pair]
    return list(pair) if areas[0] is areas[1] else [area or each for area, each in zip(areas, pair, strict=True)]


def scrolling(widget: QWidget) -> QScrollArea | None:
    """What a widget is scrolled in."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def steps_back(screen: QWidget, order: list[QWidget]) -> list[str]:
    """Steps of Tab that go up in the same column, or back in the same line."""
    found = []
    for one, two in pairwise(each for each in order if each.parent() is not getattr(screen, "toast", None)):
        here, there = (place_of(each, screen) for each in beside_each_other(one, two))
        above = there.bottom() < here.top() and there.left() < here.right()
        before = there.right() < here.left() and there.top() < here.bottom() and here.top() < there.bottom()
        if above or before:
            found.append(f"{said(one)} -> {said(two)}")
    return found


def said(widget: QWidget) -> str:
    text = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
    return f"{type(widget).__name__} {text}"


def looks_alike(widget: QWidget) -> bool:
    """Whether having the focus changes nothing that is seen."""
    widget.clearFocus()
    QApplication.processEvents()
    before = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return widget.hasFocus() and widget.grab().toImage() == before


def lonely(screen: QWidget) -> set[str]:
    """Labels that stayed where their field is hidden."""
    labels = [each for each in screen.findChildren(QLabel) if each.isVisible() and each.buddy() is not None]
    return {each.text() for each in labels if not each.buddy().isVisible()}


def faults(screen: QWidget, seen: set[str]) -> dict[str, object]:
    """What is wrong with a screen, by what it is; `seen` are the looks of widgets whose focus was looked at."""
    walk(screen)  # a table that is entered may enable what acts on its line
    order = walk(screen)
    blind = set()
    for widget in order:
        kind = f"{type(widget).__name__} {widget.styleSheet()}"
        if kind not in seen:
            seen.add(kind)
            blind |= {said(widget)} if looks_alike(widget) else set()
    found = {
        "without a name": nameless(screen),
        "not reached": unreached(screen, order),
        "out of order": steps_back(screen, order),
        "focus not seen": blind,
        "label without its field": lonely(screen),
    }
    return {what: each for what, each in found.items() if each}


@pytest.mark.parametrize("language", ["en", "he"])
def test_every_screen_can_be_heard_walked_and_seen(qapp: QApplication, tmp_path: Path, language: str) -> None:
    seen: set[str] = set()
    found = {name: faults(screen, seen) for name, screen in shown(qapp, tmp_path, language, "light")}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
