"""The lowest versions that pyproject.toml allows, one requirement a line: `make lowest` installs these and runs the tests."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def lowest() -> list[str]:
    """ "peewee>=4.5,<5" is "peewee==4.5"; what tests are run by too."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = []
    for text in (*project["dependencies"], *project["optional-dependencies"]["dev"]):
        bound = re.match(r"([\w.-]+)\s*>=\s*([\w.]+)", text)
        if bound is None:
            raise SystemExit(f"{text}: no lower bound")
        found.append(f"{bound[1]}=={bound[2]}")
    return found


if __name__ == "__main__":
    print("\n".join(lowest()))
