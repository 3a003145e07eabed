"""The layering, as sentences. Each test reads the imports of the package and fails with the line that breaks it."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "clientbook"
#: Which rooms a room may import from; modules beside the rooms are named by themselves.
ALLOWED = {
    "domain": {"domain"},
    "store": {"store", "domain", "progress", "durable"},
    "files": {"files", "domain", "progress", "durable", "texts", "labels", "formatting", "pay_words"},
    "jobs": {"jobs", "files", "store", "domain", "progress", "durable", "texts", "labels", "sentences", "resources_path"},
    "ui": {"ui", "jobs", "files", "store", "domain", "progress", "durable", "texts", "labels", "sentences", "settings",
           "resources_path", "bug_log", "__init__", "formatting", "pay_words", "country"},
    "cli": {"cli", "bug_log", "__init__", "jobs", "files", "store", "domain", "texts", "labels", "sentences", "settings", "ui", "pay_words"},
    "texts": {"resources_path"},
    "labels": {"domain", "texts"},
    "formatting": {"domain", "texts"},
    "pay_words": {"pay_words", "domain", "texts", "labels", "formatting"},
    "sentences": {"domain", "texts"},
    "progress": {"domain"},
    "bug_log": {"__init__"},
    "settings": {"domain", "country", "durable"},
    "country": set(),
    "resources_path": set(),
    "durable": set(),
    "__init__": set(),
}  # fmt: skip


def room_of(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def imports_of(path: Path) -> list[tuple[int, str]]:
    """(line, absolute module) of every import of a file, those inside functions and blocks for type checkers too."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            folder = path.relative_to(ROOT).with_suffix("").parts[: -node.level] if node.level else ()
            start = ".".join((*folder, node.module) if node.module else folder)
            found += [(node.lineno, f"{start}.{alias.name}" if not node.module else start) for alias in node.names]
    return found


def package_files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def breaches(tell: "object") -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for path in package_files()
        for line, module in imports_of(path)
        if callable(tell) and tell(path, module)
    ]


def test_each_room_imports_only_from_the_rooms_it_may_know() -> None:
    def breaks(path: Path, module: str) -> bool:
        parts = module.split(".")
        if parts[0] != "clientbook":
            return False
        target = parts[1] if len(parts) > 1 and parts[1] != "__version__" else "__init__"
        return target not in ALLOWED[room_of(path)]

    assert not breaches(breaks)


def test_the_domain_knows_nothing_but_the_standard_library() -> None:
    def breaks(path: Path, module: str) -> bool:
        first = module.split(".")[0]
        return room_of(path) == "domain" and first != "clientbook" and first not in sys.stdlib_module_names

    assert not breaches(breaks)


def test_only_the_store_knows_peewee() -> None:
    known = ("peewee", "playhouse")
    assert not breaches(lambda path, module: module.split(".")[0] in known and room_of(path) != "store")


def test_only_the_window_and_the_writers_that_draw_know_qt() -> None:
    drawing = {"report_pdf.py", "track_record_page.py", "qt_application.py"}

    def breaks(path: Path, module: str) -> bool:
        is_qt = module.split(".")[0] in ("PySide6", "shiboken6")
        return is_qt and room_of(path) != "ui" and path.name not in drawing

    assert not breaches(breaks)


def test_only_one_module_opens_message_boxes() -> None:
    # app.py speaks before there is a window; qt_words.py only names the words of a box.
    speakers = {"messages.py", "app.py", "qt_words.py"}
    found = [p.name for p in package_files() if "QMessageBox" in p.read_text(encoding="utf-8")]
    assert set(found) <= speakers


def test_every_room_is_part_of_the_package_that_pip_installs() -> None:
    import tomllib

    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    rooms = {".".join(path.parent.relative_to(ROOT).parts) for path in PACKAGE.rglob("__init__.py")}
    assert set(listed) == rooms | {"clientbook.resources"}


def test_the_store_s_daily_work_never_needs_what_reads_damaged_books() -> None:
    def breaks(path: Path, module: str) -> bool:
        return "store" in path.parts and "salvaging" not in path.parts and "salvaging" in module

    assert not breaches(breaks)


def test_migrations_never_touch_the_live_models() -> None:
    def breaks(path: Path, module: str) -> bool:
        return "migrations" in path.parts and (module.startswith("peewee") or "tables" in module or "domain" in module)

    assert not breaches(breaks)


def test_no_room_is_a_drawer_for_odds_and_ends() -> None:
    forbidden = {"utils", "util", "helpers", "common", "manager", "base", "misc"}
    assert not [path for path in package_files() if path.stem in forbidden]


def test_texts_are_literals_that_lupdate_finds() -> None:
    found = []
    for path in package_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
                literal = node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
                if not literal:
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert not found


@pytest.mark.parametrize("module", ["clientbook.cli", "clientbook.jobs.import_list", "clientbook.jobs.pay"])
def test_nothing_below_the_window_loads_qt(module: str) -> None:
    told = f"import sys, {module}; print(sorted(m for m in sys.modules if m.split('.')[0] in ('PySide6', 'openpyxl', 'xlsxwriter', 'chardet')))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"
