"""Runs each measurement in a process of its own and prints its figures."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from . import lists


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        places = [Path(folder) / name for name in ("list.csv", "book.clientbook")]
        # With compiled modules kept, as on people's machines.
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        lists.write_list(places[0], 100_000)
        for module in ("importing", "window", "typing", "palette", "paying", "daily", "largest", "again"):
            words = [sys.executable, "-m", f"tests.benchmarks.{module}", *map(str, places)]
            subprocess.run(words, check=True, env=environment)


if __name__ == "__main__":
    main()
