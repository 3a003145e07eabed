"""What README, CONTRIBUTING and docs name is there: a newcomer finds every file, target and switch that they are sent to."""

import re
import tomllib
from pathlib import Path

import pytest

from clientbook.ui.program.about_dialog import PARTS

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "clientbook"
PAGES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
}
README = PAGES["README.md"]


def _rows(page: str) -> list[tuple[str, list[str]]]:
    """(what is to be changed, the paths named for it) of the page's table "to change"."""
    table = PAGES[page].split("| to change | look in |")[1].split("\n\n")[0]
    rows = [line.strip("|").split("|", 1) for line in table.splitlines() if line.startswith("| ")]
    return [(what.strip(), re.findall(r"`([\w./]+(?:\.\w+|/))`", where)) for what, where in rows]


def _is_there(name: str, folders: set[Path]) -> bool:
    """From the root, from the package, or beside a path that stands before it in its row."""
    return any((folder / name).exists() for folder in (ROOT, PACKAGE, *folders))


@pytest.mark.parametrize(("page", "rows", "paths"), [("README.md", 5, 12), ("docs/map.md", 30, 100)])
def test_every_path_of_the_tables_is_there(page: str, rows: int, paths: int) -> None:
    table = _rows(page)
    assert len(table) > rows and sum(len(named) for _, named in table) > paths
    lost = []
    for what, named in table:
        folders: set[Path] = set()
        for name in named:
            if not _is_there(name, folders):
                lost.append((what, name))
            folders |= {(root / name).parent if not name.endswith("/") else root / name for root in (ROOT, PACKAGE)}
    assert lost == []


@pytest.mark.parametrize("page", [name for name in PAGES if name not in ("README.md", "docs/map.md")])
def test_every_path_that_a_page_names_is_there(page: str) -> None:
    tests = [path.parent for path in (ROOT / "tests").rglob("*.py")]
    named = set(re.findall(r"`((?:\w[\w.-]*/)+(?:[\w-]+\.\w+)?|\w+\.py)`", PAGES[page]))
    assert {name for name in named if not _is_there(name, {*tests, PACKAGE / "domain/pay"})} == set()


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_file(page: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", PAGES[page])
    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == []


def test_every_module_and_folder_of_the_map_is_there() -> None:
    rooms = README.split("## Map of the rooms")[1].split("```")[1]
    named = set(re.findall(r"[\w/]+(?:\.py|/)(?=[\s;:,()]|$)", rooms))
    there = {path.name for path in PACKAGE.rglob("*")} | {path.name for path in (ROOT / "tests").iterdir()}
    there |= {path.name for path in ROOT.iterdir()}
    assert len(named) > 20 and {name for name in named if Path(name).name not in there} == set()


@pytest.mark.parametrize("page", PAGES)
def test_every_target_and_switch_that_is_named_is_there(page: str) -> None:
    made = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", PAGES[page])) - made == set()
    tests = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py"))
    of_users = {"CLIENTBOOK_BOOK", "NEW_BOOK", "QT_QPA_PLATFORM"}
    switches = set(re.findall(r"\b([A-Z]{3,}(?:_[A-Z]{3,})+)\b", PAGES[page])) - of_users
    assert {switch for switch in switches if switch not in tests} == set()


def test_what_runs_before_a_commit_is_what_the_check_runs() -> None:
    hooks = re.findall(r"entry: \.venv/bin/(.+)", (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    check = (ROOT / "Makefile").read_text(encoding="utf-8").split("check: $(READY)")[1].split("\n\n")[0]
    for hook in hooks:
        tool, *rest = hook.replace("python -m ", "").split()
        assert tool in check and (not rest or rest[0] in check or rest[-1] in check), hook
    assert len(hooks) == check.count("$(VENV)") + check.count("$(PY)")


def test_all_that_the_program_is_built_with_is_named_in_the_readme_and_in_about() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=!~ ]", each)[0] for each in project["dependencies"]}
    assert {name for name, _ in PARTS} == needed
    table = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in sorted(needed) if f"| {name} " not in table and f"| {name}," not in table] == []
