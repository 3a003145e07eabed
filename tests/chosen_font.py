"""The fonts that tests bring with them, so that what fits on one machine fits on all: no font of the system is seen.

`wide` is DejaVu Sans, the widest of the usual fonts of desktops; `narrow` is Noto Sans with Noto Sans Hebrew, less wide
and with the highest lines. Both hold a part of their characters: Latin, Greek, Cyrillic, Hebrew, signs.
"""

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FONTS: Final = Path(__file__).parent / "fonts"
NAMES: Final = ("wide", "narrow")
WIDEST: Final = "wide"
#: Which of `NAMES` is used; the wide one where it is not set.
VARIABLE: Final = "CLIENTBOOK_TEST_FONT"

_CONFIGURATION: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def choose(name: str = "") -> None:
    """Before Qt starts: this process, and those that it starts, see the fonts of this name alone."""
    chosen = name or os.environ.get(VARIABLE, NAMES[0])
    assert chosen in NAMES, f"{VARIABLE} is {chosen}, not one of {NAMES}"
    os.environ[VARIABLE] = chosen
    if sys.platform == "linux":
        folder = Path(tempfile.mkdtemp(prefix="clientbook-fonts-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        file = folder / "fonts.conf"
        file.write_text(_CONFIGURATION.format(fonts=FONTS / chosen, cache=folder), encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(file)


def install(app: QGuiApplication) -> None:
    """Elsewhere than on Linux the system's fonts stay; the chosen one is the program's."""
    files = sorted((FONTS / os.environ[VARIABLE]).glob("*.ttf"))
    families = [QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))[0] for file in files]
    font = QFont(app.font())
    font.setFamilies(list(dict.fromkeys(families)))
    app.setFont(font)
