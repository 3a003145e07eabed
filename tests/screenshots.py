"""Every screen and dialog as a picture, in both languages, light and dark, at scale 1 and 2.

`python -m tests.screenshots FOLDER [SCENE...]`; what there is stands in `tests/scenes`.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from clientbook.ui.screenshots import LOOKS

from . import chosen_font
from .scenes import all_scenes, shown

_SCALE = "QT_SCALE_FACTOR"


def draw_all(folder: Path, names: tuple[str, ...] = ()) -> int:
    """Saves the pictures of all scenes, or of those named, at this process's scale; returns their number."""
    folder.mkdir(parents=True, exist_ok=True)
    # Of each window, the offscreen platform says that it cannot hint its size: true, and of no use here.
    qInstallMessageHandler(lambda kind, context, text: None if "propagateSizeHints" in text else print(text))
    chosen_font.choose()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    chosen_font.install(app)
    suffix = "@2" if os.environ.get(_SCALE) == "2" else ""
    count = 0
    with tempfile.TemporaryDirectory() as home:
        for language, theme in LOOKS:
            look = Path(home) / f"{language}-{theme}"
            look.mkdir()
            for name, widget in shown(app, look, language, theme, names):
                widget.grab().save(str(folder / f"{name}-{language}-{theme}{suffix}.png"))
                count += 1
    return count


def main(folder: Path, names: tuple[str, ...]) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ.setdefault(name, tempfile.mkdtemp(prefix="pictures-"))  # nothing of the person who draws them
    unknown = set(names) - {each.name for each in all_scenes()}
    assert not unknown, f"there is no scene {', '.join(unknown)}"
    print(f"{draw_all(folder, names)} pictures in {folder}")
    if _SCALE not in os.environ:  # a process has one scale from its beginning to its end
        words = [sys.executable, "-m", "tests.screenshots", str(folder), *names]
        subprocess.run(words, check=True, env=os.environ | {_SCALE: "2"})


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots"), tuple(sys.argv[2:]))
