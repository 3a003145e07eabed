"""What earlier runs measured, one line of JSON a run, and which figures became worse than they were."""

import json
import os
import statistics
import subprocess
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

#: So many of the last runs a figure is held against.
RUNS = 7
#: What is worse by less than this share is noise wherever it was measured: two runs of one commit differ by as much.
NOISE = 0.15
#: Milliseconds, or gaps: smaller differences are noise whatever their share is.
SMALLEST = 2.0


def add(path: Path, figures: Mapping[str, float]) -> None:
    """Writes this run as the last line."""
    line: dict[str, Any] = {"at": datetime.now().isoformat(timespec="seconds"), "commit": _commit()}
    line["load"] = round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None
    line["figures"] = dict(figures)
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def earlier(path: Path) -> list[dict[str, float]]:
    """The figures of each run, the oldest first."""
    if not path.exists():
        return []
    return [json.loads(line)["figures"] for line in path.read_text(encoding="utf-8").splitlines() if line]


def worse(figures: Mapping[str, float], runs: Sequence[Mapping[str, float]]) -> list[str]:
    """A sentence for each figure that is worse than in the last runs by more than their noise, the worst first.

    The noise of a figure is what its own runs differ by (their median's distance from the largest), and `NOISE` at least.
    """
    found: list[tuple[float, str]] = []
    for name, value in figures.items():
        former = [run[name] for run in runs if name in run][-RUNS:]
        if not former:
            continue
        usual = statistics.median(former)
        noisy = max(former) if len(former) > 2 else usual
        if value > max(noisy, usual * (1 + NOISE)) and value - usual > SMALLEST:
            ratio = value / usual if usual else float("inf")
            found.append((ratio, f"{name}: {ratio:.2f} times as much ({usual:g} -> {value:g}, {len(former)} runs)"))
    return [text for _, text in sorted(found, reverse=True)]


def _commit() -> str:
    told = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False)
    return told.stdout.strip()
