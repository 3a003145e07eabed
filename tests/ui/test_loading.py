"""What the screens load: none of them loads what reads or writes files before a file is chosen."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from ..scenes.books import make_full

ROOT: Final = Path(__file__).resolve().parents[2]
#: Doors of their own: a list read, a list written, a plan file, a report, what damaged books need, heavy libraries.
CLOSED: Final = (
    "clientbook.files.lists.", "clientbook.files.columns", "clientbook.files.plan", "clientbook.files.employer_statements",
    "clientbook.files.reports.report_", "clientbook.jobs.importing", "clientbook.jobs.exporting", "clientbook.jobs.demo",
    "clientbook.store.salvaging", "clientbook.cli", "openpyxl", "xlsxwriter", "chardet", "python_calamine", "rapidfuzz",
    "phonenumbers", "defusedxml", "multiprocessing", "csv", "tomllib", "tomlkit",
)  # fmt: skip
#: The endings of lists, for the dialog that asks for one.
OPEN: Final = ("clientbook.files.lists.file_kinds",)


def test_no_screen_loads_what_reads_or_writes_files(tmp_path: Path) -> None:
    book = tmp_path / "full.clientbook"
    make_full(book)
    words = [sys.executable, "-m", "tests.screen_loads", str(book)]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, env=surroundings, check=True)
    screens = {said["screen"]: said["modules"] for said in map(json.loads, done.stdout.splitlines())}
    assert {
        "start",
        "Today",
        "Clients",
        "Deals",
        "Pay",
        "forecast",
        "year",
        "reconciliation",
        "employers",
    } <= screens.keys()
    loaded = {
        screen: [each for each in modules if each.startswith(CLOSED) and each not in OPEN]
        for screen, modules in screens.items()
    }
    assert {screen: modules for screen, modules in loaded.items() if modules} == {}
    assert "clientbook.jobs.pay.reconciliation" in screens["forecast"]
