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
    "sentences": {"domain", "texts", "labels"},
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


def _modules() -> dict[str, Path]:
    """Every module by its dotted name; a package is the module of its `__init__`."""
    dotted = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in package_files()}
    return {name.removesuffix(".__init__"): path for name, path in dotted.items()}


def _imports(modules: dict[str, Path]) -> dict[str, set[str]]:
    """Which modules each one imports: at its top, inside functions, and for type checkers alone."""
    return {
        name: {
            found
            for _, module in imports_of(path)
            for found in (module if module in modules else module.rpartition(".")[0],)
            if found in modules and found != name
        }
        | {
            f"{module}.{alias}"
            for module, alias in names_of(path)
            if f"{module}.{alias}" in modules and f"{module}.{alias}" != name
        }
        for name, path in modules.items()
    }


def names_of(path: Path) -> list[tuple[str, str]]:
    """(absolute module, name) of each name that a file imports from another one."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            folder = path.relative_to(ROOT).with_suffix("").parts[: -node.level] if node.level else ()
            start = ".".join((*folder, node.module) if node.module else folder)
            found += [(start, alias.name) for alias in node.names]
    return found


def _circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Where one comes back to itself: what is left when all that nobody, or nobody left, imports is taken away."""
    left = {name: set(targets) & graph.keys() for name, targets in graph.items()}
    while True:
        ends = {name for name, targets in left.items() if not targets & left.keys()}
        imported = {target for targets in left.values() for target in targets}
        ends |= left.keys() - imported
        if not ends:
            return [sorted(left)] if left else []
        left = {name: targets - ends for name, targets in left.items() if name not in ends}


def test_no_file_imports_itself_by_way_of_others() -> None:
    modules = _modules()
    files = {name for name, path in modules.items() if path.name != "__init__.py"}
    graph = {name: targets & files for name, targets in _imports(modules).items() if name in files}
    assert len(graph) > 300 and sum(map(len, graph.values())) > 1000
    assert _circles(graph) == []


def test_no_folder_imports_itself_by_way_of_others() -> None:
    """A folder without folders inside is one; a module that stands beside folders counts by itself."""
    modules = _modules()
    packages = {name for name, path in modules.items() if path.name == "__init__.py"}
    parents = {name.rpartition(".")[0] for name in packages}

    def place(name: str) -> str:
        folder = name.rpartition(".")[0]
        return name if name in packages or folder in parents else f"{folder}/"

    graph: dict[str, set[str]] = {}
    for name, targets in _imports(modules).items():
        if name not in packages:
            graph.setdefault(place(name), set()).update(place(each) for each in targets - packages)
    assert _circles({name: targets - {name} for name, targets in graph.items()}) == []


def test_inside_the_window_screens_know_the_kit_and_the_window_knows_the_screens() -> None:
    floors = {"kit": 0, "window": 2}  # all others are 1; app, screenshots and session stand beside them

    def floor(module: str) -> int | None:
        parts = module.split(".")
        return floors.get(parts[2], 1) if parts[:2] == ["clientbook", "ui"] and len(parts) > 3 else None

    modules = _modules()
    for name, targets in _imports(modules).items():
        own = floor(name)
        for target in targets if own is not None else ():
            other = floor(target)
            assert other is None or other <= own, f"{name} imports {target}"


def test_no_folder_is_crowded() -> None:
    found: dict[Path, int] = {}
    for path in package_files():
        if path.name != "__init__.py":
            found[path.parent] = found.get(path.parent, 0) + 1
    assert {folder.name: count for folder, count in found.items() if count > 18} == {}


@pytest.mark.parametrize(
    "module", ["clientbook.cli", "clientbook.jobs.importing.import_list", "clientbook.jobs.pay.statements"]
)
def test_nothing_below_the_window_loads_qt(module: str) -> None:
    told = f"import sys, {module}; print(sorted(m for m in sys.modules if m.split('.')[0] in ('PySide6', 'openpyxl', 'xlsxwriter', 'chardet')))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def test_only_one_module_writes_tags() -> None:
    # still_holding.py looks for what others have escaped; xlsx_package.py reads the XML of workbooks.
    writers = {"markup.py", "still_holding.py", "xlsx_package.py"}
    texts = {path.name: path.read_text(encoding="utf-8") for path in package_files()}
    assert {
        name for name, text in texts.items() if "from html import escape" in text or "</t" + "d>" in text
    } <= writers
