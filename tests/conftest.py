"""What all tests share: a real book in a folder of its own, English texts, and no user's settings."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from clientbook import texts
from clientbook.store.book import Book

from . import chosen_font, memory_disk

chosen_font.choose()
memory_disk.choose()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    chosen_font.install(qapp)
    return qapp


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp: QApplication) -> None:
    """In whatever order tests run: a PDF's writer would make an application that can show no window."""


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path / "test.clientbook")


@pytest.fixture(autouse=True)
def _own_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """English, and no file of the person who runs the tests."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "xdg"))
    monkeypatch.delenv("CLIENTBOOK_BOOK", raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    texts.use("en")
    yield
    texts.use("en")
