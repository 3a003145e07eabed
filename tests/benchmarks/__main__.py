"""Runs each measurement in a process of its own, prints its figures, and what became worse than in earlier runs.

`python -m tests.benchmarks [NAME ...]`: all measurements, or those named.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from . import history, kept, lists
from .figures import noted

#: By name: the module and its words; "here" stands for a list of 100,000 rows and the book that it is imported into.
MEASUREMENTS = {
    "importing": ("importing", "here"),
    "window": ("window", "here"),
    "palette": ("palette", "here"),
    "paying": ("paying",),
    "typing": ("typing", "100000"),
    "typing-million": ("typing", "1000000"),
    "daily": ("daily",),
    "memory": ("memory",),
    "gaps": ("phases",),
    "growth": ("growth",),
    "largest": ("largest", "here"),
    "again": ("again", "here"),
}
#: These go on from what the one before them left.
_BEFORE = {"window": "importing", "palette": "importing", "again": "largest"}


def main(names: list[str]) -> None:
    unknown = set(names) - MEASUREMENTS.keys()
    if unknown:
        sys.exit(f"No such measurement: {', '.join(sorted(unknown))}. There are: {', '.join(MEASUREMENTS)}.")
    wanted = {*names, *(_BEFORE[name] for name in names if name in _BEFORE)} or set(MEASUREMENTS)
    with tempfile.TemporaryDirectory() as folder:
        places = [Path(folder) / name for name in ("list.csv", "book.clientbook")]
        figures = Path(folder) / "figures"
        environment = _environment(Path(folder)) | {"BENCH_FIGURES": str(figures)}
        lists.write_list(places[0], 100_000)
        for name, (module, *words) in MEASUREMENTS.items():
            if name in wanted:
                print(f"-- {name}", flush=True)
                given = [str(place) for word in words if word == "here" for place in places] or words
                subprocess.run(
                    [sys.executable, "-m", f"tests.benchmarks.{module}", *given], check=True, env=environment
                )
        _compare(noted(figures))


def _environment(folder: Path) -> dict[str, str]:
    """With compiled modules kept, as on people's machines, and without the settings of the one who measures."""
    kept_ones = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept_ones | {name: str(folder / "xdg") for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}


def _compare(figures: dict[str, float]) -> None:
    path = kept.folder() / "history.jsonl"
    runs = history.earlier(path)
    history.add(path, figures)
    print(f"-- {len(figures)} figures noted in {path.name}, beside those of {len(runs)} earlier runs")
    print("\n".join(history.worse(figures, runs)) or "None is worse than in the last runs by more than the noise.")


if __name__ == "__main__":
    main(sys.argv[1:])
