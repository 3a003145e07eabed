"""Figures that a run of `make bench` leaves for its history: each measurement notes its own, lower is better."""

import json
import os
from pathlib import Path


def note(name: str, value: float) -> None:
    """Into the file that `BENCH_FIGURES` names; nowhere where a measurement is run by itself."""
    target = os.environ.get("BENCH_FIGURES")
    if target:
        with Path(target).open("a", encoding="utf-8") as file:
            file.write(json.dumps({name: round(value, 3)}) + "\n")


def noted(path: Path) -> dict[str, float]:
    """What was noted in a file, by name; the last one of each."""
    found: dict[str, float] = {}
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            found |= json.loads(line)
    return found


def share(times: list[float], part: float) -> float:
    """The value below which `part` of the times lie."""
    return sorted(times)[min(int(len(times) * part), len(times) - 1)]
