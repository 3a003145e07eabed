"""Runs the program as somebody who may not write everywhere: root may, until that is given up."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
#: Linux: a process gives up what lets root pass over permissions, and becomes the program (capabilities(7)).
_GIVE_UP = """
import ctypes, os, sys
if sys.platform == "linux":
    for capability in (1, 2):
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""


def run(*words: object) -> "subprocess.CompletedProcess[str]":
    """Python with these words."""
    command = [sys.executable, "-c", _GIVE_UP, *map(str, words)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=environment, timeout=120)


@contextmanager
def only_readable(*paths: Path) -> Iterator[None]:
    """Files and folders without the right to write, until the end of the block."""
    former = {path: path.stat().st_mode & 0o777 for path in paths}
    for path in paths:
        path.chmod(former[path] & 0o555)
    try:
        yield
    finally:
        for path in reversed(paths):
            path.chmod(former[path])
