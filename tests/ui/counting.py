"""How scenarios are counted: each by mouse alone in English, and by keyboard alone in Hebrew."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from .conftest import Open
from .hand import Hand


@pytest.fixture(params=[("en", False), ("he", True)], ids=["mouse", "keyboard"])
def by_key(request: pytest.FixtureRequest) -> bool:
    return bool(request.param[1])


@pytest.fixture
def hand(qtbot: QtBot, open_window: Open, by_key: bool) -> Iterator[Hand]:
    language = "he" if by_key else "en"
    made = Hand(qtbot, open_window(language=language), language)
    yield made
    assert not by_key or made.clicks == 0


def press(hand: Hand, button: QAbstractButton, by_key: bool) -> None:
    if by_key:
        hand.tab_to(lambda widget: widget is button)
        hand.key(Qt.Key.Key_Space)
    else:
        hand.click(button)


def at_most(hand: Hand, what: str, by_key: bool, *, clicks: int, keyboard: int, keys: int = 0) -> None:
    """So many clicks and keys by mouse, so many keys by keyboard alone."""
    hand.told(f"{what}, by {'keyboard' if by_key else 'mouse'}")
    assert hand.keys <= (keyboard if by_key else keys) and hand.clicks <= clicks
