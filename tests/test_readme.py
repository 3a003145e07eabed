"""What the README's tables and its map name is there: a newcomer finds every file that they are sent to."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "clientbook"
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _rows() -> list[tuple[str, list[str]]]:
    """(what is to be changed, the paths named for it) of the table "to change"."""
    table = README.split("| to change | look in |")[1].split("\n\n")[0]
    rows = [line.strip("|").split("|", 1) for line in table.splitlines() if line.startswith("| ")]
    return [(what.strip(), re.findall(r"`([\w./]+(?:\.\w+|/))`", where)) for what, where in rows]


def _is_there(name: str, folders: set[Path]) -> bool:
    """From the root, from the package, or beside a path that stands before it in its row."""
    return any((folder / name).exists() for folder in (ROOT, PACKAGE, *folders))


def test_every_path_of_the_table_is_there() -> None:
    rows = _rows()
    assert len(rows) > 30 and sum(len(paths) for _, paths in rows) > 100
    lost = []
    for what, paths in rows:
        folders: set[Path] = set()
        for name in paths:
            if not _is_there(name, folders):
                lost.append((what, name))
            folders |= {(root / name).parent if not name.endswith("/") else root / name for root in (ROOT, PACKAGE)}
    assert lost == []


def test_every_module_and_folder_of_the_map_is_there() -> None:
    rooms = README.split("## Map of the rooms")[1].split("```")[1]
    named = set(re.findall(r"[\w/]+(?:\.py|/)(?=[\s;:,()]|$)", rooms))
    there = {path.name for path in PACKAGE.rglob("*")} | {path.name for path in (ROOT / "tests").iterdir()}
    there |= {path.name for path in ROOT.iterdir()}
    assert len(named) > 20 and {name for name in named if Path(name).name not in there} == set()


def test_every_target_that_is_named_is_in_the_makefile() -> None:
    made = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", README)) - made == set()
