"""The layering, as sentences. Each test reads the imports of the package and fails with the line that breaks it."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "clientbook"
#: Which rooms a room may import from; modules beside the rooms are named by themselves.
ALLOWED = {
    "domain": {"domain"},
    "store": {"store", "domain", "progress", "durable"},
    "files": {"files", "domain", "progress", "durable", "texts", "labels", "sentences", "formatting", "pay_words"},
    "jobs": {"jobs", "files", "store", "domain", "progress", "durable", "texts", "labels", "sentences", "resources_path"},
    "ui": {"ui", "jobs", "files", "store", "domain", "progress", "durable", "texts", "labels", "sentences", "settings",
           "resources_path", "bug_log", "__init__", "formatting", "pay_words", "country", "days_off"},
    "cli": {"cli", "bug_log", "__init__", "jobs", "files", "store", "domain", "texts", "labels", "sentences", "settings", "ui", "pay_words"},
    "texts": {"domain", "resources_path"},
    "labels": {"domain", "texts"},
    "formatting": {"domain", "texts"},
    "pay_words": {"pay_words", "domain", "texts", "labels", "formatting"},
    "sentences": {"domain", "texts", "labels"},
    "progress": {"domain"},
    "bug_log": {"__init__"},
    "settings": {"domain", "country", "durable"},
    "country": set(),
    "days_off": {"domain"},
    "resources_path": set(),
    "durable": set(),
    "__init__": set(),
}  # fmt: skip


def room_of(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


@cache
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


def test_only_the_engine_names_a_driver() -> None:
    """A second SQLite in the program would break the first one's locks on a file that both have open."""
    drivers = {"sqlite3", "_sqlite3", "apsw", "pysqlite3", "sqlcipher3", "sqlean"}

    def breaks(path: Path, module: str) -> bool:
        return module.split(".")[0] in drivers and path != PACKAGE / "store" / "engine.py"

    assert not breaches(breaks)
    assert (PACKAGE / "store" / "engine.py", "apsw") in {(p, m) for p in package_files() for _, m in imports_of(p)}


#: What SQL begins with, or sorts by; in capitals, as this program writes it.
SQL = re.compile(r"\b(SELECT|INSERT (OR \w+ )?INTO|DELETE FROM|UPDATE \w+ SET|CREATE TABLE|ORDER BY|PRAGMA) ")


def test_no_sql_leaves_the_store() -> None:
    """Whoever asks a book has questions by name (`store.reading`), and never a connection to ask it in other words."""
    outside = [path for path in package_files() if room_of(path) != "store"]
    said = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in outside
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.search(node.value))
        or (isinstance(node, ast.Attribute) and node.attr in ("execute", "executemany", "executescript"))
    ]
    assert said == []
    store = PACKAGE / "store"
    assert sum(len(SQL.findall(path.read_text(encoding="utf-8"))) for path in store.rglob("*.py")) > 100


@pytest.mark.parametrize(
    "module", ["agenda.py", "filtering.py", "questions.py", "stages.py", "queries.py", "lookups.py"]
)
def test_records_are_asked_for_in_peewee(module: str) -> None:
    tree = ast.parse((PACKAGE / "store" / "reading" / module).read_text(encoding="utf-8"))
    found = {
        function.name
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Attribute) and node.attr in ("execute", "executemany")
    }
    assert found == ({"rows"} if module == "questions.py" else set())


def test_no_question_numbers_its_places() -> None:
    """Python 3.12.0 to 3.12.3 takes "?1" for a name, and warns: a place that is used twice has a name."""
    numbered = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in package_files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"[\s(=]\?\d", node.value)
    ]
    assert numbered == []


def test_only_the_window_and_the_writers_that_draw_know_qt() -> None:
    drawing = {"report_pdf.py", "track_record_page.py", "qt_application.py", "pdf_file.py", "printed_list_pages.py"}

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


@cache
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


@cache
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
    assert {folder.name: count for folder, count in found.items() if count > 15} == {}


#: What is longer than `LINES` because it is one table or one statement, with nothing to name inside.
TABLES = {
    "labels.py": {"countries"},
    "sentences.py": {"_lists"},
    "track_record.py": {"as_json"},
}
LINES = 40


def test_a_function_is_read_at_a_glance() -> None:
    long = {
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in package_files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or node.lineno) - node.lineno >= LINES
        if node.name not in TABLES.get(path.name, ())
    }
    assert long == set()


@pytest.mark.parametrize(
    "module", ["clientbook.cli", "clientbook.jobs.importing.import_list", "clientbook.jobs.pay.statements"]
)
def test_nothing_below_the_window_loads_qt(module: str) -> None:
    told = f"import sys, {module}; print(sorted(m for m in sys.modules if m.split('.')[0] in ('PySide6', 'openpyxl', 'xlsxwriter', 'chardet')))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


#: Loaded late themselves, and doors all the same: the pages and dialogs of one screen.
DOORS_OF_A_SCREEN = {
    "clientbook.ui.pay.tab", "clientbook.ui.pay.pay_commands", "clientbook.ui.pay.by_hand.commands",
    "clientbook.ui.performance.tab",
}  # fmt: skip


def test_only_doors_import_late() -> None:
    """A late import stands in what is loaded at the start, of a verb or of the window, and brings what that start does
    without. What is loaded late itself imports at its top."""
    modules = _modules()
    imports = {name: _by_time(path) for name, path in modules.items()}
    verb = _loaded_by("clientbook.cli", imports)
    window = verb | _loaded_by("clientbook.ui.app", imports)
    found = []
    for name, (_, late) in imports.items():
        is_door = name in window or name in DOORS_OF_A_SCREEN
        known = (verb if name in verb else window) | _loaded_by(name, imports)
        found += [f"{name}:{line} {each}" for line, each in late if not is_door or _loaded_by(each, imports) <= known]
    assert len(window) > 200 and sum(len(late) for _, late in imports.values()) > 100
    assert found == []


@pytest.mark.parametrize(
    ("start", "unneeded"),
    [
        (
            "clientbook.ui.app",
            ("domain.pay.engine", "domain.reading.touch", "domain.reading.currencies", "files.lists.dialect"),
        ),
        ("clientbook.ui.app", ("ui.kit.fields.field", "ui.kit.sheet", "ui.palette.palette")),
        ("clientbook.cli", ("domain.fields.catalogue", "domain.reading.currencies", "store.book", "store.rows.tables")),
    ],
)
def test_a_start_does_without_what_is_asked_for_later(start: str, unneeded: tuple[str, ...]) -> None:
    modules = _modules()
    loaded = _loaded_by(start, {name: _by_time(path) for name, path in modules.items()})
    assert {f"clientbook.{each}" for each in unneeded} <= modules.keys()
    assert [each for each in unneeded if f"clientbook.{each}" in loaded] == []


@cache
def _by_time(path: Path) -> tuple[set[str], list[tuple[int, str]]]:
    """The own modules that a file imports at its top, and those inside functions, with their lines."""
    modules = _modules()
    top, late = set[str](), list[tuple[int, str]]()

    def walk(node: ast.AST, inside: bool) -> None:
        for each in ast.iter_child_nodes(node):
            if isinstance(each, ast.ImportFrom):
                folder = path.relative_to(ROOT).with_suffix("").parts[: -each.level] if each.level else ()
                start = ".".join((*folder, each.module) if each.module else folder)
                names = (f"{start}.{alias.name}" for alias in each.names)
                targets = {name if name in modules else start for name in names} & modules.keys()
                late.extend((each.lineno, target) for target in sorted(targets) if inside)
                top.update(targets if not inside else ())
            elif not (isinstance(each, ast.If) and "TYPE_CHECKING" in ast.unparse(each.test)):
                walk(each, inside or isinstance(each, ast.FunctionDef))

    walk(ast.parse(path.read_text(encoding="utf-8")), inside=False)
    return top, late


def _loaded_by(name: str, imports: dict[str, tuple[set[str], list[tuple[int, str]]]]) -> set[str]:
    """All that importing a module loads: what it imports at its top, the packages that they lie in, and so on."""
    found, left = set[str](), [name]
    while left:
        each = left.pop()
        if each in imports and each not in found:
            found.add(each)
            left += [*imports[each][0], each.rpartition(".")[0]]
    return found


#: So many `Any` a thousand lines there may be: at Qt's doors, in what reads any record by the names of its fields, and
#: where values come out of JSON. Measured: 4.7, of 13 once. It only falls: `object`, `Record` or a Protocol says more.
ANY_PER_THOUSAND = 5


def test_types_are_said() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in package_files()}
    found = {
        path.relative_to(ROOT): sum(
            isinstance(each, ast.Name) and each.id == "Any" for each in ast.walk(ast.parse(text))
        )
        for path, text in texts.items()
    }
    rate = 1000 * sum(found.values()) / sum(text.count("\n") for text in texts.values())
    assert ANY_PER_THOUSAND - 1 < rate <= ANY_PER_THOUSAND, sorted(found.items(), key=lambda each: -each[1])[:10]


def test_only_one_module_writes_tags() -> None:
    # still_holding.py looks for what others have escaped; xlsx_package.py reads the XML of workbooks.
    writers = {"markup.py", "still_holding.py", "xlsx_package.py"}
    texts = {path.name: path.read_text(encoding="utf-8") for path in package_files()}
    assert {
        name for name, text in texts.items() if "from html import escape" in text or "</t" + "d>" in text
    } <= writers


#: So often do tests read what the program keeps private. It only falls: whoever needs more finds a user's door.
PRIVATE_READS = 49


def test_tests_go_through_public_doors() -> None:
    """Not counted: what a test file keeps to itself, and what `monkeypatch` puts in another's place by name."""
    found = [each for path in sorted(ROOT.glob("tests/**/*.py")) for each in _private_reads(path)]
    assert len(found) <= PRIVATE_READS, "\n".join(found)
    assert len(found) == PRIVATE_READS, f"only {len(found)} are left: PRIVATE_READS falls to that"


def _private_reads(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and _is_private(node.attr)]
    on_itself = [node for node in nodes if isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")]
    own = {node.attr for node in on_itself}
    own |= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    taken = [node for node in nodes if node not in on_itself and node.attr not in own]
    imported = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and any(_is_private(each.name) for each in node.names)
    ]
    return [f"{path.relative_to(ROOT)}:{node.lineno}: {ast.unparse(node)}" for node in (*taken, *imported)]


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")
